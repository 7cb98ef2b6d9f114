/** A reminder opened for reading, with two ways to send it without Vekha. */
import type { ReminderJson } from '../../../contract/remind';
import { copyText } from '../../shared/copy-text';
import { OutsideLink } from '../../shared/outside-link';
import type { CoordinatorWords } from '../words';

interface LetterProps {
  readonly reminder: ReminderJson;
  readonly words: CoordinatorWords;
  readonly notify: (text: string) => void;
}

export function Letter({ reminder, words, notify }: LetterProps) {
  const { department, emails, subject, text, mailto, unanswered, faulty } = reminder;
  const copy = (): void => {
    copyText(text);
    notify(words.letterCopied);
  };
  return (
    <details>
      <summary aria-label={words.letterTo(department)}>{words.letter}</summary>
      <dl>
        <dt>{words.to}</dt>
        <dd>{emails.length === 0 ? words.noAddress : <bdi>{emails.join(', ')}</bdi>}</dd>
        <dt>{words.subject}</dt>
        <dd>
          <bdi>{subject}</bdi>
        </dd>
      </dl>
      <div class="letter" dir="auto">
        {text}
      </div>
      <p class="links">
        <button type="button" class="small" onClick={copy}>
          {words.copyLetter}
        </button>
        <OutsideLink url={mailto} look="small">
          {words.openMail}
        </OutsideLink>
      </p>
      <h2>{words.items}</h2>
      <ul class="owed">
        {[...unanswered, ...faulty].map(({ number, name, cell, url, reason }) => (
          <li key={`${cell} ${reason}`}>
            <OutsideLink url={url}>
              {number} <bdi>{name}</bdi>
            </OutsideLink>
            <small>
              <bdi>{reason}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
