/** `vekha close`: closes a reporting period, or opens it again for a reason. */
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { savedLines } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';
import { printJson, printLines } from '../lines/print';

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
    if (given.format === 'json') printJson(given, host, { ...result, save });
    else printLines(given, host, [...result.notices, ...savedLines(given.output ?? '', save, given.locale)]);
    return 0;
  },
});
