/** Dialogs that wait for a person's answer, one after another, and toasts that go by themselves. */
import type { Say } from '../../../ui/shared/say';
import type { Store } from '../../../ui/shared/store';
import type { Dialog, PageState } from './page-state';
import { PAGE_WORDS } from './page-words';

/** Milliseconds for which a toast stays. */
const TOAST_TIME = 7000;
/** Toasts shown at once. */
const TOASTS = 3;

interface PromptParts {
  /** Called once no dialog is left. */
  readonly answered: () => void;
  /** Opens a dialog when nobody is typing. */
  readonly open: (show: () => void) => void;
}

export class Prompts {
  readonly #store: Store<PageState>;
  readonly #say: Say;
  readonly #parts: PromptParts;
  #lastToast = 0;
  #kept = 0;

  constructor(store: Store<PageState>, say: Say, parts: PromptParts) {
    this.#store = store;
    this.#say = say;
    this.#parts = parts;
  }

  /** Whether a text that stands in no cell is still to be seen to. */
  get holdText(): boolean {
    return this.#kept > 0;
  }

  /** Resolves with the value of the button pressed, "CLOSE" where the dialog was closed. */
  ask(title: string, text: string, buttons: Dialog['buttons'], keep?: string): Promise<string> {
    return new Promise((resolve) => {
      const dialog: Dialog = {
        title,
        text,
        buttons,
        ...(keep === undefined ? {} : { keep }),
        pressed: (value) => {
          this.#store.set({ dialogs: this.#store.state.dialogs.filter((each) => each !== dialog) });
          if (this.#store.state.dialogs.length === 0) this.#parts.answered();
          if (keep !== undefined) this.#kept -= 1;
          resolve(value);
        },
      };
      if (keep !== undefined) this.#kept += 1;
      this.#parts.open(() => this.#store.set({ dialogs: [...this.#store.state.dialogs, dialog] }));
    });
  }

  /** The same with "Cancel" behind, which closes. */
  choose(title: string, text: string, buttons: Dialog['buttons']): Promise<string> {
    return this.ask(title, text, [...buttons, { label: this.#say(PAGE_WORDS.cancel), value: 'CLOSE' }]);
  }

  /** `keep` is a text that the person must not lose. */
  async tell(title: string, text: string, keep?: string): Promise<void> {
    await this.ask(title, text, [{ label: this.#say(PAGE_WORDS.ok), value: 'OK' }], keep);
  }

  toast(text: string): void {
    this.#lastToast += 1;
    const id = this.#lastToast;
    this.#store.set({ toasts: [...this.#store.state.toasts, { id, text }].slice(-TOASTS) });
    setTimeout(() => this.dismissToast(id), TOAST_TIME);
  }

  dismissToast = (id: number): void =>
    this.#store.set({ toasts: this.#store.state.toasts.filter((toast) => toast.id !== id) });
}
