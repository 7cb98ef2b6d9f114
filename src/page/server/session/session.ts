/** One workbook open on the page: what people do to it, one after another, and what each of them then has to be shown. */

import { randomUUID } from 'node:crypto';
import { OWN_FILE } from '../../../contract/own-file';
import { COORDINATOR_VIEWS } from '../../../contract/pages/dialog';
import { formatMessage } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import { type Bundle, functionNames, runFunction } from '../../../stand-in/bundle';
import { createHost, type Host } from '../../../stand-in/host/host';
import type { Workbook } from '../../../stand-in/host/model';
import { isForbidden } from '../../../stand-in/spreadsheet/guards';
import { findMarkTitle, fitColumns } from '../../../workbook/fit-columns';
import { leaveUnwritable } from '../../../workbook/leave-unwritable';
import type { RefusedPart } from '../../../workbook/package/save-refusal';
import { sourceOf } from '../../../workbook/source';
import type {
  Act,
  ActAnswer,
  DraftView,
  LeftOut,
  MenuView,
  SaveState,
  WorkbookChange,
  WorkbookView,
} from '../messages';
import { SERVER_WORDS } from '../server-words';
import { KeptView } from '../view/kept-view';
import { openingWords } from '../view/opening-words';
import { Answers } from './answers';
import { EditHistory } from './edit-history';
import { changeRows, type Editing, enterCells, isOfRows, type Placed, questionOf, type RowQuestion } from './edits';
import { fillCells } from './fill';
import { provePart } from './part-proofs';
import { Refusal } from './refusal';
import { type RowMove, RowMoves } from './row-moves';
import { isLasting, recordScript } from './script-steps';
import { type FramedPage, markShown, shownSince } from './shown';
import { takeStep } from './take-step';

export interface SessionOptions {
  readonly bundle: Bundle;
  readonly locale: Locale;
  readonly linkOf: (id: string) => string;
  readonly frames: () => string;
  /** Names the workbook over restarts: an edit made for one must not come to another. */
  readonly book: string;
  readonly resumed: DraftView | null;
  /** Where a page is to be had that the script has shown. */
  readonly openPage: (page: FramedPage) => string;
  readonly saveState: () => SaveState;
  /** Called at each change to the workbook, with the listener that made it; `asked`: a person did it, no check that the page made by itself. */
  readonly onChange: (change: WorkbookChange, listener: string, asked: boolean) => void;
}

/** What the workbook's file is asked, and of which version. */
interface Question extends RowQuestion {
  readonly version: number;
}

export interface Answered extends Question {
  readonly reasons: readonly RefusedPart[];
}

/** What an act gave back, and how rows moved. */
interface Outcome {
  readonly result: string | null;
  readonly move: RowMove | null;
  readonly left: LeftOut | null;
}

const NOTHING: Outcome = { result: null, move: null, left: null };

export class Session {
  readonly host: Host;
  readonly name: string;
  readonly epoch: string;
  /** Of parts of reports, by the id of the part's file. */
  readonly proofs = new Map<string, string>();
  readonly #options: SessionOptions;
  readonly #history: EditHistory;
  readonly #names: ReadonlySet<string>;
  readonly #menus: readonly MenuView[];
  readonly #view: KeptView;
  readonly #answers = new Answers();
  readonly #moves = new RowMoves();
  #version = 1;
  /** Buttons already pressed in answer to the running execution's questions. */
  #pressed: ('YES' | 'NO' | 'CLOSE')[] = [];

