/** Finding the reporting year where nobody has set it: the tab's name, then the title. */

const YEAR = /(?:^|[^\d.])((?:19|20)\d\d)(?=$|[^\d])/g;
/** "2021-2023", "2021 – 2023": the plan's own period, not the reporting year. */
const SPAN = /((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/g;
/** A year with its word: "в 2022 году", "2022 г."; the year of a full date is none. */
const WORDED = /(?:^|[^\d.])((?:19|20)\d\d)\s*(?:год|г\.|г\s|г$|рік|роц)/i;

/** First and last year of the plan as its title tells them, "на 2021-2023 годы"; null where it names no such span, or several. */
export function findPlanYears(title: readonly string[]): readonly [number, number] | null {
  const spans = [...title.join('\n').matchAll(SPAN)];
  const [first, last] = (spans[0] ?? []).slice(1).map(Number);
  const isOne = spans.length === 1 && first !== undefined && last !== undefined && first <= last;
  return isOne ? [first, last] : null;
}

/** The year, or null when nothing tells one beyond doubt: a tab named by the year alone, the setting, the title, the tab. */
export function findReportingYear(title: readonly string[], sheet: string, setYear: number | null): number | null {
  if (/^\s*(19|20)\d\d\s*$/.test(sheet)) return Number(sheet.trim());
  if (setYear !== null) return setYear;
  const text = title.join('\n').replace(SPAN, ' ');
  const worded = WORDED.exec(text);
  if (worded?.[1] !== undefined) return Number(worded[1]);
  const years = new Set(
    [...text.matchAll(YEAR), ...sheet.replace(SPAN, ' ').matchAll(YEAR)].map((match) => Number(match[1])),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
