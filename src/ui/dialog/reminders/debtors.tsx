/** Each department that owes something: what, whether it can be written to, and its letter. */
import type { ReminderJson, RemindersJson } from '../../../contract/remind';
import { useSay } from '../../shared/say';
import { showDay } from '../frame/days';
import type { ViewProps } from '../frame/view-frame';
import { Letter } from './letter';
import type { Recipients } from './recipients';
import { REMINDER_WORDS } from './reminder-words';

interface DebtorsProps extends Pick<ViewProps, 'locale' | 'notify'> {
  readonly reminders: RemindersJson;
  readonly recipients: Recipients;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function Debtors({ reminders, recipients, onChange, locale, notify }: DebtorsProps) {
  const say = useSay();
  const { picked, mayMail } = recipients;
  const choose = (department: string, wanted: boolean): void =>
    onChange(new Set(wanted ? [...picked, department] : picked.filter((each) => each !== department)));
  return (
    <ul class={mayMail ? 'debtors' : 'debtors plain'}>
      {reminders.departments.map((reminder) => (
        <li key={reminder.department} class="card">
          <div class="debtor">
            {!mayMail ? null : reminder.state === 'ready' ? (
              <input
                type="checkbox"
                aria-label={say(REMINDER_WORDS.write, { department: reminder.department })}
                checked={picked.includes(reminder.department)}
                onChange={({ currentTarget }) => choose(reminder.department, currentTarget.checked)}
              />
            ) : (
              <span />
            )}
            <Debt reminder={reminder} locale={locale} />
          </div>
          <Letter reminder={reminder} notify={notify} />
        </li>
      ))}
    </ul>
  );
}

interface DebtProps extends Pick<ViewProps, 'locale'> {
  readonly reminder: ReminderJson;
}

function Debt({ reminder: { department, state, counts, lastSent }, locale }: DebtProps) {
  const say = useSay();
  const owed = [
    counts.unanswered === 0 ? '' : say(REMINDER_WORDS.unanswered, { items: counts.unanswered }),
    counts.faulty === 0 ? '' : say(REMINDER_WORDS.faulty, { items: counts.faulty }),
  ];
  const hint = say(REMINDER_WORDS.stateHints[state]);
  return (
    <>
      <div>
        <strong>
          <bdi class="clip">{department}</bdi>
        </strong>
        <small>{owed.filter((part) => part !== '').join(', ')}</small>
        {hint !== '' && <small>{hint}</small>}
      </div>
      <span class={`tag ${state}`}>
        {state === 'recent' && lastSent !== null
          ? say(REMINDER_WORDS.recentOn, { day: showDay(lastSent, locale) })
          : say(REMINDER_WORDS.states[state])}
      </span>
    </>
  );
}
