/** `vekha next`: the next reporting period's tab in a copy of the workbook. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { harmlessLine } from '../../core/text/harmless';
import { fitColumns } from '../../workbook/fit-columns';
import { leaveUnwritable } from '../../workbook/leave-unwritable';
import { defineCommand } from '../arguments/command';
import { FLAG } from '../arguments/options';
import { refusal } from '../arguments/refuse';
import { printSaved, saveOutput } from '../books/output';
import { ask, bareSheets, openHost, requestOf } from '../books/plan-file';

const WORDS = {
  noOutput: {
    ru: 'Куда записать? Добавьте -o NEW.xlsx. Посмотреть, что получится, можно с --preview.',
    en: 'Where should the result go? Add -o NEW.xlsx. What it would be, --preview shows.',
  },
  previewWrites: {
    ru: '--preview только показывает и ничего не записывает: уберите его или -o.',
    en: '--preview only shows and writes nothing: leave out either it or -o.',
  },
  ended: { ru: '  {number} {name}: {question}', en: '  {number} {name}: {question}' },
} as const satisfies Messages;

export const next = defineCommand({
  usage: {
    ru: `  vekha next PLAN.xlsx [--period 2023] -o NEW.xlsx [--keep-ended] [--gap] [--preview]
                                         начать следующий отчётный период: новый лист без записей;
                                         --keep-ended переносит и то, чей срок кончился, --gap пропускает
                                         период, --preview только показывает`,
    en: `  vekha next PLAN.xlsx [--period 2023] -o NEW.xlsx [--keep-ended] [--gap] [--preview]
                                         begin the next reporting period: a new tab without entries;
                                         --keep-ended carries over what has ended, too, --gap leaves
                                         a period out, --preview only shows it`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: false, example: 'NEW.xlsx', mayReplaceSource: true },
  options: { 'keep-ended': FLAG, gap: FLAG, preview: FLAG },
  async run(given, { 'keep-ended': keepEnded, gap, preview }) {
    if (given.output === null && !preview) throw refusal(WORDS.noOutput);
    if (given.output !== null && preview) throw refusal(WORDS.previewWrites);
    const host = await openHost(given);
    const bare = bareSheets(host);
    const made = ask(given, host, 'panelNext', { ...requestOf(given), keepEnded, gap, preview, withPlan: true });
    // Columns that the tab before has not are fit to be looked at.
    const fresh = host.workbook.sheets.find((sheet) => made.made && sheet.name === made.sheet);
    if (fresh !== undefined && bare.some((sheet) => sheet.name === made.from)) fitColumns(fresh);
    // Whoever opens the file, or checks it, is at the new period.
    if (fresh !== undefined) host.workbook.activeSheet = host.workbook.sheets.indexOf(fresh);
    const left = fresh === undefined ? [] : leaveUnwritable(fresh, given.locale);
    const notices = [...made.notices, ...left];
    const save = preview ? null : await saveOutput(given, host.workbook);
    const questions = made.ended.map(({ number, name, question }) =>
      formatMessage(WORDS.ended, { number, name: harmlessLine(name).slice(0, NAME_LENGTH), question }, given.locale),
    );
    printSaved(given, host, save, { ...made, notices }, [...notices, ...questions]);
    return 0;
  },
});

/** Of a measure in a line, in characters. */
const NAME_LENGTH = 60;
