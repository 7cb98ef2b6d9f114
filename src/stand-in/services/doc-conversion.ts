/**
 * What Google makes of a .docx, in the shape of the Docs API: developers.google.com/workspace/docs/api/reference/rest/v1/documents. Written apart from
 * the add-on's own readers, after what the conversion is known to do: lines that a table alone names are dropped (M), characters that a Doc cannot hold go
 * (H for text put in by the API, M here), a table is followed by a paragraph (H), a merged cell leaves blank cells under it (H).
 */

import { strFromU8, unzipSync } from 'fflate';
import { widestRow } from '../../core/grid/grid';
import { parseXml, type XmlAttributes } from '../../docx/package/xml';
import type { ConversionLoss } from '../host/host';

interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: (XmlElement | string)[];
}

/** A part of the archive as a tree; null where the archive lacks it. */
function readTree(parts: Readonly<Record<string, Uint8Array>>, name: string): XmlElement | null {
  const bytes = parts[name];
  if (bytes === undefined) return null;
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  parseXml(name, strFromU8(bytes), {
    open: (tag, attributes) => {
      const element: XmlElement = { name: tag, attributes: { ...attributes }, children: [] };
      open[open.length - 1]?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void open[open.length - 1]?.children.push(text),
  });
  return root;
}

const elements = (element: XmlElement | null, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** By path of names from the element on; null where a step is missing. */
function descend(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => elements(at, name)[0] ?? null, element);
}

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const numberOf = (element: XmlElement | null, key: string): number => Number(element?.attributes[key] ?? 0);
const valueIn = (element: XmlElement | null): string => element?.attributes['w:val'] ?? '';
/** Word counts twentieths of a point, of fonts halves, of lines eighths. */
const points = (magnitude: number): object => ({ magnitude, unit: 'PT' });
const inPoints = (twips: number): object => points(twips / 20);

/** developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttextrequest: these are stripped out. */
const STRIPPED = /[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g;

const isOn = (element: XmlElement | null): boolean =>
  element !== null && !/^(0|false|off|none)$/.test(valueIn(element));

function colourOf(hex: string): object {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { color: { rgbColor: { red: part(0), green: part(2), blue: part(4) } } };
}

const isHex = (text: string): boolean => /^[0-9a-f]{6}$/i.test(text);

function styleOf(own: XmlElement | null): object {
  const on = (name: string): boolean => isOn(descend(own, name));
  const font = descend(own, 'w:rFonts')?.attributes['w:ascii'];
  const size = numberOf(descend(own, 'w:sz'), 'w:val');
  const ink = valueIn(descend(own, 'w:color'));
  const raised = valueIn(descend(own, 'w:vertAlign'));
  return {
    ...(on('w:b') ? { bold: true } : {}),
    ...(on('w:i') ? { italic: true } : {}),
    ...(on('w:u') ? { underline: true } : {}),
    ...(on('w:strike') ? { strikethrough: true } : {}),
    ...(raised === '' ? {} : { baselineOffset: raised.toUpperCase() }),
    ...(isHex(ink) ? { foregroundColor: colourOf(ink) } : {}),
    ...(font === undefined ? {} : { weightedFontFamily: { fontFamily: font, weight: 400 } }),
    ...(size > 0 ? { fontSize: points(size / 2) } : {}),
  };
}

const BLANK = { paragraph: { elements: [{ textRun: { content: '\n', textStyle: {} } }], paragraphStyle: {} } };

/** Paragraphs and tables in their order. */
function contentOf(element: XmlElement, losses: ReadonlySet<ConversionLoss>): object[] {
  return element.children.flatMap((child): object[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:p') return [paragraphOf(child, losses.has('signs'))];
    return child.name === 'w:tbl' ? [{ table: tableOf(child, losses) }] : [];
  });
}

const ALIGNMENTS: Readonly<Record<string, string>> = { center: 'CENTER', right: 'END', end: 'END', both: 'JUSTIFIED' };

function paragraphOf(paragraph: XmlElement, alters: boolean): object {
  const alignment = ALIGNMENTS[valueIn(descend(paragraph, 'w:pPr', 'w:jc'))] ?? 'START';
  const style = { namedStyleType: 'NORMAL_TEXT', alignment, direction: 'LEFT_TO_RIGHT' };
  return { paragraph: { elements: runsOf(paragraph, alters), paragraphStyle: style } };
}

/** A field of the longer form is known by its code; its result is what Google makes of it. */
function runsOf(paragraph: XmlElement, alters: boolean): object[] {
  const textRun = (run: XmlElement): object => runOf(run, alters);
  const runs: object[] = [];
  let code: string | null = null;
  for (const child of paragraph.children) {
    if (typeof child === 'string') continue;
    // Of the simple form nobody has seen that it converts, so it leaves the text that it shows.
    if (child.name === 'w:fldSimple') runs.push(...elements(child, 'w:r').map(textRun));
    // A link to a bookmark stays one.
    if (child.name === 'w:hyperlink') runs.push(...elements(child, 'w:r').map((run) => linked(textRun(run))));
    if (child.name !== 'w:r') continue;
    const turn = descend(child, 'w:fldChar')?.attributes['w:fldCharType'];
    if (turn === 'begin') code = '';
    code = code === null ? null : code + elements(child, 'w:instrText').map(textOf).join('');
    if (turn === 'end') {
      if (isPage(code ?? '')) runs.push({ autoText: { type: 'PAGE_NUMBER', textStyle: {} } });
      code = null;
    } else if (code === null) runs.push(textRun(child));
  }
  return [...runs, { textRun: { content: '\n', textStyle: {} } }];
}

const linked = (run: object): object => {
  const { textRun } = run as { readonly textRun: { readonly textStyle: object } };
  const look = { underline: true, foregroundColor: colourOf('1155cc'), link: { bookmark: { id: 'id.toc' } } };
  return { textRun: { ...textRun, textStyle: { ...textRun.textStyle, ...look } } };
};

const isPage = (code: string): boolean => /^\s*PAGE\b/.test(code);

function runOf(run: XmlElement, alters: boolean): object {
  const content = run.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textOf(child);
      return child.name === 'w:tab' ? '\t' : child.name === 'w:br' ? '\u000b' : '';
    })
    .join('');
  const kept = content.replace(STRIPPED, '');
  // A report's paragraph is one run: its edges are those of the line.
  const text = alters
    ? kept
        .replace(/\u00ad/g, '')
        .replace(/\t/g, ' ')
        .trim()
    : kept;
  return { textRun: { content: text, textStyle: styleOf(descend(run, 'w:rPr')) } };
}

