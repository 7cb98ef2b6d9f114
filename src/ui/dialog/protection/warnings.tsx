/** What the person should know before anything is touched: whom nobody can let in yet, addresses to look at. */
import { ShortList } from '../../shared/short-list';
import { Emails } from '../emails';
import type { PlanProps } from './protection-plan';

/** Lines before "show more". */
const SHOWN = 4;

/** Nothing where there is nothing. */
export function Warnings({ plan: { open, badEmails, foreign }, words }: PlanProps) {
  if (open.length + badEmails.length + foreign.length === 0) return null;
  return (
    <div class="card warned parts">
      {open.length > 0 && (
        <div>
          <strong>{words.openCells}</strong>
          <ShortList
            entries={open}
            most={SHOWN}
            words={words}
            keyOf={({ department }) => department}
            line={({ department, items }) => (
              <li>
                <bdi>{department}</bdi>: {words.openItems(items)}
              </li>
            )}
          />
          <p class="quiet">{words.openCellsHint}</p>
        </div>
      )}
      <Emails title={words.badEmails} entries={badEmails} words={words} />
      <Emails title={words.foreign} entries={foreign} words={words} />
    </div>
  );
}
