/** How an English clause is turned by the one behind it: "not in May but in June", "slated for May instead of this autumn". */
import type { Segment } from '../segments/segments';
import type { Found } from '../signals/signal';
import { isHeldAfterAll } from './called-off';
import { namesTime } from './promises';
import { BE } from './words';

/** When, where, how: what is set right by "not … but …" is not whether it was done. */
const HOW = /^(?:in|on|at|by|via|from|to|with|through)$/;

const PLACE = /^(?:in|on|at)$/;

/** What the segment at `index` says when the one behind it is heard. */
export function turnEnglish(
  segments: readonly Segment[],
  index: number,
  found: readonly Found[],
  year: number,
): Found[] {
  const own = segments[index];
  // "Complaints: none".
  const before = segments[index - 1];
  const isOfFlaw = before?.words.some(({ sense }) => sense === 'flaw') === true;
  if (
    own !== undefined &&
    own.words.length < 3 &&
    before?.sentence === own.sentence &&
    isOfFlaw &&
    /^[:-]$/.test(own.mark)
  )
    return found.filter(({ kind }) => kind !== 'none');
  const after = segments[index + 1];
  if (own === undefined || after?.sentence !== own.sentence) return [...found];
  const [first, second] = after.words;
  // "Cars bought in 2022: none", "digitised: 0 pages".
  if (after.opening === 'colon' && (first?.value === 0 || /^(?:none|nil|nought|zero)$/.test(first?.text ?? '')))
    return found.filter(({ kind }) => kind !== 'deed');
  if (first?.text === 'instead' && second?.text === 'of' && namesTime(after.words, 1))
    return found.map((each) => (each.kind === 'promise' ? { ...each, kind: 'cancel' } : each));
  // "Cancelled due to rain was replayed in May".
  if (
    after.opening === 'reason' &&
    /^(?:to|of)$/.test(second?.text ?? '') &&
    after.words.some(({ text }) => BE.test(text)) &&
    isHeldAfterAll(after.words, 2)
  )
    return found.filter(({ kind }) => kind !== 'cancel');
  const isOther =
    first?.text === 'but' &&
    HOW.test(second?.text ?? '') &&
    own.words.some(({ text }) => text === second?.text || (PLACE.test(text) && PLACE.test(second?.text ?? ''))) &&
    after.words.length < 8 &&
    after.words.every(({ form, sense, year: named }) => form === null && sense !== 'link' && (named ?? 0) <= year);
  return found.map((each) => (isOther && each.kind === 'none' ? { ...each, kind: 'deed', strength: 'weak' } : each));
}

/** "Postponed because of a strike, the fair took place": a comma ends a reason that has no verb. */
export function endsReason(segments: readonly Segment[], index: number): boolean {
  const before = segments[index - 1];
  return (
    segments[index]?.opening === 'mark' &&
    before?.opening === 'reason' &&
    !before.words.some(({ form, text }) => form !== null || BE.test(text))
  );
}
