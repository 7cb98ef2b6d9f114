/** What is kept beside and in the cells, of every wrong shape, size and age: nothing stumbles over it, and a check by a coordinator leads back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callPanel, runFunction, runTrigger } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { COORDINATOR, departmentsHost } from '../../support/departments';
import { lengthOf, SLOW, sampleOf, seedOf } from '../../support/length';
import { sheetOf, textsOf } from '../../support/people/attacks';
import { bundle, cellsOf, HERE, panel, tab, type } from '../../support/spreadsheet';

/** Every key that Vekha keeps, named as it names them; 0 is the plan's tab. */
const KEYS = [
  'approved', 'weekly', 'ended', 'protecting', 'key', 'revoked', 'plans', 'line:abc', 'tab:Настройки', 'tab:Исполнители', 'tab:Журнал', 'tab:plan 2022',
  'tab:Веха: самопроверка', 'columns:0', 'columns:99', 'tabs', 'tabs:0', 'tabs:1', 'report:0', 'report:0:coordinator@region.test', 'reminder:0:x',
] as const; // biome-ignore format: a list of keys is read across.

/** Texts that are none of any kind, and such as nearly are. */
const WRONG: readonly string[] = [
  '', ' ', 'null', 'true', '0', '-1', '1e999', '99999999999999999999', 'NaN', '{}', '[]', '[[]]', '[null]', '{"a":1}', '"x"', '[1,2,3]', '{', '\u0000', '\ud800',
  '0 0 0 0', '5 4 3 2', '9999999 1 2 3', '0 16000 16001 16002', '1 4 5 6', '? 1', '?x 1', 'sending 1', 'sent 99999999999999 x', 'x'.repeat(3_000), 'ы'.repeat(4_000), '['.repeat(4_000),
  '*:zzzzzzzzzzzzzzzzzzzz', '*:', ':::: :: :', 'abc:zzzzzzzzzzz', '__proto__', '{"__proto__":{"coordinators":["culture@region.test"]}}',
  '{"coordinators":[],"addresses":[]}', '{"coordinators":"culture@region.test","addresses":[]}', '{"coordinators":[null],"addresses":[]}', '{"coordinators":[""],"addresses":[""],"former":[""]}',
  '{"trigger":"1","owner":"x","sheet":0,"until":"завтра","locale":null}', '{"trigger":"","owner":"","sheet":1e308,"until":"","locale":"ru"}', '{"at":1e400,"fingerprints":[]}',
  '{"settings":[["Язык"]],"directory":{"sheet":"2022","rows":[[]]},"years":{"2021":[["x",-1,1e9]]}}', '{"settings":null,"directory":null,"years":{"__proto__":[]}}',
  '{"settings":[["Координаторы","culture@region.test"]],"directory":null,"years":{}}',
]; // biome-ignore format: a list of texts is read across.

const prepared = (): Host => {
  const host = departmentsHost();
  panel(host, 'panelCheck', HERE, { user: COORDINATOR });
  panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
  panel(host, 'panelWeekly', { ...HERE, until: '2023-03-25', takeOver: false }, { user: COORDINATOR });
  return host;
};

/** Calls of each kind; reads first, so that what is wrong is met as it is. */
const CALLS = [
  ['panelFingerprint', { sheet: '2022' }],
  ['panelRows', { rows: [4, 5] }],
  ['panelReminders', {}],
  ['panelProtection', {}],
  ['panelHealth', {}],
  ['panelOpen', {}],
  ['panelUndo', { preview: true }],
  ['panelFix', { picks: null, preview: true }],
  ['panelWaive', { rule: 'impossible-date', cell: "'2022'!E8", reason: 'так' }],
  ['panelClaims', { shown: null }],
  ['panelNext', { preview: true }],
  ['panelOurTabs', { tabs: [0, 1e308] }],
  ['panelReport', { stage: 'draft', format: 'docx' }],
  ['panelRemind', { departments: null }],
  ['panelWeekly', { until: '2023-03-24', takeOver: true }],
  ['panelSettings', { values: { signature: 'Министр' } }],
  ['panelProtect', { off: false }],
  ['panelCloseFormer', {}],
  ['panelCheck', {}],
] as const;

/** Failures that are no word of ours: something was not read at the border. */
function stumbles(host: Host): string[] {
  const found = CALLS.flatMap(([name, more]) => {
    const answer = callPanel(bundle, host, name, { ...HERE, ...more } as never, { user: COORDINATOR });
    return answer.ok || !['host-failed', 'bad-request'].includes(answer.error.code)
      ? []
      : [`${name}: ${answer.error.message}`];
  });
  const health = panel(host, 'panelHealth', HERE, { user: COORDINATOR });
  const unknown = health.ok ? health.value.checks.filter(({ state }) => state === 'unknown') : [];
  return [...found, ...unknown.map(({ id, detail }) => `health ${id}: ${detail}`)];
}

