/** What a person and the add-on changed in a workbook, found by comparing it with what its file says. */

import { formatRange } from '../core/grid/cell-range';
import { groupBy } from '../core/group';
import type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormat,
  Sheet,
  Validation,
  Workbook,
} from '../stand-in/host/model';
import { newSheet } from '../stand-in/host/model';
import { fitRows } from './fit-columns';
import { isStale } from './formulas/stale-results';
import type {
  CellChange,
  ColumnChange,
  FormulaResult,
  NewContent,
  NewRule,
  NewStyle,
  NewTab,
  NewValidation,
  TabChange,
  WorkbookChange,
} from './package/changes';
import { SaveRefusal } from './package/save-refusal';

/** A look that knows its number in the file, and takes it along when it is laid over. */
export interface NumberedStyle extends CellStyle {
  readonly look?: number;
}

/** Looks of the file by their numbers. */
export type Looks = ReadonlyMap<number, CellStyle>;

/** Throws SaveRefusal for a change that no program here makes and no patch knows how to write. */
export function findChanges(before: Workbook, after: Workbook, looks: Looks): WorkbookChange {
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Set(after.sheets.map(({ name }) => name));
  const tabs: TabChange[] = [];
  const added: NewTab[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = known.get(sheet.name);
    if (old !== undefined) {
      const change = findTabChange(old, sheet, looks);
      if (change !== null) tabs.push(change);
    } else added.push(newTab(sheet, after.sheets[index - 1]?.name ?? null, looks));
  }
  const removed = before.sheets.map(({ name }) => name).filter((name) => !names.has(name));
  const front = (workbook: Workbook): string | undefined => workbook.sheets[workbook.activeSheet]?.name;
  const moved = front(before) !== front(after);
  return { tabs, added, removed, active: moved ? (front(after) ?? null) : null };
}

export const isUnchanged = ({ tabs, added, removed, active }: WorkbookChange): boolean =>
  tabs.length + added.length + removed.length === 0 && active === null;

function newTab(sheet: Sheet, after: string | null, looks: Looks): NewTab {
  const blank = newSheet(sheet.name);
  const heights = new Map(
    [...fitRows(sheet)].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]])),
  );
  const { rulesRemoved: _rules, mergesRemoved: _merges, ...content } = tabChange(blank, sheet, looks);
  return { ...content, heights, after };
}

/** Null where nothing is different. */
function findTabChange(before: Sheet, after: Sheet, looks: Looks): TabChange | null {
  const change = tabChange(before, after, looks);
  const { cells, columns, frozenRows, rulesAdded, rulesRemoved, validations, merges, mergesRemoved } = change;
  const lists = [cells, columns, rulesAdded, rulesRemoved, validations, merges, mergesRemoved];
  return frozenRows === null && lists.every(({ length }) => length === 0) ? null : change;
}

function tabChange(before: Sheet, after: Sheet, looks: Looks): TabChange {
  const frozen = (sheet: Sheet): number => sheet.frozen.rows;
  return {
    name: after.name,
    cells: changedCells(before, after, looks),
    columns: changedColumns(before, after),
    heights: new Map(),
    frozenRows: frozen(before) === frozen(after) ? null : frozen(after),
    ...changedRules(before, after),
    validations: changedValidations(before, after),
    ...changedMerges(before, after),
  };
}

/** What a tab of an .xlsx has; one of Google's may have more columns. */
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];

function pastEdge(name: string): SaveRefusal {
  return new SaveRefusal([
    {
      ru: `на листе «${name}» заняты все столбцы или строки, которые бывают в книге .xlsx. Очистите ячейки далеко от плана`,
      en: `the tab “${name}” uses all columns or rows that an .xlsx has. Clear the cells far away from the plan`,
    },
  ]);
}

