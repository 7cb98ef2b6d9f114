/** How sending goes, or has gone: who was written to, who was not and why. */
import { Progress, type Steps } from '../steps';
import type { CoordinatorWords } from '../words';
import type { Sending } from './sending';

interface SendingStateProps {
  readonly sending: Sending;
  readonly steps: Steps;
  readonly words: CoordinatorWords;
  readonly onClose: () => void;
}

export function SendingState({ sending, steps, words, onClose }: SendingStateProps) {
  const { all, sent, skipped, left, over } = sending;
  if (!over) return <Progress done={all - left.length} all={all} label={words.sending} words={words} steps={steps} />;
  return (
    <div class={sent.length > 0 ? 'card done' : 'card warned'} role="status">
      <strong>{sent.length > 0 ? words.sent(sent.length) : words.nothingSent}</strong>
      <ul>
        {sent.map((department) => (
          <li key={department}>
            ✓ <bdi>{department}</bdi>
          </li>
        ))}
      </ul>
      {skipped.length > 0 && (
        <>
          <p>
            <strong>{words.skipped(skipped.length)}</strong>
          </p>
          <ul>
            {skipped.map(({ department, reason, detail }) => (
              <li key={department}>
                <bdi>{department}</bdi>: {words.skipReasons[reason]}
                {detail !== '' && <small>{detail}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && <p>{words.sendingStopped(left.length)}</p>}
      <p class="links">
        <button type="button" class="link quiet" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </div>
  );
}
