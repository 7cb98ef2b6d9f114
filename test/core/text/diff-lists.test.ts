/** Two lists, value by value, however long they are: a call's arguments have room for some hundred thousand. */
import { expect, test } from 'vitest';
import { diffLists } from '../../../src/core/text/diff-words';

const kinds = (before: readonly string[], after: readonly string[]): string[] =>
  diffLists(before, after, (each) => each).map(({ kind, value }) => `${kind} ${value}`);

test('what stands at both ends is kept, what is between is told', () => {
  expect(kinds(['a', 'b', 'c'], ['a', 'd', 'c'])).toEqual(
    expect.arrayContaining(['kept a', 'kept c', expect.stringMatching(/ d$/)]),
  );
  expect(kinds(['a'], ['a'])).toEqual(['kept a']);
});

test('very long lists are no trouble', () => {
  const many = Array.from({ length: 200_000 }, () => 'x');
  expect(kinds(['a', ...many, 'b'], ['a', ...many, 'b'])).toHaveLength(200_002);
  expect(kinds(['a', 'b'], ['a', ...many, 'b']).length).toBeGreaterThanOrEqual(200_002);
});