function changedCells(before: Sheet, after: Sheet, looks: Looks): CellChange[] {
  const changes: CellChange[] = [];
  const compare = (row: number, column: number, key: string): void => {
    const [old, now] = [before.cells.get(key), after.cells.get(key)];
    const content = changedContent(old, before.rows[row]?.[column] ?? null, now, after.rows[row]?.[column] ?? null);
    const style = changedStyle(old?.style, now?.style, looks, `'${after.name}'!${key}`);
    if ((content !== null || style !== null) && (row >= MOST_ROWS || column >= MOST_COLUMNS))
      throw pastEdge(after.name);
    if (content !== null || style !== null) changes.push({ row, column, content, style });
  };
  const lengths = (row: number): number => Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
  const count = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < count; row += 1) {
    const length = lengths(row);
    for (let column = 0; column < length; column += 1) compare(row, column, `${row},${column}`);
  }
  // Cells that only look like something reach beyond the rows that hold something.
  const beyond = new Set([...before.cells.keys(), ...after.cells.keys()]);
  for (const key of beyond) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row >= count || column >= lengths(row)) compare(row, column, key);
  }
  return changes;
}

/** An object's text, whatever the order in which it was put together. */
const textOf = (fields: object): string =>
  JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Null where both hold the same. */
function changedContent(
  old: Cell | undefined,
  oldValue: CellValue,
  now: Cell | undefined,
  nowValue: CellValue,
): NewContent | null {
  const [was, is] = [old?.formula, now?.formula];
  if (is !== undefined) {
    const result = resultOf(now);
    if (is !== was) return { kind: 'formula', formula: is, result };
    return result === resultOf(old) ? null : { kind: 'result', result };
  }
  const value = now === undefined ? nowValue : now.value;
  if (was === undefined && isSame(old === undefined ? oldValue : old.value, value)) return null;
  if (value === null || value === '') return { kind: 'blank' };
  if (value instanceof Date) return { kind: 'date', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'text', text: String(value) };
}

/** Null where the formula is still to be worked out, or where it came to what nothing here works out. */
function resultOf(cell: Cell | undefined): FormulaResult {
  const result = cell?.formulaResult ?? cell?.value ?? null;
  return isStale(cell) || result instanceof Date ? null : result;
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return (one ?? '') === (other ?? '');
}

/** Null where both look the same. */
function changedStyle(
  old: NumberedStyle | undefined,
  now: NumberedStyle | undefined,
  looks: Looks,
  place: string,
): NewStyle | null {
  if (old === now || JSON.stringify(old) === JSON.stringify(now)) return null;
  if (now === undefined) return { like: 0 };
  const like = now.look ?? null;
  const base = like === null ? {} : (looks.get(like) ?? {});
  const style: NewStyle = {
    like,
    ...((base.numFmt ?? 'General') === (now.numFmt ?? 'General') ? {} : { numberFormat: now.numFmt ?? 'General' }),
    ...((base.font?.bold ?? false) === (now.font?.bold ?? false) ? {} : { bold: now.font?.bold ?? false }),
    ...changedAlignment(base, now),
  };
  const rest = ({ font, fill, border, protection }: CellStyle): string =>
    JSON.stringify([{ ...font, bold: undefined }, fill ?? null, border ?? null, protection ?? null]);
  if (rest(base) !== rest(now)) {
    throw new SaveRefusal([{ ru: `вид ячейки ${place} не сохраняется`, en: `the look of ${place} cannot be kept` }]);
  }
  const isOwn = like !== null && like === old?.look;
  return isOwn && Object.keys(style).length === 1 ? null : style;
}

function changedAlignment(
  { alignment: base = {} }: CellStyle,
  { alignment: now = {} }: CellStyle,
): Pick<NewStyle, 'alignment'> {
  const changes: Record<string, string | null> = {};
  for (const name of new Set([...Object.keys(base), ...Object.keys(now)]) as Set<keyof typeof base>) {
    const [was, is] = [base[name], now[name]];
    if ((was ?? false) === (is ?? false)) continue;
    changes[name] = is === undefined || is === false ? null : is === true ? '1' : String(is);
  }
  return Object.keys(changes).length === 0 ? {} : { alignment: changes };
}

