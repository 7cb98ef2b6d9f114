/** What a person may choose for a report, and what is asked of the server for it. */
import type { PanelJson } from '../../../contract/panel';
import type { ReportOptions } from '../../../contract/report';

export interface ReportChoices {
  readonly year: string;
  readonly title: string;
  readonly stage: 'draft' | 'final';
  readonly format: 'doc' | 'docx';
  readonly summary: boolean;
  readonly inactive: boolean;
  /** Null for all; "" while none is chosen yet. */
  readonly department: string | null;
}

/** The title lines that a report has of itself. */
const ownTitle = ({ settings, plan }: PanelJson): string =>
  settings.title === '' ? plan.title.join('\n') : settings.title;

/** What stands in the form before anything is changed. */
export function usualChoices(panel: PanelJson): ReportChoices {
  return {
    year: String(panel.plan.year ?? ''),
    title: ownTitle(panel),
    stage: 'draft',
    format: 'doc',
    summary: false,
    inactive: false,
    department: null,
  };
}

export function requestOf({ year, title, department, ...rest }: ReportChoices, panel: PanelJson): ReportOptions {
  const { stage, summary, inactive } = rest;
  return {
    sheet: panel.summary.sheet,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    locale: null,
    stage,
    summary,
    inactive,
    department: department === '' ? null : department,
    title: title === ownTitle(panel) ? null : title.split('\n').filter((line) => line.trim() !== ''),
  };
}
