/** A paragraph as its reader sees it: the words that stand there with their looks, and whatever a report's paragraph does not have. */
import type { FinishedLook, FinishedParagraph, FinishedRun, FinishedStray } from '../../document/finished-document';
import { alignOf, layoutStrays, lookOf } from './looks';
import { merge, type Properties, propertiesOf, type Styles } from './properties';
import { childOf, elementsOf, isOn, settingOf, textOf, type XmlNode } from './xml-tree';

/** Fields under way; they may go on over paragraphs. */
export type OpenFields = { code: string; inCode: boolean }[];

export interface ParagraphMaking {
  readonly styles: Styles;
  readonly fields: OpenFields;
  /** Whether numbers of pages are left out, as in what stands above and below them. */
  readonly withoutNumbers: boolean;
}

/** What a paragraph has gathered so far. */
interface Gathering extends ParagraphMaking {
  readonly base: (runStyle: string | null) => Properties;
  readonly runs: FinishedRun[];
  readonly strays: FinishedStray[];
}

export function makeParagraph(making: ParagraphMaking, node: XmlNode, around: readonly XmlNode[]): FinishedParagraph {
  const { styles } = making;
  const own = childOf(node, 'w:pPr');
  const named = childOf(own, 'w:pStyle');
  const style = named === null ? null : settingOf(named);
  const tableStyle = tableStyleOf(around);
  const properties = merge(styles.paragraph(style, tableStyle), [propertiesOf(own)]);
  const runs: FinishedRun[] = [];
  const strays: FinishedStray[] = [];
  walk({ ...making, base: (runStyle) => styles.run(style, runStyle, tableStyle), runs, strays }, node);
  const text = runs.map((run) => (run.look.hidden ? '' : run.text)).join('');
  strays.push(...layoutStrays(properties, text.trim() !== ''), ...markStrays(own));
  const shade = properties['w:shd'] ?? '';
  if (!/^(auto|ffffff|)$/i.test(shade)) strays.push({ kind: 'layout', text: `w:shd ${shade}` });
  return { kind: 'paragraph', text, align: alignOf(properties), runs, strays };
}

function tableStyleOf(around: readonly XmlNode[]): string | null {
  for (let at = around.length - 1; at >= 0; at -= 1) {
    const node = around[at];
    if (node?.name !== 'w:tbl') continue;
    const style = childOf(childOf(node, 'w:tblPr'), 'w:tblStyle');
    return style === null ? null : settingOf(style);
  }
  return null;
}

/** What the paragraph's end says: it was inserted, deleted, or hides, so that the next paragraph goes on here. */
function markStrays(own: XmlNode | null): FinishedStray[] {
  const mark = childOf(own, 'w:rPr');
  return elementsOf(mark).flatMap((each): FinishedStray[] => {
    if (/^w:(ins|del|moveFrom|moveTo|rPrChange)$/.test(each.name)) return [{ kind: 'tracked', text: '¶' }];
    return each.name === 'w:vanish' && isOn(each) ? [{ kind: 'layout', text: 'w:vanish' }] : [];
  });
}

const PASSED_OVER = new Set([
  'w:pPr',
  'w:rPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:lastRenderedPageBreak',
]);

const WRAPPING = new Set(['w:smartTag', 'w:customXml', 'w:sdtContent']);

function walk(gathering: Gathering, node: XmlNode): void {
  const { strays } = gathering;
  for (const child of elementsOf(node)) {
    const { name, attributes } = child;
    if (PASSED_OVER.has(name)) strays.push(...changesIn(child));
    else if (name === 'w:r') addRun(gathering, child);
    else if (WRAPPING.has(name)) walk(gathering, child);
    else if (name === 'w:ins' || name === 'w:moveTo') {
      strays.push({ kind: 'tracked', text: textOf(child) });
      walk(gathering, child);
    } else if (name === 'w:hyperlink') {
      const isInner = /^_Toc/.test(attributes['w:anchor'] ?? '') && attributes['r:id'] === undefined;
      strays.push({ kind: isInner ? 'contents' : 'link', text: textOf(child) });
      walk(gathering, child);
    } else if (name === 'w:fldSimple') addSimpleField(gathering, child, attributes['w:instr'] ?? '');
    else if (name === 'w:sdt') {
      strays.push({ kind: 'embedded', text: textOf(child) });
      walk(gathering, child);
    } else if (name === 'w:bdo' || name === 'w:dir') {
      strays.push({ kind: 'layout', text: `${name} ${textOf(child)}` });
      walk(gathering, child);
    } else strays.push(strangerOf(child));
  }
}

