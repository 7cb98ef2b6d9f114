/** Asking Google again where the failure passes by itself and asking twice does no harm. */

import { isPassing } from './failures';

/** First wait in milliseconds; each further one is three times as long, and up to half as long again so that many do not come back at once. */
const FIRST_WAIT = 600;
const TRIES = 4;

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