interface PlacedCell {
  readonly element: XmlElement | null;
  readonly columnSpan: number;
  /** Whether the cell above goes on here. */
  readonly goesOn: boolean;
}

/** Every place of the table is a cell, as in the answer; those that a merge covers are blank cells of a span of one. */
function placedRow(row: XmlElement): PlacedCell[] {
  return elements(row, 'w:tc').flatMap((element) => {
    const span = Math.max(1, numberOf(descend(element, 'w:tcPr', 'w:gridSpan'), 'w:val'));
    const merge = descend(element, 'w:tcPr', 'w:vMerge');
    const goesOn = merge !== null && merge.attributes['w:val'] !== 'restart';
    const covered = Array.from({ length: span - 1 }, () => ({ element: null, columnSpan: 1, goesOn }));
    return [{ element, columnSpan: span, goesOn }, ...covered];
  });
}

function tableOf(table: XmlElement, losses: ReadonlySet<ConversionLoss>): object {
  const rows = elements(table, 'w:tr');
  const placed = rows.map(placedRow);
  const last = rows.length - 1;
  const tableRows = rows.map((row, index) => ({
    tableRowStyle: { tableHeader: isOn(descend(row, 'w:trPr', 'w:tblHeader')) },
    tableCells: (placed[index] ?? []).map(({ element, columnSpan, goesOn }, column) => {
      let rowSpan = 1;
      while (!goesOn && element !== null && placed[index + rowSpan]?.[column]?.goesOn === true) rowSpan += 1;
      const blank = element === null || goesOn || (losses.has('entry') && index === last && column > 3);
      const isCut = losses.has('merge') && rowSpan > 1;
      return {
        tableCellStyle: {
          rowSpan: isCut ? 1 : rowSpan,
          columnSpan: element === null || goesOn ? 1 : columnSpan,
          ...linesOf(element, losses.has('border') && index === last),
        },
        content: blank ? [BLANK] : contentOf(element, losses),
      };
    }),
  }));
  const widths = elements(descend(table, 'w:tblGrid'), 'w:gridCol').map((column) => numberOf(column, 'w:w'));
  return {
    rows: rows.length,
    columns: widestRow(placed),
    tableStyle: {
      tableColumnProperties: widths.map((width) => ({ widthType: 'FIXED_WIDTH', width: inPoints(width) })),
    },
    tableRows,
  };
}

