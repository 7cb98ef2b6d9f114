/** Chooses all who can be written to, or none, and tells how many are chosen. */
import { useSay } from '../../shared/say';
import type { Recipients } from './recipients';
import { REMINDER_WORDS } from './reminder-words';

interface ChooseAllProps {
  readonly recipients: Recipients;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Nothing where nobody can be. */
export function ChooseAll({ recipients: { ready, picked, mayMail, quota }, onChange }: ChooseAllProps) {
  const say = useSay();
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
        {say(REMINDER_WORDS.chooseAll)}
      </label>
      <span class="quiet">{say(REMINDER_WORDS.chosen, { chosen: picked.length, ready: ready.length })}</span>
      {quota !== null && (
        <span class="quiet">
          {quota === 0 ? say(REMINDER_WORDS.noQuota) : say(REMINDER_WORDS.quota, { addresses: quota })}
        </span>
      )}
    </p>
  );
}
