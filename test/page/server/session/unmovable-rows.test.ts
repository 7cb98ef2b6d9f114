/** Rows that cannot move whole in the workbook's file: the page says so before it moves any, and nothing is changed. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Action, SaveState } from '../../../../src/page/server/messages';
import { startPage } from '../../../support/browser/local-page';
import { PageClient } from '../../../support/browser/page-client';
import { buildPackage } from '../../../support/documents/package';

const CELLS =
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>';
const ARRAY =
  '<row r="4"><c r="B4"><f t="array" ref="B4:B5">A1:A2</f><v>1</v></c></row><row r="5"><c r="B5"><v>3</v></c></row>';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What each act is answered, and how the save went that follows them all. */
async function tryOut(cells: string, parts: Record<string, string>, acts: readonly Action[]) {
  const input = join(folder, 'plan.xlsx');
  await writeFile(input, buildPackage({ tabs: { План: `<sheetData>${cells}</sheetData>` }, parts }));
  const server = await startPage({ input });
  try {
    const client = new PageClient(server);
    const before = (await client.look()).tabs;
    const answers: string[] = [];
    for (const act of acts) {
      const answer = await client.act(act);
      answers.push(answer.ok ? 'done' : `${answer.reason}: ${answer.message}`);
    }
    const unchanged = JSON.stringify((await client.look()).tabs) === JSON.stringify(before);
    const save = (await (await client.fetch('/save', 'POST')).json()) as SaveState;
    return { answers, unchanged, save: save.kind };
  } finally {
    await server.close();
  }
}

const ACTS: readonly Action[] = [
  { kind: 'insert', row: 1, like: 1, count: 2 },
  { kind: 'delete', row: 1, count: 1 },
  { kind: 'sort', column: 0, descending: false },
];

test('an array formula over several rows', async () => {
  const { answers, unchanged, save } = await tryOut(CELLS + ARRAY, {}, ACTS);
  const words =
    'на листе «План» есть формула массива на несколько строк, вставлять, удалять и сортировать строки на нём может только сам Excel';
  expect(answers).toEqual(ACTS.map(() => `refused: Строки остались на местах: ${words}.`));
  expect([unchanged, save, await readdir(folder)]).toEqual([true, 'saved', ['plan.xlsx']]);
});

test('a part that names rows in a manner of its own', async () => {
  const part = { 'xl/other/rows.xml': '<rows at="План!$A$2"/>' };
  const { answers, unchanged } = await tryOut(CELLS, part, ACTS.slice(0, 2));
  expect(answers).toEqual(ACTS.slice(0, 2).map(() => expect.stringMatching(/не сдвинулось бы.*xl\/other\/rows\.xml/)));
  expect(unchanged).toBe(true);
});

test('nothing stands in the way of a plain tab', async () => {
  const { answers, unchanged, save } = await tryOut(CELLS, {}, ACTS);
  expect([answers, unchanged, save]).toEqual([['done', 'done', 'done'], false, 'saved']);
});

test('measures whose section is named in the first of them alone', async () => {
  const sheet = (...lines: string[]): string =>
    lines
      .map((line, row) => {
        const cells = line.split(' | ').map((text, column) => {
          const place = `${'ABCDEF'[column]}${row + 1}`;
          return text.trim() === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${text.trim()}</t></is></c>`;
        });
        return `<row r="${row + 1}">${cells.join('')}</row>`;
      })
      .join('');
  const plan = (again: string): string =>
    sheet(
      'Раздел | № | Мероприятие | Срок | Исполнитель | Результат',
      'Спорт | 1 | Ярмарка | 2022 | О | Прошла',
      `${again} | 2 | Альбом | 2022 | О | Издан`,
    );
  const sort: readonly Action[] = [{ kind: 'sort', column: 2, descending: false }];
  const { answers, unchanged } = await tryOut(plan(' '), {}, sort);
  expect(answers).toEqual([expect.stringContaining('раздел назван только в первой строке')]);
  expect(unchanged).toBe(true);
  expect((await tryOut(plan('Спорт'), {}, sort)).answers).toEqual(['done']);
});
