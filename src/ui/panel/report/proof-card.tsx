/** What was found when the Google Doc was read back: each check by its name, and what differs, entry by entry. */
import type { DocProofJson } from '../../../contract/proof';
import { useSay } from '../../shared/say';
import { REPORT_VIEW_WORDS } from './report-view-words';

interface ProofCardProps {
  readonly proof: DocProofJson;
  readonly busy: boolean;
  readonly onAgain: () => void;
}

export function ProofCard({ proof: { verified, unread, checks }, busy, onAgain }: ProofCardProps) {
  const say = useSay();
  const words = REPORT_VIEW_WORDS.proof;
  const broken = checks.filter(({ ok }) => !ok);
  const title =
    unread !== null
      ? say(words.unread)
      : verified
        ? say(words.proven, { count: checks.length })
        : say(words.differs, { count: broken.length, all: checks.length });
  return (
    <div class={verified ? 'card done' : 'card bad'} role={verified ? 'status' : 'alert'}>
      <strong>{title}</strong>
      {unread !== null && <p>{unread}</p>}
      {broken.map(({ name, title: check, where }) => (
        <p key={name}>
          {check}: {where}
        </p>
      ))}
      {!verified && <p>{say(words.notFinal)}</p>}
      {checks.length > 0 && (
        <details>
          <summary>{say(words.all)}</summary>
          <ul class="checks">
            {checks.map(({ name, title: check, ok }) => (
              <li key={name}>
                <span aria-hidden="true">{ok ? '✓' : '✕'}</span> {check}
                {!ok && <span class="heard">: {say(words.fails)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="links">
        <button type="button" class="small" disabled={busy} onClick={onAgain}>
          {say(words.again)}
        </button>
      </p>
    </div>
  );
}
