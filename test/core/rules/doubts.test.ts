/** Rules on what could be read in more than one way: columns, shared numbers, executors run together, look-alike figures. */
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { findingsOf, HEADER, planWith, relatedOf, suggestionsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

const ITEM = '1.1. | Ярмарка | 2022 год | Отдел | Проведена в мае';

describe('shared-number', () => {
  const table = `${HEADER}\n${ITEM}\n^ | Слёт | май 2022 | Комитет | Проведён`;

  test('finds a measure under the number of another', () => {
    expect(findingsOf('shared-number', table)).toEqual([
      'A3 Номер «1.1.» объединён на несколько мероприятий, среди них «Слёт». Разъедините ячейки и дайте каждому свой номер.',
    ]);
    expect(relatedOf('shared-number', table)).toEqual([['2022 A2']]);
    expect(findingsOf('missing-number', table)).toEqual([]);
  });

  test('lets a further entry be', () => {
    expect(findingsOf('shared-number', `${HEADER}\n${ITEM}\n^ | ^ | ^ | ^ | Ещё одна`)).toEqual([]);
  });
});

describe('rival-column', () => {
  const table = (one: string, other: string, title = 'План'): string =>
    `${title}\n№ | Мероприятие | Срок | Исполнитель | ${one} | ${other}\n1 | Дело | 2022 | О | Первое | Второе`;

  test('finds columns that nothing tells apart', () => {
    expect(findingsOf('rival-column', sheetTable(table('Исполнение', 'Исполнение'), 'План'))).toEqual([
      'E2 Столбцов с ходом исполнения несколько: E, F. Читается E. Назовите в заголовке отчётный год или скройте лишний.',
    ]);
  });

  test.each([
    ['a year in one of them', 'Исполнение', 'Исполнение в 2022 году', 'Отчёт за 2022 год'],
    ['the other’s year', 'Исполнение в 2021 году', 'Исполнение', 'Отчёт за 2022 год'],
    ['better words', 'Отчёт', 'Информация о ходе исполнения', 'План'],
    ['a remark beside', 'Примечание', 'Примечание', 'План'],
  ])('lets columns be that are told apart by %s', (_what, one, other, title) => {
    expect(findingsOf('rival-column', sheetTable(table(one, other, title), 'План'))).toEqual([]);
  });
});

describe('guessed-header', () => {
  test('says what was taken for what', () => {
    const grid = sheetTable(
      '№ | Шаг | Срок | Кто\n1 | Провести семинар учителей | май 2022 | Комитет\n2 | Собрать совещание школ | июнь 2022 | Комитет',
    );
    expect(parsePlan(grid, null).refusal).toMatchObject({ code: 'no-header', bestRow: 0 });
    const { plan } = parsePlan(grid, null, null, { guess: true });
    expect(plan?.tables).toMatchObject([{ guessed: true, columns: { number: 0, name: 1, period: 2, executors: 3 } }]);
    expect(plan?.items.map(({ name }) => name.text)).toEqual(['Провести семинар учителей', 'Собрать совещание школ']);
  });

  test('lets a known header be', () => {
    expect(findingsOf('guessed-header', `${HEADER}\n${ITEM}`)).toEqual([]);
  });

  test('names each column that was taken for what it holds', () => {
    const sheet =
      '№ | Мероприятие | Срок | Служба | Чем кончилось\n1.1. | Форум | 2022 | Комитет по спорту | Форум проведён';
    expect(findingsOf('guessed-header', sheet)).toEqual([
      expect.stringMatching(/^D1 .*исполнители/),
      expect.stringMatching(/^E1 .*о ходе исполнения/),
    ]);
  });
});

describe('joined-executors', () => {
  const with_ = (executors: string): string => `${HEADER}\n1.1. | Ярмарка | 2022 год | ${executors} | Проведена в мае`;

  test.each([
    ['Комитет по торговле, Комитет по туризму', 'Комитет по торговле; Комитет по туризму'],
    ['Министерство спорта / Министерство труда', 'Министерство спорта; Министерство труда'],
    ['Департамент торговли и Департамент туризма', 'Департамент торговли; Департамент туризма'],
    ['Администрация города ГБУ «Центр»', 'Администрация города; ГБУ «Центр»'],
  ])('offers to part %j', (executors, text) => {
    expect(suggestionsOf('joined-executors', with_(executors))).toEqual([[`Разделить: «${text}».: ${text}`]]);
  });

  test.each([
    'Комитет по физической культуре, спорту и туризму',
    'Департамент экономики и торговли',
    'Главное управление Министерства внутренних дел',
    'ГБУ «Комитет, Департамент»',
    'Управление делами Администрации города',
    'Министерство',
  ])('lets %j be', (executors) => {
    expect(findingsOf('joined-executors', with_(executors))).toEqual([]);
  });
});

describe('letter-among-digits', () => {
  test.each([
    ['Проведён форум 2О22 года', '2022'],
    ['Открыт З0 мая', '30'],
    ['Прошли 1О семинаров', '10'],
    ['Письмо от О5.0З.2022', '05'],
  ])('finds %j', (entry, figures) => {
    expect(suggestionsOf('letter-among-digits', planWith(entry)).flat()[0]).toContain(`Заменить на «${figures}».`);
  });

  test.each(['О 5 семинарах', 'Приказ № 5О', 'Форум 2022 года', 'Зал на 30 мест', 'А3', 'Группа 3а', 'О'])(
    'lets %j be',
    (entry) => {
      expect(findingsOf('letter-among-digits', planWith(entry))).toEqual([]);
    },
  );
});

describe('copied-entry', () => {
  const rows = (count: number, entry: string): string =>
    [HEADER, ...Array.from({ length: count }, (_none, at) => `1.${at + 1}. | Дело ${at} | 2022 | О | ${entry}`)].join(
      '\n',
    );

  test('finds one short entry at many measures', () => {
    expect(findingsOf('copied-entry', rows(4, 'Проведено.'))).toEqual([
      'E2 Запись «Проведено.» стоит у 4 мероприятий. Проверьте, не размножена ли она по ошибке.',
    ]);
    expect(relatedOf('copied-entry', rows(4, 'Проведено.'))).toEqual([['2022 E3', '2022 E4', '2022 E5']]);
  });

  test.each([
    ['few', rows(3, 'Проведено.')],
    ['of nothing done', rows(6, 'Заявки не поступали.')],
    [
      'long, told of one by one',
      rows(4, 'Проведён областной форум молодых учителей при участии всех районов области.'),
    ],
  ])('lets be entries that are %s', (_what, table) => {
    expect(findingsOf('copied-entry', table)).toEqual([]);
  });
});

describe('uncomputed-formula', () => {
  test.each(['Загрузка...', 'Loading...', 'Загрузка…'])('finds %j, and no blank entry besides', (text) => {
    expect(findingsOf('uncomputed-formula', planWith(text))).toHaveLength(1);
    expect(findingsOf('missing-progress', planWith(text))).toHaveLength(0);
  });

  test('lets words be', () => {
    expect(findingsOf('uncomputed-formula', planWith('Загрузка вагонов велась весь год'))).toEqual([]);
  });
});

describe('a title of a column', () => {
  test('with a look-alike letter is read, and told', () => {
    const table = HEADER.replace('Сроки', 'Cроки');
    expect(findingsOf('mixed-script', `${table}\n${ITEM}`)).toEqual([
      'C1 Латинские буквы в русском слове «Cроки». Замените их русскими.',
    ]);
    expect(findingsOf('missing-column', `${table}\n${ITEM}`)).toEqual([]);
  });
});
