/** A report in a form of its own, proven against the plan: with the form it was written in, or by what it shows of that form itself. */
import type { ProofCheckJson, ProofJson } from '../../contract/proof';
import { checkTables, checkTexts, type FormDifference } from '../../core/form/check-form';
import { FORM_CHECK_WORDS, type FormCheckName, PAGE_WORDS } from '../../core/form/form-check-words';
import { expectLines, type Line, listLines } from '../../core/form/prove-form';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { ReportDocument } from '../../core/report/document';
import { describeDifferences } from '../../core/report/proof/describe-difference';
import { WHOLE } from '../../core/report/proof/difference';
import { changedRows, type DocumentFingerprints, fingerprintDocument } from '../../core/report/proof/fingerprints';
import { settleText } from '../../core/report/proof/settle-text';
import type { FinishedDocument, FinishedStray } from '../../document/finished-document';
import type { CheckedPlan } from '../check/check-plan';
import { openDocxLibrary } from '../google/docx-library';
import { openBrought } from '../import/open-brought';
import {
  exampleBytes,
  type FormPart,
  type GivenForm,
  listLeftOvers,
  type PlannedForm,
  planForm,
  rewordingOf,
} from './form-report';

type DocxLibrary = ReturnType<typeof openDocxLibrary>;
type ReadBack = ReturnType<DocxLibrary['readBack']>;

/** What the report is to be in; null where it shows its form itself. */
export interface FormToProve {
  readonly given: GivenForm | null;
  /** The report in the usual form. */
  readonly document: ReportDocument;
  readonly part: FormPart;
}

/** Checks that need the form itself. */
const OF_THE_FORM: readonly FormCheckName[] = [
  'form-table-head',
  'form-lines',
  'form-edges',
  'form-pages',
  'form-left-overs',
];

/** Throws AppError where the report, or what it is said to be written in, is no report in a form. */
export function proveInForm(
  checked: CheckedPlan,
  base64: string,
  { given, document, part }: FormToProve,
  earlier: DocumentFingerprints | null,
): ProofJson {
  return openBrought(base64, checked.locale, (docx, bytes) => {
    const { example, planned } = planGiven(docx, checked, { given, document, part }, bytes);
    const finished = docx.readFinished(bytes, docx.FORM_LIMITS);
    const back = docx.readBack(bytes);
    const fingerprints = fingerprintDocument(finished);
    const differences = [
      ...compareWritten(docx, planned, back),
      ...(given === null ? [] : compareForm(docx, planned, checked, { example, bytes, finished, back })),
      ...strayDifferences(finished, given === null ? null : docx.readFinished(example, docx.FORM_LIMITS)),
      ...changesSince(earlier, fingerprints),
    ];
    const names = (Object.keys(FORM_CHECK_WORDS) as FormCheckName[]).filter(
      (name) => (given !== null || !OF_THE_FORM.includes(name)) && (earlier !== null || name !== 'form-unchanged'),
    );
    const checks = describe(names, differences, checked.locale);
    const unchecked = given !== null ? [] : OF_THE_FORM.map((name) => FORM_CHECK_WORDS[name][checked.locale]);
    return { verified: checks.every(({ ok }) => ok), checks, fingerprints, form: { unchecked } };
  });
}

/** The form learnt and filled anew; `shown` is a document that shows it where none is given. */
function planGiven(
  docx: DocxLibrary,
  checked: CheckedPlan,
  { given, document, part }: FormToProve,
  shown: Uint8Array,
): { readonly example: Uint8Array; readonly planned: PlannedForm } {
  const example =
    given === null
      ? shown
      : 'name' in given
        ? exampleBytes(docx, given.name, document)
        : openBrought(given.base64, checked.locale, (_docx, brought) => brought);
  const keep = given !== null && 'base64' in given ? new Set(given.keep ?? []) : null;
  const plan = (signatures: boolean): PlannedForm =>
    planForm(docx, example, checked, { usual: document, part, keep, signatures });
  const planned = plan(false);
  // Whose signatures a person chose is seen in the report.
  const texts = planned.signs.length === 0 ? '' : docx.readAllText(shown).join('\n');
  const areTaken = planned.signs.length > 0 && planned.signs.every(({ after }) => texts.includes(after));
  return { example, planned: areTaken ? plan(true) : planned };
}

