/** LibreOffice, where the machine has it: a program that is not ours opens and writes workbooks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const LIBRARY = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMED = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
const MACRO = `${LIBRARY}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Turn(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim nothings()
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(doc.CurrentController.Frame, command, "", 0, nothings())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "MS Word 2007 XML"
  doc.storeToURL(target, kind())
  doc.close(True)
End Sub
</script:module>`;

/** Accepts or rejects all tracked changes of a .docx, as the menu of Writer does, and saves it as `target`. */
export function settleChanges(source: string, target: string, how: 'Accept' | 'Reject'): void {
  const profile = mkdtempSync(join(tmpdir(), 'vekha-lo-'));
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  // A profile that is new has no macros run.
  spawnSync('soffice', [own, '--headless', '--terminate_after_init'], { timeout: 120_000 });
  const basic = join(profile, 'user', 'basic');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  writeFileSync(join(basic, 'Standard', 'Module1.xba'), MACRO);
  const element = '<library:element library:name="Module1"/>';
  writeFileSync(
    join(basic, 'Standard', 'script.xlb'),
    `${LIBRARY}<library:library ${NAMED} library:name="Standard" library:readonly="false" library:passwordprotected="false">${element}</library:library>`,
  );
  writeFileSync(
    join(basic, 'script.xlc'),
    `${LIBRARY}<library:libraries ${NAMED}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
  const [from, to] = [source, target].map((path) => pathToFileURL(path).href);
  const macro = `macro:///Standard.Module1.Turn(${from},${to},.uno:${how}AllTrackedChanges)`;
  spawnSync('soffice', [own, '--headless', '--norestore', macro], { timeout: 120_000 });
  rmSync(profile, { recursive: true, force: true });
}
