/** An error in words: what happened, and what to do. Whatever is not ours is told as Google's failure. */

import { fillTemplate } from '../i18n/format-message';
import type { Locale } from '../locale';
import { AppError } from './app-error';
import { ERROR_WORDS } from './error-words';

export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function describeError(error: unknown, locale: Locale): DescribedError {
  const known =
    error instanceof AppError
      ? error
      : new AppError('host-failed', {
          cause: (error instanceof Error ? error.message : String(error)).replace(/\.\s*$/, ''),
        });
  const { message, hint } = ERROR_WORDS[known.code];
  return {
    code: known.code,
    message: fillTemplate(message[locale], known.values, locale),
    hint: fillTemplate(hint[locale], known.values, locale),
  };
}
