/** Findings rule by rule, drawn in part and more of them as one scrolls. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelFindingJson } from '../../../contract/panel';
import { useCount, useSay } from '../../shared/say';
import { type FindingGroup, isFixable } from '../state/filter';
import { titleOf } from '../view/rule-titles';
import type { ViewProps } from '../view/view-props';
import { FindingCard } from './finding-card';
import { FINDING_WORDS } from './finding-words';

/** Cards drawn at first, and more each time the end comes into sight: thousands at once would stop the panel for a second. */
const CHUNK = 60;
/** Groups of more findings start folded where all are mere hints that can be mended at once. */
const FOLDED_FROM = 6;

interface GroupsProps extends ViewProps {
  readonly groups: readonly FindingGroup[];
  readonly onFix: (findings: readonly PanelFindingJson[]) => void;
}

export function FindingGroups({ groups, onFix, ...props }: GroupsProps) {
  const say = useSay();
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
      {props.panel.unsent > 0 && <p class="quiet">{say(FINDING_WORDS.unsent, { number: props.panel.unsent })}</p>}
    </>
  );
}

interface GroupProps extends ViewProps {
  readonly group: FindingGroup;
  readonly shown: readonly PanelFindingJson[];
  readonly onFix: GroupsProps['onFix'];
}

function Group({ group, shown, onFix, state, ...props }: GroupProps) {
  const say = useSay();
  const count = useCount();
  const { findings, rule } = group;
  const [first] = findings;
  const fixable = findings.filter(isFixable);
  const mechanical = findings.length >= FOLDED_FROM && fixable.length === findings.length;
  const [open, setOpen] = useState(!mechanical || state.filter.rule !== null || state.filter.text !== '');
  const severity = first?.waived === null ? first.severity : 'waived';
  return (
    <section class="group">
      <h2>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <i class={`dot ${severity}`} aria-hidden="true" />
          <span class="heard">
            {severity === 'waived' ? say(FINDING_WORDS.waived) : say(FINDING_WORDS.severities[severity])}:{' '}
          </span>
          <span class="name">{titleOf(rule, say)}</span>
          <span class="quiet">{count(findings.length)}</span>
        </button>
        {fixable.length > 1 && (
          <button type="button" class="link" disabled={state.work !== null} onClick={() => onFix(fixable)}>
            {say(FINDING_WORDS.fixGroup, { number: fixable.length })}
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
