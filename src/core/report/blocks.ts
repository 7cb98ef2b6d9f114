/** The report as blocks of a document: the official form, before anybody knows what a .docx is. */

import type { DocxParagraph, DocxRow } from '../../document/docx-document';
import { formatMessage } from '../i18n/format-message';
import { tieShortWords } from '../text/short-words';
import { annexesOf } from './annex-blocks';
import { PROGRESS_COLUMN } from './column-titles';
import { describePart } from './describe-part';
import { cell, headerRow, line, numberRow, type ReportDocument } from './document';
import type { Report, ReportRow } from './report';
import { formatParts } from './report-parts';
import { REPORT_WORDS } from './report-words';

/** Twips, in all 14,570: what landscape A4 leaves, and no header word breaks. */
const COLUMN_WIDTHS = [900, 3950, 1700, 2950, 5070] as const;

/** Who approves, title lines, the table, what was asked for besides, the signature. The authors' texts pass through unchanged. */
export function buildDocument(report: Report): ReportDocument {
  const { language } = report;
  const rows = report.rows.map((row, index) => tableRow(row, report.rows[index + 1]));
  const { draft, annex, approval, title, asOf, signature } = report;
  const head = [...title, ...describePart(report)];
  const tied = report.shortWords ? tieShortWords : (text: string): string => text;
  const lines = (texts: readonly string[], align: DocxParagraph['align'], bold = false): DocxParagraph[] =>
    texts.map((text) => line(tied(text), align, bold));
  const apart = (texts: readonly string[], align: DocxParagraph['align'], bold = false): DocxParagraph[] =>
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
      ...contentsOf(report),
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
      ...annexesOf(report).flatMap((each) => each.blocks),
      ...(signature.length > 0 ? [line('', 'left', false)] : []),
      ...lines(signature, 'left'),
    ],
  };
}

/** A line for each section; no pages, for only who lays the document out knows them. */
function contentsOf({ contents, rows, language }: Report): DocxParagraph[] {
  if (!contents) return [];
  const lines = rows
    .filter(({ kind }) => kind === 'section')
    .flatMap((row, at) => {
      const text = row.kind === 'section' ? row.text.replace(/[\s\u0085]+/g, ' ').trim() : '';
      return text === '' ? [] : [{ ...line(text, 'left', false), contents: at }];
    });
  return lines.length === 0
    ? []
    : [line(REPORT_WORDS.contents[language], 'center', true), ...lines, line('', 'left', false)];
}

function tableRow(row: ReportRow, next: ReportRow | undefined): DocxRow {
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
