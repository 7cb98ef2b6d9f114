/** Role: the sender of a file. What stands in its cells steers no terminal, makes no link and no field, and is written over nothing. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { saveWorkbook } from '../../../src/workbook/files';
import { workbookOf } from '../../../src/workbook/library-sheets';
import { vekha } from '../../support/command-line';
import { HEADER } from '../../support/rule-tester';
import { tab } from '../../support/spreadsheet';

const folder = mkdtempSync(join(tmpdir(), 'vekha-sender-'));
const at = (name: string): string => join(folder, name);
const ESC = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202e';

async function hostileFile(name: string, text: string): Promise<string> {
  const sheet = tab(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён форум`, `2022`);
  sheet.rows[1]?.splice(1, 1, `Форум ${text}`);
  sheet.rows[1]?.splice(4, 1, `Проведён 31 апреля 2022 года ${text}`);
  const path = at(name);
  await saveWorkbook(workbookOf([sheet]), path, { force: true });
  return path;
}

describe('escape sequences', () => {
  test.each([
    ['check', []],
    ['check', ['--json']],
    ['inspect', []],
    ['inspect', ['--json']],
    ['fix', ['-o', 'FIXED']],
    ['check', ['--format', 'sarif']],
  ] as const)('%s %j prints none', async (command, more) => {
    const path = await hostileFile('esc.xlsx', ESC.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
    const { out, err } = await vekha([
      command,
      path,
      ...more.map((each) => (each === 'FIXED' ? at(`f${more.length}.xlsx`) : each)),
    ]);
    expect(`${out}${err}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  const C1 = '\u009b31m\u202e';

  test.each([
    ['check', []],
    ['check', ['--format', 'sarif']],
    ['edit', ['--range', 'E2', '--value', `Проведён  31 апреля 2022 года ${C1}`, '-o', at('e.xlsx'), '--force']],
    ['import', ['-o', at('i.xlsx'), '--force']],
  ] as const)('in the name of a tab make %s %j print none', async (command, more) => {
    const sheet = tab(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён форум`, `План ${C1}`);
    sheet.rows[1]?.splice(0, 1, `1.1${C1}`);
    await saveWorkbook(workbookOf([sheet]), at('tab.xlsx'), { force: true });
    const { out, err } = await vekha([command, at('tab.xlsx'), ...more]);
    expect(out).not.toBe('');
    expect(`${out}${err}`).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  });

  test('in a line of standard input print none', async () => {
    const { out } = await vekha(['activity'], `${JSON.stringify({ text: `Проведён ${C1} форум` })}\n`);
    expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  });

  test('in the name of a file print none', async () => {
    const { err, status } = await vekha(['check', at(`no${ESC}.xlsx`)]);
    expect(status).toBe(2);
    expect(err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

const FORGED = 'Подделка: подтверждён';

test.each([
  ['report', ['--parts', 'section', '-o', at('l.zip'), '--force']],
  ['report', ['--parts', 'department', '-o', at('m.zip'), '--force']],
  ['report', ['--form', 'portrait', '-o', at('l.docx'), '--force']],
  ['report', ['--all-periods', '-o', at('p.docx'), '--force']],
  ['accept', ['--number', '1.1', '--return', `x\n${FORGED}`, '-o', at('la.xlsx'), '--force']],
  ['close', ['--reason', `x\n${FORGED}`, '-o', at('lc.xlsx'), '--force']],
  ['waive', ['--cell', 'E3', '--rule', 'impossible-date', '--reason', `x\n${FORGED}`, '-o', at('lw.xlsx'), '--force']],
  ['compare', ['--base', '2021']],
  ['next', ['--preview']],
  ['check', []],
  ['fix', ['-o', at('lf.xlsx'), '--force']],
  ['summary', ['-o', at('ls.xlsx'), '--force']],
] as const)('no cell begins a line of its own in what %s %j prints', async (command, more) => {
  const sheets = ['2022', '2021'].map((name) => {
    const sheet = tab(
      `${HEADER}\n1. Раздел | « | « | « | «\n1.1. | Форум | ${name} | Отдел | Прошёл 31 апреля 2022 года\n2. Спорт | « | « | « | «\n2.1. | Слёт | ${name} | Управа | Слёт прошёл`,
      name,
    );
    // The last sign is one that some programs take for a line's end.
    for (const row of sheet.rows.slice(1))
      for (const [at, cell] of row.entries()) if (at < 2 || at > 2) row[at] = cell && `${cell}\n${FORGED} \u0085`;
    for (const row of [2, 4]) sheet.rows[row]?.splice(0, 1, `${row / 2}.1.`);
    return sheet;
  });
  await saveWorkbook(workbookOf(sheets), at('lines.xlsx'), { force: true });
  const { out, err } = await vekha([command, at('lines.xlsx'), '--sheet', '2022', ...more]);
  expect(`${out}${err}`).not.toMatch(new RegExp(`^\\s*${FORGED}`, 'm'));
  expect(out).not.toBe('');
});

test('a cell makes no link in SARIF', async () => {
  const path = await hostileFile('link.xlsx', '[нажмите](https://elsewhere.test)');
  const { out } = await vekha(['check', path, '--format', 'sarif']);
  const { runs } = JSON.parse(out) as { runs: { results: { message: { text: string } }[] }[] };
  for (const { message } of runs[0]?.results ?? []) expect(message.text).not.toMatch(/(?<!\\)\[нажмите/);
});

test('a cell makes no field and no relation in the report', async () => {
  const path = await hostileFile(
    'field.xlsx',
    '{ HYPERLINK "https://elsewhere.test" } <w:instrText>INCLUDETEXT</w:instrText> ]]> &lt;',
  );
  const report = at('field.docx');
  expect((await vekha(['report', path, '-o', report, '--force'])).status).toBe(0);
  const parts = unzipSync(readFileSync(report));
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = strFromU8(bytes);
    expect(xml, name).not.toMatch(/TargetMode="External"|<w:hyperlink|INCLUDETEXT<\/w:instrText>/);
    for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
      expect(field.trim()).toMatch(/^(PAGE|NUMPAGES)$/);
  }
});

describe('a Word document that somebody sent', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (inside: string): string => `<w:tc><w:p>${inside}</w:p></w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
  const field = (code: string, shown: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const TABLE = `<w:tbl>${row(...HEADER.split('|').map((title) => run(title.trim())))}${row(
    run('1.1.'),
    link('rIdScript', 'Форум'),
    run('2022 год'),
    run('=HYPERLINK(&quot;https://elsewhere.test&quot;)'),
    `${run('Проведён ')}${field('INCLUDETEXT &quot;/etc/passwd&quot;', 'форум')}${field('DDEAUTO cmd', ' мая')}${link('rIdFile', ' 2022 года')}`,
  )}</w:tbl>`;
  const RELATIONS = [
    ['rIdScript', 'hyperlink', 'javascript:alert(1)'],
    ['rIdFile', 'hyperlink', 'file:///etc/passwd'],
    ['rIdImage', 'image', 'http://127.0.0.1:9/pixel.png'],
    ['rIdTemplate', 'attachedTemplate', 'http://127.0.0.1:9/template.dotm'],
    ['rIdChunk', 'aFChunk', 'http://127.0.0.1:9/chunk.html'],
    ['rIdUp', 'header', '../../../../etc/passwd'],
  ] as const;
  const send = (name: string, before = ''): string => {
    const document = `${before}<w:document ${W} ${R}><w:body>${TABLE}<w:altChunk r:id="rIdChunk"/></w:body></w:document>`;
    const relations = RELATIONS.map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${TYPE}/${kind}" Target="${target}"${target.startsWith('..') ? '' : ' TargetMode="External"'}/>`,
    ).join('');
    const path = at(name);
    writeFileSync(
      path,
      zipSync({
        'word/document.xml': strToU8(document),
        'word/_rels/document.xml.rels': strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
        ),
      }),
    );
    return path;
  };

  test('brings its words, and no link, no field, no formula, no relation', async () => {
    const target = at('from-word.xlsx');
    const { status, out } = await vekha(['import', send('links.docx'), '-o', target, '--force', '--json']);
    expect(status).toBe(0);
    expect(out).toContain('Форум');
    expect(out).toContain('Проведён форум мая 2022 года');
    const parts = Object.entries(unzipSync(readFileSync(target))).map(([name, bytes]) => [name, strFromU8(bytes)]);
    for (const [name = '', xml = ''] of parts) {
      expect(xml, name).not.toMatch(
        /TargetMode="External"|<hyperlink|javascript:|file:\/\/|127\.0\.0\.1|INCLUDETEXT|DDEAUTO/,
      );
      if (name.startsWith('xl/worksheets/')) expect(xml, name).not.toMatch(/<f[ >]/);
    }
    expect(parts.some(([, xml = '']) => xml.includes('=HYPERLINK('))).toBe(true);
  });

  test('of entities that swell, or that name a file, is refused in one line', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
      .join('')}]>`;
    for (const [name, doctype] of [
      ['bomb.docx', bomb],
      ['file.docx', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ] as const) {
      const { status, out, err } = await vekha(['import', send(name, doctype), '-o', at('none.xlsx')]);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toContain('root:');
    }
    expect(existsSync(at('none.xlsx'))).toBe(false);
  });

  test('that is a bomb is refused before it is unpacked', async () => {
    const path = at('zip-bomb.docx');
    writeFileSync(path, zipSync({ 'word/document.xml': new Uint8Array(30_000_000).fill(32) }));
    const { status, err } = await vekha(['import', path, '-o', at('none.xlsx')]);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('none.xlsx'))).toBe(false);
  });
});

describe('a command writes to regular files only', () => {
  test('never into a pipe, a folder or a device', async () => {
    const path = await hostileFile('plain.xlsx', '');
    execFileSync('mkfifo', [at('pipe.xlsx')]);
    for (const target of [at('pipe.xlsx'), folder, '/dev/null'])
      expect((await vekha(['fix', path, '-o', target, '--force'])).status).toBe(2);
    expect(statSync(at('pipe.xlsx')).isFIFO()).toBe(true);
  });

  test('keeps the mode of what it replaces, and the link that leads to it', async () => {
    const path = await hostileFile('mode.xlsx', '');
    writeFileSync(at('target.xlsx'), 'x');
    chmodSync(at('target.xlsx'), 0o640);
    symlinkSync(at('target.xlsx'), at('link-to.xlsx'));
    expect((await vekha(['fix', path, '-o', at('link-to.xlsx'), '--force'])).status).toBeLessThan(2);
    expect(lstatSync(at('link-to.xlsx')).isSymbolicLink()).toBe(true);
    expect(statSync(at('target.xlsx')).mode & 0o777).toBe(0o640);
  });
});
