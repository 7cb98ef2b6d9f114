/** Enumerations parted by commas, and what they name twice. */
import { normalise, originalSpan } from './normalise';

/** Members longer than this, in words, are clauses: "…, провели семинар, …". */
const LONGEST_MEMBER = 4;
/** Fewer members are no enumeration but a pair of phrases. */
const FEWEST = 3;

/** Words that may stand twice in a list with good reason. */
const REPEATABLE = /^(?:\d|и др|т\.? ?д|т\.? ?ч|г|гг|в том числе|а также|др|пр|etc|other|of|them|ред|стр|п|ст|№)/;

/**
 * What an enumeration names twice, as written the second time. The first member is judged by its last words and the last by its first
 * ones, for the sentence goes on around them: "из Московской, Тверской, Московской областей".
 */
export function findRepeatedMembers(raw: string): string[] {
  // Without two commas there is no enumeration: most texts are done with here.
  if (raw.indexOf(',', raw.indexOf(',') + 1) <= 0) return [];
  const normalised = normalise(raw);
  const found: string[] = [];
  let start = 0;
  for (const sentence of normalised.text.split(/(?<=[.;:!?\n])/)) {
    found.push(
      ...repeatedIn(sentence).map(({ at, length }) => {
        const span = originalSpan(normalised, start + at, start + at + length);
        return raw.slice(span.start, span.end);
      }),
    );
    start += sentence.length;
  }
  return found;
}

interface Member {
  readonly at: number;
  readonly words: readonly string[];
}

function repeatedIn(sentence: string): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  let run: Member[] = [];
  for (const part of sentence.matchAll(/[^,]+/g)) {
    const text = part[0].trim();
    const member = { at: part.index + part[0].indexOf(text), words: text.split(' ') };
    const short = member.words.length <= LONGEST_MEMBER;
    // A long part ends one enumeration with its first words and may begin the next with its last.
    run.push(member);
    if (short) continue;
    found.push(...repeatedInRun(run));
    run = [member];
  }
  return [...found, ...repeatedInRun(run)];
}

function repeatedInRun(run: readonly Member[]): { at: number; length: number }[] {
  if (run.length < FEWEST) return [];
  const found: { at: number; length: number }[] = [];
  const inner = new Set<string>();
  for (const [index, { at, words }] of run.entries()) {
    const isEdge = index === 0 || index === run.length - 1;
    const whole = words.join(' ');
    if (isEdge || whole.length < 4 || REPEATABLE.test(whole)) continue;
    if (inner.has(whole)) found.push({ at, length: whole.length });
    inner.add(whole);
  }
  const [first, last] = [run[0], run[run.length - 1]];
  const opening = ` ${first?.words.join(' ') ?? ''}`;
  const closing = `${(last?.words.join(' ') ?? '').replace(/[.;:!?]$/, '')} `;
  for (const key of inner) {
    if (opening.endsWith(` ${key}`))
      found.push({ at: (first?.at ?? 0) + opening.length - 1 - key.length, length: key.length });
    if (closing.startsWith(`${key} `)) found.push({ at: last?.at ?? 0, length: key.length });
  }
  return found;
}
