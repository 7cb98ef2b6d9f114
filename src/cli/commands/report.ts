/** `vekha report`: the report as a .docx, compared with the sheet before it is written. */
import { z } from 'zod/mini';
import { formatProof } from '../../contract/proof-text';
import type { FormJson, ReportOptions } from '../../contract/report';
import { formatMessage, type Message, type Messages, type ValuesOf } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { isNamed } from '../../core/plan/own-tab-names';
import type { Host } from '../../stand-in/host/host';
import { InputError } from '../../workbook/input-error';
import { replaceFile } from '../../workbook/replace-file';
import { defineCommand, type Given } from '../arguments/command';
import { FLAG, TEXT } from '../arguments/options';
import { readForm } from '../arguments/read-form';
import { refusal } from '../arguments/refuse';
import { openBooks } from '../books/open-books';
import { isSameFile } from '../books/output';
import { ask, openHost, requestOf } from '../books/plan-file';
import { brokenLines, NOT_WRITTEN, proofPath, refuseForeignProof } from '../books/proof-file';
import { reportInParts } from '../books/report-in-parts';
import { reportMany, sheetsOf } from '../books/report-many';
import { printJson, printLines } from '../lines/print';

const WORDS = {
  partsAlone: {
    ru: '--parts делит весь отчёт: без --department и --all-periods.',
    en: '--parts parts the whole report: without --department and --all-periods.',
  },
  partsInZip: {
    ru: '{path}: части складываются в один архив, такое имя ему не подходит. Назовите его .zip.',
    en: '{path}: parts go into one archive, which such a name does not fit. Name it .zip.',
  },
  zipForParts: {
    ru: '{path}: архив бывает только у отчёта по частям (--parts). Назовите отчёт .docx.',
    en: '{path}: only a report in parts (--parts) is an archive. Name the report .docx.',
  },
  ownForm: {
    ru: '{path}: отчёт не записывается поверх своего образца. Назовите другое имя.',
    en: '{path}: a report is not written over the form that it takes. Use another name.',
  },
  eitherStage: {
    ru: 'Отчёт бывает или проектом (--draft), или окончательным (--final).',
    en: 'A report is either a draft (--draft) or final (--final).',
  },
  plainParts: {
    ru: 'В отчёте по нескольким книгам части обычные: уберите --draft, --final, --summary, --inactive, --promises, --department, --form, --parts; в отчёте по планам одной книги (--all-plans) — последние три. Итоговый по одному плану: --all-periods.',
    en: 'In a report on several workbooks the parts are plain: leave out --draft, --final, --summary, --inactive, --promises, --department, --form, --parts; in one on the plans of one workbook (--all-plans) the last three. The final one of one plan: --all-periods.',
  },
  replaced: { ru: 'Заменено: «{before}» на «{after}».', en: 'Replaced: “{before}” by “{after}”.' },
  sign: {
    ru: 'Подпись или гриф: в образце «{before}», на листе «{after}». Взять с листа: --signatures.',
    en: 'Approval or signature: “{before}” in the example, “{after}” on the sheet. To take the sheet’s: --signatures.',
  },
  kept: {
    ru: 'Оставлено как в образце, проверьте: «{text}».',
    en: 'Kept as in the example, please check: “{text}”.',
  },
  blank: {
    ru: 'В плане нет сведений для столбцов образца, они пусты: {titles}.',
    en: 'The plan has nothing for these columns of the form, they are blank: {titles}.',
  },
  noColumn: {
    ru: 'В образце нет места для столбца «{title}» ({count|ячейка|ячейки|ячеек}).',
    en: 'The form has no place for the column “{title}” ({count|cell|cells}).',
  },
  noTotal: {
    ru: 'В образце нет места для итогов: «{title}» ({count|ячейка|ячейки|ячеек}).',
    en: 'The form has no place for the sums: “{title}” ({count|cell|cells}).',
  },
  noRow: {
    ru: 'Строка образца не о мероприятии и не перенесена: «{title}».',
    en: 'A row of the example that is no measure was left out: “{title}”.',
  },
  notInForm: {
    ru: 'В этой форме такому нет места, и в отчёт не вошло: {parts}.',
    en: 'This form has no place for these, and the report goes without: {parts}.',
  },
  summary: { ru: 'сводка', en: 'summary' },
  promises: { ru: 'обещанное', en: 'promises' },
  inactive: { ru: 'перечень без активности', en: 'list without activity' },
  draft: { ru: 'пометка проекта', en: 'mark of a draft' },
  quoted: { ru: '«{title}»', en: '“{title}”' },
  form: { ru: 'Форма: {form}', en: 'Form: {form}' },
  usualForm: {
    ru: 'Форма: обычная. Прошлый отчёт был в форме «{last}»: чтобы взять её и теперь, --form "{last}".',
    en: 'Form: the usual one. The last report was in the form “{last}”: to take it again, --form "{last}".',
  },
  done: {
    ru: 'Отчёт: {path} ({entries|запись сверена|записи сверены|записей сверено} с листом)',
    en: 'Report: {path} ({entries|entry|entries} compared with the sheet)',
  },
} as const satisfies Messages;

