import { describe, expect, test } from 'vitest';
import {
  cutJson,
  cutLine,
  harmlessFileName,
  harmlessJson,
  harmlessLine,
  harmlessLink,
  harmlessText,
  unlinkedLine,
} from '../../../src/core/text/harmless';

test.each([
  ['\u001b[2J\u001b]0;x\u0007', '·[2J·]0;x·'],
  ['\u009b31m', '·31m'],
  ['а\u202eб\u2066в', 'а·б·в'],
  ['строка\nи\tтабуляция', 'строка\nи\tтабуляция'],
  ['возврат\rкаретки', 'возврат·каретки'],
  ['обычный текст — «да» 😀', 'обычный текст — «да» 😀'],
  ['поло\ud83dвина \ude00', 'поло·вина ·'],
])('%j', (text, shown) => expect(harmlessText(text)).toBe(shown));

test('one line is one line', () => expect(harmlessLine('а\r\nб\u2028в  г')).toBe('а б в г'));

test.each([
  ['см. https://elsewhere.test/pay', 'см. https: //elsewhere. test/pay'],
  ['HTTP://a.test и www.b.test', 'HTTP: //a. test и www .b. test'],
  ['javascript:alert(1) mailto:a@b.test', 'javascript: alert(1) mailto: a@b. test'],
  ['войдите на vekha-vhod.ru/отчёт', 'войдите на vekha-vhod. ru/отчёт'],
  ['(Login.Office.COM)', '(Login. Office. COM)'],
  ['веха.рф, сайт: план.дети', 'веха. рф, сайт: план. дети'],
  [
    'п. 1.2. И.И. Иванов, т.е. 5.05.2022 г. Итоги подведены.Всего 5',
    'п. 1.2. И.И. Иванов, т.е. 5.05.2022 г. Итоги подведены.Всего 5',
  ],
  ['в 12:30, итог 5:0, «Дом: история»', 'в 12:30, итог 5:0, «Дом: история»'],
  ['data: 5 мая', 'data: 5 мая'],
])('%j becomes no link in a letter', (text, shown) => expect(unlinkedLine(text)).toBe(shown));

test.each([
  ['Отдел \u202excod.exe / а:б', 'Отдел ·xcod.exe а б'],
  [`${'я'.repeat(19)}😀`, 'я'.repeat(19)],
  ['..', ''],
  ['имя.. ', 'имя'],
])('a file is never called %j', (name, called) => expect(harmlessFileName(name, 20)).toBe(called));

test('a line is cut between letters', () => {
  expect(cutLine('a😀bc\nd', 4)).toBe('a😀…');
  expect(cutLine('ab😀c', 4)).toBe('ab…');
  expect(cutLine('ab c', 4)).toBe('ab c');
});

test('JSON means what it meant', () => {
  const value = { text: 'а\u009bб\u202eв' };
  const json = harmlessJson(JSON.stringify(value));
  expect(json).toBe('{"text":"а\\u009bб\\u202eв"}');
  expect(JSON.parse(json)).toEqual(value);
});

test('JSON in pieces means what it meant, and no piece ends within a letter or with a blank', () => {
  const value = { text: `а\u00adб${' '.repeat(9)}в 😀😀 г \u00a0 д\n` };
  for (let length = 7; length < 40; length += 1) {
    const pieces = cutJson(JSON.stringify(value), length);
    expect(JSON.parse(pieces.join(''))).toEqual(value);
    for (const piece of pieces) expect([piece.trim(), piece.length <= length]).toEqual([piece, true]);
    expect(pieces.join('')).not.toMatch(/[\u00ad\ud800-\udfff]/);
  }
});

describe('a link', () => {
  test.each([
    'https://docs.google.com/document/d/1/edit',
    'https://drive.google.com/file/d/1/view',
    'http://127.0.0.1:8080/drive/1?key=a',
  ])('%s is offered', (link) => expect(harmlessLink(link)).toBe(link));

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://docs.google.com.elsewhere.test/',
    'https://elsewhere.test/https://docs.google.com/',
    'https://user@docs.google.com/',
    'http://docs.google.com/x',
    'https://docs.google.com/a b',
    'https://docs.google.com/"onclick="x',
    '\u0000https://docs.google.com/x',
    '',
  ])('%j is not', (link) => expect(harmlessLink(link)).toBe(''));
});
