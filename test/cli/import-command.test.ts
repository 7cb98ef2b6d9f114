/** `vekha import` on the real report as other programs write it, on another layout, and on files that are no report. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckJson, PlanJson } from '../../src/contract/plan-json';
import { vekha } from '../support/command-line';
import { docx, header, p, tbl, tr } from '../support/documents/word-xml';
import { sampleOf } from '../support/length';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vekha-import-'));
const at = (name: string): string => join(folder, name);
const fixture = (name: string): string => join(root, 'test/cli/fixtures', name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => vekha(args);

const expected = JSON.parse(readFileSync(join(root, 'test/support/plan-2022.expected.json'), 'utf8')) as PlanJson;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads there; the numbers of a document that generates them are 10 and 11 where the publication skips one. */
function essence({ sections, items }: PlanJson, numbered = true) {
  return {
    sections: sections.map(({ number, title }) => [numbered ? number : '', title]),
    items: items.map(({ number, section, name, period, executors, entries, verdict }) => ({
      number: numbered ? number : '',
      section: numbered ? section : '',
      name: oneLine(name),
      period: oneLine(period),
      executors: executors.map(oneLine),
      entries: entries.map((entry) => entry.split('\n').map(oneLine)),
      verdict,
    })),
  };
}

describe('the real report', () => {
  test.each([
    ['saved by LibreOffice', 'report-2022-odt.docx', true],
    ['with generated numbers, saved by LibreOffice from a .doc', 'report-2022-doc.docx', false],
  ])('%s', async (_name, file, numbered) => {
    const { status, out, err } = await run('import', fixture(file), '-o', at('plan.xlsx'), '--force', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { plan, unread, warnings, proof } = JSON.parse(out);
    expect(essence(plan, numbered)).toEqual(essence(expected, numbered));
    expect(plan.title.map(oneLine)).toEqual(expected.title.map(oneLine));
    expect(unread.map(({ kind }: { kind: string }) => kind)).toEqual(numbered ? [] : ['column-numbers']);
    expect(warnings).toEqual([]);
    expect(proof).toMatchObject({ lost: [], same: true });
  });

  test('imported, reported and imported again, it is the same; and `check` reads it', async () => {
    await run('import', fixture('report-2022-odt.docx'), '-o', at('one.xlsx'));
    const checked = JSON.parse((await run('check', at('one.xlsx'), '--json')).out) as CheckJson;
    expect(essence(checked.plan)).toEqual(essence(expected));
    expect(checked.plan.year).toBe(2022);
    await run('report', at('one.xlsx'), '-o', at('one.docx'));
    const again = JSON.parse((await run('import', at('one.docx'), '-o', at('two.xlsx'), '--json')).out);
    expect(again.plan).toEqual(checked.plan);
    const { status } = await run('undo', at('two.xlsx'), '-o', at('three.xlsx'));
    expect(status).toBe(0);
    expect((await run('check', at('three.xlsx'))).status).toBe(2);
  });
});

test('a workbook of another layout', async () => {
  const rows = [
    ['Сводка за 2022 год', null, null, null, null],
    ['Исполнитель', 'Пункт', 'Мероприятие', 'Сумма, руб.', 'Отметка об исполнении'],
    ['Департамент', '5', 'Фестиваль', 1200.5, 'Проведён'],
    [null, null, 'Итого', 1200.5, null],
  ];
  writeFileSync(
    at('other.xlsx'),
    await writeXlsx({
      sheets: [
        { name: 'Прочее', rows: [['нет плана']] },
        { name: 'Дела', rows },
      ],
    }),
  );
  const { status, out } = await run('import', at('other.xlsx'), '-o', at('mine.xlsx'), '--json');
  expect(status).toBe(0);
  const { plan, unread, warnings, sheet } = JSON.parse(out);
  expect(plan.items).toMatchObject([
    { number: '5', name: 'Фестиваль', executors: ['Департамент'], entries: ['Проведён'] },
  ]);
  expect(unread).toMatchObject([{ kind: 'total', place: 'строка 4' }]);
  expect(warnings).toEqual(['Не найден столбец: срок. Проверьте назначение столбцов.']);
  expect(sheet).toBe('2022');
});

describe('a table of titles that nobody knows', () => {
  const rows = [
    ['№', 'Шаг', 'Когда', 'Кто'],
    ['1', 'Провести семинар для учителей', 'май 2022', 'Комитет по образованию'],
    ['2', 'Провести форум для учителей', 'июнь 2022', 'Комитет по образованию'],
  ];
  const write = async (name: string) =>
    writeFileSync(
      at(name),
      await writeXlsx({
        sheets: [
          { name: 'Обложка', rows: [] },
          { name: 'Дела', rows },
        ],
      }),
    );

  test('is judged by what its columns hold, and that is printed', async () => {
    await write('steps.xlsx');
    const { status, out } = await run('import', at('steps.xlsx'), '-o', at('guessed.xlsx'));
    expect(status).toBe(0);
    expect(out).toContain('Столбцы: A=number («№»), B=name («Шаг»), C=period («Когда»), D=executors («Кто»).');
    expect(out).toContain('Заголовок таблицы не узнан');
  });

  test('takes the columns that a person names', async () => {
    await write('steps.xlsx');
    const { out } = await run(
      'import',
      at('steps.xlsx'),
      '-o',
      at('mapped.xlsx'),
      '--map',
      'D=skip',
      '--map',
      'b=Name',
    );
    expect(out).toContain('B=name («Шаг»), C=period («Когда»), D=skip («Кто»).');
    const { status, err } = await run('import', at('steps.xlsx'), '-o', at('no.xlsx'), '--map', 'B=дело');
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('--map B=дело: так столбец не назначить'),
    });
  });
});

