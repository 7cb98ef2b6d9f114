/** What changed since the period before, or since the same period a year ago: entry by entry, words marked. */
import { useState } from 'preact/hooks';
import type { CompareJson } from '../../../contract/compare';
import { VERDICT_WORDS } from '../../../core/activity/verdict-words';
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import { ACTION_WORDS } from '../actions/action-words';
import type { ViewProps } from '../view/view-props';
import { REPORT_VIEW_WORDS } from './report-view-words';

type Change = CompareJson['changes'][number];

/** What was asked for appears at the end of a long form, which hides it in a low window. */
const bringIntoSight = (element: Element | null): void => element?.scrollIntoView();

/** Changes shown at first. */
const SHOWN = 10;

export function Comparison({ state, actions }: ViewProps) {
  const say = useSay();
  const [compared, setCompared] = useState<CompareJson | null>(null);
  const words = REPORT_VIEW_WORDS.compare;
  const compare = async (base: 'previous' | 'year-ago'): Promise<void> => setCompared(await actions.compare(base));
  const nameOf = ({ period, sheet, closed }: CompareJson['from']): string =>
    (period?.text ?? sheet) + (closed ? ` (${say(words.closed)})` : '');
  return (
    <>
      <h2>{say(ACTION_WORDS.comparing)}</h2>
      <p class="links">
        <button type="button" class="small" disabled={state.work !== null} onClick={() => void compare('previous')}>
          {say(words.previous)}
        </button>
        <button type="button" class="small" disabled={state.work !== null} onClick={() => void compare('year-ago')}>
          {say(words.yearAgo)}
        </button>
      </p>
      {compared !== null && (
        <>
          <p class="quiet" ref={bringIntoSight}>
            {nameOf(compared.from)} → {nameOf(compared.to)}:{' '}
            {say(words.count, { count: compared.changes.length + compared.more })}
          </p>
          {compared.more > 0 && <p class="quiet">{say(words.first, { shown: compared.changes.length })}</p>}
          {compared.questions.map((question) => (
            <p key={question}>{question}</p>
          ))}
          <ShortList
            entries={compared.changes}
            most={SHOWN}
            look="versions"
            keyOf={({ kind, number, before, after }) => kind + number + before + after}
            line={(change) => (
              <li class="card">
                <b>
                  {say(words.kinds[change.kind])} · {change.number}
                </b>
                <ChangeText change={change} locale={state.locale} />
              </li>
            )}
          />
        </>
      )}
    </>
  );
}

function ChangeText({ change, locale }: { readonly change: Change; readonly locale: 'ru' | 'en' }) {
  const { kind, before, after } = change;
  const said = (text: string): string =>
    kind === 'verdict' ? (VERDICT_WORDS[text as keyof typeof VERDICT_WORDS]?.[locale] ?? text) : text;
  const words = change.words ?? [
    { text: said(before), kind: 'removed' },
    { text: ' ', kind: 'kept' },
    { text: said(after), kind: 'inserted' },
  ];
  return (
    <small>
      {words.map(({ text, kind: piece }) =>
        piece === 'removed' ? <del>{text}</del> : piece === 'inserted' ? <ins>{text}</ins> : text,
      )}
    </small>
  );
}
