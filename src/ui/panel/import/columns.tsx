/** What each column of a foreign table holds, as it was read and as the person corrects it. */
import type { ImportPreviewJson, MappedColumnJson } from '../../../contract/import';
import type { PanelWords } from '../words';

interface ColumnsProps {
  readonly preview: ImportPreviewJson;
  readonly words: PanelWords;
  readonly busy: boolean;
  readonly onMap: (mapping: readonly MappedColumnJson[]) => void;
}

export function Columns({ preview, words, busy, onMap }: ColumnsProps) {
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
