/** Runs rules over a plan; knows none of them, and outlives one that crashes. */
import type { CellEdit, TextChange } from '../grid/cell-edit';
import { cellText, type Grid } from '../grid/grid';
import type { MessageValues } from '../i18n/format-message';
import type { Grades } from '../settings/grades';
import type { Place, Rule, RuleContext } from './define-rule';
import type { Finding, SheetCell } from './finding';

/** The id of findings about a rule that threw. */
export const CRASHED_RULE = 'crashed-rule';
/** What such a finding says. */
export const CRASHED_MESSAGE = {
  ru: 'Правило «{rule}» не сработало из-за сбоя ({cause}). Остальные правила проверены.',
  en: 'The rule “{rule}” failed ({cause}). All other rules were checked.',
};

/** A cell of 50,000 signs may break one rule thousands of times; nobody reads more of it than this. */
const MOST_PER_CELL = 20;
/** Words of the sheet quoted in a message are cut beyond this. */
const LONGEST_VALUE = 200;

function shortenValues(values: MessageValues): MessageValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value,
  ]);
  return Object.fromEntries(entries) as MessageValues;
}

/** Findings in reading order: by row, then column, then the order of the rules. `grades` switch rules off or change their severity. */
export function runRules(rules: readonly Rule[], context: RuleContext, grades: Grades = {}): Finding[] {
  const { grid } = context.plan;
  const locate = (place: Place): SheetCell => ({
    sheet: place.sheet ?? grid.sheet,
    row: place.row,
    column: place.column,
  });
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = grades[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    const found: Finding[] = [];
    const perCell = new Map<string, number>();
    try {
      rule.check(context, (message, place, values, { related = [], fix, suggestions = [] } = {}) => {
        const key = `${place.sheet ?? ''},${place.row},${place.column}`;
        const count = (perCell.get(key) ?? 0) + 1;
        perCell.set(key, count);
        if (count > MOST_PER_CELL) return;
        found.push({
          rule: rule.id,
          severity,
          cell: locate(place),
          message,
          values: shortenValues(values),
          related: related.map(locate),
          fix: fix === undefined ? null : toEdits(grid, place, fix),
          suggestions: suggestions.map(({ changes, message: words, values: named }) => ({
            message: words,
            values: shortenValues(named),
            edits: toEdits(grid, place, changes),
          })),
          waiver: null,
        });
      });
      for (const finding of found) findings.push(finding);
    } catch (error) {
      const header = context.plan.tables[0]?.headerTop ?? 0;
      findings.push({
        rule: CRASHED_RULE,
        severity: 'warning',
        cell: { sheet: grid.sheet, row: header, column: context.plan.tables[0]?.columns.name ?? 0 },
        message: 'crashed',
        values: { rule: rule.id, cause: error instanceof Error ? error.message : String(error) },
        related: [],
        fix: null,
        suggestions: [],
        waiver: null,
      });
    }
  }
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort(
      (one, other) =>
        one.finding.cell.row - other.finding.cell.row ||
        one.finding.cell.column - other.finding.cell.column ||
        one.order - other.order,
    )
    .map(({ finding }) => finding);
}

function toEdits(grid: Grid, { row, column }: Place, changes: readonly TextChange[]): CellEdit[] {
  const before = cellText(grid, row, column);
  return changes.map(({ start, end, text }) => ({ row, column, before, start, end, text }));
}
