/** A value as the cell shows it, by number format and locale. */
import { formatValue } from 'hucre';
import type { CellValue } from 'hucre/xlsx';
import type { Locale } from '../../core/locale';
import { BOOLEANS, DATE_FORMATS } from './typed-text';

/** What `getDisplayValues` gives: "" for a blank cell. */
export function displayText(value: CellValue, format: string, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return BOOLEANS[locale][value ? 0 : 1];
  const tag = locale === 'ru' ? 'ru-RU' : 'en-US';
  if (value instanceof Date)
    return formatValue(value, format === '' || format === '@' ? DATE_FORMATS[locale] : format, { locale: tag });
  if (format === '' || format === '@' || format.toLowerCase() === 'general') {
    const plain = String(Number(value.toPrecision(10)));
    return locale === 'ru' ? plain.replace('.', ',') : plain;
  }
  return formatValue(value, format, { locale: tag });
}
