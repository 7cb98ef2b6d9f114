/** Reading a plan from elsewhere, and writing it into a new tab. */
import type { RequestOf } from '../../../contract/calls';
import type { ImportPreviewJson } from '../../../contract/import';
import { call, newRequestId } from '../../server/call';
import type { Checks } from '../checks';
import { NO_FILTER } from '../findings/filter';
import { IMPORT_VIEW_WORDS } from './import-view-words';

/** `undo` takes the last change back, which an import is. */
export function createImportActions({ store, say, run, checkTab }: Checks, undo: () => Promise<void>) {
  return {
    previewImport(request: RequestOf<'panelImportPreview'>): Promise<ImportPreviewJson | null> {
      return run(say(IMPORT_VIEW_WORDS.reading), () => call('panelImportPreview', request));
    },
    async importPlan(request: RequestOf<'panelImport'>): Promise<void> {
      const done = await run(say(IMPORT_VIEW_WORDS.importing), () =>
        call('panelImport', { ...request, requestId: newRequestId() }),
      );
      if (done === null) return;
      store.set({ view: 'overview', filter: NO_FILTER });
      const text = say(IMPORT_VIEW_WORDS.imported, { sheet: done.sheet, items: done.counts.items });
      await checkTab(done.sheet, { text, action: { label: say(IMPORT_VIEW_WORDS.takeBack), run: () => void undo() } });
    },
  };
}
