/** A failure in the panel, with the ways out that only the panel has: a new plan, an import, the errors that stop a report. */
import type { PanelJson } from '../../contract/wire';
import { FailureCard } from '../shared/cards';
import { type Failure, lacksPlan } from '../shared/failures';
import { NO_FILTER } from './filter';
import type { Actions } from './state';
import type { PanelWords } from './words';

interface PanelFailureProps {
  readonly failure: Failure;
  /** Null where nothing has been shown yet. */
  readonly panel: PanelJson | null;
  readonly words: PanelWords;
  readonly actions: Actions;
}

export function PanelFailure({ failure, panel, words, actions }: PanelFailureProps) {
  const noPlan = lacksPlan(failure);
  const account = panel?.account ?? '';
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
      onCopied={() => actions.tell(words.copied)}
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
        <button
          type="button"
          class="link"
          onClick={() => {
            actions.dismiss();
            actions.filter({ ...NO_FILTER, severity: 'error' });
          }}
        >
          {words.showErrors}
        </button>
      )}
    </FailureCard>
  );
}
