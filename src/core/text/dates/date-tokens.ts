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

const LETTERS = /^[оoз]{1,2}$/;

/** Dates in figures and days before a month, with the letters О and З among the figures: "12.О5.2022", "3О июня". */
const SLIPPED =
  /(?<![\dа-яёa-z./-])(?:[\dозo]{1,2}\.[\dозo]{2}\.(?:[\dозo]{4}|[\dозo]{2})(?![\dа-яёa-z])|[\dозo]{2}(?=(?:\.| по [\dозo]{1,2}|-[\dозo]{1,2})? (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)))/g;

/** Tokens in which a letter typed for a figure of a date is that figure; each sign keeps its place. */
function readableTokens(text: string): readonly Token[] {
  const tokens = tokenise(text, 'apart');
  const isSlipped = tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      token.text.length < 3 &&
      LETTERS.test(token.text) &&
      (tokens[at - 1]?.end === token.start || tokens[at + 1]?.start === token.end) &&
      [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number' || beside?.text === '.'),
  );
  if (!isSlipped) return tokens;
  return tokenise(
    text.replace(SLIPPED, (figures) =>
      /\d/.test(figures) ? figures.replace(/[оo]/g, '0').replace(/з/g, '3') : figures,
    ),
    'apart',
  );
}

/** Tokens of a normalised text. */
export function dateTokens(text: string): readonly Token[] {
  const plain = readableTokens(text);
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
