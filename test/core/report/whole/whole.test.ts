/** The report on all periods: each measure once, nothing lost, whatever became of numbers, names, executors and sections in between. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleContext } from '../../../../src/core/findings/rule-context';
import { listDepartments } from '../../../../src/core/plan/departments/departments';
import { parsePlan } from '../../../../src/core/plan/parse-plan';
import { periodOfTab } from '../../../../src/core/plan/reporting-year';
import { proveReport } from '../../../../src/core/report/proof/prove-report';
import { PLAIN_REPORT } from '../../../../src/core/report/report';
import { buildWhole } from '../../../../src/core/report/whole/build-whole';
import { followPlan, type PlanPeriod, wholeVerdict } from '../../../../src/core/report/whole/whole-plan';
import { readFinished } from '../../../../src/docx/finished/read-finished';
import { writeDocx } from '../../../../src/docx/write';
import { ALONE } from '../../../support/alone';
import { lengthOf, seedOf } from '../../../support/length';
import { HEADER } from '../../../support/rule-tester';
import { sheetTable } from '../../../support/sheet-table';

/** A tab called by its period. */
function periodOf(sheet: string, rows: string): PlanPeriod {
  const period = periodOfTab(sheet);
  const { plan } = parsePlan(sheetTable(`Отчёт за ${sheet} год\n${HEADER}\n${rows}`, sheet), period);
  if (plan === null || period === null) throw new Error(sheet);
  const { activityOf, isDue } = ruleContext(plan, ALONE);
  return { plan, period, activityOf, isDue };
}

const wholeOf = (...periods: readonly PlanPeriod[]) => {
  const whole = followPlan(periods);
  const departments = periods.map(({ plan }) => listDepartments(plan, null));
  return buildWhole(whole, {
    title: null,
    keepsTitle: false,
    frame: PLAIN_REPORT,
    draft: false,
    departments,
    department: null,
  });
};

/** The table below its header, a line a row. */
const linesOf = ({ document }: ReturnType<typeof wholeOf>): string[] => {
  const table = document.blocks.find((block) => block.kind === 'table');
  return (table?.kind === 'table' ? table.rows.slice(1) : []).map(({ cells }) =>
    cells.map(({ text, merge }) => (merge === 'continue' ? '^' : text.replaceAll('\n', '⏎'))).join(' | '),
  );
};

const THREE = [
  periodOf(
    '2021',
    '1. Культура | « | « | « | «\n1.1. | Форум | 2021-2023 | Отдел культуры | Форум прошёл 5 мая 2021 года\n1.2. | Ярмарка | 2021-2023 | Отдел торговли | Ярмарка не проводилась. Ярмарку проведём в 2022 году',
  ),
  periodOf(
    '2022',
    '1. Культура | « | « | « | «\n1.1. | Ярмарка | 2021-2023 | Отдел торговли | Запросы не поступали\n1.2. | Форум | 2021-2023 | Отдел культуры | Запросы не поступали\n1.3. | Мастер-класс гончаров | 2022-2023 | Отдел культуры | Проведён 3 июня 2022 года\n | | | | И ещё один 4 июня 2022 года',
  ),
  periodOf(
    '2023',
    '1. Культура и искусство | « | « | « | «\n1.1. | Мастер-класс гончаров | 2022-2023 | Отдел культуры |\n1.2. | Форум | 2021-2023 | Управление культуры | Форум прошёл 7 мая 2023 года',
  ),
];

test('a plan of three years: renumbered, one measure gone, one added, an executor replaced', () => {
  const made = wholeOf(...THREE);
  expect(linesOf(made)).toEqual([
    '1. Культура',
    '1.1. | Ярмарка | 2021-2023 | Отдел торговли | 2021 год⏎без активности | Ярмарка не проводилась. Ярмарку проведём в 2022 году',
    '^ | ^ | ^ | ^ | 2022 год⏎без активности | Запросы не поступали',
    '^ | ^ | ^ | ^ | Итог | Не исполнялось ни разу.⏎Последний раз в плане: 2022 год.⏎Прежний номер: 1.2.⏎Обещано и не исполнено: «Ярмарку проведём в 2022 году».',
    '1. Культура и искусство',
    '1.1. | Мастер-класс гончаров | 2022-2023 | Отдел культуры | 2022 год⏎исполнялось | Проведён 3 июня 2022 года',
    '^ | ^ | ^ | ^ | ^ | И ещё один 4 июня 2022 года',
    '^ | ^ | ^ | ^ | 2023 год⏎не заполнено | ',
    '^ | ^ | ^ | ^ | Итог | Исполнялось в 2022 году.⏎В плане с 2022 года.⏎Прежний номер: 1.3.',
    '1.2. | Форум | 2021-2023 | Управление культуры | 2021 год⏎исполнялось | Форум прошёл 5 мая 2021 года',
    '^ | ^ | ^ | ^ | 2022 год⏎без активности | Запросы не поступали',
    '^ | ^ | ^ | ^ | 2023 год⏎исполнялось | Форум прошёл 7 мая 2023 года',
    '^ | ^ | ^ | ^ | Итог | Исполнялось в 2021 и 2023 годах.⏎Прежний номер: 1.1.⏎Прежний исполнитель: Отдел культуры.',
  ]);
  const { report } = made;
  expect(report.title).toEqual(['Отчёт за 2021–2023 годы']);
  expect(report.counts).toEqual({
    sections: 2,
    items: 3,
    entries: 7,
    verdicts: { activity: 2, none: 1, cancelled: 0, planned: 0, unclear: 0, empty: 0 },
  });
  expect(report.inactive?.map(({ number }) => number)).toEqual(['1.1.']);
  expect(report.summary?.periods?.map(({ label, verdicts }) => [label, verdicts.activity])).toEqual([
    ['2021 год', 1],
    ['2022 год', 1],
    ['2023 год', 1],
  ]);
  expect(report.promises).toEqual([
    { number: '1.2.', text: 'Ярмарку проведём в 2022 году', given: '2021 год', due: '2022 год', state: 'broken' },
  ]);
});

