/** The tab of executors: columns by their titles, who is meant by a name, who came after whom. */
import { describe, expect, test } from 'vitest';
import { parseDirectory, successorOn } from '../../../../src/core/plan/departments/directory';
import { nearestExecutor } from '../../../../src/core/plan/departments/nearest-executor';
import { executorKey } from '../../../../src/core/plan/executors/executor-key';

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

describe('the titles of columns', () => {
  const read = (...titles: string[]) =>
    parseDirectory('И', [titles, ['А', ...titles.slice(1).map((_title, index) => `0${index + 1}.02.2022`)]])
      .executors[0];
  test.each(['Действует с', 'С какого дня', 'Создан', 'Дата создания', 'Начало', 'Valid from', 'From'])(
    '%j is from when',
    (title) => {
      expect(read('Название', title)).toMatchObject({ from: '2022-02-01', until: null });
    },
  );

  test.each([
    'Действует по',
    'Действует до',
    'По какой день',
    'До',
    'Ликвидирован',
    'Дата ликвидации',
    'Окончание',
    'Valid until',
    'Valid to',
    'Until',
    'To',
  ])('%j is until when', (title) => {
    expect(read('Название', title)).toMatchObject({ from: null, until: '2022-02-01' });
  });

  test.each([
    'Другие названия',
    'Сокращение',
    'Псевдоним',
    'Варианты',
    'Краткое название',
    'Other names',
    'Aliases',
    'Short name',
  ])('%j holds other names', (title) => {
    expect(read('Название', title)?.aliases).toEqual(['01.02.2022']);
  });

  test.each(['Почта', 'Эл. почта', 'Адрес', 'E-mail', 'Email', 'Mail'])('%j holds addresses', (title) => {
    expect(read('Название', title)?.emails).toEqual(['01.02.2022']);
  });

  test.each(['Преемник', 'Правопреемник', 'Successor'])('%j holds who came after', (title) => {
    expect(read('Название', title)?.successor).toBe('01.02.2022');
  });

  test.each(['Наименование', 'Исполнитель', 'Орган', 'Ведомство', 'Name', 'Executor', 'Department'])(
    '%j holds the name',
    (title) => {
      expect(read(title)?.name).toBe('А');
    },
  );

  test('count once, the first of them', () => {
    expect(read('Название', 'Действует с', 'Создан')?.from).toBe('2022-02-01');
    expect(read('Название', 'Заметки')).toMatchObject({ aliases: [], emails: [], from: null, successor: null });
  });
});

describe('problems', () => {
  const problems = (...rows: string[][]) =>
    parseDirectory('И', rows).problems.map(({ row, column, kind, value, other }) => [row, column, kind, value, other]);
  const titles = ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'];

  test('point to the cell that has them', () => {
    expect(problems(titles, ['', 'Б', '', '', '', ''])).toEqual([[1, 0, 'no-name', '', null]]);
    expect(problems(titles, [' ', '', ''])).toEqual([]);
    expect(problems(titles, ['А', '', '', '05.05.2022', '04.05.2022', ''])).toEqual([
      [1, 4, 'reversed', '2022-05-05 – 2022-05-04', null],
    ]);
    expect(problems(titles, ['А', 'Б', '', '', '', ''], ['Б', '', '', '', '', ''], ['В', 'А', '', '', '', ''])).toEqual(
      [
        [2, 0, 'repeated', 'Б', 1],
        [3, 1, 'repeated', 'А', 1],
      ],
    );
    expect(problems(titles, ['А', '', 'a@b.ru, нет', '', '', ''])).toEqual([[1, 2, 'bad-email', 'нет', null]]);
    expect(problems(titles, ['А', '', '', '', '', 'Б'])).toEqual([[1, 5, 'no-successor', 'Б', null]]);
    expect(problems(['Что', 'то'], ['ещё', ''])).toEqual([[0, 0, 'no-names', 'И', null]]);
    expect(problems()).toEqual([]);
  });

  test('of a circle are told once, and not of those that lead into it', () => {
    const row = (name: string, next: string) => [name, '', '', '', '', next];
    expect(problems(titles, row('Б', 'В'), row('В', 'Б'), row('А', 'Б'))).toEqual([[1, 5, 'loop', 'Б', null]]);
    expect(problems(titles, row('А', 'Б'), row('Б', 'В'), row('В', ''))).toEqual([]);
  });

  test.each(['a@b.ru', 'a.b+c@d-e.f.ru', 'и.и@почта.рф'])('%j is an address', (email) => {
    expect(problems(titles, ['А', '', email, '', '', ''])).toEqual([]);
  });

  test.each(['a@b,ru', 'a@b;ru', '<a@b.ru>', 'a:b@c.ru', 'a@b.r,u', '"a"@b.ru', 'a@(b).ru'])('%j is none', (email) => {
    expect(problems(titles, ['А', '', email, '', '', '']).map(([, , kind]) => kind)).toContain('bad-email');
  });
});

test('a row shorter than the titles is read as far as it goes', () => {
  const { executors } = parseDirectory('И', [['Название', 'Преемник', 'Почта'], ['А']]);
  expect(executors).toEqual([{ name: 'А', aliases: [], emails: [], from: null, until: null, successor: null, row: 1 }]);
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
