/** Plans as other bodies keep them: what their columns and rows are, where the words or the shape are not those of the home plan. */
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

const rows = (...lines: readonly string[]): string => lines.join('\n');
const entriesOf = (...lines: readonly string[]): readonly (readonly string[])[] =>
  planOf(rows(...lines)).items.map(({ entries }) => entries.map(({ text }) => text));

describe('an entry stands beside its state', () => {
  test.each([
    ['Статус', 'Комментарий о ходе реализации'],
    ['Статус', 'Примечание (ход исполнения)'],
    ['Статус', 'Доклад о выполнении'],
    ['Состояние', 'Сведения о проведении'],
    ['Status', 'Evidence of completion'],
  ])('under «%s» and «%s»', (state, remark) => {
    const [entries = []] = entriesOf(
      `№ | Мероприятие | Срок | Исполнитель | ${state} | ${remark}`,
      '1.1 | Заключение контракта | 2022 год | Министерство спорта | в работе | Контракт заключён 18 марта',
    );
    expect(entries).toContain('Контракт заключён 18 марта');
  });
});

describe('columns of times', () => {
  test.each([
    ['Исполнение за I полугодие 2022 года', 'Исполнение за 2022 год'],
    ['Выполнение за 9 месяцев 2022 г.', 'Выполнение за 2022 г.'],
    ['Progress in Q1 2022', 'Progress in 2022'],
  ])('«%s» and «%s» are read both', (part, whole) => {
    const table = rows(
      `№ | Мероприятие | Срок | Исполнитель | ${part} | ${whole}`,
      '1 | Ярмарка | 2022 год | Отдел | Проведена ярмарка | Проведено две ярмарки',
    );
    expect(entriesOf(table)).toEqual([['Проведена ярмарка', 'Проведено две ярмарки']]);
    expect(findingsOf('rival-column', table)).toEqual([]);
  });

  test('of another year are let be', () => {
    const table = rows(
      '№ | Мероприятие | Срок | Исполнитель | Исполнение за 2021 год | Исполнение за I полугодие 2022 года | Исполнение за 2022 год',
      '1 | Ярмарка | 2022 год | Отдел | Проведена прежняя | Проведена ярмарка | Проведено две ярмарки',
    );
    const [item] = planOf(table, 2022).items;
    expect(item?.entries.map(({ text }) => text)).toEqual(['Проведена ярмарка', 'Проведено две ярмарки']);
  });
});

describe('a title of names met nowhere', () => {
  test.each(['Соревнование', 'Предмет проверки', 'Выставка, конкурс', 'Экскурсия'])(
    '«%s» beside the number',
    (title) => {
      const table = rows(
        `№ | ${title} | Дата проведения | Место | Ответственный | Итоги`,
        '1 | Кубок района | май 2022 | Стадион | Тренер Цой А.Е. | Сыграно 12 матчей',
      );
      const plan = planOf(table);
      expect(plan.items.map(({ name }) => name.text)).toEqual(['Кубок района']);
      expect(plan.title).toEqual([]);
      expect(findingsOf('guessed-header', table)).toHaveLength(1);
    },
  );

  test.each([
    ['№ | Дата | Место | Ответственный | Итоги', 'a period stands there'],
    ['№ | Стоимость, руб. | Дата | Ответственный | Итоги', 'money stands there'],
    ['№ | Соревнование | Дата | Итоги', 'nobody is responsible'],
  ])('%s is no plan: %s', (header) => {
    expect(() => planOf(rows(header, '1 | а | май | б | в'))).toThrow('no plan');
  });
});

test('of what is built and the kinds of works the former names the measure', () => {
  const [item] = planOf(
    rows('№ | Объект | Вид работ | Срок | Подрядчик | Ход работ', '1 | ул. Мира | ремонт | 2022 | ООО «Дор» | Готово'),
  ).items;
  expect(item?.name.text).toBe('ул. Мира');
});

describe('a title that a program merged over columns of no use', () => {
  const header = '№ | Мероприятие | « | « | Срок | « | Исполнитель | Выполнение | «';

  test('has no rival in them', () => {
    const table = rows(header, '1 | Ярмарка | « | « | 2022 год | « | Отдел | Проведена | «');
    expect(findingsOf('rival-column', table)).toEqual([]);
    expect(entriesOf(table)).toEqual([['Проведена']]);
  });

  test('has one where something stands below', () => {
    const table = rows(header, '1 | Ярмарка | « | « | 2022 год | май | Отдел | Проведена | «');
    expect(findingsOf('rival-column', table)).toHaveLength(1);
  });
});

