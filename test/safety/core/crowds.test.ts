/** Plans of one kind of thing by the thousand: of twice as many, each is looked at twice as often. Looks are counted, not timed. */
import { describe, expect, test, vi } from 'vitest';
import { rowFacts } from '../../../src/core/findings/row-facts';
import { ruleContext } from '../../../src/core/findings/rule-context';
import { departmentAreas } from '../../../src/core/plan/departments/department-areas';
import { listDepartments } from '../../../src/core/plan/departments/departments';
import { parseDirectory, successorOn } from '../../../src/core/plan/departments/directory';
import { parseExecutors } from '../../../src/core/plan/executors/executors';
import { planNext } from '../../../src/core/plan/next-period';
import type { Plan } from '../../../src/core/plan/plan';
import { comparePlans } from '../../../src/core/report/compare/compare-plans';
import type { ComparedItem } from '../../../src/core/report/compare/match-items';
import { buildReport, PLAIN_REPORT } from '../../../src/core/report/report';
import { yearPeriod } from '../../../src/core/text/dates/reporting-period';
import { ALONE } from '../../support/alone';
import { checkGrid, HEADER } from '../../support/rule-tester';
import { planOf, sheetTable } from '../../support/sheet-table';

const MANY = 200;
/** Halving adds a little to twice. */
const TWICE = 2.4;

const lines = (count: number, line: (nth: number) => string): string =>
  Array.from({ length: count }, (_none, at) => line(at + 1)).join('\n');

/** The plan, with every look at an entry, a measure or a table counted. */
function counted(plan: Plan): { readonly plan: Plan; readonly looks: () => number } {
  let looks = 0;
  const watched = <Thing extends object>(thing: Thing): Thing =>
    new Proxy(thing, {
      get(target, name) {
        looks += 1;
        return Reflect.get(target, name);
      },
    });
  const items = plan.items.map((item) => watched({ ...item, entries: item.entries.map(watched) }));
  return { plan: { ...plan, items, tables: plan.tables.map(watched) }, looks: () => looks };
}

const CONTINUED = (count: number): string =>
  `${HEADER}\n1. Раздел\n1.1. | Форум | 2022 год | Отдел | Начат форум\n${lines(count, (nth) => ` | | | | Проведён день ${nth}`)}`;
const TABLES = (count: number): string =>
  lines(count, (nth) => `${HEADER}\n${nth}. | Форум ${nth} | 2022 год | Отдел ${nth % 3} | Проведён форум ${nth}\n`);
const ENDED = (count: number): string =>
  `Направление | ${HEADER}\n${lines(count, (nth) => `${nth % 2 === 0 ? '' : `Дело ${nth}`} | ${nth}. | Форум | ${nth % 2 === 0 ? '2022' : '2023'} год | Отдел | Проведён`)}`;

test.each<[string, (count: number) => string, (plan: Plan) => unknown]>([
  [
    'facts of the rows of one measure',
    CONTINUED,
    (plan) =>
      rowFacts(
        plan,
        () => false,
        () => false,
      ),
  ],
  [
    'rows of a report on one measure',
    CONTINUED,
    (plan) => buildReport(plan, listDepartments(plan, null), ruleContext(plan, ALONE).activityOf, PLAIN_REPORT),
  ],
  ['areas of departments in many tables', TABLES, (plan) => departmentAreas(plan, null)],
  [
    'measures that end, each with a section of its own',
    ENDED,
    (plan) => planNext(plan, yearPeriod(2022), yearPeriod(2023), 'ru', false),
  ],
])('%s', (_what, table, work) => {
  const [one, two] = [MANY, 2 * MANY].map((count) => {
    const { plan, looks } = counted(planOf(table(count)));
    work(plan);
    return looks();
  }) as [number, number];
  expect(one).toBeGreaterThan(MANY);
  expect(two / one).toBeLessThan(TWICE);
});

test('numbers with a letter behind are not each compared with all others', () => {
  const [one, two] = [MANY, 2 * MANY].map((count) => {
    const table = `${HEADER}\n${lines(count, (nth) => `${nth}а | Форум | 2022 год | Отдел | Проведён`)}`;
    const calls = vi.spyOn(String.prototype, 'startsWith');
    const found = checkGrid(sheetTable(table)).filter(({ rule }) => rule === 'malformed-number');
    const made = calls.mock.calls.length;
    calls.mockRestore();
    expect(found).toHaveLength(count);
    return made;
  }) as [number, number];
  expect(two / one).toBeLessThan(TWICE);
});

