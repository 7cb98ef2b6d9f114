/** What was left out, and where it stands, in words. */
import { formatMessage } from '../i18n/format-message';
import type { Locale } from '../locale';
import { IMPORT_WORDS } from './import-words';
import type { LeftOut, LeftOutKind, SourcePlace } from './source';

/** As panel and command line get it. */
export interface DescribedLeftOut {
  readonly kind: LeftOutKind;
  /** The kind in words, and where it stands: "таблица 1, строка 12". */
  readonly reason: string;
  readonly place: string;
  readonly text: string;
  /** Null in a tab, and for a paragraph, whose number is `row`. */
  readonly table: number | null;
  readonly row: number;
  readonly column: number | null;
}

export function describeLeftOut({ kind, text, place }: LeftOut, locale: Locale): DescribedLeftOut {
  const { table, row, column } = place;
  const isPage = kind === 'page-header' || kind === 'page-footer';
  const where = isPage ? IMPORT_WORDS.places.page[locale] : describePlace(place, locale);
  return { kind, reason: IMPORT_WORDS.leftOut[kind][locale], place: where, text, table, row, column };
}

export function describePlace({ table, paragraph, row, column }: SourcePlace, locale: Locale): string {
  const { places } = IMPORT_WORDS;
  if (paragraph) return formatMessage(places.paragraph, { row }, locale);
  if (table === null)
    return formatMessage(column === null ? places.row : places.rowCell, { row, column: column ?? 0 }, locale);
  return formatMessage(column === null ? places.table : places.cell, { table, row, column: column ?? 0 }, locale);
}
