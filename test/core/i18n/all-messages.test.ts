/** Every table of messages in the house: both languages name the same values, each with its own number of plural forms. */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /-(words|errors)\.ts$/.test(path));

const isText = (value: unknown): value is string => typeof value === 'string';

/** Each message of an exported table, with its path. */
function listMessages(value: unknown, path: string): [string, { readonly ru: string; readonly en: string }][] {
  if (typeof value !== 'object' || value === null) return [];
  const { ru, en } = value as { ru?: unknown; en?: unknown };
  if (isText(ru) && isText(en)) return [[path, { ru, en }]];
  return Object.entries(value).flatMap(([key, inner]) => listMessages(inner, `${path}.${key}`));
}

/** "count|3" where three plural forms are given, "name|0" where none. */
function placeholders(text: string): [string, number][] {
  return [...text.matchAll(/\{([a-zA-Z]+)((?:\|[^{}|]*)*)\}/g)].map(([, name = '', forms = '']) => [
    name,
    forms.split('|').filter((form) => form !== '').length,
  ]);
}

const names = (text: string): string[] => [...new Set(placeholders(text).map(([name]) => name))].sort();

test.each(files)('%s', async (file) => {
  const module = (await import(pathToFileURL(`${src}${file}`).href)) as Record<string, unknown>;
  for (const [path, { ru, en }] of Object.entries(module).flatMap(([name, table]) => listMessages(table, name))) {
    expect(names(en), path).toEqual(names(ru));
    for (const [name, forms] of placeholders(ru)) expect([0, 3], `${path}: {${name}} in Russian`).toContain(forms);
    for (const [name, forms] of placeholders(en)) expect([0, 2], `${path}: {${name}} in English`).toContain(forms);
  }
});

test('the tables are found', () => expect(files.length).toBeGreaterThan(10));
