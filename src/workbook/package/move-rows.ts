/** Puts rows of a tab in another order in a workbook's package: in the tab's part, and in every part that names its rows. */
import type { Rearrangement } from '../../stand-in/host/model';
import { type RowShift, shiftFormula, shiftRow } from '../formulas/shift-rows';
import { arrayAreas, writeOutShared, writtenFormulas } from './formula-cells';
import { moveSingles, moveSlices, type Places, permuteSheet, placesIn } from './move-sheet';
import { type ListedTab, listTabs, type Package } from './package';
import { SaveRefusal } from './save-refusal';
import { type Moved, shiftMarkup, shiftMentions, shiftSheet } from './shift-sheet';
import { removePart, removeRelation } from './tabs';
import {
  applySplices,
  attributeOf,
  childOf,
  escapeText,
  escapeXml,
  innerOf,
  replaceElements,
  type Splice,
  scanElements,
  tagOf,
  unescapeXml,
  withAttribute,
} from './xml-elements';

/** Throws SaveRefusal, naming it, where something in the tab cannot go along. */
export function moveRows(
  pack: Package,
  tab: ListedTab,
  moves: readonly Pick<Rearrangement, 'order' | 'before'>[],
): void {
  refuseUnmovable(pack, tab);
  dropCalcChain(pack);
  const steps = moves.map(({ order, before }) => shiftsOf(order, before) ?? placesIn(order));
  const sliced = pack.sliced(tab.part);
  if (sliced === null) pack.put(tab.part, writeOutShared(pack.text(tab.part)));
  else pack.putBytes(tab.part, moveSlices(sliced, tab.name, steps));
  for (const step of steps) {
    if (!Array.isArray(step)) {
      if (sliced === null) pack.put(tab.part, permuteSheet(pack.text(tab.part), step));
      permuteBeside(pack, tab, step);
      continue;
    }
    for (const shift of step) {
      if (sliced === null) pack.put(tab.part, shiftSheet(pack.text(tab.part), tab.name, shift));
      shiftBeside(pack, tab, shift);
    }
  }
}

/** Rows put in and taken out, one after another; null where rows change places. */
function shiftsOf(order: readonly (number | null)[], before: number): RowShift[] | null {
  const shifts: RowShift[] = [];
  const add = (row: number, by: number): void => {
    const last = shifts.at(-1);
    if (last !== undefined && by > 0 && last.by > 0 && last.row + last.by === row)
      shifts[shifts.length - 1] = { row: last.row, by: last.by + by };
    else shifts.push({ row, by });
  };
  let next = 0;
  for (const [place, row] of order.entries()) {
    if (row === null) add(place, 1);
    else {
      if (row < next) return null;
      if (row > next) add(place, next - row);
      next = row + 1;
    }
  }
  if (before > next) add(order.length, next - before);
  return shifts;
}

function refuseUnmovable(pack: Package, { name, part }: ListedTab): void {
  const xml = pack.sliced(part)?.frame ?? pack.text(part);
  const reasons: { ru: string; en: string }[] = [];
  const drawing = pack.related(part, 'vmlDrawing');
  const shapes = drawing === undefined || !pack.has(drawing) ? '' : pack.text(drawing);
  const kinds = pack.relations(part).map(({ type }) => type.slice(type.lastIndexOf('/') + 1));
  const note = (found: boolean, ru: string, en: string): void => {
    if (found)
      reasons.push({
        ru: `на листе «${name}» ${ru}, вставлять, удалять и сортировать строки на нём может только сам Excel`,
        en: `the tab “${name}” has ${en}, and only Excel itself can insert, delete or sort rows there`,
      });
  };
  note(kinds.includes('pivotTable'), 'есть сводная таблица', 'a pivot table');
  note(kinds.includes('tableSingleCells'), 'есть ячейки из XML', 'cells fed from XML');
  note(
    /<(?:[\w.-]+:)?(controls|oleObjects)[\s>]/.test(xml) || /ObjectType="(?!Note")/.test(shapes),
    'есть элементы управления или вставленные объекты',
    'controls or embedded objects',
  );
  note(
    /<(?:[\w.-]+:)?(scenarios|dataConsolidate)[\s>]/.test(xml),
    'есть сценарии или консолидация',
    'scenarios or a consolidation',
  );
  note(
    arrayAreas(xml).some((area) => area === null || area.bottom - area.top > 1),
    'есть формула массива на несколько строк',
    'an array formula over several rows',
  );
  if (reasons.length > 0) throw new SaveRefusal(reasons);
}