describe('a section', () => {
  test.each([
    ['Подпрограмма 1 «Библиотечное дело»', '1', '«Библиотечное дело»'],
    ['Модуль 2. Внеурочная деятельность', '2', 'Внеурочная деятельность'],
    ['Региональный проект 3 «Спорт»', '3', '«Спорт»'],
    ['Priority 4: Transport', '4', 'Transport'],
  ])('%s', (line, number, title) => {
    const plan = planOf(
      rows('№ | Мероприятие | Срок | Исполнитель | Ход', line, '1 | Ярмарка | 2022 | Отдел | Прошла'),
    );
    expect(plan.sections.map((each) => [each.number, each.title])).toEqual([[number, title]]);
    expect(plan.items[0]?.section).toBe(0);
  });

  test('is not below another for the word «подпрограмма» alone', () => {
    const plan = planOf(
      rows(
        '№ | Мероприятие | Срок | Исполнитель | Ход',
        'Подпрограмма 1. Чтение',
        '1 | Ярмарка | 2022 | Отдел | Прошла',
        'Подпрограмма 2. Музыка',
        '2 | Концерт | 2022 | Отдел | Прошёл',
      ),
    );
    expect(plan.sections.map(({ level }) => level)).toEqual([1, 1]);
  });
});

describe('rows of a template with nothing but numbers', () => {
  const header = '№ | Мероприятие | Срок | Исполнитель | Результат';
  const item = '1 | Ярмарка | 2022 год | Отдел | Проведена';
  test('but for words in another column, which are somebody’s work', () => {
    const [more, ...lines] = [`${header} | Бюджет`, `${item} |`, '2 | | | | | Закуплены мячи', '3 | | | | | Мячи'];
    expect(planOf(rows(more ?? '', ...lines)).items.map(({ number }) => number.text)).toEqual(['1', '2', '3']);
  });

  const numbersOf = (...lines: readonly string[]): readonly string[] =>
    planOf(rows(header, ...lines)).items.map(({ number }) => number.text);

  test.each([
    ['at the end', [item, '2 | | | |', '3 | | | |', '4 | | | |'], ['1']],
    ['above a signature', [item, '2 | | | |', '3 | | | |', ' | Председатель Совета | | | Л.Д. Ким'], ['1']],
    [
      'above a section',
      [item, '2 | | | |', '3 | | | |', 'Раздел 2. Спорт | | | |', '4 | Бег | 2022 | О | Прошёл'],
      ['1', '4'],
    ],
    ['above a total', [item, '2 | | | |', '3 | | | |', 'Итого | | | | 5'], ['1']],
  ])('%s are no measures', (_where, lines, expected) => {
    expect(numbersOf(...lines)).toEqual(expected);
  });

  test.each([
    ['one alone', [item, '2 | | | |'], ['1', '2']],
    ['between measures', [item, '2 | | | |', '3 | | | |', '4 | Слёт | 2022 | О | Прошёл'], ['1', '2', '3', '4']],
    ['with a period', [item, '2 | | | |', '3 | | 2022 | |'], ['1', '2', '3']],
    ['with an entry below', [item, '2 | | | |', '3 | | | |', ' | | | | Проведён'], ['1', '2', '3']],
  ])('%s are to be asked for', (_where, lines, expected) => {
    expect(numbersOf(...lines)).toEqual(expected);
  });
});

describe('months that head the measures', () => {
  test.each(['Сентябрь', '1. Сентябрь', 'СЕНТЯБРЬ 2022 г.', 'III квартал', 'План на сентябрь'])(
    '«%s» is their period',
    (title) => {
      const table = rows(
        '№ | Мероприятие | Исполнитель | Результат',
        `${title} | « | « | «`,
        '1 | Собрание | Психолог | Проведено',
      );
      const [item] = planOf(table).items;
      expect(item?.period.text).toBe(title.replace('1. ', ''));
      expect(findingsOf('missing-column', table)).toEqual([]);
    },
  );

  test('are no period beside a column of periods, nor within another title', () => {
    const beside = rows(
      '№ | Мероприятие | Срок | Исполнитель | Результат',
      'Сентябрь | « | « | « | «',
      '1 | Собрание | 5 числа | Психолог | Проведено',
    );
    expect(planOf(beside).items[0]?.period.text).toBe('5 числа');
    const other = rows(
      '№ | Мероприятие | Исполнитель | Результат',
      'Подготовка к празднику 1 сентября и ко Дню учителя | « | « | «',
      '1 | Собрание | Психолог | Проведено',
    );
    expect(planOf(other).items[0]?.period.text).toBe('');
    expect(findingsOf('missing-column', other)).toHaveLength(1);
  });
});

