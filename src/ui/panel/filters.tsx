/** What narrows the list of findings: severity, words, executor, rule, section. */
import type { Severity } from '../../core/settings/grades';
import { Choice } from '../shared/choice';
import { countSeverities, type Filter, filterFindings, sectionsOf } from './filter';
import type { ViewProps } from './overview';
import { RULE_TITLES } from './rule-titles';

type Chip = Severity | 'waived' | null;

export function Filters({ state, panel, words, actions }: ViewProps) {
  const { filter, locale } = state;
  // Each chip counts what it would show with the other conditions kept.
  const matching = filterFindings(panel, { ...filter, severity: null });
  const counts = countSeverities(matching);
  const chips: readonly (readonly [Chip, string, number])[] = [
    [null, words.all, matching.length],
    ['error', words.errors, counts.error],
    ['warning', words.warnings, counts.warning],
    ['info', words.infos, counts.info],
    ['waived', words.waived, counts.waived],
  ];
  const rules = [...new Set(panel.findings.map(({ rule }) => rule))];
  const titled = rules
    .map((rule) => [rule, RULE_TITLES[locale][rule] ?? rule] as const)
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  const sections = sectionsOf(panel);
  const change = (part: Partial<Filter>): void => actions.filter(part);
  return (
    <search class="filters">
      <fieldset class="chips">
        <legend class="heard">{words.severity}</legend>
        {chips
          .filter(([chip, , count]) => chip === null || count > 0 || filter.severity === chip)
          .map(([chip, label, count]) => (
            <button
              key={label}
              type="button"
              class="chip"
              aria-pressed={filter.severity === chip}
              onClick={() => change({ severity: chip })}
            >
              {label} {count}
            </button>
          ))}
      </fieldset>
      <input
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        value={filter.text}
        onInput={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <div class="selects">
        <Choice
          label={words.department}
          any={words.anyDepartment}
          value={filter.department === null ? '' : String(filter.department)}
          options={panel.departments.map(({ name }, index) => [String(index), name])}
          onChange={(value) => change({ department: value === '' ? null : Number(value) })}
        />
        <Choice
          label={words.rule}
          any={words.anyRule}
          value={filter.rule ?? ''}
          options={titled}
          onChange={(value) => change({ rule: value === '' ? null : value })}
        />
      </div>
      {filter.section !== null && (
        <Choice
          label={words.section}
          any={words.anySection}
          value={String(filter.section)}
          options={sections.map(({ index, label }) => [String(index), label === '' ? words.unsectioned : label])}
          onChange={(value) => change({ section: value === '' ? null : Number(value) })}
        />
      )}
    </search>
  );
}
