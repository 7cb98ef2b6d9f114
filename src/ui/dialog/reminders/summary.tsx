/** How many still owe an answer, and by when; a friendly word where nobody does. */
import type { RemindersJson } from '../../../contract/remind';
import { useCount, useSay } from '../../shared/say';
import { showDay } from '../frame/days';
import type { ViewProps } from '../frame/view-frame';
import { REMINDER_WORDS } from './reminder-words';

interface SummaryProps extends Pick<ViewProps, 'locale'> {
  readonly reminders: RemindersJson;
}

export function Summary({ reminders: { departments, deadline, answered }, locale }: SummaryProps) {
  const say = useSay();
  const count = useCount();
  const someOwe = departments.length > 0;
  const notes = [
    deadline === null ? '' : say(REMINDER_WORDS.deadline, { day: showDay(deadline, locale) }),
    someOwe && answered > 0 ? say(REMINDER_WORDS.answered, { departments: answered }) : '',
  ].filter((note) => note !== '');
  return (
    <>
      {someOwe ? (
        <h1>
          <b>{count(departments.length)}</b> {say(REMINDER_WORDS.owe, { departments: departments.length })}
        </h1>
      ) : (
        <div class="blank">
          <h1 class="plain">
            <span class="tick" aria-hidden="true">
              ✓
            </span>{' '}
            {answered > 0 ? say(REMINDER_WORDS.everybodyAnswered) : say(REMINDER_WORDS.nobodyNamed)}
          </h1>
          <p class="quiet">
            {answered > 0 ? say(REMINDER_WORDS.everybodyAnsweredHint) : say(REMINDER_WORDS.nobodyNamedHint)}
          </p>
        </div>
      )}
      {notes.length > 0 && <p class="quiet">{notes.join(' · ')}</p>}
    </>
  );
}
