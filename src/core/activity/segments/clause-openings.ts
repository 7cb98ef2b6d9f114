/** Words that open a clause: of contrast, of reason, a relative one. */
import type { Token } from '../../text/tokens';
import type { KnownWord } from '../lexicon/lexicon';

/** What sets a segment apart from the one before it. */
export type Opening = 'sentence' | 'mark' | 'semicolon' | 'colon' | 'contrast' | 'reason' | 'relative';

const ENGLISH_SPEECH =
  /^(?:noted?|notes|say|said|says|report|reports|reported|confirm|confirmed|state|stated|inform|informed|regret|advised?|announced|decided|agreed|explained|apologise|mean|means|meant|show|showed|found|learnt|hear|heard)$/;

const THOUGHT =
  /^(?:сказать$|утверждать$|боял|боит|опаса|надея|верил|верит|думал|сомнева|ожида|рассчитыва|мечта|казалось)/;

/** "Is due in May", "is (not) due to start"; but "the delay is due to rain". */
const isTerm = (before: string | undefined, after: string | undefined, next: string): boolean =>
  (/^(?:is|are)$/.test(before ?? '') || (before === 'not' && /^(?:to|until)$/.test(after ?? ''))) &&
  (after !== 'to' ||
    /^(?:start|open|begin|take|finish|close|launch|run|meet|arrive|be|reopen|go|return|move)$/.test(next));

/** What the word at `index` opens by what it is and what stands beside it; `sense` is its own. Longer than most: a case a word. */
export function openingOfWord(tokens: readonly Token[], index: number, sense: KnownWord['sense']): Opening | null {
  const word = tokens[index]?.text ?? '';
  const before = tokens[index - 1]?.text;
  const after = tokens[index + 1]?.text;
  const twoBefore = tokens[index - 2]?.text ?? '';
  switch (word) {
    case 'а':
      return after === 'также' || after === 'именно' ? null : 'contrast';
    case 'тем':
      if (after === 'не' && tokens[index + 2]?.text === 'менее') return 'contrast';
      return (before === 'с' && twoBefore === 'вместе') || before === 'между' ? 'contrast' : null;
    case 'все-таки':
    case 'впрочем':
      return 'contrast';
    case 'этом':
      return before === 'при' ? 'contrast' : null;
    case 'это':
    case 'все':
      // "Несмотря на это".
      return before === 'на' && /^(?:несмотря|невзирая)$/.test(twoBefore) && tokens[index + 1]?.text !== 'что'
        ? 'contrast'
        : word === 'все' && (after === 'же' || after === 'равно')
          ? 'contrast'
          : null;
    case 'когда':
      return before === ',' ? 'relative' : null;
    case 'that':
      // "We regret to say that no meetings took place".
      return tokens.slice(Math.max(index - 6, 0), index).some(({ text }) => ENGLISH_SPEECH.test(text))
        ? 'mark'
        : 'relative';
    case 'due':
      // "Is due in May".
      return sense !== 'reason' || isTerm(before, after, tokens[index + 2]?.text ?? '') ? null : 'reason';
    case 'since':
      return after === 'then' ? null : sense === 'reason' ? 'reason' : null;
    case 'yet':
      return before === ',' ? 'contrast' : null;
    case 'while':
    case 'whereas':
      // "While the fair was cancelled, …"
      return before === undefined || /^[.!?;\n]$/.test(before) ? 'reason' : 'contrast';
    case 'кто':
      // "Кто не успел в июне, писали в сентябре".
      return before === undefined || /^[.!;\n,]$/.test(before) || before === 'те' ? 'relative' : null;
    case 'если':
    case 'кабы':
    case 'чтобы':
      return 'relative';
    case 'чем':
      // "Раньше, чем поставил первый".
      return before === ',' && /^(?:раньше|прежде)$/.test(twoBefore) ? 'relative' : null;
    case 'чего':
    case 'чему':
      return before === ',' ? 'relative' : null;
    case 'как':
      return before === 'так' ? 'reason' : null;
    case 'что':
      // "Боялись, что гости не приедут": what was thought, not what was.
      if (before === ',' && THOUGHT.test(twoBefore)) return 'relative';
      return before === ',' && /^(?:того|тем|тому)$/.test(twoBefore) ? 'reason' : null;
  }
  return sense === 'contrast' || sense === 'reason' || sense === 'relative' ? sense : null;
}
