/** Bad input or usage: one clear line for the person who gave it, in both languages. */
import type { Locale } from '../core/locale';

/** Says where, what is wrong, and what to do. Nothing has been written when it is thrown. */
export class InputError extends Error {
  readonly texts: Readonly<Record<Locale, string>>;

  constructor(texts: Readonly<Record<Locale, string>>, cause?: unknown) {
    super(texts.en, cause === undefined ? undefined : { cause });
    this.name = 'InputError';
    this.texts = texts;
  }
}
