/** The report in the form of a document that a person brought: learnt, filled, written, read back and compared before it leaves. */
import type { FormJson, ReportOptions } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { describeError } from '../../core/failure/describe-error';
import { BUILT_IN_FORMS, exampleOf } from '../../core/form/built-in-forms';
import { type FilledForm, fillForm } from '../../core/form/fill-form';
import type { FormName } from '../../core/form/form-names';
import { type Form, learnForm } from '../../core/form/learn-form';
import type { UnequalSigns } from '../../core/form/match-signs';
import { compareForm, findLeftOvers } from '../../core/form/prove-form';
import { findOwnLeft } from '../../core/form/replace-own';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { ReportDocument } from '../../core/report/document';
import type { CheckedPlan } from '../check/check-plan';
import { openDocxLibrary } from '../google/docx-library';
import { openBrought } from '../import/open-brought';
import { type FormWords, findSigns, listOutside, NO_SIGNS, type OpenForm } from './form-surroundings';
import { type FoundWords, findWords } from './form-words';
import { REPORT_RUN_WORDS } from './report-run-words';

type DocxLibrary = ReturnType<typeof openDocxLibrary>;
type ReadBack = ReturnType<DocxLibrary['readBack']>;

export interface FormReport {
  readonly bytes: Uint8Array;
  /** As the finished file says it. */
  readonly document: ReportDocument;
  readonly form: FormJson;
  readonly notices: readonly string[];
  readonly entries: number;
  /** What its Google Doc is compared with. */
  readonly planned: PlannedForm;
}

/** The report in one of the common forms: its example is made from the report's own document. */
function writeInBuiltIn(checked: CheckedPlan, name: FormName, document: ReportDocument, part: FormPart): FormReport {
  const docx = openDocxLibrary();
  const filling = { usual: document, part, keep: null, signatures: false };
  return fillExample(docx, exampleBytes(docx, name, document), checked, filling);
}

/** The example of a common form. Throws AppError where there is none of that name. */
export function exampleBytes(docx: DocxLibrary, name: FormName, document: ReportDocument): Uint8Array {
  const form = BUILT_IN_FORMS.find(({ id }) => id === name);
  if (form === undefined) throw new AppError('form-odd-form');
  const language = document.language.startsWith('ru') ? 'ru' : 'en';
  return docx.writeDocx(exampleOf(form, document, language)).bytes;
}

/** `document` is the report's in the usual form. Throws AppError where a document lends no form, or what was written does not hold what it was to hold. */
export function writeInForm(
  checked: CheckedPlan,
  given: GivenForm,
  document: ReportDocument,
  { part, signatures }: Pick<Filling, 'part' | 'signatures'>,
): FormReport {
  if ('name' in given) return writeInBuiltIn(checked, given.name, document, part);
  return openBrought(given.base64, checked.locale, (docx, bytes) =>
    fillExample(docx, bytes, checked, { usual: document, part, keep: new Set(given.keep ?? []), signatures }),
  );
}

/** A common form by its name, or a document. */
export type GivenForm = Exclude<NonNullable<ReportOptions['form']>, { readonly saved: string }>;

/** What is reported on; null for the whole plan. */
export type FormPart = Parameters<typeof fillForm>[2];

/** Throws AppError where a document lends no form. */
export function openExample(base64: string, locale: Locale): void {
  openBrought(base64, locale, (docx, bytes) => void learnExample(docx.openForm(bytes), locale));
}

function learnExample(source: OpenForm, locale: Locale): Form {
  const form = learnForm(source.document.blocks);
  if (form === 'odd-form' || form === 'no-progress') throw new AppError(`form-${form}`);
  if (typeof form !== 'string') return form;
  const why = describeError(new AppError(`import-${form}`, { found: '' }), locale).message;
  throw new AppError('form-no-report', { why });
}

export interface Filling {
  /** The report in the usual form. */
  readonly usual: ReportDocument;
  readonly part: FormPart;
  /** Words of the period that stay; null where none is to be replaced. */
  readonly keep: ReadonlySet<number> | null;
  /** Whether those who approve and sign are the sheet's. */
  readonly signatures: boolean;
}

/** An example learnt, and what the plan makes of it. */
export interface PlannedForm {
  readonly source: OpenForm;
  readonly form: Form;
  readonly filled: FilledForm;
  readonly words: FoundWords;
  /** What the sheet has in the place of the example's approval and signature. */
  readonly signs: FormJson['signs'];
  readonly unequal: readonly UnequalSigns[];
}

export function planForm(
  docx: DocxLibrary,
  bytes: Uint8Array,
  checked: CheckedPlan,
  { usual, part, keep, signatures }: Filling,
): PlannedForm {
  const source = docx.openForm(bytes);
  const learnt = learnExample(source, checked.locale);
  // An example made for this report says of it what is to be said.
  const form = keep === null ? { ...learnt, own: [] } : learnt;
  const rows = fillForm(form, checked.plan, part);
  if (rows === null) throw new AppError('form-odd-form');
  const words = findWords(source, form, checked, usual, keep);
  const filled = { ...rows, stretches: [...rows.stretches, ...words.stretches] };
  const { signs, unequal } = keep === null ? NO_SIGNS : findSigns(source, form, checked);
  const chosen = signatures ? [...words.chosen, ...signs.map(({ words: each }) => each)] : words.chosen;
  return {
    source,
    form,
    filled,
    words: { ...words, chosen },
    signs: signs.map(({ before, after }) => ({ before, after })),
    unequal,
  };
}

