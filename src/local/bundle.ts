/** The bundle that Apps Script runs, run here: a bare context for each execution, with nothing in it but the stand-in. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Answer, PanelCalls } from '../addon/wire';
import { driveFace } from './stand-in/drive';
import type { Execution, Realm } from './stand-in/execution';
import type { Host, Rights } from './stand-in/host';
import { lockService, propertiesService, session, utilities } from './stand-in/services';
import { spreadsheetApp } from './stand-in/spreadsheet';
import { htmlService } from './stand-in/ui';

export interface Bundle {
  /** The script's files; they share one global scope. */
  readonly scripts: readonly vm.Script[];
  /** Where they and Sidebar.html are. */
  readonly folder: string;
}

/** Compiles Code.js and the files beside it; they run anew at each execution, as on Google. */
export function loadBundle(codePath: string): Bundle {
  const folder = dirname(codePath);
  const compile = (name: string) => new vm.Script(readFileSync(join(folder, name), 'utf8'), { filename: name });
  return { scripts: ['Code.js', 'Clicks.js', 'Docx.js'].map(compile), folder };
}

/** Names that the client may call, as Google finds them: global functions whose name does not end in "_". */
export function functionNames(bundle: Bundle): ReadonlySet<string> {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const before = new Set(Object.keys(context));
  for (const script of bundle.scripts) script.runInContext(context);
  const names = Object.keys(context).filter((name) => !before.has(name) && !name.endsWith('_'));
  return new Set(names.filter((name) => typeof context[name] === 'function'));
}

/**
 * Runs one function of the bundle in a context that has no timers, Buffer, process, fetch, URL or TextEncoder, and that
 * nothing survives. `makeArgument` builds what the function is given; errors of the bundle come out as they are.
 */
export function runFunction(
  bundle: Bundle,
  host: Host,
  name: string,
  rights: Rights,
  makeArgument: (execution: Execution) => unknown,
): unknown {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const realm: Realm = { Error: context.Error, Date: context.Date };
  const execution: Execution = { host, realm, rights };
  Object.assign(context, {
    SpreadsheetApp: spreadsheetApp(execution),
    HtmlService: htmlService(execution),
    Session: session(execution),
    Utilities: utilities(execution),
    LockService: lockService(execution),
    PropertiesService: propertiesService(execution),
    Drive: driveFace(execution),
  });
  for (const script of bundle.scripts) script.runInContext(context);
  const called: unknown = context[name];
  if (typeof called !== 'function') throw new Error(`the bundle has no function ${name}`);
  return Reflect.apply(called, undefined, [makeArgument(execution)]);
}

/** Calls one of the panel's functions as the sidebar does: JSON in, JSON out, with full rights. */
export function callPanel<Name extends keyof PanelCalls>(
  bundle: Bundle,
  host: Host,
  name: Name,
  request: PanelCalls[Name]['request'],
): Answer<PanelCalls[Name]['value']> {
  return JSON.parse(String(runFunction(bundle, host, name, 'FULL', () => JSON.stringify(request))));
}
