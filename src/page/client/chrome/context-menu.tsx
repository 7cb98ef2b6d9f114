/** The menu of a cell: opened with the right button or the menu key, closed with Escape. */
import { useEffect, useRef } from 'preact/hooks';
import { useCloseOutside } from './close-outside';
import { Choices, type MenuChoice } from './menu-bar';

export interface ContextPlace {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly place: ContextPlace;
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly close: () => void;
}

const CLOSING = ['pointerdown'] as const;

export function ContextMenu({ place, label, choices, close }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  useCloseOutside(menu, true, close, CLOSING);

  const onKey = (event: KeyboardEvent): void => {
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) close();
    else entries[(at + step + entries.length) % entries.length]?.focus();
  };

  // Kept inside the window: the menu is about 34 pixels an entry high.
  const top = Math.max(8, Math.min(place.y, innerHeight - choices.length * 34 - 24));
  const left = Math.max(8, Math.min(place.x, innerWidth - 360));
  return (
    <div
      class="choices context"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      ref={menu}
      style={{ top: `${top}px`, left: `${left}px` }}
      onKeyDown={onKey}
    >
      <Choices
        choices={choices}
        choose={(choice) => {
          close();
          choice.choose();
        }}
      />
    </div>
  );
}
