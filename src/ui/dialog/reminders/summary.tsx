/** How many still owe an answer, and by when; a friendly word where nobody does. */
import type { RemindersJson } from '../../../contract/remind';
import { useCount, useSay } from '../../shared/say';
import { showDay } from '../frame/days';
import type { ViewProps } from '../frame/view-frame';
import { REMINDER_WORDS } from './reminder-words';

interface SummaryProps extends Pick<ViewProps, 'locale'> {
  readonly reminders: RemindersJson;
}

export function Summary({ reminders: { departments, deadline, answered, closed }, locale }: SummaryProps) {
  const say = useSay();
  const count = useCount();
  const someOwe = departments.length > 0;
  const words = REMINDER_WORDS;
  const [title, hint] = closed
    ? [words.closed, words.closedHint]
    : answered > 0
      ? [words.everybodyAnswered, words.everybodyAnsweredHint]
      : [words.nobodyNamed, words.nobodyNamedHint];
  const notes = [
    deadline === null || closed ? '' : say(words.deadline, { day: showDay(deadline, locale) }),
    someOwe && answered > 0 ? say(words.answered, { departments: answered }) : '',
  ].filter((note) => note !== '');
  return (
    <>
      {someOwe ? (
        <h1>
          <b>{count(departments.length)}</b> {say(words.owe, { departments: departments.length })}
        </h1>
      ) : (
        <div class="blank">
          <h1 class="plain">
            <span class="tick" aria-hidden="true">
              ✓
            </span>{' '}
            {say(title)}
          </h1>
          <p class="quiet">{say(hint)}</p>
        </div>
      )}
      {notes.length > 0 && <p class="quiet">{notes.join(' · ')}</p>}
    </>
  );
}
