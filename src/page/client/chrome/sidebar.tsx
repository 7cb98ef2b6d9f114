/** The sidebar: a frame of the script's beside the sheet, with a title and a way to close it. */
import { useSay } from '../../../ui/shared/say';
import { PAGE_WORDS } from '../state/page-words';
import { IconButton } from './icons';
import { ScriptFrame, type ScriptFrameProps } from './script-frame';

interface SidebarProps
  extends Pick<
    ScriptFrameProps,
    'title' | 'source' | 'call' | 'close' | 'leave' | 'focusSheet' | 'pressed' | 'typed' | 'step'
  > {
  readonly changes: number;
}

export function Sidebar({ title, close, changes, ...frame }: SidebarProps) {
  const say = useSay();
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <IconButton class="round" icon="close" label={say(PAGE_WORDS.closePanel)} use={close} />
      </header>
      <ScriptFrame title={title} close={close} changes={changes} {...frame} />
    </aside>
  );
}
