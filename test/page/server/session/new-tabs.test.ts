/** A tab that the script copies may have what only its first can keep in the file: that is left out and told, and the workbook can be saved. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SaveState } from '../../../../src/page/server/messages';
import { openWorkbook } from '../../../../src/workbook/files';
import { startPage } from '../../../support/browser/local-page';
import { done, PageClient } from '../../../support/browser/page-client';
import { buildPackage } from '../../../support/documents/package';

const ROWS = [
  [
    '№ п/п',
    'Наименование мероприятия',
    'Сроки проведения',
    'Ответственный исполнитель',
    'Информация о ходе исполнения',
  ],
  ['1. Торговля'],
  ['1.1.', 'Форум', '2022-2023 годы', 'Отдел торговли', 'Проведён форум 5 мая 2022 года'],
];
const cells = ROWS.map((texts, row) => {
  const each = texts.map((text, at) => `<c r="${'ABCDE'[at]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row + 1}">${each.join('')}</row>`;
}).join('');
const SCALE =
  '<conditionalFormatting sqref="G2:G9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';
const NUMBERS =
  '<dataValidations count="1"><dataValidation type="whole" sqref="H2:H9"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>';

test('the next period’s tab', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  const input = join(folder, 'plan.xlsx');
  await writeFile(input, buildPackage({ tabs: { '2022': `<sheetData>${cells}</sheetData>${SCALE}${NUMBERS}` } }));
  const server = await startPage({ input });
  try {
    const client = new PageClient(server);
    const { shown } = done(await client.act({ kind: 'click', name: 'beginNext', answers: ['YES', 'YES', 'YES'] }));
    expect(shown.toasts.join()).toContain('условное форматирование G2:G9; проверка данных H2:H9');
    const save = (await (await client.fetch('/save', 'POST')).json()) as SaveState;
    expect(save).toEqual({ kind: 'saved' });
    const { sheets } = await openWorkbook(input);
    const kept = sheets.map(({ name, conditionalFormats }) => [
      name,
      conditionalFormats.some(({ type }) => type === 'colorScale'),
    ]);
    expect(Object.fromEntries(kept)).toMatchObject({ '2022': true, '2023': false });
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});
