/** Comparing two states or periods of a plan: the tab as it is with one before it, or with what another workbook held. */
import type { RequestOf } from '../../contract/calls';
import type { ComparableJson, CompareJson } from '../../contract/compare';
import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { listDepartments } from '../../core/plan/departments/departments';
import { buildDocument } from '../../core/report/blocks';
import { buildChanges, textOfDocument, textOfSide } from '../../core/report/compare/changes-document';
import { type CompareQuestion, comparePlans } from '../../core/report/compare/compare-plans';
import { buildReport, PLAIN_REPORT } from '../../core/report/report';
import { formatPeriod } from '../../core/text/dates/period-words';
import { isSamePeriod, yearBefore } from '../../core/text/dates/reporting-period';
import { toPeriodJson, toPlanJson } from '../check/check-json';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { encodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';
import { withPatientLock } from '../google/lock';
import { retrying } from '../google/retry';
import { openPlan } from '../workbook/read-plan';
import { earlierTabs } from '../workbook/surroundings';

const WORDS = {
  author: { ru: 'Веха', en: 'Vekha' },
  split: {
    ru: 'Мероприятие «{number} {name}» (строка {row}), похоже, разделено: {others}. Какая запись чья, скажите сами.',
    en: 'The measure “{number} {name}” (row {row}) seems to be split: {others}. Say yourself which entry is whose.',
  },
  joined: {
    ru: 'В мероприятие «{number} {name}» (строка {row}), похоже, сведены: {others}. Проверьте, так ли это.',
    en: 'Into the measure “{number} {name}” (row {row}) these seem to have gone: {others}. Check that this is so.',
  },
  renumbered: {
    ru: 'Нумерация другая почти у всех мероприятий ({others}). Они сопоставлены по названиям; проверьте, тот ли это план.',
    en: 'Nearly all measures bear other numbers ({others}). They were matched by name; check that this is the same plan.',
  },
} as const satisfies Messages;

/** A tab's plan and report, to be compared with another workbook's. */
export function readComparable(request: TabRequest): ComparableJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return toComparable(retrying(() => withPatientLock(() => checkPlan(openPlan(spreadsheet, request)))));
}

function toComparable(checked: CheckedPlan): ComparableJson {
  const { plan, around, activityOf, locale } = checked;
  const report = buildReport(plan, listDepartments(plan, around.directory), activityOf, {
    ...PLAIN_REPORT,
    ...around.settings,
  });
  const items = toPlanJson(checked).items.map(({ number, name, period, executors, entries, verdict, row }) => {
    return { number, name, period, executors, entries, verdict, row };
  });
  return {
    sheet: plan.grid.sheet,
    period: toPeriodJson(plan, locale),
    ...(checked.closing === null ? {} : { closed: true }),
    items,
    document: { ...buildDocument(report), description: '' },
  };
}

export function compareTabs({
  other = null,
  base = null,
  docx,
  most,
  ...request
}: RequestOf<'panelCompare'>): CompareJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const [checked, before] = retrying(() =>
    withPatientLock((): [CheckedPlan, ComparableJson] => {
      const now = checkPlan(openPlan(spreadsheet, request));
      if (other !== null) return [now, other];
      const sheet = baseTab(now, base ?? 'previous');
      return [now, toComparable(checkPlan(openPlan(spreadsheet, { ...request, sheet, year: null, period: null })))];
    }),
  );
  const after = toComparable(checked);
  const { changes, questions } = comparePlans(before.items, after.items);
  return {
    from: sideOf(before),
    to: sideOf(after),
    changes: changes.slice(0, most),
    more: Math.max(0, changes.length - (most ?? changes.length)),
    questions: questions.map((question) => describe(question, checked.locale)),
    docx: docx === true ? writeTracked(before, after, checked.locale) : null,
  };
}

const sideOf = ({ sheet, period, closed }: ComparableJson): CompareJson['from'] =>
  closed === true ? { sheet, period, closed } : { sheet, period };

/** Name of the tab to compare with. */
function baseTab({ plan, locale }: CheckedPlan, base: string): string {
  if (base !== 'previous' && base !== 'year-ago') return base;
  const { period, scope } = plan;
  if (period === null || scope === null) throw new AppError('no-base-period', { sheet: plan.grid.sheet });
  const earlier = earlierTabs(SpreadsheetApp.getActiveSpreadsheet(), scope, plan.grid.sheet);
  const wanted =
    base === 'previous' ? earlier.at(-1) : earlier.find((each) => isSamePeriod(each.period, yearBefore(scope)));
  if (wanted === undefined)
    throw new AppError('no-earlier-tab', { sheet: plan.grid.sheet, period: formatPeriod(period, locale) });
  return wanted.sheet.getName();
}

/** Measures named in a question. */
const NAMED = 5;
const NAME_LENGTH = 60;

function describe({ kind, number, name, row, others }: CompareQuestion, locale: Locale): string {
  const short = (text: string): string => (text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH - 1)}…` : text);
  const listed = others.slice(0, NAMED).map((each) => `${each.number} ${short(each.name)} (${each.row})`);
  const values = { number, name: short(name), row, others: listed.join('; ') + (others.length > NAMED ? '…' : '') };
  return formatMessage(WORDS[kind], values, locale);
}

/** Throws `text-lost` where the document would not give either report word for word. */
function writeTracked(before: ComparableJson, after: ComparableJson, locale: Locale): string {
  const document = buildChanges(before.document, after.document);
  const isWhole =
    sameTexts(textOfSide(document, 'inserted'), textOfDocument(after.document)) &&
    sameTexts(textOfSide(document, 'removed'), textOfDocument(before.document));
  if (!isWhole) throw new AppError('text-lost', { row: '?' });
  const date = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return encodeBase64(openDocxLibrary().writeChanges(document, { author: WORDS.author[locale], date }));
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);
