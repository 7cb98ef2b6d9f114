/** What is left of a whole when a part of it is denied: a share, the others, those to whom it was granted; said without a verb that the lexicon knows. */
import type { Segment, Word } from '../../segments/segments';
import { type Found, readPart, readShare, readYear } from '../signal';

const DENYING: readonly Word['sense'][] = ['not', 'absence', 'cancel', 'future', 'condition', 'flaw', 'state'];
const REFUSING: readonly Word['sense'][] = ['absence', 'cancel', 'promise', 'attribute', 'flaw'];
/** Where nothing is done with them either. */
const NOT_THERE =
  /^(?:без|так|тоже|также|ожидани|очеред|резерв|вопрос|стади|согласовани|план|проект|подготовк|рассмотрени|простое|аварийн|непригодн|весной|летом|осенью|зимой|потом|позже|следующ|будущ)/;
const BEFELL = /^(?:просроч|утра[тч]|потер|пропущ|занят|вакант|связан|задерж|наруш|превыш|поврежд)/;

/** The part that is there; nothing for most segments. */
export function readParts(segments: readonly Segment[], index: number): Found[] {
  const { words = [], opening, sentence } = segments[index] ?? {};
  const before = segments[index - 1];
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || before === undefined || before.sentence !== sentence) return [];
  if (readPart(words) === 0) return [];
  // "Девять" ends like a verb.
  const isVerbless = words.every(({ form, value }) => form === null || value !== null);
  const isDenied = words.some(({ sense, text }) => DENYING.includes(sense) || NOT_THERE.test(text));
  // "Крышу не закончили, но две секции из трёх уже под железом".
  const isShare = opening === 'contrast' && readShare(words);
  // "Двух собак не поймали, остальные девять в приюте".
  const areOthers =
    /^(?:остальные|прочие)$/.test(first.text) && readYear(words) === null && segments[index + 1]?.mark !== '-';
  if (isVerbless && !isDenied && (isShare || areOthers))
    return [
      {
        kind: 'deed',
        start: first.start,
        end: last.end,
        strength: isShare ? 'tally' : 'weak',
        isPast: true,
        family: 'часть',
      },
    ];
  // "По 6 заявлениям отказано, по 74 имя изменено".
  const verb = words.find(({ form, sense }) => form === 'passive' && !REFUSING.includes(sense));
  const isParallel = [first, before.words[0]].every((word) => word?.text === 'по') && (words[1]?.value ?? 0) > 0;
  return verb !== undefined &&
    isParallel &&
    !BEFELL.test(verb.text) &&
    words.every(
      (word) => word === verb || ((word.form === null || word.value !== null) && !DENYING.includes(word.sense)),
    )
    ? [{ kind: 'deed', start: verb.start, end: verb.end, isPast: true, family: verb.text.slice(0, 5) }]
    : [];
}
