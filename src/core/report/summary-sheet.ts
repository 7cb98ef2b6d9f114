/**
 * The tab of figures as live formulas over the states that stand in the plan's tab. None needs a separator of arguments or a decimal sign, so that each is read
 * alike whatever the spreadsheet's language; every text is a formula's own, so that no name of anybody's can become one.
 */
import type { Verdict } from '../activity/verdict';
import { VERDICT_WORDS } from '../activity/verdict-words';
import type { StateColumn } from '../findings/define-rule';
import { columnLetters } from '../grid/cell-range';
import { formatMessage, type Messages } from '../i18n/format-message';
import type { Locale } from '../locale';
import { OWN_TABS } from '../plan/own-tab-names';
import { fingerprint } from '../text/fingerprint';
import { cutLine } from '../text/harmless';

export interface SummarySource {
  readonly title: string;
  readonly sheet: string;
  readonly period: string;
  /** Column of states in the plan's tab. */
  readonly column: number;
  readonly sections: readonly string[];
  readonly executors: readonly string[];
  /** In the plan's order; sections and executors by index, none for a measure outside. */
  readonly measures: readonly {
    readonly row: number;
    readonly section: number | null;
    readonly executors: readonly number[];
  }[];
  /** In order of time; null where the tab has no states. */
  readonly earlier: readonly { readonly period: string; readonly states: StateColumn | null }[];
  readonly promises: readonly (readonly [number: string, text: string, due: string, state: string])[];
  readonly locale: Locale;
}

/** The plan's verdicts in the order of their columns, from the third on. */
export const SUMMARY_VERDICTS = [
  'activity',
  'none',
  'cancelled',
  'planned',
  'unclear',
  'empty',
] as const satisfies Verdict[];

/** Columns of figures, and where the list that they are counted from begins. */
const WIDTH = 9;
const LIST = 20;

export const SUMMARY_WORDS = {
  title: OWN_TABS.summary,
  of: {
    ru: 'Лист «{sheet}»{period}. Числа считаются по столбцу «Состояние».',
    en: 'Tab “{sheet}”{period}. Counted from the column “Status”.',
  },
  all: { ru: 'Всего', en: 'All' },
  share: { ru: 'Исполнялось, %', en: 'Active, %' },
  plan: { ru: 'Весь план', en: 'The whole plan' },
  sections: { ru: 'Разделы', en: 'Sections' },
  executors: { ru: 'Кто отвечает', en: 'Who answers' },
  periods: { ru: 'Периоды', en: 'Periods' },
  trend: { ru: 'Исполнялось по периодам, %', en: 'Active by period, %' },
  promises: { ru: 'Обещано', en: 'Promised' },
  due: { ru: 'до', en: 'by' },
  unsectioned: { ru: 'Вне разделов', en: 'Outside sections' },
  list: { ru: 'Для подсчёта', en: 'For counting' },
} as const satisfies Messages;

export interface SummarySheet {
  /** Formulas, all rows of one length; "" where nothing stands. */
  readonly cells: readonly (readonly string[])[];
  /** Zero-based rows of what the chart shows, its header the first. */
  readonly chart: readonly [top: number, bottom: number];
  /** The same of what stands period by period; null with one period, which is no trend. */
  readonly trend: readonly [top: number, bottom: number] | null;
  /** Rows of headers, whose verdicts bear their colours. */
  readonly headers: readonly number[];
}

/** Letters that a text in a formula may have. */
const LONGEST = 200;

/** A text that is nothing else, whatever it says, without signs that spreadsheets may alter: the tab would be taken for somebody else's. */
const quoted = (text: string): string => `="${cutLine(text.replaceAll('\u00ad', ''), LONGEST).replaceAll('"', '""')}"`;

