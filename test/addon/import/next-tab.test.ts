/** Beginning the next period: the copy, what is blank in it, what is set apart, and everything that must not be guessed. */
import { describe, expect, test } from 'vitest';
import { journalLines } from '../../support/departments';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, click, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const ROWS = `Отчёт за 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2021-2023 годы | Отдел | Проведён 5 марта 2022 года
  | | | | Проведён 6 мая 2022 года
  1.2. | Конкурс | 2022 год | Отдел | Конкурс прошёл
  1.3. | Ремонт | 2022-2024 годы | Отдел | Мероприятие запланировано на 2023 год`;

const next = (host: ReturnType<typeof hostOf>, more: object = {}) => {
  const answer = panel(host, 'panelNext', { ...HERE, withPlan: true, ...more });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
};
const names = (host: ReturnType<typeof hostOf>) => host.workbook.sheets.map(({ name }) => name);
const tabOf = (host: ReturnType<typeof hostOf>, name: string) =>
  host.workbook.sheets.find((sheet) => sheet.name === name);
const codeOf = (host: ReturnType<typeof hostOf>, more: object) => {
  const answer = panel(host, 'panelNext', { ...HERE, ...more });
  return answer.ok ? answer.value.sheet : answer.error.code;
};

describe('the next period', () => {
  test('of a tab that was set up is taken back too, while nobody has written into it', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    click(host, 'setUpSheet');
    next(host, { year: 2023 });
    expect(panel(host, 'panelOpen', HERE)).toMatchObject({ value: { undo: { isTab: true } } });
    expect(panel(host, 'panelUndo', HERE)).toMatchObject({ ok: true, value: { removed: '2023' } });
    expect(names(host)).not.toContain('2023');
    expect(journalLines(host).at(-1)?.[2]).toBe('Убрать новый лист');
  });

  test('stands beside the tab that it goes on from, before those that only serve', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    click(host, 'setUpSheet');
    const served = names(host).slice(1);
    expect(served.length).toBeGreaterThan(1);
    next(host, { year: 2023 });
    expect(names(host)).toEqual(['2022', '2023', ...served, 'Журнал']);
    expect(host.activeSheet.name).toBe('2023');
    expect(panel(host, 'panelUndo', HERE)).toMatchObject({ ok: true });
    expect(names(host)).toEqual(['2022', ...served, 'Журнал']);
  });

  test('is a tab of its own, entries blank, numbers and titles brought along, what has ended set apart', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    const made = next(host, { year: 2023 });
    expect(made).toMatchObject({
      sheet: '2023',
      from: '2022',
      made: true,
      period: { from: '2023-01-01', to: '2023-12-31', text: '2023 год' },
      carried: [{ number: '1.1.' }, { number: '1.3.' }],
      ended: [
        {
          number: '1.2.',
          period: '2022 год',
          question: 'Срок «2022 год» кончился до начала периода «2023 год». Нужно ли мероприятие и дальше?',
        },
      ],
    });
    expect(made.plan?.items.map(({ number, entries, verdict, row }) => [number, entries, verdict, row])).toEqual([
      ['1.1.', [], 'empty', 4],
      ['1.3.', [], 'empty', 5],
    ]);
    expect(cellsOf(tabOf(host, '2023'), 'A1:A5').flat()).toEqual([
      'Отчёт за 2023 год',
      '№ п/п',
      '1. Культура',
      '1.1.',
      '1.3.',
    ]);
    expect(cellsOf(tabOf(host, '2022'), 'E4:E7').flat()).toEqual([
      'Проведён 5 марта 2022 года',
      'Проведён 6 мая 2022 года',
      'Конкурс прошёл',
      'Мероприятие запланировано на 2023 год',
    ]);
  });

  test('begun twice changes nothing the second time', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    next(host, { year: 2023 });
    const before = structuredClone(host.workbook.sheets.map(({ name, rows }) => [name, rows]));
    expect(next(host, { year: 2023 })).toMatchObject({ made: false, sheet: '2023', carried: [{}, {}], ended: [{}] });
    expect(host.workbook.sheets.map(({ name, rows }) => [name, rows])).toEqual(before);
  });

  test('is the plan’s own where a workbook holds several: another plan’s tab does not take its place', () => {
    const host = hostOf([tab(ROWS, 'Спорт 2022'), tab(ROWS, '2023')]);
    expect(next(host, { sheet: 'Спорт 2022', year: 2023 })).toMatchObject({ sheet: 'Спорт 2023', made: true });
    expect(next(host, { sheet: 'Спорт 2022', year: 2023 })).toMatchObject({ sheet: 'Спорт 2023', made: false });
    expect(names(host).filter((name) => name.includes('2023'))).toEqual(['Спорт 2023', '2023']);
  });

  test('of measures that have all ended is refused, and no tab is left behind', () => {
    const host = hostOf([tab(ROWS.replaceAll(/202\d-202\d годы/g, '2022 год'), '2022')]);
    expect(codeOf(host, { year: 2023 })).toBe('all-ended');
    expect(names(host)).toEqual(['2022']);
    expect(codeOf(host, { year: 2023, keepEnded: true })).toBe('2023');
  });

  test('is shown first, with nothing made', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    const calls = callsDuring(host, () => {
      expect(next(host, { preview: true })).toMatchObject({ made: false, sheet: '2023', ended: [{ number: '1.2.' }] });
    });
    expect(names(host)).toEqual(['2022']);
    expect(
      Object.keys(calls).filter(
        (method) => /set|insert|copy|delete(?!P)/.test(method) && /^(Sheet|Range)/.test(method),
      ),
    ).toEqual([]);
  });

  test('may take what has ended along', () => {
    const host = hostOf([tab(ROWS, '2022')]);
    expect(next(host, { year: 2023, keepEnded: true }).plan?.items.map(({ number }) => number)).toEqual([
      '1.1.',
      '1.2.',
      '1.3.',
    ]);
  });

  test.each([
    ['a year’s months come again', '2022', 'май', '2023', true],
    ['as do its quarters', '2022', 'II кв.', '2023', true],
    ['but not the months of a quarter that is over', 'I кв. 2022', 'март', 'II кв. 2022', false],
  ])('%s', (_what, from, period, to, carried) => {
    const rows = `План\n${HEADER}\n1.1. | Рейд | ${period} | Отдел | Проведён\n1.2. | Сбор | ежегодно | Отдел | Проведён`;
    const made = next(hostOf([tab(rows, from)]), { period: to });
    expect(made.carried.map(({ number }) => number)).toEqual(carried ? ['1.1.', '1.2.'] : ['1.2.']);
  });

  test('keeps what stood in a row that does not go along and holds for those below', () => {
    const rows = `План
      Раздел | № | Мероприятие | Срок | Исполнитель | Результат
      Спорт | 1 | Турнир | 2022 год | Отдел | Проведён
       | 2 | Забег | ежегодно | ^ | Проведён
       | 3 | Матч | ежегодно | Клуб | Проведён
      Туризм | 4 | Слёт | ежегодно | Клуб | Проведён
      Труд | 5 | Субботник | 2022 год | Клуб | Проведён`;
    const host = hostOf([tab(rows, '2022')]);
    const { plan } = next(host, { year: 2023 });
    expect(plan?.sections.map(({ title }) => title)).toEqual(['Спорт', 'Туризм']);
    expect(plan?.items.map(({ number, executors }) => `${number} ${executors.join()}`)).toEqual([
      '2 Отдел',
      '3 Клуб',
      '4 Клуб',
    ]);
    expect(cellsOf(tabOf(host, '2022'), 'A3:A4').flat()).toEqual(['Спорт', '']);
  });

  test('moves the settings on, and asks for what was promised', () => {
    const host = hostOf([tab(ROWS, '2022'), tab('Настройка | Значение\nОтчётный год | 2022', 'Настройки')]);
    next(host, { year: 2023 });
    expect(cellsOf(tabOf(host, 'Настройки'), 'B2')).toEqual([['2023']]);
    const check = panel(host, 'panelCheck', HERE);
    expect(check.ok && check.value.plan.year).toBe(2023);
    expect(check.ok && check.value.summary.promises).toMatchObject([{ number: '1.3.', state: 'open' }]);
  });
});

