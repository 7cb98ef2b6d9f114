/** What stands behind a dash for a whole clause: "крыша – да, фасад – нет", "взамен похода – квест". */
import type { Segment, Word } from '../segments/segments';
import { IS } from '../words/word-classes';
import { IDLE } from './idle-instead';
import type { Found } from './signal';

/** The family of what a list of checks says was done. */
export const ANSWERED = 'да';
const YES = /^(?:да|готово|сделано|выполнено|наполовину|частично|полностью|почти)$/;
/** To have these is not to have done anything yet. */
const BEFOREHAND =
  /^(?:помещени|тренер|педагог|кадр|люд|желани|согласи|проект|план|смет|договор|исполнител|подрядчик|заявк|вопрос|возможност|необходимост|потребност|решени|актуальн|наличи)/;
/** Longer, it is no label of a check. */
const LONGEST_LABEL = 4;
const TIME =
  /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|весн|лет|осен|зим|следующ|будущ)/;

/** What one word behind a dash says was done of its label; null where it says something else. `verb` is that word, where it tells by itself. */
export function readAnswer(segments: readonly Segment[], index: number, verb: Found | undefined): Found | null {
  const { words = [], mark = '', sentence = 0 } = segments[index] ?? {};
  const label = segments[index - 1];
  const [word] = words;
  if (label?.sentence !== sentence || mark !== '-' || words.length !== 1 || !YES.test(word?.text ?? '')) return null;
  const isLabel =
    label.words.length <= LONGEST_LABEL &&
    label.words.every(({ form, sense }) => form === null && sense !== 'flaw') &&
    (label.has & IS.means) === 0 &&
    !label.words.some(({ text }) => BEFOREHAND.test(text));
  if (!isLabel) return null;
  if (verb?.kind === 'deed') return { ...verb, family: ANSWERED };
  return { kind: 'deed', start: label.words[0]?.start ?? 0, end: word?.end ?? 0, isPast: true, family: ANSWERED };
}

/** Whether a segment only names what something else was held instead of: what it denies is made up for. */
export function isReplaced(segments: readonly Segment[], index: number): boolean {
  const { words = [], sentence = 0 } = segments[index] ?? {};
  const instead = segments[index + 1];
  return (
    /^(?:вместо|взамен)$/.test(words[0]?.text ?? '') &&
    instead?.sentence === sentence &&
    instead.mark === '-' &&
    !instead.words.some(isEmpty) &&
    !TIME.test(instead.words[0]?.text ?? '')
  );
}

const isEmpty = ({ text, sense, year }: Word): boolean =>
  IDLE.test(text) ||
  year !== null ||
  sense === 'not' ||
  sense === 'absence' ||
  sense === 'cancel' ||
  sense === 'promise' ||
  sense === 'future';

/** "Взамен похода – квест": the noun behind the dash was held. */
export function readReplacement(segments: readonly Segment[], index: number): Found[] {
  const words = segments[index]?.words ?? [];
  return isReplaced(segments, index - 1)
    ? [{ kind: 'deed', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, isPast: true, strength: 'weak' }]
    : [];
}
