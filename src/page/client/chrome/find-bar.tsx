/** Looking for a text in the tab in front: Enter goes on, Shift+Enter back, Escape to the cell that was found. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../../ui/shared/say';
import type { Place } from '../grid/moving-keys';
import { PAGE_WORDS } from '../state/page-words';
import { IconButton } from './icons';

interface FindBarProps {
  readonly find: (text: string) => readonly Place[];
  readonly show: (place: Place) => void;
  readonly close: () => void;
}

/** Longer than most: field, buttons and their keys share what was found. */
export function FindBar({ find, show, close }: FindBarProps) {
  const say = useSay();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const places = find(text);
  useLayoutEffect(() => box.current?.focus(), []);
  const go = (index: number): void => {
    const place = places[(index + places.length) % places.length];
    if (place === undefined) return;
    setAt((index + places.length) % places.length);
    show(place);
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    go(at + (event.shiftKey ? -1 : 1));
  };
  const onInput = (typed: string): void => {
    setText(typed);
    setAt(0);
    const [first] = find(typed);
    if (first !== undefined) show(first);
  };
  const count =
    places.length === 0 ? say(PAGE_WORDS.foundNone) : say(PAGE_WORDS.foundOf, { at: at + 1, of: places.length });
  return (
    <search class="find-bar">
      <input
        ref={box}
        aria-label={say(PAGE_WORDS.find)}
        placeholder={say(PAGE_WORDS.find)}
        value={text}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={onKey}
      />
      <span role="status">{text.trim() === '' ? '' : count}</span>
      <IconButton icon="up" label={say(PAGE_WORDS.findBack)} use={() => go(at - 1)} />
      <IconButton icon="down" label={say(PAGE_WORDS.findOn)} use={() => go(at + 1)} />
      <IconButton icon="close" label={say(PAGE_WORDS.close)} use={close} />
    </search>
  );
}
