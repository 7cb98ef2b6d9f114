/** A form learnt from a document and filled with the plan read from it gives that document's own rows, cell for cell. */
import { expect, test } from 'vitest';
import { fillForm } from '../../../src/core/form/fill-form';
import { learnForm } from '../../../src/core/form/learn-form';
import { listLines } from '../../../src/core/form/plan-lines';
import { compareForm } from '../../../src/core/form/prove-form';
import { sourceOfDocument } from '../../../src/core/import/document-source';
import { importPlan } from '../../../src/core/import/import-plan';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import type { Plan } from '../../../src/core/plan/plan';
import type { ForeignBlock } from '../../../src/document/foreign-document';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import { openForm } from '../../../src/docx/form/open-form';
import { writeForm } from '../../../src/docx/form/write-form';
import * as documents from '../../support/documents/form-documents';
import { HEADER } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

const linesOf = (blocks: readonly ForeignBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.map(({ blocks: own }) => linesOf(own).join('/')).join(' | ')),
  );

function planFrom(blocks: readonly ForeignBlock[]): Plan {
  const source = sourceOfDocument(blocks, []);
  const imported = typeof source === 'string' ? source : importPlan(source, null, '2021', 2021);
  if (typeof imported === 'string') throw new Error(imported);
  const { plan } = parsePlan(imported.plan.grid, 2021);
  if (plan === null) throw new Error('no plan');
  return plan;
}

function filled(bytes: Uint8Array, planOfBlocks: (blocks: readonly ForeignBlock[]) => Plan) {
  const source = openForm(bytes);
  const form = learnForm(source.document.blocks);
  if (typeof form === 'string') throw new Error(form);
  const fill = fillForm(form, planOfBlocks(source.document.blocks), null);
  if (fill === null) throw new Error('no rows');
  const { bytes: made } = writeForm(source, { stretches: fill.stretches, words: [] });
  const before = source.document.blocks;
  const { blocks } = readForeign(made);
  const compare = (actual: readonly ForeignBlock[]) =>
    compareForm(
      before,
      fill,
      actual,
      (_at, text) => text,
      (text) => text,
    );
  return { before, blocks, fill, compare };
}

/** Their sums are in no plan that is read from them, and footnotes become words of it. */
const NOT_WHOLE = ['withMoney', 'withTraces'];

test.each(Object.entries(documents).filter(([name]) => !NOT_WHOLE.includes(name)))('%s', (_name, make) => {
  const { before, blocks, fill, compare } = filled(make(), planFrom);
  expect(linesOf(blocks)).toEqual(linesOf(before));
  expect(compare(blocks)).toBeNull();
  expect(fill.notPlaced.map(({ title }) => title)).toEqual([]);
});

test('sums of the sheet go where the form has its own', () => {
  const plan = planOf(`
    № | Мероприятие | Срок | Исполнитель | Финансирование план | Финансирование факт | Результат
    1. | Ремонт плотины | 2022 | Минстрой | 7 | 6 | Плотина отремонтирована
    Итого | | | | 7 | 6 |`);
  const money = filled(documents.withMoney(), () => plan);
  expect(linesOf(money.blocks).filter((line) => /Итого/.test(line))).toEqual(['Итого | 7 | 6 | ']);
  expect([money.fill.totals, money.fill.hasTotals, money.compare(money.blocks)]).toEqual([[], true, null]);
  const without = filled(documents.withBlanks(), () => plan);
  expect(linesOf(without.blocks).join()).not.toContain('Итого');
  expect(without.fill.totals).toEqual([{ title: 'Итого 7 6', cells: 3 }]);
});

test('an entry that was never meant to be written is missed all the same', () => {
  const { fill, blocks } = filled(documents.withBlanks(), planFrom);
  const needed = new Map([...fill.needed, ['Проведён слёт', 1]]);
  const found = compareForm(
    openForm(documents.withBlanks()).document.blocks,
    { ...fill, needed },
    blocks,
    (_at, text) => text,
    (text) => text,
  );
  expect(found).toEqual({ expected: 'Проведён слёт', actual: '' });
});

test('a sum whose result nobody knows does not come into a form', () => {
  const plan = planOf(`${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён\nИтого | | Загрузка... | | 5`);
  const total = listLines(plan, null).lines.find(({ kind }) => kind === 'total');
  expect(total?.kind === 'total' && [...total.texts.values()]).toEqual(['Итого', '5']);
});
