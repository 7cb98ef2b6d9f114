/** Plans of several tables, one of them a column a quarter: our columns are found again, and an edit leaves what a check of a new workbook of the same words writes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { copyHost } from '../../support/copy-host';
import { ours, typeWords, whole, widthOf } from '../../support/edited-plan';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { a1, planOf } from '../../support/people/random-operations';
import { cellsOf, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов области';
const NONE = 'Запросы от организаций области в отчётном периоде не поступали, поэтому мероприятие не проводилось';
const HEAD = '№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель';
const WIDEST = 8;

interface Table {
  /** One column of progress for the whole year, or so many quarters. */
  readonly quarters: number;
  readonly isTitled: boolean;
  /** Whether its titles stand once more among its measures. */
  readonly isRepeated: boolean;
  readonly rows: readonly (readonly string[])[];
}

const padded = (cells: readonly string[]): string =>
  [...cells, ...Array.from({ length: WIDEST - cells.length }, () => '')].join(' | ');

function linesOf({ quarters, isTitled, isRepeated, rows }: Table, index: number): string[] {
  const own = ['I', 'II', 'III', 'IV'].slice(0, quarters).map((each) => `${each} квартал 2022 года`);
  const head = padded([...HEAD.split(' | '), ...(quarters === 1 ? ['Информация о ходе исполнения'] : own)]);
  const number = index + 1;
  const measures = rows.map((texts, at) => {
    const words = [`${number}.${at + 1}.`, `Мероприятие ${number}-${at + 1}`, '2022 год', 'Департамент культуры'];
    return padded([...words, ...texts.slice(0, quarters)]);
  });
  return [
    ...(isTitled && index > 0 ? [padded(['']), padded([`Таблица ${number}`])] : []),
    head,
    padded([`${number}. Раздел ${number}`]),
    ...(isRepeated ? [...measures.slice(0, 2), head, ...measures.slice(2)] : measures),
  ];
}

const hostOfTables = (tables: readonly Table[], name = '2022'): Host => {
  const host = hostOf([tab(tables.flatMap(linesOf).join('\n'), name)]);
  panel(host, 'panelCheck', { ...HERE, sheet: name });
  return host;
};

/** States and findings, as a check writes them where our columns have never been. */
function fresh(host: Host): string[][] {
  const width = widthOf(host);
  const sheet = structuredClone(planOf(host));
  for (const cells of sheet.rows) cells.splice(width);
  const copy = hostOf([{ ...sheet, conditionalFormats: [], cells: new Map() }]);
  panel(copy, 'panelCheck', { ...HERE, sheet: sheet.name });
  return said(copy);
}

const said = (host: Host): string[][] =>
  ours(host).map(([status = '', findings = '']) => (status === 'Состояние' ? [] : [status, findings]));

const ROWS = [
  [LONG, '', '', ''],
  ['Концерт прошёл 7 мая 2022 года', 'Не проводилось', '', ''],
  ['', 'Слёт прошёл 5 мая 2022 года', '', ''],
];

describe.each([
  ['quarters above', [4, 1]],
  ['quarters below', [1, 4]],
  ['two quarters above four', [2, 4]],
])('a table of %s', (_name, quarters) => {
  const tables = quarters.map((count) => ({ quarters: count, isTitled: true, isRepeated: false, rows: ROWS }));

  test('is checked in the same columns again', () => {
    const host = hostOfTables(tables);
    const before = cellsOf(planOf(host), a1(0, 0, 20, 20));
    panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
    expect(cellsOf(planOf(host), a1(0, 0, 20, 20))).toEqual(before);
  });

  test('has what is typed in it judged, by itself where it is like no other', () => {
    const host = hostOfTables(tables.map((table, index) => (index === 0 ? table : { ...table, rows: ROWS.slice(1) })));
    const before = ours(host);
    typeWords(host, 3, 4, LONG);
    expect(ours(host)).not.toEqual(before);
    expect(ours(host)).toEqual(whole(host));
    expect(said(host)).toEqual(fresh(host));
  });
});

const text = fc.constantFrom(
  ...['', LONG, `${LONG.toLowerCase()}.`, `Во II квартале ${LONG}`, NONE, 'Сделано', '+', '7', 'Не проводилось'],
  ...['Концерт прошёл 7 мая 2022 года', 'Запланировано на 2023 год', 'XII форум и VI слёт прошли 9 июня', 'Итого'],
);
const table = fc.record({
  quarters: fc.constantFrom(1, 1, 2, 4, 4),
  isTitled: fc.boolean(),
  isRepeated: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
  rows: fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 5 }),
});
const edit = fc.record({
  row: fc.integer({ min: 2, max: 17 }),
  column: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 4, max: WIDEST - 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
  ),
  words: fc.oneof(
    text,
    fc.tuple(text, text, fc.constantFrom('\t', '\n')).map(([one, two, by]) => one + by + two),
  ),
});

const HISTORIES = lengthOf(5, 300);

test(
  `edits leave what a check of the whole plan and one of a new workbook write, after ${HISTORIES} histories`,
  () => {
    const tables = fc.array(table, { minLength: 2, maxLength: 3 });
    const edits = fc.array(edit, { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(tables, edits, fc.constantFrom('2022', '1 полугодие 2022'), (drawn, typed, name) => {
        const host = hostOfTables(drawn, name);
        const width = widthOf(host);
        for (const { row, column, words } of typed) {
          if (row >= planOf(host).rows.length || column >= width - (words.includes('\t') ? 1 : 0)) continue;
          typeWords(host, row, column, words);
          const copy = copyHost(host);
          // Tables side by side with equal titles and nothing between them are refused.
          if (!panel(copy, 'panelCheck', { ...HERE, sheet: name }).ok) continue;
          expect(ours(host)).toEqual(ours(copy));
          expect(said(host)).toEqual(fresh(host));
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_221_130), endOnFailure: true },
    );
  },
  SLOW,
);
