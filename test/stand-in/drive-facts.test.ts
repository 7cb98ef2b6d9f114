/** Facts of Drive, Docs and their conversion, found later than those of platform.test.ts, each with its source and the trial of the self-check that shows it. */
import { describe, expect } from 'vitest';
import type { Person } from '../../src/stand-in/execution/rights';
import type { Host } from '../../src/stand-in/host';
import { fact } from '../support/fact';
import { runScript } from '../support/script';
import { hostOf, tab } from '../support/spreadsheet';

const OWNER: Person = { email: 'owner@example.test', owner: true };
const shared = (): Host => hostOf([tab('а')], { user: OWNER });

describe('advanced services', () => {
  const pushed = {
    mark: 'M',
    source: 'google/clasp issue 1151',
    trials: { driveService: 'on', docsService: 'on' },
  } as const;
  fact(
    'named in a pushed manifest may be switched off: each call says so, with the page of the Cloud console',
    pushed,
    () => {
      const host = shared();
      host.switchedOff.set('Drive', 'disabled').set('Docs', 'disabled');
      for (const [call, words] of [
        [
          "Drive.Files.get('x', { fields: 'id' })",
          'API call to drive.files.get failed with error: Google Drive API has not been used in project',
        ],
        ["Drive.Comments.list('x')", 'API call to drive.comments.list failed with error: Google Drive API'],
        ["Docs.Documents.get('x')", 'overview?project=404500503000 then retry'],
      ] as const)
        expect(() => runScript(host, call)).toThrow(words);
      expect(runScript(host, 'return SpreadsheetApp.getActiveSpreadsheet().getName()')).toBe('План');
    },
  );

  const unnamed = { mark: 'H', source: 'developers.google.com/apps-script/guides/services/advanced' } as const;
  fact('not named in the manifest are no names of the script', unnamed, () => {
    const host = shared();
    host.switchedOff.set('Docs', 'absent');
    expect(() => runScript(host, "Docs.Documents.get('x')")).toThrow('Docs is not defined');
  });
});

describe('Drive', () => {
  const list = `Drive.Files.list({ q: "appProperties has { key='vekha' and value='a' } and trashed = false", fields: 'files(id)', pageSize: 5 }).files.length`;
  const create = `Drive.Files.create({ name: 'а', mimeType: 'application/vnd.google-apps.document', appProperties: { vekha: 'a' } }, null, { fields: 'id' }).id`;

  const lag = {
    mark: 'M',
    source:
      'kopia/kopia issue 90; bellingcat/auto-archiver issue 191: five minutes; googleapis/google-api-php-client issue 1564: 5 to 15 s',
    trials: { docFound: 'found' },
  } as const;
  fact('the list does not show at once what was made, changed or put into the bin; a file’s own id does', lag, () => {
    const host = shared();
    host.driveLag = 15_000;
    expect(
      runScript(host, `const id = ${create}; return [${list}, Drive.Files.get(id, { fields: 'id' }).id === id]`),
    ).toEqual([0, true]);
    host.advance(15_000);
    expect(runScript(host, `return ${list}`)).toBe(1);
    runScript(host, "Drive.Files.update({ trashed: true }, 'file-1', null, { fields: 'id' })");
    expect(runScript(host, `return ${list}`)).toBe(1);
    host.advance(15_000);
    expect(runScript(host, `return ${list}`)).toBe(0);
  });

  const blank = {
    mark: 'H',
    source: 'developers.google.com/workspace/drive/api/guides/create-file',
    trials: { docMade: 'made' },
  } as const;
  fact('a Doc may be made without contents, and a .docx put into it later keeps its id', blank, () => {
    const host = shared();
    const id = runScript(host, `return ${create}`);
    const read = `return Docs.Documents.get('${String(id)}').body.content.flatMap(({ paragraph }) => paragraph === undefined ? [] : paragraph.elements.map(({ textRun }) => textRun.content)).join()`;
    expect(runScript(host, read)).toBe('\n');
    const fill = `return Drive.Files.update({ name: 'б' }, '${String(id)}', Utilities.newBlob([1], 'x', 'y'), { fields: 'id,name' })`;
    expect(runScript(host, fill)).toEqual({ id, name: 'б' });
  });
});
