/** Facts of Drive, Docs and their conversion, found later than those of platform.test.ts, each with its source and the trial of the self-check that shows it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect } from 'vitest';
import type { Host } from '../../src/stand-in/host/host';
import type { Person } from '../../src/stand-in/host/rights';
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
    trials: { docFound: 'found', docLag: null },
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

describe('the bin', () => {
  const update = (resource: string) =>
    `return Drive.Files.update(${resource}, 'file-1', Utilities.newBlob([1], 'x', 'y'), { fields: 'trashed', supportsAllDrives: true })`;
  const make = "Drive.Files.create({ name: 'а' }, Utilities.newBlob([1], 'x', 'y'), { fields: 'id' })";

  const both = {
    mark: 'H',
    source:
      'developers.google.com/workspace/drive/api/reference/rest/v3/files/update: metadata and contents in one call',
  } as const;
  fact('gives a file back in the very call that fills it anew', both, () => {
    const host = shared();
    runScript(host, make);
    runScript(host, update('{ trashed: true }'));
    expect(runScript(host, update('{ trashed: false }'))).toEqual({ trashed: false });
    expect(host.drive.get('file-1')?.revision).toBe(3);
  });

  const closed = {
    mark: 'L',
    source:
      'developers.google.com/workspace/drive/api/guides/delete: only the owner bins, on a shared drive who organises it; that it is refused where nothing changes is recollection',
  } as const;
  fact('may refuse who has no say over it, with the whole call', closed, () => {
    const host = shared();
    runScript(host, make);
    Object.assign(host.drive.get('file-1') ?? {}, { sharedDrive: 'Отчёты', binClosed: true });
    expect(() => runScript(host, update('{ trashed: false }'))).toThrow('sufficient permissions');
    expect(runScript(host, update('{}'))).toEqual({ trashed: false });
    expect(host.drive.get('file-1')?.revision).toBe(2);
  });
});

describe('ids', () => {
  const given = {
    mark: 'L',
    source:
      'developers.google.com/workspace/drive/api/guides/create-file, generateIds; that they serve no converted file is recollection',
  } as const;
  fact('cannot be chosen for a Doc: Drive gives them, and who says one is refused', given, () => {
    const host = shared();
    const chosen =
      "Drive.Files.create({ id: 'mine', name: 'а', mimeType: 'application/vnd.google-apps.document' }, null, { fields: 'id' })";
    expect(() => runScript(host, chosen)).toThrow('not modelled: a file');
    expect(() => runScript(host, 'Drive.Files.generateIds()')).toThrow('not modelled');
    expect(host.drive.size).toBe(0);
  });
});

describe('consent for the files that the script made', () => {
  const scope = {
    mark: 'H',
    source: 'developers.google.com/workspace/docs/api/reference/rest/v1/documents/get, authorization scopes',
  } as const;
  const FILES = 'https://www.googleapis.com/auth/drive.file';
  fact('is enough for Docs, too; without it neither service answers', scope, () => {
    const host = shared();
    const make = `return Drive.Files.create({ name: 'а', mimeType: 'application/vnd.google-apps.document' }, null, { fields: 'id' }).id`;
    const read = (id: unknown) => `return Docs.Documents.get('${String(id)}', { fields: 'title' }).title`;
    host.grantedScopes.clear();
    host.grantedScopes.add(FILES);
    const id = runScript(host, make);
    expect(runScript(host, read(id))).toBe('а');
    host.grantedScopes.clear();
    for (const call of [make, read(id)]) expect(() => runScript(host, call)).toThrow(FILES);
  });
});

describe('the conversion of a .docx', () => {
  const FIELD =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const EDGES = '<w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>';
  const doc = (parts: Readonly<Record<string, string>>): Host => {
    const host = shared();
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    const made = `Drive.Files.create({ name: 'а', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob(${JSON.stringify([...new Int8Array(bytes)])}, 'x', 'y'), { fields: 'id' })`;
    runScript(host, made);
    return host;
  };
  const read = "JSON.stringify(Docs.Documents.get('file-1'))";
  const footer = (content: string) => ({
    'word/document.xml': '<w:document><w:body/></w:document>',
    'word/footer1.xml': `<w:ftr><w:p>${content}</w:p></w:ftr>`,
  });

  const fields = {
    mark: 'L',
    source: 'reports of complex fields converting; of simple ones none',
    trials: { docNumbers: 'PAGE_NUMBER' },
  } as const;
  fact('keeps a page number in the complex form; of the simple form it keeps the text', fields, () => {
    expect(runScript(doc(footer(FIELD)), `return ${read}`)).toContain('"autoText":{"type":"PAGE_NUMBER"');
    const simple = runScript(
      doc(footer('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')),
      `return ${read}`,
    );
    expect(simple).not.toContain('autoText');
    expect(simple).toContain('"content":"1"');
  });

  const lines = {
    mark: 'L',
    source: 'reports of lines on the table alone being dropped',
    trials: { docBorders: 'true' },
  } as const;
  fact('keeps the lines of cells, and drops those set on the table alone', lines, () => {
    const table = (ofTable: string, ofCell: string) => ({
      'word/document.xml': `<w:document><w:body><w:tbl><w:tblPr>${ofTable}</w:tblPr><w:tr><w:tc><w:tcPr>${ofCell}</w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`,
    });
    const borderOf = (parts: Readonly<Record<string, string>>) =>
      runScript(
        doc(parts),
        "return Docs.Documents.get('file-1').body.content[1].table.tableRows[0].tableCells[0].tableCellStyle.borderTop.width.magnitude ?? 0",
      );
    expect(borderOf(table('', `<w:tcBorders>${EDGES}</w:tcBorders>`))).toBe(0.5);
    expect(borderOf(table(`<w:tblBorders>${EDGES}</w:tblBorders>`, ''))).toBe(0);
  });

  const table = (rows: string): Host =>
    doc({
      'word/document.xml': `<w:document><w:body><w:tbl><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="1440"/></w:tblGrid>${rows}</w:tbl></w:body></w:document>`,
    });
  const cell = (text: string, own = ''): string =>
    `<w:tc><w:tcPr>${own}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const words = (content: string): string =>
    `${content}.map(({ paragraph }) => paragraph.elements.map(({ textRun }) => textRun.content).join('')).join('')`;

  const signs = {
    mark: 'L',
    source: 'no page tells; of what the API inserts documents/request, InsertTextRequest, strips control characters',
  } as const;
  fact('keeps a soft hyphen, a tab and blanks at the edges, or alters them on the way', signs, () => {
    const seen = (alters: boolean): unknown => {
      const host = doc({
        'word/document.xml':
          '<w:document><w:body><w:p><w:r><w:t> а\u00adб</w:t><w:tab/><w:t>в </w:t></w:r></w:p></w:body></w:document>',
      });
      if (alters) host.conversionLosses.add('signs');
      return runScript(
        host,
        "return Docs.Documents.get('file-1').body.content[1].paragraph.elements[0].textRun.content",
      );
    };
    expect([seen(false), seen(true)]).toEqual([' а\u00adб\tв ', 'аб в']);
  });

  const merged = {
    mark: 'H',
    source: 'developers.google.com/workspace/docs/api/reference/rest/v1/documents, TableCellStyle.rowSpan',
  } as const;
  fact('says of a merged cell how many rows it covers, and keeps blank cells under it', merged, () => {
    const host = table(
      `<w:tr>${cell('а', '<w:vMerge w:val="restart"/>')}${cell('б')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('в')}</w:tr>`,
    );
    const seen = `return Docs.Documents.get('file-1').body.content[1].table.tableRows.map(({ tableCells }) => tableCells.map(({ content, tableCellStyle }) => [tableCellStyle.rowSpan, ${words('content')}].join(' ').trim()))`;
    expect(runScript(host, seen)).toEqual([
      ['2 а', '1 б'],
      ['1', '1 в'],
    ]);
  });

  const headed = {
    mark: 'M',
    source: 'developers.google.com/workspace/docs/api/reference/rest/v1/documents, TableRowStyle.tableHeader',
  } as const;
  fact('keeps that a row is repeated on each page', headed, () => {
    const host = table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('а')}${cell('б')}</w:tr><w:tr>${cell('в')}${cell('г')}</w:tr>`,
    );
    const seen = `return Docs.Documents.get('file-1').body.content[1].table.tableRows.map(({ tableRowStyle }) => tableRowStyle.tableHeader)`;
    expect(runScript(host, seen)).toEqual([true, false]);
  });

  const wide = {
    mark: 'M',
    source: 'developers.google.com/workspace/docs/api/reference/rest/v1/documents, TableColumnProperties',
  } as const;
  fact('tells the widths of the grid’s columns, in points', wide, () => {
    const host = table(`<w:tr>${cell('а')}${cell('б')}</w:tr>`);
    const seen = `return Docs.Documents.get('file-1').body.content[1].table.tableStyle.tableColumnProperties.map(({ width }) => width.magnitude)`;
    expect(runScript(host, seen)).toEqual([45, 72]);
  });

  const after = {
    mark: 'H',
    source: 'developers.google.com/workspace/docs/api/concepts/structure: the body ends with a paragraph',
  } as const;
  fact('puts a paragraph after a table that ended the file', after, () => {
    const host = table(`<w:tr>${cell('а')}${cell('б')}</w:tr>`);
    const seen = `return Docs.Documents.get('file-1').body.content.map((each) => Object.keys(each)[0]).join()`;
    expect(runScript(host, seen)).toBe('sectionBreak,table,paragraph');
  });

  const lies = {
    mark: 'H',
    source: 'developers.google.com/workspace/docs/api/reference/rest/v1/documents, DocumentStyle',
  } as const;
  fact('keeps the size of the page and all four margins', lies, () => {
    const host = doc({
      'word/document.xml':
        '<w:document><w:body><w:sectPr><w:pgSz w:w="16840" w:h="11900"/><w:pgMar w:top="1440" w:right="720" w:bottom="1000" w:left="360"/></w:sectPr></w:body></w:document>',
    });
    const seen = `const { pageSize, marginTop, marginRight, marginBottom, marginLeft } = Docs.Documents.get('file-1').documentStyle; return [pageSize.width, pageSize.height, marginTop, marginRight, marginBottom, marginLeft].map(({ magnitude }) => magnitude)`;
    expect(runScript(host, seen)).toEqual([842, 595, 72, 36, 50, 18]);
  });

  const replaced = {
    mark: 'H',
    source: 'developers.google.com/workspace/drive/api/reference/rest/v3/files/update',
    trials: { docNewWords: 'the new text' },
  } as const;
  fact('replaces all that a Doc held when another file is put into it', replaced, () => {
    const body = (text: string) => ({
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    });
    const host = doc(body('прежнее'));
    const next = doc(body('новое')).drive.get('file-1')?.bytes ?? new Uint8Array();
    runScript(
      host,
      `Drive.Files.update({}, 'file-1', Utilities.newBlob(${JSON.stringify([...new Int8Array(next)])}, 'x', 'y'), { fields: 'id' })`,
    );
    const text = runScript(host, `return ${read}`);
    expect([String(text).includes('новое'), String(text).includes('прежнее')]).toEqual([true, false]);
  });
});
