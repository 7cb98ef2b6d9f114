/** What a report of a part of the plan says of itself. */
import { formatMessage } from '../i18n/format-message';
import type { Report } from './report';
import { REPORT_WORDS } from './report-words';

type Part = Pick<Report, 'department' | 'sections' | 'language'> & { readonly allPlans?: boolean };

/** What of the plan it reports on, in a line of its own; none where that is all of it. */
export function describePart({ department, sections, language }: Part): string[] {
  const names = (sections ?? []).map((label) => (label === '' ? REPORT_WORDS.unsectioned[language] : label));
  const words = names.length === 1 ? REPORT_WORDS.partOfSection : REPORT_WORDS.partOfSections;
  return [
    ...(names.length === 0 ? [] : [formatMessage(words, { names: names.join('; ') }, language)]),
    ...(department === null ? [] : [formatMessage(REPORT_WORDS.part, { name: department }, language)]),
  ];
}

/** For the file's name: short, and another for each part. */
export function partName({ department, sections, language, allPlans = false }: Part): string {
  if (allPlans) return REPORT_WORDS.allPlans[language];
  const labels = (sections ?? []).map((label) => (label === '' ? REPORT_WORDS.unsectioned[language] : label));
  const [first = '', last = first] = [labels[0], labels[labels.length - 1]].map((label) =>
    label?.slice(0, LONGEST).trim(),
  );
  const numbers = [first, last].map((label) => /^[\dIVXLC]+\S*(?= )/.exec(label)?.[0] ?? label).join('–');
  return [labels.length > 1 ? numbers : first, department ?? ''].filter((text) => text !== '').join(', ');
}

/** Letters of a section's title in a file's name. */
const LONGEST = 60;
