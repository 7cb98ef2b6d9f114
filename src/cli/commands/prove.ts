/** `vekha prove`: a finished report against its plan, check by check, for whoever has both files. */
import type { ProofJson } from '../../contract/proof';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { readBytes } from '../../workbook/files';
import { InputError } from '../../workbook/input-error';
import { defineCommand, type Given } from '../arguments/command';
import { FLAG, TEXT } from '../arguments/options';
import { readForm } from '../arguments/read-form';
import { refusal } from '../arguments/refuse';
import { openBooks } from '../books/open-books';
import { ask, blankHost, openHost, requestOf } from '../books/plan-file';
import { brokenLines, readProof } from '../books/proof-file';
import { proveMany, sheetsOf } from '../books/report-many';
import { printJson, printLines } from '../lines/print';

const MB = 1024 * 1024;
/** A longer document is not even read. */
const DOCUMENT_BYTES = 5 * MB;

const WORDS = {
  tooLarge: {
    ru: '{path}: файл слишком велик, больше {most} МБ. Уберите из документа картинки.',
    en: '{path}: the file is too large, more than {most} MB. Take the pictures out of the document.',
  },
  plainParts: {
    ru: '--all-plans подтверждает отчёт по всем планам книги: без --form и --department.',
    en: '--all-plans proves a report on all plans of a workbook: without --form and --department.',
  },
  proven: {
    ru: '{path}: соответствует плану {plan}, {count|проверка|проверки|проверок}.',
    en: '{path}: is what the plan {plan} makes, {count|check|checks}.',
  },
  unchecked: {
    ru: 'Отчёт в своей форме. Без образца не проверено (с ним: --form LAST.docx): {checks}.',
    en: 'The report is in a form of its own. Not checked without that form (with it: --form LAST.docx): {checks}.',
  },
  differs: {
    ru: '{path}: не соответствует плану {plan}. Не сошлось: {count|проверка|проверки|проверок}.',
    en: '{path}: is not what the plan {plan} makes. {count|check does|checks do} not hold:',
  },
} as const satisfies Messages;

export const prove = defineCommand({
  usage: {
    ru: `  vekha prove REPORT.docx PLAN.xlsx … [--form LAST.docx] [--department "…"]
                                         подтвердить готовый отчёт по плану, проверка за проверкой; отчёт
                                         в другой форме — вместе с образцом, тогда проверено и то, что вокруг;
                                         отчёт с частью на каждый план — с теми же книгами по порядку
                                         (--all-plans, если с ним он и сделан)`,
    en: `  vekha prove REPORT.docx PLAN.xlsx … [--form LAST.docx] [--department "…"]
                                         prove a finished report against its plan, check by check; one in
                                         another form best with that form, so that what is around is checked;
                                         a report on several plans with the same workbooks in order
                                         (--all-plans where it was made so)`,
  },
  input: { needed: true, example: 'REPORT.docx PLAN.xlsx', most: Number.POSITIVE_INFINITY },
  second: { needed: true, example: 'REPORT.docx PLAN.xlsx' },
  output: null,
  options: { form: TEXT, department: TEXT, 'all-plans': FLAG },
  /** Exit code 0 when every check holds, 1 when one does not. */
  async run(given, { form, department = null, 'all-plans': isAll }) {
    if (isAll && (form !== undefined || department !== null)) throw refusal(WORDS.plainParts);
    const { input: report, second: plan, locale, format } = given;
    const bytes = await readBytes(report);
    if (bytes.length > DOCUMENT_BYTES) throw refusal(WORDS.tooLarge, { path: report, most: DOCUMENT_BYTES / MB });
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    const plans = given.inputs.slice(1);
    const kept = await readProof(report);
    const request = {
      ...requestOf(given),
      base64,
      earlier: kept?.fingerprints ?? null,
      form: form === undefined ? null : await readForm(form),
      ownForm: kept?.ownForm === true,
      department,
      allPlans: isAll,
    };
    let host = blankHost(given);
    const proveWhole = async (): Promise<Proven> => {
      host = plans.length > 1 ? await openBooks(given, plans) : await openHost({ ...given, input: plan });
      const sheet = given.sheet ?? (isAll ? (sheetsOf({ ...given, input: plan }, host)[0] ?? null) : null);
      return ask(given, host, 'panelProveFile', { ...request, sheet }, report);
    };
    // Neither a form nor an executor is for a report of several plans, nor is a proof beside it.
    const mayBeJoined = form === undefined && department === null && kept === null && plans.length > 1;
    const joined = mayBeJoined ? await proveMany(given, plans, isAll, base64, report) : null;
    const { verified, checks, form: taken } = await nearer(joined, isAll && joined !== null ? null : proveWhole);
    if (format === 'json') {
      const results = checks.map(({ name, ok, where }) => ({ name, ok, where }));
      printJson(given, host, { verified, checks: results, ...(taken === undefined ? null : { form: taken }) });
    } else {
      const unchecked = (taken?.unchecked ?? []).join('; ');
      const rest = unchecked === '' ? [] : [formatMessage(WORDS.unchecked, { checks: unchecked }, locale)];
      printLines(given, host, [...proofLines({ report, plan, locale }, checks), ...rest]);
    }
    return verified ? 0 : 1;
  },
});

type Proven = Pick<ProofJson, 'verified' | 'checks' | 'form'>;

/** Several files may be a plan each or the periods of one, and a report does not say which: what holds is told, else what lacks least. */
async function nearer(joined: Proven | null, proveWhole: (() => Promise<Proven>) | null): Promise<Proven> {
  if (joined !== null && (joined.verified || proveWhole === null)) return joined;
  if (proveWhole === null) throw new Error('nothing to prove by');
  if (joined === null) return proveWhole();
  const whole = await proveWhole().catch((error: unknown) => {
    if (error instanceof InputError) return joined;
    throw error;
  });
  return brokenLines(whole).length <= brokenLines(joined).length ? whole : joined;
}

interface Named extends Pick<Given, 'locale'> {
  readonly report: string;
  readonly plan: string;
}

function proofLines({ report, plan, locale }: Named, checks: ProofJson['checks']): string[] {
  const broken = brokenLines({ checks });
  const values = { path: report, plan };
  if (broken.length === 0) return [formatMessage(WORDS.proven, { ...values, count: checks.length }, locale)];
  return [
    formatMessage(WORDS.differs, { ...values, count: broken.length }, locale),
    ...broken.map((line) => `  ${line}`),
  ];
}
