/** What stands in the way of letters: mail that is not allowed or used up for today, departments without a good address. */
import type { RemindersJson } from '../../../contract/remind';
import { OutsideLink } from '../../shared/outside-link';
import { Emails } from '../emails';
import type { CoordinatorWords } from '../words';
import type { Recipients } from './recipients';

interface ObstaclesProps {
  readonly reminders: RemindersJson;
  readonly recipients: Recipients;
  readonly words: CoordinatorWords;
}

export function Obstacles({ reminders, recipients: { mayMail, quota, addresses }, words }: ObstaclesProps) {
  const { departments, consentUrl } = reminders;
  const addressless = departments.filter(({ state }) => state === 'no-address').length;
  const badEmails = departments.flatMap(({ department, badEmails: entries }) =>
    entries.map((email) => ({ department, email })),
  );
  return (
    <>
      {!mayMail && departments.length > 0 && (
        <div class="card calm">
          <strong>{words.noMail}</strong>
          <p>{words.noMailHint}</p>
          {consentUrl !== null && (
            <p class="links">
              <OutsideLink url={consentUrl} look="small main">
                {words.allow}
              </OutsideLink>
            </p>
          )}
        </div>
      )}
      {mayMail && quota !== null && addresses > quota && (
        <p class="card warned" role="alert">
          {quota === 0 ? words.quota(0) : words.overQuota(addresses, quota)}
        </p>
      )}
      {addressless + badEmails.length > 0 && (
        <div class="card warned parts">
          {addressless > 0 && <div>{words.noAddresses(addressless)}</div>}
          <Emails title={words.badEmails} entries={badEmails} words={words} />
        </div>
      )}
    </>
  );
}
