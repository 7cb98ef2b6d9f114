/** What went wrong with a call, told apart by what the person can do about it. */
import type { Answer } from '../../contract/call';

/** `refused` is the server's own refusal, already in words; the rest are put into words by the panel. */
export type FailureKind =
  | 'refused'
  | 'offline'
  | 'unreachable'
  | 'account'
  | 'consent'
  | 'timeout'
  | 'server'
  | 'stopped';

export interface Failure {
  readonly kind: FailureKind;
  /** The server's code of a refusal; "" for the rest. */
  readonly code: string;
  /** Which server function was called. */
  readonly call: string;
  /** In words; "" where the panel has them by kind. */
  readonly message: string;
  readonly hint: string;
  /** As the browser or Google said it, for the details. */
  readonly cause: string;
}

/** Google words these differently by language and year; the first that matches counts. */
const SIGNS: readonly (readonly [RegExp, Exclude<FailureKind, 'refused'>])[] = [
  [
    /PERMISSION_DENIED|do not have (?:permission|access)|нет (?:доступа|разрешения)|ScriptError.{0,200}permission/i,
    'account',
  ],
  [/authoriz|required permissions|scope|авториз|insufficient/i, 'consent'],
  [/maximum execution time|timed? ?out|превышен/i, 'timeout'],
  [/NetworkError|HTTP 0|failed to fetch|connection|network|no answer|ошибка сети/i, 'unreachable'],
];

/** One that the page puts into words by its kind. */
export function failureOf(kind: Exclude<FailureKind, 'refused'>, call = '', cause = '', code = ''): Failure {
  return { kind, code, call, message: '', hint: '', cause };
}

/** A failure of the way to the server, or of the server itself. */
export function transportFailure(call: string, error: unknown): Failure {
  const cause = error instanceof Error ? error.message : String(error);
  const kind = navigator.onLine === false ? 'offline' : (SIGNS.find(([sign]) => sign.test(cause))?.[1] ?? 'server');
  return failureOf(kind, call, cause);
}

/** The server's refusal; one that only passes on what Google said is told apart like a failure of the way there. */
export function refusal(call: string, { code, message, hint }: Refusal): Failure {
  // What Google says of permissions though all seem given: another account, or an agreement to an older version.
  const passedOn = code === 'host-failed' || code === 'doc-failed';
  const kind = passedOn ? SIGNS.slice(0, 2).find(([sign]) => sign.test(message))?.[1] : undefined;
  return kind === undefined
    ? { kind: 'refused', code, call, message, hint, cause: message }
    : failureOf(kind, call, message, code);
}

type Refusal = Extract<Answer<unknown>, { ok: false }>['error'];

/** Whether trying again soon may do. */
export function isPassing({ kind, code }: Failure): boolean {
  return kind === 'unreachable' || code === 'host-busy';
}

/** Refusals that say there is no plan to work on. */
export function lacksPlan({ code }: Failure): boolean {
  return ['empty-sheet', 'no-header', 'no-plan-tab', 'no-items'].includes(code);
}