test('rows above the header that look like measures are named', () => {
  const known = ['№ | Мероприятие | Срок | Исполнитель | Результат', '1 | Слёт | май 2022 | Отдел | Прошёл'];
  const unknown = ['№ | Кубок | Место | Итоги', '1 | Футбол | Стадион | Сыгран', '2 | Бег | Парк | Прошёл'];
  expect(findingsOf('guessed-header', rows(...unknown, ...known))).toHaveLength(1);
  expect(findingsOf('guessed-header', rows('1 | 2 | 3 | 4', 'Отчёт | за | 2022 | год', ...known))).toEqual([]);
});

describe('headings above headers that are repeated', () => {
  const header = '№ | Учреждение, объект | Срок | Подрядчик | Описание выполненных работ'.replace('Учреждение, о', 'О');
  const school = '1 | Школа № 3 | август 2022 | ООО «Кров» | Кровля заменена';
  const club = '1 | Дом культуры | май 2022 | ООО «Тепло» | Заменён котёл';

  test.each([
    ['alone', 'Образование | | | |', 'Культура | | | |'],
    ['merged', 'Образование | « | « | « | «', 'Культура | « | « | « | «'],
  ])('%s, are sections, the first of them too', (_how, one, other) => {
    const table = rows('Ход ремонта в 2022 году', one, header, school, ' | Итого | | | 5', other, header, club);
    const plan = planOf(table);
    expect(plan.title).toEqual(['Ход ремонта в 2022 году']);
    expect(plan.sections.map(({ title }) => title)).toEqual(['Образование', 'Культура']);
    expect(plan.items.map(({ section }) => section)).toEqual([0, 1]);
    expect(findingsOf('duplicate-number', table)).toEqual([]);
  });

  test.each([
    ['with no second table', [header, school]],
    ['with nothing above the second', [header, school, header, club]],
  ])('are a title %s', (_what, lines) => {
    const plan = planOf(rows('Ремонт', ...lines));
    expect(plan.title).toEqual(['Ремонт']);
    expect(plan.sections).toEqual([]);
  });

  test('are no signature or note between the tables', () => {
    const plan = planOf(
      rows(header, school, 'Начальник отдела | | | | И.И. Орлов', '* без учёта цоколя | | | |', header, club),
    );
    expect(plan.sections).toEqual([]);
  });
});

describe('columns of progress below one title', () => {
  test.each([
    ['Министерство здравоохранения', 'Министерство спорта', ['Осмотрено 80 человек', 'Участвовали 30 команд']],
    ['Отдел культуры', 'ГКУ «Центр занятости»', ['Осмотрено 80 человек', 'Участвовали 30 команд']],
    ['Описание', 'Количество участников', ['Осмотрено 80 человек']],
  ])('of «%s» and «%s»', (one, other, expected) => {
    const table = rows(
      '№ | Мероприятие | Срок | Исполнители | Информация о выполнении | «',
      `^ | ^ | ^ | ^ | ${one} | ${other}`,
      '1 | Фестиваль | май 2022 | Отдел спорта | Осмотрено 80 человек | Участвовали 30 команд',
    );
    expect(entriesOf(table)).toEqual([expected]);
  });
});

describe('below a header', () => {
  test('hints in brackets are no measure', () => {
    const plan = planOf(
      rows(
        '№ п/п | Мероприятие | Срок | Ответственный | Результат',
        ' | (по плану) | (по плану) | (по плану) | (заполняет исполнитель)',
        '1 | 2 | 3 | 4 | 5',
        '1.1 | Ярмарка | 2022 год | Отдел | Проведена',
      ),
    );
    expect(plan.items.map(({ name }) => name.text)).toEqual(['Ярмарка']);
  });

  test('a measure in brackets is one', () => {
    const plan = planOf(
      rows('№ | Мероприятие | Срок | Ответственный | Результат', '1 | (Ярмарка) | (май 2022) | Отдел | Проведена'),
    );
    expect(plan.items).toHaveLength(1);
  });
});

test.each(['Ответ-⏎ственный', 'Ответ-⏎ствен-⏎ные', 'Испол-⏎нители'])(
  '«%s» is a title parted by hand, whatever word it begins with',
  (title) => {
    const [item] = planOf(
      rows(`№ | Мероприятие | Срок | ${title} | Отметка о выпол-⏎нении`, '1 | Ярмарка | май 2022 | Отдел | Проведена'),
    ).items;
    expect(item?.executors.map(({ text }) => text)).toEqual(['Отдел']);
    expect(item?.entries.map(({ text }) => text)).toEqual(['Проведена']);
  },
);

