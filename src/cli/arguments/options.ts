/** Options that more than one command takes. */
import { z } from 'zod/mini';
import { parsePeriod } from '../../core/text/dates/reporting-period';
import type { Options } from './command';

/** As in a plan's settings. */
export const YEAR_NUMBER = z.int().check(z.gte(1900), z.lte(2200));

export const FLAG = { type: 'boolean', schema: z._default(z.boolean(), false) } as const;
export const TEXT = { type: 'string', schema: z.optional(z.string()) } as const;
export const TEXTS = { type: 'string', multiple: true, schema: z._default(z.array(z.string()), []) } as const;

const FORMAT_REFUSAL = {
  ru: '--format {value}: бывает text или json, у check ещё sarif.',
  en: '--format {value}: text or json will do, for check sarif as well.',
};

/** Every command takes them. */
export const EVERYWHERE = {
  json: FLAG,
  profile: FLAG,
  help: { ...FLAG, short: 'h' },
  output: { ...TEXT, short: 'o' },
  force: FLAG,
  unproven: FLAG,
  sheet: TEXT,
  locale: {
    type: 'string',
    schema: z._default(z.enum(['ru', 'en']), 'ru'),
    refusal: { ru: '--locale {value}: бывает только ru или en.', en: '--locale {value}: only ru or en will do.' },
  },
  year: {
    type: 'string',
    schema: z.optional(z.pipe(z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number)), YEAR_NUMBER)),
    refusal: {
      ru: '--year {value}: нужен год четырьмя цифрами, например 2022.',
      en: '--year {value}: give the year in four digits, for example 2022.',
    },
  },
  period: {
    type: 'string',
    schema: z.optional(z.string().check(z.refine((text) => parsePeriod(text) !== null))),
    refusal: {
      ru: '--period {value}: период не понят. Напишите, например: 2022, "I полугодие 2022", 2022-Q3, "9 мес. 2022".',
      en: '--period {value}: not understood. Write, for example: 2022, "first half of 2022", 2022-Q3, "9 months of 2022".',
    },
  },
  format: { type: 'string', schema: z.optional(z.enum(['text', 'json'])), refusal: FORMAT_REFUSAL },
} as const satisfies Options;

/** For a command that prints findings. */
export const FORMAT_WITH_SARIF = {
  type: 'string',
  schema: z.optional(z.enum(['text', 'json', 'sarif'])),
  refusal: FORMAT_REFUSAL,
} as const;
