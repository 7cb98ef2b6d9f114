/** JSON lines: read from standard input, each by a schema, and answered line for line. */
import { z } from 'zod/mini';
import type { Messages } from '../../core/i18n/format-message';
import { parseJson } from '../../core/parse-json';
import { harmlessJson } from '../../core/text/harmless';
import { callCounts, type Host } from '../../stand-in/host/host';
import type { Given } from '../arguments/command';
import { refusal } from '../arguments/refuse';

const WORDS = {
  badLine: {
    ru: 'Строка {number} стандартного ввода не понята. Нужна строка JSON вида {example}.',
    en: 'Line {number} of standard input was not understood. Give a line of JSON like {example}.',
  },
} as const satisfies Messages;

/** Blank lines are passed over. */
export async function readJsonLines<Line>(
  { terminal }: Given,
  schema: z.ZodMiniType<Line>,
  example: string,
): Promise<Line[]> {
  const lines = (await terminal.readInput()).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = z.safeParse(schema, parseJson(line));
    if (parsed.success) return [parsed.data];
    throw refusal(WORDS.badLine, { number: index + 1, example });
  });
}

/** Calls go to standard error: the output holds the answers and nothing else. */
export function printJsonLines({ profile, terminal }: Given, host: Host, values: readonly object[]): void {
  terminal.print(values.map((value) => `${harmlessJson(JSON.stringify(value))}\n`).join(''));
  if (profile) terminal.printError(`${JSON.stringify({ calls: callCounts(host) })}\n`);
}
