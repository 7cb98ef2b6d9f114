/** All findings in one list: filtered, grouped by rule, mended, accepted. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelFindingJson } from '../../contract/wire';
import { groupFindings, NO_FILTER } from './filter';
import { Filters } from './filters';
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
            panel.unsent === 0 &&
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
      {props.panel.unsent > 0 && <p class="quiet">{props.words.unsent(props.panel.unsent)}</p>}
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
