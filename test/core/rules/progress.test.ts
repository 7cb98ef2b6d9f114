/** Rules on what entries say: dates, formal replies, repetitions, contradictions. */
import { describe, expect, test } from 'vitest';
import { entryPrint } from '../../../src/core/plan/entry-prints';
import { findingsOf, HEADER, planWith, relatedOf } from '../../support/rule-tester';

const of = (id: string, entry: string): string[] => findingsOf(id, planWith(entry)).map((line) => line.slice(3));

describe('impossible-date', () => {
  test.each(['31 апреля 2022 года', '29.02.2022', '32 мая'])('finds %j', (day) => {
    expect(of('impossible-date', `Проведена ${day}`)).toEqual([
      `Такого дня нет в календаре: «${day}». Исправьте дату.`,
    ]);
  });

  test.each(['30 апреля 2022 года', '29.02.2024', 'дом 31/4', 'пункт 31.4'])('lets %j be', (text) => {
    expect(of('impossible-date', `Проведена ${text}`)).toEqual([]);
  });
});

describe('reversed-dates', () => {
  test('finds an end before its beginning', () => {
    expect(of('reversed-dates', 'Проведена с 10 по 5 мая 2022 года')).toEqual([
      'Конец раньше начала: «с 10 по 5 мая 2022 года». Поменяйте даты местами или исправьте их.',
    ]);
    expect(of('reversed-dates', 'Проведена с 5 по 10 мая 2022 года')).toEqual([]);
  });

  test('looks at periods, too', () => {
    expect(findingsOf('reversed-dates', `${HEADER}\n1 | Дело | 2023-2021 годы | О | Проведён`)).toHaveLength(1);
  });
});

describe('date-outside-year', () => {
  test.each([
    ['Проведена 4 июня 2021 года', '4 июня 2021 года'],
    ['Проведена 04.06.2023', '04.06.2023'],
    ['Выставка прошла в мае 2020 года', 'мае 2020 года'],
    ['Открыта 1 июня 2022 года. Закрыта 1 июля 2032 года', '1 июля 2032 года'],
    ['Ремонт закончен 4 июня 2021 года', '4 июня 2021 года'],
    ['В рамках взаимодействия 200 гостей 4 июня 2021 года посетили указанное учреждение', '4 июня 2021 года'],
    ['Activities were held at the border on 4 June 2021', '4 June 2021'],
  ])('finds in %j', (entry, text) => {
    expect(of('date-outside-year', entry)).toEqual([
      `Дата «${text}» не из отчётного 2022 года. Проверьте год или уберите то, что сделано не в этом году.`,
    ]);
  });

  test.each([
    'Проведена 4 июня 2022 года',
    'Проведена 4 июня',
    'Проведена по договору от 12.03.2019 № 5',
    'Действует соглашение, подписанное 12 марта 2019 года',
    'Выставка перенесена на 4 марта 2023 года',
    'Следующая запланирована на март 2023 года',
    'Выставка откроется 5 мая 2023 года',
    'Проведена выставка, ведётся подготовка к форуму в сентябре 2023 года',
    'Проведена в рамках плана на 2021-2023 годы',
    'Проведена выставка «Россия. Март 1917 года»',
    'По сравнению с маем 2021 года посетителей больше',
    'Проведена к 350-летию со дня рождения Петра I (9 июня 1672 года)',
    'Проведена с 20 декабря 2021 года по 10 января 2022 года',
    'Федеральный закон от 28 июня 2014 года № 172-ФЗ',
    'По состоянию на 1 января 2023 года проведено 5 выставок',
  ])('lets %j be', (entry) => {
    expect(of('date-outside-year', entry)).toEqual([]);
  });
});

describe('restated-measure', () => {
  const named = (name: string, entry: string): string => `${HEADER}\n1 | ${name} | 2022 | О | ${entry}`;
  const name = 'Обмен опытом в сфере охраны памятников истории и культуры между музеями области';
  test('finds a formal reply', () => {
    expect(
      findingsOf(
        'restated-measure',
        named(name, 'Осуществлялся обмен опытом в сфере охраны памятников истории и культуры'),
      ),
    ).toEqual(['E2 Запись повторяет наименование мероприятия «1». Напишите, что именно сделано: когда, где, сколько.']);
  });

  test('lets be what says more, and what says that nothing took place', () => {
    expect(findingsOf('restated-measure', named(name, 'Проведено 3 семинара, 120 участников'))).toEqual([]);
    expect(
      findingsOf(
        'restated-measure',
        named(name, 'Обмен опытом в сфере охраны памятников истории и культуры не осуществлялся'),
      ),
    ).toEqual([]);
  });
});

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов';