  constructor(workbook: Workbook, name: string, options: SessionOptions) {
    this.name = name;
    this.#options = options;
    this.epoch = `${options.book}/${randomUUID()}`;
    this.host = createHost(workbook, {
      locale: options.locale,
      title: name.replace(/\.xl[st][xm]$/i, ''),
      properties: OWN_FILE,
      linkOf: options.linkOf,
      // The bundle is synchronous, a person is not. So an execution that asks ends at the question, and runs anew from its beginning once the answer is known: what it did before the question (a check) leaves the same cells when it is done twice.
      answer: () => this.#pressed.shift() ?? null,
    });
    this.#history = new EditHistory(this.host);
    this.#names = functionNames(options.bundle);
    this.#menus = this.#openMenus();
    this.#view = new KeptView(this.host);
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get version(): number {
    return this.#version;
  }

  view(): WorkbookView {
    const { locale, saveState, frames, resumed } = this.#options;
    return {
      epoch: this.epoch,
      version: this.#version,
      name: this.name,
      locale,
      save: saveState(),
      menus: this.#menus,
      ...this.#view.whole(),
      frames: frames(),
      // Told while nothing has happened since: later it is no news.
      resumed: this.#version === 1 ? resumed : null,
      openingNotes: this.#version === 1 ? openingWords(this.workbook, locale) : [],
    };
  }

  /** What the workbook's file is to be asked before an act; null but where rows would move. */
  questionOf(act: Act): Question | null {
    const { action } = act;
    if (this.#answers.of(act) !== null || !isOfRows(action)) return null;
    try {
      return { version: this.#version, ...questionOf(this.host, this.#place(act), action) };
    } catch (error) {
      // The act itself will say so.
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Whether all is as it was when a question was made. */
  stands({ version, asked }: Question): boolean {
    return version === this.#version && (asked === null || asked.bytes === sourceOf(this.workbook)?.bytes);
  }

  /** Does what a person asks; `answered` is what the file said of it. Never throws on account of the script or the person. */
  act(act: Act, answered: Answered | null = null): ActAnswer {
    const known = this.#answers.of(act);
    if (known !== null) return known;
    const answer = this.#answer(act, answered);
    this.#answers.keep(act, answer);
    return answer;
  }

  #answer(act: Act, answered: Answered | null): ActAnswer {
    const { host } = this;
    const bare = host.workbook.sheets.filter((sheet) => findMarkTitle(sheet) === null);
    const known = new Set(host.workbook.sheets);
    const marks = markShown(host);
    let outcome = NOTHING;
    try {
      const placed = this.#place(act);
      host.activeSheet = placed.sheet;
      host.activeRange = null;
      host.question = null;
      outcome = this.#perform(act, placed, answered);
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, reason: error.reason, message: error.message };
      if (host.question === null) return { ok: false, reason: 'script', message: messageOf(error) };
    }
    const { result, move, left } = outcome;
    if (move !== null) this.#moves.add(this.#version + 1, host.ids.get(move.sheet) ?? 0, move);
    // A check adds its columns as they come; here they get the look that they have in a workbook saved by the command line.
    for (const sheet of bare) fitColumns(sheet);
    const fresh = host.workbook.sheets.filter((sheet) => !known.has(sheet));
    for (const sheet of fresh) host.toasts.push(...leaveUnwritable(sheet, host.locale));
    const shown = shownSince(marks, host, act, this.#options.openPage);
    host.question = null;
    return { ok: true, change: this.#advance(act, move !== null), shown, result, left };
  }

  #perform({ action, window }: Act, placed: Placed, answered: Answered | null): Outcome {
    const { host } = this;
    const { bundle } = this.#options;
    const editing: Editing = { bundle, host, history: this.#history, window };
    const isNow = answered !== null && this.stands(answered);
    switch (action.kind) {
      case 'type':
      case 'paste':
        return { ...NOTHING, left: enterCells(editing, placed, action) };
      case 'fill':
        fillCells(editing, placed, action);
        return NOTHING;
      case 'width':
        if (isForbidden(placed.sheet, 'formatColumns'))
          throw new Refusal('refused', SERVER_WORDS.lockedRows[host.locale]);
        this.#history.recordWidths(window, placed.sheet, action);
        return NOTHING;
      case 'insert':
      case 'delete':
      case 'sort':
        return { ...NOTHING, move: changeRows(editing, placed, action, isNow ? answered : null) };
      case 'undo':
      case 'redo':
        return { ...NOTHING, move: takeStep(editing, action.kind) };
      case 'click': {
        const offered = this.#menus.some(({ items }) => items.some(({ functionName }) => functionName === action.name));
        if (!offered) throw new Refusal('refused', this.#unknown(action.name));
        this.#pressed = [...action.answers];
        recordScript(editing, { name: action.name, argument: null }, () =>
          runFunction(bundle, host, action.name, 'FULL', () => undefined),
        );
        return NOTHING;
      }
      case 'call': {
        if (!this.#names.has(action.name)) throw new Refusal('script', this.#unknown(action.name));
        this.#pressed = [];
        const result = recordScript(editing, action, () =>
          runFunction(bundle, host, action.name, 'FULL', () => action.argument ?? undefined),
        );
        const proven = action.name === 'panelReport' ? provePart(bundle, host, action.argument ?? null, result) : null;
        if (proven !== null) this.proofs.set(...proven);
        return { ...NOTHING, result: typeof result === 'string' ? result : null };
      }
    }
  }

  #unknown(name: string): string {
    return formatMessage(SERVER_WORDS.unknownFunction, { name }, this.host.locale);
  }

  /** Where an act is to happen now: rows may have moved since its author looked. Throws a Refusal where the place is lost. */
  #place({ action, tab, epoch, version }: Act): Placed {
    const { locale, ids } = this.host;
    const stale = new Refusal('stale', SERVER_WORDS.staleWorkbook[locale]);
    const sheet = this.workbook.sheets.find((each) => ids.get(each) === tab);
    if (sheet === undefined) throw stale;
    if (epoch === this.epoch) return { sheet, rowOf: this.#moves.since(version, tab, SERVER_WORDS.staleRow[locale]) };
    // Only an edit that finds the cell as its author saw it may be brought over from before a restart.
    if (action.kind !== 'type' || !epoch.startsWith(`${this.#options.book}/`)) throw stale;
    const shown = this.#view.textAt(tab, action.area.top, action.area.left);
    if (![action.seen, action.text].includes(shown)) throw stale;
    return { sheet, rowOf: (row) => row };
  }

  /** Brings the kept view up to date, tells everybody else what has changed, and gives it back. */
  #advance({ window, listener, action }: Act, rowsMoved: boolean): WorkbookChange {
    const { saveState, onChange } = this.#options;
    const from = this.#version;
    const different = this.#view.refresh();
    const changed = different.tabs.length > 0 || rowsMoved;
    if (changed) this.#version += 1;
    if (changed && 'name' in action && isLasting(action.name)) this.#history.recordScript(window, { kind: 'lasting' });
    const change = { epoch: this.epoch, from, version: this.#version, save: saveState(), ...different };
    if (!changed) return change;
    onChange(change, listener, isAsked(action));
    return { ...change, save: saveState() };
  }

  /** What the cells say otherwise since the workbook was written: formulas follow rows that moved. */
  takeSaved(): WorkbookChange | null {
    const from = this.#version;
    const different = this.#view.refresh();
    if (different.tabs.length === 0) return null;
    this.#version += 1;
    return { epoch: this.epoch, from, version: this.#version, save: this.#options.saveState(), ...different };
  }

  #openMenus(): MenuView[] {
    runFunction(this.#options.bundle, this.host, 'onOpen', 'LIMITED', () => undefined);
    return this.host.menus.map(({ title, entries }) => ({
      title,
      items: entries
        // The menu itself must not ask what the place can do, for it opens with the spreadsheet.
        .filter(({ functionName }) => !NOT_FOR_FILES.has(functionName))
        .map(({ caption, functionName, separated = false }) => ({ caption, functionName, separated })),
    }));
  }
}

/** Functions that open what a file cannot do. */
const NOT_FOR_FILES: ReadonlySet<string> = new Set(
  Object.values(COORDINATOR_VIEWS).flatMap(({ opens, needs }) => (needs === null ? [] : [opens])),
);

/** Errors of the script are of another realm. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}

/** The panel checks the sheet whenever it is opened; only a check that a person clicked for says so. */
function isAsked(action: Act['action']): boolean {
  return action.kind !== 'call' || action.name !== 'panelOpen' || (action.argument ?? '').includes('"asked":true');
}
