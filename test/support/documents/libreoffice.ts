/** LibreOffice, where the machine has it: a program that is not ours opens and writes workbooks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** So many files a start: one that it cannot open stops none of the others. */
const AT_ONCE = 40;

/** Shows a first tab as text in UTF-8, a row a line. */
export const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/** Converts files, each into `folder` under its own name with the extension of `kind`; those that cannot be opened are missing there. */
export function convertFiles(paths: readonly string[], kind: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  // A profile of its own, so that one that is open elsewhere is not in the way.
  const profile = mkdtempSync(join(tmpdir(), 'vekha-lo-'));
  const given = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', kind];
  for (let at = 0; at < paths.length; at += AT_ONCE)
    spawnSync('soffice', [...given, '--outdir', folder, ...paths.slice(at, at + AT_ONCE)], { timeout: 600_000 });
  rmSync(profile, { recursive: true, force: true });
}
