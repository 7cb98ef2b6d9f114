/** Orders: what is not to be held is called off, what somebody is to begin later is only promised. */
import type { Segment, Word } from '../../segments/segments';
import { IS } from '../../words/word-classes';
import { type Found, readAmount, type Signal } from '../signal';

const HOLD = /^(?:про(?:вод|вес)|организ|устраив|устро|откр)/;
const DECISION = /^(?:решение|приказ|распоряжение|указание|постановление|протокол)$/;
const HANDED = /^(?:возлага|поруча|закрепля|переда)[а-я]*тся$/;

/** "Ярмарку в связи с паводком не проводить – решение главы": a bare order; `before` is the last signal. */
export function readOrder(segments: readonly Segment[], index: number, before: Signal | undefined): Found | null {
  const { words = [], sentence, has = 0 } = segments[index] ?? {};
  if ((has & IS.turn) === 0) return null;
  const not = words.findIndex(({ text }) => text === 'не');
  const verb = words[not + 1];
  if (not < 1 || verb?.form !== 'infinitive' || !HOLD.test(verb.text)) return null;
  const isOrder =
    words.every((word) => word === verb || word.form === null) &&
    !words.some(({ text }) => /^(?:чтобы|можно|нельзя|лучше|просьба|как|если)$/.test(text));
  const beside = [segments[index - 1], segments[index + 1]].filter((other) => other?.sentence === sentence);
  const isDecided = beside.some((other) => DECISION.test(other?.words[0]?.text ?? ''));
  if (!isOrder || !(beside.length === 0 || isDecided)) return null;
  if (before?.sentence === sentence && before?.kind === 'deed') return null;
  return { kind: 'cancel', start: words[not]?.start ?? verb.start, end: verb.end, family: verb.text.slice(0, 5) };
}

/** "Возлагается на отдел, который приступит в январе": nobody does it yet. */
export function readHandedOver(segments: readonly Segment[], index: number): Found | null {
  const { words = [], sentence } = segments[index] ?? {};
  const after = segments[index + 1];
  if (after?.opening !== 'relative' || after.sentence !== sentence) return null;
  const verb = words.find(({ text }) => HANDED.test(text));
  const isToBegin = ({ form, sense }: Word): boolean => form === 'future' || sense === 'future' || sense === 'promise';
  return verb !== undefined && after.words.some(isToBegin) && readAmount(words) === 0
    ? { kind: 'promise', start: verb.start, end: verb.end }
    : null;
}
