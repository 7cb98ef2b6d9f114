/** What a report has besides the plan's own words, told by the words that write it, in every language. */
import { VERDICT_WORDS } from '../activity/verdict-words';
import type { Message } from '../i18n/format-message';
import { LOCALES } from '../locale';
import { REPORT_WORDS } from './report-words';

/** A draft's mark, which part of the plan it is about, the heading of an annex, what stands there in the place of its table. */
export type OwnLine = 'draft' | 'part' | 'annex' | 'none';

const { draft, part, partOfSection, partOfSections, allActive, noPromises, ...words } = REPORT_WORDS;
const { periods, sections, departments, inactive, inactiveOrUnclear, promises } = words;

const LINES: readonly (readonly [OwnLine, readonly Message[]])[] = [
  ['draft', [draft]],
  ['part', [part, partOfSection, partOfSections]],
  ['annex', [periods, sections, departments, inactive, inactiveOrUnclear, promises]],
  ['none', [allActive, noPromises]],
];

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Null for a line that is the plan's, or a person's. */
export function ownLineOf(line: string): OwnLine | null {
  const text = even(line);
  const isSaid = (message: Message): boolean =>
    Object.values(message).some((words) => {
      const [start = '', rest] = words.split('{');
      return rest === undefined ? text === words : text.startsWith(start) && text.length > start.length;
    });
  return LINES.find(([, messages]) => messages.some(isSaid))?.[0] ?? null;
}

/** Titles of a table in an annex, by language. */
const TITLES = LOCALES.map((locale) => {
  const { section, department, period, items, number, name, state, evidence, promise, given, due } = words;
  const own = [section, department, period, items, number, name, state, evidence, promise, given, due];
  return new Set<string>([...own, ...Object.values(VERDICT_WORDS)].map((message) => message[locale]));
});
/** Of an annex, at least. */
const FEWEST_TITLES = 5;
/** A plan may have all the other titles. */
const TELLING: ReadonlySet<string> = new Set(
  [words.items, words.evidence, words.promise].flatMap((message) => Object.values<string>(message)),
);

/** Whether a table with these titles is one of an annex. */
export function isAnnexTable(titles: readonly string[]): boolean {
  const own = titles.map(even);
  return (
    own.length >= FEWEST_TITLES &&
    own.some((title) => TELLING.has(title)) &&
    TITLES.some((known) => own.every((title) => known.has(title)))
  );
}
