/** A Word file, chosen or dropped. */
import { useState } from 'preact/hooks';
import type { ImportedThing } from '../../../contract/import';
import { useSay } from '../../shared/say';
import { IMPORT_VIEW_WORDS } from './import-view-words';

/** What the server takes at most, in bytes; told here before anything is sent. */
const MOST_BYTES = 5 * 1024 * 1024;

interface DocxSourceProps {
  readonly busy: boolean;
  readonly onRead: (source: ImportedThing) => void;
  /** Told what is wrong with the file, "" where nothing is. */
  readonly onRefuse: (reason: string) => void;
}

export function DocxSource({ busy, onRead, onRefuse }: DocxSourceProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onRefuse(file.size > MOST_BYTES ? say(IMPORT_VIEW_WORDS.fileTooLarge) : '');
    if (file.size > MOST_BYTES) return;
    const base64 = await readBase64(file);
    if (base64 === null) onRefuse(say(IMPORT_VIEW_WORDS.fileUnreadable));
    else onRead({ kind: 'docx', base64 });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button within does the same.
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="small main file">
        {say(IMPORT_VIEW_WORDS.chooseFile)}
        <input
          type="file"
          accept=".docx"
          disabled={busy}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // The same file chosen again must be read again.
            currentTarget.value = '';
          }}
        />
      </label>
      <span class="quiet">{say(IMPORT_VIEW_WORDS.dropFile)}</span>
    </div>
  );
}

/** Null where the browser could not read it: moved or deleted meanwhile. */
function readBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
