/** The figures that are kept in the file for «Сводка» are the ones that LibreOffice works out from its formulas alone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createHost } from '../../../src/stand-in/host/host';
import { valueAt } from '../../../src/stand-in/spreadsheet/cells';
import { openWorkbook } from '../../../src/workbook/files';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { renderWorkbook } from '../../../src/workbook/render-workbook';
import { EXAMPLE } from '../../support/browser/local-page';
import { convertFiles, HAS_LIBREOFFICE } from '../../support/documents/libreoffice';
import { HERE, panel } from '../../support/spreadsheet';

/** What each cell with a formula shows, by place. */
async function figuresOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const { sheets } = await readWorkbook(bytes, 'plan.xlsx');
  const sheet = sheets.find(({ name }) => name === 'Сводка');
  if (sheet === undefined) throw new Error('no summary');
  const keys = [...sheet.cells].flatMap(([key, { formula }]) => (formula === undefined ? [] : [key]));
  return new Map(
    keys.map((key) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return [key, valueAt(sheet, row, column)];
    }),
  );
}

test.runIf(HAS_LIBREOFFICE)('each figure of the real plan is what LibreOffice makes of its formula', async () => {
  const host = createHost(await openWorkbook(EXAMPLE), { locale: 'ru' });
  panel(host, 'panelNext', { ...HERE, period: '2023' });
  panel(host, 'panelSummary', HERE);
  const { bytes } = await renderWorkbook(host.workbook);
  const bare = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    name.includes('worksheets/') ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')) : part,
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  try {
    const path = join(folder, 'bare.xlsx');
    await writeFile(path, zipSync(Object.fromEntries(bare)));
    expect([...(await figuresOf(await readFile(path))).values()].filter((each) => each !== 'Загрузка...')).toEqual([]);
    convertFiles([path], 'xlsx', join(folder, 'out'));
    const [own, theirs] = [await figuresOf(bytes), await figuresOf(await readFile(join(folder, 'out', 'bare.xlsx')))];
    expect(own.size).toBeGreaterThan(400);
    expect(own).toEqual(theirs);
  } finally {
    await rm(folder, { recursive: true });
  }
});
