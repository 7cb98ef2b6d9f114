/** What properties make of a run or a paragraph in a reader's eyes; what is not known to be harmless is told by its name. */
import type { FinishedLook, FinishedParagraph, FinishedStray } from '../../document/finished-document';
import type { Properties } from './properties';

/** Of runs: seen by nobody, or told elsewhere. */
const UNSEEN = new Set([
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:u',
  'w:strike',
  'w:dstrike',
  'w:vanish',
  'w:webHidden',
  'w:specVanish',
  'w:color',
  'w:shd',
  'w:highlight',
  'w:sz',
  'w:szCs',
  'w:rFonts.ascii',
  'w:rFonts.hansi',
  'w:rFonts.cs',
  'w:rFonts.eastasia',
  'w:rStyle',
  'w:lang',
  'w:kern',
  'w:noProof',
  'w:snapToGrid',
  'w:eastAsianLayout',
  'w:cnfStyle',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:rFonts.hint',
  'w14:ligatures',
  'w14:numForm',
  'w14:numSpacing',
  'w14:stylisticSets',
  'w14:cntxtAlts',
]);

/** Numbers within which nobody sees a difference. */
const TOLERATED: Readonly<Record<string, readonly [number, number]>> = {
  'w:spacing': [-4, 4],
  'w:w': [98, 102],
  'w:position': [0, 0],
};

const HIGHLIGHTS: Readonly<Record<string, string>> = { white: 'ffffff', black: '000000' };

const known = new Map<string, FinishedLook>();

export function lookOf(properties: Properties): FinishedLook {
  const key = JSON.stringify(properties);
  const found = known.get(key);
  if (found !== undefined) return found;
  const look = makeLook(properties);
  if (known.size > 1_000) known.clear();
  known.set(key, look);
  return look;
}

function makeLook(properties: Properties): FinishedLook {
  const on = (name: string): boolean => (properties[name] ?? '') !== '';
  const { 'w:rFonts.ascii': ascii = null, 'w:rFonts.hansi': other = null, 'w:rFonts.hint': hint } = properties;
  const size = Number(properties['w:sz'] ?? '');
  const highlight = properties['w:highlight'] ?? '';
  const effects = Object.entries(properties).flatMap(([name, value]) => {
    if (value === '' || UNSEEN.has(name)) return [];
    const range = TOLERATED[name];
    const number = Number(value.replace('%', ''));
    return range !== undefined && number >= range[0] && number <= range[1] ? [] : [`${name} ${value}`];
  });
  return {
    bold: on('w:b'),
    italic: on('w:i'),
    underlined: on('w:u'),
    struck: on('w:strike') || on('w:dstrike'),
    hidden: on('w:vanish') || on('w:webHidden') || on('w:specVanish'),
    colour: colourOf(properties['w:color']),
    background: highlight === '' ? colourOf(properties['w:shd']) : (HIGHLIGHTS[highlight] ?? highlight),
    size: size > 0 ? size / 2 : null,
    // Asian fonts are asked for letters that two scripts share where the run hints at it.
    font: fontOf(ascii, hint === 'eastAsia' ? (properties['w:rFonts.eastasia'] ?? null) : other),
    effects,
  };
}

const fontOf = (ascii: string | null, other: string | null): string | null =>
  ascii === other || other === null ? ascii : `${ascii ?? '?'}, ${other}`;

export function colourOf(value: string | undefined): string | null {
  return value === undefined || value === '' || value === 'auto' ? null : value.toLowerCase();
}

/** Of paragraphs: seen by nobody, or by the reader of the form as blanks of a usual size. */
const HARMLESS = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:widowControl',
  'w:suppressAutoHyphens',
  'w:suppressLineNumbers',
  'w:contextualSpacing',
  'w:snapToGrid',
  'w:overflowPunct',
  'w:adjustRightInd',
  'w:autoSpaceDE',
  'w:autoSpaceDN',
  'w:kinsoku',
  'w:wordWrap',
  'w:topLinePunct',
  'w:mirrorIndents',
  'w:outlineLvl',
  'w:textAlignment',
  'w:cnfStyle',
  'w:divId',
  'w:rPr',
  'w:jc',
  'w:tabs',
  'w:spacing.line',
  'w:spacing.linerule',
  'w:spacing.beforeautospacing',
  'w:spacing.afterautospacing',
  'w:sectPr',
  'w:pPrChange',
  'w:numPr',
  'w:shd',
]);

/** Twips. */
const WIDEST_GAP = 400;

/** Where paragraphs stand otherwise than lines of a form do. */
export function layoutStrays(properties: Properties, hasText: boolean): FinishedStray[] {
  const strays: FinishedStray[] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (value === '' || HARMLESS.has(name)) continue;
    const gap = /^w:(?:spacing|ind)\./.test(name) ? Math.abs(Number(value)) : Number.NaN;
    if (gap <= WIDEST_GAP) continue;
    strays.push({ kind: 'layout', text: `${name} ${value}` });
  }
  const { 'w:spacing.line': line = '240', 'w:spacing.linerule': rule = 'auto', 'w:numPr': list = '' } = properties;
  const squeezed = Number(line) < 200 && rule !== 'atLeast';
  if (hasText && (squeezed || Number(line) > 800)) strays.push({ kind: 'layout', text: `w:spacing ${line} ${rule}` });
  if (list !== '') strays.push({ kind: 'automatic-number', text: '' });
  return strays;
}

export function alignOf(properties: Properties): FinishedParagraph['align'] {
  const value = properties['w:jc'] ?? '';
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === '' || value === 'left' || value === 'start' ? 'left' : 'justified';
}
