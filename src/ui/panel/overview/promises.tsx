/** What earlier reports promised and this one announces, the broken and open ones first; a click leads to the words. */
import type { PromiseJson } from '../../../contract/plan-json';
import { formatDay } from '../../../core/text/calendar';
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import type { ViewProps } from '../view/view-props';
import { OVERVIEW_WORDS } from './overview-words';

const RANKS: Readonly<Record<PromiseJson['state'], number>> = { broken: 0, open: 1, kept: 2 };

/** Shown at first. */
const SHOWN = 7;

export function Promises({ panel, actions }: ViewProps) {
  const say = useSay();
  const promises = [...panel.summary.promises].sort((one, other) => RANKS[one.state] - RANKS[other.state]);
  if (promises.length === 0) return null;
  return (
    <>
      <h2>{say(OVERVIEW_WORDS.promises)}</h2>
      <ShortList
        entries={promises}
        most={SHOWN}
        look="rows"
        keyOf={({ cell, text }) => `${cell} ${text}`}
        line={({ number, text, due, state, cell }) => (
          <li>
            <button type="button" class="row" title={text} onClick={() => actions.select(cell)}>
              <span class="name">
                {number} {text}
              </span>
              <span class="heard">, {say(OVERVIEW_WORDS.promiseDue, { day: formatDay(due.to) })}: </span>
              <span class="link">{say(OVERVIEW_WORDS.promiseStates[state])}</span>
            </button>
          </li>
        )}
      />
    </>
  );
}
