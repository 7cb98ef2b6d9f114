/** Writing what a check found into our own columns: one write, of the rows that changed. */

import type { Verdict } from '../../core/activity/verdict';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import { AppError } from '../../core/failure/app-error';
import type { Finding } from '../../core/findings/finding';
import { formatMark, parseMark } from '../../core/findings/marks';
import { isOfMeasure } from '../../core/findings/review';
import { isTidiness } from '../../core/findings/tidiness';
import { livingWaivers, type Waiver } from '../../core/findings/waivers';
import { columnLetters } from '../../core/grid/cell-range';
import { cellText } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { Severity } from '../../core/settings/grades';
import { isAlone } from '../google/proof';
import { keptText } from '../workbook/kept-text';
import { COLUMN_WORDS, markTitle, type ServiceColumns } from '../workbook/service-columns';
import { type CheckedPlan, planRows, statedVerdict } from './check-plan';
import { CHECK_WORDS } from './check-words';
import { describeFinding } from './describe-finding';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Texts of our three columns in one row, in column order. */
interface ServiceRow {
  readonly status: string;
  readonly findings: string;
  readonly mark: string;
}

const BLANK: ServiceRow = { status: '', findings: '', mark: '' };
const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Sheets holds 50,000 characters a cell. */
const MAX_CELL_LENGTH = 49_000;

/**
 * Brings our columns to what the check found, with at most one write, of the rows that differ. Before it, our columns are read once more: people insert
 * and sort rows without asking for the lock. Answers false, and writes nothing, where they no longer stand as they were read. Throws AppError
 * `protected` where the person may not write there. The columns must be contiguous or the write is made column by column of the same rows.
 */
export function writeStatuses(
  checked: CheckedPlan,
  columns: ServiceColumns,
  accepted: ReadonlyMap<number, readonly Waiver[]> = new Map(),
): boolean {
  const { grid, sheet } = checked;
  const { rows, nextId } = serviceRows(checked, columns, accepted);
  let top = -1;
  let bottom = -1;
  for (let row = columns.headerRow; row < rows.length; row++) {
    const wanted = rows[row] ?? BLANK;
    const same =
      cellText(grid, row, columns.status) === wanted.status &&
      cellText(grid, row, columns.findings) === wanted.findings &&
      cellText(grid, row, columns.mark) === wanted.mark;
    if (same) continue;
    if (top === -1) top = row;
    bottom = row + 1;
  }
  // The title that keeps the next id must never lag behind the ids given out.
  if (nextId !== columns.nextId) top = columns.headerRow;
  if (top === -1) return true;
  const writes = planWrites(sheet, columns, top, rows.slice(top, Math.max(bottom, top + 1)));
  // The last thing before the write: what moves between the two no check can see.
  if (haveMoved(checked, columns)) return false;
  for (const write of writes) write();
  return true;
}

/** Whether our columns no longer stand where they were read, row by row. One read. */
function haveMoved({ grid, sheet }: CheckedPlan, { headerRow, status, mark }: ServiceColumns): boolean {
  const count = grid.rows.length - headerRow;
  if (headerRow + count > sheet.getMaxRows() || mark >= sheet.getMaxColumns()) return true;
  const shown: string[][] = sheet.getRange(headerRow + 1, status + 1, count, mark - status + 1).getDisplayValues();
  return shown.some((cells, row) =>
    cells.some((text, column) => text !== cellText(grid, headerRow + row, status + column)),
  );
}

/** Whether a list of allowed words keeps others out. One read, only after a refusal. */
function isRejecting(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  return range.getDataValidations().some((cells) => cells.some((rule) => rule?.getAllowInvalid() === false));
}

/** What is to be written, made ready: nothing but the writing itself is left to be done. */
function planWrites(sheet: Sheet, columns: ServiceColumns, top: number, rows: readonly ServiceRow[]): (() => void)[] {
  const { status, findings, mark } = columns;
  const plan = (column: number, values: string[][]): (() => void) => {
    const range = sheet.getRange(top + 1, column + 1, rows.length, values[0]?.length ?? 1);
    return () => {
      try {
        range.setValues(values);
        // Google may keep writes for later: a refusal must come here.
        SpreadsheetApp.flush();
      } catch (error) {
        // Google words it in the person's language: the range itself tells.
        if (!range.canEdit()) throw new AppError('protected', { sheet: sheet.getName() }, error);
        if (!isRejecting(range)) throw error;
        if (isAlone())
          throw new AppError('rejecting-list', { sheet: sheet.getName(), area: range.getA1Notation() }, error);
        // Whoever may write there can lay a list of allowed words over our columns, and nobody's row would be checked any more.
        range.setDataValidation(null);
        range.setValues(values);
        SpreadsheetApp.flush();
      }
    };
  };
  if (findings === status + 1 && mark === status + 2) {
    return [
      plan(
        status,
        rows.map((row) => [row.status, row.findings, row.mark]),
      ),
    ];
  }
  return [
    plan(
      status,
      rows.map((row) => [row.status]),
    ),
    plan(
      findings,
      rows.map((row) => [row.findings]),
    ),
    plan(
      mark,
      rows.map((row) => [row.mark]),
    ),
  ];
}