test('what is left out of a workbook is listed: further plans, and the source is never written over', async () => {
  const rows = [
    ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'],
    ['1', 'Дело', '2022', 'Отдел', 'Сделано'],
  ];
  writeFileSync(
    at('two.plan.xlsx'),
    await writeXlsx({
      sheets: [
        { name: '2022', rows },
        { name: '2021', rows },
      ],
    }),
  );
  const { out } = await run('import', at('two.plan.xlsx'), '-o', at('one.plan.xlsx'), '--json');
  expect(JSON.parse(out).unread).toMatchObject([{ kind: 'other-tab', text: '2021' }]);
  expect((await run('import', at('two.plan.xlsx'), '-o', at('two.plan.xlsx'), '--force')).status).toBe(2);
});

test('a table wider than a tab can hold is refused in one line, and no wide one takes long', async () => {
  const extra = Array.from({ length: 4_100 }, (_none, at) => `Столбец ${at}`);
  const rows = [['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения', ...extra]];
  writeFileSync(at('wide.xlsx'), await writeXlsx({ sheets: [{ name: '2022', rows }] }));
  const { status, err } = await run('import', at('wide.xlsx'), '-o', at('x.xlsx'));
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('4 105 столбцов') });
  expect(err).not.toContain('Google');
});

test('a file that only marks an open one is named as that', async () => {
  writeFileSync(at('~$план.docx'), 'x');
  for (const command of ['check', 'import'])
    expect(
      (await run(command, at('~$план.docx'), ...(command === 'import' ? ['-o', at('x.xlsx')] : []))).err,
    ).toContain('служебный файл открытого документа');
});

