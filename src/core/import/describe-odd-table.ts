/** Why a table that may well hold a plan was not read as one, in words that go on a sentence. */
import { columnLetters } from '../grid/cell-range';
import type { Grid } from '../grid/grid';
import { formatMessage } from '../i18n/format-message';
import type { Locale } from '../locale';
import { findOddTable } from '../plan/table/odd-tables';
import { IMPORT_WORDS } from './import-words';

/** "" where the grid is no such table. */
export function describeOddTable(grid: Grid, locale: Locale): string {
  const odd = findOddTable(grid);
  if (odd === null) return '';
  const { places, turned, headless } = IMPORT_WORDS;
  if (odd.kind === 'headless')
    return formatMessage(headless, { place: formatMessage(places.row, { row: odd.row + 1 }, locale) }, locale);
  const values = { column: columnLetters(odd.column), row: odd.top + 1, last: odd.bottom };
  return formatMessage(turned, { place: formatMessage(places.rows, values, locale) }, locale);
}
