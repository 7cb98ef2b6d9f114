/** One typed way to the server: JSON strings over google.script.run, both outcomes always handled. */
import type { Answer, PanelCalls } from '../addon/wire';

type CallName = keyof PanelCalls;

/** What Google puts on the page, as far as we use it. */
interface ScriptRun {
  withSuccessHandler(done: (json: string) => void): ScriptRun;
  withFailureHandler(failed: (error: Error) => void): ScriptRun;
}

declare const google: { readonly script: { readonly run: ScriptRun & Record<CallName, (json: string) => void> } };

export interface Failure {
  readonly message: string;
  readonly hint: string;
}

/** Calls a server function. The promise always resolves: with a value, or with a failure in words. */
export function call<Name extends CallName>(
  name: Name,
  request: PanelCalls[Name]['request'],
): Promise<{ value: PanelCalls[Name]['value']; failure: null } | { value: null; failure: Failure }> {
  return new Promise((resolve) => {
    const run = google.script.run
      .withSuccessHandler((json) => {
        const answer = JSON.parse(json) as Answer<PanelCalls[Name]['value']>;
        resolve(answer.ok ? { value: answer.value, failure: null } : { value: null, failure: answer.error });
      })
      .withFailureHandler((error) => resolve({ value: null, failure: { message: error.message, hint: '' } }));
    (run as typeof google.script.run)[name](JSON.stringify(request));
  });
}
