/** The one workbook that is open, with its file, and what takes its place. */
import { createHash, randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Locale } from '../../../core/locale';
import type { Bundle } from '../../../stand-in/bundle';
import type { Workbook } from '../../../stand-in/host/model';
import { readBytes } from '../../../workbook/files';
import { InputError } from '../../../workbook/input-error';
import { inspectWorkbook } from '../../../workbook/inspect/inspect';
import { inspectionLines } from '../../../workbook/inspect/inspection-lines';
import { readWorkbook, tooLarge, WORKBOOK_LIMITS } from '../../../workbook/read-workbook';
import type { Rendered } from '../../../workbook/render-workbook';
import type { Aside } from '../../../workbook/thread/aside';
import { judgingOf } from '../../../workbook/thread/judging';
import { writeWorkbook } from '../../../workbook/write-workbook';
import type { Draft, Drafts } from '../kept/drafts';
import type { Act, ActAnswer, DraftView, FileAnswer, ServerEvent } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { Ahead, isCheck } from './ahead';
import { FileSaver } from './file-saver';
import { newPlan } from './new-plan';
import { type Answered, Session, type SessionOptions } from './session';

export interface OpenOptions extends Pick<SessionOptions, 'linkOf' | 'frames' | 'openPage'> {
  readonly bundle: Bundle;
  readonly locale: Locale;
  readonly examplePath: string;
  /** Null where nothing is kept. */
  readonly drafts: Drafts | null;
  readonly aside: Aside;
  /** Whether the script is to judge the plan before anybody asks. */
  readonly judgesAhead: boolean;
  /** Tells all windows, but for the one that learns it from its own answer. */
  readonly tell: (event: ServerEvent, except?: string | null) => void;
}

/** How often a file is asked beside before it is asked in the act itself. */
const TRIES = 4;

export class OpenWorkbook {
  readonly #options: OpenOptions;
  #open: { readonly session: Session; readonly saver: FileSaver; readonly ahead: Ahead | null } | null = null;

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

  /** Does what a person asks. A check waits until the plan is judged, a move of rows until the file has said that it lets them; edits pass meanwhile. */
  async act(act: Act): Promise<ActAnswer> {
    if (isCheck(act.action)) await this.#now.ahead?.finish();
    const answered = await this.#askFile(act);
    const { session, ahead } = this.#now;
    const answer = session.act(act, answered);
    ahead?.begin();
    return answer;
  }

