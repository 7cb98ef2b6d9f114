/** The formal replies of the published plan are told from the rest, and any two texts can be compared. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureRestatement } from '../../../src/core/activity/restated-measure';
import { lengthOf } from '../../support/length';

interface Item {
  readonly number: string;
  readonly name: string;
  readonly entries: readonly string[];
  readonly verdict: string;
}

const { items } = JSON.parse(
  readFileSync(new URL('../../support/plan-2022.expected.json', import.meta.url), 'utf8'),
) as { readonly items: readonly Item[] };

test('of all active measures of the real plan these are only restated', () => {
  const restated = items
    .filter(
      ({ name, entries, verdict }) =>
        verdict === 'activity' && entries.every((entry) => measureRestatement(name, entry).restated),
    )
    .map(({ number }) => number);
  expect(restated).toEqual(['1.2.', '6.2.', '7.1.', '7.2.', '8.1.']);
});

test('the share is that of the name, and other grammatical forms count', () => {
  const name = 'Организация обмена опытом внедрения цифровых технологий';
  expect(measureRestatement(name, 'Организован обмен опытом внедрения цифровых технологий')).toEqual({
    share: 1,
    restated: true,
  });
  expect(measureRestatement(name, 'Проведено 4 семинара для 120 муниципальных служащих')).toEqual({
    share: 0,
    restated: false,
  });
});

test('a report that only begins with the name is none', () => {
  const name = 'Обмен опытом по вопросам развития туризма';
  const report = `${name} состоялся: эксперты посетили три музея, провели переговоры с гостиницами, открыли маршрут, обучили экскурсоводов`;
  expect(measureRestatement(name, report)).toEqual({ share: 1, restated: false });
});

test('any two texts have a share between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, entry) => {
      const { share } = measureRestatement(name, entry);
      expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
  const times = lengthOf(1_000, 10_000);
  expect(measureRestatement('обмен опытом '.repeat(times), 'обмена опыта '.repeat(times)).share).toBe(1);
});
