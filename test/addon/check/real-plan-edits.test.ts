/** What people edit in the published plan of two regions is judged by itself, however the plan is laid out; and the rest of it is what a check of all writes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { newSheet, type Sheet } from '../../../src/stand-in/host/model';
import {
  copyRow,
  deleteRow,
  insertRow,
  type RowOrder,
  reorderRows,
  sortRows,
} from '../../../src/stand-in/spreadsheet/row-operations';
import { ours, typeWords, whole } from '../../support/edited-plan';
import { HERE, hostOf, panel } from '../../support/spreadsheet';

interface Published {
  readonly title: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const { title, columns, rows } = JSON.parse(
  readFileSync(new URL('../../../examples/plan-2022.json', import.meta.url), 'utf8'),
) as Published;

type Cells = readonly (string | null | undefined)[];

/** With its cells laid out otherwise; sections stay as they are. */
function hostOfLayout(lay: (cells: readonly (string | undefined)[], isHeader: boolean) => Cells): Host {
  const laid: Cells[] = [
    ...title.map((line) => [line]),
    lay(columns, true),
    ...[...rows, ...LAST].map((cells) => (cells.length > 1 ? lay(cells, false) : cells)),
  ];
  const width = Math.max(...laid.map((cells) => cells.length));
  const filled = laid.map((cells) => Array.from({ length: width }, (_none, column) => cells[column] || null));
  const host = hostOf([newSheet('2022', { rows: filled })]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
}

/** Below it stands a section that nothing is said of. */
const LAST = [['13. В иных областях'], ['13.1.', 'Забег', '2022 год', 'Комитет', 'Забег прошёл 5 мая 2022 года']];

const PLAIN = (): Host => hostOfLayout((cells) => cells);
const NOTED = (): Host =>
  hostOfLayout((cells, isHeader) => [...cells, ...(isHeader ? ['Причины неисполнения', 'Примечание'] : [])]);
const NUMBERED = (): Host =>
  hostOfLayout(([number, name, ...rest], isHeader) => [isHeader || !number ? name : `${number} ${name}`, ...rest]);
const TIMED = (): Host =>
  hostOfLayout(([number, name, period, executors, entry], isHeader) => [
    number,
    name,
    isHeader ? 'Ответственный исполнитель, срок' : executors && `${executors}\n${period}`,
    entry,
  ]);
const NAMED = (): Host =>
  hostOfLayout(([number, name, period, executors, entry], isHeader) => [
    number,
    isHeader ? 'Наименование мероприятия, исполнитель' : name && `${name}\n(${executors})`,
    period,
    entry,
  ]);

const rowOf = (number: string): number => title.length + 1 + rows.findIndex(([first]) => first === number);

/** What stands at another measure. */
const OTHERS = rows.find(([first]) => first === '7.2.')?.[4] ?? '';

const ENTRY = 'Проведён семинар для 40 предпринимателей 5 мая 2022 года.';

describe.each(['1.2.', '5.1.', '8.1.'])('of the measure %s', (number) => {
  test.each<[what: string, host: () => Host, column: number, text: string]>([
    ['its entry', PLAIN, 4, ENTRY],
    ['its name', PLAIN, 1, 'Обмен опытом работы с молодёжью'],
    ['its period', PLAIN, 2, 'май 2022 года'],
    ['its executors', PLAIN, 3, 'Комитет по культуре Санкт-Петербурга'],
    ['why it was not carried out', NOTED, 5, 'Нет средств'],
    ['whatever else is said of it', NOTED, 6, 'см. письмо от 5 мая'],
    ['its entry beside other columns', NOTED, 4, ENTRY],
    ['its entry where names begin with numbers', NUMBERED, 3, ENTRY],
    ['its period where names begin with numbers', NUMBERED, 1, 'май 2022 года'],
    ['its entry where periods stand behind executors', TIMED, 3, ENTRY],
    ['its entry where executors stand behind names', NAMED, 3, ENTRY],
    ['its entry, the same as that of another', PLAIN, 4, OTHERS],
    ['its number, which another has', PLAIN, 0, '7.2.'],
    ['its number, which nobody can read', PLAIN, 0, 'б/н'],
    ['its number before its name', NUMBERED, 0, `${number}7. Обмен опытом`],
    ['its name that executors stand behind', NAMED, 1, 'Обмен опытом\n(Комитет по делам архивов)'],
  ])('%s', (_what, make, column, text) => {
    const host = make();
    const before = ours(host);
    expect(typeWords(host, rowOf(number), column, text)).toBe(true);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(before);
  });
});

test('a number by which the section above heads nothing is looked at together with all others', () => {
  const host = NUMBERED();
  expect(typeWords(host, rowOf('8.1.'), 0, '7.2. Обмен опытом')).toBe(false);
  expect(ours(host)).toEqual(whole(host));
});

/** What stands in our columns, without the marks. */
const said = (host: Host): string[] => ours(host).map(([status, findings]) => `${status}|${findings}`);

describe('after rows were', () => {
  const top = title.length + 1;
  const moved = (sheet: Sheet, from: number, to: number): RowOrder => {
    const order = [...sheet.rows.keys()];
    order.splice(to, 0, ...order.splice(from, 1));
    return reorderRows(sheet, order);
  };
  test.each<[what: string, change: (sheet: Sheet) => unknown, row: number, column: number, text: string]>([
    ['put in blank', (sheet) => insertRow(sheet, rowOf('5.1.')), rowOf('8.1.') + 1, 4, ENTRY],
    ['put in, a number there', (sheet) => insertRow(sheet, rowOf('5.1.')), rowOf('5.1.'), 0, '5.0.'],
    [
      'put in, a measure there',
      (sheet) => insertRow(sheet, rowOf('5.1.')),
      rowOf('5.1.'),
      0,
      '4.9.\tСлёт\t2022 год\tКомитет\tБыл',
    ],
    ['put in, an entry there', (sheet) => insertRow(sheet, rowOf('5.1.') + 1), rowOf('5.1.') + 1, 4, ENTRY],
    [
      'put in, an entry there, above a section',
      (sheet) => insertRow(sheet, rowOf('5.1.') - 1),
      rowOf('5.1.') - 1,
      4,
      ENTRY,
    ],
    ['deleted', (sheet) => deleteRow(sheet, rowOf('7.2.')), rowOf('5.1.'), 4, ENTRY],
    ['deleted, a section', (sheet) => deleteRow(sheet, rowOf('7.1.') - 1), rowOf('5.1.'), 4, ENTRY],
    ['deleted last', (sheet) => deleteRow(sheet, sheet.rows.length - 1), rowOf('5.1.'), 4, ENTRY],
    ['moved', (sheet) => moved(sheet, rowOf('7.2.'), rowOf('7.1.')), rowOf('5.1.'), 4, ENTRY],
  ])('%s, an edit asks for no more than it must', (_what, change, row, column, text) => {
    const host = PLAIN();
    const sheet = host.workbook.sheets[0] as Sheet;
    change(sheet);
    const [before, marked] = [said(host), ours(host)];
    expect(typeWords(host, row, column, text)).toBe(true);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(marked);
    // Most of what stood there stands there still.
    expect(said(host).filter((each, at) => each !== before[at]).length).toBeLessThan(10);
  });

  test.each<[what: string, change: (sheet: Sheet) => unknown, row: number]>([
    ['sorted', (sheet) => sortRows(sheet, top, sheet.rows.length, 1), rowOf('5.1.')],
    ['copied', (sheet) => copyRow(sheet, rowOf('7.2.')), rowOf('5.1.')],
  ])('%s, all of the plan is judged', (_what, change, row) => {
    const host = PLAIN();
    change(host.workbook.sheets[0] as Sheet);
    const before = said(host);
    expect(typeWords(host, row, 4, ENTRY)).toBe(false);
    expect(ours(host)).toEqual(whole(host));
    expect(said(host)).not.toEqual(before);
  });
});
