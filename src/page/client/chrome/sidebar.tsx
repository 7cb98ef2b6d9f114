/** The sidebar: a frame of the script's beside the sheet, with a title and a way to close it. */
import type { Words } from '../page-words';
import { Icon } from './icons';
import { ScriptFrame, type ScriptFrameProps } from './script-frame';

interface SidebarProps extends Pick<ScriptFrameProps, 'title' | 'source' | 'call' | 'close' | 'leave'> {
  readonly words: Words;
}

export function Sidebar({ title, source, words, call, close, leave }: SidebarProps) {
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="round" aria-label={words.closePanel} title={words.closePanel} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <ScriptFrame title={title} source={source} call={call} close={close} leave={leave} />
    </aside>
  );
}
