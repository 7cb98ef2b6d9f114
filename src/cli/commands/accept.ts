/** `vekha accept`: accepts a measure, returns it with a remark, or opens it again. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { refusal } from '../arguments/refuse';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';

const WORDS = {
  incomplete: {
    ru: 'Команде accept нужен --number 1.1 и не больше одного из --return "замечание" и --reopen "почему".',
    en: 'The command accept needs --number 1.1, and at most one of --return "remark" and --reopen "why".',
  },
  accepted: { ru: 'Принято: {number}.', en: 'Accepted: {number}.' },
  returned: { ru: 'Возвращено: {number}.', en: 'Returned: {number}.' },
  reopened: { ru: 'Открыто снова: {number}.', en: 'Opened again: {number}.' },
  counted: { ru: 'Всего принято: {accepted|} из {items|}.', en: 'Accepted in all: {accepted|} of {items|}.' },
} as const satisfies Messages;

export const accept = defineCommand({
  usage: {
    ru: `  vekha accept PLAN.xlsx --number 1.1 [--return "…" | --reopen "…"] -o OUT.xlsx
                                         принять мероприятие, вернуть его с замечанием или открыть снова`,
    en: `  vekha accept PLAN.xlsx --number 1.1 [--return "…" | --reopen "…"] -o OUT.xlsx
                                         accept a measure, return it with a remark, or open it again`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { number: TEXT, return: TEXT, reopen: TEXT },
  async run(given, { number = '', return: remark, reopen }) {
    if (number === '' || (remark !== undefined && reopen !== undefined)) throw refusal(WORDS.incomplete);
    const kind = remark !== undefined ? 'returned' : reopen !== undefined ? 'reopened' : 'accepted';
    const host = await openHost(given);
    const bare = bareSheets(host);
    const request = { ...requestOf(given), number, row: null, kind, reason: remark ?? reopen ?? '' } as const;
    const { protection: _none, ...result } = ask(given, host, 'panelReview', request);
    const save = await saveFitted(given, host, bare);
    const lines = [WORDS[kind], WORDS.counted].map((each) => formatMessage(each, { number, ...result }, given.locale));
    printSaved(given, host, save, result, lines);
    return 0;
  },
});
