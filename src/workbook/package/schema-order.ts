/** The order in which the standard wants an element's children (ECMA-376, part 1, 18.3.1.99, 18.2.27, 18.8.39): a new one must be put in its place. */
import type { XmlElement } from './xml-elements';

const ORDERS = {
  worksheet: [
    ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
    ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
    ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
    ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors'],
    ...['smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls'],
    ...['webPublishItems', 'tableParts', 'extLst'],
  ],
  workbook: [
    ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
    ...['externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr'],
    ...['smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
  ],
  styleSheet: [
    ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
    ...['colors', 'extLst'],
  ],
} as const;

/** Where a child of a name is to stand in an element that has none yet. */
export function placeForChild(root: XmlElement, kind: keyof typeof ORDERS, name: string): number {
  const order: readonly string[] = ORDERS[kind];
  const rank = order.indexOf(name);
  // Behind the last that comes before it: markup for other programs' eyes (mc:AlternateContent) has no rank and is passed over.
  const before = root.children.filter(({ local }) => order.includes(local) && order.indexOf(local) <= rank).at(-1);
  return before?.end ?? root.openEnd;
}

/** The text with a child put into an element that has none of that name. */
export function insertChild(
  xml: string,
  root: XmlElement,
  kind: keyof typeof ORDERS,
  name: string,
  text: string,
): string {
  const at = placeForChild(root, kind, name);
  return xml.slice(0, at) + text + xml.slice(at);
}
