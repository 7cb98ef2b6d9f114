/** Tabs over a page's views, worked with arrows, Home and End as the ARIA pattern has it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<View extends string> {
  readonly view: View;
  readonly label: string;
  /** Drawn instead of the label, which is then only heard. */
  readonly icon?: ComponentChildren;
  readonly badge?: { readonly text: string /** What it counts, heard in its place. */; readonly meaning: string };
}

interface TabListProps<View extends string> {
  readonly tabs: readonly Tab<View>[];
  /** A view without a tab may be shown as well. */
  readonly shown: string;
  readonly label: string;
  /** Id of the element that shows a view. */
  readonly panelOf: (view: View) => string;
  readonly onShow: (view: View) => void;
}

export function TabList<View extends string>({ tabs, shown, label, panelOf, onShow }: TabListProps<View>) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ view }) => view === shown);
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const ends = { Home: 0, End: tabs.length - 1 }[event.key];
    const next = ends ?? (by === undefined ? at : (at + by + tabs.length) % tabs.length);
    const target = tabs[next];
    if (target === undefined || next === at) return;
    event.preventDefault();
    onShow(target.view);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} class="tabs" onKeyDown={move}>
      {tabs.map(({ view, label: name, icon, badge }, index) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-controls={panelOf(view)}
          aria-selected={index === at}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          aria-label={icon === undefined ? undefined : name}
          title={icon === undefined ? undefined : name}
          class={icon === undefined ? undefined : 'gear'}
          onClick={() => onShow(view)}
        >
          {icon ?? name}
          {badge !== undefined && (
            <>
              <span class="badge" title={badge.meaning} aria-hidden="true">
                {badge.text}
              </span>
              <span class="heard"> {badge.meaning}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