test('each name is compared letter by letter with the few of the directory that have its letters', () => {
  const known = (count: number) => {
    const names = Array.from({ length: count }, (_none, at) => [`Служба ${String(at).padStart(4, '0')}`]);
    return parseDirectory('Исполнители', [['Название'], ...names]);
  };
  const grid = sheetTable(
    `${HEADER}\n${lines(400, (nth) => `${nth}. | Форум | 2022 | Слжба ${1000 + nth} | Проведён`)}`,
  );
  const near = (count: number): [guessed: number, cut: number] => {
    const directory = known(count);
    const calls = vi.spyOn(String.prototype, 'slice');
    const found = checkGrid(grid, { directory }).filter(({ message }) => message === 'near').length;
    const made = calls.mock.calls.length;
    calls.mockRestore();
    return [found, made];
  };
  const [[few, fewer], [many, more], [none]] = [near(500), near(2_000), near(2_001)];
  expect(Math.min(few, many)).toBeGreaterThan(300);
  expect(none).toBe(0);
  expect(more / fewer).toBeLessThan(TWICE);
});

test('a chain of successors is walked once for all that stand in it', () => {
  class Watched<Value> extends Map<string, Value> {
    looks = 0;
    override get(key: string): Value | undefined {
      this.looks += 1;
      return super.get(key);
    }
  }
  const [one, two] = [MANY, 2 * MANY].map((count) => {
    const rows = Array.from({ length: count }, (_none, at) => [`Служба ${at}`, '31.12.2020', `Служба ${at + 1}`]);
    const read = parseDirectory('Исполнители', [
      ['Название', 'Действует по', 'Преемник'],
      ...rows,
      [`Служба ${count}`],
    ]);
    const byKey = new Watched(read.byKey);
    const directory = { ...read, byKey };
    expect(
      new Set(read.executors.slice(0, count).map((each) => successorOn(directory, each, '2022-01-01')?.name)),
    ).toEqual(new Set([`Служба ${count}`]));
    return byKey.looks;
  }) as [number, number];
  expect(two / one).toBeLessThan(TWICE);
});

describe('two states of a plan', () => {
  const state = (count: number, word: string): ComparedItem[] => [
    {
      number: '1.1.',
      name: 'Форум',
      period: '2022',
      executors: [],
      entries: Array.from({ length: count }, (_none, at) => `Проведён ${word} день номер ${at}`),
      verdict: 'activity',
      row: 1,
    },
  ];
  const named = (count: number, word: string): ComparedItem[] =>
    Array.from({ length: count }, (_none, at) => ({
      ...(state(1, word)[0] as ComparedItem),
      name: `Открытый ${word} форум номер ${at}`,
      number: `${at}.`,
    }));

  test.each([
    ['entries of one measure', state],
    ['names of measures', named],
  ])('%s are each read once for all that they are compared with', (_what, make) => {
    const [one, two] = [MANY / 4, MANY / 2].map((count) => {
      const reads = vi.spyOn(String.prototype, 'match');
      comparePlans(make(count, `первый${count}`), make(count, `второй${count}`));
      const made = reads.mock.calls.length;
      reads.mockRestore();
      return made;
    }) as [number, number];
    expect(two / one).toBeLessThan(TWICE);
  });

  test('are not paired where their texts are too long for it', () => {
    const long = (count: number, word: string) =>
      state(count, word).map((item) => ({ ...item, entries: item.entries.map((text) => `${text}. `.repeat(800)) }));
    const kinds = (count: number): string[] => [
      ...new Set(comparePlans(long(count, 'один'), long(count, 'два')).changes.map(({ kind }) => kind)),
    ];
    expect(kinds(4)).toEqual(['changed']);
    expect(kinds(60)).toEqual(['added', 'removed']);
  });
});

test('a name that runs on over thousands of lines is not read anew at each', () => {
  const [one, two] = [10 * MANY, 20 * MANY].map((count) => {
    const text = 'в период\n'.repeat(count);
    const splits = vi.spyOn(String.prototype, 'split');
    const { executors } = parseExecutors(text);
    const letters = splits.mock.contexts.reduce<number>((sum, each) => sum + String(each).length, 0);
    splits.mockRestore();
    expect(executors).toEqual([text.trim().replaceAll('\n', ' ')]);
    return letters;
  }) as [number, number];
  expect(two / one).toBeLessThan(TWICE);
});
