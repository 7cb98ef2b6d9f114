/** `vekha inspect`: what Vekha sees in a workbook and what a save would touch; nothing is written. */

import { createHost } from '../../stand-in/host/host';
import { openWorkbook } from '../../workbook/files';
import { inspectWorkbook } from '../../workbook/inspect/inspect';
import { inspectionLines } from '../../workbook/inspect/inspection-lines';
import { defineCommand } from '../arguments/command';
import { requestOf } from '../books/plan-file';
import { printJson, printLines } from '../lines/print';

export const inspect = defineCommand({
  usage: {
    ru: '  vekha inspect PLAN.xlsx                что видно в книге и что затронет сохранение; ничего не пишет',
    en: '  vekha inspect PLAN.xlsx                what is seen in the workbook, what a save would touch; writes nothing',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: null,
  options: {},
  async run(given) {
    const { input, bundle, format, locale } = given;
    const { sheet, year } = requestOf(given);
    const host = createHost(await openWorkbook(input), { locale });
    const found = await inspectWorkbook(host.workbook, bundle, { sheet, year: year ?? null, locale }, host);
    if (format === 'json') printJson(given, host, found);
    else printLines(given, host, inspectionLines(found, locale));
    return 0;
  },
});
