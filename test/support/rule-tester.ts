/** Runs one rule over a sheet written in the test, with activity worked out as in a real check. */
import type { Locale } from '../../src/core/findings/finding';
import { ALONE, ruleContext, type Surroundings } from '../../src/core/findings/rule-context';
import { runRules } from '../../src/core/findings/run-rules';
import { formatCell } from '../../src/core/grid/cell-range';
import type { Grid } from '../../src/core/grid/grid';
import { formatMessage } from '../../src/core/i18n/format-message';
import { RULES } from '../../src/core/rules';
import { planOf } from './sheet-table';

/** Findings of one rule as "E5 message", in reading order. */
export function findingsOf(
  id: string,
  sheet: Grid | string,
  locale: Locale = 'ru',
  around: Partial<Surroundings> = {},
): string[] {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const plan = planOf(sheet);
  return runRules([rule], ruleContext(plan, { ...ALONE, ...around })).map((finding) => {
    const template = rule.messages[locale][finding.message] ?? `no message ${finding.message} of ${finding.rule}`;
    return `${formatCell(finding.cell.row, finding.cell.column)} ${formatMessage(template, finding.values, locale)}`;
  });
}

/** A plan's header line, for tables in tests. */
export const HEADER =
  '№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения';