describe('repeated-entry', () => {
  const two = (one: string, other: string, number = '2') =>
    `${HEADER}\n1 | Выставка | 2022 | О | ${one}\n${number} | ${number === '' ? '' : 'Ярмарка'} | ${number === '' ? '' : '2022'} | | ${other}`;

  test('points at the first', () => {
    expect(findingsOf('repeated-entry', two(LONG, `${LONG.toLowerCase()}.`))).toEqual([
      'E3 Та же запись стоит у мероприятия «1» (строка 2). Проверьте, к какому из них она относится.',
    ]);
    expect(findingsOf('repeated-entry', two(LONG, LONG, ''))).toEqual([
      'E3 Та же запись стоит у этого мероприятия в строке 2. Удалите повтор.',
    ]);
  });

  test('points to the first', () => {
    expect(relatedOf('repeated-entry', two(LONG, LONG))).toEqual([['2022 E2']]);
    expect(relatedOf('repeated-entry', two(LONG, LONG, ''))).toEqual([['2022 E2']]);
  });

  test('lets short entries be equal, and those that say nothing took place', () => {
    expect(findingsOf('repeated-entry', two('Проведена', 'Проведена'))).toEqual([]);
    const none = 'В отчётном году запросы и обращения по данному вопросу от организаций области не поступали';
    expect(findingsOf('repeated-entry', two(none, none))).toEqual([]);
  });
});

describe('last-year-entry', () => {
  const lastYear = { sheet: '2021', entries: new Map([[entryPrint(LONG) ?? '', { row: 8, column: 4 }]]) };
  test('points at the row of the year before', () => {
    expect(findingsOf('last-year-entry', planWith(`${LONG}.`), 'ru', { lastYear })).toEqual([
      'E4 Запись слово в слово взята с листа «2021» (строка 9). Напишите, что сделано в этом году.',
    ]);
    expect(findingsOf('last-year-entry', planWith(`${LONG} и гостей`), 'ru', { lastYear })).toEqual([]);
    expect(findingsOf('last-year-entry', planWith(LONG))).toEqual([]);
    expect(relatedOf('last-year-entry', planWith(LONG), { lastYear })).toEqual([['2021 E9']]);
  });
});

describe('contradictory-entries', () => {
  const two = (one: string, other: string) => `${HEADER}\n1 | Дело | 2022 | О | ${one}\n | | | | ${other}`;
  test('finds a denial beside a deed', () => {
    expect(findingsOf('contradictory-entries', two('Проведено 3 семинара', 'Мероприятия не проводились'))).toEqual([
      expect.stringMatching(
        /^E3 Здесь сказано, что ничего не было \(«.*не проводились»\), а в строке 2 есть сделанное/,
      ),
    ]);
    expect(findingsOf('contradictory-entries', two('Форум был отменён', 'Проведено 3 семинара'))).toEqual([
      expect.stringMatching(/^E2 Здесь сказано об отмене/),
    ]);
  });

  test('points to the deed', () => {
    expect(relatedOf('contradictory-entries', two('Проведено 3 семинара', 'Мероприятия не проводились'))).toEqual([
      ['2022 E2'],
    ]);
  });

  test('lets two deeds be, two denials, and different quarters side by side', () => {
    expect(findingsOf('contradictory-entries', two('Проведено 3 семинара', 'Проведён форум'))).toEqual([]);
    expect(findingsOf('contradictory-entries', two('Не проводились', 'Запросы не поступали'))).toEqual([]);
    const quarters = `№ | Мероприятие | Срок | Исполнитель | I квартал | II квартал\n1 | Дело | 2022 | О | Не проводилось | Проведено 3 семинара`;
    expect(findingsOf('contradictory-entries', quarters)).toEqual([]);
  });
});

describe('repeated-member', () => {
  test.each([
    ['Участвовали команды Московской, Тверской, Тульской, Тверской, Рязанской областей', 'Тверской'],
    ['Участвовали команды Московской, Тверской, Тульской, Тверской областей', 'Тверской'],
    ['Проведены семинары, лекции, мастер-классы, лекции.', 'лекции'],
    ['Участвовали команды Тверской, Тульской, Тверской, Рязанской областей', 'Тверской'],
  ])('finds in %j', (entry, member) => {
    expect(of('repeated-member', entry)).toEqual([
      `В перечислении дважды названо «${member}». Уберите повтор или впишите то, что имелось в виду.`,
    ]);
  });

  test.each([
    'Участвовали команды Московской, Тверской, Тульской областей',
    'Проведено 5 лекций, 3 семинара, 5 лекций',
    'Встреча в Твери, затем семинар в Туле, затем семинар в Твери для педагогов',
    'В мае, июне. В июне, июле',
    'Форум, г. Тверь, ул. Мира, г. Тула',
  ])('lets %j be', (entry) => {
    expect(of('repeated-member', entry)).toEqual([]);
  });
});
