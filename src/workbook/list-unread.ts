/** What a workbook's file holds besides the cells of a tab, and an import leaves behind: drawn texts, printed headers, texts under merged cells. */
import type { LeftOut } from '../core/import/source';
import type { Sheet, Workbook } from '../stand-in/model';
import { evenPackage } from './package/even-package';
import { listTabs, Package } from './package/package';
import { unescapeXml } from './package/xml-elements';
import { coveredTexts, sourceOf } from './source';

const SHEET = { table: null, paragraph: false, row: 1, column: null } as const;

/** In the order: cells first, then what floats above them, then the page. */
export function listUnread(workbook: Workbook, sheet: Sheet): LeftOut[] {
  const covered = coveredTexts(sheet).map(
    ({ row, column, text }): LeftOut => ({
      kind: 'under-merge',
      text,
      place: { table: null, paragraph: false, row: row + 1, column: column + 1 },
    }),
  );
  const source = sourceOf(workbook);
  if (source === null) return covered;
  const pack = new Package(evenPackage(source.bytes));
  const part = listTabs(pack).find(({ name }) => name === sheet.name)?.part;
  if (part === undefined || !pack.has(part)) return covered;
  return [...covered, ...drawnTexts(pack, part), ...pageTexts(pack.text(part))];
}

/** Texts of shapes and text boxes, paragraphs in lines. */
function drawnTexts(pack: Package, part: string): LeftOut[] {
  const drawings = pack.relations(part).filter(({ type, target }) => type.endsWith('/drawing') && pack.has(target));
  return drawings.flatMap(({ target }) => {
    const shapes = pack.text(target).match(/<(?:\w+:)?txBody\b[\s\S]*?<\/(?:\w+:)?txBody>/g) ?? [];
    return shapes.flatMap((shape): LeftOut[] => {
      const paragraphs = shape.match(/<a:p\b[\s\S]*?<\/a:p>/g) ?? [];
      const lines = paragraphs.map((each) =>
        [...each.matchAll(/<a:t[^>]*>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescapeXml(text)).join(''),
      );
      const text = lines.join('\n').trim();
      return text === '' ? [] : [{ kind: 'text-box', text, place: SHEET }];
    });
  });
}

/** Texts of the page's head and foot, without the codes of fonts, pages and days. */
function pageTexts(xml: string): LeftOut[] {
  const found = [...xml.matchAll(/<(?:\w+:)?(odd|even|first)(Header|Footer)\b[^>]*>([^<]*)</g)];
  return found.flatMap(([, , where, body = '']): LeftOut[] => {
    const text = unescapeXml(body)
      .replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[LCRPNDTZFAGBIUEXYSO]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? [] : [{ kind: where === 'Header' ? 'page-header' : 'page-footer', text, place: SHEET }];
  });
}
