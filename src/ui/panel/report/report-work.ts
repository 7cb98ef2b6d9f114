/** What has been chosen for a report and what is being made of it; this outlives the view, so that looking elsewhere loses nothing. */
import type { PanelJson } from '../../../contract/panel';
import type { DocProofJson } from '../../../contract/proof';
import type { PreviewJson, ReportOptions } from '../../../contract/report';
import { call } from '../../server/call';
import { createStore } from '../../shared/store';
import type { Actions } from '../actions';
import { isReady, type ReportChoices, requestOf, usualChoices } from './report-choices';
import { isUnderWay, type ReportRun, type ReportWish, runReport } from './report-run';

interface ReportState {
  /** What the person has chosen otherwise than usual. */
  readonly changes: Partial<ReportChoices>;
  readonly run: ReportRun | null;
  readonly preview: PreviewJson | null;
  readonly previewing: boolean;
  /** Of the Google Doc that the choices mean; null where none was looked at. */
  readonly proof: DocProofJson | null;
  readonly proving: boolean;
}

export type ReportWork = ReturnType<typeof createReportWork>;

export function createReportWork(actions: Actions) {
  const store = createStore<ReportState>({
    changes: {},
    run: null,
    preview: null,
    previewing: false,
    proof: null,
    proving: false,
  });
  return {
    store,
    change(part: Partial<ReportChoices>): void {
      store.set({ changes: { ...store.state.changes, ...part }, proof: null });
    },
    async make(wish: ReportWish): Promise<void> {
      if (isUnderWay(store.state.run)) return;
      actions.dismiss();
      const { run, failure } = await runReport(wish, (now) => store.set({ run: now }));
      store.set({ proof: run.report?.proof ?? null });
      actions.fail(failure);
      // The new version joins the list, and the check it was made from is shown.
      if (run.at === 'done') await actions.check();
    },
    /** With what is chosen in the form, as its own button does. */
    async makeChosen(panel: PanelJson): Promise<void> {
      actions.show('report');
      const form = { ...usualChoices(panel), ...store.state.changes };
      if (isReady(form)) await this.make({ request: requestOf(form, panel), format: form.format, confirmed: false });
    },
    async prove(request: ReportOptions): Promise<void> {
      actions.dismiss();
      store.set({ proving: true });
      const { value, failure } = await call('panelProveDoc', request);
      store.set({ proving: false, proof: value });
      actions.fail(failure);
    },
    async openPreview(request: ReportOptions): Promise<void> {
      actions.dismiss();
      store.set({ previewing: true });
      const { value, failure } = await call('panelPreview', request);
      store.set({ previewing: false, preview: value });
      actions.fail(failure);
    },
    closePreview(): void {
      store.set({ preview: null });
    },
    closeRun(): void {
      store.set({ run: null });
    },
  };
}
