/** A failure in the panel, with the ways out that only the panel has: a new plan, an import, the errors that stop a report. */
import { FailureCard } from '../shared/cards';
import { type Failure, lacksPlan } from '../shared/failures';
import { NO_FILTER } from './findings/filter';
import type { PanelState } from './state';
import type { ViewProps } from './view-props';

interface PanelFailureProps extends Pick<ViewProps, 'words' | 'actions'>, Pick<PanelState, 'panel'> {
  readonly failure: Failure;
}

export function PanelFailure({ failure, panel, words, actions }: PanelFailureProps) {
  const noPlan = lacksPlan(failure);
  const account = panel?.account ?? '';
  const showErrors = (): void => {
    actions.dismiss();
    actions.filter({ ...NO_FILTER, severity: 'error' });
  };
  return (
    <FailureCard
      failure={failure}
      words={words}
      note={failure.kind === 'account' && account !== '' ? words.usedAccount(account) : ''}
      about={panel === null ? '' : `${panel.summary.items} items, ${panel.findings.length} findings, ${account}`}
      again={{
        label: failure.kind === 'stopped' || noPlan ? words.checkAgain : words.retry,
        run: () => void actions.check(true),
      }}
      onCopied={() => actions.notify(words.copied)}
      onDismiss={panel === null ? null : actions.dismiss}
    >
      {noPlan && (
        <>
          <button type="button" class="small main" onClick={() => void actions.newPlan()}>
            {words.newPlan}
          </button>
          <button type="button" class="small" onClick={() => actions.show('import')}>
            {words.importPlan}
          </button>
        </>
      )}
      {failure.code === 'unsettled-errors' && (
        <button type="button" class="link" onClick={showErrors}>
          {words.showErrors}
        </button>
      )}
    </FailureCard>
  );
}
