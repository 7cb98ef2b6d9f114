/** A check's result as text for a terminal: counts, the items in need of attention, the findings item by item. */
import type { CheckJson, FindingJson, ItemJson } from '../../contract/plan-json';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import { isTidiness } from '../../core/findings/tidiness';
import { formatCell, parseSheetCell } from '../../core/grid/cell-range';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { Severity } from '../../core/settings/grades';
import { formatDay } from '../../core/text/calendar';
import { harmlessLine } from '../../core/text/harmless';

const WORDS = {
  sheet: { ru: 'лист «{sheet}»', en: 'tab “{sheet}”' },
  counts: {
    ru: '{sections|раздел|раздела|разделов}, {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей} о ходе исполнения',
    en: '{sections|section|sections}, {items|measure|measures}, {entries|progress entry|progress entries}',
  },
  flagged: { ru: 'Требуют внимания: {count|} из {items|}', en: 'In need of attention: {count|} of {items|}' },
  allActive: { ru: 'Все мероприятия исполнялись.', en: 'All measures show activity.' },
  findings: {
    ru: 'Замечания: {error|ошибка|ошибки|ошибок}, {warning|предупреждение|предупреждения|предупреждений}, {info|подсказка|подсказки|подсказок}; допущено {waived|}',
    en: 'Findings: {error|error|errors}, {warning|warning|warnings}, {info|hint|hints}; {waived|} waived',
  },
  noFindings: { ru: 'Замечаний нет.', en: 'No findings.' },
  promises: { ru: 'Обещано:', en: 'Promised:' },
  promiseStates: {
    open: { ru: 'ждёт ответа', en: 'open' },
    kept: { ru: 'исполнено', en: 'kept' },
    broken: { ru: 'не исполнено', en: 'broken' },
  },
  wholeTab: { ru: 'План в целом', en: 'The plan as a whole' },
  severities: {
    error: { ru: 'ошибка', en: 'error' },
    warning: { ru: 'предупреждение', en: 'warning' },
    info: { ru: 'подсказка', en: 'hint' },
  },
  fixable: {
    ru: 'Мелочи: {count|} — исправит vekha fix: {rules}',
    en: 'Tidiness: {count|}, fixed by vekha fix: {rules}',
  },
  waivedMark: { ru: 'допущено: {reason}', en: 'waived: {reason}' },
} as const satisfies Messages;

/** Escape codes of a terminal's colours. */
const COLOURS = { error: 31, warning: 33, info: 36, faint: 2, strong: 1 } as const;

type Paint = (text: string, colour: keyof typeof COLOURS) => string;

/** Longest name shown of an item, in characters. */
const NAME_LENGTH = 70;

/** Lines of it. `colours` is for terminals that show them. */
export function checkLines(check: CheckJson, path: string, locale: Locale, colours: boolean): string[] {
  const paint: Paint = (text, colour) => (colours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
  const { plan, summary, findings } = check;
  const place = [path, formatMessage(WORDS.sheet, { sheet: summary.sheet }, locale)];
  if (plan.period !== null) place.push(plan.period.text);
  const { sections, items, entries, findings: counts } = summary;
  const lines = [
    paint(harmlessLine(place.join(', ')), 'strong'),
    formatMessage(WORDS.counts, { sections, items, entries }, locale),
    '',
  ];
  const flagged = plan.items.filter((item) => item.verdict !== 'activity');
  if (flagged.length === 0) lines.push(WORDS.allActive[locale]);
  else {
    lines.push(formatMessage(WORDS.flagged, { count: flagged.length, items }, locale));
    for (const item of flagged) lines.push(`  ${itemLine(item, locale, paint)}`);
  }
  if (summary.promises.length > 0) {
    lines.push('', WORDS.promises[locale]);
    for (const { number, text, due, state } of summary.promises)
      lines.push(
        `  ${paint(WORDS.promiseStates[state][locale].padEnd(15), 'warning')} ${harmlessLine(number).padEnd(7)} ${formatDay(due.to)}  ${shorten(text)}`,
      );
  }
  lines.push('');
  if (findings.length === 0) lines.push(WORDS.noFindings[locale]);
  else
    lines.push(
      formatMessage(WORDS.findings, { ...counts, info: counts.info - counts.tidiness }, locale),
      ...findingLines(check, locale, paint),
    );
  return lines;
}

function itemLine(item: ItemJson, locale: Locale, paint: Paint): string {
  const state = VERDICT_WORDS[item.verdict][locale];
  return `${paint(state.padEnd(15), 'warning')} ${harmlessLine(item.number).padEnd(7)} ${shorten(item.name)}`;
}

/** Findings below the item they belong to, items in the plan's order; those of no item come first. */
function findingLines(check: CheckJson, locale: Locale, paint: Paint): string[] {
  const groups = new Map<ItemJson | null, FindingJson[]>([[null, []]]);
  for (const item of check.plan.items) groups.set(item, []);
  for (const finding of check.findings) groups.get(itemOf(check, finding))?.push(finding);
  const lines: string[] = [];
  const isChore = (finding: FindingJson): boolean => finding.waived === null && isTidiness(finding);
  for (const [item, all] of groups) {
    const findings = all.filter((finding) => !isChore(finding));
    if (findings.length === 0) continue;
    const title = item === null ? WORDS.wholeTab[locale] : `${harmlessLine(item.number)} ${shorten(item.name)}`;
    lines.push('', `  ${paint(title.trim(), 'strong')}`);
    for (const { severity, cell, message, rule, waived, suggestions } of findings) {
      const grade = paint(
        WORDS.severities[severity as Severity][locale].padEnd(GRADE_WIDTH[locale]),
        waived === null ? severity : 'faint',
      );
      const mark =
        waived === null ? '' : ` (${formatMessage(WORDS.waivedMark, { reason: harmlessLine(waived) }, locale)})`;
      lines.push(
        `    ${grade} ${placeOf(check, cell).padEnd(CELL_WIDTH)} ${harmlessLine(message)}${mark} ${paint(rule, 'faint')}`,
      );
      if (waived === null)
        for (const each of suggestions) lines.push(`${suggested(locale)}${harmlessLine(each.message)}`);
    }
  }
  const counts = new Map<string, number>();
  for (const { rule } of check.findings.filter(isChore)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size > 0) {
    const rules = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
    const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
    lines.push('', formatMessage(WORDS.fixable, { count, rules }, locale));
  }
  return lines;
}

/** What may be done stands below what is wrong, under its words. */
const suggested = (locale: Locale): string => ' '.repeat(11 + GRADE_WIDTH[locale]);

/** Room for the longest word of a severity. */
const GRADE_WIDTH = { ru: 14, en: 7 } as const;

/** Room for the name of a cell, so that messages stand one below another. */
const CELL_WIDTH = 5;

/** "E12" on the plan's own tab, "'Настройки'!B2" elsewhere. */
function placeOf({ summary }: CheckJson, cell: string): string {
  const place = parseSheetCell(cell);
  return place?.sheet === summary.sheet ? formatCell(place.row, place.column) : harmlessLine(cell);
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
  const line = harmlessLine(text);
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
