/** What was asked or meant and is named beside what is said: "сколько проведено, не понять", "на запросы ответили, что сведений нет". */
import type { Segment } from '../../segments/segments';
import { readPart } from '../signal';

/** "Всё, что намечали, закрыли": what was meant is named by what was done. */
export const isAllThat = (segments: readonly Segment[], index: number): boolean =>
  segments[index]?.words[0]?.text === 'что' &&
  segments[index - 1]?.words.length === 1 &&
  segments[index - 1]?.words[0]?.text === 'все' &&
  segments[index + 1]?.sentence === segments[index]?.sentence;

/** "Сколько проведено бесед, по отчёту не понять": what was asked, and not what was done. */
export const isUnknown = (segments: readonly Segment[], index: number): boolean => {
  const words = segments[index]?.words ?? [];
  const isAsked = /^(?:сколько|какие|какой|какая|кем|кто)$/.test(words[0]?.text ?? '') || words[1]?.text === 'ли';
  return (
    isAsked &&
    segments
      .slice(index + 1, index + 4)
      .some(
        ({ words: other, sentence }) =>
          sentence === segments[index]?.sentence && other.some(({ text }) => UNTOLD.test(text)),
      )
  );
};
const UNTOLD = /^(?:понять|неизвестно|неясно|непонятно|сообщил[аио]?|указано|сказано|видно)$/;

/** "На 15 запросов ответили, что сведений нет": what was answered. */
export const isAnswer = (segments: readonly Segment[], index: number): boolean => {
  const before = segments[index - 1];
  return (
    segments[index]?.words[0]?.text === 'что' &&
    before?.sentence === segments[index]?.sentence &&
    before.words.some(({ text }) => /^(?:ответили|отвечено|разъяснили|разъяснено)$/.test(text)) &&
    readPart(before.words) > 0
  );
};
