/** A list whose first lines are enough for most: the rest come on a click. */
import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from './say';
import { SHARED_WORDS } from './shared-words';

interface ShortListProps<Entry> {
  readonly entries: readonly Entry[];
  readonly most: number;
  readonly look?: string;
  readonly keyOf: (entry: Entry) => string;
  /** Draws the line's `<li>`. */
  readonly line: (entry: Entry) => ComponentChildren;
}

export function ShortList<Entry>({ entries, most, look, keyOf, line }: ShortListProps<Entry>) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, most);
  return (
    <>
      <ul class={look}>
        {shown.map((entry) => (
          <Fragment key={keyOf(entry)}>{line(entry)}</Fragment>
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {say(SHARED_WORDS.more, { number: entries.length - shown.length })}
        </button>
      )}
    </>
  );
}
