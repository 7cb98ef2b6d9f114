/** The page's parts, as those see them that work with most. */
import type { Say } from '../../../ui/shared/say';
import type { Store } from '../../../ui/shared/store';
import type { Shown } from '../../server/messages';
import type { LateGrid } from '../grid/late-grid';
import type { PageState } from '../state/page-state';
import type { Prompts } from '../state/prompts';
import type { Connection, NoConnection } from './connection';
import type { Sync } from './sync';

export interface PageParts {
  readonly connection: Connection;
  readonly store: Store<PageState>;
  readonly grid: LateGrid;
  readonly sync: Sync;
  readonly prompts: Prompts;
  readonly say: Say;
  /** Shows what the script showed. */
  readonly follow: (shown: Shown) => void;
  readonly lost: (kind: NoConnection['kind']) => void;
}

export interface EditedParts extends PageParts {
  /** Resolves once the edits made before are: whatever is asked for sees them. */
  readonly edited: () => Promise<void>;
}
