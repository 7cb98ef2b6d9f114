/** A check's result as text for a terminal: counts, the items in need of attention, the findings item by item. */
import type { CheckJson, FindingJson, ItemJson } from '../contract/wire';
import { VERDICT_WORDS } from '../core/activity/verdict-words';
import { smallestChange } from '../core/grid/cell-edit';
import { formatCell, parseSheetCell } from '../core/grid/cell-range';
import { fillTemplate } from '../core/i18n/format-message';
import type { Locale } from '../core/locale';
import type { Severity } from '../core/settings/grades';
import { COMMAND_WORDS } from './command-words';

/** Escape codes of a terminal's colours. */
const COLOURS = { error: 31, warning: 33, info: 36, faint: 2, strong: 1 } as const;

type Paint = (text: string, colour: keyof typeof COLOURS) => string;

/** Longest name shown of an item, in characters. */
const NAME_LENGTH = 70;

/** The text, with a line break at its end. `colours` is for terminals that show them. */
export function printCheck(check: CheckJson, path: string, locale: Locale, colours: boolean): string {
  const words = COMMAND_WORDS[locale];
  const paint: Paint = (text, colour) => (colours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
  const { plan, summary, findings } = check;
  const say = (template: string, values: Record<string, string | number>): string =>
    fillTemplate(template, values, locale);
  const place = [path, say(words.sheet, { sheet: summary.sheet })];
  if (plan.year !== null) place.push(say(words.year, { year: plan.year }));
  const { sections, items, entries } = summary;
  const lines = [paint(place.join(', '), 'strong'), say(words.counts, { sections, items, entries }), ''];
  const flagged = plan.items.filter((item) => item.verdict !== 'activity');
  if (flagged.length === 0) lines.push(words.allActive);
  else {
    lines.push(say(words.flagged, { count: flagged.length, items }));
    for (const item of flagged) lines.push(`  ${itemLine(item, locale, paint)}`);
  }
  lines.push('');
  if (findings.length === 0) lines.push(words.noFindings);
  else lines.push(say(words.findings, summary.findings), ...findingLines(check, locale, paint));
  return `${lines.join('\n')}\n`;
}

function itemLine(item: ItemJson, locale: Locale, paint: Paint): string {
  const state = VERDICT_WORDS[item.verdict][locale];
  return `${paint(state.padEnd(15), 'warning')} ${harmless(item.number).padEnd(7)} ${shorten(item.name)}`;
}

/** Findings below the item they belong to, items in the plan's order; those of no item come first. */
function findingLines(check: CheckJson, locale: Locale, paint: Paint): string[] {
  const words = COMMAND_WORDS[locale];
  const groups = new Map<ItemJson | null, FindingJson[]>([[null, []]]);
  for (const item of check.plan.items) groups.set(item, []);
  for (const finding of check.findings) groups.get(itemOf(check, finding))?.push(finding);
  const lines: string[] = [];
  // What a single command mends is told in one line, or it would bury what a person must look at.
  const isChore = ({ severity, fix, waived }: FindingJson): boolean =>
    severity === 'info' && fix !== null && waived === null;
  for (const [item, all] of groups) {
    const findings = all.filter((finding) => !isChore(finding));
    if (findings.length === 0) continue;
    const title = item === null ? words.wholeTab : `${harmless(item.number)} ${shorten(item.name)}`;
    lines.push('', `  ${paint(title.trim(), 'strong')}`);
    for (const { severity, cell, message, rule, waived } of findings) {
      const grade = paint(words.severities[severity as Severity].padEnd(9), waived === null ? severity : 'faint');
      const mark = waived === null ? '' : ` (${fillTemplate(words.waivedMark, { reason: harmless(waived) }, locale)})`;
      lines.push(
        `    ${grade} ${placeOf(check, cell).padEnd(CELL_WIDTH)} ${harmless(message)}${mark} ${paint(rule, 'faint')}`,
      );
    }
  }
  const counts = new Map<string, number>();
  for (const { rule } of check.findings.filter(isChore)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size > 0) {
    const rules = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
    const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
    lines.push('', fillTemplate(words.fixable, { count, rules }, locale));
  }
  return lines;
}

/** Room for the name of a cell, so that messages stand one below another. */
const CELL_WIDTH = 5;

/** "E12" on the plan's own tab, "'Настройки'!B2" elsewhere. */
function placeOf({ summary }: CheckJson, cell: string): string {
  const place = parseSheetCell(cell);
  return place?.sheet === summary.sheet ? formatCell(place.row, place.column) : harmless(cell);
}

/** The last item that begins at or above the finding's row. */
function itemOf(check: CheckJson, finding: FindingJson): ItemJson | null {
  const place = parseSheetCell(finding.cell);
  if (place === null || place.sheet !== check.summary.sheet) return null;
  const first = check.plan.items[0];
  if (first === undefined || place.row + 1 < first.row) return null;
  let found = first;
  for (const item of check.plan.items) if (item.row <= place.row + 1 && item.row >= found.row) found = item;
  return found;
}

function shorten(text: string): string {
  const line = harmless(text);
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}

/** A cell's text must not steer the terminal: control characters are shown as "·", line breaks as blanks. */
function harmless(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');
}

/** Letters shown on either side of a change. */
const AROUND = 25;

/** The place of a change before and after, blanks other than spaces made visible. */
export function describeChange(before: string, after: string): string {
  const { start, end, text } = smallestChange(before, after);
  const show = (whole: string, to: number): string => {
    const visible = (from: number, until: number): string =>
      harmless(
        whole
          .slice(from, until)
          .replace(/\n/g, '⏎')
          .replace(/[^\S ]/g, '␣'),
      );
    const from = Math.max(0, start - AROUND);
    if (to - start <= 2 * AROUND) return visible(from, to + AROUND);
    return `${visible(from, start + AROUND)} … ${visible(to - AROUND, to + AROUND)}`;
  };
  return `«${show(before, end)}» → «${show(after, start + text.length)}»`;
}
