/** Names that are told to be one, however they are spelled. */
import { normalise } from '../../text/normalise';

/** What stands in brackets behind a name and is none of it: a role, a person, a telephone. */
const ASIDE =
  /\s*\((?:отв|исп|соисп|ответственн|исполнител|соисполнител|координатор|свод|головн|lead|responsible)[^()]*\)|\s*\([^()]*(?:тел|tel|phone|[а-я]\. ?[а-я]\.|\d{2,3}-\d{2})[^()]*\)/gi;

/** How two spellings of one name are told to be one: case, ё, quotes, dots, blanks, the mark of a footnote, a role or a person in brackets do not count. */
export function executorKey(name: string): string {
  const before = keys.get(name);
  if (before !== undefined) return before;
  const key = makeKey(name);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Keys made lately: a plan names the same few bodies over and over. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

function makeKey(name: string): string {
  const { text } = normalise(name);
  return (text.includes('(') ? text.replace(ASIDE, ' ') : text).replace(/[\s«»".,*()]+/g, ' ').trim();
}
