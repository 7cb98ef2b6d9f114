/** What the person should know before anything is touched: whom nobody can let in yet, addresses to look at. */
import { useSay } from '../../shared/say';
import { ShortList } from '../../shared/short-list';
import { DIALOG_WORDS } from '../frame/dialog-words';
import { Emails } from '../frame/emails';
import type { PlanProps } from './protection-plan';
import { PROTECTION_WORDS } from './protection-words';

/** Lines before "show more". */
const SHOWN = 4;

/** Nothing where there is nothing. */
export function Warnings({ plan: { open, badEmails, foreign, unconfirmed = [], blocked = [] } }: PlanProps) {
  const say = useSay();
  if (open.length + badEmails.length + foreign.length + unconfirmed.length + blocked.length === 0) return null;
  return (
    <div class="card warned parts">
      {open.length > 0 && (
        <div>
          <strong>{say(PROTECTION_WORDS.openCells)}</strong>
          <ShortList
            entries={open}
            most={SHOWN}
            keyOf={({ department }) => department}
            line={({ department, items }) => (
              <li>
                <bdi>{department}</bdi>: {say(PROTECTION_WORDS.openItems, { items })}
              </li>
            )}
          />
          <p class="quiet">{say(PROTECTION_WORDS.openCellsHint)}</p>
        </div>
      )}
      {unconfirmed.length > 0 && (
        <div>
          <strong>{say(PROTECTION_WORDS.unconfirmed, { emails: unconfirmed.join(', ') })}</strong>
          <p class="quiet">{say(PROTECTION_WORDS.unconfirmedHint)}</p>
        </div>
      )}
      {blocked.length > 0 && (
        <div>
          <strong>{say(PROTECTION_WORDS.blocked, { list: blocked.join('; ') })}</strong>
          <p class="quiet">{say(PROTECTION_WORDS.blockedHint)}</p>
        </div>
      )}
      <Emails title={say(DIALOG_WORDS.badEmails)} entries={badEmails} />
      <Emails title={say(PROTECTION_WORDS.foreign)} entries={foreign} />
    </div>
  );
}
