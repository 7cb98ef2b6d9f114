/** What every item's entries say, worked out once and shared by the rules, the status column and the report. */
import { deedDates, placeDeeds } from '../activity/deed-dates';
import { activityLexicon, combineActivity, detectEntryActivity } from '../activity/detect-activity';
import type { Lexicon, LexiconWords } from '../activity/lexicon/lexicon';
import { isBare } from '../activity/meaningless';
import { readAgain } from '../activity/second-reader/second-reader';
import type { EntryActivity, Evidence, Verdict } from '../activity/verdict';
import { type ColumnPeriods, isOfOtherColumn, readColumnPeriods } from '../plan/column-periods';
import type { Plan, PlanItem, ProgressEntry } from '../plan/plan';
import { tableAt } from '../plan/table/table-at';
import { findDatesIn, isWholeYear, type ReportingPeriod, yearOf } from '../text/dates/reporting-period';
import type { ItemActivity } from './define-rule';
import { type GrownEntry, NOTHING_REPORTED, type ReportedBefore, splitReported } from './reported-before';

/** Longer evidence is cut in a message; the offsets keep all of it. */
const QUOTED_LENGTH = 120;

/** Tells the activity of an item, worked out when first asked for; `words` are added to the lexicon. */
export function activityReader(
  plan: Plan,
  words: LexiconWords | null,
  isUnread: (entry: ProgressEntry) => boolean = () => false,
  reported: ReportedBefore = NOTHING_REPORTED,
): (item: PlanItem) => ItemActivity {
  let reading: Reading | null = null;
  const known = new Map<PlanItem, ItemActivity>();
  const read = (item: PlanItem): ItemActivity => {
    const before = known.get(item);
    if (before !== undefined) return before;
    reading ??= { plan, lexicon: activityLexicon(words), columns: readColumnPeriods(plan), isUnread, reported };
    const activity = detectItemActivity(item, reading);
    known.set(item, activity);
    return activity;
  };
  const asked = new Map<PlanItem, ItemActivity>();
  let custom: boolean | null = null;
  return (item) => {
    const activity = read(item);
    // What a mere sign answers is judged by all of them, and only where there is one.
    if (activity.verdict !== 'activity' || !hasBareOnly(item, activity)) return activity;
    custom ??= areBareAnswersCustom(plan.items, read);
    if (custom && activity.entries.every(({ verdict }) => verdict !== 'unclear')) return activity;
    const unclear = asked.get(item) ?? asUnclear(activity, item.entries);
    asked.set(item, unclear);
    return unclear;
  };
}

/** Whether a measure has nothing but signs and bare figures for an answer. */
export const isBareItem = ({ entries, name }: PlanItem): boolean =>
  entries.length > 0 && entries.every(({ text }) => isBare(text, name.text));

/** Whether signs and bare figures alone tell of work: whatever words stand beside them tell of none. */
const hasBareOnly = ({ entries: texts, name }: PlanItem, { entries }: ItemActivity): boolean =>
  texts.length > 0 && texts.every(({ text }, at) => entries[at]?.verdict !== 'activity' || isBare(text, name.text));

/** Such entries of a measure, where words say what they do not. */
export const outweighedEntries = (item: PlanItem, activityOf: (item: PlanItem) => ItemActivity): ProgressEntry[] => {
  const bare = item.entries.filter(({ text }) => isBare(text, item.name.text));
  if (bare.length === 0 || bare.length === item.entries.length) return [];
  const { verdict, entries } = activityOf(item);
  return verdict === 'unclear'
    ? []
    : bare.filter((entry) => entries[item.entries.indexOf(entry)]?.verdict === 'unclear');
};

/** Such answers are a custom of the office where they are this many and a third of all. */
const FEWEST = 3;

function areBareAnswersCustom(items: readonly PlanItem[], read: (item: PlanItem) => ItemActivity): boolean {
  const isAnswered = (item: PlanItem): boolean => read(item).verdict === 'activity';
  const bare = items.filter((item) => isBareItem(item) && isAnswered(item));
  if (bare.length < FEWEST) return false;
  // Looks no further than it must.
  let answered = 0;
  return !items.some((item) => {
    if (isAnswered(item)) answered += 1;
    return answered > bare.length * 3;
  });
}

