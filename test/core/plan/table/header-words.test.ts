/** What a column's title says it holds, and which titles part a column into stretches of the year. */
import { describe, expect, test } from 'vitest';
import { claimColumn, headerWords, isDivision, isPartOfYear } from '../../../../src/core/plan/table/header-words';
import { cpuTime } from '../../../support/cpu-time';

const kindOf = (title: string): string => claimColumn(headerWords(title))?.kind ?? 'beside';

test('words are compared without case, signs and ё', () => {
  expect(headerWords(' № п/п ')).toBe('n п п');
  expect(headerWords('Отчёт,  %\n(за 2022 г.)')).toBe('отчет % за 2022 г');
  expect(headerWords('Назва заходу, ґ і ї є ў #1')).toBe('назва заходу ґ і ї є ў #1');
  expect(headerWords('—')).toBe('');
});

describe.each([
  [
    'number',
    [
      '№',
      '№ п/п',
      'N',
      'No.',
      'Номер',
      '#',
      '№ пункта плана',
      'п/п',
      'Item no',
      'Пункт',
      '№№',
      'Код',
      '№ поручения',
      'Action no.',
      'Порядковый номер',
      '№ решения',
      '№ / No.',
      '№ з/п',
      'Раздел, пункт',
      'Индекс',
      'Code',
    ],
  ],
  [
    'name',
    [
      'Наименование мероприятия',
      'Мероприятие',
      'Меры',
      'Задача',
      'Содержание работ',
      'План мероприятий',
      'Activity',
      'Commitment',
      'Цель / мероприятие',
      'Форма работы',
      'Recommendation',
      'Решение',
      'Необходимые меры для роста',
      'Найменування заходу',
      'Запланированные мероприятия',
      'Дела, события, мероприятия',
      'Ключевые дела',
      'Форма и название мероприятия',
      'Рассматриваемые вопросы',
      'Задание',
      'Рекомендация',
    ],
  ],
  [
    'period',
    [
      'Срок исполнения',
      'Сроки',
      'Период реализации',
      'Дата',
      'Годы',
      'Deadline',
      'Timeframe',
      'When',
      'Планируемая дата',
      'Дата, время',
      'К какому сроку',
      'Дата по плану',
      'Тэрмін выканання',
      'Месяц',
      'By',
      'Quarter',
      'Дедлайн',
      'Периодичность',
      'Дата и место проведения',
      'Дата заседания',
      'Конец',
    ],
  ],
  [
    'executors',
    [
      'Ответственный',
      'Исполнители',
      'Соисполнители',
      'Responsible body',
      'Lead department',
      'Who',
      'Исполняющий орган',
      'Responsibility',
      'Подрядная организация',
      'Докладчик',
      'Кем',
      'Ответственный (ФИО, телефон)',
      'Исполнитель, контактные данные',
      'Организаторы',
      'Структурное подразделение',
      'Assignee',
      'Владелец',
      'Руководитель проекта',
      'Проверяющий',
    ],
  ],
  [
    'progress',
    [
      'Как выполнено',
      'Чем завершилось',
      'Информация о ходе исполнения',
      'Результат',
      'Отметка об исполнении',
      'Проделанная работа',
      'Исполнение',
      'Комментарий',
      'Примечание',
      'Progress',
      'Факт. исполнение',
      'Фактически выполнено',
      'Принятые меры',
      'Краткое описание выполненных работ',
      'Информация исполнителя',
      'Текущее состояние',
      'Состояние работ',
      'Пояснения',
      'Отметка',
      'Commentary',
      'Комментарий / Comments',
      'What we did',
      'Action taken',
      'Current status',
      'Response',
      'Отм. о вып.',
      'Краткая информация',
      'Done?',
      'Анализ',
      'Status',
    ],
  ],
  [
    'beside',
    [
      '',
      '—',
      'Объём финансирования',
      'Исполнение, %',
      'Причины неисполнения',
      'Ожидаемый результат',
      'Планируемый объём',
      'Состояние',
      'Планируемый результат',
      'Запланированный результат',
      'Телефон ответственного',
      'Срок фактический',
      'Наименование показателя',
      'Источник финансирования',
      'Контактный телефон исполнителя',
      `Результат ${'очень '.repeat(40)}`,
    ],
  ],
] as const)('a column of %s', (kind, titles) => {
  test.each(titles)('%s', (title) => {
    expect(kindOf(title)).toBe(kind);
  });
});

