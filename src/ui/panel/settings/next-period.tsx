/** Beginning the next reporting period: what it would be is shown, with a question for each measure whose term has ended, and only then made. */

import { useState } from 'preact/hooks';
import type { NextJson } from '../../../contract/next';
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import { ACTION_WORDS } from '../actions/action-words';
import type { ViewProps } from '../view/view-props';
import { SETTINGS_VIEW_WORDS } from './settings-view-words';

/** Measures shown at first. */
const SHOWN = 5;

export function NextPeriod({ state, actions }: ViewProps) {
  const say = useSay();
  const [shown, setShown] = useState<NextJson | null>(null);
  const click = async (): Promise<void> => setShown(await actions.next(shown === null));
  return (
    <>
      <h2>{say(ACTION_WORDS.next)}</h2>
      {shown !== null && <p>{shown.notices.join(' ')}</p>}
      <ShortList
        entries={shown?.ended ?? []}
        most={SHOWN}
        look="ended"
        keyOf={({ number, name }) => number + name}
        line={({ number, name, question }) => (
          <li>
            {number} {name}. {question}
          </li>
        )}
      />
      <button type="button" class="small" disabled={state.work !== null} onClick={() => void click()}>
        {shown === null
          ? say(SETTINGS_VIEW_WORDS.nextShow)
          : say(SETTINGS_VIEW_WORDS.nextBegin, { sheet: shown.sheet })}
      </button>
    </>
  );
}
