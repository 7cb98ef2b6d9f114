/** Rare but legal packages made even for the library that reads them: the same cells under the names, letters and places that it expects. */
import { posix } from 'node:path';
import { cutTails, FAR_ROWS } from './blank-tails';
import { sliceSheet } from './sheet-slices';
import { attributesOf, elementTexts, replaceElements, withAttribute } from './xml-elements';
import { headOf, pack, readZip, unpack, wideLetters, writeZip, type ZipEntry } from './zip';

const LARGEST_PART = 200 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';

interface Part {
  name: string;
  readonly entry: ZipEntry;
  /** Null while nothing of it was changed. */
  text: string | null;
}

/**
 * The bytes as the library takes them; the very ones given where there is nothing to make even. Never written anywhere. With `strayToo`, cells far from
 * everything stay where they are.
 */
export function evenPackage(bytes: Uint8Array, strayToo = false): Uint8Array {
  const lean = strayToo ? bytes : (cutTails(bytes)?.bytes ?? bytes);
  const entries = readZip(lean);
  if (entries === null) return bytes;
  const parts = entries.map(
    (entry): Part => ({ name: entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry, text: null }),
  );
  for (const part of parts) if (/\.(xml|rels|vml)$/i.test(part.name)) decodeWide(part);
  moveWorkbook(parts);
  renameAsReferred(parts);
  dropOtherSheets(parts);
  for (const part of parts) {
    if (!/(^|\/)worksheets\/[^/]*\.xml$/i.test(part.name)) continue;
    // Neither readings nor stray cells are in it.
    if (part.text === null && sliceSheet(part.entry) !== null) continue;
    const xml = read(part);
    const even = strayToo ? withoutReadings(xml) : withoutStray(withoutReadings(xml));
    if (even !== xml) part.text = even;
  }
  if (parts.every(({ name, entry, text }) => text === null && name === entry.name)) return lean;
  return writeZip(
    parts.map(({ name, entry, text }) => {
      if (text !== null) return pack(name, new TextEncoder().encode(text));
      return name === entry.name ? entry : { ...entry, name, nameBytes: new TextEncoder().encode(name) };
    }),
  );
}

function read(part: Part | undefined): string {
  if (part === undefined) return '';
  return part.text ?? new TextDecoder().decode(unpack(part.entry, LARGEST_PART) ?? new Uint8Array());
}

