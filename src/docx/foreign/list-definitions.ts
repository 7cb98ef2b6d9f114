/** Lists as word/numbering.xml and the styles define them: what a paragraph's number looks like. */
import type { XmlAttributes, XmlListener } from '../package/xml';

export interface ListLevel {
  start: number;
  /** OOXML's name: "decimal", "upperRoman", "bullet". */
  format: string;
  /** "%1.%2." */
  text: string;
  /** Every number in it is decimal, whatever its own level says. */
  legal: boolean;
  /** It starts anew after a paragraph of this level (from 1) or a higher one; 0 for never, null for any higher one. */
  restart: number | null;
  suffix: 'tab' | 'space' | 'nothing';
}

export interface ListDefinition {
  readonly levels: Map<number, ListLevel>;
  /** The style whose list this one is; null where it has levels of its own. */
  numberStyle: string | null;
}

export interface ListInstance {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

/** What a paragraph or a style says of its list; null where it says nothing. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

export interface ParagraphStyle {
  list: string | null;
  level: number | null;
  basedOn: string | null;
}

export interface ListDefinitions {
  readonly definitions: Map<string, ListDefinition>;
  readonly instances: Map<string, ListInstance>;
  readonly styles: Map<string, ParagraphStyle>;
}

export function noLists(): ListDefinitions {
  return { definitions: new Map(), instances: new Map(), styles: new Map() };
}

const value = (attributes: XmlAttributes): string => attributes['w:val'] ?? '';
const number = (text: string | undefined): number => Number.parseInt(text ?? '', 10) || 0;

function newLevel(): ListLevel {
  return { start: 1, format: 'decimal', text: '', legal: false, restart: null, suffix: 'tab' };
}

/** Reads word/numbering.xml into `lists`. */
export function numberingListener({ definitions, instances }: ListDefinitions): XmlListener {
  let definition: ListDefinition | null = null;
  let instance: ListInstance | null = null;
  let level: ListLevel | null = null;
  let override = 0;
  return {
    open(name, attributes) {
      if (name === 'w:abstractNum') {
        definition = { levels: new Map(), numberStyle: null };
        definitions.set(attributes['w:abstractNumId'] ?? '', definition);
      } else if (name === 'w:num') {
        definition = null;
        instance = { definition: '', starts: new Map(), levels: new Map() };
        instances.set(attributes['w:numId'] ?? '', instance);
      } else if (name === 'w:abstractNumId' && instance !== null) instance.definition = value(attributes);
      else if (name === 'w:numStyleLink' && definition !== null) definition.numberStyle = value(attributes);
      else if (name === 'w:lvlOverride') override = number(attributes['w:ilvl']);
      else if (name === 'w:startOverride') instance?.starts.set(override, number(value(attributes)));
      else if (name === 'w:lvl') {
        level = newLevel();
        (definition ?? instance)?.levels.set(number(attributes['w:ilvl']), level);
      } else if (level !== null) readLevel(level, name, attributes);
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      else if (name === 'w:abstractNum') definition = null;
      else if (name === 'w:num') instance = null;
    },
    text() {},
  };
}

function readLevel(level: ListLevel, name: string, attributes: XmlAttributes): void {
  const text = value(attributes);
  if (name === 'w:start') level.start = number(text);
  else if (name === 'w:numFmt') level.format = text;
  else if (name === 'w:lvlText') level.text = text;
  else if (name === 'w:isLgl') level.legal = !/^(0|false|off)$/.test(text);
  else if (name === 'w:lvlRestart') level.restart = number(text);
  else if (name === 'w:suff' && (text === 'space' || text === 'nothing')) level.suffix = text;
}

/** Reads what word/styles.xml says of lists into `lists`. */
export function stylesListener({ styles }: ListDefinitions): XmlListener {
  let style: ParagraphStyle | null = null;
  let changed = 0;
  return {
    open(name, attributes) {
      if (/Change$/.test(name)) changed += 1;
      if (changed > 0) return;
      if (name === 'w:style') {
        style = { basedOn: null, list: null, level: null };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style === null) return;
      else if (name === 'w:basedOn') style.basedOn = value(attributes);
      else if (name === 'w:numId') style.list = value(attributes);
      else if (name === 'w:ilvl') style.level = number(value(attributes));
    },
    close(name) {
      if (/Change$/.test(name)) changed -= 1;
      if (name === 'w:style') style = null;
    },
    text() {},
  };
}
