/** A value as the cell shows it, by number format and locale. */
import type { Host } from '../host/host';
import type { CellValue } from '../host/model';
import { formatShown } from './format-value';
import { BOOLEANS, DATE_FORMATS } from './typed-text';

/** What `getDisplayValues` gives: "" for a blank cell. */
export function displayText(host: Pick<Host, 'locale' | 'workbook'>, value: CellValue, format: string): string {
  const { locale, workbook } = host;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return BOOLEANS[locale][value ? 0 : 1];
  const tag = locale === 'ru' ? 'ru-RU' : 'en-US';
  if (value instanceof Date && Number.isNaN(value.getTime())) return '########';
  const own = format === '' || format === '@' ? null : formatShown(value, format, locale);
  if (own !== null) return own;
  if (value instanceof Date)
    return workbook.formatValue(value, format === '' || format === '@' ? DATE_FORMATS[locale] : format, tag);
  if (format === '' || format === '@' || format.toLowerCase() === 'general') {
    const plain = String(Number(value.toPrecision(10)));
    return locale === 'ru' ? plain.replace('.', ',') : plain;
  }
  const shown = workbook.formatValue(value, format, tag);
  // The library keeps the point of a power of ten.
  return locale === 'ru' ? shown.replace(/^(-?\d+)\.(\d+E[+-]\d+)$/, '$1,$2') : shown;
}
