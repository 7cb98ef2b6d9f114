/** `vekha activity`: what each text says was done, with the words that say it. */
import { z } from 'zod/mini';
import { defineCommand } from '../command';
import { printJsonLines, readJsonLines } from '../json-lines';
import { YEAR_NUMBER } from '../options';
import { ask, blankHost } from '../plan-file';

const LINE = z.object({
  text: z.string(),
  year: z.optional(z.nullable(YEAR_NUMBER)),
  period: z.optional(z.nullable(z.string())),
});

export const activity = defineCommand({
  usage: {
    ru: '  vekha activity                         строки JSON {"text":…} со стандартного ввода: вывод и основание',
    en: '  vekha activity                         JSON lines {"text":…} on standard input: verdict and evidence',
  },
  input: null,
  output: null,
  options: {},
  async run(given) {
    const lines = await readJsonLines(given, LINE, '{"text":"…","year":2022}');
    const texts = lines.map(({ text, year, period }) => ({ text, year: year ?? yearOf(period) ?? given.year }));
    const host = blankHost(given);
    printJsonLines(given, host, ask(given, host, 'panelActivity', { texts }));
    return 0;
  },
});

/** The last year that a period names: "II квартал 2022 года", "2022-04-01..2022-06-30". */
function yearOf(period: string | null | undefined): number | null {
  const year = period?.match(/(?:19|20)\d\d/g)?.at(-1);
  return year === undefined ? null : Number(year);
}
