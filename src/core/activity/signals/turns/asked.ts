/** What was asked or meant and is named beside what is said: "всё, что намечали, закрыли", "на запросы ответили, что сведений нет". */
import type { Segment } from '../../segments/segments';
import { readPart } from '../signal';

/** "Всё, что намечали, закрыли": what was meant is named by what was done. */
export const isAllThat = (segments: readonly Segment[], index: number): boolean =>
  segments[index]?.words[0]?.text === 'что' &&
  segments[index - 1]?.words.length === 1 &&
  segments[index - 1]?.words[0]?.text === 'все' &&
  segments[index + 1]?.sentence === segments[index]?.sentence;

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
