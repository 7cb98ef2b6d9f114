/** What a report was asked to hold besides its table: written into the file's properties, or else seen from what stands there. */

import type { FinishedDocument } from '../../document/finished-document';
import type { Department } from '../plan/departments/departments';
import type { Plan } from '../plan/plan';
import { describePart } from './describe-part';
import type { Report } from './report';
import { REPORT_WORDS } from './report-words';
import { listSectionLabels } from './section-parts';

export type ReportParts = Pick<Report, 'draft' | 'whole' | 'allPlans' | 'sections' | 'department'> &
  Readonly<Record<'summary' | 'inactive' | 'promises', boolean>>;

const NAMES = ['draft', 'summary', 'inactive', 'part', 'promises', 'whole', 'plans'] as const;

const MARK = 'vekha-report';

/** Whether it is what the properties of a report's file say of its parts. */
export const notesParts = (text: string): boolean => text.split(' ')[0] === MARK;

/** For the properties of the file, where nobody is disturbed by it. */
export function formatParts({
  draft,
  summary,
  inactive,
  department,
  promises,
  sections,
  whole,
  allPlans,
}: Pick<
  Report,
  'draft' | 'summary' | 'inactive' | 'department' | 'promises' | 'sections' | 'whole' | 'allPlans'
>): string {
  const isPart = department !== null || sections !== null;
  const held = [draft, summary !== null, inactive !== null, isPart, promises !== null, whole, allPlans];
  return [MARK, ...NAMES.filter((_name, index) => held[index])].join(' ');
}

/** The parts that a finished report must have. */
export function readParts(found: FinishedDocument, plan: Plan, departments: readonly Department[]): ReportParts {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const texts = new Set(found.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : [])));
  const saysPart = (part: Parameters<typeof describePart>[0]): boolean =>
    describePart(part).every((line) => texts.has(plain(line)));
  const says = (message: { readonly ru: string; readonly en: string }): boolean =>
    texts.has(message.ru) || texts.has(message.en);
  const [mark, ...words] = (found.description ?? '').split(' ');
  const noted = mark === MARK ? new Set(words) : null;
  const holds = (name: (typeof NAMES)[number], seen: boolean): boolean => noted?.has(name) ?? seen;
  const saysIn = (part: Pick<Report, 'department' | 'sections'>): boolean =>
    (['ru', 'en'] as const).some((language) => saysPart({ ...part, language }));
  const department = departments.find(({ name }) => saysIn({ department: name, sections: null }))?.name ?? null;
  const starts = [REPORT_WORDS.partOfSection, REPORT_WORDS.partOfSections].flatMap(({ ru, en }) =>
    [ru, en].map((text) => text.slice(0, text.indexOf('{')).trim()),
  );
  const isOfSections = [...texts].some((text) => starts.some((start) => text.startsWith(start)));
  const runs = isOfSections ? runsOf(listSectionLabels(plan)) : [];
  return {
    draft: holds('draft', says(REPORT_WORDS.draft)),
    summary: holds('summary', says(REPORT_WORDS.sections) || says(REPORT_WORDS.departments)),
    inactive: holds('inactive', says(REPORT_WORDS.inactive) || says(REPORT_WORDS.inactiveOrUnclear)),
    promises: holds('promises', says(REPORT_WORDS.promises)),
    whole: holds('whole', says(REPORT_WORDS.periods)),
    allPlans: holds('plans', false),
    department,
    sections: runs.find((sections) => saysIn({ department: null, sections })) ?? null,
  };
}

/** Each of them, and all runs of neighbours: reports are parted so. */
function runsOf(labels: readonly string[]): string[][] {
  return labels.flatMap((_label, from) => labels.slice(from).map((_last, more) => labels.slice(from, from + more + 1)));
}
