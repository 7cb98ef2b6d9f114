/** The bundle that Apps Script runs, run here: a bare context for each execution, with nothing in it but the stand-in. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Answer } from '../contract/call';
import type { CallName, ReplyOf, RequestOf } from '../contract/calls';
import { createExecution, type Execution, type ExecutionOptions, type Realm } from './execution/execution';
import type { Host, TriggerEntry } from './host/host';
import type { Rights } from './host/rights';
import { clockedDate } from './services/clock';
import { docs } from './services/docs';
import { drive } from './services/drive';
import { freeLock, lockService } from './services/locks';
import { mailApp } from './services/mail';
import { propertiesService } from './services/properties';
import { scriptApp } from './services/script-app';
import { session } from './services/session';
import { htmlService } from './services/ui';
import { utilities } from './services/utilities';
import { spreadsheetApp } from './spreadsheet/spreadsheet';

export interface Bundle {
  /** The script's files; they share one global scope. */
  readonly scripts: readonly vm.Script[];
  /** Where they and Sidebar.html are. */
  readonly folder: string;
  /** Names of its pages, without ".html". */
  readonly pages: ReadonlySet<string>;
  /** What its manifest asks of people. */
  readonly scopes: ReadonlySet<string>;
  /** Realms that wait for a further execution; missing where each execution has its own, as on Google. */
  readonly idle?: LoadedRealm[];
  /** Executions, one after another, in a realm that is shared. */
  readonly mostSharing?: number;
}

/** A realm with the script in it. */
interface LoadedRealm extends Realm {
  readonly context: vm.Context;
  /** Executions that it has seen. */
  seen: number;
}

/** In tests a thousand: what one left behind would show in the next, and a younger realm has compiled too little to be quick. */
const MOST_SHARING = 1000;

/** The same script in one realm for so many executions, which remembers what it has judged. One that ends in an error is the last in its realm. */
export const sharingRealm = (bundle: Bundle, mostSharing: number): Bundle => ({ ...bundle, idle: [], mostSharing });

/**
 * Compiles Code.js and the files beside it; they run anew at each execution, as on Google. Where thousands are run, several may share a realm, in which
 * the script works twice as fast once it has been compiled.
 */
export function loadBundle(codePath: string, { sharesRealms = false } = {}): Bundle {
  const folder = dirname(codePath);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const compile = (name: string) => new vm.Script(read(name), { filename: name });
  const manifest: unknown = JSON.parse(read('appsscript.json'));
  return {
    scripts: ['Code.js', 'Docx.js'].map(compile),
    folder,
    pages: new Set(readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []))),
    scopes: new Set((manifest as { readonly oauthScopes: readonly string[] }).oauthScopes),
    ...(sharesRealms ? { idle: [] } : {}),
  };
}

/** Nothing is in it but the script, which calls no service while it is loaded. */
function loadRealm({ scripts }: Bundle): LoadedRealm {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY) as vm.Context;
  for (const script of scripts) script.runInContext(context);
  return { context, Error: context.Error, Date: context.Date, seen: 0 };
}

/** Names that the client may call, as Google finds them: global functions whose name does not end in "_". */
export function functionNames(bundle: Bundle): ReadonlySet<string> {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const before = new Set(Object.keys(context));
  for (const script of bundle.scripts) script.runInContext(context);
  const names = Object.keys(context).filter((name) => !before.has(name) && !name.endsWith('_'));
  return new Set(names.filter((name) => typeof context[name] === 'function'));
}

/** Who runs a function, and what they granted. */
export type RunOptions = Pick<ExecutionOptions, 'hasUi' | 'scopes' | 'user'>;

