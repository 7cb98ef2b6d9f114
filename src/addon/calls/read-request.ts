/** A call's request from JSON; what does not suit is refused in one line that names the place and what should stand there. */
import * as z from 'zod/mini';
import { CALLS, type CallName } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { formatMessage, type Message, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';

/** Throws AppError `bad-request`. */
export function readRequest(name: CallName, json: string, locale: () => Locale): unknown {
  // A schema reads one request and is gone with the execution: writing a function for it would cost more than it saves.
  z.config({ jitless: true });
  const { data, error } = z.safeParse(CALLS[name].schema(), parseJson(json));
  if (error !== undefined) throw new AppError('bad-request', { cause: describeIssue(error.issues[0], locale()) });
  return data;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new AppError('bad-request', { cause: 'JSON' });
  }
}

const WANTED = {
  string: { ru: 'нужен текст', en: 'a text is needed' },
  number: { ru: 'нужно число', en: 'a number is needed' },
  int: { ru: 'нужно целое число', en: 'a whole number is needed' },
  boolean: { ru: 'нужно true или false', en: 'true or false is needed' },
  array: { ru: 'нужен список', en: 'a list is needed' },
  object: { ru: 'нужен объект', en: 'an object is needed' },
} as const satisfies Messages;

const WORDS = {
  options: { ru: 'нужно одно из: {options}', en: 'one of these is needed: {options}' },
  least: { ru: 'нужно не меньше {limit}', en: 'at least {limit} is needed' },
  most: { ru: 'нужно не больше {limit}', en: 'at most {limit} is needed' },
  other: { ru: 'не подходит', en: 'does not suit' },
} as const satisfies Messages;

/** "picks[0].nth: нужно число". The library's own sentences are English and are shown to nobody. */
function describeIssue(issue: z.core.$ZodIssue | undefined, locale: Locale): string {
  const place = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return `${place === '' ? '' : `${place}: `}${describeWanted(issue, locale)}`;
}

function describeWanted(issue: z.core.$ZodIssue | undefined, locale: Locale): string {
  const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');
  switch (issue?.code) {
    case 'invalid_type': {
      const wanted: Message | undefined = WANTED[issue.expected as keyof typeof WANTED];
      return (wanted ?? WORDS.other)[locale];
    }
    case 'invalid_value':
      return formatMessage(WORDS.options, { options: list(issue.values) }, locale);
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? formatMessage(WORDS.options, { options: list(issue.options) }, locale)
        : WORDS.other[locale];
    case 'too_small':
      return formatMessage(WORDS.least, { limit: Number(issue.minimum) }, locale);
    case 'too_big':
      return formatMessage(WORDS.most, { limit: Number(issue.maximum) }, locale);
    default:
      return WORDS.other[locale];
  }
}
