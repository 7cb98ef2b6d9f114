/** Chooses all who can be written to, or none, and tells how many are chosen. */
import type { CoordinatorWords } from '../words';
import type { Recipients } from './recipients';

interface ChooseAllProps {
  readonly recipients: Recipients;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly words: CoordinatorWords;
}

/** Nothing where nobody can be. */
export function ChooseAll({ recipients: { ready, picked, mayMail, quota }, onChange, words }: ChooseAllProps) {
  if (ready.length === 0 || !mayMail) return null;
  return (
    <p class="choose">
      <label>
        <input
          type="checkbox"
          checked={picked.length === ready.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = picked.length > 0 && picked.length < ready.length;
          }}
          onChange={({ currentTarget }) => onChange(new Set(currentTarget.checked ? ready : []))}
        />
        {words.chooseAll}
      </label>
      <span class="quiet">{words.chosen(picked.length, ready.length)}</span>
      {quota !== null && <span class="quiet">{words.quota(quota)}</span>}
    </p>
  );
}
