/** What most requests name: a tab, a year or another period, a language; null leaves the choice to the script. */
import * as z from 'zod/mini';
import type { Locale } from '../core/locale';
import type { Readable } from './call';

export const locale = (): z.ZodMiniType<Locale | null> => z.nullable(z.enum(['ru', 'en']));

export const reportingYear = (): z.ZodMiniType<number> => z.int().check(z.gte(1900), z.lte(2200));

export const tab = () => ({
  sheet: z.nullable(z.string()),
  year: z.nullable(reportingYear()),
  /** In words: "I полугодие 2022", "2022-Q3"; goes before the year. */
  period: z.optional(z.nullable(z.string())),
  locale: locale(),
});

export const tabRequest = () => z.object(tab());
export type TabRequest = Readable<typeof tabRequest>;
