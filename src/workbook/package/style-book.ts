/** The workbook's looks: new ones are put behind those it has, and none of those is touched. */
import type { NewStyle } from './changes';
import type { Package } from './package';
import { insertChild } from './schema-order';
import {
  attributeOf,
  childOf,
  escapeXml,
  innerOf,
  prefixOf,
  scanElements,
  tagOf,
  textOf,
  withAttribute,
} from './xml-elements';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The least that a workbook's looks may be. */
export const BARE_STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

/** Formats that every program knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '0%': 9,
  '0.00%': 10,
  'h:mm': 20,
  '@': 49,
};

/** Own formats are numbered from here. */
const FIRST_OWN_FORMAT = 164;

type ListName = 'numFmts' | 'fonts' | 'cellXfs' | 'dxfs';

export class StyleBook {
  readonly #pack: Package;
  /** Null where the workbook has none and nobody asked for one yet. */
  #part: string | null;
  readonly #make: () => string;
  readonly #known = new Map<ListName, string[]>();
  readonly #before = new Map<ListName, number>();
  readonly #derived = new Map<string, number>();
  readonly #prefix: string;

  /** `make` gives the name of the part for looks in a workbook that has none. */
  constructor(pack: Package, workbookPart: string, make: () => string) {
    this.#pack = pack;
    const part = pack.related(workbookPart, 'styles');
    this.#part = part !== undefined && pack.has(part) ? part : null;
    this.#make = make;
    this.#prefix = this.#part === null ? '' : prefixOf(pack.elements(this.#part, 0));
  }

  /** Number of the look that is as another, but for what is to be different. */
  derive(base: number, style: NewStyle): number {
    const key = JSON.stringify([base, style.numberFormat, style.bold, style.alignment]);
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const looks = this.#list('cellXfs');
    const from = looks[base] ?? looks[0] ?? this.#plain('cellXfs');
    let look = from;
    if (style.numberFormat !== undefined) {
      look = this.#changeTag(look, { numFmtId: String(this.#format(style.numberFormat)), applyNumberFormat: '1' });
    }
    if (style.bold !== undefined) {
      const font = Number(attributeOf(tagAtStart(look), 'fontId') ?? 0);
      look = this.#changeTag(look, { fontId: String(this.#weigh(font, style.bold)), applyFont: '1' });
    }
    if (style.alignment !== undefined) look = this.#align(look, style.alignment);
    const index = look === from ? base : this.#place('cellXfs', this.#withKnownStyle(look));
    this.#derived.set(key, index);
    return index;
  }

