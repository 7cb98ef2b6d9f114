/** Fingerprints tell texts apart, and stay the same from release to release: sheets keep them. */
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint';

test('stays what it was when sheets were written', () => {
  expect(['', 'а', 'Проведён форум'].map(fingerprint)).toEqual(['ztp8fw9zm37', 'efnle8epqpef', '1vhfdeqfm5anu']);
});

test('tells apart a hundred thousand texts that are nearly alike', () => {
  const prints = new Set<string>();
  for (let index = 0; index < 100_000; index += 1) prints.add(fingerprint(`Проведено ${index} мероприятий`));
  expect(prints.size).toBe(100_000);
  expect(fingerprint('аб')).not.toBe(fingerprint('ба'));
});
