/** What the page does not show of a workbook, or does not do, told once when it is opened. */
import { formatCell } from '../../../core/grid/cell-range';
import { formatMessage } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import { placeOfKey, type Workbook } from '../../../stand-in/host/model';
import { summaryMark } from '../../../workbook/formulas/calculate-summary';
import { listTabs, Package } from '../../../workbook/package/package';
import { sourceOf } from '../../../workbook/source';
import { SERVER_WORDS } from '../server-words';

export function openingWords(workbook: Workbook, locale: Locale): string[] {
  // Those of the summary are worked out.
  const formulas = workbook.sheets.reduce(
    (sum, sheet) =>
      summaryMark(sheet) !== null
        ? sum
        : sum + [...sheet.cells.values()].filter(({ formula }) => formula !== undefined).length,
    0,
  );
  const comments = workbook.sheets.flatMap(({ cells }) =>
    [...cells].flatMap(([key, { comment }]) => (comment === undefined ? [] : [formatCell(...placeOfKey(key))])),
  );
  const pictures = picturesOf(workbook);
  return [
    ...(formulas > 0 ? [formatMessage(SERVER_WORDS.formulas, { formulas }, locale)] : []),
    ...(comments.length > 0
      ? [formatMessage(SERVER_WORDS.comments, { comments: comments.length, cells: listed(comments) }, locale)]
      : []),
    ...(pictures > 0 ? [formatMessage(SERVER_WORDS.pictures, { pictures }, locale)] : []),
  ];
}

/** So many places are named. */
const NAMED = 5;
const listed = (cells: readonly string[]): string =>
  cells.slice(0, NAMED).join(', ') + (cells.length > NAMED ? ' …' : '');

/** Pictures and charts that float above cells. */
function picturesOf(workbook: Workbook): number {
  const source = sourceOf(workbook);
  if (source === null) return 0;
  const pack = new Package(source.bytes, 'look');
  return listTabs(pack)
    .flatMap(({ part }) => (pack.has(part) ? pack.relations(part) : []))
    .filter(({ type, target }) => type.endsWith('/drawing') && pack.has(target))
    .reduce(
      (sum, { target }) => sum + (pack.text(target).match(/<(?:\w+:)?(?:pic|graphicFrame)[\s>]/g)?.length ?? 0),
      0,
    );
}