function changedColumns(before: Sheet, after: Sheet): ColumnChange[] {
  const changes: ColumnChange[] = [];
  for (const [column, now] of after.columns.entries()) {
    const old = before.columns[column];
    const width = now.width !== old?.width && now.width !== undefined ? { width: now.width } : {};
    const hidden = (now.hidden ?? false) !== (old?.hidden ?? false) ? { hidden: now.hidden ?? false } : {};
    if (Object.keys({ ...width, ...hidden }).length > 0) changes.push({ column, ...width, ...hidden });
  }
  return changes;
}

function changedRules(before: Sheet, after: Sheet): Pick<TabChange, 'rulesAdded' | 'rulesRemoved'> {
  const left = groupBy(before.conditionalFormats, ruleKey);
  const added = after.conditionalFormats.filter((rule) => left.get(ruleKey(rule))?.pop() === undefined);
  const removed = [...left.values()].flat();
  return { rulesAdded: added.map(toRule), rulesRemoved: removed.map(toRule) };
}

const colourOf = ({ style }: ConditionalFormat): string | null =>
  style?.fill?.type === 'pattern' ? (style.fill.bgColor?.rgb?.slice(-6).toUpperCase() ?? null) : null;

/** Rules are the same whatever their rank: that changes when others come and go. */
function ruleKey(rule: ConditionalFormat): string {
  const { priority: _rank, style, ...rest } = rule;
  const colour = colourOf(rule);
  return textOf({ ...rest, style: colour ?? style });
}

export function toRule(rule: ConditionalFormat): NewRule {
  const colour = colourOf(rule);
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  if (rule.type === 'expression' && colour !== null && formula !== undefined)
    return { area: rule.range, formula, colour };
  throw new SaveRefusal([
    {
      ru: `условное форматирование ${rule.range} не сохраняется`,
      en: `the conditional format of ${rule.range} cannot be kept`,
    },
  ]);
}

function changedValidations(before: Sheet, after: Sheet): NewValidation[] {
  const known = new Set(before.validations.map(validationKey));
  const fresh = after.validations.filter((rule) => !known.has(validationKey(rule)));
  const areas = new Set(after.validations.map(({ range }) => range));
  const gone = before.validations.filter(({ range }) => !areas.has(range));
  return [...gone.map(({ range }) => ({ area: range, list: null })), ...fresh.map(toValidation)];
}

/** Lists are the same when they offer the same; anything else must be the same word for word. */
function validationKey(rule: Validation): string {
  return listOf(rule) === null ? textOf(rule) : textOf(toValidation(rule));
}

function listOf({ type, values, formula1 }: Validation): string | null {
  if (type !== 'list') return null;
  return values === undefined ? (formula1 ?? null) : `"${values.join(',').replaceAll('"', '""')}"`;
}

export function toValidation(rule: Validation): NewValidation {
  const formula = listOf(rule);
  if (formula !== null) {
    const list = { formula, strict: rule.errorStyle !== 'warning', prompt: rule.inputMessage ?? '' };
    return { area: rule.range, list };
  }
  throw new SaveRefusal([
    { ru: `проверка данных ${rule.range} не сохраняется`, en: `the data validation of ${rule.range} cannot be kept` },
  ]);
}

function changedMerges(before: Sheet, after: Sheet): Pick<TabChange, 'merges' | 'mergesRemoved'> {
  const [known, kept] = [new Set(before.merges.map(formatRange)), new Set(after.merges.map(formatRange))];
  return {
    merges: after.merges.filter((area) => !known.has(formatRange(area))),
    mergesRemoved: before.merges.filter((area) => !kept.has(formatRange(area))),
  };
}
