/** `vekha waive`: accepts a finding for a reason, or takes that back. */
import { formatCell, formatSheetCell } from '../../core/grid/cell-range';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { readPlace } from '../arguments/place';
import { refusal } from '../arguments/refuse';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';

const WORDS = {
  incomplete: {
    ru: 'Команде waive нужны --cell E12, --rule ПРАВИЛО и --reason "почему" (пустая причина снимает допущение).',
    en: 'The command waive needs --cell E12, --rule RULE and --reason "why" (a blank reason takes the waiver back).',
  },
  waived: { ru: 'Замечание {rule} в {cell} допущено.', en: 'The finding {rule} in {cell} is waived.' },
  restored: { ru: 'Допущение {rule} в {cell} снято.', en: 'The waiver of {rule} in {cell} is removed.' },
} as const satisfies Messages;

export const waive = defineCommand({
  usage: {
    ru: `  vekha waive PLAN.xlsx --cell E12 --rule ПРАВИЛО --reason "…" -o OUT.xlsx
                                         допустить замечание (пустая причина снимает допущение)`,
    en: `  vekha waive PLAN.xlsx --cell E12 --rule RULE --reason "…" -o OUT.xlsx
                                         accept a finding (a blank reason takes that back)`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { cell: TEXT, rule: TEXT, reason: TEXT },
  async run(given, own) {
    const { locale } = given;
    const place = readPlace(own.cell ?? '');
    const { rule = '', reason } = own;
    if (place === null || rule === '' || reason === undefined) throw refusal(WORDS.incomplete);
    const { top, left } = place.range;
    const cell = formatCell(top, left);
    const host = await openHost(given);
    const bare = bareSheets(host);
    const named = place.sheet ?? given.sheet;
    const tab = named ?? ask(given, host, 'panelRows', { ...requestOf(given), rows: [] }).sheet;
    const request = { ...requestOf(given), cell: formatSheetCell(tab, top, left), rule, reason };
    const result = ask(given, host, 'panelWaive', request);
    const save = await saveFitted(given, host, bare);
    const done = formatMessage(reason === '' ? WORDS.restored : WORDS.waived, { cell, rule }, locale);
    printSaved(given, host, save, result, [done]);
    return 0;
  },
});
