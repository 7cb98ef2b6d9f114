/** Several plans in one book: each is checked, carried on and reported by itself, and nothing of one comes near another. */
import { expect, test } from 'vitest';
import { planTabOf } from '../../../src/core/plan/reporting-year';
import { textOfDocument } from '../../../src/core/report/compare/changes-document';
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
    error: { code: 'no-earlier-tab', hint: 'Перенесите прежний отчёт на отдельный лист, и будет с чем сравнить.' },
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

test('settings and executors may hold for one plan: each has its own, and what holds for all', () => {
  const host = hostOf([
    tab(plan(''), 'Спорт 2022'),
    tab(plan(''), 'Культура 2022'),
    tab(
      `Настройка | Значение
      Подпись | Министр
      Подпись (спорт) | Директор
      Срок сведений (Культура) | 25.12.2022
      Подпись (Наука) | Ректор
      Координаторы (Спорт) | one@region.test`,
      'Настройки',
    ),
    tab(
      `Название | Почта | План
      Отдел | all@region.test |
      Отдел | sport@region.test | Спорт
      Отдел | science@region.test | Наука`,
      'Исполнители',
    ),
  ]);
  const seen = (sheet: string) => {
    const check = panel(host, 'panelCheck', at(sheet));
    const reminders = panel(host, 'panelReminders', at(sheet));
    const report = panel(host, 'panelComparable', at(sheet));
    if (!check.ok || !reminders.ok || !report.ok) throw new Error('refused');
    const { blocks } = report.value.document;
    const last = blocks[blocks.length - 1];
    return {
      signature: last?.kind === 'paragraph' ? last.text : '',
      deadline: reminders.value.deadline,
      emails: reminders.value.departments.flatMap(({ emails }) => emails),
      problems: check.value.findings.flatMap(({ rule, cell }) => (/^invalid-/.test(rule) ? [`${rule} ${cell}`] : [])),
    };
  };
  const problems = [
    "invalid-setting 'Настройки'!A5",
    "invalid-setting 'Настройки'!A6",
    "invalid-executor-record 'Исполнители'!C4",
  ];
  const sport = { signature: 'Директор', deadline: null, emails: ['sport@region.test'] };
  const culture = { signature: 'Министр', deadline: '2022-12-25', emails: ['all@region.test'] };
  const sorted = ({ problems: found, ...rest }: ReturnType<typeof seen>) => ({ ...rest, problems: [...found].sort() });
  expect(sorted(seen('Спорт 2022'))).toEqual({ ...sport, problems: [...problems].sort() });
  expect(sorted(seen('Культура 2022'))).toEqual({ ...culture, problems: [...problems].sort() });
});

test('executors that were renamed in their list are asked about where the plan names them, and nobody is written to by a guess', () => {
  const host = hostOf([
    tab(plan(''), '2022'),
    tab('Название | Почта | Преемник\nОтдел культуры и туризма | new@region.test | Отдел музеев', 'Исполнители'),
  ]);
  const check = panel(host, 'panelCheck', at('2022'));
  const found = check.ok ? check.value.findings.map(({ rule, cell }) => `${rule} ${cell}`) : [];
  expect(found).toContain("unknown-executor '2022'!D3");
  expect(found).toContain("invalid-executor-record 'Исполнители'!C2");
  expect(panel(host, 'panelReminders', at('2022'))).toMatchObject({
    ok: true,
    value: { departments: [{ department: 'Отдел', state: 'no-address', emails: [] }] },
  });
});

test('a tab’s name that its title contradicts is told, by half-year and month too', () => {
  for (const [name, title] of [
    ['I полугодие 2022', 'II полугодие 2022 года'],
    ['Март 2022', 'апрель 2022 года'],
    ['III квартал 2022', 'III квартал 2021 года'],
  ] as const) {
    const host = hostOf([tab(plan('Форум прошёл').replace('2022 год', title), name)]);
    const check = panel(host, 'panelCheck', at(name));
    const rules = check.ok ? check.value.findings.map(({ rule, cell }) => `${rule} ${cell}`) : [];
    expect([name, rules.filter((each) => /year|period/.test(each))]).toEqual([
      name,
      [`contradictory-period '${name}'!A1`],
    ]);
  }
});

test('a period asked for finds the plan in front of the person, or the only other one; of several a person must say', () => {
  const sheetOf = (host: ReturnType<typeof hostOf>, period: string) => {
    const answer = panel(host, 'panelCheck', { ...at('2022'), sheet: null, period });
    return answer.ok ? answer.value.summary.sheet : `${answer.error.code}: ${answer.error.message}`;
  };
  // "Спорт 2021" is in front.
  expect(sheetOf(open(), '2022')).toBe('Спорт 2022');
  const other = (name: string) => tab(plan('Форум прошёл', 2021), name);
  expect(sheetOf(hostOf([other('Лист1'), tab(plan('Форум прошёл'), 'Спорт 2022'), other('Спорт 2021')]), '2022')).toBe(
    'Спорт 2022',
  );
  const several = hostOf([other('Лист1'), tab(plan('Да'), 'Спорт 2022'), tab(plan('Да'), 'Культура 2022')]);
  expect(sheetOf(several, '2022')).toBe(
    'several-plans: За период «2022 год» в книге несколько планов: «Спорт 2022», «Культура 2022».',
  );
});

test('a period’s tab named for the final report that is none is refused by name', () => {
  const report = { ...at('Спорт 2022'), allPeriods: ['Спорт 2021', 'Спорт 2020'], format: 'docx' } as const;
  const made = panel(open(), 'panelReport', report);
  expect(made.ok ? '' : made.error.message).toContain('Листа «Спорт 2020» среди периодов этого плана нет');
});

test('the panel shows what a plan’s settings have of their own', () => {
  const host = open();
  host.workbook.sheets.push(tab('Настройка | Значение\nПодпись | Общая\nПодпись (Спорт) | Своя', 'Настройки'));
  const state = panel(host, 'panelOpen', at('Спорт 2022'));
  expect(state).toMatchObject({ value: { settings: { signature: 'Общая' }, planSettings: { signature: 'Своя' } } });
  expect(panel(host, 'panelOpen', at('Культура 2022'))).toMatchObject({ value: { planSettings: {} } });
});

test('what a coordinator said of an entry that says nothing counts in the final report for its own tab, and for no other', () => {
  const host = hostOf([tab(plan('+', 2021), '2021'), tab(plan('+'), '2022')]);
  const waive = (sheet: string, reason: string) =>
    panel(host, 'panelWaive', { ...at(sheet), rule: 'meaningless-entry', cell: `'${sheet}'!E3`, reason });
  for (const sheet of ['2021', '2022']) panel(host, 'panelCheck', at(sheet));
  const states = () => {
    const made = panel(host, 'panelPreview', { ...at('2022'), allPeriods: [] });
    if (!made.ok) throw new Error(made.error.message);
    return textOfDocument(made.value.document).filter((text) => /^20\d\d год\n/.test(text));
  };
  expect(states()).toEqual(['2021 год\nнеясно', '2022 год\nнеясно']);
  waive('2022', 'У нас это выполнено');
  expect(states()).toEqual(['2021 год\nнеясно', '2022 год\nисполнялось']);
  waive('2021', 'В этом году форум не проводился');
  expect(states()).toEqual(['2021 год\nбез активности', '2022 год\nисполнялось']);
});
