/** What a number was before a spreadsheet made a value of it: 1.1 may have been 1.10, as its neighbours tell. */
import type { CellDate } from '../grid/grid';
import type { PlanItem } from './plan';
import { type NumberParts, parseNumber } from './table/numbering';

/** By item, what its number was: the likeliest first, several where its neighbours do not decide; none where its cell holds text, or no number. */
export function guessNumbers(
  items: readonly Pick<PlanItem, 'number' | 'numberValue' | 'section'>[],
): readonly (readonly string[])[] {
  const dotted = items.some(({ number, numberValue }) => numberValue === null && /\d\.\s*$/.test(number.text));
  const most = Math.max(USUAL_SECTION, items.length);
  let before: NumberParts | null = null;
  let section: number | null = null;
  return items.map(({ number, numberValue, section: own }, index) => {
    if (own !== section) before = null;
    section = own;
    if (numberValue === null) {
      before = parseNumber(number.text) ?? before;
      return [];
    }
    const next = items[index + 1];
    const after = next === undefined || next.section !== own ? [] : endingsOf(next, most);
    const time = shownTime(number.text);
    const guesses = time === null ? guessParts(numberValue, before, after, most) : [time];
    before = guesses[0] ?? before;
    return guesses.map((parts) => `${parts.join('.')}${dotted ? '.' : ''}`);
  });
}

/** Of a time of day its digits as they are shown: the value behind it is a fraction of a day, or a day of 1899. */
export function shownTime(text: string): NumberParts | null {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : [hours, minutes];
}

/** A longer section is told by its numbers. */
const USUAL_SECTION = 20;

/** What a value's fraction may have been: 1.1 and 1.10 are one value. */
function withZero(fraction: string, most: number): readonly string[] {
  return fraction.length === 1 && Number(fraction) * 10 <= most ? [fraction, `${fraction}0`] : [fraction];
}

/** Last parts that an item's number may have. */
function endingsOf({ number, numberValue }: Pick<PlanItem, 'number' | 'numberValue'>, most: number): readonly string[] {
  if (typeof numberValue === 'number') return withZero(String(numberValue).split('.')[1] ?? '', most);
  return parseNumber(number.text)?.slice(-1) ?? [];
}

/** The value as the number that stands between the one before and those that the next may be; both that it may be where they do not say. */
function guessParts(
  value: number | boolean | CellDate,
  before: NumberParts | null,
  after: readonly string[],
  most: number,
): readonly NumberParts[] {
  if (typeof value === 'boolean') return [];
  if (typeof value === 'object') return [[String(value.day), String(value.month)]];
  const [whole = '', fraction] = String(value).split('.');
  if (fraction === undefined) return [[whole]];
  const endings = withZero(fraction, most);
  const last = before !== null && before.length === 2 && before[0] === whole ? Number(before[1]) : null;
  const follow = endings.filter((ending) => Number(ending) - 1 === last);
  const lead = endings.filter((ending) => after.some((next) => Number(next) - 1 === Number(ending)));
  const [said, ...contrary] = new Set([...follow, ...lead]);
  return (said === undefined || contrary.length > 0 ? [...new Set([...follow, ...endings])] : [said]).map((ending) => [
    whole,
    ending,
  ]);
}
