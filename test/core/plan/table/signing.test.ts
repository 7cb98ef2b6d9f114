/** Rows that sign or approve a plan, told from measures. */
import { expect, test } from 'vitest';
import { isSigning } from '../../../../src/core/plan/table/signing';
import { cpuTime } from '../../../support/cpu-time';
import { planOf } from '../../../support/sheet-table';

test.each([
  ['Начальник отдела', 'подпись', 'И.И. Иванов', '25.12.2022'],
  ['УТВЕРЖДАЮ'],
  ['СОГЛАСОВАНО'],
  ['Заместитель директора департамента', 'А.Б. Петрова'],
  ['И.о. министра ____________ Иванов И.И.'],
  ['Руководитель учреждения', '____________', 'Сидоров Пётр Иванович'],
  ['Исполнитель: Иванова А.А., тел. 12-34-56'],
  ['(подпись)', '(Ф.И.О.)', 'Дата'],
  ['УТВЕРЖДАЮ\nДиректор школы\n________ И.И. Иванов\n«__» ________ 2022 г.'],
  ['Head of department', 'signature', '25.12.2022'],
  ['Ведущий специалист отдела', 'В.В. Лисин'],
  ['Ответственный исполнитель:'],
  ['Prepared by:', '____ J. Smith'],
  ['Эксперт', '____ И. Котов'],
  ['Согласовано: директор', 'В.В. Образцов'],
  ['Отчёт составил: главный специалист'],
  ['Проверил главный бухгалтер', 'Образцова Б.Б.'],
  ['Ответственный исполнитель: Образцова Б.Б.'],
  ['Дата составления: 12.01.2023', 'А.А. Образцов'],
  ['Генеральный директор', '____ А.А. Образцов'],
  [
    'От работодателя: генеральный директор ________ А.А. Образцов',
    'От профсоюза: председатель профкома ________ Б.Б. Образцова',
  ],
  ['Ответственный секретарь комиссии', 'А.А. Образцов'],
])('signs: %j', (...cells) => {
  expect(isSigning(cells)).toBe(true);
});

test.each([
  ['Директора школ собрались на семинар', '2022 год'],
  ['Утверждён порядок отбора'],
  ['Согласовано 5 проектов с районами'],
  ['Министр принял участие в форуме'],
  ['Начальник отдела', 'Проведён форум'],
  ['25.12.2022'],
  ['Дата проведения форума уточняется'],
  ['Дата составления: 12.01.2023'],
  ['Подготовил директор школы и представил на совете доклад'],
  ['Согласовано с директором департамента'],
  [''],
])('signs nothing: %j', (...cells) => {
  expect(isSigning(cells)).toBe(false);
});

const HEADER = '№ | Мероприятие | Срок | Исполнитель | Результат';
const ITEM = '1.1. | Ярмарка | 2022 | Отдел | Проведена';

test.each([
  ['below', [HEADER, ITEM, 'Начальник отдела | подпись | И.И. Иванов | | 25.12.2022']],
  ['below, in one cell', [HEADER, ITEM, 'Начальник отдела ________ И.И. Иванов | | | |']],
  [
    'between two tables',
    [HEADER, ITEM, ' | Директор | подпись | И.И. Иванов |', HEADER, '1.2. | Слёт | 2022 | О | Был'],
  ],
  ['above the first measure', [HEADER, 'УТВЕРЖДАЮ | | | |', ' | Министр | | А.Б. Петров |', ITEM]],
  [
    'in the columns of executors and entries',
    [HEADER, ITEM, ' | | | Директор | Г.Г. Медведев', ' | | | дата | 20.12.2022'],
  ],
  ['a total of totals', [HEADER, ITEM, 'Общий итог | | | | 3']],
  ['a total by the period', [HEADER, ITEM, ' | | Итого: | 5 |']],
])('%s nothing of it is a measure, a section or an entry', (_where, rows) => {
  const plan = planOf(rows.join('\n'));
  expect(plan.items.filter(({ name }) => !['Ярмарка', 'Слёт'].includes(name.text))).toEqual([]);
  expect(plan.sections).toEqual([]);
  expect(plan.items.flatMap(({ entries }) => entries).length).toBe(plan.items.length);
});

test('a further executor with the day of an entry is no signature', () => {
  const plan = planOf([HEADER, ITEM, ' | | | Иванов И.И. | 25.12.2022'].join('\n'));
  expect(plan.items[0]?.entries).toHaveLength(2);
});

test('takes no longer than its length for blanks within a text', () => {
  const start = cpuTime();
  expect(isSigning([`1${' '.repeat(48_000)}ы`])).toBe(false);
  expect(cpuTime(start)).toBeLessThan(1000);
});
