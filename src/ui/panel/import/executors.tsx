/** Executors that the directory does not know yet; near spellings may be one. */
import type { ExecutorGroupJson, ImportPreviewJson } from '../../../contract/import';
import { Switch } from '../../shared/switch';
import type { PanelWords } from '../words';

interface ExecutorsProps {
  readonly preview: ImportPreviewJson;
  readonly words: PanelWords;
  /** Groups of near spellings that the person takes for one executor. */
  readonly joined: ReadonlySet<string>;
  readonly onJoin: (group: string, joined: boolean) => void;
}

export function Executors({ preview, words, joined, onJoin }: ExecutorsProps) {
  const fresh = preview.executors.filter(({ known }) => !known);
  if (fresh.length === 0) return null;
  return (
    <>
      <h2>
        {words.executorsFound} · {fresh.length}
      </h2>
      <p class="quiet">{words.executorsHint}</p>
      <ul class="cards">
        {fresh.map((group) => (
          <Group key={group.name} group={group} words={words} joined={joined.has(group.name)} onJoin={onJoin} />
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  readonly group: ExecutorGroupJson;
  readonly words: PanelWords;
  readonly joined: boolean;
  readonly onJoin: ExecutorsProps['onJoin'];
}

function Group({ group, words, joined, onJoin }: GroupProps) {
  if (group.spellings.length === 1) return <li class="finding">{group.name}</li>;
  return (
    <li class="finding">
      {group.spellings.map(({ text, count }) => (
        <span key={text} class="spelling">
          {text} <small>{count}</small>
        </span>
      ))}
      <Switch label={words.sameExecutor} on={joined} onChange={(together) => onJoin(group.name, together)} />
    </li>
  );
}
