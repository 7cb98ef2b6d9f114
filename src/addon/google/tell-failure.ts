/** A failure in words, whoever it comes from: what Google said is told by what it means, with what a person can do about it. */
import { AppError } from '../../core/failure/app-error';
import { type DescribedError, describeError } from '../../core/failure/describe-error';
import type { Locale } from '../../core/locale';
import { consentUrl, missingScopes, namedScopes, SCOPES, type ScopeName } from './consent';
import { readFailure } from './failures';
import { REST_WORKS, SCOPE_WORDS } from './scope-words';
import { serviceOff } from './service-off';

export function tellFailure(error: unknown, locale: Locale): DescribedError {
  const known = appErrorOf(error);
  if (known?.code !== 'no-consent') return describeError(known ?? error, locale);
  const scopes = String(known.values.scopes ?? '').split(',') as ScopeName[];
  const names = scopes.map((name) => SCOPE_WORDS[name]?.[locale] ?? name).join(', ');
  // Without the spreadsheet nothing works.
  const rest = scopes.includes('sheet') ? '' : `${REST_WORKS[locale]} `;
  return describeError(new AppError('no-consent', { ...known.values, names, rest }), locale);
}

/** The error that says what Google's failure means; null where it means nothing that we know. */
export function appErrorOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const { kind, message } = readFailure(error);
  const cause = message.replace(/\.\s*$/, '');
  if (kind === 'no-consent') return consentError(message, error);
  if (kind === 'protected') return new AppError('google-protected', {}, error);
  if (kind === 'quota') return new AppError('google-quota', { cause }, error);
  if (kind === 'too-large') return new AppError('google-too-large', { cause }, error);
  if (kind === 'lock') return new AppError('busy', {}, error);
  if (kind === 'passing') return new AppError('host-busy', { cause }, error);
  return serviceOff(error);
}

/** Names what is missing; null where all is granted, for then Google means something else by it. */
function consentError(message: string, error: unknown): AppError | null {
  try {
    const named = namedScopes(message);
    const scopes = named.length > 0 ? named : missingScopes();
    const url = scopes.length === 0 ? null : consentUrl(scopes.map((name) => SCOPES[name]));
    return url === null ? null : new AppError('no-consent', { scopes: scopes.join(), url }, error);
  } catch {
    return null;
  }
}
