/** One typed way to the server: JSON strings over google.script.run, few at once, asked again where the way there broke. */
import type { Answer } from '../../contract/call';
import type { CallName, ReplyOf, RequestOf } from '../../contract/calls';
import { type Failure, isPassing, refusal, transportFailure } from './failures';
import { createTurns } from './turns';

/** What Google puts on the page, as far as we use it. */
interface ScriptRun {
  withSuccessHandler(done: (json: string | null) => void): ScriptRun;
  withFailureHandler(failed: (error: Error) => void): ScriptRun;
}

declare const google: {
  readonly script: {
    readonly run: ScriptRun & Record<CallName, (json: string) => void> & Record<Opening, () => void>;
    readonly host: { close(): void; readonly editor: { focus(): void } };
  };
};

export type Outcome<Value> =
  | { readonly value: Value; readonly failure: null }
  | { readonly value: null; readonly failure: Failure };

/** Google takes ten calls at once; more than a few only wait for the document's lock. */
const AT_ONCE = 3;
/** Milliseconds before each new try of a call whose way to the server broke. Every call may be repeated: none is done twice. */
const PAUSES = [800, 2500];
/** Longer than Google lets anything run: an answer that is lost ends here. */
const LONGEST = 7 * 60 * 1000;

const inTurn = createTurns(AT_ONCE);

/** Names one wish of the person's, so that asking twice for it does it once. */
export function newRequestId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Calls a server function. The promise always resolves: with a value, or with a failure in words. */
export function call<Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<Outcome<ReplyOf<Name>>> {
  return inTurn(async () => {
    for (const pause of PAUSES) {
      const outcome = await ask(name, request);
      if (outcome.failure === null || !isPassing(outcome.failure)) return outcome;
      await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random() / 2)));
    }
    return ask(name, request);
  });
}

/** What the menu opens too: the coordinator's dialog over the sheet, and the panel anew. */
type Opening = 'openReminders' | 'openPanel';

/** Opens as the menu does: no argument, no answer but that it is there. */
export function open(name: Opening): Promise<Outcome<null>> {
  return run(
    name,
    (runner) => runner[name](),
    () => ({ value: null, failure: null }),
  );
}

/** Closes the dialog that this page is in. */
export function closeDialog(): void {
  google.script.host.close();
}

/** Takes the keys from this page to the sheet. */
export function focusSheet(): void {
  google.script.host.editor.focus();
}

function ask<Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<Outcome<ReplyOf<Name>>> {
  return run(
    name,
    (runner) => runner[name](JSON.stringify(request)),
    (json) => readAnswer(name, json),
  );
}

function run<Value>(
  name: string,
  start: (runner: typeof google.script.run) => void,
  read: (json: string | null) => Outcome<Value>,
): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    const fail = (error: unknown): void => resolve({ value: null, failure: transportFailure(name, error) });
    const timer = setTimeout(() => fail(new Error('Exceeded maximum execution time')), LONGEST);
    const runner = google.script.run
      .withSuccessHandler((json) => {
        clearTimeout(timer);
        resolve(read(json));
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        fail(error);
      });
    try {
      start(runner as typeof google.script.run);
    } catch (error) {
      clearTimeout(timer);
      fail(error);
    }
  });
}

function readAnswer<Value>(name: CallName, json: string | null): Outcome<Value> {
  try {
    const answer = JSON.parse(json ?? '') as Answer<Value>;
    if (answer.ok) return { value: answer.value, failure: null };
    return { value: null, failure: refusal(name, answer.error) };
  } catch {
    // Google hands null over where the other side broke off in the middle.
    return { value: null, failure: transportFailure(name, new Error(`no answer: ${String(json).slice(0, 200)}`)) };
  }
}