test('a measure is named even where its indicator is spoken of, and money does not hide a name or a number', () => {
  expect(kindOf('Наименование мероприятия, показателя')).toBe('name');
  expect(kindOf('Наименование мероприятия и источник финансирования')).toBe('name');
  expect(kindOf('№ пункта бюджета')).toBe('number');
});

test('the stronger claim wins, whatever comes first', () => {
  expect(claimColumn(headerWords('Срок исполнения'))).toEqual({ kind: 'period', strength: 10 });
  expect(claimColumn(headerWords('Информация о ходе исполнения'))).toEqual({ kind: 'progress', strength: 10 });
  expect(claimColumn(headerWords('Информация'))).toEqual({ kind: 'progress', strength: 4 });
});

const DIVISIONS = [
  '1 квартал',
  'За 4 кв.',
  'I квартал',
  'II кв',
  'III квартал',
  'IV квартал 2022',
  '1-й квартал',
  '2-ой квартал',
  '3-е полугодие',
  'Первый квартал',
  'второе полугодие',
  'Третий квартал',
  'четвёртый квартал',
  'за первое полугодие',
  'Q1',
  'q4 2022',
  'Январь',
  'февраль',
  'Март – май',
  'апрель',
  'Май',
  'мая',
  'июнь',
  'июль',
  'Август',
  'сентябрь',
  'октябрь',
  'Ноябрь',
  'декабрь 2022',
  '2022',
  '1999 год',
  '2022 года',
  '9 месяцев',
  'за 12 месяцев 2022',
  'год',
  'Итого',
  'Начало',
  'окончание',
  'Конец',
  'план',
  'Плановый',
  'факт',
  'Start',
  'end',
  'Plan',
  'actual',
];

const NO_DIVISIONS = [
  '',
  '5 квартал',
  '10 квартал',
  'V квартал',
  'Q5',
  'квартал',
  'Результат за 1 квартал',
  '1822',
  '20222',
  'годы',
  'майский',
  'месяцев',
  'ending',
  'planned',
  'по итогам',
  'для начала',
  'на 2022 год',
  'первое место',
];

test.each(DIVISIONS)('%j parts a column', (title) => {
  expect(isDivision(headerWords(title))).toBe(true);
});

test.each(NO_DIVISIONS)('%j parts no column', (title) => {
  expect(isDivision(headerWords(title))).toBe(false);
});

test.each([
  'I квартал',
  'Исполнение за II квартал',
  'Результат за 3-й квартал 2022 года',
  'итоги за 1 полугодие',
  'Первый квартал',
  'второе полугодие',
  'третий кв.',
  'Четвёртый квартал',
  'Progress in Q3',
  '1st quarter',
  'за 9 месяцев',
  'январь',
  'Результат: февраль 2022',
  'Март',
  'апрель',
  'июнь',
  'Июль',
  'август',
  'сентябрь',
  'Октябрь',
  'ноябрь',
  'за декабрь',
  'Май',
  'Результат за май',
  'янв.',
  'сент',
  'Dec',
  '4-ое полугодие',
])('%j is a part of the year', (title) => {
  expect(isPartOfYear(headerWords(title))).toBe(true);
});

test.each([
  '',
  'Результат',
  'майский',
  'Маршрут',
  'Декада',
  'Market',
  '2022 год',
  'год',
  '5 квартал',
  'Q7',
  'квартал',
  'месяцев',
  'план',
  'квартальный отчёт',
])('%j is none', (title) => {
  expect(isPartOfYear(headerWords(title))).toBe(false);
});

test('a cell full of one word is read at once', () => {
  const start = cpuTime();
  expect(headerWords('а'.repeat(49_000))).toHaveLength(49_000);
  expect(cpuTime(start)).toBeLessThan(300);
});
