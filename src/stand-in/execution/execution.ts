/** One execution of the script: its rights, its person, its own realm, and the one gate through which every service call passes. */

import { EXECUTION_LIMIT, FAULTS, SIMPLE_TRIGGER_LIMIT } from '../host/faults';
import type { Host } from '../host/host';
import type { Entitled, Person, Rights } from '../host/rights';
import { MANIFEST_SCOPES, refusedScope } from '../host/scopes';

/** Constructors of the script's realm: what a service hands over must be of it, or `instanceof` fails there. */
export interface Realm {
  readonly Error: ErrorConstructor;
  readonly Date: DateConstructor;
}

export interface Execution extends Entitled {
  readonly host: Host;
  readonly realm: Realm;
  /** Scopes of the manifest. */
  readonly listedScopes: ReadonlySet<string>;
  /** False where nobody looks on: time-driven triggers. */
  readonly hasUi: boolean;
  /** Names of the project's pages; null where nobody knows them. */
  readonly pages: ReadonlySet<string> | null;
  /** Milliseconds after which it is killed. */
  readonly limit: number;
  readonly startedAt: number;
  /** Service calls made so far. */
  made: number;
  /** Why the execution was killed; null while it lives. */
  ended: string | null;
}

export interface ExecutionOptions {
  /** The host's own person unless told otherwise. */
  readonly user?: Person;
  /** What that person granted; the host's `grantedScopes` unless told otherwise. */
  readonly scopes?: ReadonlySet<string>;
  readonly listedScopes?: ReadonlySet<string>;
  readonly hasUi?: boolean;
  readonly pages?: ReadonlySet<string>;
}

export function createExecution(host: Host, rights: Rights, realm: Realm, options: ExecutionOptions = {}): Execution {
  const listedScopes = options.listedScopes ?? MANIFEST_SCOPES;
  const granted = options.scopes ?? host.grantedScopes;
  return {
    host,
    realm,
    rights,
    user: options.user ?? host.user,
    scopes: new Set([...listedScopes].filter((scope) => granted.has(scope))),
    listedScopes,
    hasUi: options.hasUi ?? true,
    pages: options.pages ?? null,
    limit: rights === 'FULL' ? EXECUTION_LIMIT : SIMPLE_TRIGGER_LIMIT,
    startedAt: host.elapsed(),
    made: 0,
    ended: null,
  };
}

/** All that a published add-on may do before it is enabled in a file: its menu, and the person's language. */
const WITHOUT_RIGHTS = /^(Menu\.|Ui\.create(Addon)?Menu$|SpreadsheetApp\.getUi$|Session\.getActiveUserLocale$)/;

/** An error as Google's services throw it. */
export function hostError(execution: Execution, message: string): Error {
  const error = new execution.realm.Error(message);
  error.name = 'Exception';
  return error;
}

/** Ends an execution that waits for a person: whatever the script makes of it, no service does anything for it any more. */
export const UNANSWERED = 'The question is not answered yet.';

/** Lets time go by for an execution; one that is over its time is killed. */
export function spend(execution: Execution, milliseconds: number): void {
  const { host } = execution;
  host.advance(milliseconds);
  if (host.elapsed() - execution.startedAt > execution.limit) kill(execution);
}

/** Nothing outlives it: whatever the script catches, no service does anything for this execution any more. */
function kill(execution: Execution): never {
  execution.ended = FAULTS.tooLong;
  throw hostError(execution, FAULTS.tooLong);
}

/**
 * Counts a call and lets it through, unless the execution has ended, rights forbid it or a fault was asked for. Returns the
 * message of a fault that strikes after the call took effect; null where there is none.
 */
