/**
 * The one format of everything said to a person: a message holds both languages side by side, a table of messages stands beside what says them.
 *
 *     export const UNDO_WORDS = {
 *       title: { ru: 'Отмена', en: 'Undo' },
 *       undone: { ru: 'Отменено: {cells|ячейка|ячейки|ячеек}.', en: 'Undone: {cells|cell|cells}.' },
 *     } as const satisfies Messages;
 *
 * Without values a message is read as `UNDO_WORDS.title[locale]`; with values it is `formatMessage(UNDO_WORDS.undone, { cells }, locale)`, where
 * a value that either language names must be given or it does not compile. Tables may nest. They are plain data: a page takes those that it
 * imports, and nothing runs while it loads.
 */
import type { Locale } from '../locale';

/** One message in every language. */
export type Message = Readonly<Record<Locale, string>>;

/** Messages by id, or groups of them. */
export interface Messages {
  readonly [id: string]: Message | Messages;
}

/** What a message's placeholders stand for, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Names in braces: "строка {row}" has `row`; in "{count|запись|записи|записей}" it is `count`. */
export type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Placeholder<Rest>
  : never;

/** The values that a text names; any where it is known only when it is said. */
export type ValuesOf<Text extends string> = string extends Text
  ? MessageValues
  : [Placeholder<Text>] extends [never]
    ? Readonly<Record<string, never>>
    : { readonly [Name in Placeholder<Text>]: string | number };

const PLACEHOLDER = /\{([a-zA-Z]+)((?:\|[^{}|]*)*)\}/g;

/**
 * "{name}" becomes the value; "{count|запись|записи|записей}" becomes the number and the form that goes
 * with it (Russian: one, few, many; English: one, other); "{count||готова|готовы|готово}" the form alone, and "{count|}" the number alone.
 * Such a number is one to be read, its thousands parted; a year or a row, which is not, stands as "{row}". A value that is missing leaves
 * its braces standing, so that a mistake is seen and not hidden.
 */
export function formatMessage<const Said extends Message>(
  message: Said,
  values: ValuesOf<Said[Locale]>,
  locale: Locale,
): string {
  return fillTemplate(message[locale], values, locale);
}

/** The same for the text of one language. */
export function fillTemplate(template: string, values: MessageValues, locale: Locale): string {
  return template.replace(PLACEHOLDER, (whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (forms === '') return String(value);
    if (forms === '|') return showCount(value, locale);
    const bare = forms.startsWith('||');
    const form = choosePlural(Number(value), forms.slice(bare ? 2 : 1).split('|'), locale);
    return bare ? form : `${showCount(value, locale)} ${form}`;
  });
}

/** A number as people read it: "12 345" with no-break spaces, "12,345" in English. */
export function showCount(count: number | string, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === 'ru' ? '\u00a0' : ',');
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
