/** An error in words: what happened, and what to do. Whatever is not ours is told as Google's failure. */
import { AppError } from '../app-error';
import type { Locale } from '../locale';
import { ERROR_WORDS } from './error-words';
import { fillTemplate } from './format-message';

export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function describeError(error: unknown, locale: Locale): DescribedError {
  const known =
    error instanceof AppError
      ? error
      : new AppError('host-failed', { cause: error instanceof Error ? error.message : String(error) });
  const { message, hint } = ERROR_WORDS[locale][known.code];
  return {
    code: known.code,
    message: fillTemplate(message, known.values, locale),
    hint: fillTemplate(hint, known.values, locale),
  };
}
