/** A day or month of a deed that lies outside the reporting year. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { DateKind, DateRange } from '../text/dates';
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

export const rule = defineRule({
  id: 'date-outside-year',
  severity: 'warning',
  messages: {
    outside: {
      ru: 'Дата «{text}» не из отчётного {year} года. Проверьте год или уберите то, что сделано не в этом году.',
      en: 'The date “{text}” is not of the reporting year {year}. Check the year, or leave out what was not done in it.',
    },
  },
  checkItem(item, { plan, activityOf, datesOf }, report) {
    const { year } = plan;
    if (year === null) return;
    const { entries } = activityOf(item);
    for (const [index, entry] of item.entries.entries()) {
      // What did not take place, or is still to come, has its date in another year by right.
      const said = entries[index];
      if (said?.verdict !== 'activity' && said?.isEarlier !== true) continue;
      for (const date of datesOf(entry.raw)) {
        if (!isOutside(date, year) || isOfAnother(entry.raw, date)) continue;
        report('outside', entry, { text: date.text.replace(/\s+/g, ' '), year });
      }
    }
  },
});

function isOutside({ kind, from, to }: DateRange, year: number): boolean {
  if (!KINDS.includes(kind) || from === null || to === null) return false;
  return to < `${year}-01-01` || from > `${year}-12-31`;
}

function isOfAnother(raw: string, { start, end }: DateRange): boolean {
  const before = raw.slice(Math.max(0, start - BEFORE), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.search(/[.!?;]\s+[А-ЯA-Z«][^.!?;]*$/)) + 1);
  if (OF_ANOTHER.test(normalise(sentence).text)) return true;
  // Inside the name of an event or a document, or in brackets after one.
  const opened = raw.lastIndexOf('«', start);
  return opened > raw.lastIndexOf('»', start - 1) && raw.indexOf('»', end) !== -1;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Дата не отчётного года', en: 'Date outside the reporting year' },
  trigger: {
    ru: 'Запись называет день или месяц другого года. Даты договоров и документов, планы на будущее, сравнения и названия в кавычках не считаются.',
    en: 'An entry names a day or month of another year. Dates of contracts and documents, plans, comparisons and names in quotation marks do not count.',
  },
  remedy: {
    ru: 'Исправьте год, если это опечатка, или уберите сделанное в другом году.',
    en: 'Mend the year if it was mistyped, or leave out what was done in another year.',
  },
  reason: {
    ru: 'Отчёт говорит об одном годе; чужая дата значит, что запись скопирована из прошлого отчёта или год набран с ошибкой.',
    en: 'A report speaks of one year; another’s date means that the entry was copied or the year mistyped.',
  },
};
