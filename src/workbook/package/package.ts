/** The parts of a workbook's package, read when asked for; what is not replaced is written back as it was packed. */
import { posix } from 'node:path';
import { SaveRefusal } from './save-refusal';
import { type SlicedSheet, sliceSheet } from './sheet-slices';
import { attributesOf, BrokenXml, childOf, scanElements, tagOf, type XmlElement } from './xml-elements';
import { pack, readZip, unpack, wideLetters, writeZip, type ZipEntry } from './zip';

/** Bytes that a part may have, inflated; the whole was counted when it was read. */
const LARGEST_PART = 200 * 1024 * 1024;

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part; the address as written where it lies outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** Part names are told apart whatever their case and however the slash leans. */
export const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

export class Package {
  readonly #purpose: 'save' | 'look';
  readonly #entries: readonly ZipEntry[];
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  readonly #texts = new Map<string, string>();
  /** Contents of parts that are new or changed; null for one taken out. */
  readonly #changed = new Map<string, { readonly name: string; readonly bytes: Uint8Array | null }>();

  /**
   * Throws SaveRefusal for what is no zip, or holds a part twice: which of them another program reads, nobody knows. What is only looked at may be in
   * whatever letters: none of it is written back.
   */
  constructor(bytes: Uint8Array, purpose: 'save' | 'look' = 'save') {
    this.#purpose = purpose;
    const entries = readZip(bytes);
    if (entries === null) throw damaged();
    const byKey = new Map<string, ZipEntry>();
    for (const entry of entries) {
      if (byKey.has(keyOf(entry.name))) throw doubled(entry.name);
      byKey.set(keyOf(entry.name), entry);
    }
    this.#entries = entries;
    this.#byKey = byKey;
  }

  /** Names as the package writes them, parts taken out left out. */
  names(): string[] {
    const kept = this.#entries.map(({ name }) => name).filter((name) => this.has(name));
    const added = [...this.#changed].filter(([key, { bytes }]) => bytes !== null && !this.#byKey.has(key));
    return [...kept, ...added.map(([, { name }]) => name)];
  }

  has(name: string): boolean {
    const changed = this.#changed.get(keyOf(name));
    return changed === undefined ? this.#byKey.has(keyOf(name)) : changed.bytes !== null;
  }

  /** A part as the file packs it; null for one that was changed here or is not there. */
  entry(name: string): ZipEntry | null {
    return this.#changed.has(keyOf(name)) ? null : (this.#byKey.get(keyOf(name)) ?? null);
  }

  /** Throws SaveRefusal for a part that is missing or damaged. */
  bytes(name: string): Uint8Array {
    const key = keyOf(name);
    const changed = this.#changed.get(key);
    if (changed?.bytes) return changed.bytes;
    const entry = changed === undefined ? this.#byKey.get(key) : undefined;
    const bytes = entry === undefined ? null : unpack(entry, LARGEST_PART);
    if (bytes === null) throw damaged(name);
    return bytes;
  }

  /** Throws SaveRefusal for a part that is missing or damaged, and to save for one that is not in UTF-8: its bytes could not be given back as they were. */
  text(name: string): string {
    const key = keyOf(name);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    try {
      const bytes = this.bytes(name);
      const text =
        this.#purpose === 'look'
          ? new TextDecoder(wideLetters(bytes) ?? 'utf-8').decode(bytes)
          : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      this.#texts.set(key, text);
      return text;
    } catch (error) {
      if (error instanceof SaveRefusal) throw error;
      throw otherLetters(name, error);
    }
  }

  /** A large tab's part a slice at a time; null for one that is small, or unusual, or no tab's. */
  sliced(name: string): SlicedSheet | null {
    const changed = this.#changed.get(keyOf(name));
    const entry = changed === undefined ? this.#byKey.get(keyOf(name)) : undefined;
    return entry === undefined ? null : sliceSheet(entry);
  }

  /** Elements of a part; throws SaveRefusal where it is no XML. */
  elements(name: string, depth: number): XmlElement {
    try {
      return scanElements(this.text(name), depth);
    } catch (error) {
      if (error instanceof BrokenXml) throw damaged(name, error);
      throw error;
    }
  }

  /** Replaces or adds a part. */
  put(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    const key = keyOf(name);
    this.#texts.set(key, text);
    this.#changed.set(key, { name: this.#byKey.get(key)?.name ?? name, bytes: new TextEncoder().encode(text) });
  }

  /** Replaces a part that was read a slice at a time. */
  putBytes(name: string, bytes: Uint8Array): void {
    const key = keyOf(name);
    this.#texts.delete(key);
    this.#changed.set(key, { name: this.#byKey.get(key)?.name ?? name, bytes });
  }

  remove(name: string): void {
    if (this.has(name)) this.#changed.set(keyOf(name), { name, bytes: null });
  }

  /** Relations of a part, or of the package itself (""). */
  relations(name: string): Relation[] {
    const part = relationsPart(name);
    if (!this.has(part)) return [];
    const xml = this.text(part);
    return this.elements(part, 1).children.map((element) => {
      const attributes = attributesOf(tagOf(xml, element));
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: external ? target : resolveTarget(name, target),
        external,
      };
    });
  }

