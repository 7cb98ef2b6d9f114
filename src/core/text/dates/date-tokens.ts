/** Tokens as dates are read from them: a day in quotation marks is a number, three dots between numbers a dash, Roman numerals words. */
import { type Token, tokenise } from '../tokens';

const QUOTES = '«»"\'„“”‟';
const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && QUOTES.includes(token.text);
/** Marks that may mean something else together with what follows. */
const OPENING = `${QUOTES}.…`;

/** "IVкв.", "IIполугодие": the blank left out. */
const GLUED = /^(i{1,3}|iv)(?=кв|полуг)/;

function pushApart(tokens: Token[], token: Token): void {
  const count = token.kind === 'word' && token.text.startsWith('i') ? GLUED.exec(token.text)?.[0] : undefined;
  if (count === undefined) tokens.push(token);
  else {
    const middle = token.start + count.length;
    tokens.push(
      { ...token, text: count, end: middle },
      { ...token, text: token.text.slice(count.length), start: middle },
    );
  }
}

/** Tokens of a normalised text. */
export function dateTokens(text: string): readonly Token[] {
  const plain = tokenise(text, 'apart');
  const tokens: Token[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const token = plain[at];
    if (token === undefined) continue;
    // A full stop stands alone nearly always.
    const isAlone = token.text === '.' && plain[at + 1]?.text !== '.';
    if (token.kind !== 'mark' || isAlone || !OPENING.includes(token.text)) {
      pushApart(tokens, token);
      continue;
    }
    const [next, afterNext, third, fourth] = plain.slice(at + 1, at + 5);
    // "_12_" within the quotation marks: the line to be filled in is left.
    if (
      isQuote(token) &&
      next?.text === '_' &&
      afterNext?.kind === 'number' &&
      third?.text === '_' &&
      isQuote(fourth)
    ) {
      tokens.push({ ...afterNext, start: token.start, end: fourth?.end ?? afterNext.end });
      at += 4;
      continue;
    }
    // «07» июня: the form that leaves the day to be filled in.
    if (isQuote(token) && next?.kind === 'number' && next.text.length <= 2 && isQuote(afterNext)) {
      tokens.push({ ...next, start: token.start, end: afterNext?.end ?? next.end });
      at += 2;
    } else if (token.text === '.' && next?.text === '.' && afterNext?.text === '.' && third?.kind === 'number') {
      tokens.push({ ...token, text: '-', end: afterNext.end });
      at += 2;
    } else if (token.text === '…' && next?.kind === 'number') tokens.push({ ...token, text: '-' });
    else tokens.push(token);
  }
  return tokens;
}
