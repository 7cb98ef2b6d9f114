/** A .docx that a person brought, through the document library; what it refuses is said in their words. */
import { AppError } from '../../core/failure/app-error';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { Locale } from '../../core/locale';
import { decodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';

type DocxLibrary = ReturnType<typeof openDocxLibrary>;

const MB = 1024 * 1024;
/** A longer base64 cannot hold a file within the limit. */
const LONGEST_BASE64 = 8 * MB;

/** Throws AppError where the file cannot be used. */
export function openBrought<Value>(
  base64: string,
  locale: Locale,
  use: (docx: DocxLibrary, bytes: Uint8Array) => Value,
): Value {
  if (base64.length > LONGEST_BASE64)
    throw new AppError('file-too-large', { size: Math.round(base64.length / MB), limit: 5 });
  const bytes = decodeBase64(base64);
  try {
    return use(openDocxLibrary(), bytes);
  } catch (error) {
    throw inWords(error, locale);
  }
}

/** The reader's refusal as the add-on's. It comes from another file of the script, so its class is no use. */
function inWords(error: unknown, locale: Locale): unknown {
  const {
    name,
    code,
    values = {},
  } = error as { name?: string; code?: string; values?: Record<string, string | number> };
  if (name !== 'DocxError') return error;
  switch (code) {
    case 'file-too-large':
      return new AppError(
        'file-too-large',
        { size: (Number(values.bytes) / MB).toFixed(1), limit: Number(values.limit) / MB },
        error,
      );
    case 'too-many-entries':
    case 'inflated-too-large':
    case 'ratio-too-high':
      return new AppError('file-swollen', {}, error);
    case 'other-kind': {
      const { kinds } = IMPORT_WORDS;
      return new AppError('file-other-kind', { what: kinds[values.kind as keyof typeof kinds]?.[locale] }, error);
    }
    case 'encrypted':
      return new AppError('file-password', {}, error);
    case 'broken-xml':
      return new AppError('file-broken-xml', values, error);
    case 'doctype':
      return new AppError('file-doctype', values, error);
    case 'has-macros':
    case 'odd-markup':
    case 'odd-form':
      return new AppError(`form-${code}`, {}, error);
    case 'too-deep':
      return new AppError('file-too-deep', values, error);
    default:
      return new AppError('file-damaged', { cause: describeDamage(code ?? '', values.part, locale) }, error);
  }
}

/** What is wrong with the package, in the person's words; the reader's codes are nobody's. */
function describeDamage(code: string, part: string | number | undefined, locale: Locale): string {
  const { damages } = IMPORT_WORDS;
  const known = damages[code as keyof typeof damages] ?? damages.other;
  return part === undefined ? known[locale] : `${known[locale]}: ${part}`;
}
