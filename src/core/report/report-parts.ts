/** What a report was asked to hold besides its table: written into the file's properties, or else seen from what stands there. */
import { formatMessage } from '../i18n/format-message';
import type { Department } from '../plan/executors/departments';
import type { FinishedDocument } from './proof/finished-document';
import type { Report } from './report';
import { REPORT_WORDS } from './report-words';

export interface ReportParts {
  readonly draft: boolean;
  readonly summary: boolean;
  readonly inactive: boolean;
  /** Name of the only department reported on; null for all. */
  readonly department: string | null;
}

const NAMES = ['draft', 'summary', 'inactive', 'part'] as const;

/** For the properties of the file, where nobody is disturbed by it. */
export function formatParts({
  draft,
  summary,
  inactive,
  department,
}: Pick<Report, 'draft' | 'summary' | 'inactive' | 'department'>): string {
  const held = [draft, summary !== null, inactive !== null, department !== null];
  return ['vekha-report', ...NAMES.filter((_name, index) => held[index])].join(' ');
}

/** The parts that a finished report must have. */
export function readParts(found: FinishedDocument, departments: readonly Department[]): ReportParts {
  const texts = new Set(found.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : [])));
  const says = (message: { readonly ru: string; readonly en: string }): boolean =>
    texts.has(message.ru) || texts.has(message.en);
  const [mark, ...words] = (found.description ?? '').split(' ');
  const told = mark === 'vekha-report' ? new Set(words) : null;
  const holds = (name: (typeof NAMES)[number], seen: boolean): boolean => told?.has(name) ?? seen;
  const department =
    departments.find(({ name }) =>
      (['ru', 'en'] as const).some((locale) => texts.has(formatMessage(REPORT_WORDS.part, { name }, locale).trim())),
    )?.name ?? null;
  return {
    draft: holds('draft', says(REPORT_WORDS.draft)),
    summary: holds('summary', says(REPORT_WORDS.sections) || says(REPORT_WORDS.departments)),
    inactive: holds('inactive', says(REPORT_WORDS.inactive)),
    department,
  };
}