test('the finished file holds every check, and one entry changed does not', () => {
  const made = wholeOf(...THREE);
  const found = readFinished(writeDocx(made.document).bytes);
  const broken = (document: typeof found) =>
    proveReport(made, document, null).flatMap(({ name, differences }) => (differences.length > 0 ? [name] : []));
  expect(broken(found)).toEqual([]);
  const changed = {
    ...made.document,
    blocks: made.document.blocks.map((block) => JSON.parse(JSON.stringify(block).replace('7 мая', '8 мая'))),
  };
  expect(broken(readFinished(writeDocx(changed).bytes))).toEqual(['entries']);
});

describe('a report that grows through the year', () => {
  const quarter = periodOf('I квартал 2022', '1. | Форум | 2022 | О | Форум прошёл 5 марта 2022 года');
  test('repeats what it said before, and the whole says it once', () => {
    const half = periodOf(
      'I полугодие 2022',
      '1. | Форум | 2022 | О | Форум прошёл 5 марта 2022 года.\n | | | | Итоги подведены 7 июня 2022 года',
    );
    expect(linesOf(wholeOf(quarter, half))).toEqual([
      '1. | Форум | 2022 | О | I квартал 2022 года⏎исполнялось | Форум прошёл 5 марта 2022 года',
      '^ | ^ | ^ | ^ | I полугодие 2022 года⏎исполнялось | Итоги подведены 7 июня 2022 года',
      '^ | ^ | ^ | ^ | Итог | Исполнялось: I квартал 2022, I полугодие 2022.',
    ]);
  });
  test('but the same words in another quarter are said again', () => {
    const second = periodOf('II квартал 2022', '1. | Форум | 2022 | О | Запросы не поступали');
    const third = periodOf('III квартал 2022', '1. | Форум | 2022 | О | Запросы не поступали');
    expect(linesOf(wholeOf(second, third)).filter((line) => line.endsWith('Запросы не поступали'))).toHaveLength(2);
  });
});

test('a measure that was away for a year comes back as itself, and one split in two is told', () => {
  const [first, , last] = THREE as [PlanPeriod, PlanPeriod, PlanPeriod];
  const without = periodOf('2022', '1. | Другое дело | 2022 | О | Сделано 1 мая 2022 года');
  const whole = followPlan([first, without, last]);
  const forum = whole.measures.find(({ parts }) => parts[0]?.item.name.text === 'Форум');
  expect(forum?.parts.map(({ at }) => at)).toEqual([0, 2]);
  expect(forum === undefined ? null : wholeVerdict(forum)).toBe('activity');
  const one = periodOf(
    '2021',
    '1. | Проведение выставки мастеров и ярмарки ремёсел | 2021 | О | Проведены 1 мая 2021 года',
  );
  const two = periodOf(
    '2022',
    '1. | Проведение выставки мастеров | 2022 | О |\n2. | Проведение ярмарки ремёсел | 2022 | О |',
  );
  expect(followPlan([one, two]).parted).toMatchObject([{ number: '1.' }]);
});

test('what was put off and done late is done: nobody is told to have broken it', () => {
  const made = wholeOf(
    periodOf('2021', '1. | Ярмарка | 2021-2023 | О | Не проводилась. Ярмарка запланирована на 2022 год'),
    periodOf('2022', '1. | Ярмарка | 2021-2023 | О | Запросы не поступали'),
    periodOf('2023', '1. | Ярмарка | 2021-2023 | О | Ярмарка проведена 5 мая 2023 года'),
  );
  expect(made.report.promises?.map(({ state }) => state)).toEqual(['kept']);
  expect(linesOf(made).at(-1)).toBe('^ | ^ | ^ | ^ | Итог | Исполнялось в 2023 году.');
});

test('whatever is shuffled, renamed, added or left out, each entry is there, as often as it was said', () => {
  const name = fc.constantFrom('Форум', 'Ярмарка', 'Выставка книг', 'Обмен опытом', 'Конкурс чтецов', 'Семинар');
  const entries = fc.array(fc.constantFrom('Прошёл 5 мая', 'Запросы не поступали', 'Отменено', 'Проведено дважды'), {
    maxLength: 3,
  });
  const year = fc.uniqueArray(fc.tuple(name, entries), { selector: ([each]) => each, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 4 }), (years) => {
      const periods = years.map((items, at) =>
        periodOf(
          String(2020 + at),
          items
            .map(([title, said], index) =>
              [
                `${index + 1}. | ${title} | 2020-2024 | О | ${said[0] ?? ''}`,
                ...said.slice(1).map((text) => ` | | | | ${text}`),
              ].join('\n'),
            )
            .join('\n'),
        ),
      );
      const made = wholeOf(...periods);
      const told = made.report.rows.map((row) => (row.kind === 'entry' ? row.cells[4] : ''));
      const wanted = years.flat().flatMap(([, said]) => said);
      for (const text of new Set(wanted))
        expect(told.filter((each) => each === text)).toHaveLength(wanted.filter((each) => each === text).length);
      expect(made.report.counts.entries).toBe(wanted.length);
      expect(made.report.counts.items).toBe(new Set(years.flat().map(([title]) => title)).size);
    }),
    { numRuns: lengthOf(40, 1_000), seed: seedOf(20230101) },
  );
});
