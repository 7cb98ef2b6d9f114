/** What would be brought in, before anything is written: columns to correct, the first items, the proof, what stays outside. */
import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import type { ImportedItemJson } from '../../../contract/import';
import { useSay } from '../../shared/say';
import { LeftOutList } from '../view/left-out-list';
import { Columns } from './columns';
import { Executors } from './executors';
import { IMPORT_VIEW_WORDS } from './import-view-words';

interface ImportPreviewProps extends ComponentProps<typeof Columns>, ComponentProps<typeof Executors> {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export function ImportPreview(props: ImportPreviewProps) {
  const say = useSay();
  const { preview, name, onName } = props;
  const { unread, unreadCount, items, warnings } = preview;
  const id = useId();
  return (
    <>
      <Proof preview={preview} />
      {warnings.map((warning) => (
        <p key={warning} class="warn">
          {warning}
        </p>
      ))}
      <div class="form">
        <label for={id}>{say(IMPORT_VIEW_WORDS.newTab)}</label>
        <input id={id} value={name} maxLength={100} onInput={({ currentTarget }) => onName(currentTarget.value)} />
      </div>
      <Columns {...props} />
      <h2>{say(IMPORT_VIEW_WORDS.firstItems)}</h2>
      <ul class="cards">
        {items.map((item, index) => (
          <Item key={index} item={item} />
        ))}
      </ul>
      <Executors {...props} />
      {unreadCount > 0 && (
        <LeftOutList leftOut={unread} title={say(IMPORT_VIEW_WORDS.leftOut, { number: unreadCount })} />
      )}
    </>
  );
}

function Proof({ preview }: Pick<ImportPreviewProps, 'preview'>) {
  const say = useSay();
  const { counts, proof } = preview;
  return (
    <div class={proof.lost.length > 0 ? 'card bad' : 'card done'} role="status">
      <strong>
        {say(IMPORT_VIEW_WORDS.importFound, {
          sections: counts.sections,
          items: counts.items,
          entries: counts.entries,
        })}
      </strong>
      <p>
        {proof.lost.length > 0
          ? say(IMPORT_VIEW_WORDS.proofFails, { lost: proof.lost.length })
          : proof.left === 0
            ? say(IMPORT_VIEW_WORDS.proofHolds, { words: proof.words })
            : say(IMPORT_VIEW_WORDS.proofLeft, { kept: proof.kept, left: proof.left })}
      </p>
    </div>
  );
}

function Item({ item }: { readonly item: ImportedItemJson }) {
  const say = useSay();
  const { number, section, name, period, executors, entries } = item;
  return (
    <li class="finding">
      <span class="where">
        <b>{number}</b> {section ?? ''}
      </span>
      <p class="clip">{name}</p>
      <p class="where">{[period, ...executors].join(' · ')}</p>
      <q class="excerpt clip">{entries[0] ?? say(IMPORT_VIEW_WORDS.noEntry)}</q>
    </li>
  );
}
