/** A document or a grid brought in the way the add-on does it, without the add-on. */

import type { Grid } from '../../../src/core/grid/grid';
import type { MappedColumn } from '../../../src/core/import/column-mapping';
import { sourceOfDocument } from '../../../src/core/import/document-source';
import { type ImportedPlan, importPlan } from '../../../src/core/import/import-plan';
import { sourceOfGrid } from '../../../src/core/import/sheet-source';
import type { Plan } from '../../../src/core/plan/plan';
import { readForeign } from '../../../src/docx/foreign/read-foreign';

export function importDocx(
  bytes: Uint8Array,
  mapping: readonly MappedColumn[] | null = null,
  year: number | null = null,
): ImportedPlan | string {
  const { blocks, unread } = readForeign(bytes);
  const source = sourceOfDocument(blocks, unread, year);
  return typeof source === 'string' ? source : importPlan(source, mapping, year === null ? 'План' : '2022', year);
}

export function importGrid(
  grid: Grid,
  mapping: readonly MappedColumn[] | null = null,
  year: number | null = null,
): ImportedPlan | string {
  const source = sourceOfGrid(grid, year);
  return typeof source === 'string' ? source : importPlan(source, mapping, '2022', year);
}

/** Fails where there is nothing to import, or a word is lost, or the new tab reads otherwise. */
export function proved(imported: ImportedPlan | string): ImportedPlan {
  if (typeof imported === 'string') throw new Error(`refused: ${imported}`);
  const { lost, same } = imported.proof;
  if (lost.length > 0 || !same) throw new Error(`not proved: ${JSON.stringify(imported.proof)}`);
  return imported;
}

/** A plan in few words: sections, then items with all their texts. */
export function outline({ sections, items }: Plan): string[] {
  return items.map((item) =>
    [
      item.section === null ? '-' : `${sections[item.section]?.number} ${sections[item.section]?.title}`,
      item.number.text,
      item.name.text,
      item.period.text,
      item.executors.map(({ text }) => text).join(' + '),
      ...item.entries.map(({ text }) => text),
    ].join(' | '),
  );
}

/** What was left out: kind and text. */
export function leftOf({ leftOut }: ImportedPlan): string[] {
  return leftOut.map(({ kind, text }) => `${kind}: ${text}`);
}
