import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hmac } from '../../../src/core/text/hmac';

const expected = (key: string, text: string): string => {
  const bytes = (each: string): Buffer => Buffer.from(each, 'utf16le').swap16();
  return createHmac('sha256', bytes(key)).update(bytes(text)).digest('hex').slice(0, 32);
};

describe('a proof is what the standard says it is', () => {
  test.each([
    ['', ''],
    ['ключ', 'текст'],
    ['k', 'а'.repeat(27)],
    ['k', 'а'.repeat(28)],
    ['k', 'а'.repeat(31)],
    ['k', 'а'.repeat(32)],
    ['длинный ключ '.repeat(20), 'Проведён форум 4 мая 2022 года 🎉'.repeat(300)],
  ])('%#', (key, text) => expect(hmac(key, text)).toBe(expected(key, text)));
});

test('another key, or one letter more, is another proof', () => {
  const proofs = [hmac('a', 'текст'), hmac('b', 'текст'), hmac('a', 'текст '), hmac('a', 'Текст')];
  expect(new Set(proofs).size).toBe(4);
});
