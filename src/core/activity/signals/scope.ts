/** How far a denial reaches: all but the one thing it names, what is said to be untrue, the answer of others, an event that a ban stopped. */
import type { Segment, Word } from '../segments/segments';
import { IDLE } from './idle-instead';
import type { Found } from './signal';

/** What others owe to those who asked. */
const ANSWER = /^(?:ответ(?:а|ов)?|отклик(?:а|ов)?|реакци[ия]|решени[ея]|результат(?:ов|ы)?)$/;
/** What a jury grants. */
const WON = /^(?:выигр|побед|получили$|прошли$|взяли$)/;
/** What stands still, and is of use where it is told of as a gain. */
const STOOD = /^про(?:ст|ви|ле|си)/;
const BARRED = /^(?:вве(?:л|ден)|запрет|наложил|наложен|объявил|объявлен|установил|продлил)/;
const BAR = /^(?:режим|ограничени|карантин|траур|запрет|локдаун|мораторий|массов)/;
const MEETING = /^(?:сход|собрание|совещание|заседание|совет|встреча|правление|планерка|сессия|коллегия)$/;
const SETTLED = /^(?:реш(?:или|ено|ил[аи]?)|постановил[аио]?|договорились|условились)$/;

/** What is left of the denials that a segment says; the same list where none of them is bounded. */
export function boundDenials(segments: readonly Segment[], index: number, found: readonly Found[]): readonly Found[] {
  if (isUntrue(segments, index) || (isUntrue(segments, index - 1) && denies(segments[index])))
    return found.filter(({ kind }) => kind !== 'none');
  if (isAllBut(segments, index) || isAllBut(segments, index - 2))
    return found.map((one) => (isDenial(one) ? { ...one, kind: 'deed', strength: 'weak' } : one));
  if (!found.some(isDenial)) return found;
  if (isReasoned(segments, index))
    return found.map((one) => (one.family === 'отказ' ? { ...one, kind: 'deed', strength: 'weak' } : one));
  if (isOnlyOne(segments, index))
    return found.map((one) => (one.kind === 'none' ? { ...one, kind: 'deed', strength: 'weak' } : one));
  // "Сорваны и назначены заново".
  if (found.some(({ family, joined }) => family === 'назна' && joined === true))
    return found.flatMap((one) => (isDenial(one) ? [{ ...one, kind: 'cancel' }] : one.family === 'назна' ? [] : [one]));
  const words = segments[index]?.words ?? [];
  if (words[0]?.text === 'зато')
    return found.map((one) => (STOOD.test(one.family ?? '') ? { ...one, kind: 'deed', strength: 'strong' } : one));
  if (isBarred(segments, index))
    return found.map((one) => (HELD.test(one.family ?? '') ? { ...one, kind: 'cancel' } : one));
  return isOfOthers(words) ? found.map((one) => (one.kind === 'none' ? { ...one, isOfOthers: true } : one)) : found;
}

/** "Отказано застройщику, не представившему проект": whoever names what another lacks, decided himself. */
function isReasoned(segments: readonly Segment[], index: number): boolean {
  const after = segments[index + 1];
  const [not, what] = after?.words ?? [];
  return (
    after?.sentence === segments[index]?.sentence &&
    not?.text === 'не' &&
    /[а-я]{3}[шщ](?:ему|ей|им)(?:ся)?$/.test(what?.text ?? '')
  );
}

const isDenial = ({ kind }: Found): boolean => kind === 'none';
const HELD = /^(?:состо|прош|пров)/;

/** "Единственное, что не сделано, – отмостка": all the rest is. */
function isOnlyOne(segments: readonly Segment[], index: number): boolean {
  const before = segments[index - 1];
  return (
    before?.sentence === segments[index]?.sentence &&
    before?.words.length === 1 &&
    before.words[0]?.text === 'единственное' &&
    /^(?:что|чего)$/.test(segments[index]?.words[0]?.text ?? '')
  );
}

/** "Ничего, кроме побелки, сделать не успели": the one thing was. */
function isAllBut(segments: readonly Segment[], index: number): boolean {
  const nothing = segments[index];
  if (nothing?.words.length !== 1 || nothing.words[0]?.text !== 'ничего') return false;
  const [one, rest] = segments.slice(index + 1, index + 3);
  return (
    one?.words[0]?.text === 'кроме' &&
    !one.words.some(({ text }) => IDLE.test(text)) &&
    rest?.sentence === nothing.sentence &&
    rest.words.some(({ text }, at) => rest.words[at - 1]?.text === 'не' && /^(?:успе|смог|сумел|удал)/.test(text))
  );
}

/** "Нельзя сказать, что лето прошло без концертов", "неверно, что занятий не было": a denial denied. */
function isUntrue(segments: readonly Segment[], index: number): boolean {
  const words = segments[index]?.words ?? [];
  const after = segments[index + 1];
  if (after?.words[0]?.text !== 'что' || after.sentence !== segments[index]?.sentence || !denies(after)) return false;
  const [first, second] = words.slice(-2);
  return (
    (/^(?:сказать|утверждать)$/.test(second?.text ?? '') && first?.text === 'нельзя') ||
    (/^скажешь$/.test(second?.text ?? '') && first?.text === 'не') ||
    (words.length === 1 && /^(?:неверно|неправда)$/.test(words[0]?.text ?? ''))
  );
}

const denies = (segment: Segment | undefined): boolean =>
  segment?.words.some(({ text, sense }) => /^(?:не|ни|без|нет)$/.test(text) || sense === 'absence') === true;

/** "Ответа нет", "нас не взяли": it was for others to do. */
const isOfOthers = (words: readonly Word[]): boolean =>
  words.length < 8 &&
  ((words.length < 3 && words.some(({ text }) => text === 'отказано')) ||
    words.some(({ text }) => ANSWER.test(text)) ||
    words.some(({ text }, at) => words[at - 1]?.text === 'не' && WON.test(text)) ||
    words.some(
      ({ text }, at) =>
        text === 'нас' && words[at - 1]?.text !== 'у' && words.some(({ text: verb }) => /[^с]ли$/.test(verb)),
    ));

/** "Глава ввёл карантин, и ёлка, на которую звали гостей, не состоялась". */
function isBarred(segments: readonly Segment[], index: number): boolean {
  for (let at = index; at > 0 && at > index - 4; at -= 1) {
    const [own, before] = [segments[at], segments[at - 1]];
    if (before === undefined || before.sentence !== own?.sentence) return false;
    if (own.words[0]?.text === 'и')
      return before.words.some(({ text }) => BARRED.test(text)) && before.words.some(({ text }) => BAR.test(text));
  }
  return false;
}

/** "Сход 14 мая. Решили скинуться на насос": it was held, or nothing were settled. */
export function readMeeting(segments: readonly Segment[], index: number): Found[] | null {
  const { words = [], sentence = 0 } = segments[index] ?? {};
  const after = segments[index + 1];
  const [first] = words;
  const isHeld =
    first !== undefined &&
    MEETING.test(first.text) &&
    words.length < 8 &&
    words.some(({ isNumber }) => isNumber) &&
    after?.sentence === sentence + 1 &&
    after.words.slice(0, 3).some(({ text }) => SETTLED.test(text));
  return isHeld
    ? [{ kind: 'deed', start: first.start, end: words.at(-1)?.end ?? first.end, isPast: true, family: 'собра' }]
    : null;
}
