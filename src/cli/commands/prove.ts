/** `vekha prove`: a finished report against its plan, check by check, for whoever has both files. */
import type { ProofJson } from '../../contract/proof';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { readBytes } from '../../workbook/files';
import { defineCommand, type Given } from '../command';
import { openBooks } from '../open-books';
import { TEXT } from '../options';
import { ask, openHost, requestOf } from '../plan-file';
import { printJson, printLines } from '../print';
import { brokenLines, readProof } from '../proof-file';
import { readForm } from '../read-form';
import { refusal } from '../refuse';

const MB = 1024 * 1024;
/** A longer document is not even read. */
const DOCUMENT_BYTES = 5 * MB;

const WORDS = {
  tooLarge: {
    ru: '{path}: файл слишком велик, больше {most} МБ. Уберите из документа картинки.',
    en: '{path}: the file is too large, more than {most} MB. Take the pictures out of the document.',
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
                                         в другой форме — вместе с образцом, тогда проверено и то, что вокруг`,
    en: `  vekha prove REPORT.docx PLAN.xlsx … [--form LAST.docx] [--department "…"]
                                         prove a finished report against its plan, check by check; one in
                                         another form best with that form, so that what is around is checked`,
  },
  input: { needed: true, example: 'REPORT.docx PLAN.xlsx', most: Number.POSITIVE_INFINITY },
  second: { needed: true, example: 'REPORT.docx PLAN.xlsx' },
  output: null,
  options: { form: TEXT, department: TEXT },
  /** Exit code 0 when every check holds, 1 when one does not. */
  async run(given, { form, department = null }) {
    const { input: report, second: plan, locale, format } = given;
    const bytes = await readBytes(report);
    if (bytes.length > DOCUMENT_BYTES) throw refusal(WORDS.tooLarge, { path: report, most: DOCUMENT_BYTES / MB });
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    const plans = given.inputs.slice(1);
    const host = plans.length > 1 ? await openBooks(given, plans) : await openHost({ ...given, input: plan });
    const kept = await readProof(report);
    const request = {
      ...requestOf(given),
      base64,
      earlier: kept?.fingerprints ?? null,
      form: form === undefined ? null : await readForm(form),
      ownForm: kept?.ownForm === true,
      department,
    };
    const { verified, checks, form: taken } = ask(given, host, 'panelProveFile', request, report);
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
