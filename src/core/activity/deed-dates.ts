/** Days on which an entry says that something was done, and where they lie beside the reporting period. */
import type { DateKind, DateRange } from '../text/dates/dates';
import { placeBeside, type ReportingPeriod } from '../text/dates/reporting-period';
import { normalise } from '../text/normalise';

/** Whole years are mostly those of the plan, of laws and of comparisons. */
const KINDS: readonly DateKind[] = ['day', 'range', 'month', 'months', 'quarter', 'half'];

/**
 * Words before a date in its sentence that make it another's: of a document ("договор от 12.03.2019"), of what is still to come, of a
 * comparison, of a life or a term, of the beginning of what was finished in this year.
 */
const OF_ANOTHER =
  /(?:^|[^а-яa-z])(?:(?:от|№|n|dated)\s*$|договор|соглашен|контракт|меморандум|постановлен|распоряжен|приказ|закон(?!ч)|указ(?!ан|ыв)|протокол|редакц|лиценз|свидетельств|(?:за)?планир|предсто|будет|будут|намеч|перенес|перенос|отлож|подготовк|состоится|следующ|срок|действу|сравнен|аналогич|предыдущ|прошло[гм]|рожд|основан(?!и)|со дня|начиная|начат[аоы]?(?![а-я])|начал(?:[аои]сь|ся)|по состоянию|ранее|contract|agreement|decree|orders? |acts? |planned|scheduled|postponed|will be|compared|previous|since|started|began|begun|born|founded|valid)/;

/** Letters looked at before a date: further off stands another thought. */
const BEFORE = 120;

/** A date that tells a day or month of a deed, with both ends. */
export type DeedDate = DateRange & { readonly from: string; readonly to: string };

/** Those of a text's dates that tell when something was done; dates of documents, plans, comparisons and names are left out. */
export function deedDates(raw: string, dates: readonly DateRange[]): readonly DeedDate[] {
  return dates.filter(
    (date): date is DeedDate =>
      KINDS.includes(date.kind) && date.from !== null && date.to !== null && !isOfAnother(raw, date),
  );
}

function isOfAnother(raw: string, { start, end }: DateRange): boolean {
  const before = raw.slice(Math.max(0, start - BEFORE), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.!?;]\s+[А-ЯA-Z«][^.!?;]*$/)) + 1);
  if (OF_ANOTHER.test(normalise(sentence).text)) return true;
  // Inside the name of an event or a document, or in brackets after one.
  const opened = raw.lastIndexOf('«', start);
  return opened > raw.lastIndexOf('»', start - 1) && raw.indexOf('»', end) !== -1;
}

/** Where a text's deeds lie: beside the period only where none of its dates touches it; the dates that say so. */
export function placeDeeds(
  dates: readonly DeedDate[],
  period: ReportingPeriod,
): { readonly place: 'earlier' | 'within' | 'later'; readonly dates: readonly DeedDate[] } {
  const places = dates.map((date) => placeBeside(date, period));
  if (places.length === 0 || places.includes('within')) return { place: 'within', dates: [] };
  return { place: places.includes('earlier') ? 'earlier' : 'later', dates };
}
