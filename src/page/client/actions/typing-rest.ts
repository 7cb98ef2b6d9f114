/** Holds back what would open over the sheet while somebody types there: its button would take the next blank, and its fields the letters. */

/** Milliseconds without a key after which somebody is taken to look up. */
export const REST = 700;

/** Milliseconds between looks whether the keys rest. */
const LOOK_EVERY = 100;

/** Whether a key writes, or enters what was written. */
export const isWriting = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 && !ctrlKey && !metaKey && !altKey) || key === 'Enter' || key === 'Tab';

export class TypingRest {
  readonly #isOpen: () => boolean;
  #last = Number.NEGATIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** `isOpen` tells whether a cell is open with a text. */
  constructor(isOpen: () => boolean) {
    this.#isOpen = isOpen;
  }

  get #rests(): boolean {
    return !this.#isOpen() && performance.now() - this.#last >= REST;
  }

  /** Something was just typed into the sheet. */
  typed(): void {
    this.#last = performance.now();
  }

  /** Calls at once where nobody types, else as soon as the open cell is left and the keys rest; in the order asked. */
  after(open: () => void): void {
    this.#waiting.push(open);
    if (this.#waiting.length === 1) this.#look();
  }

  #look(): void {
    if (!this.#rests) {
      setTimeout(() => this.#look(), LOOK_EVERY);
      return;
    }
    for (const open of this.#waiting.splice(0)) open();
  }
}
