/** Rules on what entries say: dates, formal replies, repetitions, contradictions. */
import { describe, expect, test } from 'vitest';
import { gatherReported } from '../../../src/core/findings/reported-before';
import { ofMeasure } from '../../../src/core/plan/entry-fingerprints';
import { executorKey } from '../../../src/core/plan/executors/executor-key';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { DOUBTFUL } from '../../support/doubtful-text';
import { findingsOf, HEADER, planWith, relatedOf } from '../../support/rule-tester';

const of = (id: string, entry: string): string[] => findingsOf(id, planWith(entry)).map((line) => line.slice(3));

describe('impossible-date', () => {
  test.each(['31 апреля 2022 года', '29.02.2022', '32 мая', '29 февраля'])('finds %j', (day) => {
    expect(of('impossible-date', `Проведена ${day}`)).toEqual([
      `Такого дня нет в календаре: «${day}». Исправьте дату.`,
    ]);
  });

  test('looks at names, and leaves periods to the rule on those', () => {
    const row = (name: string, period: string) => `${HEADER}\n1 | ${name} | ${period} | О | Проведён`;
    expect(findingsOf('impossible-date', row('Слёт 31 апреля 2022 года', '2022 год'))).toEqual([
      'B2 Такого дня нет в календаре: «31 апреля 2022 года». Исправьте дату.',
    ]);
    expect(findingsOf('impossible-date', row('Слёт', '31 апреля 2022 года'))).toEqual([]);
    expect(findingsOf('unreadable-period', row('Слёт', '31 апреля 2022 года'))).toHaveLength(1);
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

  test('looks at names, and neither at executors nor at titles of sections', () => {
    const row = (title: string, name: string, executor: string) =>
      `${HEADER}\n1. ${title} | « | « | « | «\n1.1 | ${name} | 2022 | ${executor} | Проведён`;
    const days = 'с 10 по 5 мая 2022 года';
    expect(findingsOf('reversed-dates', row('Раздел', `Слёт ${days}`, 'О'))).toHaveLength(1);
    expect(findingsOf('reversed-dates', row(`Раздел ${days}`, 'Слёт', `Штаб ${days}`))).toEqual([]);
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
    ['Проведена с 3 по 5 июня 2021 года', 'с 3 по 5 июня 2021 года'],
    ['Проведена с 30 по 31 декабря 2021 года', 'с 30 по 31 декабря 2021 года'],
    ['Выставка проходила в марте – мае 2021 года', 'марте – мае 2021 года'],
    ['Проведено 5 проверок во II квартале 2021 года', 'II квартале 2021 года'],
    ['Проведено 5 проверок в I полугодии 2021 года', 'I полугодии 2021 года'],
    ['Проведена 4   июня  2021 года', '4 июня 2021 года'],
    ['Заключён договор. Выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Открыта. Подписан договор. Выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Заключён договор.  Выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Заключён договор\nВыставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Проведена 4 июня 2021 года по договору № 5', '4 июня 2021 года'],
    [`По договору ${'и слово '.repeat(20)}выставка прошла 4 июня 2021 года`, '4 июня 2021 года'],
    ['Начатая выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Законченная выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Указанная выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['На основании решения выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['От района выставка прошла 4 июня 2021 года', '4 июня 2021 года'],
    ['Реорганизация выставки прошла 4 июня 2021 года', '4 июня 2021 года'],
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
    'Ремонт начат 20 декабря 2021 года и завершён 25 августа',
    'Ремонтные работы начаты 20 декабря 2021 года и завершены 25 августа',
    'Обучение 20 специалистов началось 20 декабря 2021 года, завершено в мае',
    'The repair began on 20 December 2021 and was finished in May',
    'Проведена 1 января 2022 года',
    'Проведена 31 декабря 2022 года',
    'Проведена до 5 мая 2021 года',
    'Проведена выставка за 2021 год',
    'Проведена по распоряжению от  12 марта 2019 года',
    'По договору Министерство провело выставку 4 июня 2021 года',
    'По договору с музеем и др. организациями области выставка прошла 4 июня 2021 года',
    'Проведена выставка; вторая планируется 4 июня 2023 года',
    'Проведена выставка, вторая запланирована на 4 июня 2023 года',
    'Указом Президента 4 июня 2021 года выставка проведена как ежегодная',
    'Проведена выставка. Прошлогодняя выставка состоялась 4 июня 2021 года',
    'В прошлом году, 4 июня 2021 года, проведена первая выставка',
    'Проведена выставка в музее, основанном 4 июня 1921 года',
    'The exhibition was held by the order of 4 June 2021',
    'The exhibition was held by orders of 4 June 2021',
    'The exhibition was held under the act of 4 June 2021',
    'The exhibition was held under acts of 4 June 2021',
    '«Проведена выставка. Март 1917 года»',
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

  test('lets be what adds a day or an amount, but not a mere year or a number of the name', () => {
    const roads = 'Ремонт дорог по улице 8 Марта, улице Мира, переулку Садовому и проспекту Победы';
    const done = 'Отремонтированы дороги по улице 8 Марта, улице Мира, переулку Садовому и проспекту Победы';
    const found = (entry: string) => findingsOf('restated-measure', named(roads, entry));
    expect(found(done)).toHaveLength(1);
    expect(found(`В 2022 году: ${done}`)).toHaveLength(1);
    expect(found(`${done} (3,4 км)`)).toEqual([]);
    expect(found(`${done} до 15 мая 2022 года`)).toEqual([]);
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

describe('meaningless-entry', () => {
  test.each([
    'тест',
    'Тест.',
    '123',
    'прим.',
    'см. выше',
    '+',
    '+++',
    'То же',
    'TBD',
    'see above',
    'Test 1',
    '«Тест».',
    '[заполнить]',
    '- (см. выше)',
    '?',
    '●',
    'Новая',
    'В очереди',
    'At risk',
  ])('asks for an answer where %j stands', (entry) => {
    expect(of('meaningless-entry', entry)).toEqual([
      `Запись «${entry}» у мероприятия «1.2.» ничего не говорит. Напишите, что сделано, или почему не сделано.`,
    ]);
  });

  test.each([
    'выполнено',
    'да',
    '100 %',
    '12.05.2022',
    '5 семинаров',
    'см. п. 1.2',
    'в работе',
    '-',
    'нет',
    'x',
    '✓',
    '√',
    'ЛОЖЬ',
    'Тест сдали 5 человек',
  ])('lets %j be', (entry) => {
    expect(of('meaningless-entry', entry)).toEqual([]);
  });

  const rows = (...entries: readonly string[]): string =>
    [HEADER, ...entries.map((entry, index) => `1.${index + 1}. | Слёт | 2022 год | О | ${entry}`)].join('\n');

  test('lets a figure be that a measure asks for, and a sign beside an answer', () => {
    for (const name of ['Количество слётов', 'Закупка ноутбуков, шт.', 'Доля дворов (%)', 'Новые тропы (км)'])
      expect(findingsOf('meaningless-entry', `${HEADER}\n1. | ${name} | 2022 год | О | 12`)).toEqual([]);
    expect(
      findingsOf('meaningless-entry', `${HEADER}\n1. | Слёт | 2022 год | О | +\n^ | ^ | ^ | ^ | Проведён`),
    ).toEqual([]);
  });

  test('lets pluses be where they are the plan’s way to answer, but not trials among them', () => {
    expect(findingsOf('meaningless-entry', rows('+', '+', '+', 'Проведён', 'тест'))).toEqual([
      expect.stringMatching(/^E6 Запись «тест»/),
    ]);
    expect(findingsOf('meaningless-entry', rows('+', '+', 'Проведён 5 мая', 'Проведён 6 мая'))).toHaveLength(2);
  });
});

describe('doubtful-entry', () => {
  const rows = (...entries: readonly string[]): string =>
    [
      HEADER,
      `1.2. | Слёт | 2022 год | О | ${entries[0]}`,
      ...entries.slice(1).map((entry) => `^ | ^ | ^ | ^ | ${entry}`),
    ].join('\n');

  test('asks how to take an entry, and accuses nobody', () => {
    expect(of('doubtful-entry', DOUBTFUL)).toEqual([
      `Не ясно, исполнялось ли «1.2.»: посмотрите запись «${DOUBTFUL}». Напишите прямо, что сделано или почему нет, либо допустите замечание со словами «исполнялось» или «не проводилось».`,
    ]);
    for (const rule of ['inactive-item', 'meaningless-entry']) expect(of(rule, DOUBTFUL)).toEqual([]);
  });

  test('asks nothing where another entry tells of work, and once more than idleness says', () => {
    expect(findingsOf('doubtful-entry', rows(DOUBTFUL, 'Проведено 5 проверок'))).toEqual([]);
    expect(findingsOf('doubtful-entry', rows(DOUBTFUL, 'Не проводилось'))).toHaveLength(1);
    expect(findingsOf('inactive-item', rows(DOUBTFUL, 'Не проводилось'))).toEqual([]);
  });

  test('asks nothing of words that an earlier report had: taken either way, they are nothing new', () => {
    const reported = gatherReported([[[fingerprint(executorKey('Слёт')), fingerprint(DOUBTFUL)]]]);
    const around = { lastYear: { sheet: '2021', entries: new Map(), reported } };
    expect(findingsOf('doubtful-entry', rows(DOUBTFUL), 'ru', around)).toEqual([]);
    expect(findingsOf('inactive-item', rows(DOUBTFUL), 'ru', around)).toEqual([
      expect.stringMatching(/нового с прошлого отчёта нет/),
    ]);
  });

  test('leaves it to another rule to ask about a trial beside it', () => {
    expect(findingsOf('doubtful-entry', rows(DOUBTFUL, 'тест'))).toEqual([expect.stringMatching(/^E2 /)]);
    expect(findingsOf('meaningless-entry', rows(DOUBTFUL, 'тест'))).toEqual([expect.stringMatching(/^E3 /)]);
  });
});

describe('repeated-entry', () => {
  const two = (one: string, other: string, number = '2') =>
    `${HEADER}\n1 | Выставка | 2022 | О | ${one}\n${number} | ${number === '' ? '' : 'Ярмарка'} | ${number === '' ? '' : '2022'} | | ${other}`;

  test('names both, and accuses neither', () => {
    expect(findingsOf('repeated-entry', two(LONG, `${LONG.toLowerCase()}.`))).toEqual([
      'E2 Одна и та же запись стоит здесь и у мероприятия «2» (строка 3). Проверьте, к какому из них она относится.',
      'E3 Одна и та же запись стоит здесь и у мероприятия «1» (строка 2). Проверьте, к какому из них она относится.',
    ]);
    expect(findingsOf('repeated-entry', two(LONG, LONG, ''))).toEqual([
      'E2 Одна и та же запись стоит у этого мероприятия здесь и в строке 3. Оставьте одну.',
      'E3 Одна и та же запись стоит у этого мероприятия здесь и в строке 2. Оставьте одну.',
    ]);
  });

  test('points to the others', () => {
    expect(relatedOf('repeated-entry', two(LONG, LONG))).toEqual([['2022 E3'], ['2022 E2']]);
    const three = `${two(LONG, LONG)}\n3 | Слёт | 2022 | О | ${LONG}`;
    expect(relatedOf('repeated-entry', three)).toEqual([
      ['2022 E3', '2022 E4'],
      ['2022 E2', '2022 E4'],
      ['2022 E2', '2022 E3'],
    ]);
  });

  test('lets short entries be equal, and those that say nothing took place', () => {
    expect(findingsOf('repeated-entry', two('Проведена', 'Проведена'))).toEqual([]);
    const none = 'В отчётном году запросы и обращения по данному вопросу от организаций области не поступали';
    expect(findingsOf('repeated-entry', two(none, none))).toEqual([]);
  });
});

describe('last-year-entry', () => {
  const measure = { name: { text: 'Выставка картин', row: 0, column: 0 } };
  const lastYear = { sheet: '2021', entries: new Map([[ofMeasure(measure)(LONG) ?? '', { row: 8, column: 4 }]]) };
  test('points at the row of the year before', () => {
    expect(findingsOf('last-year-entry', planWith(`${LONG}.`), 'ru', { lastYear })).toEqual([
      'E4 Запись слово в слово взята с листа «2021» (строка 9). Напишите, что сделано в этом году.',
    ]);
    expect(findingsOf('last-year-entry', planWith(`${LONG} и гостей`), 'ru', { lastYear })).toEqual([]);
    expect(findingsOf('last-year-entry', planWith(LONG))).toEqual([]);
    expect(relatedOf('last-year-entry', planWith(LONG), { lastYear })).toEqual([['2021 E9']]);
  });

  test('asks where the deeds are the last report’s and what was added tells of none; what tells of one is let be', () => {
    const found = (added: string): string[] =>
      findingsOf('last-year-entry', planWith(`${LONG}\n${added}`), 'ru', { lastYear });
    expect(found('Обращения не поступали')).toEqual([
      'E4 О сделанном говорят только слова прошлого отчёта (лист «2021», строка 9), а добавлено: «Обращения не поступали». Проверьте, сделано ли что-нибудь за отчётный период.',
    ]);
    expect(found('Проведён семинар для учителей')).toEqual([]);
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

  test('says nothing of an item with one entry, and counts what was merely meant for no denial', () => {
    expect(findingsOf('contradictory-entries', `${HEADER}\n1 | Дело | 2022 | О | Не проводилось`)).toEqual([]);
    expect(findingsOf('contradictory-entries', two('Проведено 3 семинара', 'Запланировано на 2023 год'))).toEqual([]);
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
  test('looks at names, and neither at executors nor at periods', () => {
    const list = 'лекции, показы, лекции, съезды';
    expect(findingsOf('repeated-member', `${HEADER}\n1 | Дело: ${list} | 2022 | О | Проведён`)).toHaveLength(1);
    expect(findingsOf('repeated-member', `${HEADER}\n1 | Дело | 2022, ${list} | ${list} | Проведён`)).toEqual([]);
  });

  test.each([
    ['Участвовали команды Московской, Тверской, Тульской, Тверской, Рязанской областей', 'Тверской'],
    ['Участвовали команды Московской, Тверской, Тульской, Тверской областей', 'Тверской'],
    ['Проведены семинары, лекции, мастер-классы, лекции.', 'лекции'],
    ['Участвовали команды Тверской, Тульской, Тверской, Рязанской областей', 'Тверской'],
    ['Проведены семинары, лекции, мастер-классы, лекции, показы.', 'лекции'],
    ['Проведён форум. Проведены семинары,  Лекции, показы, ЛЕКЦИИ!', 'ЛЕКЦИИ'],
    ['В Твери проведены лекции, показы, лекции, ярмарки и многое другое для всех желающих', 'лекции'],
    ['Проведены лекции, показы, занятия по истории края, занятия по истории края, съезд', 'занятия по истории края'],
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
    'Проведены лекции, лекции',
    'Участвовали ансамбли, хоры, г. Тверь, в том числе дети, г. Тверь, в том числе дети, солисты',
    'Участвовали дети, 100, 200, 100, 300',
    'Пройдены этапы: первый, дом, сад, дом, лес',
    'Проведены лекции, показы и многое другое для всех желающих, затем ещё одна большая встреча, лекции',
    'Проведены лекции, показы. Проведены съезды, лекции, ярмарки',
  ])('lets %j be', (entry) => {
    expect(of('repeated-member', entry)).toEqual([]);
  });
});

/** What a coordinator is to have said of the measure in E4, the only one with an entry. */
const reviewed = (kind: 'accepted' | 'returned', holds: boolean) => ({
  reviewOf: ({ entries }: { readonly entries: readonly unknown[] }) =>
    entries.length === 0 ? null : { kind, holds, reason: 'нет числа участников', by: '' },
});

describe('returned-item', () => {
  const found = (kind: 'accepted' | 'returned'): string[] =>
    findingsOf('returned-item', planWith('Проведена'), 'ru', reviewed(kind, true));

  test('says the remark', () => {
    expect(found('returned')).toContain('E4 Координатор вернул запись: «нет числа участников». Исправьте её.');
    expect(found('accepted')).toEqual([]);
  });
});

describe('void-acceptance', () => {
  const found = (holds: boolean): string[] =>
    findingsOf('void-acceptance', planWith('Проведена'), 'ru', reviewed('accepted', holds));

  test('finds what is accepted no more, and lets be what is', () => {
    expect(found(false).map((line) => line.slice(0, 23))).toContain('E4 Отметка «Принято» бо');
    expect(found(true)).toEqual([]);
  });
});

describe('changed-since-closed', () => {
  const found = (holds: boolean, counts = true): string[] =>
    findingsOf('changed-since-closed', planWith('Проведена'), 'ru', {
      closingOf: ({ entries }) => (entries.length === 0 ? null : { holds, counts, by: '' }),
    }).map((line) => line.slice(0, 35));

  test('finds what has changed or come in since, where a coordinator closed it', () => {
    expect(found(false)).toContain('E4 Период закрыт, а строка с тех по');
    expect(found(true)).not.toContain('E4 Период закрыт, а строка с тех по');
    expect(found(true, false)).toEqual([]);
  });
});
