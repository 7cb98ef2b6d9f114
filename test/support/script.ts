/** A few lines of script run in the stand-in as Apps Script would run them: in a realm of their own, with one person's rights. */
import vm from 'node:vm';
import { type Bundle, type RunOptions, runFunction } from '../../src/stand-in/bundle';
import type { Host } from '../../src/stand-in/host/host';
import type { Rights } from '../../src/stand-in/host/rights';
import { MANIFEST_SCOPES } from '../../src/stand-in/host/scopes';

/** A project of one file. Its manifest lists every scope unless told otherwise. */
export function scriptOf(code: string, scopes: ReadonlySet<string> = MANIFEST_SCOPES): Bundle {
  return { scripts: [new vm.Script(code)], folder: '', pages: new Set(['Sidebar']), scopes };
}

/** Runs the body of a function and gives what it returns, as plain data of this realm. */
export function runScript(host: Host, body: string, rights: Rights = 'FULL', options: RunOptions = {}): unknown {
  const result = runFunction(scriptOf(`function main() { ${body} }`), host, 'main', rights, () => undefined, options);
  return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
}
