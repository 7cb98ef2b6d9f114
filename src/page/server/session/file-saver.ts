/** Keeps the file, or the draft where there is none, equal to the workbook: saves after each change, whole or not at all, and says how that went. */

import { unwatchFile, watchFile } from 'node:fs';
import type { Locale } from '../../../core/locale';
import type { Workbook } from '../../../stand-in/host/model';
import { refuseOthers, saveBack } from '../../../workbook/files';
import { InputError } from '../../../workbook/input-error';
import { FileChanged } from '../../../workbook/replace-file';
import type { Aside } from '../../../workbook/thread/aside';
import { unprovenOf, writeWorkbook } from '../../../workbook/write-workbook';
import type { SaveState } from '../messages';

/** Where a workbook without a file is kept meanwhile. */
export interface DraftPlace {
  keep(bytes: Uint8Array): Promise<void>;
  /** The person has it as it is in a file of their own. */
  take(): Promise<void>;
}

/** Quiet after the last change before the file is written, so that a pasted column of edits is one write. */
const PAUSE = 300;

/** Milliseconds between two looks whether another program has written into the file. */
const LOOK_EVERY = 1500;

export class FileSaver {
  readonly path: string | null;
  readonly #workbook: Workbook;
  readonly #draft: DraftPlace | null;
  readonly #aside: Aside;
  readonly #locale: Locale;
  readonly #listener: (state: SaveState) => void;
  readonly #written: () => void;
  #state: SaveState;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #changed = false;
  #changes = 0;
  /** Whether a person has changed anything yet. */
  #asked = false;
  /** Whether the state before the first change has been put aside. */
  #keptBefore = false;

  /** A workbook without a path is kept as a draft where there is a place for it, and downloaded. `kept`: it is in that place already. `written` is called whenever the file holds what the workbook does. */
  constructor(
    workbook: Workbook,
    { path, draft, kept }: { readonly path: string | null; readonly draft: DraftPlace | null; readonly kept: boolean },
    aside: Aside,
    locale: Locale,
    listener: (state: SaveState) => void,
    written: () => void,
  ) {
    this.path = path;
    this.#draft = draft;
    this.#aside = aside;
    this.#workbook = workbook;
    this.#locale = locale;
    this.#listener = listener;
    this.#written = written;
    this.#state = { kind: path !== null ? 'saved' : kept ? 'kept' : 'untitled' };
    if (path !== null) watchFile(path, { persistent: false, interval: LOOK_EVERY }, this.#look);
  }

  /** Another workbook has taken its place. */
  end(): void {
    if (this.path !== null) unwatchFile(this.path, this.#look);
  }

  /** Whether there is anything that the file does not hold. */
  get isBehind(): boolean {
    return this.#changed;
  }

  /** What is shown as saved is the file's no more once another program has written there. */
  readonly #look = async (): Promise<void> => {
    while (this.#writing !== null) await this.#writing;
    if (this.path === null || this.#state.kind !== 'saved') return;
    await refuseOthers(this.#workbook, this.path).catch((error: unknown) => {
      if (error instanceof FileChanged) this.#refuse(error);
    });
  };

  get state(): SaveState {
    return this.#state;
  }

  /**
   * To be told of each change to the workbook. What a check wrote by itself, before a person did anything, is no reason to write into their file: it
   * is saved along with the first change that is.
   */
  touch(asked: boolean): void {
    this.#asked ||= asked;
    if (!this.#asked) return;
    this.#changed = true;
    this.#changes += 1;
    if (this.path === null && this.#draft === null) {
      this.#report({ kind: 'changed' });
      return;
    }
    // A disk that has refused stays a matter for the person until it has taken the file.
    if (this.#state.kind !== 'refused') this.#report({ kind: 'saving' });
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** How often the workbook was changed, to be given back to `downloaded`. */
  get changes(): number {
    return this.#changes;
  }

  /** The person has the workbook in a file of their own, as it was after so many changes; what came later is still to be kept. */
  async downloaded(changes: number): Promise<void> {
    if (this.path !== null || changes !== this.#changes) return;
    this.abandon();
    while (this.#writing !== null) await this.#writing;
    if (changes !== this.#changes) return;
    await this.#draft?.take().catch(() => undefined);
    if (changes === this.#changes) this.#report({ kind: 'untitled' });
  }

  /** What is not written yet never will be: the file is opened anew. */
  abandon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed = false;
  }

  /** Writes what is not written yet. Never throws: a refusal becomes the state. */
  async save(): Promise<SaveState> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#writing !== null) await this.#writing;
    if ((this.path === null && this.#draft === null) || !this.#changed) return this.#state;
    this.#changed = false;
    this.#writing = this.#write();
    await this.#writing;
    this.#writing = null;
    return this.#state;
  }

  async #write(): Promise<void> {
    const { path } = this;
    const { inTurn, makeSave } = this.#aside;
    try {
      await inTurn(async () => {
        // What came while it waited is written along.
        this.#changed = false;
        if (path === null) await keepDraft(this.#workbook, this.#draft, makeSave);
        else if ((await saveBack(this.#workbook, path, !this.#keptBefore, makeSave)) !== null) this.#keptBefore = true;
      });
      if (!this.#changed) this.#report({ kind: path === null ? 'kept' : 'saved' });
      this.#written();
    } catch (error) {
      this.#changed = true;
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    const reason = error instanceof InputError ? error.texts[this.#locale] : String(error);
    const [elsewhere, unproven] = [error instanceof FileChanged, unprovenOf(error) !== null];
    this.#report({ kind: 'refused', reason, elsewhere, unproven });
  }

  #report(state: SaveState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#listener(state);
  }
}

/** A draft is better kept with a doubt than lost: what could not be proven is told when it is downloaded. */
async function keepDraft(workbook: Workbook, draft: DraftPlace | null, make: Aside['makeSave']): Promise<void> {
  try {
    const { bytes, settle } = await writeWorkbook(workbook, 'draft.xlsx', make);
    await draft?.keep(bytes);
    settle();
  } catch (error) {
    const made = unprovenOf(error);
    if (made === null) throw error;
    await draft?.keep(made.bytes);
  }
}
