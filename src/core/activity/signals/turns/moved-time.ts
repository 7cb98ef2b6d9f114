/** A time put in the place of another one: what was to be held then is put off, whatever the verb. */
import type { Segment, Word } from '../../segments/segments';
import { IS } from '../../words/word-classes';
import type { Found } from '../signal';

const TIME =
  /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|весны|лета|осени|зимы)$/;
const TERM = /^(?:сроки?|дат[аы])$/;
/** How long a thing lasts, and not when it is due. */
const LASTING = /^(?:служб|действи|аренд|годност|полномочи|гаранти|хранени|обучени)/;
const CHANGED = /^(?:измен|пересмотр|скорректиров|поменя|замен)[а-я]*(?:н[аоы]?|ли)$/;
const AGREED = /^(?:реш(?:или|ил[аи]?|ено)|договорил|условил|согласил)/;
/** The family of what is held at another time. */
const MOVED = 'перен';

const isLater = ({ year, is }: Word, reportingYear: number): boolean =>
  (year !== null && year > reportingYear) || (is & IS.next) !== 0;

/** "Вместо октября будет в апреле", "решили провести не в этом году, а в следующем", "срок изменён на 2024 год"; null for most segments. */
export function readMovedTime(segments: readonly Segment[], index: number, reportingYear: number): Found | null {
  const { words = [], sentence, has = 0 } = segments[index] ?? {};
  const next = segments[index + 1];
  const behind = next?.sentence === sentence ? next : undefined;
  return (
    readInstead(words) ??
    ((has & IS.turn) === 0 ? null : readAgreed(words, behind, reportingYear)) ??
    readTerm(words, behind === undefined ? [] : segments.slice(index + 1, index + 3), reportingYear)
  );
}

/** "Вместо октября будет в апреле". */
function readInstead(words: readonly Word[]): Found | null {
  const at = words.findIndex(({ text }) => text === 'вместо');
  const [instead, time] = at < 0 ? [] : words.slice(at, at + 2);
  if (instead === undefined || time === undefined || !(TIME.test(time.text) || time.year !== null)) return null;
  return words.some(({ form, sense }) => form === 'future' || sense === 'future' || sense === 'promise')
    ? { kind: 'cancel', start: instead.start, end: time.end, family: MOVED }
    : null;
}

/** "Решили провести не в этом году, а в следующем"; "не в этом году, а в 2023-м начнётся" is a promise. */
function readAgreed(words: readonly Word[], behind: Segment | undefined, reportingYear: number): Found | null {
  const not = words.find(
    ({ text }, at) => text === 'не' && words[at + 1]?.text === 'в' && isThisYear(words[at + 2], reportingYear),
  );
  if (not === undefined || behind?.words[0]?.text !== 'а') return null;
  const other = behind.words.slice(0, 4).find((word) => isLater(word, reportingYear));
  const isAgreed = words.some(({ text }) => AGREED.test(text)) && words.some(({ form }) => form === 'infinitive');
  return isAgreed && other !== undefined ? { kind: 'cancel', start: not.start, end: other.end, family: MOVED } : null;
}

/** "Срок изменён на 2024 год", "сроки пересмотрены: вместо 2022 – 2025 год". */
function readTerm(words: readonly Word[], behind: readonly Segment[], reportingYear: number): Found | null {
  const term = words.find(({ text }, at) => TERM.test(text) && !LASTING.test(words[at + 1]?.text ?? ''));
  if (term === undefined) return null;
  const changed = words.find(({ text }, at) => CHANGED.test(text) && words[at - 1]?.text !== 'не');
  if (changed === undefined) return null;
  const on = words.findIndex(({ text, start }) => text === 'на' && start > changed.start);
  const isInstead = behind[0]?.words[0]?.text === 'вместо';
  const isMoved =
    (on >= 0 && words.slice(on + 1, on + 4).some((word) => isLater(word, reportingYear))) ||
    (isInstead &&
      behind.some(
        (own) => own.sentence === behind[0]?.sentence && own.words.some((word) => isLater(word, reportingYear)),
      ));
  return isMoved
    ? {
        kind: 'cancel',
        start: Math.min(term.start, changed.start),
        end: Math.max(term.end, changed.end),
        family: MOVED,
      }
    : null;
}

const isThisYear = (word: Word | undefined, reportingYear: number): boolean =>
  word !== undefined && (word.year === reportingYear || /^(?:этом|текущем|нынешнем)$/.test(word.text));
