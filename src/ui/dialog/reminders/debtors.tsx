/** Each department that owes something: what, whether it can be written to, and its letter. */
import type { ReminderJson, RemindersJson } from '../../../contract/remind';
import { showDay } from '../days';
import type { ViewProps } from '../view-frame';
import { Letter } from './letter';
import type { Recipients } from './recipients';

interface DebtorsProps extends Pick<ViewProps, 'words' | 'locale' | 'notify'> {
  readonly reminders: RemindersJson;
  readonly recipients: Recipients;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function Debtors({ reminders, recipients, onChange, words, locale, notify }: DebtorsProps) {
  const { picked, mayMail } = recipients;
  const choose = (department: string, wanted: boolean): void =>
    onChange(new Set(wanted ? [...picked, department] : picked.filter((each) => each !== department)));
  return (
    <ul class="debtors">
      {reminders.departments.map((reminder) => (
        <li key={reminder.department} class="card">
          <div class="debtor">
            {mayMail && reminder.state === 'ready' ? (
              <input
                type="checkbox"
                aria-label={words.write(reminder.department)}
                checked={picked.includes(reminder.department)}
                onChange={({ currentTarget }) => choose(reminder.department, currentTarget.checked)}
              />
            ) : (
              <span />
            )}
            <Debt reminder={reminder} words={words} locale={locale} />
          </div>
          <Letter reminder={reminder} words={words} notify={notify} />
        </li>
      ))}
    </ul>
  );
}

interface DebtProps extends Pick<ViewProps, 'words' | 'locale'> {
  readonly reminder: ReminderJson;
}

function Debt({ reminder: { department, state, unanswered, faulty, lastSent }, words, locale }: DebtProps) {
  const counts = [
    unanswered.length === 0 ? '' : words.unanswered(unanswered.length),
    faulty.length === 0 ? '' : words.faulty(faulty.length),
  ];
  const hint = words.stateHints[state];
  return (
    <>
      <div>
        <strong>
          <bdi class="clip">{department}</bdi>
        </strong>
        <small>{counts.filter((part) => part !== '').join(', ')}</small>
        {hint !== '' && <small>{hint}</small>}
      </div>
      <span class={`tag ${state}`}>
        {state === 'recent' && lastSent !== null ? words.recentOn(showDay(lastSent, locale)) : words.states[state]}
      </span>
    </>
  );
}
