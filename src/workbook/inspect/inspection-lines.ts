/** What an inspection found, in words for the person whose file it is. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { Locale } from '../../core/locale';
import type { Inspection } from './inspect';

const WORDS = {
  tabs: { ru: 'Листы:', en: 'Tabs:' },
  tab: {
    ru: '  {name}: {rows|строка|строки|строк}, {columns|столбец|столбца|столбцов}',
    en: '  {name}: {rows|row|rows}, {columns|column|columns}',
  },
  hiddenTab: { ru: '{line}, скрыт', en: '{line}, hidden' },
  noCells: { ru: '  {name}: диаграмма или окно, ячеек нет', en: '  {name}: a chart or a dialog without cells' },
  table: {
    ru: 'План: лист «{sheet}», шапка в строке {header}, строки {first}–{last}.',
    en: 'The plan: tab “{sheet}”, its header in row {header}, rows {first}–{last}.',
  },
  noTable: { ru: 'Плана в книге не видно. {text}', en: 'No plan is to be seen in the workbook. {text}' },
  columns: { ru: 'Столбцы:', en: 'Columns:' },
  column: { ru: '  {column}  {title}: {role}', en: '  {column}  {title}: {role}' },
  untitled: { ru: '(без заголовка)', en: '(no title)' },
  marks: { ru: '(скрытые метки)', en: '(hidden marks)' },
  roles: {
    number: { ru: 'номер', en: 'number' },
    name: { ru: 'мероприятие', en: 'measure' },
    period: { ru: 'сроки', en: 'period' },
    executors: { ru: 'исполнители', en: 'executors' },
    section: { ru: 'разделы', en: 'sections' },
    progress: { ru: 'ход исполнения', en: 'progress' },
    own: { ru: 'столбец Вехи', en: 'a column of Vekha' },
    none: { ru: 'не читается', en: 'not read' },
  },
  leftOut: { ru: 'Остаётся в стороне:', en: 'Left out:' },
  reasons: {
    tab: { ru: '  лист «{place}»', en: '  the tab “{place}”' },
    hidden: { ru: '  скрытый лист «{place}»', en: '  the hidden tab “{place}”' },
    column: { ru: '  столбец {place} ({text})', en: '  the column {place} ({text})' },
    other: { ru: '  {place}: {reason}. {text}', en: '  {place}: {reason}. {text}' },
    uncalculated: {
      ru: '  {place}: формула ещё не вычислена; откройте и сохраните книгу в Excel, LibreOffice или Google Таблицах',
      en: '  {place}: a formula never worked out; open and save the workbook in Excel, LibreOffice or Google Sheets',
    },
  },
  save: {
    ru: 'Если проверить и сохранить: {cells|ячейка|ячейки|ячеек}, изменятся части книги: {changed}; добавятся: {added}; останутся байт в байт: {kept}.',
    en: 'If it is checked and saved: {cells|cell|cells}; parts that change: {changed}; that are added: {added}; that stay byte for byte: {kept}.',
  },
  nothing: { ru: 'нет', en: 'none' },
  refused: { ru: 'Сохранить не получится: {reasons}.', en: 'It could not be saved: {reasons}.' },
} as const satisfies Messages;

/** Lines to be printed one under another. */
export function inspectionLines({ tabs, table, columns, leftOut, save }: Inspection, locale: Locale): string[] {
  const lines: string[] = [WORDS.tabs[locale]];
  for (const { name, hidden, cells, rows, columns: width } of tabs) {
    const line = cells
      ? formatMessage(WORDS.tab, { name, rows, columns: width }, locale)
      : formatMessage(WORDS.noCells, { name }, locale);
    lines.push(hidden ? formatMessage(WORDS.hiddenTab, { line }, locale) : line);
  }
  if (table === null) return [...lines, formatMessage(WORDS.noTable, { text: leftOut[0]?.text ?? '' }, locale).trim()];
  lines.push(formatMessage(WORDS.table, table, locale), WORDS.columns[locale]);
  for (const { column, title: own, role } of columns) {
    const title = own === '' ? WORDS.untitled[locale] : own.startsWith('vekha:') ? WORDS.marks[locale] : own;
    lines.push(formatMessage(WORDS.column, { column, title, role: WORDS.roles[role ?? 'none'][locale] }, locale));
  }
  if (leftOut.length > 0) lines.push(WORDS.leftOut[locale]);
  for (const { place, reason, text } of leftOut) {
    if (reason === 'no-plan') continue;
    const shown = reason === 'column' && text === '' ? WORDS.untitled[locale] : text.replace(/\s+/g, ' ');
    const words = { place, text: shown, reason: '' };
    if (reason === 'tab' || reason === 'hidden' || reason === 'column' || reason === 'uncalculated')
      lines.push(formatMessage(WORDS.reasons[reason], words, locale));
    else
      lines.push(
        formatMessage(WORDS.reasons.other, { ...words, reason: IMPORT_WORDS.leftOut[reason][locale] }, locale),
      );
  }
  if (save === null) return lines;
  if ('refused' in save) {
    const reasons = save.refused.map((reason) => reason[locale]).join('; ');
    return [...lines, formatMessage(WORDS.refused, { reasons }, locale)];
  }
  const names = (parts: readonly string[]): string => (parts.length === 0 ? WORDS.nothing[locale] : parts.join(', '));
  const { changed, added, kept } = save.parts;
  const values = { cells: save.cells.length, changed: names(changed), added: names(added), kept };
  return [...lines, formatMessage(WORDS.save, values, locale)];
}
