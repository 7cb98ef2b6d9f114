/** A save in a thread beside is the save that would be made here, of the workbook as it was when asked; what is done meanwhile is for the next. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  type Cell,
  type CellStyle,
  type CellValue,
  cellKey,
  newSheet,
  type Sheet,
  type Workbook,
} from '../../src/stand-in/host/model';
import { addStyle, setContent } from '../../src/stand-in/spreadsheet/cells';
import { copyRow, deleteRow, insertRow, layOutRows, sortRows } from '../../src/stand-in/spreadsheet/row-operations';
import { InputError } from '../../src/workbook/input-error';
import { workbookOf } from '../../src/workbook/library-sheets';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { HERE, inThread } from '../../src/workbook/thread/aside';
import { judgingOf } from '../../src/workbook/thread/judging';
import { Gathered, piecesOf } from '../../src/workbook/thread/pieces';
import { takeSnapshot } from '../../src/workbook/thread/tasks';
import { unprovenOf, writeWorkbook } from '../../src/workbook/write-workbook';
import { buildPackage, type PackageText } from '../support/documents/package';
import { lengthOf, SLOW, sampleOf, seedOf } from '../support/length';
import { HEADER } from '../support/rule-tester';
import { bundle, tab } from '../support/spreadsheet';

const SCRIPT = fileURLToPath(new URL('../../build/local/workbook-thread.mjs', import.meta.url));
const THREAD = inThread(SCRIPT, null);

const BOOK: PackageText = {
  tabs: {
    План: [
      '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>Номер</t></is></c><c r="B1"><v>1</v></c></row>',
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>SUM(A1:A5)+A$3</f><v>12</v></c></row>',
      '<row r="3" ht="40" customHeight="1"><c r="A3" t="inlineStr"><is><r><rPr><b/></rPr><t>жирно</t></r></is></c></row>',
      '<row r="4"><c r="A4"><v>4</v></c><c r="C4"><f>A4*2</f><v>8</v></c></row><row r="5"><c r="A5"><v>3</v></c></row></sheetData>',
      '<mergeCells count="1"><mergeCell ref="B5:C5"/></mergeCells>',
      '<conditionalFormatting sqref="A3:A5"><cfRule type="containsBlanks" priority="1"><formula>LEN(TRIM(A3))=0</formula></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A2:A9"><formula1>$C$3:$C$4</formula1></dataValidation></dataValidations>',
    ].join(''),
    Итог: '<sheetData><row r="1"><c r="A1"><f>План!A4</f><v>4</v></c></row></sheetData>',
  },
};
const BYTES = buildPackage(BOOK);

const row = fc.integer({ min: 0, max: 4 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), row, text: fc.constantFrom('слово', 'другое', '7', '') }),
  fc.record({ kind: fc.constantFrom('bold' as const, 'insert' as const, 'delete' as const, 'copy' as const), row }),
  fc.record({ kind: fc.constantFrom('sort' as const, 'layout' as const, 'save' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function perform(sheet: Sheet, did: Step): void {
  if (did.kind === 'type') setContent(sheet, did.row, 0, { value: did.text || null });
  else if (did.kind === 'bold') addStyle(sheet, did.row, 0, { font: { bold: true } });
  else if (did.kind === 'insert') insertRow(sheet, did.row);
  else if (did.kind === 'delete' && sheet.rows.length > 5) deleteRow(sheet, did.row);
  else if (did.kind === 'copy') copyRow(sheet, did.row);
  else if (did.kind === 'sort') sortRows(sheet, 1, 4, 0);
  else if (did.kind === 'layout')
    layOutRows(sheet, [...sheet.rows.keys()].reverse(), { merges: sheet.merges, formats: sheet.conditionalFormats });
}

const sheetOf = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (sheet === undefined) throw new Error('no tab');
  return sheet;
};

/** What a save came to, in words that can be compared. */
async function saved(workbook: Workbook, aside: typeof HERE): Promise<readonly [string, unknown]> {
  try {
    const { bytes, receipt, settle } = await renderWorkbook(workbook, aside.makeSave);
    settle();
    return [Buffer.from(bytes).toString('base64'), receipt];
  } catch (error) {
    return [(error as Error).constructor.name, (error as Error).message];
  }
}

const HISTORIES = lengthOf(2, 500);

test(
  `saves here and beside are the same bytes, after ${HISTORIES} histories`,
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const [here, beside] = [await HERE.read(BYTES, 'a.xlsx'), await THREAD.read(BYTES, 'a.xlsx')];
        for (const did of [...steps, { kind: 'save' as const }]) {
          if (did.kind === 'save') expect(await saved(beside, THREAD)).toEqual(await saved(here, HERE));
          else for (const workbook of [here, beside]) perform(sheetOf(workbook), did);
          expect(beside.sheets).toEqual(here.sheets);
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_220_515), endOnFailure: true },
    ),
  SLOW,
);

const LATER: readonly [string, (sheet: Sheet) => void][] = [
  ['a text', (sheet) => setContent(sheet, 3, 0, { value: 'позже' })],
  ['a row put in', (sheet) => insertRow(sheet, 1)],
  ['rows sorted', (sheet) => sortRows(sheet, 1, 4, 0, true)],
  ['a row gone', (sheet) => deleteRow(sheet, 2)],
];