/** UTF-16, with a mark in front, becomes UTF-8. */
function decodeWide(part: Part): void {
  const wide = wideLetters(headOf(part.entry) ?? new Uint8Array());
  const bytes = wide === null ? null : unpack(part.entry, LARGEST_PART);
  if (wide === null || bytes === null) return;
  part.text = new TextDecoder(wide).decode(bytes).replace(/(<\?xml[^>]*encoding=["'])[^"']*/i, '$1UTF-8');
}

const byName = (parts: readonly Part[], name: string): Part | undefined =>
  parts.find((part) => part.name.toLowerCase() === name.toLowerCase());

const relationsOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

interface Relation {
  readonly tag: string;
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relations(parts: readonly Part[], of: string): Relation[] {
  const xml = read(byName(parts, relationsOf(of)));
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].flatMap(([tag]) => {
    const attributes = attributesOf(tag);
    if (attributes.get('TargetMode') === 'External') return [];
    const written = (attributes.get('Target') ?? '').replaceAll('\\', '/');
    const target = written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(of), written);
    return [{ tag, id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target }];
  });
}

/** Name of the workbook's part, wherever the package keeps it; null where it says nothing of one. */
function workbookPart(parts: readonly Part[]): string | null {
  return relations(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? null;
}

/** A workbook kept elsewhere goes where most have it, its relations with it. */
function moveWorkbook(parts: readonly Part[]): void {
  const name = workbookPart(parts);
  const part = name === null ? undefined : byName(parts, name);
  if (name === null || part === undefined || /^xl\/[^/]+\.xml$/i.test(name) || byName(parts, WORKBOOK) !== undefined)
    return;
  const own = byName(parts, relationsOf(name));
  const root = byName(parts, '_rels/.rels');
  if (own !== undefined) {
    let xml = read(own);
    for (const { tag, target } of relations(parts, name))
      xml = xml.replace(tag, withAttribute(tag, 'Target', `/${target}`));
    own.text = xml;
    own.name = relationsOf(WORKBOOK);
  }
  if (root !== undefined)
    for (const { tag, type } of relations(parts, ''))
      if (type.endsWith('/officeDocument')) root.text = read(root).replace(tag, withAttribute(tag, 'Target', WORKBOOK));
  const types = byName(parts, '[Content_Types].xml');
  if (types !== undefined) types.text = read(types).replace(`PartName="/${name}"`, `PartName="/${WORKBOOK}"`);
  part.name = WORKBOOK;
}

/** A part that relations name in another case gets the name they use. */
function renameAsReferred(parts: readonly Part[]): void {
  const exact = new Set(parts.map(({ name }) => name));
  const wanted = new Map<string, string>();
  const note = (name: string): void => {
    if (!exact.has(name)) wanted.set(name.toLowerCase(), name);
  };
  for (const { name } of parts) {
    const own = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    if (own === null) continue;
    for (const { target } of relations(parts, `${own[1] ?? ''}${own[2] ?? ''}`)) note(target);
  }
  for (const name of ['[Content_Types].xml', '_rels/.rels', WORKBOOK, relationsOf(WORKBOOK)]) note(name);
  if (wanted.size === 0) return;
  for (const part of parts) part.name = wanted.get(part.name.toLowerCase()) ?? part.name;
}

/** Chart sheets and the like hold no cells: the library is not told of them. */
function dropOtherSheets(parts: readonly Part[]): void {
  const part = byName(parts, WORKBOOK);
  if (part === undefined) return;
  const others = relations(parts, part.name).filter(({ type }) =>
    /\/(chart|dialog|xlMacro|xlIntlMacro|macro)sheet$/i.test(type),
  );
  if (others.length === 0) return;
  const ids = new Set(others.map(({ id }) => id));
  part.text = read(part).replace(/<(?:\w+:)?sheet\s[^<>]*>(?:\s*<\/(?:\w+:)?sheet>)?/g, (tag) => {
    const id = [...attributesOf(tag)].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    return ids.has(id) ? '' : tag;
  });
}

/** How a text in its cell is read aloud is no part of the text: no program shows it in the cell. */
const withoutReadings = (xml: string): string => replaceElements(xml, 'rPh', () => '');

const EMPTY_CELL = /<((?:\w+:)?c)\b([^<>]*?)(?:\/>|>\s*<\/\1>)/g;
const FILLED = /<(?:\w+:)?(?:v|is|f)\b/;

/** A gap of so many blank rows is no table's; what stands below it got there by accident. */
const FAR_FILLED = 100_000;
/** More rows than that are no accident. */
const MOST_STRAY = 100;

/** The first row (as a file counts) of a few filled ones far below all others; null where there are none. */
export function firstStrayRow(xml: string): number | null {
  const filled: number[] = [];
  for (const { text: row } of elementTexts(xml, 'row'))
    if (FILLED.test(row)) filled.push(numberOf(row) ?? (filled.at(-1) ?? 0) + 1);
  const at = filled.findIndex((row, index) => row - (filled[index - 1] ?? 0) > FAR_FILLED);
  return at > 0 && filled.length - at <= MOST_STRAY ? (filled[at] ?? null) : null;
}

/** As a file counts; 0 where there is none. What stands behind the rows may be as long as it likes. */
function lastRow(xml: string): number {
  let last = 0;
  for (const { text: row } of elementTexts(xml, 'row')) last = numberOf(row) ?? last + 1;
  return last;
}

const numberOf = (row: string): number | null => {
  const number = /\sr="(\d+)"/.exec(row.slice(0, 200))?.[1];
  return number === undefined ? null : Number(number);
};

/** Cells far below or right of everything: a used range out to XFD1048576 is 17 thousand million cells. */
function withoutStray(xml: string): string {
  const last = lastRow(xml);
  const wide = /\sr="[A-Z]{3}\d+"/.test(xml);
  if (last < FAR_ROWS && !wide) return xml;
  const stray = last < FAR_FILLED ? null : firstStrayRow(xml);
  let lastFilled = 0;
  let widest = 1;
  for (const { text: row } of elementTexts(xml, 'row')) {
    if (!FILLED.test(row)) continue;
    const number = numberOf(row) ?? lastFilled + 1;
    if (stray !== null && number >= stray) break;
    lastFilled = number;
    const bare = row.replace(EMPTY_CELL, '');
    for (const [, letters = ''] of bare.matchAll(/\sr="([A-Z]+)\d+"/g)) widest = Math.max(widest, letters.length);
  }
  const far = widest < 3 ? /\sr="[A-Z]{3}\d+"/ : null;
  return replaceElements(xml, 'row', (row) => {
    const number = numberOf(row) ?? 0;
    if (number > lastFilled + FAR_ROWS && (stray !== null || !FILLED.test(row))) return '';
    return far === null || !far.test(row) ? row : row.replace(EMPTY_CELL, (cell) => (far.test(cell) ? '' : cell));
  });
}
