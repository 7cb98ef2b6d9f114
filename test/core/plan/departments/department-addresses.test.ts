/** Where a department is written to: good addresses once, bad ones apart, a dissolved one through its successor. */
import { expect, test } from 'vitest';
import { departmentAddresses } from '../../../../src/core/plan/departments/department-addresses';
import { parseDirectory } from '../../../../src/core/plan/departments/directory';

const directory = parseDirectory('Исполнители', [
  ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'],
  ['Минспорт', 'Министерство спорта', 'A@Sport.test, b@sport.test; a@sport.test', '', '', ''],
  ['Минтуризм', '', 'old@tourism.test', '', '14.03.2022', 'Минспорт'],
  ['Отдел', '', 'не знаю, x@y, one@two.test', '', '', ''],
]);

test('addresses are told once, in small letters, also by another name', () => {
  const expected = { emails: ['a@sport.test', 'b@sport.test'], badEmails: [] };
  expect(departmentAddresses('Министерство спорта', directory, '2022-06-01')).toEqual(expected);
});

test('what is no address is told apart', () => {
  expect(departmentAddresses('Отдел', directory, '2022-06-01')).toEqual({
    emails: ['one@two.test'],
    badEmails: ['не', 'знаю', 'x@y'],
  });
});

test('a dissolved department is written to through its successor, from the day after its last', () => {
  expect(departmentAddresses('Минтуризм', directory, '2022-03-14').emails).toEqual(['old@tourism.test']);
  expect(departmentAddresses('Минтуризм', directory, '2022-03-15').emails).toEqual(['a@sport.test', 'b@sport.test']);
});

test('there is none without a directory, or for who is not in it', () => {
  expect(departmentAddresses('Минспорт', null, '2022-06-01')).toEqual({ emails: [], badEmails: [] });
  expect(departmentAddresses('Минкульт', directory, '2022-06-01')).toEqual({ emails: [], badEmails: [] });
});
