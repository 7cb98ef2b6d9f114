/** What has been chosen for a report and what is being made of it; this outlives the view, so that looking elsewhere loses nothing. */
import type { FormsJson } from '../../../contract/form';
import type { PanelJson } from '../../../contract/panel';
import type { DocProofJson } from '../../../contract/proof';
import type { PreviewJson, ReportOptions } from '../../../contract/report';
import { findForm } from '../../../core/form/form-names';
import { call } from '../../server/call';
import type { Failure } from '../../server/failures';
import { createStore } from '../../shared/store';
import type { Actions } from '../actions/actions';
import { newPartsRun, type PartsRun, runParts } from './parts-run';
import {
  type ChosenForm,
  isReady,
  isWhole,
  type PartsBy,
  type ReportChoices,
  requestOf,
  usualChoices,
} from './report-choices';
import { isUnderWay, type ReportRun, type ReportWish, runReport } from './report-run';

const HERE = { sheet: null, year: null, period: null, locale: null } as const;

interface ReportState {
  /** What the person has chosen otherwise than usual. */
  readonly changes: Partial<ReportChoices>;
  readonly run: ReportRun | null;
  readonly preview: PreviewJson | null;
  readonly previewing: boolean;
  /** Of the Google Doc that the choices mean; null where none was looked at. */
  readonly proof: DocProofJson | null;
  readonly proving: boolean;
  /** Those kept with the spreadsheet; null until they are known. */
  readonly forms: FormsJson | null;
  /** Name of the form just removed; null where none was. */
  readonly forgotten: string | null;
  readonly parts: PartsRun | null;
}

export type ReportWork = ReturnType<typeof createReportWork>;

/** What the report's view does. Long, for all of it shares one store and what waits for an answer. */
export function createReportWork(actions: Actions) {
  const store = createStore<ReportState>({
    changes: {},
    run: null,
    preview: null,
    previewing: false,
    proof: null,
    proving: false,
    forms: null,
    forgotten: null,
    parts: null,
  });
  const chosen = () => store.state.changes.form ?? null;
  const chooseSaved = (saved: string): ChosenForm => ({ name: null, saved, file: null, keep: [] });
  /** Shows the forms there are by now, and what is chosen then. */
  const changeForms = async (
    asked: Promise<{ readonly value: FormsJson | null; readonly failure: Failure | null }>,
    form: ChosenForm | null,
    forgotten: string | null = null,
  ): Promise<void> => {
    actions.dismiss();
    const { value, failure } = await asked;
    actions.fail(failure);
    if (value !== null) store.set({ forms: value, forgotten, changes: { ...store.state.changes, form } });
  };
  return {
    store,
    change(part: Partial<ReportChoices>): void {
      store.set({ changes: { ...store.state.changes, ...part }, proof: null });
    },
    async loadForms(): Promise<void> {
      if (store.state.forms !== null) return;
      const { value } = await call('panelForms', HERE);
      if (value === null) return;
      store.set({ forms: value });
      // What the last report was made in, unless the person has chosen by now.
      const { last } = value;
      if (last === null || store.state.changes.form !== undefined) return;
      const name = findForm(last);
      store.set({
        changes: {
          ...store.state.changes,
          form: name === null ? chooseSaved(last) : { ...chooseSaved(''), name, saved: null },
        },
      });
    },
    async saveForm(name: string): Promise<void> {
      const form = chosen();
      if (form?.file == null) return;
      const asked = call('panelSaveForm', { ...HERE, name, base64: form.file.base64, keep: [...form.keep] });
      await changeForms(asked, chooseSaved(name));
    },
    async renameForm(to: string): Promise<void> {
      await changeForms(call('panelRenameForm', { ...HERE, name: chosen()?.saved ?? '', to }), chooseSaved(to));
    },
    async removeForm(): Promise<void> {
      const name = chosen()?.saved ?? '';
      await changeForms(call('panelRemoveForm', { ...HERE, name }), null, name);
    },
    async restoreForm(): Promise<void> {
      const name = store.state.forgotten ?? '';
      await changeForms(call('panelRestoreForm', { ...HERE, name }), chooseSaved(name));
    },
    /** A new round, or the one that broke off for null. */
    async makeParts(wish: ReportWish | null, by: PartsBy): Promise<void> {
      const { parts } = store.state;
      if (parts?.busy === true) return;
      const run = wish === null ? parts : newPartsRun(wish, by);
      if (run === null) return;
      actions.dismiss();
      store.set({ run: null, proof: null });
      const failure = await runParts(run, (now) => store.set({ parts: now }));
      actions.fail(failure);
      if (failure === null) await actions.check();
    },
    async make(wish: ReportWish): Promise<void> {
      if (isUnderWay(store.state.run)) return;
      store.set({ parts: null });
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
      await this.loadForms();
      const form = { ...usualChoices(panel), ...store.state.changes };
      if (!isReady(form)) return;
      const wish = { request: requestOf(form, panel), format: form.format, confirmed: false };
      await (form.parts === '' || isWhole(form) ? this.make(wish) : this.makeParts(wish, form.parts));
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
    async showPages(request: ReportOptions): Promise<void> {
      actions.dismiss();
      actions.fail((await call('panelShowPages', request)).failure);
    },
    closePreview(): void {
      store.set({ preview: null });
    },
    closeRun(): void {
      store.set({ run: null });
    },
  };
}
