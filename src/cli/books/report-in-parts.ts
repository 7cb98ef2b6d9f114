/** A report in parts, each a file of its own in one archive: made, compared and proven one by one. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { formatProof } from '../../contract/proof-text';
import type { ReportOptions } from '../../contract/report';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { harmlessFileName } from '../../core/text/harmless';
import { InputError } from '../../workbook/input-error';
import { replaceFile } from '../../workbook/replace-file';
import type { Given } from '../arguments/command';
import { printJson, printLines } from '../lines/print';
import { ask, openHost, requestOf } from './plan-file';
import { brokenLines, NOT_WRITTEN } from './proof-file';

const WORDS = {
  part: {
    ru: '{name}: {entries|запись сверена|записи сверены|записей сверено} с листом',
    en: '{name}: {entries|entry|entries} compared with the sheet',
  },
  done: {
    ru: 'Отчёт по частям: {path} ({parts|файл|файла|файлов})',
    en: 'Report in parts: {path} ({parts|file|files})',
  },
  left: {
    ru: 'Без исполнителя и ни в одной части: {left}. Они есть в отчёте одним документом.',
    en: 'Of no executor, and in none of the parts: {left}. A report in one document has them.',
  },
  differs: { ru: '{name}: не подтверждён. {where}', en: '{name}: not proven. {where}' },
} as const satisfies Messages;

export type PartsBy = 'section' | 'department' | 'size';

type Wanted = Omit<ReportOptions, 'sheet' | 'year' | 'period' | 'locale'>;

/** Nothing is written before every part is there. Returns the exit code. */
export async function reportInParts(
  given: Given,
  by: PartsBy,
  wanted: Wanted,
  form: string | undefined,
): Promise<number> {
  const host = await openHost(given);
  const tab = requestOf(given);
  const { parts, left } = ask(given, host, 'panelParts', { ...tab, ...wanted, by }, form);
  const files: Zippable = {};
  const made = parts.map(({ sections, department }) => {
    const own = { ...tab, ...wanted, sections, department, format: 'docx', confirmed: true } as const;
    const answer = ask(given, host, 'panelReport', own, form);
    if ('confirm' in answer) throw new InputError({ ru: answer.message, en: answer.message });
    const bytes = host.drive.get(answer.file.id)?.bytes;
    if (bytes === undefined) throw new Error('the report is not on Drive');
    const name = freeName(files, answer.file.name);
    files[name] = bytes;
    const base64 = Buffer.from(bytes).toString('base64');
    const proof = ask(given, host, 'panelProveFile', { ...tab, base64, form: wanted.form, department, sections }, form);
    files[`${name}.proof.json`] = strToU8(formatProof(given.input, proof));
    const verified = answer.verified && proof.verified;
    const { report, notices } = answer;
    return {
      file: name,
      sections,
      department,
      report,
      verified,
      notices: [...notices, ...brokenLines(proof)],
    };
  });
  const path = given.output ?? '';
  const verified = made.every((each) => each.verified);
  if (verified)
    await replaceFile(path, zipSync(files, { level: 0, mtime: new Date(2000, 0, 1, 12) }), {
      over: given.force ? 'any' : 'new',
    });
  if (given.format === 'json') printJson(given, host, { file: verified ? path : null, verified, left, parts: made });
  else
    printLines(given, host, [
      ...made.map(({ file, report, verified: holds, notices }) =>
        holds
          ? formatMessage(WORDS.part, { name: file, entries: report.entries }, given.locale)
          : formatMessage(WORDS.differs, { name: file, where: notices.join(' ') }, given.locale),
      ),
      ...(left === 0 ? [] : [formatMessage(WORDS.left, { left }, given.locale)]),
      formatMessage(verified ? WORDS.done : NOT_WRITTEN, { path, parts: made.length }, given.locale),
    ]);
  return verified ? 0 : 1;
}

/** Letters that some file system refuses become blanks; a name that is taken gets a number. */
function freeName(files: Zippable, name: string): string {
  const plain = harmlessFileName(name, LONGEST);
  for (let nth = 1; ; nth += 1) {
    const tried = `${plain}${nth === 1 ? '' : ` (${nth})`}.docx`;
    if (!(tried in files)) return tried;
  }
}

/** Letters: a Russian one takes two bytes, and a name holds 255. */
const LONGEST = 110;
