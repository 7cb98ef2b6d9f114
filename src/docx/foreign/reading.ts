/** Where the reading of a foreign document stands, and how text and paragraphs are put there. */

import type { ForeignUnread } from '../../document/foreign-document';
import type { ListCounting } from './count-lists';
import { type Container, type OpenParagraph, openContainer } from './foreign-containers';

/** Texts of notes by their key: "footnote 2". */
export type NoteTexts = Map<string, string>;

export interface Reading {
  readonly counting: ListCounting;
  /** Where references to notes are looked up. */
  readonly notes: NoteTexts;
  /** Where notes are collected; null where it is not notes that are read. */
  readonly into: NoteTexts | null;
  readonly body: Container;
  /** From the body to the innermost container. */
  readonly stack: Container[];
  /** Names of the open elements. */
  readonly path: string[];
  readonly unread: ForeignUnread[];
  /** Fields under way: true while their code passes, false for their result. */
  fields: boolean[];
  inText: boolean;
  hidden: boolean;
  hiddenText: string;
  /** How many boxes were met when each open picture began. */
  readonly pictures: number[];
  boxes: number;
  noteKey: string;
  struck: boolean;
  struckText: string;
  /** What was put or told so far, to know whether a choice among alternatives gave anything. */
  produced: number;
  /** `produced` where each open alternative began. */
  readonly alternatives: number[];
  /** Content controls under way: whether each still shows what asks for its content. */
  readonly controls: boolean[];
  /** Form fields under way, as many as `fields`. */
  forms: FormField[];
  /** Text within a field's code: the field may turn out to have no end. */
  codeText: string;
  /** Whether a note's own mark follows in the run. */
  ownMark: boolean;
  /** Whether blocks tell which element of the part they are. */
  readonly placed: boolean;
  /** Elements met before the one under way, by name; those that are passed over count as well. */
  readonly counts: { 'w:p': number; 'w:tr': number; 'w:tbl': number };
}

/** A field that a person fills in. */
export interface FormField {
  readonly entries: string[];
  chosen: number;
  /** Null where it is no box. */
  checked: boolean | null;
  /** Length of the paragraph's text where the field's result began; null before that. */
  resultFrom: number | null;
}

export function startReading(
  counting: ListCounting,
  notes: NoteTexts,
  into: NoteTexts | null,
  placed: boolean,
): Reading {
  const body = openContainer('body');
  return {
    counting,
    notes,
    into,
    body,
    stack: [body],
    path: [],
    unread: [],
    fields: [],
    inText: false,
    hidden: false,
    hiddenText: '',
    pictures: [],
    boxes: 0,
    noteKey: '',
    struck: false,
    struckText: '',
    produced: 0,
    alternatives: [],
    controls: [],
    forms: [],
    codeText: '',
    ownMark: false,
    placed,
    counts: { 'w:p': -1, 'w:tr': -1, 'w:tbl': -1 },
  };
}

export const topOf = ({ stack, body }: Reading): Container => stack[stack.length - 1] ?? body;

/** Tells of something that is not read, with its place among the body's blocks. */
export function report(reading: Reading, kind: ForeignUnread['kind'], text: string): void {
  const { body, unread } = reading;
  reading.produced += 1;
  const [table] = body.tables;
  const row = table?.row ?? null;
  const place = row === null ? { row: null, column: null } : { row: table?.rows.length ?? 0, column: row.column };
  unread.push({ kind, text, block: body.blocks.length, ...place });
}

export function putText(reading: Reading, text: string): void {
  const { paragraph } = topOf(reading);
  if (paragraph === null || reading.controls.includes(true)) return;
  if (reading.fields.length > 0 && reading.fields.includes(true)) {
    reading.codeText += text;
    return;
  }
  if (text.trim() !== '') reading.produced += 1;
  if (reading.ownMark) return;
  if (reading.struck) reading.struckText += text;
  if (reading.hidden) reading.hiddenText += text;
  else paragraph.text += text;
}

export function closeParagraph(reading: Reading, container: Container, paragraph: OpenParagraph): void {
  container.paragraph = null;
  if (reading.hiddenText !== '') {
    const hidden = reading.hiddenText.trim();
    if (hidden !== '') report(reading, 'hidden', hidden);
    reading.hiddenText = '';
  }
  const struck = reading.struckText.trim();
  reading.struckText = '';
  if (struck !== '') report(reading, 'struck', struck);
  if (reading.fields.includes(true)) {
    // A field's code does not go on over paragraphs: this field has no end, and what looked like its code is text.
    paragraph.text += reading.codeText;
    reading.fields = [];
    reading.forms = [];
    reading.codeText = '';
  }
  const { carried } = container;
  const { text: raw } = paragraph;
  const typed = raw.includes('\u00ad') ? raw.replace(/\u00ad/g, '') : raw;
  const rest = carried === null ? typed : carried.text + typed;
  const notes = carried === null ? paragraph.notes : [...carried.notes, ...paragraph.notes];
  if (paragraph.endDeleted) {
    container.carried = { text: rest, notes };
    return;
  }
  container.carried = null;
  if (paragraph.isContents && container.kind === 'body' && !reading.placed) {
    // Contents say again what the headings say; the word above them goes as well.
    const above = container.blocks[container.blocks.length - 1];
    if (above?.kind === 'paragraph' && /^\s*(?:содержание|оглавление|contents)\s*$/i.test(above.text))
      container.blocks.pop();
    return;
  }
  // Word shows nothing of a cell that continues the one above, so it counts nothing there.
  const counted = container.kind !== 'cell' || container.cell.merge !== 'continue';
  const number = counted ? reading.counting.next(paragraph.place, paragraph.style) : '';
  const place = reading.placed ? { at: paragraph.at } : null;
  container.blocks.push({ kind: 'paragraph', text: rest === '' ? number.trim() : number + rest, notes, ...place });
}

/** What a paragraph whose end was deleted leaves behind where nothing follows it. */
export function settleCarried(container: Container): void {
  if (container.carried === null) return;
  const { text, notes } = container.carried;
  container.carried = null;
  if (text !== '' || notes.length > 0) container.blocks.push({ kind: 'paragraph', text, notes });
}

/** Closes the innermost container where it is of that kind; null where the file has lost count. */
export function closeContainer(reading: Reading, kind: Container['kind']): Container | null {
  const top = topOf(reading);
  if (reading.stack.length < 2 || top.kind !== kind) return null;
  settleCarried(top);
  return reading.stack.pop() ?? null;
}
