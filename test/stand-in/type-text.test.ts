/** Pasted blocks as the clipboard gives them. */
import { expect, test } from 'vitest';
import { readPastedText } from '../../src/stand-in/type-text';

test.each([
  [
    'а\tб\nв\tг',
    [
      ['а', 'б'],
      ['в', 'г'],
    ],
  ],
  [
    'а\tб\r\nв',
    [
      ['а', 'б'],
      ['в', ''],
    ],
  ],
  ['а\nб\n', [['а'], ['б']]],
  ['"две\nстроки"\tб', [['две\nстроки', 'б']]],
  ['"с ""кавычками"""\tб', [['с "кавычками"', 'б']]],
  ['"Союз" писателей\tб', [['"Союз" писателей', 'б']]],
  ['\t\t', [['', '', '']]],
])('%j', (text, rows) => {
  expect(readPastedText(text)).toEqual(rows);
});
