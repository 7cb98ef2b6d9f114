/** What each column of a foreign table holds, as it was read and as the person corrects it. */
import type { ImportPreviewJson, MappedColumnJson } from '../../../contract/import';
import { useSay } from '../../shared/say';
import { IMPORT_VIEW_WORDS } from './import-view-words';

interface ColumnsProps {
  readonly preview: ImportPreviewJson;
  readonly busy: boolean;
  readonly onMap: (mapping: readonly MappedColumnJson[]) => void;
}

export function Columns({ preview, busy, onMap }: ColumnsProps) {
  const say = useSay();
  const { columns, certain } = preview;
  const kinds = Object.keys(IMPORT_VIEW_WORDS.columnKinds) as MappedColumnJson['kind'][];
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
      <h2>{say(IMPORT_VIEW_WORDS.columns)}</h2>
      <p class={certain ? 'quiet' : 'warn'}>
        {certain ? say(IMPORT_VIEW_WORDS.columnsHint) : say(IMPORT_VIEW_WORDS.columnsUnsure)}
      </p>
      <ul class="rules">
        {columns.map(({ column, kind, title, samples }) => {
          const label = title === '' ? say(IMPORT_VIEW_WORDS.column, { number: column }) : title;
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
                    {say(IMPORT_VIEW_WORDS.columnKinds[each])}
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
