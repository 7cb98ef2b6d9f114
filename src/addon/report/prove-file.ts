/** A report that somebody brings, proven against the plan as it is now. */
import type { RequestOf } from '../../contract/calls';
import type { ProofJson } from '../../contract/proof';
import { AppError } from '../../core/failure/app-error';
import { EXAMPLE_WORDS } from '../../core/form/form-check-words';
import { formatMessage } from '../../core/i18n/format-message';
import { listDepartments } from '../../core/plan/departments/departments';
import { titlesOf } from '../../core/report/column-titles';
import { describeDifferences } from '../../core/report/proof/describe-difference';
import { type DocumentFingerprints, fingerprintDocument } from '../../core/report/proof/fingerprints';
import { plainText } from '../../core/report/proof/plain-text';
import { CHECK_NAMES, CHECK_WORDS } from '../../core/report/proof/proof-words';
import { provePlans } from '../../core/report/proof/prove-plans';
import { proveReport } from '../../core/report/proof/prove-report';
import { readParts } from '../../core/report/report-parts';
import type { FinishedDocument } from '../../document/finished-document';
import type { CheckedPlan } from '../check/check-plan';
import { checkPlan } from '../check/check-plan';
import { openBrought } from '../import/open-brought';
import { openPlan } from '../workbook/read-plan';
import type { GivenForm } from './form-report';
import { proveInForm } from './prove-in-form';
import { REPORT_RUN_WORDS } from './report-run-words';
import { readForm } from './saved-forms';
import { type WantedReport, wantedReport } from './wanted-report';

/** Reads the plan and the file, writes nothing. Throws AppError where either cannot be read. */
export function proveFile({
  base64,
  earlier = null,
  allPeriods = null,
  allPlans = false,
  form = null,
  ownForm = false,
  department = null,
  joined,
  sections = null,
  ...tab
}: RequestOf<'panelProveFile'>): ProofJson {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = checkPlan(openPlan(spreadsheet, tab));
  const inForm = (given: GivenForm | null): ProofJson => {
    const seen = openBrought(base64, checked.locale, (docx, bytes) => docx.readFinished(bytes, docx.FORM_LIMITS));
    // What its properties note may be of the report that lent the form.
    const parts = readParts(
      { ...seen, description: null },
      checked.plan,
      listDepartments(checked.plan, checked.around.directory),
    );
    const { document, part } = wantedReport(checked, {
      ...tab,
      department: department ?? parts.department,
      sections: sections ?? parts.sections,
      stage: parts.draft ? 'draft' : null,
    });
    return proveInForm(checked, base64, { given, document, part }, earlier);
  };
  if (form !== null) return inForm('saved' in form ? readForm(spreadsheet, form.saved) : form);
  // Word puts parts of its own beside ours as soon as a report is saved there.
  const found = openBrought(base64, checked.locale, (docx, bytes) => docx.readFinished(bytes, docx.FORM_LIMITS));
  if (joined !== undefined) {
    const { report, document } = wantedReport(checked, tab);
    const own = { ...found, blocks: found.blocks.slice(joined.from, joined.to) };
    return toProof(checked, { report, document: { ...document, title: joined.title } }, own, earlier);
  }
  const usual = (): ProofJson => {
    const parts = readParts(found, checked.plan, listDepartments(checked.plan, checked.around.directory));
    const { draft, whole, ...rest } = parts;
    const ofPlans = allPlans || rest.allPlans;
    const asked = {
      ...tab,
      ...(ofPlans ? { ...rest, department: null, sections: null } : rest),
      allPlans: ofPlans,
      stage: draft ? 'draft' : null,
      allPeriods: whole ? (allPeriods ?? []) : null,
    } as const;
    return toProof(checked, wantedReport(checked, asked), found, earlier);
  };
  const isUsual = hasUsualColumns(found, checked.plan);
  if (ownForm || !isUsual) {
    try {
      if (!isUsual) return inForm(null);
      // The word of a file beside the report, which anybody may have written, excuses no line that the usual form would not have.
      const proof = usual();
      return proof.verified ? proof : withoutExample(inForm(null), checked.locale);
    } catch (error) {
      // No form can be seen in it: then it is told what it lacks of the usual one.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return usual();
}

function withoutExample(proof: ProofJson, locale: CheckedPlan['locale']): ProofJson {
  const { title, where } = EXAMPLE_WORDS;
  const check = { name: 'form-example', title: title[locale], ok: false, where: where[locale] };
  return { ...proof, verified: false, checks: [...proof.checks, check] };
}

/** Of the five titles, those that stand in their places tell the usual form, also where some are spoilt. */
const TITLES_NEEDED = 3;
/** Rows above the first measure, at most. */
const HEAD_ROWS = 3;

function hasUsualColumns({ blocks }: FinishedDocument, plan: CheckedPlan['plan']): boolean {
  const even = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim().toLowerCase();
  const titles = (['ru', 'en'] as const).flatMap((language) => [titlesOf(plan, language).map(even)]);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  // Where no table is left there is no other form to be seen either.
  if (tables.length === 0) return true;
  return tables.some(({ rows }) =>
    rows.slice(0, HEAD_ROWS).some(({ cells }) => {
      const texts = cells.map(({ paragraphs }) => even(paragraphs.map(({ text }) => text).join(' ')));
      return titles.some((five) => five.filter((title, at) => title === texts[at]).length >= TITLES_NEEDED);
    }),
  );
}

export function toProof(
  { locale }: CheckedPlan,
  wanted: Pick<WantedReport, 'report' | 'document' | 'plans'>,
  found: FinishedDocument,
  earlier: DocumentFingerprints | null,
): ProofJson {
  if (wanted.plans !== undefined) {
    const proven = provePlans(wanted.plans, wanted.document.title, found, earlier);
    const checks = CHECK_NAMES.map((name) => {
      const broken = proven.flatMap(({ sheet, checks: own }) => {
        const differences = own.find((each) => each.name === name)?.differences ?? [];
        const where = describeDifferences(differences, locale);
        return where === null ? [] : [formatMessage(REPORT_RUN_WORDS.ofTab, { sheet, text: where }, locale)];
      });
      const where = broken.length === 0 ? null : broken.join('; ');
      return { name, title: CHECK_WORDS[name][locale], ok: where === null, where };
    });
    return { verified: checks.every(({ ok }) => ok), checks, fingerprints: fingerprintDocument(found) };
  }
  const checks = proveReport(wanted, found, earlier).map(({ name, differences }) => ({
    name,
    title: CHECK_WORDS[name][locale],
    ok: differences.length === 0,
    where: describeDifferences(differences, locale),
  }));
  return { verified: checks.every(({ ok }) => ok), checks, fingerprints: fingerprintDocument(found) };
}
