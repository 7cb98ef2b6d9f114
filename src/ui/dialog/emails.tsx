/** Addresses that somebody should look at, each with whose it is. */

import { ShortList } from '../shared/short-list';
import type { CardWords } from '../shared/words/card-words';

interface EmailsProps {
  readonly title: string;
  readonly entries: readonly { readonly department: string; readonly email: string }[];
  readonly words: CardWords;
}

/** Lines before "show more". */
const SHOWN = 4;

/** Nothing where there are none. */
export function Emails({ title, entries, words }: EmailsProps) {
  if (entries.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ShortList
        entries={entries}
        most={SHOWN}
        words={words}
        keyOf={({ department, email }) => `${department}\n${email}`}
        line={({ department, email }) => (
          <li>
            <bdi>{department}</bdi>: <bdi>{email}</bdi>
          </li>
        )}
      />
    </div>
  );
}
