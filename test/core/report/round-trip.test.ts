/** Nothing is lost or changed from the grid to the plan, the report, the .docx and back, whatever the texts are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellRange } from '../../../src/core/grid/cell-range';
import type { Grid } from '../../../src/core/grid/grid';
import { readLine, readParagraphs } from '../../../src/core/plan/table/reading';
import { buildDocument } from '../../../src/core/report/blocks';
import { buildReport, PLAIN_REPORT } from '../../../src/core/report/report';
import { normaliseText } from '../../../src/docx/package/clean-text';
import { readDocx } from '../../../src/docx/read';
import { writeDocx } from '../../../src/docx/write';
import { lengthOf } from '../../support/length';
import { planOf } from '../../support/sheet-table';

const HEADERS = ['№ п/п', 'Наименование мероприятия', 'Сроки', 'Исполнитель', 'Информация о ходе исполнения'];

interface ItemSource {
  readonly number: string;
  readonly name: string;
  readonly period: string;
  readonly executors: string;
  readonly entries: readonly string[];
  readonly merged: boolean;
}

const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Проведён форум\n\nИтог: <b>5</b> & "7"',
      ' текст\u00a0с  блоками ',
      '=СУММ(A1)',
      'а\r\nб',
      '«»;«х»',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }) },
);
/** A text that stays something after blanks are taken away: a blank cell is no entry. */
const text = words.filter((each) => readLine(each) !== '' && readParagraphs(each) !== '');
const separator = fc.constantFrom('.', '.', ')', '');

const section = fc.record({
  title: fc.constantFrom('В области культуры', 'Спорт', 'Наука и образование'),
  spanned: fc.boolean(),
  items: fc.array(
    fc.record({
      name: text,
      period: text,
      executors: text,
      entries: fc.array(text, { minLength: 1, maxLength: 7 }),
      merged: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** The sheet of some sections, and what must come out of it. */
function makeSheet(sections: { title: string; items: Omit<ItemSource, 'number'>[] }[], end: string, start: number) {
  const rows: string[][] = [['Отчёт за 2022 год'], HEADERS];
  const merges: CellRange[] = [];
  const items: ItemSource[] = [];
  const expected: string[][] = [];
  sections.forEach(({ title, items: own }, index) => {
    const number = start + index * 2;
    merges.push({ top: rows.length, left: 0, bottom: rows.length + 1, right: 5 });
    rows.push([`${number}. ${title}`, '', '', '', '']);
    expected.push([`${number}. ${title}`]);
    own.forEach((item, place) => {
      const source = { ...item, number: `${number}.${place * 3 + 1}${end}` };
      items.push(source);
      if (item.merged && item.entries.length > 1) {
        for (let column = 0; column < 4; column++) {
          merges.push({ top: rows.length, left: column, bottom: rows.length + item.entries.length, right: column + 1 });
        }
      }
      item.entries.forEach((entry, at) => {
        const cells =
          at === 0 ? [source.number, item.name, item.period, item.executors, entry] : ['', '', '', '', entry];
        rows.push(cells);
        expected.push(cells);
      });
    });
  });
  const grid: Grid = { sheet: 'План', rows, merges };
  return { grid, items, expected };
}

test('grid -> plan -> report -> .docx -> read back', () => {
  fc.assert(
    fc.property(
      fc.array(section, { minLength: 1, maxLength: 4 }),
      separator,
      fc.integer({ min: 1, max: 30 }),
      (sections, end, start) => {
        const { grid, items, expected } = makeSheet(sections, end, start);
        const plan = planOf(grid);
        expect(plan.items.map((item) => item.number.text)).toEqual(items.map((item) => item.number));
        expect(plan.items.map((item) => item.name.text)).toEqual(items.map((item) => readLine(item.name)));
        expect(plan.items.map((item) => item.entries.map((entry) => entry.raw))).toEqual(
          items.map((item) => item.entries),
        );
        expect(plan.orphans).toEqual([]);
        const report = buildReport(plan, [], () => ({ verdict: 'activity', entries: [] }), PLAIN_REPORT);
        const back = readDocx(writeDocx(buildDocument(report)).bytes);
        const [table] = back.blocks.filter((block) => block.kind === 'table');
        expect(table?.rows.slice(1).map((row) => row.cells.map((cell) => cell.text))).toEqual(
          expected.map((cells) => cells.map(normaliseText)),
        );
        expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual(HEADERS);
      },
    ),
    { numRuns: lengthOf(60, 300) },
  );
});