describe('two tables side by side', () => {
  const header = '№ | Мероприятие | Срок | Исполнитель | Результат';
  const table = rows(
    `${header} | | ${header}`,
    '1 | Ремонт | июль 2022 | Завхоз | Готов | | 1 | Утренник | март 2022 | Воспитатель | Проведён',
  );

  test('of which the first is read by itself, and the other is named', () => {
    const [item] = planOf(table).items;
    expect(item?.executors.map(({ text }) => text)).toEqual(['Завхоз']);
    const [found, ...others] = findingsOf('rival-column', table);
    expect(others).toEqual([]);
    expect(JSON.stringify(found)).toContain('B, H');
  });

  test('are none where a group of measures has numbers of its own', () => {
    const one = rows(
      '№ | Задача | № пункта | Мероприятие | Срок | Исполнитель | Результат',
      '1 | Ремонт | 1.1 | Замена окон | июль 2022 | Завхоз | Готово',
    );
    expect(planOf(one).items[0]?.entries.map(({ text }) => text)).toEqual(['Готово']);
    expect(findingsOf('rival-column', one)).toEqual([]);
  });
});

describe('quarters that are ticked below one title', () => {
  test.each([
    ['Квартал', ['I', 'II', 'III', 'IV'], 'II квартал'],
    ['Срок (квартал)', ['I', 'II', 'III', 'IV'], 'II квартал'],
    ['Срок исполнения', ['1 кв.', '2 кв.', '3 кв.', '4 кв.'], '2 кв.'],
    ['Период проведения', ['янв.', 'фев.', 'март', 'апр.'], 'февраль'],
    ['Месяц', ['янв', 'фев', 'мар', 'апр'], 'февраль'],
    ['График', ['I кв.', 'II кв.', 'III кв.', 'IV кв.'], 'II кв.'],
  ])('«%s»', (title, [a, b, c, d], period) => {
    const table = rows(
      `№ | Мероприятие | ${title} | « | « | « | Исполнитель | Отметка о выполнении | «`,
      `^ | ^ | ${a} | ${b} | ${c} | ${d} | ^ | I полугодие | II полугодие`,
      '1 | Склад | + | | | | Отдел | Проверен | Недостачи нет',
      '2 | Гараж | | + | | | Отдел | | Проверен',
    );
    const plan = planOf(table);
    expect(plan.items.map((item) => item.period.text)[1]).toBe(period);
    expect(plan.items.map(({ entries }) => entries.map(({ text }) => text))).toEqual([
      ['Проверен', 'Недостачи нет'],
      ['Проверен'],
    ]);
    expect(findingsOf('rival-column', table)).toEqual([]);
    expect(findingsOf('unreadable-period', table)).toEqual([]);
  });
});

test('partners below a common title of those responsible are executors, too', () => {
  const plan = planOf(
    rows(
      'Ref | Activity | Timeframe | Responsibility | « | Progress',
      '^ | ^ | ^ | Lead | Partners | ^',
      '1.1 | Publish the atlas | May 2022 | Data unit | Universities | Published',
    ),
  );
  expect(plan.items[0]?.executors.map(({ text }) => text)).toEqual(['Data unit', 'Universities']);
});

test('a state is read beside the update that says more', () => {
  const table = rows(
    '# | Action | Owner | Due date | Status | Update',
    '1 | Close the audit | Finance | April 2022 | Done |',
    '2 | Renew insurance | Finance | May 2022 | Late | Not yet renewed',
  );
  expect(entriesOf(table)).toEqual([['Done'], ['Late', 'Not yet renewed']]);
  expect(findingsOf('missing-progress', table)).toEqual([]);
});

test('another table beside, be it without numbers, lends none of its columns', () => {
  const table = rows(
    '№ | Мероприятие | Срок | Исполнитель | Отметка | | Мероприятие | Срок | Исполнитель | Отметка',
    '1 | Слёт | май | Отдел | Прошёл | | Сбор | июнь | Комитет | Не проводился',
  );
  const [item] = planOf(table).items;
  expect(item?.executors.map(({ text }) => text)).toEqual(['Отдел']);
  expect(findingsOf('rival-column', table)).toEqual([expect.stringContaining('в столбцах B, G')]);
});

test('a measure named twice, as planned and as done, is one', () => {
  const table = rows(
    'План | « | « | « | Факт | « | « | «',
    '№ | Мероприятие | Срок | Исполнитель | Мероприятие | Дата проведения | Исполнитель | Результат',
    '1 | Слёт | май | Отдел | Слёт туристов | 5 мая 2022 | Отдел | Прошёл',
  );
  expect(entriesOf(table)).toEqual([['Прошёл']]);
});
