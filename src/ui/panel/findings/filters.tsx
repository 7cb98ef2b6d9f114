/** What narrows the list of findings: severity, words, executor, rule, section. */
import { Choice } from '../../shared/choice';
import { RULE_TITLES } from '../rule-titles';
import type { ViewProps } from '../view-props';
import { countSeverities, type Filter, filterFindings, sectionsOf } from './filter';

export function Filters(props: ViewProps) {
  const { state, words, actions } = props;
  return (
    <search class="filters">
      <SeverityChips {...props} />
      <input
        type="search"
        placeholder={words.search}
        aria-label={words.search}
        value={state.filter.text}
        onInput={({ currentTarget }) => actions.filter({ text: currentTarget.value })}
      />
      <Selects {...props} />
    </search>
  );
}

function SeverityChips({ state: { filter }, panel, words, actions }: ViewProps) {
  // Each chip counts what it would show with the other conditions kept.
  const matching = filterFindings(panel, { ...filter, severity: null });
  const counts = countSeverities(matching);
  const chips: readonly (readonly [Filter['severity'], string, number])[] = [
    [null, words.all, matching.length],
    ['error', words.errors, counts.error],
    ['warning', words.warnings, counts.warning],
    ['info', words.infos, counts.info],
    ['waived', words.waived, counts.waived],
  ];
  return (
    <fieldset class="chips">
      <legend class="heard">{words.severity}</legend>
      {chips
        .filter(([severity, , count]) => severity === null || count > 0 || filter.severity === severity)
        .map(([severity, label, count]) => (
          <button
            key={label}
            type="button"
            class="chip"
            aria-pressed={filter.severity === severity}
            onClick={() => actions.filter({ severity })}
          >
            {label} {count}
          </button>
        ))}
    </fieldset>
  );
}

function Selects({ state: { filter, locale }, panel, words, actions }: ViewProps) {
  const rules = [...new Set(panel.findings.map(({ rule }) => rule))]
    .map((rule) => [rule, RULE_TITLES[locale][rule] ?? rule] as const)
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  return (
    <>
      <div class="selects">
        <Choice
          label={words.department}
          any={words.anyDepartment}
          value={filter.department === null ? '' : String(filter.department)}
          options={panel.departments.map(({ name }, index) => [String(index), name])}
          onChange={(value) => actions.filter({ department: value === '' ? null : Number(value) })}
        />
        <Choice
          label={words.rule}
          any={words.anyRule}
          value={filter.rule ?? ''}
          options={rules}
          onChange={(value) => actions.filter({ rule: value === '' ? null : value })}
        />
      </div>
      {filter.section !== null && (
        <Choice
          label={words.section}
          any={words.anySection}
          value={String(filter.section)}
          options={sectionsOf(panel).map(({ index, label }) => [
            String(index),
            label === '' ? words.unsectioned : label,
          ])}
          onChange={(value) => actions.filter({ section: value === '' ? null : Number(value) })}
        />
      )}
    </>
  );
}
