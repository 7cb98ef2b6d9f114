/** Addresses that somebody should look at, each with whose it is. */
import { ShortList } from '../../shared/short-list';

interface EmailsProps {
  readonly title: string;
  readonly entries: readonly { readonly department: string; readonly email: string }[];
}

/** Lines before "show more". */
const SHOWN = 4;

/** Nothing where there are none. */
export function Emails({ title, entries }: EmailsProps) {
  if (entries.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ShortList
        entries={entries}
        most={SHOWN}
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
