/** What stands behind the table of a report on all periods: counts by period, section and executor, and the measures that were never active. */
import { addTo, groupBy } from '../../group';
import type { Locale } from '../../locale';
import { formatPeriod } from '../../text/dates/period-words';
import { type InactiveItem, inactiveItem, type Summary, type Tally, tallyItems } from '../annexes';
import { lastPart, type WholeMeasure, type WholePlan, wholeVerdict } from './whole-plan';

export function tallyWhole(label: string, measures: readonly WholeMeasure[]): Tally {
  const verdicts = { activity: 0, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
  for (const measure of measures) {
    const verdict = wholeVerdict(measure);
    if (verdict !== null) verdicts[verdict] += 1;
  }
  return { label, items: measures.length, verdicts };
}

export function summariseWhole(
  { periods, sections }: WholePlan,
  measures: readonly WholeMeasure[],
  ownerOf: (measure: WholeMeasure) => readonly string[],
  language: Locale,
): Summary {
  const tops = groupBy(measures, ({ section }) => section.split('\n')[0] ?? '');
  const owners = new Map<string, WholeMeasure[]>();
  for (const measure of measures) for (const name of ownerOf(measure)) addTo(owners, name, measure);
  const textOf = (key: string): string => sections.find((section) => section.key === key)?.text ?? '';
  return {
    periods: periods.map(({ period, activityOf }, at) => {
      const items = measures.flatMap(({ parts }) => parts.filter((part) => part.at === at).map(({ item }) => item));
      return tallyItems(formatPeriod(period, language), items, activityOf);
    }),
    sections: [...tops].map(([key, own]) => tallyWhole(textOf(key), own)),
    departments: [...owners].map(([name, own]) => tallyWhole(name, own)),
  };
}

/** None or one. */
export function neverActive(measure: WholeMeasure, { periods }: WholePlan): InactiveItem[] {
  const verdict = wholeVerdict(measure);
  if (verdict === null || verdict === 'activity') return [];
  const { item } = lastPart(measure);
  const said = [...measure.parts].reverse().find((part) => part.verdict === verdict);
  const entries = said === undefined ? [] : (periods[said.at]?.activityOf(said.item).entries ?? []);
  return [inactiveItem(item, verdict, entries)];
}
