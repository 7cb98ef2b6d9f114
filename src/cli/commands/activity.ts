/** `vekha activity`: what each text says was done, with the words that say it. */
import { z } from 'zod/mini';
import { parsePeriod } from '../../core/text/dates/reporting-period';
import { defineCommand } from '../arguments/command';
import { YEAR_NUMBER } from '../arguments/options';
import { ask, blankHost } from '../books/plan-file';
import { printJsonLines, readJsonLines } from '../lines/json-lines';

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
    const texts = lines.map(({ text, year = null, period = null }) => ({
      text,
      year: year ?? yearOf(period) ?? given.year,
      period: periodOf(period) ?? (year === null ? given.period : null),
    }));
    const host = blankHost(given);
    printJsonLines(given, host, ask(given, host, 'panelActivity', { texts }));
    return 0;
  },
});

/** What no reader of periods takes may name a year all the same. */
function periodOf(period: string | null): string | null {
  return period !== null && parsePeriod(period) !== null ? period : null;
}

/** The last year that a period names: "II квартал 2022 года", "2022-04-01..2022-06-30". */
function yearOf(period: string | null): number | null {
  const year = period?.match(/(?:19|20)\d\d/g)?.at(-1);
  return year === undefined ? null : Number(year);
}
