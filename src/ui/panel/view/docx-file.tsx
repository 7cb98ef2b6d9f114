/** A Word file, chosen or dropped. */
import { useState } from 'preact/hooks';
import type { Messages } from '../../../core/i18n/format-message';
import { useSay } from '../../shared/say';

const WORDS = {
  chooseFile: { ru: 'Выбрать файл .docx', en: 'Choose a .docx file' },
  dropFile: { ru: 'или перетащите его сюда', en: 'or drop it here' },
  fileTooLarge: {
    ru: 'Файл больше 5 МБ. Удалите из него картинки и сохраните заново.',
    en: 'The file is larger than 5 MB. Take the pictures out and save it again.',
  },
  fileUnreadable: {
    ru: 'Файл не прочитался. Выберите его ещё раз.',
    en: 'The file could not be read. Choose it again.',
  },
} as const satisfies Messages;

/** What the server takes at most, in bytes; told here before anything is sent. */
const MOST_BYTES = 5 * 1024 * 1024;

interface DocxFileProps {
  readonly busy: boolean;
  readonly onRead: (file: DocxContents) => void;
  /** Told what is wrong with the file, "" where nothing is. */
  readonly onRefuse: (reason: string) => void;
}

export interface DocxContents {
  readonly name: string;
  readonly base64: string;
}

export function DocxFile({ busy, onRead, onRefuse }: DocxFileProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onRefuse(file.size > MOST_BYTES ? say(WORDS.fileTooLarge) : '');
    if (file.size > MOST_BYTES) return;
    const base64 = await readBase64(file);
    if (base64 === null) onRefuse(say(WORDS.fileUnreadable));
    else onRead({ name: file.name, base64 });
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
        {say(WORDS.chooseFile)}
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
      <span class="quiet">{say(WORDS.dropFile)}</span>
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
