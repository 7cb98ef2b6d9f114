/** What people edit in the published plan of two regions is judged by itself, however the plan is laid out; and the rest of it is what a check of all writes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { newSheet } from '../../../src/stand-in/host/model';
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
    ...rows.map((cells) => (cells.length > 1 ? lay(cells, false) : cells)),
  ];
  const width = Math.max(...laid.map((cells) => cells.length));
  const filled = laid.map((cells) => Array.from({ length: width }, (_none, column) => cells[column] || null));
  const host = hostOf([newSheet('2022', { rows: filled })]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
}

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
  ])('%s', (_what, make, column, text) => {
    const host = make();
    const before = ours(host);
    expect(typeWords(host, rowOf(number), column, text)).toBe(true);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(before);
  });
});

test.each<[what: string, host: () => Host, column: number, text: string]>([
  ['a number', PLAIN, 0, '5.2.'],
  ['a number before a name', NUMBERED, 0, '5.2. Обмен опытом'],
  ['a number that is taken away from a name', NUMBERED, 0, 'Обмен опытом'],
  ['a name that executors stand behind', NAMED, 1, 'Обмен опытом\n(Комитет по делам архивов)'],
])('%s is looked at together with the others', (_what, make, column, text) => {
  const host = make();
  expect(typeWords(host, rowOf('5.1.'), column, text)).toBe(false);
  expect(ours(host)).toEqual(whole(host));
});
