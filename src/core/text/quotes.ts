/** Which tokens stand inside quotation marks: names and slogans, whose words say nothing about what was done. */
import type { Token } from './tokens';

/**
 * One number a token: 1 inside a matched pair of quotes, 0 outside; the marks themselves are inside. A quote without its pair hides nothing.
 * Where all words stand in quotes the quotation is the text, and nothing counts as quoted.
 */
export function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  const open: number[] = [];
  let straight = -1;
  let hides = false;
  const hide = (from: number, to: number): void => {
    if (quoted[from] === 1 && quoted[to] === 1) return;
    hides = true;
    for (let index = from; index <= to; index += 1) quoted[index] = 1;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, text } = tokens[index] ?? {};
    if (kind !== 'mark') continue;
    if (text === '«') open.push(index);
    else if (text === '»') {
      const from = open.pop();
      if (from !== undefined && open.length === 0) hide(from, index);
    } else if (text === '"') {
      if (straight >= 0) hide(straight, index);
      straight = straight >= 0 ? -1 : index;
    } else if (text === '\n') straight = -1;
  }
  if (!hides && open.length === 0) return quoted;
  // "«Союз «Мир»": one closing mark serves two openings.
  if (open.length > 0) hideUnclosed(tokens, quoted, open);
  const allQuoted = tokens.every(({ kind }, index) => kind === 'mark' || quoted[index] === 1);
  return allQuoted ? new Uint8Array(tokens.length) : quoted;
}

/** For openings left without their own mark: each reaches the last closing mark of its paragraph, before the next such opening. */
function hideUnclosed(tokens: readonly Token[], quoted: Uint8Array, open: readonly number[]): void {
  for (const [order, from] of open.entries()) {
    const limit = open[order + 1] ?? tokens.length;
    let last = -1;
    for (let index = from; index < limit && tokens[index]?.text !== '\n'; index += 1)
      if (tokens[index]?.text === '»') last = index;
    for (let index = from; index <= last; index += 1) quoted[index] = 1;
  }
}
