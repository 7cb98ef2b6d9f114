/** What is kept comes back as it was; whatever else stands in the store reads as absent. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { WeeklyTrigger } from '../../../src/addon/google/state-kinds';
import {
  dropState,
  readAllState,
  readState,
  recallState,
  writeState,
  writeTabs,
} from '../../../src/addon/google/stored-state';

const store = new Map<string, string>();
const world = globalThis as { PropertiesService?: unknown };
world.PropertiesService = {
  getDocumentProperties: () => ({
    getProperty: (key: string) => store.get(key) ?? null,
    setProperty: (key: string, value: string) => store.set(key, value),
    deleteProperty: (key: string) => store.delete(key),
    getProperties: () => Object.fromEntries(store),
    setProperties: (values: Record<string, string>) => {
      for (const [key, value] of Object.entries(values)) store.set(key, value);
    },
  }),
};
beforeEach(() => store.clear());
afterAll(() => {
  delete world.PropertiesService;
});

const WEEKLY: WeeklyTrigger = { trigger: '17', owner: 'а@б.рф', sheet: 0, until: '2022-12-25', locale: null };

test('what one execution has read is recalled in it, and in no other of the same realm', () => {
  writeState('weekly', '', WEEKLY);
  readAllState();
  store.clear();
  expect(recallState('weekly')).toEqual(WEEKLY);
  dropState('weekly');
  expect(recallState('weekly')).toBeNull();
  store.set('weekly', JSON.stringify(WEEKLY));
  expect(recallState('weekly')).toBeNull();
  // Each execution has services of its own.
  world.PropertiesService = { ...(world.PropertiesService as object) };
  expect(recallState('weekly')).toEqual(WEEKLY);
});

test('what is written comes back, under the key it always had', () => {
  writeState('weekly', '', WEEKLY);
  writeState('report', '0:docx@ab', { file: '1aB_c' });
  writeState('report', '0@ab', { run: 'x-1', since: 5 });
  writeState('reminder', '0:ff', { step: 'sending', at: 12, request: 'r-1' });
  expect(Object.fromEntries(store)).toEqual({
    weekly: JSON.stringify(WEEKLY),
    'report:0:docx@ab': '1aB_c',
    'report:0@ab': '?x-1 5',
    'reminder:0:ff': 'sending 12 r-1',
  });
  expect(readState('weekly')).toEqual(WEEKLY);
  const all = readAllState();
  expect(all.list('report')).toEqual([
    ['0:docx@ab', { file: '1aB_c' }],
    ['0@ab', { run: 'x-1', since: 5 }],
  ]);
  expect(all.get('reminder', '0:ff')).toEqual({ step: 'sending', at: 12, request: 'r-1' });
  dropState('weekly');
  expect(readState('weekly')).toBeNull();
});

describe('a wrong shape reads as absent', () => {
  test.each([
    ['weekly', ''],
    ['weekly', '{'],
    ['weekly', 'null'],
    ['weekly', '{"trigger":"1"}'],
    ['weekly', JSON.stringify({ ...WEEKLY, locale: 'de' })],
    ['protecting', '{"at":"now","fingerprints":[]}'],
    ['protecting', '[]'],
    ['report', ''],
    ['report', '?'],
    ['report', '?run soon'],
    ['report', 'two words'],
    ['reminder', 'sent'],
    ['reminder', 'sent yesterday r'],
    ['reminder', 'mislaid 12 r'],
    ['reminder', `sent ${'9'.repeat(16)} r`],
  ] as const)('%s %j', (kind, text) => {
    store.set(kind, text);
    store.set(`${kind}:0`, text);
    expect(readState(kind)).toBeNull();
    expect(readAllState().list(kind)).toEqual([]);
  });

  test.each(['', '0', '-1', '1e9', 'many', '2'])('a copy of tabs in %j parts', (count) => {
    store.set('tabs', count);
    store.set('tabs:0', '{"settings":');
    expect(readAllState().tabs()).toBeNull();
  });
});

test.each([
  ['[]'],
  ['{}'],
  ['{"settings":null,"directory":null}'],
  ['{"settings":[["a",1]],"directory":null,"years":{}}'],
  ['{"settings":null,"directory":{"sheet":"И"},"years":{}}'],
  ['{"settings":null,"directory":null,"years":{"2021":[["ab",1]]}}'],
])('a copy of tabs like %s reads as absent', (text) => {
  store.set('tabs', '1');
  store.set('tabs:0', text);
  expect(readAllState().tabs()).toBeNull();
});

describe('the copy of the other tabs', () => {
  const rows = [['Правила', 'x'.repeat(5_000)]];

  test('comes back from its parts, each within Google’s 9 KB', () => {
    writeTabs({ settings: rows, directory: { sheet: 'Исполнители', rows }, years: { 2021: [['ab', 1, 2]] } });
    expect(readAllState().tabs()).toEqual({
      settings: rows,
      directory: { sheet: 'Исполнители', rows },
      years: { 2021: [['ab', 1, 2]] },
    });
    for (const value of store.values()) expect(value.length).toBeLessThanOrEqual(2_900);
  });

  test('keeps other plans’ years', () => {
    writeTabs({ settings: null, directory: null, years: { 2021: [['ab', 1, 2]] } });
    writeTabs({ settings: null, directory: null, years: { 2022: [] } });
    expect(readAllState().tabs()?.years).toEqual({ 2021: [['ab', 1, 2]], 2022: [] });
  });

  test('is given up where it would crowd the store', () => {
    writeTabs({ settings: rows, directory: null, years: {} });
    writeTabs({ settings: [['x'.repeat(200_000)]], directory: null, years: {} });
    expect(readAllState().tabs()).toBeNull();
  });
});

test('how full the store is, Cyrillic at two bytes a letter', () => {
  store.set('ключ', 'ж'.repeat(128 * 1024));
  expect(readAllState().percent).toBe(52);
});