/** What is compared of a Google Doc: lines around the tables, page headers and the looks of pages Google turns into its own. */
const OF_A_DOC: readonly FormCheckName[] = [
  'form-sections',
  'form-measures',
  'form-entries',
  'form-order',
  'form-doubled',
  'form-foreign-rows',
  'form-cells',
  'form-merges',
  'form-unchanged',
];

/** The Google Doc of a report in a form, by the form's columns; null where tables stand in tables, which Docs does not tell row by row. */
export function proveDocInForm(
  checked: CheckedPlan,
  planned: PlannedForm,
  found: FinishedDocument,
  earlier: DocumentFingerprints | null,
): ProofJson | null {
  const expected = expectedLines(planned);
  if (expected.some(({ tables }) => tables.length > 1)) return null;
  const docx = openDocxLibrary();
  const lines = found.blocks.flatMap((block): Line[] =>
    block.kind === 'paragraph'
      ? []
      : block.rows.map(({ cells }) => ({
          element: 'row',
          at: -1,
          tables: [],
          cells: cells.map(({ paragraphs }) => paragraphs.map(({ text }) => ({ at: -1, text }))),
          merges: cells.map(({ merge }) => merge),
        })),
  );
  const fingerprints = fingerprintDocument(found);
  const clean = (text: string): string => settleText(docx.normaliseText(text));
  const differences = [...checkTables(planned.form, expected, lines, clean), ...changesSince(earlier, fingerprints)];
  const names = OF_A_DOC.filter((name) => earlier !== null || name !== 'form-unchanged');
  const checks = describe(names, differences, checked.locale);
  const unchecked = OF_THE_FORM.filter((name) => name !== 'form-left-overs').map(
    (name) => FORM_CHECK_WORDS[name][checked.locale],
  );
  return { verified: checks.every(({ ok }) => ok), checks, fingerprints, form: { unchecked } };
}

/** The same of a form that is given anew. */
export function proveGivenDoc(
  checked: CheckedPlan,
  toProve: FormToProve,
  found: FinishedDocument,
  earlier: DocumentFingerprints | null,
): ProofJson | null {
  const { planned } = planGiven(openDocxLibrary(), checked, toProve, new Uint8Array());
  return proveDocInForm(checked, planned, found, earlier);
}

function describe(
  names: readonly FormCheckName[],
  differences: readonly FormDifference[],
  locale: Locale,
): ProofCheckJson[] {
  return names.map((name) => {
    const own = differences.filter(({ check }) => check === name);
    return {
      name,
      title: FORM_CHECK_WORDS[name][locale],
      ok: own.length === 0,
      where: describeDifferences(own, locale),
    };
  });
}

/** What the plan put into the form's tables. */
function compareWritten(docx: DocxLibrary, planned: PlannedForm, { blocks }: ReadBack): FormDifference[] {
  return checkTables(planned.form, expectedLines(planned), listLines(blocks, []), docx.normaliseText);
}

export function expectedLines({ source, filled, words }: PlannedForm): Line[] {
  return expectLines(listLines(source.document.blocks, []), filled, rewordingOf(source, words.chosen, source.main));
}

interface ToCompare {
  readonly example: Uint8Array;
  readonly bytes: Uint8Array;
  readonly finished: FinishedDocument;
  readonly back: ReadBack;
}

