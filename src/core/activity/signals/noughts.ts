/** What a nought denies: "проведено 0 мероприятий", "обращений - 0". */
import type { Word } from '../segments/segments';
import { type Found, isAimed, type Setting } from './signal';

/** What lengths, areas and pieces are counted in. */
export const UNIT =
  /^(?:тыс|млн|млрд|руб[а-я]*|кв|куб|пог|км|м|м2|м3|га|чел|человек|ед|единиц|шт|штук|раз|экз|экземпляров|т|тонн?|persons?|people|roubles|rubles|hours)$/;

const COUNTED: readonly Word['sense'][] = ['deed', 'step', 'receipt', 'input', 'count', 'work', 'finding', 'flaw'];

/** "Проведено 0 мероприятий", "обращений - 0"; the word beside the nought is put into `negated`. */
export function readZero({ words, hasFlaw }: Setting, index: number, negated: Set<Word>): Found | null {
  const word = words[index];
  // "С нуля" begins.
  if (word === undefined || word.value !== 0 || (!word.isNumber && words[index - 1]?.text === 'с')) return null;
  // "Из 14 объектов введено 0", "0 единиц при плане 3".
  if (hasFlaw || words.some(({ value }, at) => value !== null && value > 0 && !isAimed(words, at))) return null;
  if (/^(?:пожар|возгоран|авари|погибш|дтп)/.test(words[index - 1]?.text ?? '')) return null;
  const isCounted = (other: Word | undefined): boolean =>
    other !== undefined && (COUNTED.includes(other.sense) || other.sense === 'unknown');
  const verb = words.find(
    ({ sense, form }) => (sense === 'deed' || sense === 'step' || sense === 'unknown') && form !== null,
  );
  if (verb !== undefined) negated.add(verb);
  const beside =
    [words[index - 1], words[index + 1]].find(isCounted) ?? verb ?? (words.length < 5 ? words[index - 1] : undefined);
  const whole = words[index + 1]?.text === 'из' ? words[index + 2] : undefined;
  const [alone] = readZeroOf(words);
  if (alone !== undefined) return alone;
  if (beside === undefined && (whole?.value ?? 0) > 0)
    return { kind: 'none', isNought: true, start: word.start, end: whole?.end ?? word.end };
  if (beside === undefined) return null;
  negated.add(beside);
  return {
    kind: 'none',
    isNought: true,
    start: Math.min(word.start, beside.start),
    end: Math.max(word.end, beside.end),
  };
}

/** "0 км", "0 persons". */
export const readZeroOf = ([nought, unit, more]: readonly Word[]): Found[] =>
  nought?.value === 0 && unit !== undefined && more === undefined && UNIT.test(unit.text)
    ? [{ kind: 'none', isNought: true, start: nought.start, end: unit.end }]
    : [];
