/** `vekha inspect`: what Vekha sees in a workbook and what a save would touch; nothing is written. */

import { harmlessJson, harmlessText } from '../../core/text/harmless';
import { openWorkbook } from '../../workbook/files';
import { inspectWorkbook } from '../../workbook/inspect/inspect';
import { inspectionLines } from '../../workbook/inspect/inspection-lines';
import { defineCommand } from '../arguments/command';
import { requestOf } from '../books/plan-file';

export const inspect = defineCommand({
  usage: {
    ru: '  vekha inspect PLAN.xlsx                что видно в книге и что затронет сохранение; ничего не пишет',
    en: '  vekha inspect PLAN.xlsx                what is seen in the workbook, what a save would touch; writes nothing',
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: null,
  options: {},
  async run(given) {
    const { input, bundle, format, locale, terminal } = given;
    const { sheet, year } = requestOf(given);
    const found = await inspectWorkbook(await openWorkbook(input), bundle, { sheet, year: year ?? null, locale });
    terminal.print(
      format === 'json'
        ? `${harmlessJson(JSON.stringify(found))}\n`
        : `${inspectionLines(found, locale).map(harmlessText).join('\n')}\n`,
    );
    return 0;
  },
});
