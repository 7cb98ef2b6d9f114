/** The titles of the report's columns: the sheet's own words, or the official form's where it has none. */
import { cellText } from '../grid/grid';
import type { Locale } from '../locale';
import type { Plan } from '../plan/plan';
import { claimColumn, headerWords } from '../plan/table/header-words';

/** The form's columns, in order. */
const FORM_COLUMNS = ['number', 'name', 'period', 'executors', 'progress'] as const;

/** The column that holds the entries. */
export const PROGRESS_COLUMN = FORM_COLUMNS.indexOf('progress');

export type FiveTexts = readonly [string, string, string, string, string];

/** A plan with a Cyrillic letter among its headings is Russian. */
export function languageOf(plan: Plan): Locale {
  const titles = columnTitles(plan, ['', '', '', '', '']);
  return /[а-яё]/i.test([...plan.title, ...titles, ...plan.items.map(({ name }) => name.text)].join(' ')) ? 'ru' : 'en';
}

export const titlesOf = (plan: Plan, language: Locale): FiveTexts => columnTitles(plan, DEFAULT_TITLES[language]);

const DEFAULT_TITLES: Readonly<Record<Locale, FiveTexts>> = {
  ru: [
    '№ п/п',
    'Наименование мероприятия',
    'Сроки проведения',
    'Ответственный исполнитель',
    'Информация о ходе исполнения',
  ],
  en: ['No.', 'Measure', 'Period', 'Executor', 'Progress'],
};

/** The sheet's own header words, in the form's order; `missing` where the sheet has none or several. */
function columnTitles(plan: Plan, missing: FiveTexts): FiveTexts {
  const table = plan.tables[0];
  if (table === undefined) return missing;
  const { number, name, period, until = null, executors, progress } = table.columns;
  // Of a group's title and those below it, the one that says best what the column holds.
  const bestOf = (column: number | null, index: number): { readonly text: string; readonly row: number } | null => {
    let best: { readonly text: string; readonly row: number; readonly strength: number } | null = null;
    for (let row = table.headerTop; column !== null && row < table.bodyTop; row++) {
      const text = cellText(plan.grid, row, column).trim();
      const claim = claimColumn(headerWords(text));
      const strength = claim !== null && claim.kind === FORM_COLUMNS[index] ? claim.strength : 0;
      if (text !== '' && (best === null || strength > best.strength)) best = { text, row, strength };
    }
    return best;
  };
  const title = (column: number | null, index: number): string => bestOf(column, index)?.text ?? missing[index] ?? '';
  // Of a start and an end both are said, unless a title above both says it for both.
  const [from, to] = [bestOf(period, 2), bestOf(until, 2)];
  const both = from !== null && to !== null && from.row === to.row && from.text !== to.text;
  const single = progress.length === 1 ? (progress[0] ?? null) : null;
  return [
    title(number, 0),
    title(name, 1),
    both ? `${from.text} – ${to.text}` : title(period, 2),
    title(executors, 3),
    title(single, 4),
  ];
}
