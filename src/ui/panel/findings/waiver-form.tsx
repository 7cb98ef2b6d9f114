/** Asks why a finding may stay. */
import { useId, useState } from 'preact/hooks';
import { focusFirst } from '../../shared/focus-first';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import type { PanelState } from '../state/state';
import type { ViewProps } from '../view/view-props';
import { FINDING_WORDS } from './finding-words';

interface WaiverFormProps extends Pick<ViewProps, 'state' | 'actions'> {
  /** What the reason is asked for: it is kept under this name until it is given, or thought better of. */
  readonly place: string;
  /** In the place of what is asked of a waiver. */
  readonly label?: string;
  readonly doing?: string;
  readonly onDone: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Its buttons too, clear of the news below; as a `ref` it runs once. */
const showWhole = (form: HTMLFormElement | null): void => form?.scrollIntoView({ block: 'center' });

/** Whether a reason was begun there: then the form is open again whenever its view is. */
export const isAsked = (state: PanelState, place: string): boolean => Boolean(state.reasons[place]);

export function WaiverForm({ place, state, actions, label, doing, onDone, onClose }: WaiverFormProps) {
  const say = useSay();
  const reason = state.reasons[place] ?? '';
  // Who comes back to what was begun has the focus where the click was.
  const [isNew] = useState(reason === '');
  const id = useId();
  const cancel = (): void => {
    onClose();
    actions.keepReason(place, '');
  };
  const done = (): void => {
    if (reason.trim() === '') return;
    onClose();
    void onDone(reason.trim()).then(() => actions.dropReason(place));
  };
  return (
    <form
      class="waiver"
      ref={isNew ? showWhole : null}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
      }}
    >
      <label for={id}>{label ?? say(FINDING_WORDS.reason)}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        ref={isNew ? focusFirst : null}
        value={reason}
        onInput={({ currentTarget }) => actions.keepReason(place, currentTarget.value)}
      />
      {label === undefined && <p class="quiet">{say(FINDING_WORDS.reasonNeeded)}</p>}
      <p class="links">
        <button type="submit" class="small main" disabled={reason.trim() === ''}>
          {doing ?? say(FINDING_WORDS.waiveDone)}
        </button>
        <button type="button" class="small" onClick={cancel}>
          {say(SHARED_WORDS.cancel)}
        </button>
      </p>
    </form>
  );
}
