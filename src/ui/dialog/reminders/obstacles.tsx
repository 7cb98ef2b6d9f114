/** What stands in the way of letters: mail that is not allowed or used up for today, departments without a good address. */
import type { RemindersJson } from '../../../contract/remind';
import { OutsideLink } from '../../shared/outside-link';
import { useSay } from '../../shared/say';
import { DIALOG_WORDS } from '../frame/dialog-words';
import { Emails } from '../frame/emails';
import type { Recipients } from './recipients';
import { REMINDER_WORDS } from './reminder-words';

interface ObstaclesProps {
  /** Whether letters can be sent from here at all. */
  readonly mail: boolean;
  readonly reminders: RemindersJson;
  readonly recipients: Recipients;
}

export function Obstacles({ mail, reminders, recipients: { mayMail, quota, addresses } }: ObstaclesProps) {
  const say = useSay();
  const { departments, consentUrl } = reminders;
  const addressless = departments.filter(({ state }) => state === 'no-address').length;
  const badEmails = departments.flatMap(({ department, badEmails: entries }) =>
    entries.map((email) => ({ department, email })),
  );
  return (
    <>
      {mail && !mayMail && departments.length > 0 && (
        <div class="card calm">
          <strong>{say(REMINDER_WORDS.noMail)}</strong>
          <p>{say(REMINDER_WORDS.noMailHint)}</p>
          {consentUrl !== null && (
            <p class="links">
              <OutsideLink url={consentUrl} look="small main">
                {say(REMINDER_WORDS.allow)}
              </OutsideLink>
            </p>
          )}
        </div>
      )}
      {mayMail && quota !== null && addresses > quota && (
        <p class="card warned" role="alert">
          {quota === 0 ? say(REMINDER_WORDS.noQuota) : say(REMINDER_WORDS.overQuota, { addresses, left: quota })}
        </p>
      )}
      {addressless + badEmails.length > 0 && (
        <div class="card warned parts">
          {addressless > 0 && <div>{say(REMINDER_WORDS.noAddresses, { departments: addressless })}</div>}
          <Emails title={say(DIALOG_WORDS.badEmails)} entries={badEmails} />
        </div>
      )}
    </>
  );
}
