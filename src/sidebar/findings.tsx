/** All findings in one list: filtered, grouped by rule, mended, accepted. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelFindingJson } from '../addon/wire';
import type { Severity } from '../core/findings/finding';
import { countSeverities, type Filter, filterFindings, groupFindings, NO_FILTER, sectionsOf } from './filter';
import { FindingCard } from './finding-card';
import { FixPreview } from './fix-preview';
import type { ViewProps } from './overview';
import { RULE_TITLES } from './rule-titles';

/** Cards drawn at first, and more each time the end comes into sight: thousands at once would stop the panel for a second. */
const CHUNK = 60;
/** Groups of more findings start folded where all are mere hints that can be mended at once. */
const FOLDED_FROM = 6;

export function FindingsView(props: ViewProps) {
  const { state, panel, words, actions } = props;
  const { filter } = state;
  const [fixing, setFixing] = useState<readonly PanelFindingJson[] | null>(null);
  const groups = useMemo(() => groupFindings(panel, filter), [panel, filter]);
  const fixable = groups.flatMap(({ findings }) =>
    findings.filter(({ fix, waived }) => fix !== null && waived === null),
  );
  const filtered = filter !== NO_FILTER && Object.values(filter).some((value) => value !== null && value !== '');
  const shown = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  if (fixing !== null) {
    return (
      <FixPreview
        findings={fixing}
        words={words}
        onCancel={() => setFixing(null)}
        onConfirm={() => {
          setFixing(null);
          // Everything safe is mended round by round on the server; a part is named one by one.
          const all =
            fixing.length === panel.findings.filter(({ fix, waived }) => fix !== null && waived === null).length;
          void actions.fix(all ? null : fixing.map((finding) => ({ finding, suggestion: null })));
        }}
      />
    );
  }
  return (
    <>
      <main>
        {panel.findings.length > 0 && <Filters {...props} />}
        {filtered && (
          <p class="fresh">
            <span class="quiet">{words.found(shown)}</span>
            <button type="button" class="link" onClick={() => actions.filter(NO_FILTER)}>
              {words.reset}
            </button>
          </p>
        )}
        {panel.findings.length === 0 ? (
          <div class="blank">
            <Tick />
            <strong>{words.noFindings}</strong>
            <p class="quiet">{words.noFindingsMore}</p>
          </div>
        ) : shown === 0 ? (
          <p class="blank quiet">{words.noMatch}</p>
        ) : (
          <Groups key={JSON.stringify(filter)} {...props} groups={groups} onFix={setFixing} />
        )}
      </main>
      <footer>
        <button
          type="button"
          disabled={state.work !== null || panel.undo === null}
          title={panel.undo === null ? words.nothingToUndo : panel.undo.result}
          onClick={() => void actions.undo()}
        >
          {words.undo}
        </button>
        <button
          type="button"
          class="main"
          disabled={state.work !== null || fixable.length === 0}
          onClick={() => setFixing(fixable)}
        >
          {fixable.length === 0 ? words.fixNone : words.fixAll(fixable.length)}
        </button>
      </footer>
    </>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" class="tick">
      <path fill="none" stroke="currentColor" stroke-width="2" d="M5 12.500l4.500 4.500L19 7.500" />
    </svg>
  );
}

type Chip = Severity | 'waived' | null;

function Filters({ state, panel, words, actions }: ViewProps) {
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
          value={filter.section}
          options={sections.map(({ label }) => [label, label === '' ? words.unsectioned : label])}
          onChange={(value) => change({ section: value === '' ? null : value })}
        />
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="">{any}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface GroupsProps extends ViewProps {
  readonly groups: ReturnType<typeof groupFindings>;
  readonly onFix: (findings: readonly PanelFindingJson[]) => void;
}

function Groups({ groups, onFix, ...props }: GroupsProps) {
  const [limit, setLimit] = useState(CHUNK);
  const end = useRef<HTMLDivElement>(null);
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  useEffect(() => {
    const mark = end.current;
    if (mark === null || limit >= total) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setLimit((before) => before + CHUNK);
      },
      { rootMargin: '800px' },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [limit, total]);
  let left = limit;
  return (
    <>
      {groups.map((group) => {
        const findings = group.findings.slice(0, Math.max(0, left));
        left -= findings.length;
        return findings.length === 0 ? null : (
          <Group
            key={`${group.rule} ${group.findings[0]?.waived === null}`}
            {...props}
            group={group}
            shown={findings}
            onFix={onFix}
          />
        );
      })}
      <div ref={end} />
    </>
  );
}

interface GroupProps extends ViewProps {
  readonly group: GroupsProps['groups'][number];
  readonly shown: readonly PanelFindingJson[];
  readonly onFix: GroupsProps['onFix'];
}

function Group({ group, shown, onFix, state, ...props }: GroupProps) {
  const { words } = props;
  const { findings, rule } = group;
  const [first] = findings;
  const fixable = findings.filter(({ fix, waived }) => fix !== null && waived === null);
  const mechanical = findings.length >= FOLDED_FROM && fixable.length === findings.length;
  const [open, setOpen] = useState(!mechanical || state.filter.rule !== null || state.filter.text !== '');
  const severity = first?.waived === null ? first.severity : 'waived';
  return (
    <section class="group">
      <h2>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <i class={`dot ${severity}`} aria-hidden="true" />
          <span class="heard">{severity === 'waived' ? words.waived : words.severities[severity]}: </span>
          <span class="name">{RULE_TITLES[state.locale][rule] ?? rule}</span>
          <span class="quiet">{findings.length}</span>
        </button>
        {fixable.length > 1 && (
          <button type="button" class="link" disabled={state.work !== null} onClick={() => onFix(fixable)}>
            {words.fixGroup(fixable.length)}
          </button>
        )}
      </h2>
      {open && (
        <ul class="cards">
          {shown.map((finding) => (
            <FindingCard
              key={`${finding.cell} ${finding.rule} ${finding.nth}`}
              finding={finding}
              state={state}
              {...props}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
