/** How sending goes, or has gone: who was written to, who was not and why. */
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { Progress, type Steps } from '../frame/steps';
import { REMINDER_WORDS } from './reminder-words';
import type { Sending } from './sending';

interface SendingStateProps {
  readonly sending: Sending;
  readonly steps: Steps;
  readonly onClose: () => void;
}

export function SendingState({ sending, steps, onClose }: SendingStateProps) {
  const say = useSay();
  const { all, sent, skipped, left, over } = sending;
  if (!over) return <Progress done={all - left.length} all={all} label={say(REMINDER_WORDS.sending)} steps={steps} />;
  return (
    <div class={sent.length > 0 ? 'card done' : 'card warned'} role="status">
      <strong>
        {sent.length > 0 ? say(REMINDER_WORDS.sent, { letters: sent.length }) : say(REMINDER_WORDS.nothingSent)}
      </strong>
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
            <strong>{say(REMINDER_WORDS.skipped, { letters: skipped.length })}</strong>
          </p>
          <ul>
            {skipped.map(({ department, reason, detail }) => (
              <li key={department}>
                <bdi>{department}</bdi>: {say(REMINDER_WORDS.skipReasons[reason])}
                {detail !== '' && <small>{detail}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && <p>{say(REMINDER_WORDS.sendingStopped, { left: left.length })}</p>}
      <p class="links">
        <button type="button" class="link quiet" onClick={onClose}>
          {say(SHARED_WORDS.close)}
        </button>
      </p>
    </div>
  );
}