/** Programs make it anew: it only says in which order they calculated last. */
function dropCalcChain(pack: Package): void {
  const workbook = pack.workbookPart();
  const chain = pack.related(workbook, 'calcChain');
  if (chain === undefined || !pack.has(chain)) return;
  removeRelation(pack, workbook, chain);
  removePart(pack, chain);
}

/** All that names the tab's rows elsewhere. */
function shiftBeside(pack: Package, { name, part }: ListedTab, shift: RowShift): void {
  const own = { sheet: name, shift, own: true };
  for (const { target, type, external } of pack.relations(part)) {
    if (external || !pack.has(target)) continue;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (kind === 'table') refuseLostTable(pack.text(target), name, shift);
    if (/^(comments|threadedComment|table)$/.test(kind)) pack.put(target, shiftMarkup(pack.text(target), own));
    if (kind === 'drawing') pack.put(target, shiftLinks(shiftDrawing(pack.text(target), shift), own));
    if (kind === 'vmlDrawing')
      pack.put(
        target,
        moveNotes(pack.text(target), (row) => shiftRow(row, shift)),
      );
  }
  const mentions = { sheet: name, shift, own: false };
  const beside = new Set(pack.relations(part).map(({ target }) => target.toLowerCase()));
  for (const tab of listTabs(pack)) {
    if (tab.part === part || !pack.has(tab.part)) continue;
    const text = pack.text(tab.part);
    const moved = shiftMentions(mentionsShared(text, name) ? writeOutShared(text) : text, name, shift);
    pack.put(tab.part, moved);
  }
  for (const each of pack.names().filter((other) => !beside.has(other.toLowerCase()))) {
    if (/(^|\/)(charts?(ex)?|ctrlProps|tables)\/[^/]*\.xml$/i.test(each))
      pack.put(each, shiftMarkup(pack.text(each), mentions));
    if (/(^|\/)drawings\/[^/]*\.xml$/i.test(each)) pack.put(each, shiftLinks(pack.text(each), mentions));
    if (/pivotCacheDefinition\d*\.xml$/i.test(each)) pack.put(each, shiftPivotSource(pack.text(each), name, shift));
  }
  shiftNames(pack, name, shift);
}

/** Whether a formula that others share speaks of the tab. */
const mentionsShared = (xml: string, sheet: string): boolean =>
  xml.includes('"shared"') &&
  writtenFormulas(xml).some(
    ({ attributes, text }) => attributes.get('t') === 'shared' && unescapeXml(text).includes(sheet),
  );

function refuseLostTable(xml: string, sheet: string, shift: RowShift): void {
  const ref = attributeOf(tagOf(xml, scanElements(xml, 0)), 'ref') ?? '';
  const [, head = '0', foot = head] = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(ref) ?? [];
  const rows = Array.from({ length: Math.max(0, Number(foot) - Number(head)) }, (_none, index) => Number(head) + index);
  const keepsHead = shiftRow(Number(head) - 1, shift) !== null;
  const keepsBody = rows.some((row) => shiftRow(row, shift) !== null);
  if (keepsHead && keepsBody) return;
  throw new SaveRefusal([
    {
      ru: `от таблицы ${ref} на листе «${sheet}» не осталось бы заголовка или строк`,
      en: `nothing would be left of the head or the rows of the table ${ref} in the tab “${sheet}”`,
    },
  ]);
}

