/** Reading a plan from elsewhere, and writing it into a new tab. */
import type { RequestOf } from '../../../contract/calls';
import type { ImportPreviewJson } from '../../../contract/import';
import { call, newRequestId } from '../../shared/server';
import type { Checks } from '../checks';
import { NO_FILTER } from '../findings/filter';

/** `undo` takes the last change back, which an import is. */
export function createImportActions({ store, words, run, checkTab }: Checks, undo: () => Promise<void>) {
  return {
    previewImport(request: RequestOf<'panelImportPreview'>): Promise<ImportPreviewJson | null> {
      return run(words().reading, () => call('panelImportPreview', request));
    },
    async importPlan(request: RequestOf<'panelImport'>): Promise<void> {
      const done = await run(words().importing, () => call('panelImport', { ...request, requestId: newRequestId() }));
      if (done === null) return;
      store.set({ view: 'overview', filter: NO_FILTER });
      const text = words().imported(done.sheet, done.counts.items);
      await checkTab(done.sheet, { text, action: { label: words().takeBack, run: () => void undo() } });
    },
  };
}
