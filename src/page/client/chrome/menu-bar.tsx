/** The menu bar, worked with mouse or arrows, Enter and Escape, as the ARIA pattern has it. */
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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
}

export function MenuBar({
  menus,
  label,
  leave,
}: {
  readonly menus: readonly BarMenu[];
  readonly label: string;
  readonly leave: () => void;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open === null) return;
    const place = bar.current?.querySelectorAll<HTMLElement>('.menu')[open.menu];
    const title = place?.querySelector<HTMLElement>('[aria-haspopup]');
    const entries = place?.querySelectorAll<HTMLElement>('[role=menu] [role=menuitem]');
    (open.choice === null ? title : entries?.[open.choice])?.focus();
  }, [open]);

  useEffect(() => {
    if (open === null) return;
    const close = (event: Event): void => {
      if (event.target instanceof Node && bar.current?.contains(event.target)) return;
      setOpen(null);
    };
    addEventListener('pointerdown', close, true);
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', close, true);
      removeEventListener('blur', close);
    };
  }, [open]);

  const focusTitle = (menu: number): void => {
    setCurrent(menu);
    bar.current?.querySelectorAll<HTMLElement>('[aria-haspopup]')[menu]?.focus();
  };

  const choose = (choice: MenuChoice): void => {
    setOpen(null);
    leave();
    choice.choose();
  };

  const turn = (by: number): void => {
    const menu = (current + by + menus.length) % menus.length;
    setCurrent(menu);
    if (open === null) focusTitle(menu);
    else setOpen({ menu, choice: 0 });
  };

  const onKey = (event: KeyboardEvent): void => {
    const count = menus[current]?.choices.length ?? 0;
    const at = open?.choice ?? null;
    const keys: Record<string, () => void> = {
      ArrowRight: () => turn(1),
      ArrowLeft: () => turn(-1),
      ArrowDown: () => setOpen({ menu: current, choice: at === null ? 0 : (at + 1) % count }),
      ArrowUp: () => setOpen({ menu: current, choice: at === null ? count - 1 : (at - 1 + count) % count }),
      Home: () => open !== null && setOpen({ menu: current, choice: 0 }),
      End: () => open !== null && setOpen({ menu: current, choice: count - 1 }),
      Escape: () => {
        if (open === null) leave();
        setOpen(null);
        if (open !== null) focusTitle(current);
      },
      Tab: () => setOpen(null),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    act();
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
            onClick={() => setOpen(open?.menu === menu ? null : { menu, choice: 0 })}
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

export function Choices({
  choices,
  choose,
}: {
  readonly choices: readonly MenuChoice[];
  readonly choose: (choice: MenuChoice) => void;
}) {
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