/** Pictures and charts hang on cells by the numbers of rows. */
function shiftDrawing(xml: string, shift: RowShift): string {
  const move = (row: number): number => shiftRow(row, shift) ?? shift.row;
  return replaceElements(xml, 'twoCellAnchor|oneCellAnchor', (anchor) => {
    if (/^<[^>]*editAs="absolute"/.test(anchor)) return anchor;
    const asOne = /^<[^>]*editAs="oneCell"/.test(anchor);
    let delta: number | null = null;
    return anchor.replace(/(<(?:[\w.-]+:)?row>)(\d+)(?=<)/g, (_all, open: string, digits: string) => {
      const row = Number(digits);
      const now = delta !== null && asOne ? row + delta : move(row);
      delta ??= now - row;
      return `${open}${now}`;
    });
  });
}

/** A shape may show what a cell says. */
function shiftLinks(xml: string, { sheet, shift, own }: Moved): string {
  return xml.replace(/(\stextlink=")([^"]+)"/g, (_all, open: string, link: string) => {
    const formula = unescapeXml(link);
    const now = shiftFormula(formula, sheet, own, shift);
    return `${open}${now === formula ? link : escapeXml(now)}"`;
  });
}

/** Boxes of notes go with their cells; one whose cell is gone goes too. */
function moveNotes(xml: string, moved: (row: number) => number | null): string {
  return replaceElements(xml, 'shape', (shape) => {
    const row = Number(/<(?:[\w.-]+:)?Row>(\d+)</.exec(shape)?.[1] ?? -1);
    const now = row < 0 ? row : moved(row);
    if (now === null) return '';
    return shape
      .replace(/(<(?:[\w.-]+:)?Row>)\d+/, (_all, open: string) => `${open}${now}`)
      .replace(/(<(?:[\w.-]+:)?Anchor>\s*)([^<]*)/, (_all, open: string, numbers: string) => {
        const parts = numbers.split(',');
        for (const place of [2, 6]) parts[place] = ` ${Math.max(0, Number(parts[place]) + now - row)}`;
        return `${open}${parts.join(',')}`;
      });
  });
}

function shiftPivotSource(xml: string, sheet: string, shift: RowShift): string {
  return xml.replace(/<(?:[\w.-]+:)?worksheetSource\s[^<>]*>/, (tag) => {
    const ref = attributeOf(tag, 'ref');
    if (ref === undefined || attributeOf(tag, 'sheet') !== sheet) return tag;
    return withAttribute(tag, 'ref', shiftFormula(ref, sheet, true, shift));
  });
}

function shiftNames(pack: Package, sheet: string, shift: RowShift): void {
  const workbook = pack.workbookPart();
  const xml = pack.text(workbook);
  const index = listTabs(pack).findIndex(({ name }) => name === sheet);
  const splices = (childOf(pack.elements(workbook, 2), 'definedNames')?.children ?? []).flatMap((element): Splice[] => {
    const text = unescapeXml(innerOf(xml, element));
    const own = attributeOf(tagOf(xml, element), 'localSheetId') === String(index);
    const moved = shiftFormula(text, sheet, own, shift);
    return moved === text ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeText(moved) }];
  });
  pack.put(workbook, applySplices(xml, splices));
}

/** What hangs on single cells elsewhere goes along with rows that change places. */
function permuteBeside(pack: Package, { part }: ListedTab, moved: Places): void {
  for (const { target, type, external } of pack.relations(part)) {
    if (external || !pack.has(target)) continue;
    if (/\/(comments|threadedComment)$/.test(type)) pack.put(target, moveSingles(pack.text(target), moved));
    if (type.endsWith('/vmlDrawing')) pack.put(target, moveNotes(pack.text(target), moved));
  }
}
