/** What a workbook's file holds besides the cells of a tab, and an import leaves behind: drawn texts, printed headers, texts under merged cells. */
import type { LeftOut, SourcePlace } from '../../core/import/source';
import { placeOfKey, type Sheet, type Workbook } from '../../stand-in/host/model';
import { cellsOf } from '../as-shown';
import { evenPackage, firstStrayRow } from '../package/even-package';
import { listTabs, Package } from '../package/package';
import { elementTexts, unescapeXml } from '../package/xml-elements';
import { coveredTexts, sourceOf } from '../source';

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
  const pack = new Package(evenPackage(source.bytes, true), 'look');
  const part = listTabs(pack).find(({ name }) => name === sheet.name)?.part;
  if (part === undefined || !pack.has(part)) return covered;
  return [
    ...covered,
    ...strayTexts(pack, part),
    ...struckTexts(pack, part, sheet),
    ...drawnTexts(pack, part),
    ...pageTexts(pack.text(part)),
  ];
}

const STRIKE = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/>/;

const inElements = (xml: string, local: string): string[] => Array.from(elementTexts(xml, local), ({ text }) => text);

/** The struck-through words of a text with several looks. */
function struckIn(xml: string): string {
  const struck = inElements(xml, 'r').filter((run) => STRIKE.test(inElements(run, 'rPr')[0] ?? ''));
  const runs = struck.map((run) => {
    const texts = [...run.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)];
    return texts.map(([, text = '']) => unescapeXml(text)).join('');
  });
  return runs.join(' ').replace(/\s+/g, ' ').trim();
}

function sharedTexts(pack: Package): string {
  const part = pack.related(pack.workbookPart(), 'sharedStrings');
  return part === undefined || !pack.has(part) ? '' : pack.text(part);
}

/** Cells so far below all others that they were not read. */
function strayTexts(pack: Package, part: string): LeftOut[] {
  const xml = pack.text(part);
  const first = firstStrayRow(xml);
  if (first === null) return [];
  const shared = inElements(sharedTexts(pack), 'si');
  return [...cellsOf(xml, /[\s\S]/)].flatMap(({ key, whole, body }): LeftOut[] => {
    const [row, column] = placeOfKey(key);
    if (row + 1 < first) return [];
    const value = /<(?:\w+:)?v>([^<]*)/.exec(body)?.[1];
    const source = value !== undefined && /\st="s"/.test(whole) ? (shared[Number(value)] ?? '') : body;
    const texts = [...source.matchAll(/<(?:\w+:)?(?:t|v)(?:\s[^<>]*)?>([^<]*)</g)].map(([, text = '']) =>
      unescapeXml(text),
    );
    const text = texts.join('').trim();
    return text === '' ? [] : [{ kind: 'stray-cell', text, place: { ...SHEET, row: row + 1, column: column + 1 } }];
  });
}

/** Texts struck through, as a whole cell or as some of its words. */
function struckTexts(pack: Package, part: string, sheet: Sheet): LeftOut[] {
  const found = new Map<string, string>();
  for (const [key, { value, style }] of sheet.cells)
    if (style?.font?.strikethrough === true && value !== null && value !== '') found.set(key, String(value));
  const texts = sharedTexts(pack);
  const xml = pack.text(part);
  const strike = /<(?:\w+:)?strike\b/;
  if (strike.test(texts) || strike.test(xml)) {
    const words = inElements(texts, 'si').map(struckIn);
    for (const { key, whole, body } of cellsOf(xml, /\st="(?:s|inlineStr)"/)) {
      const index = /<(?:\w+:)?v>\s*(\d+)/.exec(body)?.[1];
      const text = index === undefined ? struckIn(whole) : (words[Number(index)] ?? '');
      if (text !== '') found.set(key, text);
    }
  }
  return [...found].map(([key, text]) => {
    const [row, column] = placeOfKey(key);
    return { kind: 'struck', text, place: { ...SHEET, row: row + 1, column: column + 1 } };
  });
}

/** Texts of shapes and text boxes, paragraphs in lines. */
function drawnTexts(pack: Package, part: string): LeftOut[] {
  const drawings = pack.relations(part).filter(({ type, target }) => type.endsWith('/drawing') && pack.has(target));
  return drawings.flatMap(({ target }) => {
    // Where each stands is said before its text.
    const parts = inElements(pack.text(target), 'from|txBody');
    let place: SourcePlace = SHEET;
    return parts.flatMap((shape): LeftOut[] => {
      if (/^<(?:[\w.-]+:)?from\b/.test(shape)) {
        const [column, row] = ['col', 'row'].map((each) => new RegExp(`<(?:\\w+:)?${each}>(\\d+)<`).exec(shape)?.[1]);
        place = { ...SHEET, row: Number(row ?? 0) + 1, column: Number(column ?? 0) + 1 };
        return [];
      }
      const lines = inElements(shape, 'p').map((each) =>
        Array.from(elementTexts(each, 't'), ({ body }) => unescapeXml(body)).join(''),
      );
      const text = lines.join('\n').trim();
      return text === '' ? [] : [{ kind: 'text-box', text, place }];
    });
  });
}

/** Texts of the page's head and foot, without the codes of fonts, pages and days. */
function pageTexts(xml: string): LeftOut[] {
  const found = [...xml.matchAll(/<(?:\w+:)?(odd|even|first)(Header|Footer)\b[^<>]*>([^<]*)</g)];
  return found.flatMap(([, , where, body = '']): LeftOut[] => {
    const text = unescapeXml(body)
      .replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[LCRPNDTZFAGBIUEXYSO]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? [] : [{ kind: where === 'Header' ? 'page-header' : 'page-footer', text, place: SHEET }];
  });
}
