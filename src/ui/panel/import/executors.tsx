/** Executors that the directory does not know yet; near spellings may be one. */
import type { ExecutorGroupJson, ImportPreviewJson } from '../../../contract/import';
import { useCount, useSay } from '../../shared/say';
import { Switch } from '../../shared/switch';
import { IMPORT_VIEW_WORDS } from './import-view-words';

interface ExecutorsProps {
  readonly preview: ImportPreviewJson;
  /** Groups of near spellings that the person takes for one executor. */
  readonly joined: ReadonlySet<string>;
  readonly onJoin: (group: string, joined: boolean) => void;
}

export function Executors({ preview, joined, onJoin }: ExecutorsProps) {
  const say = useSay();
  const count = useCount();
  const fresh = preview.executors.filter(({ known }) => !known);
  if (fresh.length === 0) return null;
  return (
    <>
      <h2>
        {say(IMPORT_VIEW_WORDS.executorsFound)} · {count(fresh.length)}
      </h2>
      <p class="quiet">{say(IMPORT_VIEW_WORDS.executorsHint)}</p>
      <ul class="cards">
        {fresh.map((group) => (
          <Group key={group.name} group={group} joined={joined.has(group.name)} onJoin={onJoin} />
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  readonly group: ExecutorGroupJson;
  readonly joined: boolean;
  readonly onJoin: ExecutorsProps['onJoin'];
}

function Group({ group, joined, onJoin }: GroupProps) {
  const say = useSay();
  if (group.spellings.length === 1) return <li class="finding">{group.name}</li>;
  return (
    <li class="finding">
      {group.spellings.map(({ text, count }) => (
        <span key={text} class="spelling">
          {text} <small>{count}</small>
        </span>
      ))}
      <Switch
        label={say(IMPORT_VIEW_WORDS.sameExecutor)}
        on={joined}
        onChange={(together) => onJoin(group.name, together)}
      />
    </li>
  );
}
