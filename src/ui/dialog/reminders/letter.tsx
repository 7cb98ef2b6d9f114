/** A reminder opened for reading, with two ways to send it without Vekha. */
import type { ReminderJson } from '../../../contract/remind';
import { harmlessFileName } from '../../../core/text/harmless';
import { copyText } from '../../shared/copy-text';
import { OutsideLink } from '../../shared/outside-link';
import { useSay } from '../../shared/say';
import { letterFile } from './letter-file';
import { REMINDER_WORDS } from './reminder-words';

interface LetterProps {
  readonly reminder: ReminderJson;
  readonly notify: (text: string) => void;
}

export function Letter({ reminder, notify }: LetterProps) {
  const say = useSay();
  const { department, emails, subject, text, mailto, unanswered, faulty, counts } = reminder;
  const more = counts.unanswered + counts.faulty - unanswered.length - faulty.length;
  const copy = (): void => {
    copyText(text);
    notify(say(REMINDER_WORDS.letterCopied));
  };
  return (
    <details>
      <summary aria-label={say(REMINDER_WORDS.letterTo, { department })}>{say(REMINDER_WORDS.letter)}</summary>
      <dl>
        <dt>{say(REMINDER_WORDS.to)}</dt>
        <dd>{emails.length === 0 ? say(REMINDER_WORDS.noAddress) : <bdi>{emails.join(', ')}</bdi>}</dd>
        <dt>{say(REMINDER_WORDS.subject)}</dt>
        <dd>
          <bdi>{subject}</bdi>
        </dd>
      </dl>
      <div class="letter" dir="auto">
        {text}
      </div>
      <p class="links">
        <button type="button" class="small" onClick={copy}>
          {say(REMINDER_WORDS.copyLetter)}
        </button>
        <OutsideLink url={mailto} look="small">
          {say(REMINDER_WORDS.openMail)}
        </OutsideLink>
        <button type="button" class="small" onClick={() => saveLetter(reminder)}>
          {say(REMINDER_WORDS.saveLetter)}
        </button>
      </p>
      <h2>{say(REMINDER_WORDS.items)}</h2>
      <ul class="owed">
        {[...unanswered, ...faulty].map(({ number, name, cell, url, reason }) => (
          <li key={`${cell} ${reason}`}>
            <OutsideLink url={url}>
              {number} <bdi>{name}</bdi>
            </OutsideLink>
            <small>
              {url === '' ? `${cell} · ` : ''}
              <bdi>{reason}</bdi>
            </small>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say(REMINDER_WORDS.more, { more })}</p>}
    </details>
  );
}

function saveLetter(reminder: ReminderJson): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([letterFile(reminder)], { type: 'message/rfc822' }));
  link.download = `${harmlessFileName(reminder.department, 80)}.eml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
