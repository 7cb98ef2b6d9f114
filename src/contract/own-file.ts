/** A file of one's own: nobody else writes into it, so there is nobody to prove anything to, and what is proven must hold in the next run. There the script also has a memory, and may judge ahead. */
import type { Locale } from '../core/locale';

/** The key of such a file's proofs, as the document's properties have it; on Google there is always a secret one. */
export const OWN_FILE_KEY = 'alone';

/** The document's properties that a local host begins with. */
export const OWN_FILE = { key: OWN_FILE_KEY } as const;

/** What the local server asks of the script before anybody asks for a check; no page may call it. */
export interface AheadRequest {
  readonly locale: Locale;
  /** Another workbook than before, maybe: what was begun is let go. */
  readonly anew: boolean;
  /** Whether what was judged is given back, for a script in another thread to take over. */
  readonly tells?: boolean;
}

export interface AheadReply {
  readonly more: boolean;
  /** Measures that had to be judged in this slice. */
  readonly judged: number;
  /** What `takeJudged_` of another script of the same build takes over; missing where nothing is new. */
  readonly known?: string;
}