describe('is not begun', () => {
  test.each([
    ['for a period with a gap before it', '2022', { year: 2024 }, 'period-gap'],
    ['for one before it', '2022', { year: 2021 }, 'period-not-later'],
    ['for a part of the tab’s own year', '2022', { period: '2022-Q3', sheet: '2022' }, 'period-not-later'],
    ['for no period', '2022', { period: 'скоро' }, 'bad-period'],
    ['unless it is said that the gap is meant', '2022', { year: 2024, gap: true }, '2024'],
    ['for quarters but for the next one', 'III кв. 2022', {}, 'IV квартал 2022'],
  ])('%s', (_name, sheet, more, expected) => {
    const host = hostOf([tab(ROWS.replace('Отчёт за 2022 год', 'Отчёт'), sheet)]);
    const code = codeOf(host, more);
    expect(code).toBe(expected);
    if (/[a-z]-/.test(expected)) expect(names(host)).toEqual([sheet]);
  });
});

test('the menu asks before it makes anything', () => {
  const refusing = hostOf([tab(ROWS, '2022')], { answer: 'NO' });
  click(refusing, 'beginNext');
  expect(names(refusing)).toEqual(['2022']);
  const host = hostOf([tab(ROWS, '2022')]);
  click(host, 'beginNext');
  expect(names(host)).toContain('2023');
});

test('nothing is begun from a tab that is not the only one of its period, or whose title speaks of another', () => {
  const twins = hostOf([tab(ROWS, '2022'), tab(ROWS, 'Отчёт за 2022 год')]);
  for (const more of [{ sheet: null }, { sheet: null, year: 2023 }]) expect(codeOf(twins, more)).toBe('twin-tabs');
  expect(names(twins)).toHaveLength(2);
  // Whoever names one has said which counts.
  expect(codeOf(twins, { sheet: '2022' })).toBe('2023');
  expect(codeOf(hostOf([tab(ROWS, '2023')]), { sheet: '2023' })).toBe('contradictory-tab');
});
