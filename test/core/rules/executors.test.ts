/** Rules that look at executors, and at the tabs beside the plan. */
import { describe, expect, test } from 'vitest';
import { parseDirectory } from '../../../src/core/plan/departments/directory';
import { parseSettings } from '../../../src/core/settings/settings';
import { findingsOf, HEADER, suggestionsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

const directory = parseDirectory('Исполнители', [
  ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'],
  ['Министерство культуры области', 'Минкультуры; МК', 'culture@example.test', '', '', ''],
  ['Департамент торговли', '', '', '01.01.2015', '14.03.2022', 'Министерство экономики'],
  ['Министерство экономики', '', '', '15.03.2022', '', ''],
  ['Комитет по туризму', '', '', '', '31.12.2020', ''],
]);

const executedBy = (executors: string, entry = 'Проведён форум 4 июня 2022 года'): string =>
  `${HEADER}\n1 | Дело | 2022 | ${executors} | ${entry}`;

describe('unknown-executor', () => {
  const found = (executors: string) => findingsOf('unknown-executor', executedBy(executors), 'ru', { directory });

  test.each([
    ['Министерство культуры обласи', 'Министерство культуры области'],
    ['Культуры министерство области', 'Министерство культуры области'],
    ['Министерство⏎экономика', 'Министерство экономики'],
  ])('proposes for %j', (name, guess) => {
    expect(found(name)).toEqual([
      `D2 Исполнителя «${name.replace('⏎', ' ')}» нет на листе «Исполнители». Возможно, это «${guess}».`,
    ]);
  });

  test('offers to put the known name in the place of this one alone', () => {
    const offered = (executors: string) => suggestionsOf('unknown-executor', executedBy(executors), { directory });
    expect(offered('Министерство⏎экономика; Минкультуры')).toEqual([
      ['Заменить на «Министерство экономики».: Министерство экономики; Минкультуры'],
    ]);
    expect(offered('Управление архитектуры')).toEqual([[]]);
  });

  test('proposes nothing far off', () => {
    expect(found('Управление архитектуры')).toEqual([
      'D2 Исполнителя «Управление архитектуры» нет на листе «Исполнители». Добавьте его туда или исправьте название.',
    ]);
  });

  test('knows other names, case, quotes and the mark of a footnote', () => {
    expect(found('минкультуры; МК; Министерство  экономики*')).toEqual([]);
  });

  test('is silent without a directory', () => {
    expect(findingsOf('unknown-executor', executedBy('Кто угодно'))).toEqual([]);
  });
});

describe('dissolved-executor', () => {
  const found = (executors: string, entry?: string) =>
    findingsOf('dissolved-executor', executedBy(executors, entry), 'ru', { directory });

  test('names the successor by the date of the entry', () => {
    expect(found('Департамент торговли')).toEqual([
      'D2 «Департамент торговли» не действует с 14.03.2022, а запись говорит о 04.06.2022. Преемник: «Министерство экономики».',
    ]);
    expect(found('Департамент торговли', 'Проведён форум 4 марта 2022 года')).toEqual([]);
  });

  test('without dates goes by the reporting year', () => {
    expect(found('Комитет по туризму', 'Проведён форум')).toEqual([
      'D2 «Комитет по туризму» не действует с 31.12.2020, а запись говорит о 01.01.2022. Укажите, кто исполнял.',
    ]);
    expect(found('Департамент торговли', 'Проведён форум')).toEqual([]);
    expect(found('Комитет по туризму', '')).toEqual([]);
  });

  test('goes by the first day of an entry, whatever order they are told in, and by the very day', () => {
    expect(found('Департамент торговли', 'Проведены 5 июня 2022 года и 3 марта 2022 года')).toEqual([]);
    expect(found('Департамент торговли', 'Проведён форум 14 марта 2022 года')).toEqual([]);
    expect(found('Департамент торговли', 'Проведён форум 15 марта 2022 года')).toHaveLength(1);
    expect(found('Комитет по туризму', 'Проведён форум до 5 мая 2022 года')).toHaveLength(1);
    expect(found('Отдел; Министерство экономики')).toEqual([]);
  });

  test('says nothing of executors that are not on the tab, or have no last day', () => {
    expect(found('Отдел Б; Минкультуры')).toEqual([]);
  });

  test('looks at the reporting year only where no entry has a date of its own', () => {
    expect(found('Комитет по туризму', 'Проведён форум 5 мая 2020 года')).toEqual([]);
    const dated = `${executedBy('Комитет по туризму', 'Проведён форум 5 мая 2020 года')}\n | | | | Проведена ярмарка`;
    expect(findingsOf('dissolved-executor', dated, 'ru', { directory })).toEqual([]);
    const later = `${executedBy('Комитет по туризму', 'Проведён форум 5 мая 2020 года')}\n | | | | Ярмарка 5 мая 2022 года`;
    expect(findingsOf('dissolved-executor', later, 'ru', { directory })).toHaveLength(1);
    const sheet = sheetTable(executedBy('Комитет по туризму', 'Проведён форум'), 'План');
    expect(findingsOf('dissolved-executor', sheet, 'ru', { directory })).toEqual([]);
  });

  test('counts an executor that lasts to the first day of the year as there', () => {
    const until = parseDirectory('Исполнители', [
      ['Название', 'Действует по'],
      ['Штаб', '01.01.2022'],
    ]);
    const sheet = executedBy('Штаб', 'Проведён форум');
    expect(findingsOf('dissolved-executor', sheet, 'ru', { directory: until })).toEqual([]);
  });

  test('offers the successor', () => {
    const offered = suggestionsOf('dissolved-executor', executedBy('Департамент⏎торговли; МК'), { directory });
    expect(offered).toEqual([
      [
        'Заменить на преемника «Министерство экономики»; прежний исполнитель из ячейки уйдёт.: Министерство экономики; МК',
      ],
    ]);
    expect(suggestionsOf('dissolved-executor', executedBy('Комитет по туризму', 'Проведён'), { directory })).toEqual([
      [],
    ]);
  });

  test('is content with a footnote that tells of the change', () => {
    expect(found('Департамент торговли*⏎*ликвидирован с 14.03.2022')).toEqual([]);
  });
});

describe('repeated-executor', () => {
  test('counts other names of one executor as the same', () => {
    const message = (name: string) => `D2 Исполнитель «${name}» назван у мероприятия дважды. Оставьте одно упоминание.`;
    expect(findingsOf('repeated-executor', executedBy('Отдел А; Отдел Б; отдел а'))).toEqual([message('отдел а')]);
    expect(findingsOf('repeated-executor', executedBy('Минкультуры; МК'), 'ru', { directory })).toEqual([
      message('МК'),
    ]);
    expect(findingsOf('repeated-executor', executedBy('Минкультуры; МК'))).toEqual([]);
  });
});

describe('invalid-executor-record', () => {
  const found = (...rows: string[][]) =>
    findingsOf('invalid-executor-record', executedBy('О'), 'ru', { directory: parseDirectory('Исполнители', rows) });
  const titles = ['Название', 'Почта', 'Действует с', 'Действует по', 'Преемник'];

  test.each([
    [['', 'a@example.test', '', '', ''], 'A2 В строке нет названия исполнителя. Впишите его или очистите строку.'],
    [['А', 'не адрес', '', '', ''], 'B2 Адрес «не» не похож на электронную почту. Исправьте его.'],
    [['А', '', 'вчера', '', ''], 'C2 Дату «вчера» не удалось понять. Напишите её как 31.12.2022.'],
    [
      ['А', '', '01.02.2022', '01.01.2022', ''],
      'D2 Исполнитель прекратил действовать раньше, чем начал (2022-02-01 – 2022-01-01). Исправьте даты.',
    ],
    [['А', '', '', '', 'Б'], 'E2 Преемника «Б» нет среди исполнителей листа. Добавьте его или исправьте название.'],
    [['А', '', '', '', 'А'], 'E2 Преемники «А» идут по кругу. Исправьте одного из них.'],
  ])('finds what is wrong in %j', (row, message) => {
    expect(found(titles, row)).toContain(message);
  });

  test('finds a name given twice, and a circle of several', () => {
    expect(
      found(titles, ['А', '', '', '', 'Б'], ['Б', '', '', '', 'В'], ['В', '', '', '', 'А'], ['а', '', '', '', '']),
    ).toEqual([
      'E2 Преемники «А» идут по кругу. Исправьте одного из них.',
      'A5 Название «а» уже есть в строке 2. Оставьте его у одного исполнителя.',
    ]);
  });

  test('asks for the titles where none can be read, and lets a blank tab be', () => {
    expect(found(['Что-то', 'ещё'])[0]).toMatch(/^A1 На листе «Исполнители» нет столбца «Название»/);
    expect(found(['', ''])).toEqual([]);
    expect(found(titles, ['А', 'a@example.test, b@example.test', '01.01.2020', '', ''])).toEqual([]);
  });
});

describe('invalid-setting', () => {
  test('tells each on its own row of the settings tab', () => {
    const { problems } = parseSettings(
      [
        ['Цвет', 'синий'],
        ['Год', ''],
        ['Отчётный год', 'скоро'],
        ['Правила', 'нет-такого: выкл'],
      ],
      ['stray-space'],
    );
    expect(findingsOf('invalid-setting', executedBy('О'), 'ru', { problems, settingsSheet: 'Настройки' })).toEqual([
      'A1 Настройка «Цвет» неизвестна. Проверьте её название.',
      'B3 Значение «скоро» не подходит настройке «Отчётный год». Исправьте его или оставьте ячейку пустой.',
      'B4 Значение «нет-такого: выкл» не подходит настройке «Правила». Исправьте его или оставьте ячейку пустой.',
    ]);
  });
});

describe('repeated-tab', () => {
  test('names both, on the one that does not count', () => {
    const problems = [{ row: 0, kind: 'twin', key: 'Executors', value: 'Исполнители' } as const];
    expect(findingsOf('repeated-tab', executedBy('О'), 'ru', { problems })).toEqual([
      'A1 Листов два: «Исполнители» и «Executors», а нужен один. Действует «Исполнители». Удалите или переименуйте лишний.',
    ]);
    expect(findingsOf('invalid-setting', executedBy('О'), 'ru', { problems })).toEqual([]);
  });
});
