/** What came instead of the work: "Вместо ремонта – отписки". */
import type { Segment } from '../segments/segments';
import type { Found } from './signal';

/** What one has instead of work, by its first letters. */
export const IDLE =
  /^(?:отписк|обещани|разговор|объяснительн|отговорк|слова$|пустыр|яма$|ямы$|забор|тишин|молчани|переписк|ссылк|жалоб|оправдани|извинени|посул|ничего$)/;

/** "Вместо ремонта – отписки". */
export function readIdleInstead({ words, mark }: Segment, before: Segment | undefined): Found | null {
  const [first] = words;
  if (
    mark !== '-' ||
    first === undefined ||
    before === undefined ||
    !/^(?:вместо|взамен)$/.test(before.words[0]?.text ?? '')
  )
    return null;
  const idle = words.length < 4 ? words.find(({ text }) => IDLE.test(text)) : undefined;
  return idle === undefined ? null : { kind: 'none', start: before.words[0]?.start ?? first.start, end: idle.end };
}
