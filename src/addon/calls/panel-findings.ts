/** Findings as the panel shows them: whose item, which words, and what a change would be, without whole texts of cells. */

import type { ExcerptJson, ExcerptPartJson, PanelFindingJson, PanelJson } from '../../contract/panel';
import type { Finding } from '../../core/findings/finding';
import type { CellEdit } from '../../core/grid/cell-edit';
import { formatSheetCell } from '../../core/grid/cell-range';
import { cellText, type Grid } from '../../core/grid/grid';
import type { Locale } from '../../core/locale';
import type { Severity } from '../../core/settings/grades';
import { fingerprint } from '../../core/text/fingerprint';
import type { CheckedPlan } from '../check/check-plan';
import { describeFinding, describeSuggestion } from '../check/describe-finding';

/** Letters shown on either side of the words in question. */
const AROUND = 40;
/** Longer words in question are cut in the middle. */
const MARKED = 120;
/** Places shown in one excerpt; a cell may have hundreds. */
const MOST_PLACES = 6;

/** Findings sent at once: some three megabytes; Google takes seconds over more, and nobody reads further. */
const MOST_FINDINGS = 3_000;

export function toPanelFindings(checked: CheckedPlan): Pick<PanelJson, 'findings' | 'unsent'> {
  const { plan, findings } = checked;
  const itemOfRow = new Map(plan.items.flatMap((item, index) => item.rows.map((row) => [row, index] as const)));
  const met = new Map<string, number>();
  const numbered = findings.map((finding) => {
    const key = `${finding.rule} ${finding.cell.sheet} ${finding.cell.row} ${finding.cell.column}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    return { finding, nth };
  });
  // Stable: findings of one severity stay in the order of the sheet.
  const sent = numbered
    .sort((one, other) => rankOf(one.finding) - rankOf(other.finding))
    .slice(0, MOST_FINDINGS)
    .map(({ finding, nth }) => toPanelFinding(checked, finding, nth, itemOfRow));
  return { findings: sent, unsent: findings.length - sent.length };
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function rankOf({ severity, waiver }: Finding): number {
  return waiver === null ? RANKS[severity] : 3;
}

function toPanelFinding(
  { plan, locale }: CheckedPlan,
  finding: Finding,
  nth: number,
  itemOfRow: ReadonlyMap<number, number>,
): PanelFindingJson {
  const { sheet, row, column } = finding.cell;
  const here = sheet === plan.grid.sheet;
  const text = here ? cellText(plan.grid, row, column) : '';
  const fix = finding.fix === null ? null : toChange(text, finding.fix);
  const suggestions = toSuggestions(finding, plan.grid, locale);
  return {
    rule: finding.rule,
    severity: finding.severity,
    cell: formatSheetCell(sheet, row, column),
    nth,
    row: row + 1,
    item: here ? (itemOfRow.get(row) ?? null) : null,
    message: describeFinding(finding, locale),
    waived: finding.waiver,
    ...(finding.claim === undefined ? {} : { claim: finding.claim }),
    // What stands on the header or another tab has no row of ours to keep a waiver.
    waivable: here && row >= (plan.tables[0]?.bodyTop ?? 0),
    fingerprint: fingerprint(text),
    excerpt: here && fix === null && suggestions.length === 0 ? findExcerpt(finding, text) : null,
    fix,
    suggestions,
  };
}

function toSuggestions({ rule, suggestions }: Finding, grid: Grid, locale: Locale): PanelFindingJson['suggestions'] {
  return suggestions.map((suggestion) => {
    const [edit] = suggestion.edits;
    const text = edit === undefined ? '' : cellText(grid, edit.row, edit.column);
    return { message: describeSuggestion(rule, suggestion, locale), change: toChange(text, suggestion.edits) };
  });
}

/** Places of a text to be shown, with what comes instead where they are to be changed. */
interface ShownPlace {
  readonly start: number;
  readonly end: number;
  readonly inserted: string | null;
}

function toChange(text: string, edits: readonly CellEdit[]): ExcerptJson {
  const places = edits.map(({ start, end, text: inserted }) => ({ start, end, inserted }));
  return excerptOf(text, places);
}

/** The cell's words that a finding speaks of: a value of its message that stands in the cell. */
function findExcerpt(finding: Finding, text: string): ExcerptJson | null {
  // The evidence first: the item's number may stand in the text, too.
  for (const value of [finding.values.evidence ?? '', ...Object.values(finding.values)]) {
    const places = findWords(text, String(value));
    if (places.length > 0) return excerptOf(text, places);
  }
  return null;
}

/** Where a value stands in the text; evidence of several places is joined by dots and found piece by piece. */
function findWords(text: string, value: string): ShownPlace[] {
  const pieces = value.replace(/…$/, '').split(' … ');
  if (value.length < 2 || value === text) return [];
  if (pieces.length === 1) {
    // Of something named twice, the last is the one too many.
    const start = text.lastIndexOf(value);
    return start < 0 ? [] : [{ start, end: start + value.length, inserted: null }];
  }
  let from = 0;
  return pieces.flatMap((piece) => {
    const start = piece === '' ? -1 : text.indexOf(piece, from);
    if (start < 0) return [];
    from = start + piece.length;
    return [{ start, end: from, inserted: null }];
  });
}

function excerptOf(text: string, places: readonly ShownPlace[]): ExcerptJson {
  const sorted = [...places].sort((one, other) => one.start - other.start);
  const parts: ExcerptPartJson[] = [];
  let at = 0;
  for (const { start, end, inserted } of sorted.slice(0, MOST_PLACES)) {
    parts.push({ text: shorten(text.slice(at, start), at > 0, true), kind: 'kept' });
    parts.push({ text: shortenMiddle(text.slice(start, end)), kind: inserted === null ? 'marked' : 'removed' });
    if (inserted !== null) parts.push({ text: shortenMiddle(inserted), kind: 'inserted' });
    at = end;
  }
  parts.push({ text: shorten(text.slice(at), true, false), kind: 'kept' });
  return parts.filter((part) => part.text !== '');
}

/** What stands around the places: the words next to them, on the side where there is a place. */
function shorten(text: string, after: boolean, before: boolean): string {
  const room = after && before ? 2 * AROUND : AROUND;
  if (text.length <= room) return text;
  const head = after ? text.slice(0, AROUND).replace(/\s+\S*$/, '') : '';
  const tail = before ? text.slice(-AROUND).replace(/^\S*\s+/, '') : '';
  return `${head}${after && before ? ' … ' : '…'}${tail}`;
}

function shortenMiddle(text: string): string {
  return text.length <= MARKED ? text : `${text.slice(0, MARKED / 2)} … ${text.slice(-MARKED / 2)}`;
}
