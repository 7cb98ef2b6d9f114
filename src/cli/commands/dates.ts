/** `vekha dates`: the dates and periods that each text names. */
import { z } from 'zod/mini';
import { defineCommand } from '../arguments/command';
import { YEAR_NUMBER } from '../arguments/options';
import { ask, blankHost } from '../books/plan-file';
import { printJsonLines, readJsonLines } from '../lines/json-lines';

const LINE = z.object({ text: z.string(), year: z.optional(z.nullable(YEAR_NUMBER)) });

export const dates = defineCommand({
  usage: {
    ru: '  vekha dates                            строки JSON {"text":…,"year":2022}: даты и периоды',
    en: '  vekha dates                            JSON lines {"text":…,"year":2022}: dates and periods',
  },
  input: null,
  output: null,
  options: {},
  async run(given) {
    const lines = await readJsonLines(given, LINE, '{"text":"…","year":2022}');
    const texts = lines.map(({ text, year }) => ({ text, year: year ?? given.year }));
    const host = blankHost(given);
    printJsonLines(given, host, ask(given, host, 'panelDates', { texts }));
    return 0;
  },
});
