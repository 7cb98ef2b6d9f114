/** Several plans in one book: each is checked, carried on and reported by itself, and nothing of one comes near another. */
import { expect, test } from 'vitest';
import { planTabOf } from '../../../src/core/plan/reporting-year';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, hostOf, panel, tab, type } from '../../support/spreadsheet';

const plan = (entry: string, year = 2022): string =>
  `Отчёт за ${year} год\n${HEADER}\n1. | Форум | 2021-2023 годы | Отдел | ${entry}`;

const open = () =>
  hostOf([
    tab(plan('Форум не проводился. Форум запланирован на 2022 год', 2021), 'Спорт 2021'),
    tab(plan('Форум прошёл 5 мая 2022 года'), 'Культура 2022'),
    tab(plan('Запросы не поступали'), 'Спорт 2022'),
  ]);
const at = (sheet: string) => ({ sheet, year: null, locale: null });

test.each([
  ['2022', '2022-01-01', ''],
  ['Отчёт за 2022 год', '2022-01-01', ''],
  ['План 2022', '2022-01-01', ''],
  ['Спорт 2022', '2022-01-01', 'спорт'],
  ['2022, Спорт', '2022-01-01', 'спорт'],
  ['Спорт, I квартал 2023', '2023-01-01', 'спорт'],
  ['Дорожная карта 2021-2023', null, ''],
  ['Спорт', null, ''],
])('the tab %j is of a period and a plan', (name, from, own) => {
  const found = planTabOf(name);
  expect(found?.period.from ?? null).toBe(from);
  expect(found?.plan ?? '').toBe(own);
});

test('promises are asked of the plan that gave them, and tabs of two plans are no twins', () => {
  const host = open();
  const promisesOf = (sheet: string) => {
    const answer = panel(host, 'panelCheck', at(sheet));
    if (!answer.ok) throw new Error(answer.error.message);
    const { summary, findings } = answer.value;
    expect(findings.map(({ rule }) => rule)).not.toContain('repeated-tab');
    return summary.promises.map(({ state, cell }) => `${state} ${cell}`);
  };
  expect(promisesOf('Культура 2022')).toEqual([]);
  expect(promisesOf('Спорт 2022')).toEqual(["broken 'Спорт 2021'!E3"]);
});

test('the next period, a comparison and the final report keep to their own plan', () => {
  const host = open();
  expect(panel(host, 'panelCompare', at('Спорт 2022'))).toMatchObject({
    ok: true,
    value: { from: { sheet: 'Спорт 2021' } },
  });
  expect(panel(host, 'panelCompare', at('Культура 2022'))).toMatchObject({
    ok: false,
    error: { code: 'no-earlier-tab' },
  });
  const report = { ...at('Спорт 2022'), allPeriods: [], format: 'docx' } as const;
  expect(panel(host, 'panelReport', report)).toMatchObject({
    ok: true,
    value: { report: { items: 1, entries: 2, sheet: 'Спорт 2021, Спорт 2022' } },
  });
  expect(panel(host, 'panelNext', { ...at('Спорт 2022'), period: '2023' })).toMatchObject({
    ok: true,
    value: { sheet: 'Спорт 2023', made: true },
  });
  expect(panel(host, 'panelNext', { ...at('Культура 2022'), period: '2023' })).toMatchObject({
    ok: true,
    value: { sheet: 'Культура 2023', made: true },
  });
});

test('two tabs of one period are refused by the final report, with both named', () => {
  const host = hostOf([tab(plan('Форум прошёл'), '2022'), tab(plan('Форум прошёл'), 'Отчёт за 2022 год')]);
  const report = { ...at('2022'), allPeriods: [], format: 'docx' } as const;
  expect(panel(host, 'panelReport', report)).toMatchObject({
    ok: false,
    error: { code: 'twin-tabs', message: 'Листы «Отчёт за 2022 год» и «2022» оба за один период: 2022 год.' },
  });
  expect(host.drive.size).toBe(0);
});

test('a gap between periods is told', () => {
  const host = hostOf([tab(plan('Форум прошёл', 2020), '2020'), tab(plan('Форум прошёл'), '2022')]);
  const report = { ...at('2022'), allPeriods: [], format: 'docx' } as const;
  expect(panel(host, 'panelReport', report)).toMatchObject({
    ok: true,
    value: { notices: ['Собрано с листов: 2020, 2022.', 'Листа за 2021 год нет.'] },
  });
});

test('an edit in one plan knows its own earlier tab, whichever plan was checked last', () => {
  const ENTRY = 'Выставка открыта в музее, её посетили двести гостей из пяти районов области';
  const host = hostOf([
    tab(plan(ENTRY, 2021), '2021'),
    tab(plan('Форум прошёл 5 мая 2022 года'), '2022'),
    tab(plan(`${ENTRY} края`, 2021), 'Спорт 2021'),
    tab(plan('Форум прошёл 5 мая 2022 года'), 'Спорт 2022'),
    tab(plan('Форум прошёл 5 мая 2022 года'), 'Культура 2022'),
  ]);
  for (const sheet of ['2022', 'Спорт 2022', 'Культура 2022']) panel(host, 'panelCheck', at(sheet));
  // What the edit itself writes beside the row: whoever asks for a row reads the tabs anew.
  const copiedIn = (name: string, entry: string): boolean => {
    const sheet = host.workbook.sheets.find((each) => each.name === name);
    type(host, 'E3', entry, sheet);
    return cellsOf(sheet, 'F3:H3').flat().join(' ').includes('слово в слово');
  };
  expect(copiedIn('2022', ENTRY)).toBe(true);
  expect(copiedIn('Спорт 2022', ENTRY)).toBe(false);
  expect(copiedIn('Спорт 2022', `${ENTRY} края`)).toBe(true);
  expect(copiedIn('Культура 2022', ENTRY)).toBe(false);
});
