/** Conditional format rules: those of the file pass through untouched, new ones become expressions with a background. */

import { columnLetters } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import type { ConditionalFormat, Sheet } from '../host/model';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Google keeps no identity of rules, so the file's own rule is found again through the object that was made of it. */
const ruleBehind = new WeakMap<object, ConditionalFormat>();

/** Types without a true-or-false condition: Google answers null for theirs. */
const GRADED = new Set(['colorScale', 'dataBar', 'iconSet']);

class RuleStandIn implements Pick<GoogleRule, 'getBooleanCondition'> {
  readonly #execution: Execution;
  readonly #rule: ConditionalFormat;

  constructor(execution: Execution, rule: ConditionalFormat) {
    this.#execution = execution;
    this.#rule = rule;
  }

  getBooleanCondition(): GoogleCondition | null {
    if (GRADED.has(this.#rule.type)) return null;
    const formulas = [this.#rule.formula ?? this.#rule.text ?? []].flat();
    const values = formulas.map((formula) => (this.#rule.type === 'expression' ? `=${formula}` : formula));
    const condition: Pick<GoogleCondition, 'getCriteriaValues'> = { getCriteriaValues: () => values };
    return strict<GoogleCondition>(this.#execution, 'BooleanCondition', condition);
  }
}

function googleRule(execution: Execution, rule: ConditionalFormat): GoogleRule {
  const object = strict<GoogleRule>(execution, 'ConditionalFormatRule', new RuleStandIn(execution, rule));
  ruleBehind.set(object, rule);
  return object;
}

/** The tab's rules, first to last. */
export function readRules(execution: Execution, sheet: Sheet): GoogleRule[] {
  return sheet.conditionalFormats.map((rule) => googleRule(execution, rule));
}

/** Replaces all rules of the tab, as Google does. */
export function replaceRules(execution: Execution, sheet: Sheet, rules: readonly GoogleRule[]): void {
  sheet.conditionalFormats = rules.map((object, index) => {
    const rule = ruleBehind.get(object);
    if (rule === undefined) throw hostError(execution, 'not modelled: a conditional format rule of unknown make');
    return { ...rule, priority: index + 1 };
  });
}

type ModelledBuilder = 'build' | 'setBackground' | 'setRanges' | 'whenFormulaSatisfied';

class BuilderStandIn implements Pick<GoogleBuilder, ModelledBuilder> {
  readonly #execution: Execution;
  #formula = '';
  #colour = '';
  #ranges: string[] = [];

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  #self(): GoogleBuilder {
    return strict<GoogleBuilder>(this.#execution, 'ConditionalFormatRuleBuilder', this);
  }

  whenFormulaSatisfied(formula: string): GoogleBuilder {
    this.#formula = formula.replace(/^=/, '');
    return this.#self();
  }

  setBackground(colour: string | null): GoogleBuilder {
    this.#colour = (colour ?? '').replace('#', '').toUpperCase();
    return this.#self();
  }

  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    this.#ranges = ranges.map(areaText);
    return this.#self();
  }

  build(): GoogleRule {
    if (this.#formula === '' || this.#ranges.length === 0) {
      throw hostError(this.#execution, 'A conditional format rule needs a condition and at least one range.');
    }
    return googleRule(this.#execution, {
      type: 'expression',
      priority: 1,
      formula: this.#formula,
      range: this.#ranges.join(' '),
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: this.#colour } } },
    });
  }
}

/** Read off the plain properties: asking `getA1Notation` would count as a call that the script did not make. */
function areaText(range: GoogleRange): string {
  const { rowStart, rowEnd, columnStart, columnEnd } = range as unknown as Record<string, number>;
  const [left = 1, right = 1] = [columnStart, columnEnd];
  return `${columnLetters(left - 1)}${rowStart}:${columnLetters(right - 1)}${rowEnd}`;
}

export function newRule(execution: Execution): GoogleBuilder {
  return strict<GoogleBuilder>(execution, 'ConditionalFormatRuleBuilder', new BuilderStandIn(execution));
}
