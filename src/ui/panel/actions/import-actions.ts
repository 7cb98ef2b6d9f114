/** Reading a plan from elsewhere, and writing it into a new tab. */

import type { RequestOf } from '../../../contract/calls';
import type { ImportPreviewJson } from '../../../contract/import';
import { call, newRequestId } from '../../server/call';
import type { Checks } from '../state/checks';
import { NO_FILTER } from '../state/filter';
import { ACTION_WORDS } from './action-words';

/** `undo` takes the last change back, which an import is. */
export function createImportActions({ store, say, run, checkTab }: Checks, undo: () => Promise<void>) {
  return {
    previewImport(request: RequestOf<'panelImportPreview'>): Promise<ImportPreviewJson | null> {
      return run(say(ACTION_WORDS.reading), () => call('panelImportPreview', request));
    },
    async importPlan(request: RequestOf<'panelImport'>): Promise<void> {
      const done = await run(say(ACTION_WORDS.importing), () =>
        call('panelImport', { ...request, requestId: newRequestId() }),
      );
      if (done === null) return;
      store.set({ view: 'overview', filter: NO_FILTER });
      const text = say(ACTION_WORDS.imported, { sheet: done.sheet, items: done.counts.items });
      await checkTab(done.sheet, { text, action: { label: say(ACTION_WORDS.takeBack), run: () => void undo() } });
    },
  };
}
