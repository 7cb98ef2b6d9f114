/** Filling a message's placeholders, with plural forms where a number decides the word. */
import type { Locale } from '../locale';

/** What a message's placeholders stand for, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{([a-zA-Z]+)((?:\|[^{}|]*)*)\}/g;

/**
 * "{name}" becomes the value; "{count|запись|записи|записей}" becomes the number and the form that goes
 * with it (Russian: one, few, many; English: one, other). A value that is missing leaves its braces standing,
 * so that a mistake is seen and not hidden.
 */
export function formatMessage(template: string, values: MessageValues, locale: Locale): string {
  return template.replace(PLACEHOLDER, (whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (forms === '') return String(value);
    return `${value} ${choosePlural(Number(value), forms.slice(1).split('|'), locale)}`;
  });
}

/** The word form for a count; the last form stands in for any that is missing. */
export function choosePlural(count: number, forms: readonly string[], locale: Locale): string {
  const index = locale === 'ru' ? russianForm(count) : count === 1 ? 0 : 1;
  return forms[Math.min(index, forms.length - 1)] ?? '';
}

function russianForm(count: number): 0 | 1 | 2 {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 20) return 2;
  if (ones === 1) return 0;
  return ones > 1 && ones < 5 ? 1 : 2;
}
