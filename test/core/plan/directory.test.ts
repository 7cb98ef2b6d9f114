/** The tab of executors: columns by their titles, who is meant by a name, who came after whom. */
import { describe, expect, test } from 'vitest';
import { executorKey, nearestExecutor, parseDirectory, successorOn } from '../../../src/core/plan/directory';

describe('parseDirectory', () => {
  test('reads columns by their titles, in any order and either language', () => {
    const russian = parseDirectory('Исполнители', [
      ['Лист исполнителей', '', ''],
      [
        'Преемник',
        'Наименование органа',
        'Электронная почта',
        'Сокращение',
        'Действует до',
        'Дата создания',
        'Заметки',
      ],
      ['Б', ' Отдел  А ', 'a@example.test; b@example.test', 'ОА;Отдел-А', '2022-03-14', '1 января 2010 года', 'да'],
      ['', 'Б', '', '', '', '', ''],
    ]);
    expect(russian.executors).toEqual([
      {
        name: 'Отдел А',
        aliases: ['ОА', 'Отдел-А'],
        emails: ['a@example.test', 'b@example.test'],
        from: '2010-01-01',
        until: '2022-03-14',
        successor: 'Б',
        row: 2,
      },
      { name: 'Б', aliases: [], emails: [], from: null, until: null, successor: null, row: 3 },
    ]);
    expect(russian.problems).toEqual([]);
    const english = parseDirectory('Executors', [
      ['Name', 'Other names', 'E-mail', 'Valid from', 'Valid until', 'Successor'],
      ['A', 'B', '', '', '', ''],
    ]);
    expect(english.executors[0]).toMatchObject({ name: 'A', aliases: ['B'] });
    expect([...english.byKey.keys()]).toEqual(['a', 'b']);
  });

  test.each(['01.02.2022', '2022-02-01', '1 февраля 2022 года', '1.02.2022'])('reads the day %j', (text) => {
    expect(
      parseDirectory('И', [
        ['Название', 'Действует с'],
        ['А', text],
      ]).executors[0]?.from,
    ).toBe('2022-02-01');
  });

  test.each(['2022', 'февраль 2022', '31.02.2022', 'давно'])('takes %j for no day', (text) => {
    const { executors, problems } = parseDirectory('И', [
      ['Название', 'Действует с'],
      ['А', text],
    ]);
    expect(executors[0]?.from).toBeNull();
    expect(problems).toEqual([{ row: 1, column: 1, kind: 'bad-date', value: text, other: null }]);
  });

  test('lets an executor have one day of life, and one name twice of its own', () => {
    const { problems } = parseDirectory('И', [
      ['Название', 'Другие названия', 'Действует с', 'Действует по'],
      ['А', 'а; «А»', '01.02.2022', '01.02.2022'],
    ]);
    expect(problems).toEqual([]);
  });

  test.each(['a@b', 'a@b.', '@b.ru', 'a b@c.ru', 'a@@b.ru', 'a@b..ru'])('takes %j for no address', (email) => {
    const { problems } = parseDirectory('И', [
      ['Название', 'Почта'],
      ['А', email],
    ]);
    expect(problems.map(({ kind }) => kind)).toContain('bad-email');
  });

  test('tells each circle once, however executors lead into it', () => {
    const rows = ['Б', 'В', 'Б', 'А'].map((successor, at) => [String.fromCharCode(0x410 + at), successor]);
    const { problems } = parseDirectory('И', [['Название', 'Преемник'], ...rows]);
    expect(problems.map(({ kind, value }) => [kind, value])).toEqual([['loop', 'Б']]);
  });
});

describe('names', () => {
  const directory = parseDirectory('И', [
    ['Название', 'Другие названия', 'Действует по', 'Преемник'],
    ['Министерство культуры области', 'Минкультуры', '', ''],
    ['Комитет по культуре', '', '31.12.2020', 'Управление культуры'],
    ['Управление культуры', '', '30.06.2022', 'Минкультуры'],
    ['Круг', '', '01.01.2020', 'Кольцо'],
    ['Кольцо', '', '01.01.2020', 'Круг'],
  ]);
  const nearest = (name: string): string | undefined => nearestExecutor(directory, name)?.name;

  test('are one whatever their case, quotes, dots, blanks and footnote marks', () => {
    expect(executorKey(' «Отдел»  А.* ')).toBe('отдел а');
    expect(executorKey('ОТДЕЛ (А)')).toBe('отдел а');
    expect(executorKey('Отдёл')).toBe(executorKey('отдел'));
  });

  test('are guessed by slips and by words in another order, the nearest first', () => {
    expect(nearest('Министерство културы области')).toBe('Министерство культуры области');
    expect(nearest('области культуры Министерство')).toBe('Министерство культуры области');
    expect(nearest('Минкультура')).toBe('Министерство культуры области');
    expect(nearest('Комитет по культуры')).toBe('Комитет по культуре');
    expect(nearest('Министерство транспорта')).toBeUndefined();
    expect(nearest('')).toBeUndefined();
  });

  test('lead to whoever was there on the day', () => {
    const after = (name: string, day: string): string | undefined => {
      const executor = directory.byKey.get(executorKey(name));
      return executor === undefined ? undefined : successorOn(directory, executor, day)?.name;
    };
    expect(after('Комитет по культуре', '2021-05-01')).toBe('Управление культуры');
    expect(after('Комитет по культуре', '2022-07-01')).toBe('Министерство культуры области');
    expect(after('Комитет по культуре', '2022-06-30')).toBe('Управление культуры');
    expect(after('Комитет по культуре', '2020-12-31')).toBeUndefined();
    expect(after('Круг', '2022-01-01')).toBeUndefined();
  });
});
