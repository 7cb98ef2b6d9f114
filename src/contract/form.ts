/** Forms that are kept with the spreadsheet: saved, renamed, removed, brought back. */
import * as z from 'zod/mini';
import { call, replies } from './call';
import { tab } from './tab';

export interface SavedFormJson {
  readonly name: string;
  /** "2022-12-31 23:59:59" by the spreadsheet's clock. */
  readonly when: string;
  readonly who: string;
  readonly size: string;
}

export interface FormsJson {
  readonly forms: readonly SavedFormJson[];
  /** Names of those removed that can still be brought back, the last removed first. */
  readonly removed: readonly string[];
  /** What the last report was made in: a saved form's name or a common form's; null for the usual form, and where nothing tells. */
  readonly last: string | null;
}

const named = () => ({ ...tab(), name: z.string() });

export const FORM_CALLS = {
  panelForms: call(() => z.object(tab()), replies<FormsJson>()),
  /** A document that a report can be made in; one of that name before is kept as removed. */
  panelSaveForm: call(
    () =>
      z.object({
        ...named(),
        base64: z.string(),
        /** Words of the example that stay in every report, as in a report's request. */
        keep: z.optional(z.array(z.int())),
      }),
    replies<FormsJson>(),
  ),
  panelRenameForm: call(() => z.object({ ...named(), to: z.string() }), replies<FormsJson>()),
  panelRemoveForm: call(() => z.object(named()), replies<FormsJson>()),
  /** Undoes a removal. */
  panelRestoreForm: call(() => z.object(named()), replies<FormsJson>()),
};
