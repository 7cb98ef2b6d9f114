/** The menu bar, worked with mouse or arrows, Enter and Escape, as the ARIA pattern has it. */
import { Fragment, type RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useCloseOutside } from './close-outside';

export interface MenuChoice {
  readonly caption: string;
  readonly shortcut?: string;
  readonly separated?: boolean;
  readonly choose: () => void;
}

export interface BarMenu {
  readonly title: string;
  readonly choices: readonly MenuChoice[];
}

interface Open {
  readonly menu: number;
  /** The entry with the focus; null while the title has it. */
  readonly choice: number | null;
  /** Opened by the mouse, from the sheet: closed again, it leaves the keys there. */
  readonly pressed?: boolean;
}

interface MenuBarProps {
  readonly menus: readonly BarMenu[];
  readonly label: string;
  /** Gives the keyboard back to the sheet. */
  readonly leave: () => void;
}

const CLOSING = ['pointerdown', 'blur'] as const;

export function MenuBar({ menus, label, leave }: MenuBarProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  useFocusOpened(bar, open);
  useCloseOutside(
    bar,
    open !== null,
    useCallback(() => setOpen(null), []),
    CLOSING,
  );
  const keys = keysOf({ menus, current, open, setOpen, setCurrent, leave, bar });
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined) return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    act();
  };
  const choose = (choice: MenuChoice): void => {
    setOpen(null);
    leave();
    choice.choose();
  };
  return (
    <div class="menu-bar" role="menubar" aria-label={label} ref={bar} onKeyDown={onKey}>
      {menus.map(({ title, choices }, menu) => (
        <div class="menu" key={title} role="none">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open?.menu === menu}
            tabIndex={menu === current ? 0 : -1}
            onFocus={() => setCurrent(menu)}
            onClick={({ detail }) => {
              setOpen(open?.menu === menu ? null : { menu, choice: 0, pressed: detail > 0 });
              if (open?.menu === menu) leave();
            }}
            onPointerEnter={() => {
              if (open !== null && open.menu !== menu) setOpen({ menu, choice: 0 });
            }}
          >
            {title}
          </button>
          {open?.menu === menu && (
            <div class="choices" role="menu" aria-label={title}>
              <Choices choices={choices} choose={choose} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Gives the focus to the entry that has just been come to, or to its menu's title. */
function useFocusOpened(bar: RefObject<HTMLElement | null>, open: Open | null): void {
  // At once: the next key may be Enter.
  useLayoutEffect(() => {
    if (open === null) return;
    const place = bar.current?.querySelectorAll<HTMLElement>('.menu')[open.menu];
    const title = place?.querySelector<HTMLElement>('[aria-haspopup]');
    const entries = place?.querySelectorAll<HTMLElement>('[role=menu] [role=menuitem]');
    (open.choice === null ? title : entries?.[open.choice])?.focus();
  }, [bar, open]);
}

interface BarState extends Pick<MenuBarProps, 'menus' | 'leave'> {
  /** The menu that the keyboard is at. */
  readonly current: number;
  readonly open: Open | null;
  readonly setOpen: (open: Open | null) => void;
  readonly setCurrent: (menu: number) => void;
  readonly bar: RefObject<HTMLElement | null>;
}

/** What each key does as things stand. */
function keysOf({ menus, current, open, setOpen, setCurrent, leave, bar }: BarState): Record<string, () => void> {
  const count = menus[current]?.choices.length ?? 0;
  const at = open?.choice ?? null;
  const focusTitle = (menu: number): void => {
    setCurrent(menu);
    bar.current?.querySelectorAll<HTMLElement>('[aria-haspopup]')[menu]?.focus();
  };
  const turn = (by: number): void => {
    const menu = (current + by + menus.length) % menus.length;
    setCurrent(menu);
    if (open === null) focusTitle(menu);
    else setOpen({ menu, choice: 0 });
  };
  return {
    ArrowRight: () => turn(1),
    ArrowLeft: () => turn(-1),
    ArrowDown: () => setOpen({ menu: current, choice: at === null ? 0 : (at + 1) % count }),
    ArrowUp: () => setOpen({ menu: current, choice: at === null ? count - 1 : (at - 1 + count) % count }),
    Home: () => open !== null && setOpen({ menu: current, choice: 0 }),
    End: () => open !== null && setOpen({ menu: current, choice: count - 1 }),
    Escape: () => {
      setOpen(null);
      if (open === null || open.pressed === true) leave();
      else focusTitle(current);
    },
    Tab: () => setOpen(null),
  };
}

interface ChoicesProps {
  readonly choices: readonly MenuChoice[];
  readonly choose: (choice: MenuChoice) => void;
}

export function Choices({ choices, choose }: ChoicesProps) {
  return (
    <>
      {choices.map((choice) => (
        <Fragment key={choice.caption}>
          {choice.separated && <hr />}
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => choose(choice)}>
            <span>{choice.caption}</span>
            {choice.shortcut !== undefined && <kbd>{choice.shortcut}</kbd>}
          </button>
        </Fragment>
      ))}
    </>
  );
}