  /** What the file says of rows that are to move; null where none are, or where edits and saves leave no time to ask. */
  async #askFile(act: Act): Promise<Answered | null> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { session } = this.#now;
      const question = session.questionOf(act);
      if (question === null) return null;
      const { asked } = question;
      const stands = (): boolean => session === this.session && session.stands(question);
      const reasons = asked === null ? [] : await this.#options.aside.reasonsAgainst(asked, stands);
      if (stands()) return { ...question, reasons };
    }
    return null;
  }

  /** Where the workbook stands. */
  get event(): ServerEvent {
    const { session, saver } = this.#now;
    return { kind: 'at', epoch: session.epoch, version: session.version, save: saver.state };
  }

  /** Opens a file that is saved back. Where none is named: the last draft, for its work was broken off; else the example, which is never written to. */
  async openFile(path: string | null): Promise<void> {
    const { examplePath } = this.#options;
    if (path === null) return (await this.#resume()) ? undefined : this.#openExample();
    this.#show(await this.#read(path), basename(path), path === examplePath ? null : path);
  }

  /** The drafts that can be opened, the newest first. */
  async drafts(): Promise<readonly DraftView[]> {
    return ((await this.#options.drafts?.list()) ?? []).map(({ id, name, at }) => ({ id, name, at }));
  }

  replaceByDraft(id: string): Promise<FileAnswer> {
    return this.#replace(async () => {
      const found = await this.#options.drafts?.read(id);
      if (found == null) throw new InputError(SERVER_WORDS.noDraft);
      this.#show(
        await this.#options.aside.read(found.bytes, `«${found.draft.name}»`),
        found.draft.name,
        null,
        found.draft,
      );
    });
  }

  /** Whether there was a draft to go on with; one that cannot be read stays where it is. */
  async #resume(): Promise<boolean> {
    const last = (await this.#options.drafts?.list())?.find(({ taken }) => !taken);
    const found = last === undefined ? null : await this.#options.drafts?.read(last.id);
    if (found == null) return false;
    const workbook = await this.#options.aside.read(found.bytes, `«${found.draft.name}»`).catch((error: unknown) => {
      if (error instanceof InputError) return null;
      throw error;
    });
    if (workbook === null) return false;
    this.#show(workbook, found.draft.name, null, found.draft, true);
    return true;
  }

  /** The workbook as it is now. */
  render(): Promise<Rendered> {
    const { workbook, name } = this.session;
    return writeWorkbook(workbook, name, this.#options.aside.makeSave);
  }

  /** What Vekha sees in the workbook as it is now, line by line; it is read anew, and stays as it is. */
  async inspect(): Promise<readonly string[]> {
    const { bundle, locale } = this.#options;
    const { bytes } = await this.render();
    const copy = await readWorkbook(bytes, this.session.name);
    return inspectionLines(await inspectWorkbook(copy, bundle, { sheet: null, year: null, locale }), locale);
  }

  replaceByUpload(name: string, bytes: Uint8Array | null): Promise<FileAnswer> {
    return this.#replace(async () => {
      if (bytes === null) throw tooLarge(`«${name}»`, WORKBOOK_LIMITS.file);
      this.#show(await this.#options.aside.read(bytes, `«${name}»`), name, null);
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

  async #read(path: string): Promise<Workbook> {
    return this.#options.aside.read(await readBytes(path), path);
  }

  /** Lets go of what is not saved, for what the file holds now. */
  reopen(): Promise<FileAnswer> {
    const { session, saver } = this.#now;
    const { path } = saver;
    return this.#answer(async () => {
      if (path === null) return;
      const workbook = await this.#read(path);
      saver.abandon();
      this.#show(workbook, session.name, path);
    });
  }

  /** Opens something else; whatever is wrong with it, the workbook that is open stays. */
  #replace(open: () => Promise<void> | void): Promise<FileAnswer> {
    return this.#answer(async () => {
      const saved = await this.saver.save();
      if (saved.kind === 'refused' && this.saver.isBehind) throw new InputError({ ru: saved.reason, en: saved.reason });
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
    this.#show(await this.#read(examplePath), SERVER_WORDS.example[locale], null);
  }

  /** Puts another workbook in place of the open one, whose file is up to date by now. */
  #show(workbook: Workbook, name: string, path: string | null, opened: Draft | null = null, resumed = false): void {
    const { locale, tell, drafts, aside } = this.#options;
    const id = opened?.id ?? randomUUID();
    const draft =
      path !== null || drafts === null
        ? null
        : { keep: (bytes: Uint8Array) => drafts.keep(id, name, bytes), take: () => drafts.take(id) };
    const saver = new FileSaver(
      workbook,
      { path, draft, kept: opened !== null },
      aside,
      locale,
      (save) => tell({ kind: 'save', save }),
      () => {
        const change = session.takeSaved();
        if (change !== null) tell({ kind: 'change', change });
      },
    );
    const session: Session = new Session(workbook, name, {
      ...this.#options,
      book: path === null ? id : createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16),
      resumed: resumed && opened !== null ? { id, name, at: opened.at } : null,
      saveState: () => saver.state,
      onChange: (change, listener, asked) => {
        saver.touch(asked);
        tell({ kind: 'change', change: { ...change, save: saver.state } }, listener);
      },
    });
    // Drive is the account's, not the workbook's: reports made before stay to be had.
    for (const [id, entry] of this.#open?.session.host.drive ?? []) session.host.drive.set(id, entry);
    this.#open?.ahead?.stop();
    const ahead = this.#options.judgesAhead ? new Ahead(this.#options.bundle, session.host, judgingOf(workbook)) : null;
    this.#open = { session, saver, ahead };
    ahead?.begin();
    tell(this.event);
  }
}
