/** Findings as the panel shows them: whose item, which words, and what a change would be, without whole texts of cells. */
import type { Finding, Locale } from '../core/findings/finding';
import { type CellEdit, changeText, smallestChange } from '../core/grid/cell-edit';
import { formatSheetCell } from '../core/grid/cell-range';
import { cellText, type Grid } from '../core/grid/grid';
import { fingerprint } from '../core/text/fingerprint';
import { type CheckedPlan, describeFinding, describeSuggestion } from './check-plan';
import type { ChangeJson, ExcerptJson, PanelFindingJson } from './wire';

/** Letters shown on either side of the words in question. */
const AROUND = 40;
/** Longer words in question are cut in the middle. */
const MARKED = 120;

export function toPanelFindings(checked: CheckedPlan): PanelFindingJson[] {
  const { plan, findings, locale } = checked;
  const itemOfRow = new Map(plan.items.flatMap((item, index) => item.rows.map((row) => [row, index] as const)));
  const headerBottom = plan.tables[0]?.bodyTop ?? 0;
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const { sheet, row, column } = finding.cell;
    const here = sheet === plan.grid.sheet;
    const text = here ? cellText(plan.grid, row, column) : '';
    const cell = formatSheetCell(sheet, row, column);
    const key = `${finding.rule} ${cell}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    return {
      rule: finding.rule,
      severity: finding.severity,
      cell,
      nth,
      row: row + 1,
      item: here ? (itemOfRow.get(row) ?? null) : null,
      message: describeFinding(finding, locale),
      waived: finding.waiver,
      // What stands on the header or another tab has no row of ours to keep a waiver.
      waivable: here && row >= headerBottom,
      print: fingerprint(text),
      excerpt: excerptOf(finding, text),
      fix: finding.fix === null ? null : toChange(text, finding.fix),
      suggestions: toSuggestions(finding, plan.grid, locale),
    };
  });
}

function toSuggestions({ rule, suggestions }: Finding, grid: Grid, locale: Locale): PanelFindingJson['suggestions'] {
  return suggestions.map((suggestion) => {
    const [edit] = suggestion.edits;
    const text = edit === undefined ? '' : cellText(grid, edit.row, edit.column);
    return { message: describeSuggestion(rule, suggestion, locale), change: toChange(text, suggestion.edits) };
  });
}

function toChange(before: string, edits: readonly CellEdit[]): ChangeJson {
  const after = changeText(before, edits);
  const { start, end, text } = smallestChange(before, after);
  return {
    head: shortenHead(before.slice(0, start)),
    removed: shortenMiddle(before.slice(start, end)),
    inserted: shortenMiddle(text),
    tail: shortenTail(before.slice(end)),
  };
}

/** The cell's words that a finding speaks of: where it would be mended, else a value of its message that stands in the cell. */
function excerptOf(finding: Finding, text: string): ExcerptJson | null {
  const edits = finding.fix ?? finding.suggestions[0]?.edits ?? null;
  if (edits !== null && edits.length > 0) {
    const start = Math.min(...edits.map((edit) => edit.start));
    const end = Math.max(...edits.map((edit) => edit.end));
    return cut(text, start, end);
  }
  for (const value of Object.values(finding.values)) {
    // Evidence of several places is joined by dots; the first place is shown.
    const words = String(value).split(' … ')[0]?.replace(/…$/, '') ?? '';
    if (words.length < 2) continue;
    // The last place: of something named twice, the second is the one too many.
    const at = text.lastIndexOf(words);
    if (at >= 0 && words.length < text.length) return cut(text, at, at + words.length);
  }
  return null;
}

function cut(text: string, start: number, end: number): ExcerptJson {
  return {
    head: shortenHead(text.slice(0, start)),
    marked: shortenMiddle(text.slice(start, end)),
    tail: shortenTail(text.slice(end)),
  };
}

function shortenHead(text: string): string {
  if (text.length <= AROUND) return text;
  const rest = text.slice(-AROUND);
  return `…${rest.slice(rest.search(/\s/) + 1)}`;
}

function shortenTail(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s+\S*$/, '')}…`;
}

function shortenMiddle(text: string): string {
  return text.length <= MARKED ? text : `${text.slice(0, MARKED / 2)} … ${text.slice(-MARKED / 2)}`;
}
