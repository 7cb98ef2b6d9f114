/** The one workbook that is open, with its file, and what takes its place. */
import { basename } from 'node:path';
import type { Locale } from '../../../core/locale';
import type { Bundle } from '../../../stand-in/bundle';
import type { Workbook } from '../../../stand-in/model';
import { openWorkbook } from '../../../workbook/files';
import { InputError } from '../../../workbook/input-error';
import { inspectWorkbook } from '../../../workbook/inspect';
import { inspectionLines } from '../../../workbook/inspection-lines';
import { readWorkbook, tooLarge, WORKBOOK_LIMITS } from '../../../workbook/read-workbook';
import { writeWorkbook } from '../../../workbook/write-workbook';
import type { FileAnswer, ServerEvent } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { FileSaver } from './file-saver';
import { newPlan } from './new-plan';
import { Session, type SessionOptions } from './session';

export interface OpenOptions extends Pick<SessionOptions, 'linkOf' | 'frame' | 'openPage'> {
  readonly bundle: Bundle;
  readonly locale: Locale;
  readonly examplePath: string;
  /** Tells all windows, but for the one that learns it from its own answer. */
  readonly tell: (event: ServerEvent, except?: string | null) => void;
}

export class OpenWorkbook {
  readonly #options: OpenOptions;
  #open: { readonly session: Session; readonly saver: FileSaver } | null = null;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  get session(): Session {
    return this.#now.session;
  }

  get saver(): FileSaver {
    return this.#now.saver;
  }

  get #now() {
    if (this.#open === null) throw new Error('no workbook is open');
    return this.#open;
  }

  /** Where the workbook stands. */
  get event(): ServerEvent {
    const { session, saver } = this.#now;
    return { kind: 'at', epoch: session.epoch, version: session.version, save: saver.state };
  }

  /** Opens a file that is saved back; the example, which is never written to, where none is named. */
  async openFile(path: string | null): Promise<void> {
    const { examplePath } = this.#options;
    if (path === null) await this.#openExample();
    else this.#show(await openWorkbook(path), basename(path), path === examplePath ? null : path);
  }

  /** What is seen in the workbook as it is now, line by line; it is read anew, and stays as it is. */
  async inspect(): Promise<readonly string[]> {
    const { bundle, locale } = this.#options;
    const { bytes } = await writeWorkbook(this.session.workbook, this.session.name);
    const copy = await readWorkbook(bytes, this.session.name);
    return inspectionLines(await inspectWorkbook(copy, bundle, { sheet: null, year: null, locale }), locale);
  }

  replaceByUpload(name: string, bytes: Uint8Array | null): Promise<FileAnswer> {
    return this.#replace(async () => {
      if (bytes === null) throw tooLarge(`«${name}»`, WORKBOOK_LIMITS.file);
      this.#show(await readWorkbook(bytes, `«${name}»`), name, null);
    });
  }

  replaceByExample(): Promise<FileAnswer> {
    return this.#replace(() => this.#openExample());
  }

  replaceByNewPlan(): Promise<FileAnswer> {
    return this.#replace(() => {
      const { bundle, locale } = this.#options;
      this.#show(newPlan(bundle, locale, new Date().getFullYear()), SERVER_WORDS.untitled[locale], null);
    });
  }

  /** Lets go of what is not saved, for what the file holds now. */
  reopen(): Promise<FileAnswer> {
    const { session, saver } = this.#now;
    const { path } = saver;
    return this.#answer(async () => {
      if (path === null) return;
      const workbook = await openWorkbook(path);
      saver.abandon();
      this.#show(workbook, session.name, path);
    });
  }

  /** Opens something else; whatever is wrong with it, the workbook that is open stays. */
  #replace(open: () => Promise<void> | void): Promise<FileAnswer> {
    return this.#answer(async () => {
      const saved = await this.saver.save();
      if (saved.kind === 'refused') throw new InputError({ ru: saved.reason, en: saved.reason });
      await open();
    });
  }

  async #answer(work: () => Promise<void>): Promise<FileAnswer> {
    try {
      await work();
      return { ok: true };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { ok: false, message: error.texts[this.#options.locale] };
    }
  }

  async #openExample(): Promise<void> {
    const { examplePath, locale } = this.#options;
    this.#show(await openWorkbook(examplePath), SERVER_WORDS.example[locale], null);
  }

  /** Puts another workbook in place of the open one, whose file is up to date by now. */
  #show(workbook: Workbook, name: string, path: string | null): void {
    const { locale, tell } = this.#options;
    const saver = new FileSaver(workbook, path, locale, (save) => tell({ kind: 'save', save }));
    const session = new Session(workbook, name, {
      ...this.#options,
      saveState: () => saver.state,
      onChange: (change, window, asked) => {
        saver.touch(asked);
        tell({ kind: 'change', change: { ...change, save: saver.state } }, window);
      },
    });
    // Drive is the account's, not the workbook's: reports made before stay to be had.
    for (const [id, entry] of this.#open?.session.host.drive ?? []) session.host.drive.set(id, entry);
    this.#open = { session, saver };
    tell(this.event);
  }
}