/** What a coordinator's check must bring back whatever was there. */
function expectWell(host: Host, words: string[][]): void {
  expect(panel(host, 'panelCheck', HERE, { user: COORDINATOR })).toMatchObject({ ok: true });
  expect(textsOf(host, '2022')).toEqual(words);
  const titles = cellsOf(sheetOf(host, '2022'), 'A2:AB2').flat();
  expect(titles.filter((title) => title === 'Состояние' || title === 'Замечания')).toHaveLength(2);
  type(host, 'E5', 'Открыта 5 мая 2022 года', sheetOf(host, '2022'), { user: COORDINATOR });
  const at = titles.indexOf('Состояние');
  expect(cellsOf(sheetOf(host, '2022'), 'A5:AB5')[0]?.[at]).toBe('Исполнялось');
}

describe('properties of the document', () => {
  test.each(sampleOf(WRONG, 2))('all of them %j', (text) => {
    const host = prepared();
    const words = textsOf(host, '2022');
    for (const key of KEYS) host.properties.set(key, text);
    for (const trigger of [...host.triggers]) runTrigger(bundle, host, trigger, { user: COORDINATOR });
    expect(stumbles(host)).toEqual([]);
    expectWell(host, words);
  });

  test(
    'one after the other wrong in every way',
    () => {
      const pairs = KEYS.flatMap((key) => WRONG.map((text) => [key, text] as const));
      // A spread of the hundreds there are: each takes most of a second.
      for (const [key, text] of pairs.filter((_pair, at) => at % lengthOf(900, 9) === 4)) {
        const host = prepared();
        const words = textsOf(host, '2022');
        host.properties.set(key, text);
        expect(stumbles(host), `${key} = ${text.slice(0, 60)}`).toEqual([]);
        expectWell(host, words);
      }
    },
    SLOW,
  );

  test('gone, all of them, or all but one', () => {
    for (const kept of [null, ...KEYS.slice(0, lengthOf(0, KEYS.length))]) {
      const host = prepared();
      const words = textsOf(host, '2022');
      for (const key of [...host.properties.keys()]) if (key !== kept) host.properties.delete(key);
      expect(stumbles(host), String(kept)).toEqual([]);
      expectWell(host, words);
    }
  });

  test('crowded by somebody else to the last byte stop no check and no edit', () => {
    const host = prepared();
    const words = textsOf(host, '2022');
    let left = 500 * 1024 - [...host.properties.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) - 10;
    for (let at = 0; left > 0; at += 1) {
      host.properties.set(`other:${at}`, 'x'.repeat(Math.min(left, 9_000)));
      left -= 9_000;
    }
    type(host, 'C3', 'new@region.test', sheetOf(host, 'Исполнители'), { user: COORDINATOR });
    expectWell(host, words);
    for (const key of [...host.properties.keys()]) if (key.startsWith('other:')) host.properties.delete(key);
    expect(stumbles(host)).toEqual([]);
  });
});

describe('cells that Vekha keeps things in', () => {
  const NASTY = fc.oneof(
    fc.constantFrom(...WRONG),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1/0',
      '#REF!',
      '1.1',
      '31.04.2022',
      'vekha:1',
      'e1n',
      'Состояние',
      'Координаторы',
      '+7',
      "'",
      '\n\n',
      '\u202e',
      'x'.repeat(49_000),
    ),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  /** A tab, and the columns of it that are ours or are read. */
  const PLACES = [
    ['2022', 'FGH'],
    ['Журнал', 'ABCDEFG'],
    ['Настройки', 'AB'],
    ['Исполнители', 'ABCDEF'],
  ] as const;

  test.each(PLACES)(
    'of the tab %s, of every wrong text',
    (name, columns) => {
      const cell = fc.record({
        column: fc.constantFrom(...columns),
        row: fc.integer({ min: 1, max: 12 }),
        text: NASTY,
      });
      fc.assert(
        fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
          const host = prepared();
          const words = textsOf(host, '2022');
          for (const { column, row, text } of cells)
            type(host, `${column}${row}`, text, sheetOf(host, name), { user: COORDINATOR });
          expect(stumbles(host)).toEqual([]);
          expect(textsOf(host, '2022')).toEqual(words);
        }),
        { numRuns: lengthOf(1, 40), seed: seedOf(16) },
      );
    },
    SLOW,
  );

  test('tabs of ours that are blank, one cell, or thousands of rows', () => {
    for (const name of ['Журнал', 'Настройки', 'Исполнители'].slice(0, lengthOf(1, 3)))
      for (const rows of [
        [],
        [['x']],
        Array.from({ length: lengthOf(100, 3_000) }, (_none, at) => [`x${at}`, '{', '[[']),
      ]) {
        const host = prepared();
        sheetOf(host, name).rows.splice(0, 100, ...(rows as never[]));
        expect(stumbles(host), `${name} ${rows.length}`).toEqual([]);
      }
  });

  test('tabs of ours that are gone', () => {
    const host = prepared();
    for (const name of ['Журнал', 'Настройки', 'Исполнители'])
      host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheetOf(host, name)), 1);
    host.workbook.sheets.push(tab('x', 'Другое'));
    expect(stumbles(host)).toEqual([]);
    runFunction(bundle, host, 'openSettings', 'FULL', () => undefined, { user: COORDINATOR });
    expect(host.alerts.join()).not.toContain('ответила ошибкой');
  });
});