function fillExample(docx: DocxLibrary, bytes: Uint8Array, checked: CheckedPlan, filling: Filling): FormReport {
  const planned = planForm(docx, bytes, checked, filling);
  const { source, form, filled, words, signs } = planned;
  const written = docx.writeForm(source, { stretches: filled.stretches, words: words.chosen });
  const back = docx.readBack(written.bytes);
  prove(docx, planned, checked, back);
  const counted = (words: (typeof REPORT_RUN_WORDS)['removedInForm' | 'tiesInForm'], count: number): string[] =>
    count === 0 ? [] : [formatMessage(words, { count }, checked.locale)];
  const notices = [
    ...describeUndivided(filled, checked),
    ...(filled.hasSections ? [] : [REPORT_RUN_WORDS.sectionsInForm[checked.locale]]),
    ...planned.unequal.map(({ kind, own, found }) =>
      formatMessage(
        REPORT_RUN_WORDS[kind === 'approval' ? 'approvalUnequal' : 'signatureUnequal'],
        { own, found },
        checked.locale,
      ),
    ),
    ...(source.contents === 0 ? [] : [REPORT_RUN_WORDS.contentsInForm[checked.locale]]),
    ...(written.striped ? [REPORT_RUN_WORDS.stripedInForm[checked.locale]] : []),
    ...counted(REPORT_RUN_WORDS.removedInForm, written.removed),
    ...counted(REPORT_RUN_WORDS.tiesInForm, written.ties),
  ];
  return {
    bytes: written.bytes,
    document: back.document(),
    form: { ...toJson(form, filled, words), signs },
    notices,
    entries: filled.entries,
    planned,
  };
}

/** A year's entries in a form of quarters that stand under one of them for want of a date: that must be said. */
function describeUndivided({ columns, undivided }: FilledForm, { locale }: CheckedPlan): string[] {
  const progress = columns.filter(({ kind }) => kind === 'progress');
  const [only, ...others] = progress.filter(({ from }) => from.length > 0);
  const last = others[others.length - 1];
  if (progress.length < 2 || only === undefined) return [];
  if (last === undefined) return [formatMessage(REPORT_RUN_WORDS.undividedInForm, { title: only.title }, locale)];
  if (undivided === 0) return [];
  return [formatMessage(REPORT_RUN_WORDS.partlyUndividedInForm, { undivided, title: last.title }, locale)];
}

/** Throws `form-differs` or `form-left-over`. */
function prove(docx: DocxLibrary, planned: PlannedForm, { plan }: CheckedPlan, back: ReadBack): void {
  const { source, filled, words } = planned;
  const difference = compareForm(
    source.document.blocks,
    filled,
    back.blocks,
    rewordingOf(source, words.chosen, source.main),
    docx.normaliseText,
  );
  if (difference !== null) {
    const short = (text: string): string => text.slice(0, SHOWN);
    throw new AppError('form-differs', { expected: short(difference.expected), actual: short(difference.actual) });
  }
  const [left] = listLeftOvers(planned, plan, back);
  if (left !== undefined) throw new AppError('form-left-over', { text: left.slice(0, SHOWN) });
}

/** What the finished file still has of the example's rows, and of what Vekha put around them. */
export function listLeftOvers(
  { source, form, words }: PlannedForm,
  plan: CheckedPlan['plan'],
  back: ReadBack,
): string[] {
  const outside = listOutside(source, form).map(({ text }) => text);
  return [...findOwnLeft(back.blocks, words.own), ...findLeftOvers(form.plan, plan, outside, back.texts())];
}

/** Letters of a text that are shown in an error. */
const SHOWN = 120;

export function rewordingOf(
  { texts }: OpenForm,
  words: readonly FormWords[],
  name: string,
): (at: number, text: string) => string {
  const changes = new Map<number, { readonly from: string; readonly to: string }>();
  for (const { part, at, text } of texts) {
    const own = words.filter((each) => each.part === part && each.at === at);
    if (part !== name || own.length === 0) continue;
    let changed = text;
    for (const { start, end, text: put } of [...own].sort((one, other) => other.start - one.start))
      changed = changed.slice(0, start) + put + changed.slice(end);
    changes.set(at, { from: text, to: changed });
  }
  return (at, text) => {
    const change = changes.get(at);
    return change === undefined ? text : text.split(change.from).join(change.to);
  };
}

function toJson(
  form: Form,
  { columns, notPlaced, totals, hasTotals }: FilledForm,
  { replaced, kept, leftOut }: FoundWords,
): Omit<FormJson, 'signs'> {
  return {
    columns: columns.map(({ title, kind, from }) => ({ title, kind, from: from.map((each) => each.title) })),
    replaced,
    kept,
    notPlaced: [
      ...notPlaced.map(({ title, filled }) => ({ kind: 'column' as const, title, cells: filled })),
      ...totals.map(({ title, cells }) => ({ kind: 'total' as const, title, cells })),
      ...form.dropped.flatMap(({ text, isTotal }) =>
        isTotal && hasTotals ? [] : [{ kind: 'row' as const, title: text, cells: null }],
      ),
      ...leftOut.map((title) => ({ kind: 'row' as const, title, cells: null })),
    ],
  };
}
