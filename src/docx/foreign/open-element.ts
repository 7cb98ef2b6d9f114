/** What an element that opens means where it stands: a part of a table, of a paragraph, of a run, or something apart. */
import type { XmlAttributes } from '../package/xml';
import { type OpenParagraph, openContainer, openParagraph } from './foreign-containers';
import { type FormField, putText, type Reading, report, topOf } from './reading';
import { readSymbol } from './word-symbols';

/** Wider spans are a fault of the file: Word's tables have 63 columns. */
const WIDEST = 400;

/** `parent` is the name of the element around it. */
export function openElement(reading: Reading, name: string, parent: string, attributes: XmlAttributes): void {
  const { paragraph } = topOf(reading);
  if (name === 'w:p') topOf(reading).paragraph = openParagraph(reading.counts['w:p']);
  else if (paragraph !== null) {
    openFormParts(reading, name, parent, attributes);
    if (parent === 'w:r' || parent === 'mc:Fallback' || parent === 'mc:Choice' || name === 'm:t')
      openRunParts(reading, name, attributes, paragraph);
    openProperties(reading, name, parent, attributes, paragraph);
    openOthers(reading, name, attributes);
    if (name === 'w:hyperlink' && /^_Toc|^_heading=/.test(attributes['w:anchor'] ?? '')) paragraph.isContents = true;
  } else {
    openTableParts(reading, name, parent, attributes);
    openOthers(reading, name, attributes);
  }
}

function openTableParts(reading: Reading, name: string, parent: string, attributes: XmlAttributes): void {
  const container = topOf(reading);
  const table = container.tables[container.tables.length - 1];
  const value = attributes['w:val'] ?? '';
  if (name === 'w:tbl') container.tables.push({ rows: [], row: null, at: reading.counts['w:tbl'] });
  else if (name === 'w:tr' && table !== undefined)
    table.row = { cells: [], column: 0, deleted: false, at: reading.counts['w:tr'] };
  else if (name === 'w:tc' && table !== undefined && table.row !== null) {
    reading.stack.push(openContainer('cell'));
    reading.fields = [];
  } else if (name === 'w:gridBefore' && parent === 'w:trPr' && table?.row) table.row.column += spanOf(value);
  else if (parent === 'w:tcPr' && container.kind === 'cell') {
    const { cell } = container;
    if (name === 'w:gridSpan') cell.span = spanOf(value);
    else if (name === 'w:vMerge') cell.merge = value === 'restart' ? 'start' : 'continue';
    else if (name === 'w:hMerge') cell.joined = value !== 'restart';
    else if (name === 'w:cellDel') cell.deleted = true;
  }
}

function openProperties(
  reading: Reading,
  name: string,
  parent: string,
  attributes: XmlAttributes,
  open: OpenParagraph,
): void {
  const value = attributes['w:val'] ?? '';
  if (parent === 'w:numPr') {
    if (name === 'w:numId') open.place = { ...open.place, list: value };
    else if (name === 'w:ilvl') open.place = { ...open.place, level: Number.parseInt(value, 10) || 0 };
  } else if (name === 'w:pStyle') open.style = value;
  else if (parent === 'w:rPr' && reading.path[reading.path.length - 3] === 'w:r') {
    if (name === 'w:vanish') reading.hidden = isOn(value);
    else if (name === 'w:strike' || name === 'w:dstrike') reading.struck ||= isOn(value);
  }
}

function openRunParts(reading: Reading, name: string, attributes: XmlAttributes, open: OpenParagraph): void {
  if (name === 'w:t' || name === 'm:t') reading.inText = true;
  else if (name === 'w:tab' || name === 'w:ptab') putText(reading, '\t');
  else if (name === 'w:br' || name === 'w:cr') putText(reading, '\n');
  else if (name === 'w:noBreakHyphen') putText(reading, '-');
  else if (name === 'w:sym') {
    const letter = readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    if (letter === null)
      report(reading, 'symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`.trim());
    else putText(reading, letter);
  } else if (name === 'w:fldChar') {
    const type = attributes['w:fldCharType'];
    if (type === 'begin') {
      reading.fields.push(true);
      reading.forms.push({ entries: [], chosen: 0, checked: null, resultFrom: null });
    } else if (type === 'separate' && reading.fields.length > 0) {
      reading.fields[reading.fields.length - 1] = false;
      reading.codeText = '';
      const form = reading.forms[reading.forms.length - 1];
      if (form !== undefined) form.resultFrom = open.text.length;
    } else if (type === 'end') {
      reading.fields.pop();
      if (!reading.fields.includes(true)) reading.codeText = '';
      showForm(reading, reading.forms.pop(), open);
    }
  } else if (name === 'w:commentReference') {
    const text = reading.notes.get(`comment ${attributes['w:id'] ?? ''}`) ?? '';
    if (text !== '') report(reading, 'review-comment', text);
  } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const text = reading.notes.get(`${name.slice(2, -9)} ${attributes['w:id'] ?? ''}`) ?? '';
    if (text !== '') open.notes = [...open.notes, text];
    reading.ownMark = attributes['w:customMarkFollows'] !== undefined && isOn(attributes['w:customMarkFollows']);
  }
}

/** Boxes and lists to choose from keep what was chosen among the field's properties. */
function openFormParts(reading: Reading, name: string, parent: string, attributes: XmlAttributes): void {
  const form = reading.forms[reading.forms.length - 1];
  if (form === undefined) return;
  const value = attributes['w:val'] ?? '';
  if (parent === 'w:ddList') {
    if (name === 'w:listEntry') form.entries.push(value);
    else if (name === 'w:result' || (name === 'w:default' && form.chosen === 0))
      form.chosen = Number.parseInt(value, 10) || 0;
  } else if (parent === 'w:checkBox') {
    if (name === 'w:checked' || (name === 'w:default' && form.checked === null)) form.checked = isOn(value);
  } else if (name === 'w:checkBox') form.checked ??= null;
}

function showForm(reading: Reading, form: FormField | undefined, { text }: OpenParagraph): void {
  if (form === undefined || (form.resultFrom !== null && text.length > form.resultFrom)) return;
  if (form.checked !== null) putText(reading, form.checked ? '☒' : '☐');
  else if (form.entries.length > 0) putText(reading, form.entries[form.chosen] ?? '');
}

function openOthers(reading: Reading, name: string, attributes: XmlAttributes): void {
  if (name === 'w:txbxContent') {
    reading.boxes += 1;
    reading.stack.push(openContainer('box'));
  } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
    reading.produced += 1;
    reading.pictures.push(reading.boxes);
  } else if (name === 'w:altChunk' || name === 'w:subDoc') report(reading, 'embedded', '');
  else if (reading.into !== null && (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment')) {
    reading.noteKey = `${name.slice(2)} ${attributes['w:id'] ?? ''}`;
    reading.stack.push(openContainer('note'));
  }
}

function spanOf(value: string): number {
  return Math.min(WIDEST, Math.max(1, Number.parseInt(value, 10) || 1));
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
