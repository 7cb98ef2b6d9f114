/** The top of the page: name of the workbook, whether it is saved, menus, and the few tools that do something here. */
import { useSay } from '../../../ui/shared/say';
import type { PageState } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import { Icon, IconButton, type IconName, Logo } from './icons';
import { type BarMenu, MenuBar } from './menu-bar';

export interface Tool {
  readonly icon: IconName;
  readonly caption: string;
  readonly use: () => void;
  readonly separated?: boolean;
}

export function Header({
  state,
  menus,
  leave,
}: {
  readonly state: PageState;
  readonly menus: readonly BarMenu[];
  readonly leave: () => void;
}) {
  const say = useSay();
  return (
    <header class="top">
      <Logo />
      <div class="top-main">
        <div class="top-name">
          <h1>{state.name}</h1>
          <SaveMark state={state} />
        </div>
        <MenuBar menus={menus} label={say(PAGE_WORDS.menuBar)} leave={leave} />
      </div>
      <span class="here" title={say(PAGE_WORDS.localHint)}>
        {say(PAGE_WORDS.local)}
      </span>
    </header>
  );
}

function SaveMark({ state }: { readonly state: PageState }) {
  const say = useSay();
  const { save, name, waiting, running } = state;
  // What is not sent yet is in no file, whatever the server has last said.
  const kind = waiting.length > 0 && save.kind !== 'refused' ? 'saving' : save.kind;
  const text = {
    saved: say(PAGE_WORDS.saved, { name }),
    saving: say(PAGE_WORDS.saving),
    untitled: say(PAGE_WORDS.untitled),
    changed: say(PAGE_WORDS.changed),
    kept: say(PAGE_WORDS.kept),
    refused: say(save.kind === 'refused' && save.elsewhere ? PAGE_WORDS.elsewhere : PAGE_WORDS.refused),
  }[kind];
  const bad = save.kind === 'refused' || state.link !== 'online';
  return (
    <span class={bad ? 'save bad' : 'save'} role="status" data-save={kind} data-waiting={waiting.length}>
      <Icon name={bad ? 'warning' : 'disk'} />
      {bad && save.kind !== 'refused' ? say(PAGE_WORDS.refused) : running > 0 ? say(PAGE_WORDS.working) : text}
    </span>
  );
}

export function Toolbar({ tools, label }: { readonly tools: readonly Tool[]; readonly label: string }) {
  return (
    <div class="toolbar" role="toolbar" aria-label={label}>
      {tools.map(({ icon, caption, use, separated }) => (
        <IconButton key={caption} class={separated ? 'separated' : ''} icon={icon} label={caption} use={use} />
      ))}
    </div>
  );
}

export function TabStrip({
  state,
  label,
  show,
}: {
  readonly state: PageState;
  readonly label: string;
  readonly show: (tab: number) => void;
}) {
  const { tabs, selection } = state;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKey}>
      {tabs.map(({ id, name }) => (
        <button
          type="button"
          role="tab"
          key={id}
          aria-selected={id === selection.tab}
          tabIndex={id === selection.tab ? 0 : -1}
          onClick={() => show(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
