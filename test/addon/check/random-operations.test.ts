/** People at work, at random: whatever they did and whichever events were lost, the next full check tells the truth and no word is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host';
import { copyRow, deleteRow, insertRow, sortRows } from '../../../src/stand-in/keyboard/row-operations';
import type { Sheet } from '../../../src/stand-in/model';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const PLAN = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка  картин | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2021-2023 годы | Департамент культуры | Состоялся 5 мая 2022 года
  2. Спорт | | | |
  2.1. | Забег | 2022 год | Департамент спорта | 31 апреля прошёл  забег "Весна"
  2.2. | Турнир | 2022 год | Департамент спорта | `;

const WIDTH = 5;
const TEXTS = [
  '',
  'Проведён форум 5 мая 2022 года',
  'Мероприятия  не проводились',
  'Запланировано на 2023 год',
  'Форум отменён',
  'Провeдена "Ярмарка" ( 200 гостей )',
  'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов',
  '=1+1',
  '2.1.',
  '1.10',
  'Департамент спорта',
  '2022 год',
  '<img src=x onerror=alert(1)>',
];

const row = fc.integer({ min: 1, max: 14 });
const text = fc.constantFrom(...TEXTS);
const column = fc.integer({ min: 0, max: WIDTH - 1 });

/** What may happen to the plan's tab. Rows and columns are zero-based; the header stays. */
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), row, column, text, lost: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clear' as const),
      row,
      column,
      height: fc.integer({ min: 1, max: 4 }),
      lost: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      row,
      texts: fc.array(text, { minLength: WIDTH, maxLength: WIDTH }),
      lost: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), column }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('fix' as const, 'undo' as const, 'check' as const) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

const planOf = (host: Host): Sheet => host.workbook.sheets[0] as Sheet;
const a1 = (at: number, left: number, bottom = at, right = left): string => {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return `${letter(left)}${at + 1}:${letter(right)}${bottom + 1}`;
};

/** Does it to the sheet as a person would; a lost event is one that Sheets dropped, so no `onEdit` ran. */
function perform(host: Host, did: Operation): void {
  const sheet = planOf(host);
  const put = (at: number, left: number, value: string): void =>
    setContent(sheet, at, left, { value: value === '' ? null : value });
  if (did.kind === 'edit') {
    if (did.lost) put(did.row, did.column, did.text);
    else type(host, a1(did.row, did.column), did.text, sheet);
  } else if (did.kind === 'clear') {
    if (!did.lost) type(host, a1(did.row, did.column, did.row + did.height - 1), '', sheet);
    else for (let at = 0; at < did.height; at += 1) put(did.row + at, did.column, '');
  } else if (did.kind === 'paste') {
    if (!did.lost) type(host, a1(did.row, 0), did.texts.join('\t'), sheet);
    else for (const [at, value] of did.texts.entries()) put(did.row, at, value);
  } else if (did.kind === 'insert') insertRow(sheet, Math.min(did.row, sheet.rows.length));
  else if (did.kind === 'delete') {
    if (did.row < sheet.rows.length && sheet.rows.length > 3) deleteRow(sheet, did.row);
  } else if (did.kind === 'copy') {
    if (did.row < sheet.rows.length && sheet.rows.length < 40) copyRow(sheet, did.row);
  } else if (did.kind === 'sort') sortRows(sheet, 1, sheet.rows.length, did.column);
  else if (did.kind === 'fix') panel(host, 'panelFix', { ...HERE, sheet: '2022', picks: null, preview: false });
  else if (did.kind === 'undo') panel(host, 'panelUndo', { ...HERE, sheet: '2022' });
  else panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
}

/** The cells that people write into. */
const ownCells = (host: Host): string[][] => cellsOf(planOf(host), a1(0, 0, 45, WIDTH - 1));

/** What a check of the same cells in a new spreadsheet says: the states and findings of each row, without ids. */
function freshStatuses(host: Host): unknown {
  const copy = structuredClone(planOf(host));
  for (const cells of copy.rows) cells.splice(WIDTH);
  for (const key of [...(copy.cells?.keys() ?? [])]) if (Number(key.split(',')[1]) >= WIDTH) copy.cells?.delete(key);
  const fresh = hostOf([{ ...copy, conditionalFormats: [] }]);
  panel(fresh, 'panelCheck', { ...HERE, sheet: '2022' });
  return statuses(planOf(fresh));
}

/** Row ids, of rows that have one. */
function idsOf(host: Host): string[] {
  return cellsOf(planOf(host), a1(1, WIDTH + 2, 45)).flatMap(([mark = '']) =>
    mark.startsWith('vekha:') ? [] : (/\d+/.exec(mark) ?? []),
  );
}

function statuses(sheet: Sheet): unknown {
  return cellsOf(sheet, a1(0, WIDTH, 45, WIDTH + 2)).map(([status = '', findings = '', mark = '']) =>
    // Titles stay in the row they were put in, even where a row below has come to look like a part of the header.
    mark.startsWith('vekha:') ? ['', '', ''] : [status, findings, mark.replace(/\d+/, '')],
  );
}

const OPERATIONS = lengthOf(300, 20_000);
const RUN = 50;

describe('after any operations', () => {
  test(
    `a sweep brings statuses to what a fresh check gives, ${OPERATIONS} operations in all`,
    () => {
      fc.assert(
        fc.property(fc.array(operation, { minLength: RUN, maxLength: RUN, size: 'max' }), (operations) => {
          const host = hostOf([tab(PLAN)]);
          panel(host, 'panelCheck', HERE);
          for (const did of operations) {
            const own = ['edit', 'clear', 'paste', 'check'].includes(did.kind);
            const before = own ? ownCells(host) : [];
            perform(host, did);
            // An edit changes the cells it was made in, a check none.
            if (own) expect(ownCells(host)).toEqual(expected(before, did, ownCells(host)));
          }
          const swept = panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
          // Where the plan itself was taken away, there is nothing to tell.
          if (swept.ok) {
            expect(statuses(planOf(host))).toEqual(freshStatuses(host));
            expect(new Set(idsOf(host)).size).toBe(idsOf(host).length);
          } else expect(['no-header', 'no-items', 'empty-sheet', 'competing-headers']).toContain(swept.error.code);
        }),
        { numRuns: OPERATIONS / RUN, seed: seedOf(20_221_231), endOnFailure: true },
      );
    },
    SLOW,
  );
});

/** The cells before, with those the operation was made in taken from after. */
function expected(before: string[][], did: Operation, after: string[][]): string[][] {
  return before.map((cells, at) =>
    cells.map((cell, left) => {
      const here =
        (did.kind === 'edit' && at === did.row && left === did.column) ||
        (did.kind === 'clear' && at >= did.row && at < did.row + did.height && left === did.column) ||
        (did.kind === 'paste' && at === did.row);
      return here ? (after[at]?.[left] ?? '') : cell;
    }),
  );
}
