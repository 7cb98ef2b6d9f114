/** The report as blocks of a document: the official form, before anybody knows what a .docx is. */
import type { Report, ReportRow } from './report';

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
}

interface Table {
  readonly kind: 'table';
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}

/** A document as the .docx writer takes it. */
export interface ReportDocument {
  readonly landscape: boolean;
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly (Paragraph | Table)[];
}

/** Title lines, the table, the signature. Texts pass through unchanged. */
export function buildDocument(report: Report): ReportDocument {
  const rows = report.rows.map((row, index) => tableRow(row, report.rows[index + 1]));
  const header: TableRow = {
    keepWithNext: true,
    cells: report.columns.map((text) => cell(text, { align: 'center', bold: true })),
  };
  return {
    landscape: true,
    title: report.title.join(' '),
    language: 'ru-RU',
    blocks: [
      ...report.title.map((text) => line(text, 'center', true)),
      ...(report.title.length > 0 ? [line('', 'center', true)] : []),
      { kind: 'table', columnWidths: COLUMN_WIDTHS, headerRows: 1, rows: [header, ...rows] },
      ...(report.signature.length > 0 ? [line('', 'left', false)] : []),
      ...report.signature.map((text) => line(text, 'left', false)),
    ],
  };
}

function line(text: string, align: Paragraph['align'], bold: boolean): Paragraph {
  return { kind: 'paragraph', text, align, bold, keepWithNext: bold };
}

function cell(text: string, look: Partial<TableCell> = {}): TableCell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

function tableRow(row: ReportRow, next: ReportRow | undefined): TableRow {
  if (row.kind === 'section') {
    return { keepWithNext: true, cells: [cell(row.text, { span: 5, align: 'center', bold: true })] };
  }
  const nextContinues = next?.kind === 'entry' && next.continues;
  return {
    keepWithNext: false,
    cells: row.cells.map((text, index) => {
      const align = index === 0 || index === 2 ? 'center' : 'left';
      if (index === 4) return cell(text);
      if (row.continues && text === '') return cell('', { merge: 'continue', align });
      return cell(text, { merge: nextContinues && next.cells[index] === '' ? 'start' : 'none', align });
    }),
  };
}