function admit(execution: Execution, method: string): string | null {
  const { host, rights } = execution;
  if (execution.ended !== null) throw hostError(execution, execution.ended);
  if (host.question !== null) throw hostError(execution, UNANSWERED);
  host.calls.set(method, (host.calls.get(method) ?? 0) + 1);
  execution.made += 1;
  spend(execution, typeof host.callCost === 'number' ? host.callCost : host.callCost(method));
  if (host.killAt === execution.made) kill(execution);
  if (rights === 'NONE' && !WITHOUT_RIGHTS.test(method))
    throw hostError(execution, `You do not have permission to call ${method}.`);
  const scope = refusedScope(execution, method);
  if (scope !== null) {
    const words = `You do not have permission to call ${method}. Required permissions: ${scope}`;
    throw hostError(execution, words);
  }
  if (execution.user.reader === true && CHANGING.test(method))
    throw hostError(execution, 'You do not have permission to perform that action.');
  refuseDisabled(execution, method);
  return strike(execution, method);
}

/** What changes the document or what is kept with it: refused to whoever may only look at it. */
const CHANGING =
  /^(Range|Sheet|Spreadsheet|Protection|RangeList|Properties)\.(set(?!ActiveS)|copyTo|insert|delete|remove|add|clear|hide|show|protect|merge|moveActive)/;

/** Methods of the advanced services, by the name of their API. */
const ADVANCED: readonly (readonly [RegExp, string])[] = [
  [/^(Files|Comments)\./, 'Drive'],
  [/^Documents\./, 'Docs'],
];

/** As a project's first call of an API that nobody has enabled there is refused: google/clasp issue 1151 and many a thread. */
function refuseDisabled(execution: Execution, method: string): void {
  const [, service] = ADVANCED.find(([pattern]) => pattern.test(method)) ?? [];
  if (service === undefined || execution.host.switchedOff.get(service) !== 'disabled') return;
  const api = service.toLowerCase();
  const called = `${api}.${method.slice(0, 1).toLowerCase()}${method.slice(1)}`;
  const page = `https://console.developers.google.com/apis/api/${api}.googleapis.com/overview?project=404500503000`;
  throw hostError(
    execution,
    `API call to ${called} failed with error: Google ${service} API has not been used in project 404500503000 before or it is disabled. Enable it by visiting ${page} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
  );
}

/** Throws a fault that strikes before the call, returns the words of one that strikes after it. */
function strike(execution: Execution, method: string): string | null {
  const { faults } = execution.host;
  for (const fault of faults) if ('nth' in fault) fault.nth -= 1;
  const counted = faults.find((fault) => 'nth' in fault && fault.nth === 0);
  if (counted !== undefined && 'nth' in counted) {
    if (counted.when === 'after') return counted.message;
    throw hostError(execution, counted.message);
  }
  const named = faults.find((fault) => 'method' in fault && fault.method === method && fault.times > 0);
  if (named === undefined || !('method' in named)) return null;
  named.times -= 1;
  if (named.when === 'after') return named.message;
  throw hostError(execution, named.message);
}

const names = new WeakMap<object, string>();

/** The name of an object that `strict` made, "Range"; null for anything else. */
export function googleName(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (names.get(value) ?? null) : null;
}

/**
 * All of a stand-in that the script sees: what `target` lacks throws "not modelled: Range.foo" instead of being
 * undefined, and each method is counted under `name`. Plain properties are read freely, as Google's event objects are.
 */
export function strict<Google>(execution: Execution, name: string, target: object): Google {
  const object = new Proxy(target, {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => name;
      const member: unknown = Reflect.get(target, key, target);
      if (member === undefined) throw hostError(execution, `not modelled: ${name}.${key}`);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        const lost = admit(execution, `${name}.${key}`);
        const answer: unknown = Reflect.apply(member, target, given);
        // The work is done, only its answer never came.
        if (lost !== null) throw hostError(execution, lost);
        return answer;
      };
    },
    set(_target, key) {
      throw hostError(execution, `not modelled: ${name}.${String(key)} = …`);
    },
  });
  names.set(object, name);
  return object as Google;
}