/** Properties may tell of tracked changes to themselves. */
function changesIn(node: XmlNode): FinishedStray[] {
  return elementsOf(node)
    .filter(({ name }) => name.endsWith('Change'))
    .map(({ name }): FinishedStray => ({ kind: 'tracked', text: name }));
}

/** Elements that have no place in a report, by what they are. */
export function strangerOf(node: XmlNode): FinishedStray {
  const { name } = node;
  const text = textOf(node).trim();
  if (/^w:(del|ins|move|cell(Ins|Del|Merge)|customXml(Ins|Del|Move))/.test(name)) return { kind: 'tracked', text };
  if (/^w:(comment|annotation)/.test(name)) return { kind: 'comment', text };
  if (/^w:(footnote|endnote)/.test(name)) return { kind: 'note', text };
  if (/^(w:(drawing|pict|object)|mc:AlternateContent)$/.test(name)) {
    return { kind: 'drawing', text: text === '' ? drawnText(node) : text };
  }
  if (/^w:(altChunk|subDoc|control|sdt)$/.test(name)) return { kind: 'embedded', text: text === '' ? name : text };
  return { kind: 'unknown', text: `${name} ${text}`.trim() };
}

/** Text along a path, as watermarks have it. */
function drawnText(node: XmlNode): string {
  const own = node.attributes.string ?? '';
  return [own, ...elementsOf(node).map(drawnText)].filter((text) => text !== '').join(' ');
}

const PAGE = /^\s*PAGE\b/i;

function addSimpleField(gathering: Gathering, node: XmlNode, code: string): void {
  gathering.strays.push({ kind: 'field', text: code.trim() });
  if (!(gathering.withoutNumbers && PAGE.test(code))) walk(gathering, node);
  else for (const run of elementsOf(node)) gathering.strays.push(...unseenNumber(lookOfRun(gathering, run)));
}

function lookOfRun({ base }: Gathering, node: XmlNode): FinishedLook {
  const own = childOf(node, 'w:rPr');
  const style = childOf(own, 'w:rStyle');
  return lookOf(merge(base(style === null ? null : settingOf(style)), [propertiesOf(own)]));
}

/** Points. */
const SMALLEST_NUMBER = 8;

/** A page number that nobody can read is none. */
function unseenNumber({ hidden, colour, size }: FinishedLook): FinishedStray[] {
  const isSeen = !hidden && (colour === null || colour === '000000') && (size === null || size >= SMALLEST_NUMBER);
  return isSeen ? [] : [{ kind: 'layout', text: 'PAGE' }];
}

function addRun(gathering: Gathering, node: XmlNode): void {
  const { strays, runs, fields } = gathering;
  const look = lookOfRun(gathering, node);
  let text = '';
  for (const child of elementsOf(node)) {
    const { name, attributes } = child;
    if (name === 'w:t') text += textOf(child);
    else if (name === 'w:tab') text += '\t';
    else if (name === 'w:cr') text += '\n';
    else if (name === 'w:noBreakHyphen') text += '\u2011';
    else if (name === 'w:softHyphen') text += '\u00ad';
    else if (name === 'w:br') {
      const kind = attributes['w:type'] ?? 'textWrapping';
      if (kind === 'textWrapping') text += '\n';
      else strays.push({ kind: 'layout', text: `w:br ${kind}` });
    } else if (name === 'w:fldChar') strays.push(...turnField(fields, attributes['w:fldCharType'] ?? ''));
    else if (name === 'w:instrText') {
      const field = fields[fields.length - 1];
      if (field !== undefined) field.code += textOf(child);
    } else if (PASSED_OVER.has(name)) strays.push(...changesIn(child));
    else strays.push(strangerOf(child));
  }
  const left = fields.some(({ code, inCode }) => inCode || (gathering.withoutNumbers && PAGE.test(code)));
  if (text === '') return;
  if (!left) runs.push({ text, look });
  else if (gathering.withoutNumbers) strays.push(...unseenNumber(look));
}

function turnField(fields: OpenFields, turn: string): FinishedStray[] {
  const field = fields[fields.length - 1];
  if (turn === 'begin') fields.push({ code: '', inCode: true });
  else if (turn === 'separate' && field !== undefined) field.inCode = false;
  else if (turn === 'end' && field !== undefined) {
    fields.pop();
    return [{ kind: /^\s*TOC\s[\s\w\\"-]*$/.test(field.code) ? 'contents' : 'field', text: field.code.trim() }];
  }
  return [];
}