describe('what cannot be brought in gets one line and writes nothing', () => {
  const bad: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['pdf.docx', Buffer.from('%PDF-1.4'), /это PDF/],
    ['empty.docx', new Uint8Array(), /файл пуст/],
    ['prose.docx', docx(p('Только текст')), /Ни одной таблицы/],
    ['phones.docx', docx(tbl(tr('Имя', 'Телефон'), tr('А', '1'))), /Таблица плана не нашлась/],
    ['header.docx', docx(tbl(header())), /нет ни одного мероприятия/],
    ['broken.docx', docx('<w:p>'), /испорчен внутри/],
    ['big.docx', new Uint8Array(5 * 1024 * 1024 + 1), /слишком велик/],
    ['deep.docx', docx('<w:tbl><w:tr><w:tc>'.repeat(300) + '</w:tc></w:tr></w:tbl>'.repeat(300)), /глубоко/],
  ];
  test.each(bad)('%s', async (name, bytes, message) => {
    writeFileSync(at(name), bytes);
    const { status, out, err } = await run('import', at(name), '-o', at('never.xlsx'), '--json');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  });

  test('a file that is not there, and no place to write', async () => {
    expect(await run('import', at('нет.docx'), '-o', at('x.xlsx'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('не найден'),
    });
    expect(await run('import', 'нет.docx')).toMatchObject({ status: 2, err: expect.stringContaining('-o OUT.xlsx') });
  });
});

test.each(sampleOf(['XFD3', 'XFD1', 'AMJ9'], 2))(
  'a text forgotten in %s is read, and nothing stops for it',
  async (cell) => {
    const titles = [
      '№ п/п',
      'Наименование мероприятия',
      'Сроки проведения',
      'Ответственный исполнитель',
      'Ход исполнения',
    ];
    const rows = [titles, ['1.1.', 'Провести форум', '2022 год', 'Департамент', 'Проведён 5 мая 2022 года.']];
    const [, letters = '', row = ''] = /^(\D+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cells = new Map([[`${Number(row) - 1},${column}`, { value: 'забытая заметка' }]]);
    writeFileSync(at('far.xlsx'), await writeXlsx({ sheets: [{ name: '2022', rows, cells }] }));
    const brought = await run('import', at('far.xlsx'), '-o', at('near.xlsx'), '--force', '--json');
    expect(brought).toMatchObject({ status: 0, err: '' });
    const { plan, unread, columns } = JSON.parse(brought.out);
    expect(plan.items).toHaveLength(1);
    expect(JSON.stringify([unread, columns])).toContain('забытая заметка');
    expect(await run('report', at('far.xlsx'), '-o', at('far.docx'), '--force')).toMatchObject({ status: 0, err: '' });
    expect(await run('check', at('far.xlsx'), '-o', at('checked.xlsx'), '--force')).toMatchObject({
      status: 0,
      err: '',
    });
  },
);

describe('a document whose main part is not where Word on a desk puts it', () => {
  const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const made = (part: string, type: string): Uint8Array => {
    const parts = unzipSync(docx(tbl(header(), tr('1.1.', 'Форум', '2022 год', 'Минторг', 'Проведён форум'))));
    const { 'word/document.xml': body = new Uint8Array(), ...rest } = parts;
    return zipSync({
      ...rest,
      [part]: body,
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/${part}"/></Relationships>`,
      ),
    });
  };

  test.each([
    ['word/document2.xml', `${OFFICE}.document.main+xml`],
    ['word/document22.xml', `${OFFICE}.template.main+xml`],
    ['office/main.xml', `${OFFICE}.document.main+xml`],
  ])('%s of type %s is imported, and a check calls it what it is', async (part, type) => {
    const path = at('browser.docx');
    writeFileSync(path, made(part, type));
    const { status, out, err } = await run('import', path, '-o', at('browser.xlsx'), '--force', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { plan } = JSON.parse(out) as { plan: PlanJson };
    expect(plan.items.map(({ name, entries }) => [name, entries])).toEqual([['Форум', ['Проведён форум']]]);
    expect((await run('check', path)).err).toContain('а документ Word');
  });

  test('a zip that says it is something else stays what it was called', async () => {
    const path = at('drawn.docx');
    writeFileSync(path, made('word/document2.xml', 'application/vnd.ms-visio.drawing.main+xml'));
    expect(await run('import', path, '-o', at('drawn.xlsx'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('архив'),
    });
    expect(existsSync(at('drawn.xlsx'))).toBe(false);
  });
});
