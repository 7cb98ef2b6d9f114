/** What is chosen for a report, kept while the window is open: the menu opens the panel anew. */
import type { PanelJson } from '../../../contract/panel';
import type { ReportChoices } from './report-choices';

const PLACE = 'vekha-report';

/** Another plan’s choices are none. */
const planOf = ({ summary, plan }: PanelJson): string => [summary.sheet, ...plan.title].join('\n');

/** A document is not kept: it is chosen again. Nor is anything where the browser refuses to. */
export function keepChoices(panel: PanelJson, changes: Partial<ReportChoices>): void {
  try {
    const small = (key: string, value: unknown): unknown => (key === 'file' ? null : value);
    sessionStorage.setItem(PLACE, JSON.stringify([planOf(panel), changes], small));
  } catch {}
}

export function keptChoices(panel: PanelJson): Partial<ReportChoices> {
  try {
    const [plan, changes] = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]');
    return plan === planOf(panel) ? changes : {};
  } catch {
    return {};
  }
}
