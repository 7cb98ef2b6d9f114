/** What of an entry an earlier report held: parted at a paragraph, at a flat cost. */
import { expect, test } from 'vitest';
import { splitGrown } from '../../../src/core/findings/reported-before';

test('the longest old part is taken, at the beginning before the end', () => {
  const old = new Set(['a\nb', 'a', 'c']);
  const split = (text: string) => splitGrown(text, (part) => old.has(part));
  expect(split('a\nb\nnew')).toEqual({ old: 'a\nb', fresh: 'new' });
  expect(split('new\nc')).toEqual({ old: 'c', fresh: 'new' });
  expect(split('a\nb')).toEqual({ old: 'a\nb', fresh: '' });
  expect(split('new')).toBeNull();
});

test('an entry of very many paragraphs is read once', () => {
  let read = 0;
  const text = '\n'.repeat(40_000);
  const count = (part: string): boolean => {
    read += part.length;
    return false;
  };
  expect(splitGrown(text, count)).toBeNull();
  expect(read).toBeLessThanOrEqual(text.length);
});
