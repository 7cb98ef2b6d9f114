/** A document as its paragraphs and tables in order, each table with the plan's tables in it. */

import type { ForeignBlock, ForeignParagraph, ForeignTable } from '../../document/foreign-document';
import type { Grid } from '../grid/grid';
import { findPair, findTables } from '../plan/table/find-tables';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { type LaidTable, layOutTable } from './lay-out-table';
import type { SourcePlace } from './source';

/** A paragraph or a table in the order of the document. Tables that only frame others are unwrapped. */
export type Element =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly notes: readonly string[];
      readonly place: SourcePlace;
      readonly block: ForeignParagraph;
    }
  | {
      readonly kind: 'table';
      readonly block: ForeignTable;
      readonly laid: LaidTable;
      readonly grid: Grid;
      readonly number: number;
      /** Tables of a plan in it, one below another; empty where it is another table. Measures with results alone count where no other table is a plan. */
      readonly plans: readonly PlanTable[];
    };
export type TextElement = Extract<Element, { kind: 'text' }>;
export type TableElement = Extract<Element, { kind: 'table' }>;

export function listElements(blocks: readonly ForeignBlock[], year: number | null): Element[] {
  const elements: Element[] = [];
  let paragraph = 0;
  let number = 0;
  const add = (block: ForeignBlock): void => {
    if (block.kind === 'paragraph') {
      paragraph += 1;
      const place = { table: null, paragraph: true, row: paragraph, column: null };
      const lines = block.text.split('\n').map((line) => line.trim());
      for (const [index, text] of lines.entries())
        elements.push({ kind: 'text', text, notes: index === lines.length - 1 ? block.notes : [], place, block });
      return;
    }
    const laid = layOutTable(block);
    const grid: Grid = { sheet: '', rows: laid.rows, merges: laid.merges };
    const plans = findTables(grid, indexMerges(grid), year).tables ?? [];
    if (plans.length === 0 && framesPlan(block)) {
      for (const { cells } of block.rows) for (const cell of cells) for (const inner of cell.blocks) add(inner);
      return;
    }
    number += 1;
    elements.push({ kind: 'table', block, laid, grid, number, plans });
  };
  for (const block of blocks) add(block);
  if (elements.some((each) => each.kind === 'table' && each.plans.length > 0)) return elements;
  return elements.map((each) => (each.kind === 'table' ? { ...each, plans: findPair(each.grid) } : each));
}

/** The blocks that places speak of: tables by their number, paragraphs by their row, both from 1. */
export interface PlacedBlocks {
  readonly tables: ReadonlyMap<number, ForeignTable>;
  readonly paragraphs: ReadonlyMap<number, ForeignParagraph>;
}

export function placeBlocks(blocks: readonly ForeignBlock[]): PlacedBlocks {
  const tables = new Map<number, ForeignTable>();
  const paragraphs = new Map<number, ForeignParagraph>();
  for (const element of listElements(blocks, null)) {
    if (element.kind === 'table') tables.set(element.number, element.block);
    else paragraphs.set(element.place.row, element.block);
  }
  return { tables, paragraphs };
}

/** Whether a table inside this one, however deep, holds a plan. */
function framesPlan(table: ForeignTable): boolean {
  return innerTables(table).some((inner) => {
    const { rows, merges } = layOutTable(inner);
    return findTables({ sheet: '', rows, merges }).tables !== null || framesPlan(inner);
  });
}

function innerTables(table: ForeignTable): ForeignTable[] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) => blocks.filter((block): block is ForeignTable => block.kind === 'table')),
  );
}
