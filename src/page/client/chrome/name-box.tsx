/** The name of the selected cells, and the way to others by typing theirs. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseRange } from '../../../core/grid/cell-range';
import { useSay } from '../../../ui/shared/say';
import type { AreaView } from '../../server/messages';
import { cellName } from '../grid/cell-names';
import type { Selection } from '../grid/grid';
import { PAGE_WORDS } from '../page-words';

interface NameBoxProps {
  readonly selection: Selection;
  readonly go: (area: AreaView) => void;
  readonly leave: () => void;
}

const nameOf = ({ area: { top, left, bottom, right } }: Selection): string =>
  bottom - top === 1 && right - left === 1
    ? cellName(top, left)
    : `${cellName(top, left)}:${cellName(bottom - 1, right - 1)}`;

export function NameBox({ selection, go, leave }: NameBoxProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const name = nameOf(selection);
  useEffect(() => {
    setTyped(null);
    setWrong(false);
  }, [name]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setTyped(null);
      leave();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const area = parseRange((box.current?.value ?? '').trim().toUpperCase().replaceAll('$', ''));
    setWrong(area === null);
    if (area === null) return;
    setTyped(null);
    go(area);
  };
  return (
    <input
      ref={box}
      class="name-box"
      aria-label={say(PAGE_WORDS.nameBox)}
      title={say(PAGE_WORDS.nameBox)}
      aria-invalid={wrong}
      autocomplete="off"
      spellcheck={false}
      value={typed ?? name}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={onKey}
    />
  );
}