/** What our columns must hold, for every row of the sheet from its top. */
export function serviceRows(
  checked: CheckedPlan,
  columns: ServiceColumns,
  accepted: ReadonlyMap<number, readonly Waiver[]>,
): { readonly rows: readonly ServiceRow[]; readonly nextId: number } {
  const { plan, grid, locale } = checked;
  const ours = planRows(plan);
  const found = findingsByRow(checked);
  const rows: ServiceRow[] = [];
  let nextId = columns.nextId;
  const given = new Set<number>();
  const verdicts = new Map<number | undefined, Verdict | null>();
  for (const item of plan.items)
    if (!checked.kept.has(item.rows[0] ?? -1)) verdicts.set(item.rows[0], statedVerdict(checked, item));
  for (let row = 0; row < grid.rows.length; row++) {
    const here = found.get(row);
    if (!ours.has(row) && here === undefined) {
      rows.push(BLANK);
      continue;
    }
    const text = cellText(grid, row, columns.mark);
    const mark = parseMark(text);
    // A copied row brings its id along: the second of two gets a new one.
    const isOwn = mark !== null && mark.id < columns.nextId && !given.has(mark.id);
    const id = isOwn ? mark.id : nextId++;
    given.add(id);
    if (mark !== null && checked.kept.has(row)) {
      const [first, last] = mark.letters;
      rows.push({
        status: cellText(grid, row, columns.status),
        findings: cellText(grid, row, columns.findings),
        mark: `${first}${id}.${mark.fingerprint}${last}`,
      });
      continue;
    }
    const waivers = livingWaivers(accepted.get(row) ?? mark?.waivers ?? [], plan.grid, row, isOfMeasure);
    const verdict = verdicts.get(row) ?? null;
    const severity = here?.severity ?? null;
    const words = { status: verdict === null ? '' : VERDICT_WORDS[verdict][locale], findings: here?.text ?? '' };
    const own = waivers.length === 0 ? checked.fingerprints.of(row, { severity, verdict, ...words }) : '';
    rows.push({ ...words, mark: formatMark({ id, severity, verdict, waivers, fingerprint: own }) });
  }
  rows[columns.headerRow] = {
    status: COLUMN_WORDS.status[locale],
    findings: COLUMN_WORDS.findings[locale],
    mark: markTitle(nextId),
  };
  return { rows, nextId };
}

interface RowFindings {
  /** Of those that nobody accepted; null where all are. */
  readonly severity: Severity | null;
  readonly text: string;
}

/** Findings of the plan's own tab by row: the worst severity, and one line of words for each, the worst first. */
function findingsByRow(checked: CheckedPlan): Map<number, RowFindings> {
  const byRow = new Map<number, Finding[]>();
  const { tidiness } = checked.around.settings;
  const isPassedOver = (finding: Finding): boolean =>
    !tidiness && isTidiness(finding) && finding.waiver === null && finding.claim === undefined;
  const headerRows = new Set<number>();
  for (const table of checked.plan.tables) {
    for (let row = table.headerTop; row < table.bodyTop; row++) headerRows.add(row);
  }
  for (const finding of checked.findings) {
    const { sheet, row } = finding.cell;
    // A finding about the whole table stands on its header, where our titles are: the panel shows it.
    if (sheet !== checked.plan.grid.sheet || headerRows.has(row) || isPassedOver(finding)) continue;
    const here = byRow.get(row) ?? [];
    byRow.set(row, here);
    here.push(finding);
  }
  return new Map([...byRow].map(([row, findings]) => [row, describeRow(findings, checked.locale)]));
}

/** 0 for what is accepted. */
const rankOf = ({ severity, waiver }: Finding): number => (waiver === null ? RANKS[severity] : 0);

function describeRow(findings: readonly Finding[], locale: Locale): RowFindings {
  const sorted = [...findings].sort((one, other) => rankOf(other) - rankOf(one));
  const [worst] = sorted;
  let text = '';
  for (const finding of sorted) {
    const { waiver, claim, fix, cell } = finding;
    const own = describeFinding(finding, locale);
    // Untidy signs are told alike in every cell: which one it is must be said.
    const placed = fix === null ? own : `${columnLetters(cell.column)}: ${own}`;
    const claimed =
      claim === undefined ? placed : formatMessage(CHECK_WORDS.claimed, { reason: claim, finding: placed }, locale);
    const words =
      waiver === null ? claimed : formatMessage(CHECK_WORDS.waived, { reason: waiver, finding: placed }, locale);
    if (text.length + words.length < MAX_CELL_LENGTH) text += `${text === '' ? '' : '\n'}${words}`;
  }
  // As it will be read back: what Sheets alters would be written anew at every check.
  return { severity: worst === undefined || worst.waiver !== null ? null : worst.severity, text: keptText(text) };
}
