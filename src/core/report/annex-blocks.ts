/** What stands behind a report's table, as blocks: counts, measures without activity, promises; each with the check that tells of it. */

import type { DocxParagraph, DocxRow, DocxTable } from '../../document/docx-document';
import type { Verdict } from '../activity/verdict';
import { VERDICT_WORDS } from '../activity/verdict-words';
import type { PromiseState } from '../findings/promise';
import type { InactiveItem, ReportPromise, Tally } from './annexes';
import { cell, headerRow, line } from './document';
import type { Report } from './report';
import { REPORT_WORDS } from './report-words';

export interface Annex {
  /** Of the proof. */
  readonly check: 'summary-counts' | 'inactive-list' | 'promise-list';
  readonly blocks: readonly (DocxParagraph | DocxTable)[];
}

/** In their order; each with a heading of its own. */
export function annexesOf(report: Pick<Report, 'summary' | 'inactive' | 'promises' | 'language'>): Annex[] {
  const { summary, inactive, promises, language } = report;
  const words = REPORT_WORDS;
  const annex = (check: Annex['check'], title: string, block: DocxParagraph | DocxTable): Annex => ({
    check,
    blocks: [line('', 'left', true), line(title, 'center', true), block],
  });
  const tally = (tallies: readonly Tally[], title: string, label: string): Annex =>
    annex('summary-counts', title, tallyTable(label, tallies, report));
  return [
    ...(summary?.periods === undefined
      ? []
      : [tally(summary.periods, words.periods[language], words.period[language])]),
    ...(summary === null
      ? []
      : [
          tally(summary.sections, words.sections[language], words.section[language]),
          tally(summary.departments, words.departments[language], words.department[language]),
        ]),
    ...(inactive === null
      ? []
      : [annex('inactive-list', inactiveTitle(inactive)[language], inactiveBlock(inactive, report))]),
    ...(promises === null ? [] : [annex('promise-list', words.promises[language], promisesBlock(promises, report))]),
  ];
}

const VERDICTS: readonly Verdict[] = ['activity', 'none', 'cancelled', 'planned', 'unclear', 'empty'];
/** Rows are short, and a number on another page than its name says nothing. */
const ROWS = { headerRows: 1, wholeRows: true } as const;
/** Twips: a label, all items, and one column a verdict. */
const TALLY_WIDTHS = [4170, 1000, 1850, 1850, 1700, 2100, 1900] as const;
/** The same with a column for what is unclear. */
const WIDER_WIDTHS = [3070, 1000, 1750, 1750, 1600, 2000, 1500, 1900] as const;
/** Twips: number, name, executors, state, evidence. */
const INACTIVE_WIDTHS = [900, 4350, 3450, 1800, 4070] as const;

function tallyTable(label: string, tallies: readonly Tally[], { language }: Pick<Report, 'language'>): DocxTable {
  const isUnclear = tallies.some(({ verdicts }) => verdicts.unclear > 0);
  const shown = VERDICTS.filter((verdict) => verdict !== 'unclear' || isUnclear);
  const names = shown.map((verdict) => VERDICT_WORDS[verdict][language]);
  const row = (tally: Tally): DocxRow => ({
    keepWithNext: false,
    cells: [
      cell(tally.label === '' ? REPORT_WORDS.unsectioned[language] : tally.label),
      ...[tally.items, ...shown.map((verdict) => tally.verdicts[verdict])].map((count) =>
        cell(String(count), { align: 'center' }),
      ),
    ],
  });
  return {
    kind: 'table',
    columnWidths: isUnclear ? WIDER_WIDTHS : TALLY_WIDTHS,
    ...ROWS,
    rows: [headerRow([label, REPORT_WORDS.items[language], ...names]), ...tallies.map(row)],
  };
}

/** Of what is unclear nobody says in writing that it was not done. */
const inactiveTitle = (items: readonly InactiveItem[]) =>
  items.some(({ verdict }) => verdict === 'unclear') ? REPORT_WORDS.inactiveOrUnclear : REPORT_WORDS.inactive;

function inactiveBlock(
  items: readonly InactiveItem[],
  { language }: Pick<Report, 'language'>,
): DocxParagraph | DocxTable {
  if (items.length === 0) return line(REPORT_WORDS.allActive[language], 'left', false);
  const rows = items.map(
    ({ number, name, executors, verdict, evidence }): DocxRow => ({
      keepWithNext: false,
      cells: [
        cell(number, { align: 'center' }),
        cell(name),
        cell(executors.join('\n')),
        cell(VERDICT_WORDS[verdict][language], { align: 'center' }),
        cell(evidence),
      ],
    }),
  );
  const titles = [
    REPORT_WORDS.number[language],
    REPORT_WORDS.name[language],
    REPORT_WORDS.department[language],
    REPORT_WORDS.state[language],
    REPORT_WORDS.evidence[language],
  ];
  return { kind: 'table', columnWidths: INACTIVE_WIDTHS, ...ROWS, rows: [headerRow(titles), ...rows] };
}

/** Twips: number, words, the report they stood in, when they are due, what became of them. */
const PROMISE_WIDTHS = [900, 5970, 2600, 2600, 2500] as const;

const STATES: readonly PromiseState[] = ['broken', 'open', 'kept'];

function promisesBlock(
  promises: readonly ReportPromise[],
  { language }: Pick<Report, 'language'>,
): DocxParagraph | DocxTable {
  const words = REPORT_WORDS;
  if (promises.length === 0) return line(words.noPromises[language], 'left', false);
  const titles = [words.number, words.promise, words.given, words.due, words.state].map((title) => title[language]);
  const sorted = STATES.flatMap((state) => promises.filter((promise) => promise.state === state));
  const rows = sorted.map(({ number, text, given, due, state }) => ({
    keepWithNext: false,
    cells: [
      cell(number, { align: 'center' }),
      cell(text),
      cell(given, { align: 'center' }),
      cell(due, { align: 'center' }),
      cell(words.promiseStates[state][language], { align: 'center' }),
    ],
  }));
  return { kind: 'table', columnWidths: PROMISE_WIDTHS, ...ROWS, rows: [headerRow(titles), ...rows] };
}