/** A sign counts for nothing: what words there are decide. */
function asUnclear(activity: ItemActivity, texts: PlanItem['entries']): ItemActivity {
  const entries = activity.entries.map((entry, at) =>
    entry.verdict === 'activity' ? { ...entry, verdict: 'unclear' as const, evidence: texts[at]?.text ?? '' } : entry,
  );
  return { verdict: combineActivity(entries.filter(({ isOfOtherColumn: other }) => other !== true)), entries };
}

interface Reading {
  readonly plan: Plan;
  readonly lexicon: Lexicon;
  readonly columns: ColumnPeriods;
  readonly isUnread: (entry: ProgressEntry) => boolean;
  readonly reported: ReportedBefore;
}

/** Of what was not read nobody can say that it tells of nothing. */
const UNREAD: EntryActivity = { verdict: 'activity', evidence: [], isEarlier: false };

function detectItemActivity(item: PlanItem, reading: Reading): ItemActivity {
  const { plan, columns, isUnread, reported } = reading;
  const grown = splitReported(item, reported);
  const entries: Said[] = [];
  for (let index = 0; index < item.entries.length; index += 1) {
    const entry = item.entries[index] as ProgressEntry;
    const said = isUnread(entry) ? UNREAD : detectSince(entry.text, grown[index] ?? null, reading);
    entries.push(isOfOtherColumn(plan, columns, entry) ? { ...said, isOfOtherColumn: true } : said);
  }
  judgeRemarks(item, entries, reading);
  const quoted: ItemActivity['entries'][number][] = [];
  for (const entry of entries) quoted.push({ ...entry, evidence: quote(entry.evidence) });
  return { verdict: combineActivity(entries.filter(({ isOfOtherColumn: other }) => other !== true)), entries: quoted };
}

/** "Не выполнено" beside "Ожидание оборудования": what speaks of no work together is none, though the remark alone might be. */
function judgeRemarks({ entries: texts }: PlanItem, entries: Said[], { plan, lexicon }: Reading): void {
  if (entries.every(({ verdict }) => verdict === 'activity')) return;
  for (const [at, state] of texts.entries()) {
    const own = entries[at];
    if (own === undefined || own.verdict === 'activity' || own.isDoubtful) continue;
    if (tableAt(plan, state.row)?.columns.state !== state.column) continue;
    for (const [index, remark] of texts.entries()) {
      if (index === at || remark.row !== state.row || entries[index]?.verdict !== 'activity') continue;
      const both = recallActivity(`${state.text}. ${remark.text}`, lexicon, plan.period);
      if (both.verdict !== 'activity' && !both.isDoubtful) entries[index] = { ...own, verdict: both.verdict };
    }
  }
}

/** Of what was reported before, only what has been added since; all of it where its days are of this very period. */
function detectSince(text: string, grown: GrownEntry | null, { lexicon, plan: { period } }: Reading): Said {
  const whole = (): Said => recallActivity(text, lexicon, period);
  if (grown === null || period === null) return whole();
  const dates = deedDates(grown.old, findDatesIn(grown.old, period));
  if (dates.length > 0 && placeDeeds(dates, period).place === 'within') return whole();
  if (grown.fresh !== '') return recallActivity(grown.fresh, lexicon, period);
  const said = whole();
  // Taken either way, it is nothing new.
  if (said.verdict !== 'activity' && said.verdict !== 'none' && !said.isDoubtful) return said;
  const evidence = said.evidence.length > 0 ? said.evidence : [{ start: 0, end: text.length, text }];
  return { verdict: 'none', evidence, isEarlier: true, isReported: true };
}

type Said = ReturnType<typeof detectActivityIn> & { readonly isOfOtherColumn?: true };

/** What texts were found to say, by lexicon and period: a plan is read several times over while it is mended, and the same words stand in many rows. */
const said = new WeakMap<Lexicon, Map<string, Map<string, Said>>>();

const MOST_SAID = 50_000;