  /** Number of the difference that gives a cell this background. */
  background(colour: string): number {
    const p = this.#prefix;
    const rgb = colour.length === 6 ? `FF${colour}` : colour;
    return this.#place(
      'dxfs',
      `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${escapeXml(rgb)}"/></${p}patternFill></${p}fill></${p}dxf>`,
    );
  }

  /** Background of a difference; null where it gives none in plain colours. */
  backgroundOf(difference: number): string | null {
    const rgb = /bgColor\s[^<>]*\brgb="([\dA-Fa-f]{6,8})"/.exec(this.#list('dxfs')[difference] ?? '')?.[1];
    return rgb === undefined ? null : rgb.slice(-6).toUpperCase();
  }

  /** Writes what was added into the part. */
  finish(): void {
    const added = [...this.#known].filter(([name, list]) => list.length > (this.#before.get(name) ?? 0));
    if (added.length === 0) return;
    const part = this.#partToWrite();
    let xml = this.#pack.text(part);
    for (const [name, list] of added) {
      const p = this.#prefix;
      const root = this.#pack.elements(part, 1);
      const element = childOf(root, name);
      const pieces = list.slice(this.#before.get(name) ?? 0).join('');
      if (element === undefined) {
        xml = insertChild(xml, root, 'styleSheet', name, `<${p}${name} count="${list.length}">${pieces}</${p}${name}>`);
      } else {
        const tag = tagOf(xml, element).replace(/\s*\/>$/, '>');
        const counted =
          attributeOf(tag, 'count') === undefined ? tag : withAttribute(tag, 'count', String(list.length));
        const whole = `${counted}${innerOf(xml, element)}${pieces}</${element.name}>`;
        xml = xml.slice(0, element.start) + whole + xml.slice(element.end);
      }
      this.#pack.put(part, xml);
    }
  }

  #partToWrite(): string {
    if (this.#part === null) {
      this.#part = this.#make();
      this.#pack.put(this.#part, BARE_STYLES);
    }
    return this.#part;
  }

  #list(name: ListName): string[] {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const part = this.#partToWrite();
    const xml = this.#pack.text(part);
    const list = (childOf(this.#pack.elements(part, 2), name)?.children ?? []).map((child) => textOf(xml, child));
    this.#known.set(name, list);
    this.#before.set(name, list.length);
    return list;
  }

  #place(name: ListName, text: string): number {
    const list = this.#list(name);
    // The first font, and the first look, is that of plain cells, whatever it is: one that was asked for is never that.
    if (list.length === 0 && (name === 'fonts' || name === 'cellXfs')) list.push(this.#plain(name));
    const at = list.indexOf(text, name === 'fonts' ? 1 : 0);
    return at >= 0 ? at : list.push(text) - 1;
  }

  #plain(name: 'fonts' | 'cellXfs'): string {
    return `<${this.#prefix}${name === 'fonts' ? 'font' : 'xf numFmtId="0" fontId="0" fillId="0" borderId="0"'}/>`;
  }

  #changeTag(text: string, attributes: Readonly<Record<string, string>>): string {
    const tag = tagAtStart(text);
    const changed = Object.entries(attributes).reduce((all, [name, value]) => withAttribute(all, name, value), tag);
    return changed + text.slice(tag.length);
  }

  #format(code: string): number {
    const built = BUILT_IN[code];
    if (built !== undefined) return built;
    const formats = this.#list('numFmts').map((text) => ({
      id: Number(attributeOf(text, 'numFmtId')),
      code: attributeOf(text, 'formatCode'),
    }));
    const found = formats.find((format) => format.code === code);
    if (found !== undefined) return found.id;
    const id = formats.reduce((most, format) => Math.max(most, format.id + 1), FIRST_OWN_FORMAT);
    this.#place('numFmts', `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  #weigh(font: number, bold: boolean): number {
    const p = this.#prefix;
    const before = this.#list('fonts')[font] ?? `<${p}font/>`;
    const plain = before.replace(new RegExp(`<${p}b(?:\\s[^<>]*)?/>|<${p}b(?:\\s[^<>]*)?></${p}b>`), '');
    if (!bold) return this.#place('fonts', inOrder(plain));
    const open = tagAtStart(plain);
    const opened = /\/>$/.test(open) ? `${open.replace(/\s*\/>$/, '>')}<${p}b/></${p}font>` : `${open}<${p}b/>`;
    return this.#place('fonts', inOrder(opened + plain.slice(open.length)));
  }

  /** Without a named style that the file does not have: what was wrong with the old look is not written a second time. */
  #withKnownStyle(look: string): string {
    const part = this.#partToWrite();
    const styles = childOf(this.#pack.elements(part, 2), 'cellStyleXfs')?.children.length ?? 0;
    const tag = tagAtStart(look);
    if (Number(attributeOf(tag, 'xfId') ?? 0) < styles) return look;
    return withAttribute(tag, 'xfId', null) + look.slice(tag.length);
  }

  #align(look: string, alignment: Readonly<Record<string, string | null>>): string {
    const p = this.#prefix;
    const found = new RegExp(`<${p}alignment(?:\\s[^<>]*)?/>|<${p}alignment(?:\\s[^<>]*)?></${p}alignment>`).exec(look);
    const written = found === null ? `<${p}alignment/>` : `${tagAtStart(found[0]).replace(/\s*\/?>$/, '')}/>`;
    const tag = Object.entries(alignment).reduce((all, [name, value]) => withAttribute(all, name, value), written);
    const aligned = this.#changeTag(look, { applyAlignment: '1' });
    if (found !== null) return aligned.replace(found[0], () => tag);
    const open = tagAtStart(aligned);
    if (/\/>$/.test(open)) return `${open.replace(/\s*\/>$/, '>')}${tag}</${p}xf>`;
    return `${open}${tag}${aligned.slice(open.length)}`;
  }
}

const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u'],
  ...['vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/** A font in the order that the schema wants, whatever that of the one it is made from. */
function inOrder(font: string): string {
  const root = scanElements(font, 1);
  const texts = root.children
    .map((child) => ({ rank: FONT_ORDER.indexOf(child.local), text: textOf(font, child) }))
    .sort((one, other) => one.rank - other.rank);
  return tagOf(font, root) + texts.map(({ text }) => text).join('') + font.slice(root.closeStart);
}

/** The tag that a text begins with. */
const tagAtStart = (text: string): string => /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(text)?.[0] ?? '';
