/** Asking Google again where the failure passes by itself and asking twice does no harm. */

/** What Google says of a failure that is gone a moment later: its own troubles, and too many calls at once. */
const PASSING =
  /service .*(failed|unavailable|timed out|error)|server error|empty response|internal error|backend ?error|try again|rate ?limit|too many|quota exceeded for|\b(429|500|502|503|504)\b|сбой (сервиса|службы)|ошибка сервера|повторите/i;

/** What no waiting mends, whatever else the message says. */
const LASTING = /for one day|storage|permission|not found|за один день|разрешени|не найден/i;

/** First wait in milliseconds; each further one is three times as long, and up to half as long again so that many do not come back at once. */
const FIRST_WAIT = 600;
const TRIES = 4;

function isPassing(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return PASSING.test(message) && !LASTING.test(message);
}

/** Runs `work` until it succeeds, at most four times; it must do no more when it is run twice than when it is run once. */
export function retrying<Result>(work: () => Result): Result {
  for (let tried = 1; ; tried += 1) {
    try {
      return work();
    } catch (error) {
      if (tried === TRIES || !isPassing(error)) throw error;
      Utilities.sleep(Math.round(FIRST_WAIT * 3 ** (tried - 1) * (1 + Math.random() / 2)));
    }
  }
}
