/** The Docs advanced service, version 1: a Doc made of a .docx, read back as far as a faithful conversion is told by it. */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlAttributes } from '../../docx/package/xml';
import { type Execution, hostError, strict } from '../execution/execution';

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

const elements = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** By path of names from the element on; null where a step is missing. */
function descend(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => (at === null ? null : (elements(at, name)[0] ?? null)), element);
}

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const numberOf = (element: XmlElement | null, key: string): number => Number(element?.attributes[key] ?? 0);
/** Word counts twentieths of a point. */
const inPoints = (twips: number): { magnitude: number; unit: 'PT' } => ({ magnitude: twips / 20, unit: 'PT' });

/** Paragraphs and tables in their order: developers.google.com/workspace/docs/api/reference/rest/v1/documents, StructuralElement. */
function contentOf(element: XmlElement): object[] {
  return element.children.flatMap((child): object[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:p') return [{ paragraph: { elements: runsOf(child) } }];
    return child.name === 'w:tbl' ? [{ table: tableOf(child) }] : [];
  });
}

/** Number fields in the complex form alone: of the simple one nobody has seen that it converts, so it leaves the text it shows. */
function runsOf(paragraph: XmlElement): object[] {
  let field: 'none' | 'code' | 'number' = 'none';
  const runs = paragraph.children.flatMap((child): object[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:fldSimple') return elements(child, 'w:r').map(textRun);
    if (child.name !== 'w:r') return [];
    const kind = elements(child, 'w:fldChar')[0]?.attributes['w:fldCharType'];
    if (kind === 'begin') field = 'code';
    const isPage = field === 'code' && elements(child, 'w:instrText').some((code) => /^\s*PAGE\b/.test(textOf(code)));
    if (isPage) field = 'number';
    const isHidden = field !== 'none' || kind === 'end';
    if (kind === 'end' || (kind === 'separate' && field === 'code')) field = 'none';
    return isPage ? [{ autoText: { type: 'PAGE_NUMBER' } }] : isHidden ? [] : [textRun(child)];
  });
  return [...runs, { textRun: { content: '\n' } }];
}

const textRun = (run: XmlElement): object => ({ textRun: { content: elements(run, 'w:t').map(textOf).join('') } });

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

function tableOf(table: XmlElement): object {
  const rows = elements(table, 'w:tr');
  const placed = rows.map(placedRow);
  const tableRows = rows.map((row, index) => ({
    tableRowStyle: { tableHeader: descend(row, 'w:trPr', 'w:tblHeader') !== null },
    tableCells: (placed[index] ?? []).map(({ element, columnSpan, goesOn }, column) => {
      let rowSpan = 1;
      while (!goesOn && element !== null && placed[index + rowSpan]?.[column]?.goesOn === true) rowSpan += 1;
      const blank = element === null || goesOn;
      return {
        tableCellStyle: { rowSpan, columnSpan: blank ? 1 : columnSpan },
        content: blank ? [{ paragraph: { elements: [{ textRun: { content: '\n' } }] } }] : contentOf(element),
      };
    }),
  }));
  return { rows: rows.length, columns: Math.max(0, ...placed.map((row) => row.length)), tableRows };
}

function documentOf(id: string, title: string, bytes: Uint8Array): object {
  // A Doc that nothing was put into yet is blank.
  const parts = bytes.length === 0 ? {} : unzipSync(bytes);
  const body = descend(readTree(parts, 'word/document.xml'), 'w:document', 'w:body');
  const size = descend(body, 'w:sectPr', 'w:pgSz');
  const footer = descend(readTree(parts, 'word/footer1.xml'), 'w:ftr');
  return {
    documentId: id,
    title,
    body: { content: body === null ? [] : contentOf(body) },
    documentStyle: {
      pageSize: { width: inPoints(numberOf(size, 'w:w')), height: inPoints(numberOf(size, 'w:h')) },
      flipPageOrientation: false,
      ...(footer === null ? {} : { defaultFooterId: 'footer-1' }),
    },
    footers: footer === null ? {} : { 'footer-1': { footerId: 'footer-1', content: contentOf(footer) } },
  };
}

/** The global Docs, as the manifest names it. */
export function docs(execution: Execution): object {
  const { host, user } = execution;
  const documents = {
    get: (id: string): object => {
      const entry = host.drive.get(id);
      if (
        entry === undefined ||
        entry.owner !== user.email ||
        entry.mimeType !== 'application/vnd.google-apps.document'
      )
        throw hostError(execution, 'API call to docs.documents.get failed with error: Requested entity was not found.');
      return documentOf(id, entry.name, entry.bytes);
    },
  };
  return strict<object>(execution, 'Docs', { Documents: strict(execution, 'Documents', documents) });
}
