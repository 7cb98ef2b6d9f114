/** Letters of the symbol fonts that Word keeps by code instead of by letter. */

/** Codes as they stand in the font, without the private area's F000. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  165: '∞',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  229: '∑',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The letter a w:sym shows; null where nobody but the font knows. */
export function readSymbol(font: string, code: string): string | null {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return null;
  const own = point & 0xff;
  if (/^wingdings$/i.test(font)) return WINGDINGS[own] ?? null;
  if (/^symbol$/i.test(font)) return SYMBOL[own] ?? (own < 0x40 ? String.fromCharCode(own) : null);
  return point >= 0xe000 && point <= 0xf8ff ? null : String.fromCharCode(point);
}
