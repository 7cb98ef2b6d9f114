/** Dialogs that wait for a person's answer, one after another, and toasts that go by themselves. */
import type { Say } from '../../../ui/shared/say';
import type { Store } from '../../../ui/shared/store';
import type { Dialog, PageState } from './page-state';
import { PAGE_WORDS } from './page-words';

/** Milliseconds for which a toast stays. */
const TOAST_TIME = 7000;
/** Toasts shown at once. */
const TOASTS = 3;

export class Prompts {
  readonly #store: Store<PageState>;
  readonly #say: Say;
  readonly #onAnswered: () => void;
  #lastToast = 0;

  /** `onAnswered` is called once no dialog is left. */
  constructor(store: Store<PageState>, say: Say, onAnswered: () => void) {
    this.#store = store;
    this.#say = say;
    this.#onAnswered = onAnswered;
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
          if (this.#store.state.dialogs.length === 0) this.#onAnswered();
          resolve(value);
        },
      };
      this.#store.set({ dialogs: [...this.#store.state.dialogs, dialog] });
    });
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