const PARTS = {
  type: 'string',
  schema: z.optional(z.enum(['section', 'department', 'size'])),
  refusal: {
    ru: '--parts {value}: бывает section, department или size.',
    en: '--parts {value}: section, department or size will do.',
  },
} as const;

export const report = defineCommand({
  usage: {
    ru: `  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--promises] [--department "…"]
                                         сформировать отчёт: проект или окончательный, со сводкой, с перечнем
                                         без активности, с обещанным, только по одному исполнителю
      --all-periods                      итоговый отчёт за все периоды плана: листы одной книги
                                         или нескольких (vekha report A.xlsx B.xlsx … --all-periods);
                                         без этого несколько книг — отчёт с частью на каждый план
      --all-plans                        то же о всех планах книги: листы «Спорт 2022», «Культура 2022»
      --form LAST.docx                   в форме прошлого отчёта: его страница, столбцы, подписи;
                                         portrait, quarters, short: книжная с причинами, по кварталам, краткая;
                                         или имя формы, которую хранит книга (vekha form)
      --signatures                       гриф и подписи с листа (или из «Настроек») вместо тех, что в образце
      --parts section -o REPORT.zip      по файлу на раздел; department: на исполнителя,
                                         size: частями, которые вмещает Google Документ`,
    en: `  vekha report PLAN.xlsx -o REPORT.docx [--draft|--final] [--summary] [--inactive] [--promises] [--department "…"]
                                         make the report: a draft or final, with a summary, with lists of
                                         measures without activity and of promises, of one executor only
      --all-periods                      the final report on all periods of the plan: tabs of one workbook
                                         or of several (vekha report A.xlsx B.xlsx … --all-periods);
                                         without it several workbooks make a report with a part for each plan
      --all-plans                        the same of all plans of a workbook: tabs “Sport 2022”, “Culture 2022”
      --form LAST.docx                   in the form of an earlier report: its page, columns, signatures;
                                         or portrait, quarters, short; or the name of one kept with the
                                         workbook (vekha form)
      --signatures                       the sheet’s approval and signatures instead of the example’s
      --parts section -o REPORT.zip      a file for each section; department: for each executor,
                                         size: in parts that a Google Doc holds`,
  },
  input: { needed: true, example: 'PLAN.xlsx', most: Number.POSITIVE_INFINITY },
  output: { needed: true, example: 'REPORT.docx' },
  options: {
    draft: FLAG,
    final: FLAG,
    summary: FLAG,
    inactive: FLAG,
    promises: FLAG,
    'all-periods': FLAG,
    'all-plans': FLAG,
    department: TEXT,
    form: TEXT,
    signatures: FLAG,
    parts: PARTS,
  },
  async run(
    given,
    {
      draft,
      final,
      summary,
      inactive,
      promises,
      'all-periods': isWhole,
      'all-plans': isAll,
      department = null,
      form,
      signatures,
      parts: by,
    },
  ) {
    if (draft && final) throw refusal(WORDS.eitherStage);
    const stage = draft ? 'draft' : final ? 'final' : null;
    const { inputs, output } = given;
    await refuseName(output ?? '', by !== undefined, form);
    const isOne = !isWhole && by === undefined && department === null && form === undefined;
    if (isAll && !isOne) throw refusal(WORDS.plainParts);
    if (!isWhole && inputs.length > 1) {
      if (!isOne || stage !== null || summary || inactive || promises) throw refusal(WORDS.plainParts);
      return reportMany(given, isAll);
    }
    const example = form === undefined ? null : await readForm(form);
    if (by !== undefined) {
      if (isWhole || department !== null) throw refusal(WORDS.partsAlone);
      return reportInParts(given, by, { stage, summary, inactive, promises, form: example, signatures }, form);
    }
    const wanted = { stage, summary, inactive, promises, department, form: example, signatures } as const;
    return writeOne(given, { ...wanted, allPeriods: isWhole ? [] : null, allPlans: isAll }, form);
  },
});

type Wanted = Omit<ReportOptions, 'sheet' | 'year' | 'locale'>;

