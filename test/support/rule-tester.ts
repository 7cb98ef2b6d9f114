/** Runs rules over sheets written in the test, with everything else worked out as in a real check. */

import { expect } from 'vitest';
import type { Rule, RuleContext } from '../../src/core/findings/define-rule';
import type { Finding } from '../../src/core/findings/finding';
import { fixAll } from '../../src/core/findings/fixes';
import { ruleContext, type Surroundings } from '../../src/core/findings/rule-context';
import { startRun } from '../../src/core/findings/run-rules';
import { applyEdits, changeText } from '../../src/core/grid/cell-edit';
import { formatCell } from '../../src/core/grid/cell-range';
import type { Grid } from '../../src/core/grid/grid';
import { fillTemplate } from '../../src/core/i18n/format-message';
import type { Locale } from '../../src/core/locale';
import { parsePlan } from '../../src/core/plan/parse-plan';
import { looseTexts } from '../../src/core/plan/plan-texts';
import { RULES } from '../../src/core/rules';
import type { Grades } from '../../src/core/settings/grades';
import { ALONE } from './alone';
import { sheetTable } from './sheet-table';

/** A plan's header line, for tables in tests. */
export const HEADER =
  '№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения';

/** A sound plan but for one entry, which stands in E4. */
export function planWith(entry: string): Grid {
  const grid = sheetTable(`${HEADER}
    1. Культура | « | « | « | «
    1.1. | Фестиваль музыки | 2022 год | Департамент | Проведён 4 июня 2022 года, 200 гостей
    1.2. | Выставка картин | 2022 год | Департамент | `);
  // Written past the table's notation, so that blanks and line breaks stay exactly as given.
  return { ...grid, rows: grid.rows.map((row, index) => (index === 3 ? [...row.slice(0, 4), entry] : row)) };
}

/** Runs rules over the whole plan: findings in reading order. */
export function runRules(rules: readonly Rule[], context: RuleContext, grades: Grades = {}): Finding[] {
  const run = startRun(rules, context, grades);
  run.checkPlan();
  for (const item of context.plan.items) run.checkItem(item);
  run.checkTexts(looseTexts(context.plan));
  return run.findings();
}

/** All findings of a grid that has a plan. */
export function checkGrid(grid: Grid, around: Partial<Surroundings> = {}): Finding[] {
  const { plan, refusal } = parsePlan(grid, null);
  if (plan === null) throw new Error(`no plan: ${JSON.stringify(refusal)}`);
  return runRules(RULES, ruleContext(plan, { ...ALONE, ...around }), around.settings?.rules);
}

/**
 * Findings of one rule as "E5 message", in reading order. What it offers is tried on the way: a fix or suggestion must take its finding
 * away and bring no other, and a fix made twice must change nothing the second time.
 */
export function findingsOf(
  id: string,
  sheet: Grid | string,
  locale: Locale = 'ru',
  around: Partial<Surroundings> = {},
): string[] {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const grid = typeof sheet === 'string' ? sheetTable(sheet) : sheet;
  const all = checkGrid(grid, around);
  const found = all.filter((finding) => finding.rule === id);
  for (const finding of found) {
    for (const edits of [finding.fix, ...finding.suggestions.map((suggestion) => suggestion.edits)]) {
      if (edits === null) continue;
      const { grid: mended, refusals } = applyEdits(grid, [edits]);
      expect(refusals, `${id} can be applied`).toEqual([null]);
      expect(applyEdits(mended, [edits]).grid, `${id} is applied once`).toEqual(mended);
      const after = checkGrid(mended, around);
      const others = (findings: readonly Finding[]) =>
        findings
          .filter((each) => each.rule !== id)
          .map(whereOf)
          .sort();
      expect(after.filter((each) => each.rule === id)).toHaveLength(found.length - 1);
      expect(others(all), `${id} brings no other finding`).toEqual(expect.arrayContaining(others(after)));
    }
  }
  return found.map((finding) => {
    const template = rule.messages[finding.message]?.[locale] ?? `no message ${finding.message} of ${finding.rule}`;
    return `${whereOf(finding).split(' ')[0]} ${fillTemplate(template, finding.values, locale)}`;
  });
}

/** What a rule offers to pick, as "words: the cell's text then", finding by finding. */
export function suggestionsOf(id: string, sheet: Grid | string, around: Partial<Surroundings> = {}): string[][] {
  const messages = RULES.find((each) => each.id === id)?.messages ?? {};
  const grid = typeof sheet === 'string' ? sheetTable(sheet) : sheet;
  return checkGrid(grid, around)
    .filter((finding) => finding.rule === id)
    .map(({ suggestions }) =>
      suggestions.map(({ message, values, edits }) => {
        const words = fillTemplate(messages[message]?.ru ?? `no message ${message}`, values, 'ru');
        return `${words}: ${changeText(edits[0]?.before ?? '', edits)}`;
      }),
    );
}

/** Where the cells stand that findings of a rule point to besides their own. */
export function relatedOf(id: string, sheet: Grid | string, around: Partial<Surroundings> = {}): string[][] {
  const grid = typeof sheet === 'string' ? sheetTable(sheet) : sheet;
  return checkGrid(grid, around)
    .filter((finding) => finding.rule === id)
    .map(({ related }) => related.map((cell) => `${cell.sheet} ${formatCell(cell.row, cell.column)}`));
}

const whereOf = ({ cell, rule }: Finding): string => `${formatCell(cell.row, cell.column)} ${rule}`;

/** The text of E4 after all safe fixes, of a plan with that entry. */
export function mended(entry: string): string {
  const { grid } = fixAll(planWith(entry), (next) => checkGrid(next));
  const cell = grid.rows[3]?.[4] ?? '';
  return typeof cell === 'string' ? cell : cell.text;
}
