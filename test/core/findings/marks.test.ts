/** Marks of the hidden column: written, read back, and anything else that a hand may leave there. */
import { expect, test } from 'vitest';
import { formatMark, parseMark, readWaivers } from '../../../src/core/findings/marks';

const waiver = { rule: 'stray-space', fingerprint: 'a1', reason: 'Так в приказе "№ 5" [sic]', by: '', proof: '' };

test.each([
  ['e12n', { id: 12, severity: 'error', verdict: 'none', waivers: [], fingerprint: '' }],
  ['o7a', { id: 7, severity: null, verdict: 'activity', waivers: [], fingerprint: '' }],
  ['w3.k3f9o', { id: 3, severity: 'warning', verdict: null, waivers: [], fingerprint: 'k3f9' }],
] as const)('%s', (text, mark) => {
  expect(formatMark(mark)).toBe(text);
  const letters = [text.at(0), text.at(-1)];
  expect(parseMark(text)).toEqual({ id: mark.id, waivers: [], fingerprint: mark.fingerprint, letters });
});

test('waivers come back as they were', () => {
  const text = formatMark({
    id: 5,
    severity: null,
    verdict: 'empty',
    waivers: [waiver, { ...waiver, rule: 'x' }],
    fingerprint: 'a0',
  });
  expect(parseMark(text)).toMatchObject({ id: 5, waivers: [waiver, { ...waiver, rule: 'x' }], fingerprint: 'a0' });
});

test('a waiver brings its author and its proof along, where it has one', () => {
  const proven = { ...waiver, by: 'a@region.test', proof: 'f00d' };
  const text = formatMark({ id: 5, severity: null, verdict: 'empty', waivers: [waiver, proven], fingerprint: '' });
  expect(parseMark(text)).toMatchObject({ id: 5, waivers: [waiver, proven] });
});

test.each([
  '',
  '12',
  'E12N',
  'e12',
  'e1234567890n',
  '=1+1',
  'e12{}n',
  'e12.n',
  'e12.A1n',
  'e12.123456789012345678901n',
])('%j is no mark', (text) => {
  expect(parseMark(text)).toBeNull();
});

test.each(['e1[[]]n', 'e1[[1,2,3]]n', 'e1[["rule","print"]]n', 'e1[[oops]]n'])('%s accepts nothing', (text) => {
  expect(parseMark(text)).toMatchObject({ id: 1, waivers: [] });
});

test('waivers of a tab, by row', () => {
  const mark = formatMark({ id: 1, severity: null, verdict: null, waivers: [waiver], fingerprint: '' });
  const rows = [
    ['А', 'o2o'],
    ['Б', mark],
  ];
  const grid = { sheet: '2022', rows, merges: [] };
  expect([...readWaivers(grid, 1)]).toEqual([[1, [waiver]]]);
  expect([...readWaivers(grid, null)]).toEqual([]);
});