/** The report of one workbook, or of the periods in several: made, proved from its file, and only then written. */
async function writeOne(asked: Given, wanted: Wanted, form: string | undefined): Promise<number> {
  const { allPeriods, allPlans, department } = wanted;
  const host = allPeriods == null ? await openHost(asked) : await openBooks(asked, asked.inputs);
  const sheet = asked.sheet ?? (allPlans === true ? (sheetsOf(asked, host)[0] ?? null) : null);
  const given = { ...asked, sheet };
  const { locale, force, output } = given;
  const path = output ?? '';
  // Before this report is the last one.
  const formLine = form === undefined ? lastForm(given, host) : [formatMessage(WORDS.form, { form }, locale)];
  const toMake = { ...requestOf(given), ...wanted, format: 'docx', confirmed: true } as const;
  const made = ask(given, host, 'panelReport', toMake, form);
  if ('confirm' in made) throw new InputError({ ru: made.message, en: made.message });
  const bytes = host.drive.get(made.file.id)?.bytes;
  if (bytes === undefined) throw new Error('the report is not on Drive');
  const { form: taken } = made;
  const toProve = { base64: encode(bytes), allPeriods, allPlans, form: wanted.form, department };
  const proof = ask(given, host, 'panelProveFile', { ...requestOf(given), ...toProve }, form);
  const verified = made.verified && proof.verified;
  if (verified) {
    await refuseForeignProof(path, force);
    await replaceFile(path, bytes, { over: force ? 'any' : 'new' });
    await replaceFile(proofPath(path), Buffer.from(formatProof(given.input, proof)), { over: 'any' });
  }
  const parts = listLeftOut(wanted).map((part) => WORDS[part][locale]);
  const left = parts.length === 0 ? [] : [formatMessage(WORDS.notInForm, { parts: parts.join(', ') }, locale)];
  const notices = [...left, ...made.notices, ...brokenLines(proof)];
  if (given.format === 'json')
    printJson(given, host, { report: made.report, file: verified ? path : null, verified, notices, ...formOf(taken) });
  else {
    const done = formatMessage(verified ? WORDS.done : NOT_WRITTEN, { path, entries: made.report.entries }, locale);
    const ofForm = taken === undefined ? [] : formLines(taken, locale, wanted.signatures === true);
    printLines(given, host, [done, ...formLine, ...notices, ...ofForm]);
  }
  return verified ? 0 : 1;
}

/** Throws InputError for a name that what is written does not fit, and for that of the form itself. */
async function refuseName(path: string, inParts: boolean, form = ''): Promise<void> {
  const isZip = /\.zip$/i.test(path);
  if (isZip !== inParts) throw refusal(isZip ? WORDS.zipForParts : WORDS.partsInZip, { path });
  if (await isSameFile(form, path)) throw refusal(WORDS.ownForm, { path });
}

/** What was asked for and another form does not take; the common ones mark a draft. */
function listLeftOut({
  form,
  stage,
  summary,
  inactive,
  promises,
}: Wanted): ('summary' | 'inactive' | 'promises' | 'draft')[] {
  if (form == null) return [];
  return [
    ...(summary === true ? (['summary'] as const) : []),
    ...(inactive === true ? (['inactive'] as const) : []),
    ...(promises === true ? (['promises'] as const) : []),
    ...(stage === 'draft' && !('name' in form) ? (['draft'] as const) : []),
  ];
}

const encode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

/** No form is ever taken unasked: a script that has made reports for years goes on making the same. Without the tabs of forms and journal there is none, and nothing is asked for. */
function lastForm(given: Given, host: Host): string[] {
  if (!host.workbook.sheets.some(({ name }) => isNamed(name, 'forms') || isNamed(name, 'journal'))) return [];
  const { last } = ask(given, host, 'panelForms', requestOf(given));
  return last === null ? [] : [formatMessage(WORDS.usualForm, { last }, given.locale)];
}

const formOf = (form: FormJson | undefined) => (form === undefined ? null : { form });

/** What was taken from the form, and what it has no place for. */
function formLines(
  { columns, replaced, signs, kept, notPlaced }: FormJson,
  locale: Locale,
  signatures: boolean,
): string[] {
  const say = <const Said extends Message>(message: Said, values: ValuesOf<Said[Locale]>): string =>
    formatMessage(message, values, locale);
  const blank = columns.filter(({ from, title }) => from.length === 0 && title !== '');
  return [
    ...replaced.map(({ before, after }) => say(WORDS.replaced, { before, after })),
    ...signs.map((each) => say(signatures ? WORDS.replaced : WORDS.sign, each)),
    ...kept.map((text) => say(WORDS.kept, { text })),
    ...(blank.length === 0
      ? []
      : [say(WORDS.blank, { titles: blank.map(({ title }) => say(WORDS.quoted, { title })).join(', ') })]),
    ...notPlaced.map(({ kind, title, cells }) =>
      kind === 'row'
        ? say(WORDS.noRow, { title })
        : say(kind === 'total' ? WORDS.noTotal : WORDS.noColumn, { title, count: cells ?? 0 }),
    ),
  ];
}
