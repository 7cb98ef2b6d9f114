/** Turns the elements of a foreign document into blocks as they pass by: the accepted text, numbers counted, nothing else kept. */

import type { XmlAttributes, XmlListener } from '../package/xml';
import type { ListCounting } from './count-lists';
import {
  blocksText,
  type Container,
  type OpenParagraph,
  openContainer,
  openParagraph,
  placeCell,
} from './foreign-containers';
import type { ForeignDocument, ForeignUnread } from './foreign-document';
import { readSymbol } from './word-symbols';

export interface ForeignCollecting extends XmlListener {
  finish(): ForeignDocument;
}

/** Texts of notes by their key: "footnote 2". */
export type NoteTexts = Map<string, string>;

/** Text that is no longer, or twice, in the document. What ends in "Change" tells what was before tracked changes. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sdtPr', 'w:tblPrEx', 'w:rubyPr', 'w:rt']);
/** What counts among a run's looks. */
const WITHIN_LOOKS = new Set(['w:vanish', 'w:del', 'w:moveFrom', 'w:rPrChange']);
/** Wider spans are a fault of the file: Word's tables have 63 columns. */
const WIDEST = 400;

/** With `into`, notes are collected there; else references to them are looked up in `notes`. */
export function collectForeign(
  counting: ListCounting,
  notes: NoteTexts,
  into: NoteTexts | null = null,
): ForeignCollecting {
  const body = openContainer('body');
  const stack: Container[] = [body];
  const path: string[] = [];
  const unread: ForeignUnread[] = [];
  /** Fields under way: true while their code passes, false for their result. */
  let fields: boolean[] = [];
  let skippedFrom = 0;
  let inText = false;
  let hidden = false;
  let hiddenText = '';
  /** How many boxes were met when each open picture began. */
  const pictures: number[] = [];
  let boxes = 0;
  let noteKey = '';

  const top = (): Container => stack[stack.length - 1] ?? body;
  const report = (kind: ForeignUnread['kind'], text: string): void => {
    const row = body.tables[0]?.row ?? null;
    const place =
      row === null ? { row: null, column: null } : { row: body.tables[0]?.rows.length ?? 0, column: row.column };
    unread.push({ kind, text, block: body.blocks.length, ...place });
  };
  const put = (text: string): void => {
    const { paragraph } = top();
    if (paragraph === null || (fields.length > 0 && fields.includes(true))) return;
    if (hidden) hiddenText += text;
    else paragraph.text += text;
  };

  const closeParagraph = (container: Container, paragraph: OpenParagraph): void => {
    container.paragraph = null;
    if (hiddenText !== '') {
      if (hiddenText.trim() !== '') report('hidden', hiddenText.trim());
      hiddenText = '';
    }
    const { carried } = container;
    const { text: raw } = paragraph;
    const typed = raw.includes('\u00ad') ? raw.replace(/\u00ad/g, '') : raw;
    if (paragraph.endDeleted) {
      container.carried = {
        text: (carried?.text ?? '') + typed,
        notes: [...(carried?.notes ?? []), ...paragraph.notes],
      };
      return;
    }
    container.carried = null;
    // Word shows nothing of a cell that continues the one above, so it counts nothing there.
    const counted = container.kind !== 'cell' || container.cell.merge !== 'continue';
    const number = counted ? counting.next(paragraph.place, paragraph.style) : '';
    const rest = (carried?.text ?? '') + typed;
    const text = rest === '' ? number.trim() : number + rest;
    const own = carried === null ? paragraph.notes : [...carried.notes, ...paragraph.notes];
    container.blocks.push({ kind: 'paragraph', text, notes: own });
  };

  /** What a paragraph whose end was deleted leaves behind where nothing follows it. */
  const settleCarried = (container: Container): void => {
    if (container.carried === null) return;
    const { text, notes: own } = container.carried;
    container.carried = null;
    if (text !== '' || own.length > 0) container.blocks.push({ kind: 'paragraph', text, notes: own });
  };

  const openTableParts = (name: string, parent: string, attributes: XmlAttributes): void => {
    const container = top();
    const table = container.tables[container.tables.length - 1];
    const value = attributes['w:val'] ?? '';
    if (name === 'w:tbl') container.tables.push({ rows: [], row: null });
    else if (name === 'w:tr' && table !== undefined) table.row = { cells: [], column: 0, deleted: false };
    else if (name === 'w:tc' && table !== undefined && table.row !== null) {
      stack.push(openContainer('cell'));
      fields = [];
    } else if (name === 'w:gridBefore' && parent === 'w:trPr' && table?.row) table.row.column += spanOf(value);
    else if (parent === 'w:tcPr' && container.kind === 'cell') {
      const { cell } = container;
      if (name === 'w:gridSpan') cell.span = spanOf(value);
      else if (name === 'w:vMerge') cell.merge = value === 'restart' ? 'start' : 'continue';
      else if (name === 'w:hMerge') cell.joined = value !== 'restart';
      else if (name === 'w:cellDel') cell.deleted = true;
    }
  };

  const openProperties = (name: string, parent: string, attributes: XmlAttributes, open: OpenParagraph): void => {
    const value = attributes['w:val'] ?? '';
    if (parent === 'w:numPr') {
      if (name === 'w:numId') open.place = { ...open.place, list: value };
      else if (name === 'w:ilvl') open.place = { ...open.place, level: Number.parseInt(value, 10) || 0 };
    } else if (name === 'w:pStyle') open.style = value;
    else if (name === 'w:vanish' && parent === 'w:rPr' && path[path.length - 3] === 'w:r') hidden = isOn(value);
  };

  const openRunParts = (name: string, attributes: XmlAttributes, open: OpenParagraph): void => {
    if (name === 'w:t' || name === 'm:t') inText = true;
    else if (name === 'w:tab' || name === 'w:ptab') put('\t');
    else if (name === 'w:br' || name === 'w:cr') put('\n');
    else if (name === 'w:noBreakHyphen') put('-');
    else if (name === 'w:sym') {
      const letter = readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
      if (letter === null) report('symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`.trim());
      else put(letter);
    } else if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') fields.push(true);
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
      else if (type === 'end') fields.pop();
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const text = notes.get(`${name.slice(2, -9)} ${attributes['w:id'] ?? ''}`) ?? '';
      if (text !== '') open.notes = [...open.notes, text];
    }
  };

  const openOthers = (name: string, attributes: XmlAttributes): void => {
    if (name === 'w:txbxContent') {
      boxes += 1;
      stack.push(openContainer('box'));
    } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') pictures.push(boxes);
    else if (name === 'w:altChunk' || name === 'w:subDoc') report('embedded', '');
    else if (into !== null && (name === 'w:footnote' || name === 'w:endnote')) {
      noteKey = `${name.slice(2)} ${attributes['w:id'] ?? ''}`;
      stack.push(openContainer('note'));
    }
  };

  const closeContainer = (kind: Container['kind']): Container | null => {
    if (stack.length < 2 || top().kind !== kind) return null;
    settleCarried(top());
    return stack.pop() ?? null;
  };

  const closeElement = (name: string): void => {
    const container = top();
    if (name === 'w:t' || name === 'm:t') inText = false;
    else if (name === 'w:r') hidden = false;
    else if (name === 'w:p') {
      if (container.paragraph !== null) closeParagraph(container, container.paragraph);
    } else if (name === 'w:tc') {
      const closed = closeContainer('cell');
      const row = top().tables[top().tables.length - 1]?.row;
      fields = [];
      if (closed !== null && row) placeCell(row, closed);
    } else if (name === 'w:tr') {
      const table = container.tables[container.tables.length - 1];
      if (table?.row && !table.row.deleted) table.rows.push({ cells: table.row.cells });
      if (table !== undefined) table.row = null;
    } else if (name === 'w:tbl') {
      const table = container.tables.pop();
      if (table !== undefined) container.blocks.push({ kind: 'table', rows: table.rows });
    } else if (name === 'w:txbxContent') {
      const text = blocksText(closeContainer('box')?.blocks ?? []);
      if (text !== '') report('text-box', text);
    } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
      if (pictures.pop() === boxes) report('picture', '');
    } else if (into !== null && (name === 'w:footnote' || name === 'w:endnote')) {
      into.set(noteKey, blocksText(closeContainer('note')?.blocks ?? []));
    }
  };

  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? '';
      path.push(name);
      // Most elements say how text looks, and one of them whether it is seen at all.
      if (skippedFrom > 0 || (parent === 'w:rPr' && !WITHIN_LOOKS.has(name))) return;
      const container = top();
      const { paragraph } = container;
      if (name === 'w:del' || name === 'w:moveFrom') {
        // In properties these say that the paragraph's end, or the row, was deleted; elsewhere they hold what was.
        if (parent === 'w:rPr' && paragraph !== null && path[path.length - 3] === 'w:pPr') paragraph.endDeleted = true;
        const row = container.tables[container.tables.length - 1]?.row;
        if (parent === 'w:trPr' && row) row.deleted = true;
      }
      if (SKIPPED.has(name) || name.endsWith('Change')) skippedFrom = path.length;
      else if (name === 'w:p') container.paragraph = openParagraph();
      else if (paragraph !== null) {
        if (parent === 'w:r' || name === 'm:t') openRunParts(name, attributes, paragraph);
        openProperties(name, parent, attributes, paragraph);
        openOthers(name, attributes);
      } else {
        openTableParts(name, parent, attributes);
        openOthers(name, attributes);
      }
    },
    close(name) {
      if (skippedFrom === 0) closeElement(name);
      else if (path.length === skippedFrom) skippedFrom = 0;
      path.pop();
    },
    text(text) {
      if (inText && skippedFrom === 0) put(text);
    },
    finish() {
      settleCarried(body);
      return { blocks: body.blocks, unread };
    },
  };
}

function spanOf(value: string): number {
  return Math.min(WIDEST, Math.max(1, Number.parseInt(value, 10) || 1));
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