/** What stays of the form around its tables, and what must not. */
function compareForm(
  docx: DocxLibrary,
  planned: PlannedForm,
  { plan, locale }: CheckedPlan,
  { example, bytes, finished, back }: ToCompare,
): FormDifference[] {
  const { source, words } = planned;
  const opened = docx.openForm(bytes);
  const paragraphs = (lines: readonly Line[]): string[] =>
    lines.filter(({ element }) => element === 'paragraph').map(({ cells }) => cells[0]?.[0]?.text ?? '');
  const { pages } = docx.readFinished(example, docx.FORM_LIMITS);
  const isSame = JSON.stringify(finished.pages) === JSON.stringify(pages);
  const edges = source.texts.filter(({ part }) => part !== source.main);
  return [
    ...checkTexts('form-lines', paragraphs(expectedLines(planned)), paragraphs(listLines(opened.document.blocks, []))),
    ...checkTexts(
      'form-edges',
      edges.map(({ part, at, text }) => rewordingOf(source, words.chosen, part)(at, text)),
      opened.texts.filter(({ part }) => part !== opened.main).map(({ text }) => text),
    ),
    ...(isSame ? [] : [comparePages(pages, finished.pages, locale)]),
    ...listLeftOvers(planned, plan, back).map(
      (text) => ({ check: 'form-left-overs', place: WHOLE, note: 'stray', expected: null, found: text }) as const,
    ),
  ];
}

const TWIPS_A_MILLIMETRE = 56.7;

type Pages = FinishedDocument['pages'];

function comparePages(wanted: Pages, pages: Pages, locale: Locale): FormDifference {
  const describePages = (each: Pages): string =>
    [...new Set(each.map((page) => describePage(page, locale)))].join('; ');
  const texts = { expected: describePages(wanted), found: describePages(pages) };
  const found = formatMessage(PAGE_WORDS.instead, texts, locale);
  return { check: 'form-pages', place: WHOLE, note: 'look', expected: null, found };
}

function describePage({ width, height, left, right, top, bottom, numbered }: Pages[number], locale: Locale): string {
  const millimetres = (length: number): number => Math.round(length / TWIPS_A_MILLIMETRE);
  const values = {
    width: millimetres(width),
    height: millimetres(height),
    left: millimetres(left),
    right: millimetres(right),
    top: millimetres(top),
    bottom: millimetres(bottom),
    numbers: PAGE_WORDS[numbered ? 'numbered' : 'unnumbered'][locale],
  };
  return formatMessage(PAGE_WORDS.page, values, locale);
}

const MARKS: readonly FinishedStray['kind'][] = ['tracked', 'comment', 'note'];

/** What a reader does not see, or sees struck out, and what nobody has settled; what the form has of it stays. */
function strayDifferences(found: FinishedDocument, form: FinishedDocument | null): FormDifference[] {
  const known = new Set(form === null ? [] : listStrays(form).map(({ check, found: text }) => `${check} ${text}`));
  return listStrays(found).filter(({ check, found: text }) => !known.has(`${check} ${text}`));
}

function listStrays({ blocks, strays }: FinishedDocument): FormDifference[] {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
  );
  const stray = (check: FormCheckName, found: string): FormDifference => ({
    check,
    place: WHOLE,
    note: 'stray',
    expected: null,
    found,
  });
  const marks = [...strays, ...paragraphs.flatMap((paragraph) => paragraph.strays)].filter(({ kind }) =>
    MARKS.includes(kind),
  );
  const runs = paragraphs
    .flatMap((paragraph) => paragraph.runs)
    .filter(({ text, look }) => text.trim() !== '' && (look.hidden || look.struck));
  return [
    ...runs.map(({ text }) => stray('form-hidden-text', text)),
    ...marks.map(({ kind, text }) => stray('form-tracked', text === '' ? kind : text)),
  ];
}

function changesSince(earlier: DocumentFingerprints | null, now: DocumentFingerprints): FormDifference[] {
  if (earlier === null || earlier.text === now.text) return [];
  const rows = changedRows(earlier, now) ?? [];
  const places = rows.length === 0 ? [WHOLE] : rows.map((row) => ({ ...WHOLE, row: row + 1 }));
  return places.map((place) => ({ check: 'form-unchanged', place, note: 'changed', expected: null, found: null }));
}
