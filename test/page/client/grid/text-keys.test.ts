/** Keys in a text that is being typed: what each asks for, and where it leads. */
import { expect, test } from 'vitest';
import { offsetAfter, type TextStep, textKeyOf } from '../../../../src/page/client/grid/text-keys';

const key = (key: string, more: Partial<KeyboardEvent> = {}) =>
  textKeyOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
const CTRL = { ctrlKey: true };

test('keys that move, erase and take back, and no others', () => {
  expect(key('Home')).toEqual({ kind: 'go', step: 'lineStart', extends: false });
  expect(key('End', { shiftKey: true })).toEqual({ kind: 'go', step: 'lineEnd', extends: true });
  expect(key('Home', CTRL)).toEqual({ kind: 'go', step: 'textStart', extends: false });
  expect(key('ArrowLeft', { ...CTRL, shiftKey: true })).toEqual({ kind: 'go', step: 'wordBack', extends: true });
  expect(key('Backspace', CTRL)).toEqual({ kind: 'erase', step: 'wordBack' });
  // By their places: under a Russian layout the letters are others.
  expect(key('я', { ...CTRL, code: 'KeyZ' })).toEqual({ kind: 'undo' });
  expect(key('Я', { ...CTRL, code: 'KeyZ', shiftKey: true })).toEqual({ kind: 'redo' });
  expect(key('н', { ...CTRL, code: 'KeyY' })).toEqual({ kind: 'redo' });
  for (const [name, more] of [
    ['ArrowLeft', {}],
    ['ArrowUp', {}],
    ['Backspace', {}],
    ['z', { code: 'KeyZ' }],
    ['c', { ...CTRL, code: 'KeyC' }],
    ['ArrowLeft', { ...CTRL, altKey: true }],
  ] as const)
    expect(key(name, more)).toBeNull();
});

/** A bar is the caret. */
test.each<[TextStep, string, string]>([
  ['wordBack', 'один два|', 'один |два'],
  ['wordBack', 'один |два', '|один два'],
  ['wordBack', 'один, два  |', 'один, |два  '],
  ['wordBack', 'один, |два', 'один|, два'],
  ['wordBack', 'один\r|два', 'один|\rдва'],
  ['wordBack', '|один', '|один'],
  ['wordOn', '|один два', 'один |два'],
  ['wordOn', 'один |два', 'один два|'],
  ['wordOn', 'один|, два', 'один, |два'],
  ['wordOn', 'один|\rдва', 'один\r|два'],
  ['wordOn', 'один|', 'один|'],
  ['lineBack', 'один\rдв|а', 'один\r|два'],
  ['lineBack', 'один\r|два', '|один\rдва'],
  ['lineOn', 'од|ин\rдва', 'один|\rдва'],
  ['lineOn', 'один|\rдва\rтри', 'один\rдва|\rтри'],
  ['lineOn', 'один|', 'один|'],
  ['textStart', 'один\rдва|', '|один\rдва'],
  ['textEnd', 'о|дин\rдва', 'один\rдва|'],
])('%s leads from "%s" to "%s"', (step, before, after) => {
  const from = before.indexOf('|');
  const text = before.replace('|', '');
  const to = offsetAfter(step, text, from, { start: 0, end: text.length });
  expect(`${text.slice(0, to)}|${text.slice(to)}`).toBe(after);
});

test('the ends of a line are those of the screen, and never behind the text', () => {
  const text = 'длинная строка';
  expect(offsetAfter('lineStart', text, 10, { start: 8, end: 15 })).toBe(8);
  expect(offsetAfter('lineEnd', text, 10, { start: 8, end: 15 })).toBe(14);
  expect(offsetAfter('lineEnd', text, 2, { start: 0, end: 7 })).toBe(7);
});
