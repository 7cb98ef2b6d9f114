/** Cards above a view: what a coordinator should know of, each with the click that mends it. */
import { useState } from 'preact/hooks';
import type { NoticeJson, PanelFindingJson } from '../../../contract/panel';
import { harmlessLine } from '../../../core/text/harmless';
import { Confirm } from '../../shared/confirm';
import { useSay } from '../../shared/say';
import type { ViewProps } from '../view-props';
import { NOTICE_WORDS } from './notice-words';

export function Notices(props: ViewProps) {
  const { notices } = props.panel;
  return (
    <>
      {notices.map((notice) => (
        <div key={notice.kind} class="card calm">
          <p>{notice.message}</p>
          {notice.kind === 'claims' ? <Claims {...props} /> : <Way {...props} notice={notice} />}
        </div>
      ))}
    </>
  );
}

function Way({ state, actions, notice }: ViewProps & { readonly notice: NoticeJson }) {
  const say = useSay();
  const isFormer = notice.kind === 'former';
  return (
    <p class="links">
      <button
        type="button"
        class="small main"
        disabled={state.work !== null}
        onClick={() => void (isFormer ? actions.closeFormer() : actions.remind())}
      >
        {say(isFormer ? NOTICE_WORDS.former : NOTICE_WORDS.weekly)}
      </button>
    </p>
  );
}

/** Waivers listed in the question. */
const LISTED = 12;

/** Both ways out ask first: what is confirmed is confirmed in the person's own name. */
function Claims({ state, panel, actions }: ViewProps) {
  const say = useSay();
  const [asking, setAsking] = useState<'confirm' | 'drop' | null>(null);
  const claimed = panel.findings.filter(({ claim }) => claim !== undefined);
  if (asking !== null) {
    const list = claimed.slice(0, LISTED).map(describe).join('; ') + (claimed.length > LISTED ? '; …' : '');
    const done = (): void => {
      setAsking(null);
      void actions.settleClaims(asking === 'confirm' ? claimed : null);
    };
    return (
      <Confirm
        question={
          asking === 'confirm'
            ? say(NOTICE_WORDS.confirmQuestion, { number: claimed.length, list })
            : say(NOTICE_WORDS.dropQuestion)
        }
        yes={say(asking === 'confirm' ? NOTICE_WORDS.doConfirm : NOTICE_WORDS.doDrop)}
        onYes={done}
        onNo={() => setAsking(null)}
      />
    );
  }
  const busy = state.work !== null;
  return (
    <p class="links">
      <button type="button" class="small" disabled={busy} onClick={() => setAsking('confirm')}>
        {say(NOTICE_WORDS.confirmClaims)}
      </button>
      <button type="button" class="small" disabled={busy} onClick={() => setAsking('drop')}>
        {say(NOTICE_WORDS.dropClaims)}
      </button>
    </p>
  );
}

/** Letters of a reason that are quoted. */
const QUOTED = 60;

function describe({ cell, claim = '' }: PanelFindingJson): string {
  const reason = harmlessLine(claim);
  return `${cell.slice(cell.lastIndexOf('!') + 1)} «${reason.length > QUOTED ? `${reason.slice(0, QUOTED)}…` : reason}»`;
}