  /** The workbook's own part, wherever the package keeps it. */
  workbookPart(): string {
    const found = this.relations('').find(({ type }) => type.endsWith('/officeDocument'));
    if (found === undefined || !this.has(found.target)) throw damaged('xl/workbook.xml');
    return found.target;
  }

  /** The first part that `name` is related to in a manner: "styles", "sharedStrings", … */
  related(name: string, manner: string): string | undefined {
    return this.relations(name).find(({ type, external }) => !external && type.endsWith(`/${manner}`))?.target;
  }

  /** The package as a file: changed parts packed anew, all others as they were. */
  toBytes(): Uint8Array {
    const entries = this.#entries.flatMap((entry) => {
      const changed = this.#changed.get(keyOf(entry.name));
      if (changed === undefined) return [entry];
      return changed.bytes === null ? [] : [pack(entry.name, changed.bytes, entry)];
    });
    const added = [...this.#changed].flatMap(([key, { name, bytes }]) =>
      bytes === null || this.#byKey.has(key) ? [] : [pack(name, bytes)],
    );
    return writeZip([...entries, ...added]);
  }
}

/** Whether a part is in both packages with the same bytes; one that is packed alike need not even be readable. */
export function samePart(one: Package, other: Package, name: string): boolean {
  if (!one.has(name) || !other.has(name)) return false;
  const [first, second] = [one.entry(name), other.entry(name)];
  if (first !== null && second !== null) {
    if (Buffer.compare(first.packed, second.packed) === 0) return true;
    // Neither is unpacked to no purpose: a part that is not what its entry says is refused as soon as it is read.
    if (first.size !== second.size || first.checksum !== second.checksum) return false;
  }
  return Buffer.compare(one.bytes(name), other.bytes(name)) === 0;
}

/** "xl/_rels/workbook.xml.rels" of "xl/workbook.xml". */
export function relationsPart(name: string): string {
  return posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`).replace(/^\.\//, '');
}

function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join('/', posix.dirname(source), target);
  return posix.normalize(path).replace(/^\//, '');
}

/** The relations of a part as a name under the part's folder would write it. */
export function relativeTarget(source: string, target: string): string {
  return posix.relative(posix.dirname(`/${source}`), `/${target}`);
}

/** The part of a tab by its name, as the workbook lists them, chart sheets among them. */
export interface ListedTab {
  readonly name: string;
  readonly part: string;
  /** What the workbook calls it inside; never given twice. */
  readonly sheetId: number;
  readonly element: XmlElement;
}

/** Tabs in the workbook's order. */
export function listTabs(pack: Package): ListedTab[] {
  const part = pack.workbookPart();
  const xml = pack.text(part);
  const targets = new Map(pack.relations(part).map(({ id, target }) => [id, target]));
  return (childOf(pack.elements(part, 2), 'sheets')?.children ?? []).map((element) => {
    const attributes = attributesOf(tagOf(xml, element));
    const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    return {
      name: attributes.get('name') ?? '',
      part: targets.get(id) ?? '',
      sheetId: Number(attributes.get('sheetId')),
      element,
    };
  });
}

/** Parts that are signatures of the whole package; one of macros alone is none of these. */
export function signaturesOf(pack: Package): string[] {
  const origin = pack
    .relations('')
    .find(({ type, external }) => !external && type.endsWith('/digital-signature/origin'));
  return (origin === undefined ? [] : pack.relations(origin.target))
    .filter(
      ({ target, type, external }) => !external && type.endsWith('/digital-signature/signature') && pack.has(target),
    )
    .map(({ target }) => target);
}

function damaged(part?: string, cause?: unknown): SaveRefusal {
  const reason =
    part === undefined
      ? { ru: 'файл повреждён или обрезан', en: 'the file is damaged or cut short' }
      : { ru: `часть ${part} повреждена`, en: `its part ${part} is damaged` };
  return new SaveRefusal([reason], cause);
}

/** Sound, for another program reads it: in UTF-16, as a rule. */
function otherLetters(part: string, cause: unknown): SaveRefusal {
  const reason = {
    ru: `часть ${part} записана не в UTF-8, как все прочие. Откройте книгу в Excel или LibreOffice и сохраните заново`,
    en: `its part ${part} is not written in UTF-8, as all others are. Open the workbook in Excel or LibreOffice and save it again`,
  };
  return new SaveRefusal([reason], cause);
}

function doubled(part: string): SaveRefusal {
  return new SaveRefusal([{ ru: `часть ${part} есть в файле дважды`, en: `its part ${part} is there twice` }]);
}
