/** A moment on the page as people of its language write it. */
import { afterEach, expect, test, vi } from 'vitest';
import { dayAndTime } from '../../../src/page/client/actions/files';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['en', '29 November 2026 at 14:30'],
  ['ru', '29 ноября 2026 г. в 14:30'],
])('is told in %s by the clock of twenty-four hours', (lang, told) => {
  vi.stubGlobal('document', { documentElement: { lang } });
  expect(dayAndTime('2026-11-29T14:30:00')).toBe(told);
});
