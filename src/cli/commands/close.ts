/** `vekha close`: closes a reporting period, or opens it again for a reason. */
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';

export const close = defineCommand({
  usage: {
    ru: `  vekha close PLAN.xlsx [--sheet 2022] [--reason "…" | --reopen "…"] -o OUT.xlsx
                                         закрыть отчётный период или открыть его снова с причиной`,
    en: `  vekha close PLAN.xlsx [--sheet 2022] [--reason "…" | --reopen "…"] -o OUT.xlsx
                                         close a reporting period, or open it again for a reason`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { reason: TEXT, reopen: TEXT },
  async run(given, { reason = '', reopen }) {
    const host = await openHost(given);
    const bare = bareSheets(host);
    const request = { ...requestOf(given), reopen: reopen !== undefined, reason: reopen ?? reason };
    const { protection: _none, ...result } = ask(given, host, 'panelClose', request);
    const save = await saveFitted(given, host, bare);
    printSaved(given, host, save, result, result.notices);
    return 0;
  },
});
