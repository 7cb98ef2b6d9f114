/** Asks why a finding may stay. */
import { useId, useState } from 'preact/hooks';
import { focusFirst } from '../../shared/focus-first';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { FINDING_WORDS } from './finding-words';

interface WaiverFormProps {
  /** In the place of what is asked of a waiver. */
  readonly label?: string;
  readonly doing?: string;
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Its buttons too, clear of the news below; as a `ref` it runs once. */
const showWhole = (form: HTMLFormElement | null): void => form?.scrollIntoView({ block: 'center' });

export function WaiverForm({ label, doing, onDone, onCancel }: WaiverFormProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const id = useId();
  const done = (): void => {
    if (reason.trim() !== '') onDone(reason.trim());
  };
  return (
    <form
      class="waiver"
      ref={showWhole}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
      }}
    >
      <label for={id}>{label ?? say(FINDING_WORDS.reason)}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        ref={focusFirst}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {label === undefined && <p class="quiet">{say(FINDING_WORDS.reasonNeeded)}</p>}
      <p class="links">
        <button type="submit" class="small main" disabled={reason.trim() === ''}>
          {doing ?? say(FINDING_WORDS.waiveDone)}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {say(SHARED_WORDS.cancel)}
        </button>
      </p>
    </form>
  );
}
