/** `vekha report`: the report as a .docx, compared with the sheet before it is written. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { InputError } from '../../workbook/input-error';
import { replaceFile } from '../../workbook/replace-file';
import { defineCommand } from '../command';
import { FLAG, TEXT } from '../options';
import { ask, openHost, requestOf } from '../plan-file';
import { printJson, printLines } from '../print';
import { brokenLines, formatProof, proofPath, refuseForeignProof } from '../proof-file';
import { refusal } from '../refuse';

const WORDS = {
  eitherStage: {
    ru: 'Отчёт бывает или проектом (--draft), или окончательным (--final).',
    en: 'A report is either a draft (--draft) or final (--final).',
  },
  done: {
    ru: 'Отчёт: {path} ({entries|запись сверена|записи сверены|записей сверено} с листом)',
    en: 'Report: {path} ({entries|entry|entries} compared with the sheet)',
  },
} as const satisfies Messages;

export const report = defineCommand({
  usage: {
    ru: `  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--department "…"]
                                         сформировать отчёт: проект или окончательный, со сводкой,
                                         с перечнем без активности, только по одному исполнителю`,
    en: `  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--department "…"]
                                         make the report: a draft or final, with a summary, with a list
                                         of measures without activity, of one executor only`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'REPORT.docx' },
  options: { draft: FLAG, final: FLAG, summary: FLAG, inactive: FLAG, department: TEXT },
  async run(given, { draft, final, summary, inactive, department = null }) {
    if (draft && final) throw refusal(WORDS.eitherStage);
    const stage = draft ? 'draft' : final ? 'final' : null;
    const host = await openHost(given);
    const wanted = { stage, summary, inactive, department, format: 'docx', confirmed: true } as const;
    const made = ask(given, host, 'panelReport', { ...requestOf(given), ...wanted });
    if ('confirm' in made) throw new InputError({ ru: made.message, en: made.message });
    const bytes = host.drive.get(made.file.id)?.bytes;
    if (bytes === undefined) throw new Error('the report is not on Drive');
    const path = given.output ?? '';
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    const proof = ask(given, host, 'panelProveFile', { ...requestOf(given), base64 });
    await refuseForeignProof(path, given.force);
    await replaceFile(path, bytes, { over: given.force ? 'any' : 'new' });
    // One from a report of that name before says nothing of this one.
    await replaceFile(proofPath(path), Buffer.from(formatProof(given.input, proof)), { over: 'any' });
    const notices = [...made.notices, ...brokenLines(proof)];
    const verified = made.verified && proof.verified;
    if (given.format === 'json') printJson(given, host, { report: made.report, file: path, verified, notices });
    else {
      const done = formatMessage(WORDS.done, { path, entries: made.report.entries }, given.locale);
      printLines(given, host, [done, ...notices]);
    }
    return verified ? 0 : 1;
  },
});
