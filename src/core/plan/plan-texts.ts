/** The words of a plan cell by cell, for the rules that look at spelling and signs rather than at meaning. */
import { cellText, cellValue } from '../grid/grid';
import type { Plan, PlanItem } from './plan';
import { planColumns } from './table/classify-rows';
import { tableAt } from './table/table-at';

export interface PlanText {
  readonly kind: 'section' | 'name' | 'period' | 'executors' | 'progress';
  readonly row: number;
  readonly column: number;
  /** Exactly as the cell holds it. */
  readonly raw: string;
}

/** The item's cells that hold text, but its numbers, row by row; whatever stands outside the plan's columns is left out. */
export function textsOf(plan: Plan, item: PlanItem): readonly PlanText[] {
  const texts: PlanText[] = [];
  for (const row of item.rows) {
    const columns = tableAt(plan, row)?.columns;
    if (columns === undefined) continue;
    addText(texts, plan, 'name', row, columns.name);
    addText(texts, plan, 'period', row, columns.period);
    addText(texts, plan, 'period', row, columns.until ?? null);
    addText(texts, plan, 'executors', row, columns.executors);
    for (const column of columns.progress) addText(texts, plan, 'progress', row, column);
  }
  return texts;
}

/** The same of sections, and of rows that continue nothing. */
export function looseTexts(plan: Plan): readonly PlanText[] {
  const texts: PlanText[] = [];
  for (const { row, column } of plan.sections) addText(texts, plan, 'section', row, column);
  for (const { row, entries } of plan.orphans)
    for (const { column } of entries) addText(texts, plan, 'progress', row, column);
  return texts;
}

function addText(texts: PlanText[], { grid }: Plan, kind: PlanText['kind'], row: number, column: number | null): void {
  if (column === null) return;
  const raw = cellText(grid, row, column);
  if (raw.trim() !== '' && cellValue(grid, row, column) === null) texts.push({ kind, row, column, raw });
}

/** The words of the tables' headers. */
export function listTitles({
  grid,
  tables,
}: Plan): readonly { readonly row: number; readonly column: number; readonly raw: string }[] {
  return tables.flatMap(({ headerTop, bodyTop, columns }) =>
    planColumns(columns).flatMap((column) => {
      const titles = [];
      for (let row = headerTop; row < bodyTop; row += 1) titles.push({ row, column, raw: cellText(grid, row, column) });
      return titles.filter(({ raw }) => raw !== '');
    }),
  );
}

/** A Roman numeral in Latin letters, of two or more so that no initial is taken for one. Ranges, for each edit reads every pattern, and \p{L} is a dear one. */
const ROMAN = /(?<![\dA-Za-z\u00c0-\u024f\u0370-\u052f])[IVX]{2,6}(?![\dA-Za-z\u00c0-\u024f\u0370-\u052f])/;
/** Most texts have nothing of the kind, and are done with sooner so. */
const PERHAPS_ROMAN = /[IVX][IVX]/;

export const isLatinNumeral = (raw: string): boolean => PERHAPS_ROMAN.test(raw) && ROMAN.test(raw);

/** Whether Roman numerals stand in Latin letters anywhere in the plan. */
export function hasLatinNumerals(plan: Plan): boolean {
  const isLatin = ({ raw }: { readonly raw: string }): boolean => isLatinNumeral(raw);
  return (
    listTitles(plan).some(isLatin) ||
    looseTexts(plan).some(isLatin) ||
    plan.items.some((item) => textsOf(plan, item).some(isLatin))
  );
}
