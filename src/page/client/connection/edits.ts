/** A person's edits: shown at once, sent in order, and given back where they cannot be made. */

import { formatCell } from '../../../core/grid/cell-range';
import type { Act, ActAnswer, Action } from '../../server/messages';
import type { Selection } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import { keyOf } from '../state/workbook-copy';
import { Outbox, type PendingEdit } from './outbox';
import type { PageParts } from './parts';

export class Edits {
  readonly #parts: PageParts;
  readonly #outbox: Outbox;

  constructor(parts: PageParts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.connection, {
      answered: (edit, answer) => this.#settle(edit, answer),
      failed: parts.lost,
      changed: (edits) => parts.store.set({ waiting: edits.map(({ cell, text }) => ({ cell, text })) }),
    });
  }

  /** `over` is what somebody else wrote there while the person was typing. */
  edit(place: Selection, text: string, kind: 'type' | 'paste', over = ''): void {
    const { grid, sync, store } = this.#parts;
    const { tab, area } = place;
    const { top, left } = area;
    const seen = sync.copy.tabs.get(tab)?.cells.get(keyOf(top, left))?.[0] ?? '';
    const action: Action = kind === 'type' ? { kind, area, text, seen } : { kind, area, text };
    if (kind === 'type') grid.there?.showPending(tab, top, left, text, store.state.link !== 'online');
    this.#outbox.add({ act: { ...sync.actOf(action), tab }, cell: formatCell(top, left), text, over });
  }

  /** Sends what waits, and resolves once nothing is under way. */
  send(): Promise<void> {
    return this.#outbox.send();
  }

  /** Sets apart what waits, once the server is gone. */
  showWaiting(): void {
    for (const { act, text } of this.#outbox.edits) {
      const { action, tab } = act;
      if (action.kind === 'type')
        this.#parts.grid.there?.showPending(tab, action.area.top, action.area.left, text, true);
    }
  }

  #settle({ act, text, cell, over }: PendingEdit, answer: ActAnswer): void {
    const { sync, prompts, say, follow } = this.#parts;
    if (answer.ok) {
      void sync.take(answer.change).then(() => this.#redraw(act));
      follow(answer.shown);
      if (answer.left !== null) this.#giveBack(say(PAGE_WORDS.partlyDone), answer.left.message, answer.left.text);
      if (over !== '') prompts.toast(say(PAGE_WORDS.typedOver, { cell, text: over }));
      return;
    }
    this.#redraw(act);
    if (text === '') void prompts.tell(say(PAGE_WORDS.notDone), answer.message);
    else this.#giveBack(`${say(PAGE_WORDS.givenBack)}: ${cell}`, answer.message, text);
  }

  /** A text that is in no cell, with the reason. */
  #giveBack(title: string, message: string, text: string): void {
    const { prompts, say } = this.#parts;
    void prompts.tell(title, `${message}\n\n${say(PAGE_WORDS.givenBackHint)}`, text);
  }

  /** Puts the server's word where a text stood that was only expected. */
  #redraw({ tab, action }: Act): void {
    if (action.kind === 'type') this.#parts.grid.there?.showCells(tab, [[action.area.top, action.area.left]]);
  }
}
