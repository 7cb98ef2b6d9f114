/** Several executors in one cell, told apart by what begins a name and by names known from elsewhere. */
import { describe, expect, test } from 'vitest';
import { executorKey } from '../../../../src/core/plan/executors/executor-key';
import { isDitto, parseExecutors } from '../../../../src/core/plan/executors/executors';
import { planOf } from '../../../support/sheet-table';

const known = (...names: string[]) => new Set(names.map(executorKey));

describe('a new line', () => {
  test.each([
    ['Департамент торговли\nДепартамент туризма'],
    ['Минторг России\nМинспорт России'],
    ['Комитет по делам молодёжи\nГлавное управление спорта'],
    ['Администрация города\nГБУ «Центр»'],
    ['Иванов И.И.\nПетров П.П.'],
    ['Department of Trade\nMinistry of Sport'],
    ['Отдел культуры администрации\nЦентр занятости населения'],
  ])('begins another executor in %j', (text) => {
    expect(parseExecutors(text).executors).toEqual(text.split('\n'));
  });

  test.each([
    ['Департамент\nкультуры'],
    ['Департамент торговли\nСмоленской области'],
    ['Главное\nуправление спорта'],
    ['ГБУ «Спортивный\nКомитет»'],
    ['Комитет по делам архивов при\nПравительстве области'],
    ['Совет при\nДепартамент торговли'],
    ['Отдел торговли\nДепартамента экономики'],
    ['Департамент образования и\nмолодёжной политики'],
    ['Отдел\nЦентр'],
  ])('belongs to the name above in %j', (text) => {
    expect(parseExecutors(text).executors).toEqual([text.replace('\n', ' ')]);
  });

  test('begins another where both are known', () => {
    const text = 'Спортклуб\nФилармония области';
    expect(parseExecutors(text).executors).toEqual(['Спортклуб Филармония области']);
    expect(parseExecutors(text, known('Спортклуб', 'Филармония области')).executors).toEqual(text.split('\n'));
  });
});

describe('marks between names', () => {
  test.each([
    ['1. Отдел культуры\n2. Отдел спорта', ['Отдел культуры', 'Отдел спорта']],
    ['- Отдел культуры;\n- Отдел спорта', ['Отдел культуры', 'Отдел спорта']],
    ['Отдел культуры города,\nОтдел спорта города', ['Отдел культуры города', 'Отдел спорта города']],
    ['Минторг России,\nМинспорт России ,\nМинтранс России', ['Минторг России', 'Минспорт России', 'Минтранс России']],
    ['• Отдел культуры\nи туризма\n• Отдел спорта', ['Отдел культуры и туризма', 'Отдел спорта']],
  ])('part %j', (text, names) => {
    expect(parseExecutors(text).executors).toEqual(names);
  });

  test.each(['А, Б', 'А / Б', '1. А 2. Б', '- А - Б', 'А, Б и А'])('part %j where every name is known', (text) => {
    expect(parseExecutors(text, known('А', 'Б')).executors.slice(0, 2)).toEqual(['А', 'Б']);
    expect(parseExecutors(text, known('А')).executors).toHaveLength(1);
  });

  test('a name with a comma is one where it is known as one', () => {
    expect(parseExecutors('А, Б', known('А', 'Б', 'А, Б')).executors).toEqual(['А, Б']);
  });
});

test('names known in one cell part another', () => {
  const plan = planOf(
    '№ | Мероприятие | Срок | Исполнитель | Результат\n1 | А | 2022 | Спортклуб | Да\n2 | Б | 2022 | Филармония | Да\n3 | В | 2022 | Спортклуб, Филармония | Да',
  );
  expect(plan.items[2]?.executors.map(({ text }) => text)).toEqual(['Спортклуб', 'Филармония']);
});

test('roles and persons in brackets are no part of the name', () => {
  expect(executorKey('Департамент торговли (отв.)')).toBe(executorKey('Департамент торговли'));
  expect(executorKey('Департамент торговли (Иванов И.И., тел. 123-45-67)')).toBe(executorKey('департамент торговли'));
  expect(executorKey('Центр (филиал)')).not.toBe(executorKey('Центр'));
});

describe('what refers to the cell above', () => {
  test.each(['То же', '-//-', '-"-', '–"–', '- // -', '"', '»', 'тот же', 'Те же.', 'там же', 'ditto', '——//——'])(
    '%j',
    (text) => {
      expect(isDitto(text)).toBe(true);
      const plan = planOf(
        `№ | Мероприятие | Срок | Исполнитель | Результат\n1 | А | май 2022 | Отдел; Центр | Да\n2 | Б | ${text} | ${text} | Да\n3 | В | ${text} | ${text} | Да`,
      );
      for (const { period, executors } of plan.items) {
        expect(period.text).toBe('май 2022');
        expect(executors.map((each) => each.text)).toEqual(['Отдел', 'Центр']);
      }
    },
  );

  test.each(['-', '–', '', 'Тоже отдел', 'То же управление делами', '«Мир»', '//'])(
    '%j does not, unless it is a mark',
    (text) => {
      expect(isDitto(text)).toBe(text === '//');
    },
  );
});

describe('posts and short names between commas', () => {
  test.each([
    'Социальный педагог, классные руководители',
    'Заместитель директора по ВР, педагог-организатор, учителя',
    'Минэк, Минфин, ЦПП',
    'Зам. директора, врач-терапевт',
  ])('are executors each in %j', (text) => expect(parseExecutors(text).executors).toEqual(text.split(', ')));

  test.each([
    'Заместитель директора по учебной, воспитательной работе',
    'Управление культуры, спорта и туризма',
    'Администрация района, классные руководители',
    'Директор, а также совет',
    'Минэк, отделы',
  ])('stay one in %j', (text) => expect(parseExecutors(text).executors).toEqual([text]));
});
