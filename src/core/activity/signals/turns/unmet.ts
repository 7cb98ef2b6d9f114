/** Conditions that were not met, and what they make of the clauses beside them. */
import type { Segment } from '../../segments/segments';
import type { Found } from '../signal';

/** Where the words of an unmet condition begin behind "если бы", "кабы" or before "не будь"; -1 where there is none. */
const conditionAt = ({ words: [first, second] }: Segment): number =>
  first?.text === 'кабы'
    ? 1
    : first?.text === 'если' && second?.text === 'бы'
      ? 2
      : first?.text === 'не' && second?.text === 'будь'
        ? 0
        : -1;
const isIf = (segment: Segment): boolean => conditionAt(segment) >= 0;
/** What one would rather not have had to do: "не пришлось бы переносить". */
const REGRETTED = /^(?:приш|потреб|понад|перен|отмен|отлож|сорва|отказ|закры)/;

/**
 * What a condition that was not met makes of a clause: "если бы не шефы, не перекрыли бы" and "если бы не перекрыли, …" tell that it was done,
 * "могли провести, если бы дали зал" that it was not.
 */
export function readUnmet(segments: readonly Segment[], index: number, found: readonly Found[]): readonly Found[] {
  const own = segments[index];
  if (own === undefined) return found;
  const { words, sentence } = own;
  const [not, verb] = words.slice(Math.max(conditionAt(own), 0));
  if (isIf(own))
    return not?.text === 'не' && (verb?.form === 'past' || verb?.form === 'passive')
      ? [{ kind: 'deed', start: verb.start, end: verb.end, family: verb.text.slice(0, 5), strength: 'weak' }]
      : found;
  let condition: Segment | undefined;
  for (let at = Math.max(index - 2, 0); at < index + 3 && condition === undefined; at += 1) {
    const other = segments[at];
    if (other?.sentence === sentence && isIf(other)) condition = other;
  }
  if (condition === undefined) return found;
  const isWould = words.some(({ text }) => text === 'бы');
  const [denial, what] = condition.words.slice(conditionAt(condition));
  if (denial?.text === 'не') {
    if (!isWould) return found;
    // "Если бы не построили дамбу, посёлок потеряли бы".
    if (what?.form === 'past') return found.filter(({ kind }) => kind !== 'none');
    return words.some(({ text }) => text === 'не')
      ? found.map((one) =>
          one.kind === 'none' && !REGRETTED.test(one.family ?? '') ? { ...one, kind: 'deed', strength: 'weak' } : one,
        )
      : found;
  }
  const could = words.findIndex(({ text }) => /^мог(?:л[аио])?$/.test(text));
  const undone = words.slice(could + 1).find(({ form }) => form === 'infinitive');
  return could >= 0 && words[could - 1]?.text !== 'не' && undone !== undefined && found.length === 0
    ? [{ kind: 'none', start: words[could]?.start ?? 0, end: undone.end, family: 'бы' }]
    : found;
}
