/** Asks why a finding may stay. */
import { useId, useState } from 'preact/hooks';
import { focusFirst } from '../../shared/focus-first';
import type { PanelWords } from '../words';

interface WaiverFormProps {
  readonly words: PanelWords;
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
}

export function WaiverForm({ words, onDone, onCancel }: WaiverFormProps) {
  const [reason, setReason] = useState('');
  const id = useId();
  const done = (): void => {
    if (reason.trim() !== '') onDone(reason.trim());
  };
  return (
    <form
      class="waiver"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
      }}
    >
      <label for={id}>{words.reason}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        ref={focusFirst}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p class="quiet">{words.reasonNeeded}</p>
      <p class="links">
        <button type="submit" class="small main" disabled={reason.trim() === ''}>
          {words.waiveDone}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
