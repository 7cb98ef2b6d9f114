/** What a measure comes to over all periods, in words: when it was carried out, since when and until when it was in the plan, what it was called before. */
import type { GivenPromise } from '../../findings/promise';
import { formatMessage } from '../../i18n/format-message';
import type { Locale } from '../../locale';
import type { PlanItem } from '../../plan/plan';
import { formatPeriod, type PeriodCase, periodTabName } from '../../text/dates/period-words';
import { isWholeYear, yearOf } from '../../text/dates/reporting-period';
import { lastPart, type WholeMeasure, type WholePlan, wholeVerdict } from './whole-plan';
import { WHOLE_WORDS } from './whole-words';

export function periodName({ periods }: WholePlan, at: number, language: Locale, form?: PeriodCase): string {
  const period = periods[at]?.period;
  return period === undefined ? '' : formatPeriod(period, language, form);
}

/** A line for each thing there is to say. */
export function describeSum(measure: WholeMeasure, whole: WholePlan, language: Locale): string {
  const { parts } = measure;
  const words = WHOLE_WORDS;
  const last = whole.periods.length - 1;
  const [first, end] = [parts[0]?.at ?? 0, lastPart(measure).at];
  const broken = whole.promises.filter(({ state, promise }) => state === 'broken' && gave(measure, whole, promise));
  const executorsOf = ({ executors }: PlanItem): string => executors.map(({ text }) => text).join(', ');
  return [
    activeWords(measure, whole, language),
    ...(first === 0
      ? []
      : [formatMessage(words.since, { period: periodName(whole, first, language, 'genitive') }, language)]),
    ...(end === last ? [] : [formatMessage(words.until, { period: periodName(whole, end, language) }, language)]),
    ...former(measure, ({ number }) => number.text.replace(/\.$/, ''), words.formerNumber, language),
    ...former(measure, ({ name }) => name.text, words.formerName, language),
    ...former(measure, executorsOf, words.formerExecutors, language),
    ...broken.map(({ promise: { text } }) => formatMessage(words.dropped, { text }, language)),
  ].join('\n');
}

/** Whether a promise stood in one of a measure's cells. */
const gave = ({ parts }: WholeMeasure, { periods }: WholePlan, { sheet, row }: GivenPromise): boolean =>
  parts.some(({ item, at }) => item.rows.includes(row) && periods[at]?.plan.grid.sheet === sheet);

function former(
  { parts }: WholeMeasure,
  textOf: (item: PlanItem) => string,
  message: Readonly<Record<Locale, `${string}{text}.`>>,
  language: Locale,
): string[] {
  const texts = parts.map(({ item }) => textOf(item).replace(/\s+/g, ' ').trim());
  const now = texts.at(-1);
  const others = [...new Set(texts)].filter((text) => text !== '' && text !== now);
  return others.length === 0 ? [] : [formatMessage(message, { text: others.join('; ') }, language)];
}

function activeWords(measure: WholeMeasure, { periods }: WholePlan, language: Locale): string {
  const words = WHOLE_WORDS;
  const verdict = wholeVerdict(measure);
  if (verdict === null) return words.notDue[language];
  if (verdict !== 'activity')
    return words[verdict === 'cancelled' || verdict === 'unclear' ? verdict : 'never'][language];
  const active = measure.parts.flatMap((part) => {
    const period = part.verdict === 'activity' ? periods[part.at]?.period : undefined;
    return period === undefined ? [] : [period];
  });
  if (!active.every(isWholeYear)) {
    const names = active.map((period) => periodTabName(period, language)).join(', ');
    return formatMessage(words.active, { periods: names }, language);
  }
  const years = active.map(yearOf);
  const last = years.pop() ?? 0;
  return years.length === 0
    ? formatMessage(words.activeYear, { year: last }, language)
    : formatMessage(words.activeYears, { years: years.join(', '), last }, language);
}