function saidOf(lexicon: Lexicon, period: string): Map<string, Said> {
  const byPeriod = said.get(lexicon) ?? new Map<string, Map<string, Said>>();
  said.set(lexicon, byPeriod);
  const byText = byPeriod.get(period) ?? new Map<string, Said>();
  byPeriod.set(period, byText);
  return byText;
}

function recallActivity(text: string, lexicon: Lexicon, period: ReportingPeriod | null): Said {
  const key = period === null ? '' : `${period.from} ${period.to}`;
  const byText = saidOf(lexicon, key);
  const before = byText.get(text) ?? (lexicon === activityLexicon() ? takenOver(key, text) : undefined);
  const known = before ?? detectActivityIn(text, lexicon, period);
  if (byText.size >= MOST_SAID) byText.clear();
  byText.set(text, known);
  if (before === undefined && lexicon === activityLexicon()) fresh?.push([key, text, known]);
  return known;
}

/** What a text says of a period, with no words added to the lexicon. */
export type SaidText = readonly [period: string, text: string, said: Said];

let fresh: SaidText[] | null = null;

/** What was found since this was last asked for, in the same execution or in a script that remembers; nothing at first. */
export function freshlySaid(): readonly SaidText[] {
  const found = fresh ?? [];
  fresh = [];
  return found;
}

/** What another script has found, until it is asked for: then it is kept under the cell's own text, or all texts would be there twice. */
const taken = new Map<string, Said>();

const takenKey = (period: string, text: string): string => `${period} ${text}`;

/** Takes over what another script has found. */
export function takeSaid(texts: readonly SaidText[]): void {
  for (const [period, text, known] of texts) taken.set(takenKey(period, text), known);
}

function takenOver(period: string, text: string): Said | undefined {
  if (taken.size === 0) return undefined;
  const key = takenKey(period, text);
  const known = taken.get(key);
  taken.delete(key);
  return known;
}

/** What a text says of a period: of part of a year, deeds on other days of it are none; the days are the evidence then. A person's answer is not doubted: nobody would ask once more. */
export function detectActivityIn(
  text: string,
  lexicon: Lexicon,
  period: ReportingPeriod | null,
  mayDoubt = true,
): EntryActivity & { readonly isLater?: true; readonly isReported?: true } {
  const year = period === null ? null : yearOf(period);
  let said = detectEntryActivity(text, lexicon, year);
  const first = period === null ? null : Number(period.from.slice(0, 4));
  // Of a school year no deed is old for having been done in its first half.
  if (first !== year && said.verdict !== 'activity') {
    const early = detectEntryActivity(text, lexicon, first);
    if (early.verdict === 'activity') said = early;
  }
  const other = mayDoubt && !said.isEarlier ? readAgain(text, said.verdict, first === year ? year : null) : null;
  if (other !== null && !isOfAddedWords(text, said.verdict, lexicon, year)) {
    if (!other.isSure) {
      const evidence = [{ start: 0, end: text.length, text }];
      return { verdict: 'unclear', evidence, isEarlier: false, isDoubtful: true };
    }
    said = { verdict: other.verdict, evidence: other.evidence, isEarlier: false };
  }
  if (said.verdict !== 'activity' || period === null || isWholeYear(period)) return said;
  const { place, dates } = placeDeeds(deedDates(text, findDatesIn(text, period)), period);
  if (place === 'within') return said;
  const evidence = dates.map(({ start, end, text: words }) => ({ start, end, text: words }));
  return { verdict: 'none', evidence, isEarlier: place === 'earlier', ...(place === 'later' ? { isLater: true } : {}) };
}

/** Whether it says so by words that somebody added to the lexicon: what they mean here, the second reader cannot know. */
const isOfAddedWords = (text: string, verdict: Verdict, lexicon: Lexicon, year: number | null): boolean =>
  lexicon !== activityLexicon() && detectEntryActivity(text, activityLexicon(), year).verdict !== verdict;

function quote(evidence: readonly Evidence[]): string {
  let words = evidence[0]?.text.replace(/\s+/g, ' ') ?? '';
  for (let at = 1; at < evidence.length && words.length <= QUOTED_LENGTH; at += 1)
    words += ` … ${evidence[at]?.text.replace(/\s+/g, ' ')}`;
  return words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH - 1).trimEnd()}…` : words;
}