/** As the cell itself names them: what the table names for all is dropped. */
function linesOf(cell: XmlElement | null, isLost: boolean): object {
  if (cell === null) return {};
  const sides = { borderTop: 'w:top', borderLeft: 'w:left', borderBottom: 'w:bottom', borderRight: 'w:right' };
  return Object.fromEntries(
    Object.entries(sides).map(([side, name]) => {
      const line = descend(cell, 'w:tcPr', 'w:tcBorders', name);
      const isDrawn = line !== null && !/^(nil|none)$/.test(valueIn(line)) && !isLost;
      const colour = line?.attributes['w:color'] ?? '';
      const width = isDrawn ? points(numberOf(line, 'w:sz') / 8) : { unit: 'PT' };
      return [side, { color: isHex(colour) ? colourOf(colour) : {}, width, dashStyle: 'SOLID' }];
    }),
  );
}

interface ConvertedTab {
  readonly body: { readonly content: object[] };
  readonly documentStyle: object;
  readonly footers: object;
}

/** The body, pages and footers of the document's only tab. */
export function convertDocument(bytes: Uint8Array, losses: ReadonlySet<ConversionLoss>): ConvertedTab {
  // A Doc that was made without contents is one blank paragraph.
  const parts = bytes.length === 0 ? {} : unzipSync(bytes);
  const body = descend(readTree(parts, 'word/document.xml'), 'w:document', 'w:body');
  const section = descend(body, 'w:sectPr');
  const [size, margins] = [descend(section, 'w:pgSz'), descend(section, 'w:pgMar')];
  const footer = descend(readTree(parts, 'word/footer1.xml'), 'w:ftr');
  const content = body === null || losses.has('body') ? [] : contentOf(body, losses);
  const ends = content.length > 0 && !('table' in (content[content.length - 1] ?? {}));
  return {
    body: {
      content: [
        { sectionBreak: { sectionStyle: { sectionType: 'CONTINUOUS' } } },
        ...content,
        ...(ends ? [] : [BLANK]),
      ],
    },
    documentStyle: {
      pageSize: { width: inPoints(numberOf(size, 'w:w')), height: inPoints(numberOf(size, 'w:h')) },
      marginLeft: inPoints(numberOf(margins, 'w:left')),
      marginRight: inPoints(numberOf(margins, 'w:right')),
      marginTop: inPoints(numberOf(margins, 'w:top')),
      marginBottom: inPoints(numberOf(margins, 'w:bottom')),
      flipPageOrientation: false,
      ...(footer === null ? {} : { defaultFooterId: 'footer-1' }),
    },
    footers: footer === null ? {} : { 'footer-1': { footerId: 'footer-1', content: contentOf(footer, losses) } },
  };
}
