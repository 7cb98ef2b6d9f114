/** Cards above a view: what a coordinator should know of, each with the click that mends it. */
import { useState } from 'preact/hooks';
import type { NoticeJson, PanelFindingJson } from '../../../contract/panel';
import { harmlessLine } from '../../../core/text/harmless';
import { Confirm } from '../../shared/confirm';
import { useSay } from '../../shared/say';
import type { ViewProps } from '../view/view-props';
import { NOTICE_WORDS } from './notice-words';

export function Notices(props: ViewProps) {
  const { notices } = props.panel;
  return (
    <>
      {notices.map((notice) => (
        <div key={notice.kind} class="card calm">
          <p>{notice.message}</p>
          {notice.kind === 'claims' ? (
            <Claims {...props} />
          ) : (
            notice.kind !== 'unasked' && <Way {...props} notice={notice} />
          )}
        </div>
      ))}
    </>
  );
}

function Way({ state, actions, notice }: ViewProps & { readonly notice: NoticeJson }) {
  const say = useSay();
  return (
    <p class="links">
      <button
        type="button"
        class="small main"
        disabled={state.work !== null}
        onClick={() => {
          if (notice.kind === 'tabs') void actions.confirmTabs(notice.tabs ?? []);
          else void (notice.kind === 'former' ? actions.closeFormer() : actions.remind());
        }}
      >
        {say(NOTICE_WORDS[notice.kind as Exclude<NoticeJson['kind'], 'claims' | 'unasked'>])}
      </button>
    </p>
  );
}

/** Both ways out ask first: what is confirmed is confirmed in the person's own name. */
function Claims({ state, panel, actions }: ViewProps) {
  const say = useSay();
  // Those to be confirmed are those shown when the question was put, whatever comes in meanwhile; null is for taking all off.
  const [asking, setAsking] = useState<{ readonly claimed: readonly PanelFindingJson[] | null } | undefined>();
  if (asking !== undefined) {
    const { claimed } = asking;
    const done = (): void => {
      setAsking(undefined);
      void actions.settleClaims(claimed);
    };
    return (
      <Confirm
        question={
          claimed === null
            ? say(NOTICE_WORDS.dropQuestion)
            : say(NOTICE_WORDS.confirmQuestion, { number: claimed.length })
        }
        yes={say(claimed === null ? NOTICE_WORDS.doDrop : NOTICE_WORDS.doConfirm)}
        onYes={done}
        onNo={() => setAsking(undefined)}
      >
        {claimed !== null && (
          <ul class="agreed">
            {claimed.map((finding) => (
              <li key={`${finding.rule} ${finding.cell} ${finding.nth}`}>{describe(finding)}</li>
            ))}
          </ul>
        )}
      </Confirm>
    );
  }
  const busy = state.work !== null;
  return (
    <p class="links">
      <button
        type="button"
        class="small"
        disabled={busy}
        onClick={() => setAsking({ claimed: panel.findings.filter(({ claim }) => claim !== undefined) })}
      >
        {say(NOTICE_WORDS.confirmClaims)}
      </button>
      <button type="button" class="small" disabled={busy} onClick={() => setAsking({ claimed: null })}>
        {say(NOTICE_WORDS.dropClaims)}
      </button>
    </p>
  );
}

/** All of it: nobody confirms what is not before their eyes. */
function describe({ cell, message, claim = '' }: PanelFindingJson): string {
  return `${cell.slice(cell.lastIndexOf('!') + 1)} «${harmlessLine(claim)}»: ${harmlessLine(message)}`;
}
