/** What a person may choose for a report, and what is asked of the server for it. */

import type { RequestOf } from '../../../contract/calls';
import type { PanelJson } from '../../../contract/panel';
import type { ReportOptions } from '../../../contract/report';
import type { FormName } from '../../../core/form/form-names';
import type { DocxContents } from '../view/docx-file';

export type PartsBy = RequestOf<'panelParts'>['by'];

export interface ReportChoices {
  /** A year, or another period in words. */
  readonly period: string;
  readonly title: string;
  readonly stage: 'draft' | 'final';
  readonly format: 'doc' | 'docx';
  readonly summary: boolean;
  readonly inactive: boolean;
  readonly promises: boolean;
  /** Whether it is the final one, of all periods of the plan. */
  readonly allPeriods: boolean;
  /** Whether the workbook's other plans of the period go into it. */
  readonly allPlans: boolean;
  /** Null for all; "" while none is chosen yet. */
  readonly department: string | null;
  /** In which parts it is made, a file each; "" for one whole. */
  readonly parts: '' | PartsBy;
  /** Null for the usual form; without a document while none is chosen yet. */
  readonly form: ChosenForm | null;
  /** Whether the sheet's approval and signatures stand in the place of the form's. */
  readonly signatures: boolean;
}

/** A common form, one kept with the spreadsheet, or a document that lends its own, and which of its words of the period a person wants to keep. */
export interface ChosenForm {
  /** Null for a document's. */
  readonly name: FormName | null;
  /** The name of one kept with the spreadsheet. */
  readonly saved: string | null;
  readonly file: DocxContents | null;
  readonly keep: readonly number[];
}

/** Whether a document is still to be chosen. */
export const lacksDocument = ({ form }: ReportChoices): boolean =>
  isOfDocument(form) && form.saved === null && form.file === null;

/** Whether its titles are a document's own. */
export const isOfDocument = (form: ChosenForm | null): form is ChosenForm & { readonly name: null } =>
  form !== null && form.name === null;

/** Whether nothing is still to be chosen. */
export const isReady = (choices: ReportChoices): boolean => !lacksDocument(choices) && choices.department !== '';

function formOf({ form }: ReportChoices): ReportOptions['form'] {
  if (form === null) return null;
  if (form.name !== null) return { name: form.name };
  if (form.saved !== null) return { saved: form.saved };
  return form.file === null ? null : { base64: form.file.base64, keep: [...form.keep] };
}

/** The title lines that a report has of itself. */
const ownTitle = ({ settings, planSettings, plan }: PanelJson): string =>
  (planSettings.title ?? settings.title) || plan.title.join('\n');

const isYear = (period: string): boolean => /^\d{4}$/.test(period.trim());

/** What stands in the form before anything is changed. */
export function usualChoices(panel: PanelJson): ReportChoices {
  return {
    period: usualPeriod(panel),
    title: ownTitle(panel),
    stage: 'draft',
    format: panel.host.googleDoc ? 'doc' : 'docx',
    summary: false,
    inactive: false,
    promises: false,
    allPeriods: false,
    allPlans: false,
    department: null,
    parts: '',
    form: null,
    signatures: false,
  };
}

/** "2022" for a year, "III квартал 2022 года" for a part of one. */
function usualPeriod({ plan: { period, year } }: PanelJson): string {
  const isYear = period === null || (period.from.endsWith('-01-01') && period.to === `${year}-12-31`);
  return isYear ? String(year ?? '') : period.text;
}

/** Whether it can only be made whole. */
export const isWhole = ({ allPeriods, allPlans, form }: ReportChoices): boolean =>
  allPeriods || (allPlans && form === null);

export function requestOf(choices: ReportChoices, panel: PanelJson): ReportOptions {
  const { period, title, stage, summary, inactive, promises, allPeriods, signatures } = choices;
  const allPlans = choices.allPlans && choices.form === null && !allPeriods;
  const department = allPlans || choices.department === '' ? null : choices.department;
  return {
    sheet: panel.summary.sheet,
    year: isYear(period) ? Number(period) : null,
    period: isYear(period) || period.trim() === '' ? null : period,
    locale: null,
    stage,
    summary,
    inactive,
    promises,
    allPeriods: allPeriods && choices.form === null ? [] : null,
    allPlans,
    department,
    form: formOf(choices),
    signatures,
    title: title === ownTitle(panel) ? null : title.split('\n').filter((line) => line.trim() !== ''),
  };
}
