/** One execution of the script: its rights, its own realm, and the one gate through which every service call passes. */
import type { Host, Rights } from './host';

/** Constructors of the script's realm: what a service hands over must be of it, or `instanceof` fails there. */
export interface Realm {
  readonly Error: ErrorConstructor;
  readonly Date: DateConstructor;
}

export interface Execution {
  readonly host: Host;
  readonly realm: Realm;
  readonly rights: Rights;
}

/** All that a published add-on may do before it is enabled in a file: its menu, and the person's language. */
const WITHOUT_RIGHTS = /^(Menu\.|Ui\.create(Addon)?Menu$|SpreadsheetApp\.getUi$|Session\.getActiveUserLocale$)/;

/** What no simple trigger may do: it has no consent to rely on. */
const NEEDS_CONSENT = /^(Files\.|Comments\.|HtmlService\.|HtmlOutput\.|Ui\.(alert|showSidebar)$)/;

/** An error as Google's services throw it. */
export function hostError(execution: Execution, message: string): Error {
  const error = new execution.realm.Error(message);
  error.name = 'Exception';
  return error;
}

/** Ends an execution that waits for a person: whatever the script makes of it, no service does anything for it any more. */
export const UNANSWERED = 'The question is not answered yet.';

/** Counts a call and lets it through, unless rights or an injected fault forbid it. */
function admit(execution: Execution, method: string): void {
  const { host, rights } = execution;
  if (host.question !== null) throw hostError(execution, UNANSWERED);
  host.calls.set(method, (host.calls.get(method) ?? 0) + 1);
  const barred = rights === 'NONE' ? !WITHOUT_RIGHTS.test(method) : rights === 'LIMITED' && NEEDS_CONSENT.test(method);
  if (barred) throw hostError(execution, `You do not have permission to call ${method}.`);
  const fault = host.faults.find((candidate) => candidate.method === method && candidate.times > 0);
  if (fault === undefined) return;
  fault.times -= 1;
  throw hostError(execution, fault.message);
}

/**
 * The only face of a stand-in that the script sees: what `target` lacks throws "not modelled: Range.foo" instead of being
 * undefined, and each method is counted under `name`. Plain properties are read freely, as Google's event objects are.
 */
export function strict<Google>(execution: Execution, name: string, target: object): Google {
  const face = new Proxy(target, {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => name;
      const member: unknown = Reflect.get(target, key, target);
      if (member === undefined) throw hostError(execution, `not modelled: ${name}.${key}`);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        admit(execution, `${name}.${key}`);
        return Reflect.apply(member, target, given);
      };
    },
    set(_target, key) {
      throw hostError(execution, `not modelled: ${name}.${String(key)} = …`);
    },
  });
  return face as Google;
}
