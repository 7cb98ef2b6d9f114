/** A failure in the panel, with the ways out that only the panel has: a new plan, an import, the errors that stop a report. */

import { type Failure, lacksPlan } from '../server/failures';
import { FailureCard } from '../shared/cards';
import { useSay } from '../shared/say';
import { SHARED_WORDS } from '../shared/shared-words';
import { FAILURE_WORDS } from './failure-words';
import { NO_FILTER } from './state/filter';
import { PANEL_WORDS } from './state/panel-words';
import type { PanelState } from './state/state';
import type { ViewProps } from './view/view-props';

interface PanelFailureProps extends Pick<ViewProps, 'actions'>, Pick<PanelState, 'panel'> {
  readonly failure: Failure;
}

export function PanelFailure({ failure, panel, actions }: PanelFailureProps) {
  const say = useSay();
  const noPlan = lacksPlan(failure);
  const account = panel?.account ?? '';
  const showErrors = (): void => {
    actions.dismiss();
    actions.filter({ ...NO_FILTER, severity: 'error' });
  };
  return (
    <FailureCard
      failure={failure}
      failures={FAILURE_WORDS}
      note={failure.kind === 'account' && account !== '' ? say(PANEL_WORDS.usedAccount, { email: account }) : ''}
      about={panel === null ? '' : `${panel.summary.items} items, ${panel.findings.length} findings, ${account}`}
      again={{
        label: failure.kind === 'stopped' || noPlan ? say(SHARED_WORDS.checkAgain) : say(SHARED_WORDS.retry),
        run: () => void actions.check(true),
      }}
      onCopied={() => actions.notify(say(SHARED_WORDS.copied))}
      onDismiss={panel === null ? null : actions.dismiss}
    >
      {noPlan && (
        <>
          <button type="button" class="small main" onClick={() => void actions.newPlan()}>
            {say(PANEL_WORDS.newPlan)}
          </button>
          <button type="button" class="small" onClick={() => actions.show('import')}>
            {say(PANEL_WORDS.importPlan)}
          </button>
        </>
      )}
      {failure.code === 'unsettled-errors' && (
        <button type="button" class="link" onClick={showErrors}>
          {say(PANEL_WORDS.showErrors)}
        </button>
      )}
    </FailureCard>
  );
}
