/** Answers kept, so that an act sent again for want of one is not done again. */
import type { Act, ActAnswer } from '../messages';

/** Edits whose answers are kept. */
const REMEMBERED = 500;

export class Answers {
  readonly #kept = new Map<string, ActAnswer>();
  /** The last act where it was no edit: a window sends nothing else again later, and an answer may be as large as the workbook. */
  #passing: string | null = null;

  of({ id }: Act): ActAnswer | null {
    return this.#kept.get(id) ?? null;
  }

  keep({ id, action }: Act, answer: ActAnswer): void {
    if (this.#passing !== null) this.#kept.delete(this.#passing);
    this.#passing = action.kind === 'type' || action.kind === 'paste' ? null : id;
    this.#kept.set(id, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > REMEMBERED && oldest !== undefined) this.#kept.delete(oldest);
  }
}
