/** What a person may choose for a report, and what is asked of the server for it. */
import type { PanelJson } from '../../../contract/panel';
import type { ReportOptions } from '../../../contract/report';
import type { DocxContents } from '../docx-file';

export interface ReportChoices {
  /** A year, or another period in words. */
  readonly period: string;
  readonly title: string;
  readonly stage: 'draft' | 'final';
  readonly format: 'doc' | 'docx';
  readonly summary: boolean;
  readonly inactive: boolean;
  /** Null for all; "" while none is chosen yet. */
  readonly department: string | null;
  /** Null for the usual form; without a document while none is chosen yet. */
  readonly form: ChosenForm | null;
}

/** A document that lends its form, and which of its words of the period a person wants to keep. */
export interface ChosenForm {
  readonly file: DocxContents | null;
  readonly keep: readonly number[];
}

/** The title lines that a report has of itself. */
const ownTitle = ({ settings, plan }: PanelJson): string =>
  settings.title === '' ? plan.title.join('\n') : settings.title;

const isYear = (period: string): boolean => /^\d{4}$/.test(period.trim());

/** What stands in the form before anything is changed. */
export function usualChoices(panel: PanelJson): ReportChoices {
  return {
    period: usualPeriod(panel),
    title: ownTitle(panel),
    stage: 'draft',
    format: 'doc',
    summary: false,
    inactive: false,
    department: null,
    form: null,
  };
}

/** "2022" for a year, "III квартал 2022 года" for a part of one. */
function usualPeriod({ plan: { period, year } }: PanelJson): string {
  const isYear = period === null || (period.from.endsWith('-01-01') && period.to === `${year}-12-31`);
  return isYear ? String(year ?? '') : period.text;
}

export function requestOf({ period, title, department, ...rest }: ReportChoices, panel: PanelJson): ReportOptions {
  const { stage, summary, inactive, form } = rest;
  const file = form?.file ?? null;
  return {
    sheet: panel.summary.sheet,
    year: isYear(period) ? Number(period) : null,
    period: isYear(period) || period.trim() === '' ? null : period,
    locale: null,
    stage,
    summary,
    inactive,
    department: department === '' ? null : department,
    form: file === null ? null : { base64: file.base64, keep: [...(form?.keep ?? [])] },
    title: title === ownTitle(panel) ? null : title.split('\n').filter((line) => line.trim() !== ''),
  };
}
