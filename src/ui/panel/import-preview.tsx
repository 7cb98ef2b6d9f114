/** What would be brought in, before anything is written: columns to correct, the first items, the proof, what stays outside. */
import { useId, useState } from 'preact/hooks';
import type {
  ExecutorGroupJson,
  ImportedItemJson,
  ImportPreviewJson,
  MappedColumnJson,
  UnreadJson,
} from '../../contract/import-wire';
import type { PanelWords } from './words';

interface ImportPreviewProps {
  readonly preview: ImportPreviewJson;
  readonly words: PanelWords;
  readonly locale: string;
  readonly busy: boolean;
  readonly onMap: (mapping: readonly MappedColumnJson[]) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Groups of near spellings that the person takes for one executor. */
  readonly joined: ReadonlySet<string>;
  readonly onJoin: (group: string, joined: boolean) => void;
}

export function ImportPreview(props: ImportPreviewProps) {
  const { preview, words, locale, name, onName } = props;
  const { counts, proof, unread, unreadCount, items, warnings } = preview;
  const id = useId();
  const shown = (count: number): string => count.toLocaleString(locale);
  return (
    <>
      <div class={proof.lost.length > 0 ? 'card bad' : 'card done'} role="status">
        <strong>{words.importFound(counts.sections, counts.items, counts.entries)}</strong>
        <p>
          {proof.lost.length > 0
            ? words.proofFails(proof.lost.length)
            : proof.left === 0
              ? words.proofHolds(shown(proof.words))
              : words.proofLeft(shown(proof.kept), shown(proof.left))}
        </p>
      </div>
      {warnings.map((warning) => (
        <p key={warning} class="warn">
          {warning}
        </p>
      ))}
      <div class="form">
        <label for={id}>{words.newTab}</label>
        <input id={id} value={name} maxLength={100} onInput={({ currentTarget }) => onName(currentTarget.value)} />
      </div>
      <Columns {...props} />
      <h2>{words.firstItems}</h2>
      <ul class="cards">
        {items.map((item, index) => (
          <Item key={index} item={item} words={words} />
        ))}
      </ul>
      <Executors {...props} />
      {unreadCount > 0 && <Unread unread={unread} title={words.leftOut(unreadCount)} />}
    </>
  );
}

function Columns({ preview, words, busy, onMap }: ImportPreviewProps) {
  const { columns, certain } = preview;
  const kinds = Object.keys(words.columnKinds) as MappedColumnJson['kind'][];
  const map = (changed: number, kind: MappedColumnJson['kind']): void =>
    onMap(
      columns.map(({ column, kind: before }) => {
        if (column === changed) return { column, kind };
        // A plan has one column of each kind, but for progress: the other gives way.
        const single = kind !== 'progress' && kind !== 'extra' && kind !== 'skip';
        return { column, kind: single && before === kind ? 'extra' : before };
      }),
    );
  return (
    <>
      <h2>{words.columns}</h2>
      <p class={certain ? 'quiet' : 'warn'}>{certain ? words.columnsHint : words.columnsUnsure}</p>
      <ul class="rules">
        {columns.map(({ column, kind, title, samples }) => {
          const label = title === '' ? words.column(column) : title;
          return (
            <li key={column}>
              <span class="name">
                {label}
                {samples.length > 0 && <small class="sample">{samples.join(' · ')}</small>}
              </span>
              <select
                aria-label={label}
                value={kind}
                disabled={busy}
                onChange={({ currentTarget }) => map(column, currentTarget.value as MappedColumnJson['kind'])}
              >
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {words.columnKinds[each]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Item({ item, words }: { readonly item: ImportedItemJson; readonly words: PanelWords }) {
  const { number, section, name, period, executors, entries } = item;
  return (
    <li class="finding">
      <span class="where">
        <b>{number}</b> {section ?? ''}
      </span>
      <p class="clip">{name}</p>
      <p class="where">{[period, ...executors].join(' · ')}</p>
      <q class="excerpt clip">{entries[0] ?? words.noEntry}</q>
    </li>
  );
}

function Executors({ preview, words, joined, onJoin }: ImportPreviewProps) {
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
  readonly onJoin: ImportPreviewProps['onJoin'];
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
      <label class="switch">
        {words.sameExecutor}
        <input
          type="checkbox"
          checked={joined}
          onChange={({ currentTarget }) => onJoin(group.name, currentTarget.checked)}
        />
      </label>
    </li>
  );
}

function Unread({ unread, title }: { readonly unread: readonly UnreadJson[]; readonly title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section class="group">
      <h2>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="name">{title}</span>
        </button>
      </h2>
      {open && (
        <ul class="cards">
          {unread.map(({ reason, place, text }, index) => (
            <li key={index} class="finding">
              <span class="where">
                {reason} · {place}
              </span>
              <q class="excerpt clip">
                <bdi>{text}</bdi>
              </q>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
