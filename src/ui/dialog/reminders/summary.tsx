/** How many still owe an answer, and by when; a friendly word where nobody does. */
import type { RemindersJson } from '../../../contract/remind';
import { showDay } from '../days';
import type { ViewProps } from '../view-frame';

interface SummaryProps extends Pick<ViewProps, 'words' | 'locale'> {
  readonly reminders: RemindersJson;
}

export function Summary({ reminders: { departments, deadline, answered }, words, locale }: SummaryProps) {
  const someOwe = departments.length > 0;
  const notes = [
    deadline === null ? '' : words.deadline(showDay(deadline, locale)),
    someOwe && answered > 0 ? words.answered(answered) : '',
  ].filter((note) => note !== '');
  return (
    <>
      {someOwe ? (
        <h1>
          <b>{departments.length}</b> {words.owe(departments.length)} {words.oweRest}
        </h1>
      ) : (
        <div class="blank">
          <h1 class="plain">
            <span class="tick" aria-hidden="true">
              ✓
            </span>{' '}
            {answered > 0 ? words.everybodyAnswered : words.nobodyNamed}
          </h1>
          <p class="quiet">{answered > 0 ? words.everybodyAnsweredHint : words.nobodyNamedHint}</p>
        </div>
      )}
      {notes.length > 0 && <p class="quiet">{notes.join(' · ')}</p>}
    </>
  );
}
