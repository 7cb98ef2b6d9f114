/** What every rule must keep to, walked over all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../build/rules';
import type { RuleDocumentation } from '../../../src/core/findings/define-rule';
import { RULES } from '../../../src/core/rules';

const folder = new URL('../../../src/core/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const tests = readdirSync(new URL('.//', import.meta.url))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{([a-zA-Z]+)/g)].map((match) => match[1] ?? '').sort();

test('the generated index holds every rule, in order', () => {
  expect(RULES.map((rule) => `${rule.id}.ts`)).toEqual([...files].sort());
});

test('what is grave, what is doubtful and what is untidy', () => {
  const ids = (severity: string): string[] => RULES.filter((rule) => rule.severity === severity).map(({ id }) => id);
  expect(ids('error')).toEqual([
    'damaged-number',
    'duplicate-number',
    'error-value',
    'impossible-date',
    'missing-executor',
    'missing-name',
    'missing-number',
    'missing-period',
    'missing-progress',
    'number-outside-section',
    'orphan-continuation',
    'repeated-tab',
    'reversed-dates',
    'uncomputed-formula',
    'unread-cell',
  ]);
  expect(ids('info')).toEqual([
    'contradictory-entries',
    'doubtful-entry',
    'hyphen-for-dash',
    'invisible-character',
    'non-breaking-space',
    'skipped-number',
    'straight-quote',
    'stray-space',
    'void-acceptance',
  ]);
  expect(ids('error').length + ids('info').length + ids('warning').length).toBe(RULES.length);
});

test('the generated files are fresh', async () => {
  for (const [path, text] of Object.entries(await generate())) {
    expect(readFileSync(path, 'utf8'), `${path} is stale: run npx tsx build/rules.ts`).toBe(text);
  }
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is a kebab-case noun of the failing state', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(id).not.toMatch(/^(no|check|require)-/);
  });

  test('says the same in both languages', () => {
    for (const [id, { ru, en }] of Object.entries(rule.messages))
      expect(placeholders(en), id).toEqual(placeholders(ru));
  });

  test('ends each message as a sentence', () => {
    for (const text of Object.values(rule.messages).flatMap(({ ru, en }) => [ru, en])) {
      expect(text).toMatch(/[.?]$/);
    }
  });

  test('is documented and tested', async () => {
    const { documentation } = (await import(pathToFileURL(`${fileURLToPath(folder)}${id}.ts`).href)) as {
      documentation: RuleDocumentation;
    };
    for (const text of Object.values(documentation).flatMap(({ ru, en }) => [ru, en]))
      expect(text.length, `“${text}” is no title or sentence: more than 10 letters`).toBeGreaterThan(10);
    expect(tests).toContain(`describe('${id}'`);
  });
});