/** The globals of an execution. */
export function servicesOf(execution: Execution): Readonly<Record<string, object>> {
  const { switchedOff } = execution.host;
  const advanced = Object.entries({ Drive: drive(execution), Docs: docs(execution) });
  return {
    SpreadsheetApp: spreadsheetApp(execution),
    HtmlService: htmlService(execution),
    Session: session(execution),
    Utilities: utilities(execution),
    LockService: lockService(execution),
    PropertiesService: propertiesService(execution),
    ScriptApp: scriptApp(execution),
    MailApp: mailApp(execution),
    ...Object.fromEntries(advanced.filter(([name]) => switchedOff.get(name) !== 'absent')),
  };
}

/**
 * Runs one function of the bundle in a context that has no timers, Buffer, process, fetch, URL or TextEncoder, and that
 * nothing survives. `makeArgument` builds what the function is given; errors of the bundle come out as they are. An
 * execution that was killed ends in "Exceeded maximum execution time", whatever the bundle made of it.
 */
export function runFunction(
  bundle: Bundle,
  host: Host,
  name: string,
  rights: Rights,
  makeArgument: (execution: Execution) => unknown,
  options: RunOptions = {},
): unknown {
  const realm = bundle.idle?.pop() ?? loadRealm(bundle);
  const { context } = realm;
  const { pages, scopes: listedScopes } = bundle;
  const execution = createExecution(host, rights, realm, { ...options, pages, listedScopes });
  const services = servicesOf(execution);
  Object.assign(context, services);
  context.Date = host.tellsTime ? clockedDate(realm.Date, () => host.now().getTime()) : realm.Date;
  try {
    const called: unknown = context[name];
    if (typeof called !== 'function') throw new Error(`the bundle has no function ${name}`);
    const result: unknown = Reflect.apply(called, undefined, [makeArgument(execution)]);
    if (execution.ended !== null) throw new Error(execution.ended);
    // On Google what a promise refuses can be lost without a word, and the execution counts as a success.
    if (result instanceof context.Promise) throw new Error(`not modelled: ${name} answers a promise`);
    for (const each of Object.keys(services)) delete context[each];
    realm.seen += 1;
    if (realm.seen < (bundle.mostSharing ?? MOST_SHARING)) bundle.idle?.push(realm);
    return result;
  } catch (error) {
    throw execution.ended === null ? error : new Error(execution.ended);
  } finally {
    freeLock(execution);
  }
}

/** Runs what a time-driven trigger calls, as who made the trigger; nobody looks on. */
export function runTrigger(bundle: Bundle, host: Host, trigger: TriggerEntry, options: RunOptions = {}): unknown {
  const { owner, functionName, id } = trigger;
  const user = { email: owner, owner: owner === host.owner };
  return runFunction(bundle, host, functionName, 'FULL', () => triggerEvent(host, id), {
    user,
    hasUi: false,
    ...options,
  });
}

/** developers.google.com/apps-script/guides/triggers/events, "Time-driven events"; times are of UTC. */
function triggerEvent(host: Host, triggerUid: string): object {
  const now = host.now();
  const firstDay = Date.UTC(now.getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    triggerUid,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() === 0 ? 7 : now.getUTCDay(),
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    month: now.getUTCMonth() + 1,
    second: now.getUTCSeconds(),
    timezone: 'UTC',
    'week-of-year': 1 + Math.floor((now.getTime() - firstDay) / 604_800_000),
    year: now.getUTCFullYear(),
  };
}

/** Calls one of the panel's functions as the sidebar does: JSON in, JSON out, with full rights. */
export function callPanel<Name extends CallName>(
  bundle: Bundle,
  host: Host,
  name: Name,
  request: RequestOf<Name>,
  options: RunOptions = {},
): Answer<ReplyOf<Name>> {
  const carried = (json: string): string => {
    if (json.length <= (host.clientLimit ?? json.length)) return json;
    throw new Error(`NetworkError: Connection failure due to HTTP 413 (${name}, ${json.length} characters)`);
  };
  const asked = carried(JSON.stringify(request));
  return JSON.parse(carried(String(runFunction(bundle, host, name, 'FULL', () => asked, options))));
}
