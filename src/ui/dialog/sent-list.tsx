/** How sending went: who was written to, who was not and why. */
import type { RemindJson } from '../../contract/coordinator-wire';
import type { CoordinatorWords } from './words';

export interface Sending {
  /** How many letters were asked for. */
  readonly all: number;
  readonly sent: readonly string[];
  readonly skipped: RemindJson['skipped'];
  /** Those whose turn has not come. */
  readonly left: readonly string[];
  readonly over: boolean;
}

interface SentListProps {
  readonly sending: Sending;
  readonly words: CoordinatorWords;
  readonly onClose: () => void;
}

export function SentList({ sending: { sent, skipped, left }, words, onClose }: SentListProps) {
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