/** Rows of the list come first, for the figures name them. Long, for it is the tab from top to bottom. */
export function buildSummarySheet(source: SummarySource): SummarySheet {
  const { locale, measures } = source;
  const words = (key: Exclude<keyof typeof SUMMARY_WORDS, 'of'>): string => quoted(SUMMARY_WORDS[key][locale]);
  const list = measures.flatMap(({ row, section, executors }) =>
    (executors.length === 0 ? [0] : executors.map((index) => index + 1)).map((executor, nth) => [
      `=${section === null ? 0 : section + 1}`,
      `=${executor}`,
      `=${nth === 0 ? 1 : 0}`,
      `=${sheetName(source.sheet)}!${columnLetters(source.column)}${row + 1}`,
    ]),
  );
  const [sectionOf, executorOf, once, state] = [0, 1, 2, 3].map(
    (at) => `$${columnLetters(LIST + at)}$2:$${columnLetters(LIST + at)}$${Math.max(2, list.length + 1)}`,
  );
  const rows: string[][] = [[quoted(SUMMARY_WORDS.title[locale])], [quoted(source.title)]];
  rows.push(
    [
      quoted(
        formatMessage(
          SUMMARY_WORDS.of,
          { sheet: source.sheet, period: source.period === '' ? '' : `, ${source.period}` },
          locale,
        ),
      ),
    ],
    [],
  );
  const headers: number[] = [];
  const header = (title: string): void => {
    headers.push(rows.length);
    rows.push([
      title,
      words('all'),
      ...SUMMARY_VERDICTS.map((each) => quoted(VERDICT_WORDS[each][locale])),
      words('share'),
    ]);
  };
  /** `of` picks the list's rows, "" for all. */
  const figures = (label: string, all: string, count: (verdict: string) => string): void => {
    const here = rows.length + 1;
    const head = (headers.at(-1) ?? 0) + 1;
    const cells = SUMMARY_VERDICTS.map((_verdict, at) => count(`${columnLetters(2 + at)}$${head}`));
    rows.push([label, all, ...cells, `=INT((200*C${here}+B${here})/(2*B${here}+(B${here}=0)))`]);
  };
  const counted = (label: string, of: string): void =>
    figures(label, `=SUMPRODUCT(${of}${once})`, (verdict) => `=SUMPRODUCT(${of}(${state}=${verdict})*${once})`);
  header(words('sections'));
  const chart = rows.length - 1;
  source.sections.forEach((title, at) => void counted(quoted(title), `(${sectionOf}=${at + 1})*`));
  if (measures.some(({ section }) => section === null)) counted(words('unsectioned'), `(${sectionOf}=0)*`);
  const bottom = rows.length;
  counted(words('plan'), '1*');
  const total = rows.length;
  rows.push([]);
  header(words('executors'));
  for (const [at, name] of source.executors.entries())
    figures(
      quoted(name),
      `=SUMPRODUCT((${executorOf}=${at + 1})*1)`,
      (verdict) => `=SUMPRODUCT((${executorOf}=${at + 1})*(${state}=${verdict}))`,
    );
  rows.push([]);
  header(words('periods'));
  const first = rows.length - 1;
  for (const { period, states } of source.earlier) {
    if (states === null) rows.push([quoted(period), ...Array.from({ length: WIDTH - 1 }, () => quoted('—'))]);
    else
      figures(
        quoted(period),
        `=SUMPRODUCT((${area(states, states.column)}<>"")*(${area(states, states.name)}<>""))`,
        (verdict) => `=SUMPRODUCT((${area(states, states.column)}=${verdict})*(${area(states, states.name)}<>""))`,
      );
  }
  figures(quoted(source.period), `=B${total}`, (verdict) => `=${verdict.slice(0, 1)}${total}`);
  const trend = source.earlier.length === 0 ? null : ([first, rows.length] as const);
  if (source.promises.length > 0) rows.push([], [words('promises')]);
  for (const [number, text, due, state_] of source.promises)
    rows.push([quoted(`${number} ${text}`), quoted(`${SUMMARY_WORDS.due[locale]} ${due}`), quoted(state_)]);
  return { cells: beside(rows, list, quoted(SUMMARY_WORDS.list[locale])), chart: [chart, bottom], trend, headers };
}

const sheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const area = ({ sheet, top, bottom }: StateColumn, column: number): string =>
  `${sheetName(sheet)}!$${columnLetters(column)}$${top + 1}:$${columnLetters(column)}$${bottom}`;

/** Figures at the left, the list at the right; its title bears a fingerprint of all, by which the tab is known to stand as it was written. */
function beside(figures: readonly string[][], list: readonly string[][], title: string): string[][] {
  const count = Math.max(figures.length, list.length + 1);
  const cells = Array.from({ length: count }, (_none, row) => {
    const left = figures[row] ?? [];
    const right = row === 0 ? [] : (list[row - 1] ?? []);
    return [
      ...Array.from({ length: LIST }, (_cell, at) => left[at] ?? ''),
      ...Array.from({ length: 4 }, (_cell, at) => right[at] ?? ''),
    ];
  });
  const [first] = cells;
  if (first !== undefined) first[LIST] = `${title.slice(0, -1)} · ${count} ${fingerprintCells(cells)}"`;
  return cells;
}

/** Spreadsheets may quote names and space signs otherwise than they were given: of that nothing counts. A text is a text to the last blank. */
const plain = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'|\s/g, (part, name = '') => (part.startsWith('"') ? part : name));

/** As Vekha told them in 0.8.0, without the blanks of texts: such a tab is its own, and is written anew. */
const plainOnce = (formula: string): string => formula.replace(/['\s]/g, '');

const MARK = / · (\d+) (\w+)"$/;

const fingerprintCells = (cells: readonly (readonly string[])[], tell = plain): string =>
  fingerprint(cells.map((row) => row.map(tell).join('\u0001')).join('\u0002'));

/** Row and column of the cell whose formula bears the fingerprint. */
export const SUMMARY_MARK_PLACE = [0, LIST] as const;

/** Whether the formula of that cell says that Vekha wrote the tab; somebody may have changed it since. */
export const isSummaryMark = (formula: string): boolean => MARK.test(formula);

/** How many rows Vekha wrote, where all of them still stand as it wrote them; null where somebody has changed one, or they are not its own. */
export function rowsWritten(formulas: readonly (readonly string[])[]): number | null {
  const [, count, mark] = MARK.exec(formulas[0]?.[LIST] ?? '') ?? [];
  const rows = Number(count);
  if (mark === undefined || formulas.length < rows) return null;
  const own = formulas
    .slice(0, rows)
    .map((row, at) =>
      Array.from({ length: LIST + 4 }, (_none, column) => (at === 0 && column === LIST ? '' : (row[column] ?? ''))),
    );
  return fingerprintCells(own) === mark || fingerprintCells(own, plainOnce) === mark ? rows : null;
}

/** Whether one tab is what the other was to be: by the fingerprint that each bears. */
export const isSameSheet = (one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean =>
  MARK.exec(one[0]?.[LIST] ?? '')?.[0] === MARK.exec(other[0]?.[LIST] ?? '')?.[0];
