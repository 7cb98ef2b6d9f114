/** Closing the reporting period: what that means is shown first; it is opened again for a reason. */

import { useState } from 'preact/hooks';
import type { CloseJson } from '../../../contract/next';
import { useSay } from '../../shared/say';
import { isAsked, WaiverForm } from '../findings/waiver-form';
import { PANEL_WORDS } from '../state/panel-words';
import type { ViewProps } from '../view/view-props';
import { SETTINGS_VIEW_WORDS as WORDS } from './settings-view-words';

export function ClosePeriod({ state, panel, actions }: ViewProps) {
  const say = useSay();
  const [shown, setShown] = useState<CloseJson | null>(null);
  const place = `open ${panel.summary.sheet}`;
  const [asking, setAsking] = useState(isAsked(state, place));
  const isClosed = panel.plan.closed === true;
  const click = async (): Promise<void> => {
    if (isClosed) setAsking(true);
    else setShown(await actions.close(shown === null, ''));
  };
  return (
    <>
      {(isClosed || shown !== null) && <p>{isClosed ? say(PANEL_WORDS.closed) : shown?.notices.join(' ')}</p>}
      {asking ? (
        <WaiverForm
          place={place}
          state={state}
          actions={actions}
          label={say(PANEL_WORDS.why)}
          doing={say(WORDS.open)}
          onClose={() => setAsking(false)}
          onDone={(reason) => actions.close(false, reason)}
        />
      ) : (
        <button type="button" class="small" disabled={state.work !== null} onClick={() => void click()}>
          {say(isClosed ? WORDS.open : WORDS.close)}
          {!isClosed && shown === null && '…'}
        </button>
      )}
    </>
  );
}