test.each(sampleOf(LATER, 2))(
  '%s that comes while a save is made is not in it, and is in the next',
  async (_name, later) => {
    for (const before of (['text', 'row'] as const).slice(0, lengthOf(1, 2))) {
      const [workbook, plain, both] = [
        await HERE.read(BYTES, 'a.xlsx'),
        await HERE.read(BYTES, 'a.xlsx'),
        await HERE.read(BYTES, 'a.xlsx'),
      ];
      for (const each of [workbook, plain, both]) {
        if (before === 'row') insertRow(sheetOf(each), 3);
        setContent(sheetOf(each), 1, 0, { value: 'раньше' });
      }
      later(sheetOf(both));
      const saving = renderWorkbook(workbook, THREAD.makeSave);
      later(sheetOf(workbook));
      const first = await saving;
      expect(Buffer.compare(first.bytes, (await renderWorkbook(plain)).bytes)).toBe(0);
      first.settle();
      const second = await renderWorkbook(workbook, THREAD.makeSave);
      second.settle();
      const file = await HERE.read(second.bytes, 'a.xlsx');
      const wanted = await HERE.read((await renderWorkbook(both)).bytes, 'a.xlsx');
      expect(file.sheets).toEqual(wanted.sheets);
      expect((await renderWorkbook(workbook, THREAD.makeSave)).receipt.parts.changed).toEqual([]);
    }
  },
);

test('a refusal comes over in its own words', async () => {
  const workbook = await HERE.read(BYTES, 'a.xlsx');
  addStyle(sheetOf(workbook), 1, 0, { fill: { type: 'gradient' } });
  const refused = async (aside: typeof HERE): Promise<unknown> =>
    writeWorkbook(workbook, 'a.xlsx', aside.makeSave).catch((error: unknown) => error);
  const [here, beside] = [await refused(HERE), await refused(THREAD)];
  expect(beside).toBeInstanceOf(InputError);
  expect((beside as InputError).texts).toEqual((here as InputError).texts);
  expect(unprovenOf(beside)).toBeNull();
  const broken = await THREAD.read(BYTES.slice(0, 200), 'a.xlsx').catch((error: unknown) => error);
  expect((broken as InputError).texts.ru).toContain('a.xlsx повреждён');
});

test('a tab of many pieces comes over whole, and cells that share a look share it still', () => {
  const [look, other]: [CellStyle, CellStyle] = [{ font: { bold: true } }, { numFmt: '0%' }];
  const rows = Array.from({ length: 450 }, (_, at): CellValue[] => [`слово ${at}`, at, null]);
  const cells = new Map(
    rows.map(([value = null], at): [string, Cell] => [
      cellKey(at, 0),
      at % 5 === 0 ? { value } : { value, style: at % 2 === 0 ? look : other },
    ]),
  );
  const sheets = [newSheet('План', { rows, cells }), newSheet('Пусто', {})];
  const sent = takeSnapshot(workbookOf(sheets));
  const gathered = new Gathered();
  const pieces = [...piecesOf(sent)].map((piece) => structuredClone(piece));
  for (const piece of pieces) gathered.add(piece);
  expect(Math.max(...pieces.map((piece) => JSON.stringify(piece).length))).toBeLessThan(50_000);
  expect(gathered.whole).toEqual(sent);
  expect(new Set([...(gathered.whole.sheets[0]?.cells.values() ?? [])].map(({ style }) => style)).size).toBe(3);
});

test('one thing at a time is made beside, and a question that does not stand any more is not asked', async () => {
  const workbook = await HERE.read(BYTES, 'plan.xlsx');
  const order: string[] = [];
  const save = (name: string): Promise<void> =>
    THREAD.inTurn(async () => {
      order.push(`${name} begins`);
      await saved(workbook, THREAD);
      order.push(`${name} ends`);
    });
  const asked = { bytes: Buffer.concat([BYTES, Buffer.alloc(100_000)]), moves: new Map() };
  const stands = (): boolean => {
    order.push('asked');
    return false;
  };
  const refused = THREAD.inTurn(() => Promise.reject(new Error('no')));
  await Promise.all([
    expect(refused).rejects.toThrow(),
    save('one'),
    THREAD.reasonsAgainst(asked, stands),
    save('other'),
  ]);
  expect(order).toEqual(['one begins', 'one ends', 'asked', 'other begins', 'other ends']);
});

/** So large that it is judged where it was read. */
async function planBytes(): Promise<Uint8Array> {
  const rows = Array.from(
    { length: 200 },
    (_none, at) => `1.${at + 1}. | Забег ${at} | 2022 год | Отдел | Проведён ${at}`,
  );
  const { bytes } = await renderWorkbook(workbookOf([tab(`${HEADER}\n1. Спорт | | | |\n${rows.join('\n')}`)]));
  const bulk = Uint8Array.from({ length: 120_000 }, (_none, at) => Math.imul(at * at, 2_654_435_761) >>> 24);
  return zipSync({ ...unzipSync(bytes), 'custom/bulk.bin': bulk });
}

test('the thread that has read a plan judges it, until it is needed for something else', async () => {
  const judging = inThread(SCRIPT, { codePath: join(bundle.folder, 'Code.js'), locale: 'ru' });
  const whole = await judging.read(await planBytes(), 'план.xlsx');
  const heard: string[] = [];
  expect(await judgingOf(whole)?.hear((known) => heard.push(known))).toBe(true);
  const judged = heard.flatMap((known) => (JSON.parse(known) as { readonly judged: readonly unknown[] }).judged);
  expect(judged).toHaveLength(200);
  const again = await judging.read(await planBytes(), 'план.xlsx');
  const saving = renderWorkbook(again, judging.makeSave);
  expect(await judgingOf(again)?.hear(() => undefined)).toBe(false);
  expect((await saving).bytes.length).toBeGreaterThan(100_000);
  expect(judgingOf(await THREAD.read(await planBytes(), 'план.xlsx'))).toBeNull();
  expect(judgingOf(await judging.read(BYTES, 'книга.xlsx'))).toBeNull();
});
