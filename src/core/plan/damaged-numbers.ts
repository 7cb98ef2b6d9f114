/** What a number was before a spreadsheet made a value of it: 1.1 may have been 1.10, as its neighbours tell. */
import type { CellDate } from '../grid/grid';
import { type NumberParts, parseNumber } from './numbering';
import type { PlanItem } from './plan';

/** By item, what its number was, probably; null where its cell holds text. */
export function guessNumbers(
  items: readonly Pick<PlanItem, 'number' | 'numberValue' | 'section'>[],
): readonly (string | null)[] {
  const dotted = items.some(({ number, numberValue }) => numberValue === null && /\d\.\s*$/.test(number.text));
  let before: NumberParts | null = null;
  let section: number | null = null;
  return items.map(({ number, numberValue, section: own }) => {
    if (own !== section) before = null;
    section = own;
    const parts =
      numberValue === null ? parseNumber(number.text) : (shownTime(number.text) ?? guessParts(numberValue, before));
    before = parts ?? before;
    return numberValue === null || parts === null ? null : `${parts.join('.')}${dotted ? '.' : ''}`;
  });
}

/** Of a time of day its digits as they are shown: the value behind it is a fraction of a day, or a day of 1899. */
export function shownTime(text: string): NumberParts | null {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : [hours, minutes];
}

/** The value as the number that follows `before` where it may be that one, else as it stands. */
function guessParts(value: number | boolean | CellDate, before: NumberParts | null): NumberParts | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'object') return [String(value.day), String(value.month)];
  const own = String(value).split('.');
  const [whole = '', fraction] = own;
  const last = Number(before?.[before.length - 1] ?? 0) + 1;
  if (before !== null && before.length === 2 && before[0] === whole && fraction !== undefined) {
    // A final zero is what a number loses: 1.10 and 1.1 are one value.
    if (String(last).replace(/0+$/, '') === fraction || String(last) === fraction) return [whole, String(last)];
  }
  return own;
}
