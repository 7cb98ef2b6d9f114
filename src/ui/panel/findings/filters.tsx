/** What narrows the list of findings: severity, words, executor, rule, section. */
import { Choice } from '../../shared/choice';
import { useCount, useSay } from '../../shared/say';
import { countSeverities, type Filter, filterFindings, isUntidy, sectionsOf } from '../state/filter';
import { titleOf } from '../view/rule-titles';
import type { ViewProps } from '../view/view-props';
import { FINDING_WORDS } from './finding-words';

export function Filters(props: ViewProps) {
  const say = useSay();
  const { state, actions } = props;
  return (
    <search class="filters">
      <SeverityChips {...props} />
      <input
        type="search"
        placeholder={say(FINDING_WORDS.search)}
        aria-label={say(FINDING_WORDS.search)}
        value={state.filter.text}
        onInput={({ currentTarget }) => actions.filter({ text: currentTarget.value })}
      />
      <Selects {...props} />
    </search>
  );
}

function SeverityChips({ state: { filter }, panel, actions }: ViewProps) {
  const say = useSay();
  const shown = useCount();
  // Each chip counts what it would show with the other conditions kept.
  const matching = filterFindings(panel, { ...filter, severity: null });
  const counts = countSeverities(matching);
  const chips: readonly (readonly [Filter['severity'], string, number])[] = [
    [null, say(FINDING_WORDS.all), matching.length],
    ['error', say(FINDING_WORDS.errors), counts.error],
    ['warning', say(FINDING_WORDS.warnings), counts.warning],
    ['info', say(FINDING_WORDS.infos), counts.info],
    ['waived', say(FINDING_WORDS.waived), counts.waived],
  ];
  return (
    <fieldset class="chips">
      <legend class="heard">{say(FINDING_WORDS.severity)}</legend>
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
            {label} {shown(count)}
          </button>
        ))}
    </fieldset>
  );
}

function Selects({ state: { filter, locale }, panel, actions }: ViewProps) {
  const say = useSay();
  const rules = [...new Set(panel.findings.filter((each) => !isUntidy(each)).map(({ rule }) => rule))]
    .map((rule) => [rule, titleOf(rule, say)] as const)
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  return (
    <>
      <div class="selects">
        <Choice
          label={say(FINDING_WORDS.department)}
          any={say(FINDING_WORDS.anyDepartment)}
          value={filter.department === null ? '' : String(filter.department)}
          options={panel.departments.map(({ name }, index) => [String(index), name])}
          onChange={(value) => actions.filter({ department: value === '' ? null : Number(value) })}
        />
        <Choice
          label={say(FINDING_WORDS.rule)}
          any={say(FINDING_WORDS.anyRule)}
          value={filter.rule ?? ''}
          options={rules}
          onChange={(value) => actions.filter({ rule: value === '' ? null : value })}
        />
      </div>
      {filter.section !== null && (
        <Choice
          label={say(FINDING_WORDS.section)}
          any={say(FINDING_WORDS.anySection)}
          value={String(filter.section)}
          options={sectionsOf(panel).map(({ index, label }) => [
            String(index),
            label === '' ? say(FINDING_WORDS.unsectioned) : label,
          ])}
          onChange={(value) => actions.filter({ section: value === '' ? null : Number(value) })}
        />
      )}
    </>
  );
}
