/** Which findings are shown, in which order and groups; pure, so that it is tested without a browser. */

import type { PanelFindingJson, PanelJson } from '../../../contract/panel';
import { isTidiness } from '../../../core/findings/tidiness';
import { addTo, groupBy } from '../../../core/group';
import type { Severity } from '../../../core/settings/grades';

export interface Filter {
  /** `tidiness` for what is told in one line otherwise. */
  readonly severity: Severity | 'tidiness' | 'waived' | null;
  /** Index in the panel's departments. */
  readonly department: number | null;
  /** Index of a top section, `NO_SECTION` for what stands in none; null for all. */
  readonly section: number | null;
  readonly rule: string | null;
  readonly text: string;
}

export const NO_SECTION = -1;

export const NO_FILTER: Filter = { severity: null, department: null, section: null, rule: null, text: '' };

export interface FindingGroup {
  readonly rule: string;
  readonly findings: readonly PanelFindingJson[];
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether it can be mended at once, and nobody has accepted it. */
export const isFixable = ({ fix, waived }: PanelFindingJson): boolean => fix !== null && waived === null;

/** What is grave comes first, what is accepted last. */
function rankOf({ severity, waived }: PanelFindingJson): number {
  return waived === null ? RANKS[severity] : 3;
}

/** Told in one line, unless a coordinator must see it for its waiver. */
export const isUntidy = (finding: PanelFindingJson): boolean =>
  finding.waived === null && finding.claim === undefined && isTidiness(finding);

/** Findings that pass, grouped by rule: the gravest group first, within a group in the sheet's order. What has been mended moves no other group. */
export function groupFindings(panel: PanelJson, filter: Filter): FindingGroup[] {
  const groups = groupBy(filterFindings(panel, filter), (finding) => `${rankOf(finding)} ${finding.rule}`);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, findings]) => ({ rule: findings[0]?.rule ?? '', findings }));
}

export function filterFindings(panel: PanelJson, filter: Filter): PanelFindingJson[] {
  const items = filter.department === null ? null : new Set(panel.departments[filter.department]?.items);
  const sections = filter.section === null ? null : itemsOfSection(panel, filter.section);
  const words = filter.text.trim().toLowerCase();
  return panel.findings.filter((finding) => {
    if (filter.severity !== null && filter.severity !== kindOf(finding)) return false;
    if (filter.severity === null && filter.rule === null && isUntidy(finding)) return false;
    if (items !== null && (finding.item === null || !items.has(finding.item))) return false;
    if (sections !== null && (finding.item === null || !sections.has(finding.item))) return false;
    if (filter.rule !== null && finding.rule !== filter.rule) return false;
    return words === '' || searchText(panel, finding).includes(words);
  });
}

const kindOf = (finding: PanelFindingJson): Exclude<Filter['severity'], null> =>
  isUntidy(finding) ? 'tidiness' : finding.waived === null ? finding.severity : 'waived';

function searchText(panel: PanelJson, { message, cell, item, excerpt, fix }: PanelFindingJson): string {
  const number = item === null ? '' : (panel.plan.items[item]?.number ?? '');
  return `${message} ${cell} ${number} ${(excerpt ?? fix ?? []).map(({ text }) => text).join('')}`.toLowerCase();
}

/** A top section with the items in it and below it; label "" gathers items that stand in none. */
export interface SectionItems {
  readonly index: number;
  readonly label: string;
  readonly items: readonly number[];
}

/** In the order in which the plan's items come to them. */
export function sectionsOf({ plan }: PanelJson): SectionItems[] {
  const sections = new Map<number, number[]>();
  plan.items.forEach(({ section }, item) => {
    addTo(sections, section ?? NO_SECTION, item);
  });
  return [...sections].map(([index, items]) => {
    const { number = '', title = '' } = plan.sections[index] ?? {};
    return { index, label: number === '' ? title : `${number}. ${title}`, items };
  });
}

function itemsOfSection({ plan }: PanelJson, index: number): Set<number> {
  const items = plan.items.flatMap(({ section }, item) => ((section ?? NO_SECTION) === index ? [item] : []));
  return new Set(items);
}

/** The filter for a new check: a kind that none of its findings is of any more has no chip to be chosen by, and nothing to show. */
export function filterFor({ findings }: PanelJson, filter: Filter): Filter {
  const kind = filter.severity;
  return kind === null || findings.some((finding) => kindOf(finding) === kind) ? filter : { ...filter, severity: null };
}

/** Counts of findings by severity, tidiness and those accepted apart. */
export function countSeverities(
  findings: readonly PanelFindingJson[],
): Record<Severity | 'tidiness' | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, tidiness: 0, waived: 0 };
  for (const finding of findings) counts[kindOf(finding)]++;
  return counts;
}
