/** Names of measures that somebody broke over rows by hand, as if the sheet were a page. */
import { hasInitials, isSigningPart } from './signing';

/** A small letter begins no title; "а)" begins what is listed. */
const GOES_ON = /^[a-zа-яё]+(?![a-zа-яё).])/;
/** A sentence or a list that has ended, or begins below. */
const ENDED = /[.;:!?…]["»”)]?$/;

/** Whether what stands in a further row of a measure goes on with its name. */
export const goesOnWithName = (text: string): boolean => GOES_ON.test(text) && !text.endsWith(':');

/** What is read of a row: its number in parts, and how many cells hold text. */
interface Row {
  readonly row: number;
  readonly number: string;
  readonly parts: readonly string[] | null;
  readonly name: string;
  readonly filled: number;
  readonly spanned: boolean;
}

/** Rows right below a numbered measure that hold a piece of its name and nothing else continue it. */
export function goOnWithNames(texts: readonly Row[], kinds: string[]): void {
  const last = texts.map(({ parts }, index) => kinds[index] === 'item' && parts !== null).lastIndexOf(true);
  let open: Row | null = null;
  for (const [index, row] of texts.entries()) {
    if (kinds[index] === 'item' && row.parts !== null) open = row;
    else if (kinds[index] !== 'continuation') {
      const adjoins: boolean = open !== null && !ENDED.test(open.name) && row.row === (texts[index - 1]?.row ?? -1) + 1;
      // "составил Иванов И. И." below the last of them.
      const signs = index > last && (hasInitials(row.name) || isSigningPart(row.name));
      const isPiece = row.filled === 1 && !row.spanned && row.number === '' && goesOnWithName(row.name);
      open = adjoins && isPiece && !signs && kinds[index] !== 'aside' ? row : null;
      if (open !== null) kinds[index] = 'continuation';
    }
  }
}
