/** Executors in several columns: those who help beside those who answer, and columns that are ticked. */
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../support/rule-tester';
import { planOf } from '../../../support/sheet-table';

const rows = (...lines: readonly string[]): string => lines.join('\n');

describe('those who carry a measure out', () => {
  const executorsOf = (...lines: readonly string[]): readonly (readonly string[])[] =>
    planOf(rows(...lines)).items.map(({ executors }) => executors.map(({ text }) => text));

  test.each([
    ['Ответственный', 'Соисполнители'],
    ['Ответственный исполнитель', 'Соисполнитель (при наличии)'],
    ['Ответственный от Санкт-Петербурга', 'Ответственный от Смоленской области'],
    ['Lead', 'Partners'],
    ['Responsible', 'Co-executors'],
  ])('stand under «%s» and «%s»', (lead, others) => {
    expect(
      executorsOf(
        `№ | Мероприятие | Срок | ${lead} | ${others} | Результат`,
        '1 | Рейды | май 2022 | Комиссия | ОМВД; Отдел опеки | Проведено 32 рейда',
        '2 | Учёт | 2022 год | Отдел опеки | | На учёте 46 семей',
      ),
    ).toEqual([['Комиссия', 'ОМВД', 'Отдел опеки'], ['Отдел опеки']]);
  });

  test('stand under one title that is parted', () => {
    expect(
      executorsOf(
        '№ | Мероприятие | Срок | Исполнители | « | Результат',
        '^ | ^ | ^ | от Энской области | от Рябинского края | ^',
        '1 | Ярмарка | май 2022 | Министерство торговли | Агентство торговли | Прошла',
      ),
    ).toEqual([['Министерство торговли', 'Агентство торговли']]);
    expect(
      executorsOf(
        '№ | Мероприятие | Срок | Ответственный | « | Результат',
        '^ | ^ | ^ | Должность | Ф.И.О. | ^',
        '1 | Ярмарка | май 2022 | Главный врач | Ким С.С. | Прошла',
      ),
    ).toEqual([['Главный врач']]);
  });

  test('are taken from above where their cells are merged', () => {
    expect(
      executorsOf(
        '№ | Мероприятие | Срок | Ответственный | Соисполнители | Результат',
        '1 | Рейды | май 2022 | Комиссия | ОМВД | Проведены',
        '2 | Учёт | май 2022 | Отдел опеки | ^ | Ведётся',
      ),
    ).toEqual([
      ['Комиссия', 'ОМВД'],
      ['Отдел опеки', 'ОМВД'],
    ]);
  });

  test.each(['Ответственный (контроль)', 'Ответственный, подпись', 'ФИО исполнителя', 'Участники'])(
    'are not named under «%s»',
    (beside) => {
      expect(
        executorsOf(
          `№ | Мероприятие | Срок | Исполнитель | ${beside} | Результат`,
          '1 | Рейды | май 2022 | Комиссия | Петров | Проведены',
        ),
      ).toEqual([['Комиссия']]);
    },
  );

  test.each([
    ['+', '+'],
    ['О', 'С'],
    ['✓', 'x'],
  ])('are those under whose names %s and %s stand', (one, other) => {
    const table = rows(
      '№ | Мероприятие | Срок | Исполнители | « | « | Результат',
      '^ | ^ | ^ | Управление культуры | Отдел спорта | Пресс-служба | ^',
      `1 | Концерт | июнь 2022 | ${one} | | ${other} | Состоялся`,
      `2 | Пробег | июнь 2022 | | ${one} | | Пробежали 240 человек`,
      '3 | Салют | июнь 2022 | | | | Прошёл',
    );
    expect(executorsOf(table)).toEqual([['Управление культуры', 'Пресс-служба'], ['Отдел спорта'], []]);
    expect(findingsOf('missing-executor', table)).toHaveLength(1);
  });

  test('may be marked with no title above them all', () => {
    expect(
      executorsOf(
        '№ | Мероприятие | Срок | Отдел спорта | Отдел культуры | Результат',
        '1 | Пробег | июнь 2022 | + | | Пробежали 240 человек',
        '2 | Концерт | июнь 2022 | + | + | Состоялся',
      ),
    ).toEqual([['Отдел спорта'], ['Отдел спорта', 'Отдел культуры']]);
  });

  test('are not classes that are marked', () => {
    const [names = []] = executorsOf(
      '№ | Мероприятие | Срок | Пятый | Шестой | Результат',
      '1 | Урок мужества | май 2022 | + | + | Проведён',
    );
    expect(names).toEqual([]);
  });
});
