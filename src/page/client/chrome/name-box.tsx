/** The name of the selected cells, and the way to others by typing theirs. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatRange, parseRange } from '../../../core/grid/cell-range';
import { useSay } from '../../../ui/shared/say';
import type { AreaView } from '../../server/messages';
import type { Selection } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';

interface NameBoxProps {
  readonly selection: Selection;
  readonly go: (area: AreaView) => void;
  readonly leave: () => void;
}

export function NameBox({ selection, go, leave }: NameBoxProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const name = formatRange(selection.area);
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
