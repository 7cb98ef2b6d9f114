/** The report as blocks of a document: the official form, before anybody knows what a .docx is. */
import type { Verdict } from '../activity/verdict';
import { VERDICT_WORDS } from '../activity/verdict-words';
import { formatMessage } from '../i18n/format-message';
import { tieShortWords } from '../text/short-words';
import type { InactiveItem, Tally } from './annexes';
import { PROGRESS_COLUMN } from './column-titles';
import { describePart } from './describe-part';
import type { Report, ReportRow } from './report';
import { formatParts } from './report-parts';
import { REPORT_WORDS } from './report-words';

/** Twips, in all 14,570: what landscape A4 leaves, and no header word breaks. */
const COLUMN_WIDTHS = [900, 3950, 1700, 2950, 5070] as const;

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  readonly keepWithNext: boolean;
}

interface TableCell {
  readonly text: string;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
}

interface TableRow {
  readonly cells: readonly TableCell[];
  readonly keepWithNext: boolean;
  /** Level of the heading that its text is, from 1; missing for what is none. */
  readonly outline?: number;
}

interface Table {
  readonly kind: 'table';
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
  /** Read aloud to those who cannot see it. */
  readonly spoken?: { readonly title: string; readonly description: string };
}

/** A document as the .docx writer takes it. */
export interface ReportDocument {
  readonly landscape: boolean;
  readonly title: string;
  readonly language: string;
  /** What it was asked to hold, for the file's properties. */
  readonly description: string;
  readonly blocks: readonly (Paragraph | Table)[];
}

/** Who approves, title lines, the table, what was asked for besides, the signature. The authors' texts pass through unchanged. */
export function buildDocument(report: Report): ReportDocument {
  const { language } = report;
  const rows = report.rows.map((row, index) => tableRow(row, report.rows[index + 1]));
  const { draft, annex, approval, title, asOf, signature, summary, inactive } = report;
  const head = [...title, ...describePart(report)];
  const tied = report.shortWords ? tieShortWords : (text: string): string => text;
  const lines = (texts: readonly string[], align: Paragraph['align'], bold = false): Paragraph[] =>
    texts.map((text) => line(tied(text), align, bold));
  const apart = (texts: readonly string[], align: Paragraph['align'], bold = false): Paragraph[] =>
    texts.length === 0 ? [] : [...lines(texts, align, bold), line('', align, bold)];
  const day = asOf === '' ? [] : [/^\d/.test(asOf) ? formatMessage(REPORT_WORDS.asOf, { day: asOf }, language) : asOf];
  return {
    landscape: true,
    title: title.join(' '),
    language: language === 'ru' ? 'ru-RU' : 'en-GB',
    description: formatParts(report),
    blocks: [
      ...(draft ? [line(REPORT_WORDS.draft[language], 'right', false)] : []),
      ...apart(annex, 'right'),
      ...apart(approval, 'right'),
      ...(day.length === 0 ? apart(head, 'center', true) : [...lines(head, 'center', true), ...apart(day, 'center')]),
      {
        kind: 'table',
        columnWidths: COLUMN_WIDTHS,
        headerRows: report.columnNumbers ? 2 : 1,
        rows: [headerRow(report.columns), ...(report.columnNumbers ? [numberRow(report.columns)] : []), ...rows],
        spoken: {
          title: REPORT_WORDS.spokenTitle[language],
          description: formatMessage(REPORT_WORDS.spoken, { columns: report.columns.join('; ') }, language),
        },
      },
      ...(summary === null
        ? []
        : [
            ...heading(REPORT_WORDS.sections[language]),
            tallyTable(REPORT_WORDS.section[language], summary.sections, report),
            ...heading(REPORT_WORDS.departments[language]),
            tallyTable(REPORT_WORDS.department[language], summary.departments, report),
          ]),
      ...(inactive === null ? [] : [...heading(REPORT_WORDS.inactive[language]), inactiveBlock(inactive, report)]),
      ...(signature.length > 0 ? [line('', 'left', false)] : []),
      ...lines(signature, 'left'),
    ],
  };
}

function numberRow(columns: readonly string[]): TableRow {
  return { keepWithNext: true, cells: columns.map((_title, index) => cell(String(index + 1), { align: 'center' })) };
}

function heading(text: string): Paragraph[] {
  return [line('', 'left', true), line(text, 'center', true)];
}

function headerRow(texts: readonly string[]): TableRow {
  return { keepWithNext: true, cells: texts.map((text) => cell(text, { align: 'center', bold: true })) };
}

const VERDICTS: readonly Verdict[] = ['activity', 'none', 'cancelled', 'planned', 'empty'];
/** Twips: a label, all items, and one column a verdict. */
const TALLY_WIDTHS = [4170, 1000, 1850, 1850, 1700, 2100, 1900] as const;
/** Twips: number, name, executors, state, evidence. */
const INACTIVE_WIDTHS = [900, 4350, 3450, 1800, 4070] as const;

function tallyTable(label: string, tallies: readonly Tally[], { language }: Report): Table {
  const names = VERDICTS.map((verdict) => VERDICT_WORDS[verdict][language]);
  const row = (tally: Tally): TableRow => ({
    keepWithNext: false,
    cells: [
      cell(tally.label === '' ? REPORT_WORDS.unsectioned[language] : tally.label),
      ...[tally.items, ...VERDICTS.map((verdict) => tally.verdicts[verdict])].map((count) =>
        cell(String(count), { align: 'center' }),
      ),
    ],
  });
  return {
    kind: 'table',
    columnWidths: TALLY_WIDTHS,
    headerRows: 1,
    rows: [headerRow([label, REPORT_WORDS.items[language], ...names]), ...tallies.map(row)],
  };
}

function inactiveBlock(items: readonly InactiveItem[], { language }: Report): Paragraph | Table {
  if (items.length === 0) return line(REPORT_WORDS.allActive[language], 'left', false);
  const rows = items.map(
    ({ number, name, executors, verdict, evidence }): TableRow => ({
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
  return { kind: 'table', columnWidths: INACTIVE_WIDTHS, headerRows: 1, rows: [headerRow(titles), ...rows] };
}

function line(text: string, align: Paragraph['align'], bold: boolean): Paragraph {
  return { kind: 'paragraph', text, align, bold, keepWithNext: bold };
}

function cell(text: string, look: Partial<TableCell> = {}): TableCell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

function tableRow(row: ReportRow, next: ReportRow | undefined): TableRow {
  if (row.kind === 'section') {
    // Outlines know nine levels.
    const outline = Math.min(row.level, 9);
    return {
      keepWithNext: true,
      outline,
      cells: [cell(row.text, { span: COLUMN_WIDTHS.length, align: 'center', bold: true })],
    };
  }
  const nextContinues = next?.kind === 'entry' && next.continues;
  return {
    keepWithNext: false,
    cells: row.cells.map((text, index) => {
      const align = index === 0 || index === 2 ? 'center' : 'left';
      if (index === PROGRESS_COLUMN) return cell(text);
      if (row.continues && text === '') return cell('', { merge: 'continue', align });
      return cell(text, { merge: nextContinues && next.cells[index] === '' ? 'start' : 'none', align });
    }),
  };
}
