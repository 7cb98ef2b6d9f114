/** Finding the reporting period where nobody has set it: the tab's name, then the title. */
import { addTo } from '../group';
import { findPeriodMentions } from '../text/dates/period-words';
import {
  contains,
  isSamePeriod,
  isSchoolYear,
  isWholeYear,
  parsePeriod,
  type ReportingPeriod,
  yearPeriod,
} from '../text/dates/reporting-period';
import { normalise } from '../text/normalise';

const YEAR = /(?:^|[^\d.])((?:19|20)\d\d)(?=$|[^\d])/g;
/** "2021-2023", "2021 – 2023": the plan's own period, not the reporting year. */
const SPAN = /((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/g;
/** A year with its word: "в 2022 году", "2022 г."; the year of a full date is none. */
const WORDED = /(?:^|[^\d.])((?:19|20)\d\d)\s*(?:год|г\.|г\s|г$|рік|роц)/i;

/** "По состоянию на 1 января 2024 года": all that is told of was done before. */
const NEW_YEAR = /((?:^|\s)на\s+[«"]?0?1[»"]?(?:\s*\.\s*01\s*\.\s*|\s+января\s+))((?:19|20)\d\d)/gi;
/** "На 31.12.2023", where nothing else in the title tells the year. */
const AS_OF = /(?:^|\s)на\s+\d{1,2}\.\d{2}\.((?:19|20)\d\d)(?!\d)/i;

/** First and last year of the plan as its title tells them, "на 2021-2023 годы"; null where it names no such span, or several. */
export function findPlanYears(title: readonly string[]): readonly [number, number] | null {
  const spans = [...title.join('\n').matchAll(SPAN)];
  const [first, last] = (spans[0] ?? []).slice(1).map(Number);
  const isOne = spans.length === 1 && first !== undefined && last !== undefined && first <= last;
  return isOne ? [first, last] : null;
}

/** A year stands for its whole. */
export type PeriodLike = ReportingPeriod | number | null;

export const toPeriod = (period: PeriodLike): ReportingPeriod | null =>
  typeof period === 'number' ? yearPeriod(period) : period;

/** The period that a tab is named by: alone, or a part of a year among other words; years of a whole plan ("2021–2023") are none. */
export function periodOfTab(sheet: string): ReportingPeriod | null {
  const period = parsePeriod(sheet);
  if (period !== null) return period.from.slice(0, 4) === period.to.slice(0, 4) || isSchoolYear(period) ? period : null;
  if (!PART.test(sheet)) return null;
  const [part, ...others] = findPeriodMentions(sheet).filter((each) => !isWholeYear(each.period));
  return part === undefined || others.length > 0 ? null : part.period;
}

/** A tab by the period in its name and by the plan that it is of: what else the name says, "" where that is nothing of its own. */
export interface PlanTab {
  readonly period: ReportingPeriod;
  readonly plan: string;
}

/** "Спорт 2022" and "Спорт, I кв. 2023" are of one plan, "Культура 2022" of another, "2022" and "Отчёт за 2022 год" of the one that has no name. */
export function planTabOf(sheet: string): PlanTab | null {
  const period = periodOfTab(sheet);
  if (period !== null && parsePeriod(sheet) !== null) return { period, plan: '' };
  const mentions = findPeriodMentions(sheet);
  const [mention] = mentions.filter((each) => period === null || isSamePeriod(each.period, period));
  const found = mention ?? LONE_YEAR.exec(sheet.replace(SPAN, (span) => ' '.repeat(span.length)));
  if (found === null) return null;
  const [start, end] = 'period' in found ? [found.start, found.end] : [found.index, found.index + found[0].length];
  const plan = planKey(sheet.slice(0, start) + sheet.slice(end));
  const own = period ?? ('period' in found ? found.period : yearPeriod(Number(found[0])));
  return mentions.length > 1 && period === null ? null : { period: own, plan };
}

/** How a plan's name is told from another: case, look-alike letters, signs and words like "план" do not count. */
export function planKey(name: string): string {
  const words = normalise(name).text.replace(/[^a-zа-яё0-9]+/g, ' ');
  return words.replace(NAMELESS, ' ').replace(/\s+/g, ' ').trim();
}

/** A plan of a workbook, by its key, and the keys of all that are there; null where nobody looked. */
export interface PlanAmong {
  readonly plan: string;
  readonly all: () => readonly string[] | null;
}

/** Whether what is meant for the plans named, for all where none is, holds for that plan; names of no plan are told. */
export function holdsFor(names: readonly string[], { plan, all }: PlanAmong, report: (name: string) => void): boolean {
  if (names.length === 0) return true;
  const known = all();
  for (const name of names) if (known?.includes(planKey(name)) === false) report(name);
  return names.some((name) => planKey(name) === plan);
}

/** A year at the beginning of a name or at its end. */
const LONE_YEAR = /^(?:19|20)\d\d(?=[\s,._-])|(?<=[\s,._-])(?:19|20)\d\d$/;
/** Words that name no plan. */
const NAMELESS =
  /(?<![a-zа-яё0-9])(?:план[а-я]*|отч[её]т[а-я]*|лист|за|в|на|год[а-я]*|г|report|plan|for|of|the)(?![a-zа-яё0-9])/g;

/** The plan that a tab is of; "" where its name says no period. */
export const planNameOf = (sheet: string): string => planTabOf(sheet)?.plan ?? '';

/** Tabs by the plan they are of: of each plan those of the period asked for, or else of its last. More than one where two tabs are of the same. */
export function tabsByPlan(sheets: readonly string[], wanted: ReportingPeriod | null): string[][] {
  const byPlan = new Map<string, { readonly sheet: string; readonly period: ReportingPeriod }[]>();
  for (const sheet of sheets) {
    const own = planTabOf(sheet);
    if (own === null || (wanted !== null && !isSamePeriod(own.period, wanted))) continue;
    addTo(byPlan, own.plan, { sheet, period: own.period });
  }
  return [...byPlan.values()].map((tabs) => {
    const last = tabs.reduce((one, other) => (other.period.to > one.period.to ? other : one));
    return tabs.filter(({ period }) => isSamePeriod(period, last.period)).map(({ sheet }) => sheet);
  });
}

/** Where a part of a year may be spoken of. */
const PART = /полугод|кварт|кв\.|месяц|\sуч|school|academic|(?:^|\s)за\s/i;

/** The part of a year, or else the year, that the title says it reports on; null where it names none, or several. */
export function periodOfTitle(title: readonly string[]): ReportingPeriod | null {
  const text = title.join('\n');
  const parts = (PART.test(text) ? findPeriodMentions(text) : []).filter(
    ({ period, start }) =>
      isSchoolYear(period) || (!isWholeYear(period) && !/(?:^|\s)на\s+$/i.test(text.slice(0, start))),
  );
  const [first] = parts;
  if (first !== undefined) return parts.every(({ period }) => isSamePeriod(period, first.period)) ? first.period : null;
  const bare = text.replace(SPAN, ' ').replace(NEW_YEAR, (_all, day, year) => day + (Number(year) - 1));
  const year = WORDED.exec(bare)?.[1] ?? AS_OF.exec(bare)?.[1];
  return year === undefined ? null : yearPeriod(Number(year));
}

/** The period, or null when nothing tells one beyond doubt: a tab named by a period alone, the setting, the title, the tab. What is told more closely within a tab's period counts. */
export function findReportingPeriod(title: readonly string[], sheet: string, set: PeriodLike): ReportingPeriod | null {
  const ofTab = periodOfTab(sheet);
  const wanted = toPeriod(set) ?? periodOfTitle(title);
  if (ofTab !== null) return wanted !== null && contains(ofTab, wanted) ? wanted : ofTab;
  if (wanted !== null) return wanted;
  const text = title.join('\n').replace(SPAN, ' ');
  const years = new Set(
    [...text.matchAll(YEAR), ...sheet.replace(SPAN, ' ').matchAll(YEAR)].map((match) => Number(match[1])),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? yearPeriod(only) : null;
}

/** What a tab holds entries of: its own period where that is wider than the one reported on; of a part of a year that only a setting tells, the year. */
export function scopeOf(title: readonly string[], sheet: string, period: ReportingPeriod): ReportingPeriod {
  const own = periodOfTab(sheet) ?? periodOfTitle(title);
  if (own !== null) return contains(own, period) ? own : period;
  const year = period.from.slice(0, 4) === period.to.slice(0, 4) ? yearPeriod(Number(period.to.slice(0, 4))) : period;
  return year;
}

/** Tabs by the time they are of, those of none before all others, by name. */
export function compareTabNames(one: string, other: string): number {
  const [first, second] = [one, other].map((name) => periodOfTab(name)?.to ?? '') as [string, string];
  if (first !== second) return first < second ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The period that tab, setting or title tell, else the year of the day on which the plan was approved. */
export function periodOfHead(
  title: readonly string[],
  approvals: readonly { readonly texts: readonly string[] }[],
  sheet: string,
  set: PeriodLike,
): ReportingPeriod | null {
  const lines = approvals.flatMap(({ texts }) => texts);
  return findReportingPeriod(title, sheet, set) ?? (lines.length === 0 ? null : findReportingPeriod(lines, '', null));
}
