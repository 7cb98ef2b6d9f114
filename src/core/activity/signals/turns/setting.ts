/** What the whole of a clause tells about its words: whether it speaks of flaws, on a condition, of former times. */
import type { Lexicon } from '../../lexicon/lexicon';
import type { Segment, Word } from '../../segments/segments';
import { IS } from '../../words/word-classes';
import type { Setting } from '../signal';

/** "К правонарушениям": a fault that is only spoken of. */
const OBLIQUE = /(?:[ая]м|[ая]ми|[ая]х)$/;
const EARLY = /^(?:недел|дн|месяц|час|срок|план|график)/;
/** "В прошлом месяце" is of the same year. */
const SHORT = /^(?:недел|месяц|квартал)/;

/** "На ликвидацию аварийных ситуаций": what is denied is the act. */
const isOfAct = (words: readonly Word[], at: number): boolean =>
  (/(?:цию|ние)$/.test(words[at - 1]?.text ?? '') && !/^(?:факт|случа)/.test(words[at - 2]?.text ?? '')) ||
  (/(?:ции|нию)$/.test(words[at - 1]?.text ?? '') && /^(?:по|для|на|об?)$/.test(words[at - 2]?.text ?? ''));

/** "Выездов на аварии не было", "закупки на случай пожаров": what is denied is the work, not what it was for. */
const isAgainst = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.text === 'случай' ||
  (/^(?:на|по|об?|с)$/.test(words[at - 1]?.text ?? '') &&
    words.slice(0, at).some(({ sense, form }) => (sense === 'work' || sense === 'count') && form === null));

/** "Уведомлений о фактах нарушений не получено": what is denied is the notice, not the flaw. */
const isNoticeOfFlaw = ([first, second]: readonly Word[]): boolean =>
  first?.text.startsWith('уведомлен') === true && /^об?$/.test(second?.text ?? '');

/** "Год назад". */
const isAgo = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => text === 'назад' && /^(?:год|года|лет)$/.test(words[at - 1]?.text ?? ''));

export function settingOf({ words, has: flags, opening }: Segment, lexicon: Lexicon, isAside: boolean): Setting {
  return {
    words,
    lexicon,
    // "Невыученных уроков не было".
    hasFlaw:
      ((flags & IS.flaw) !== 0 &&
        words.some(
          ({ sense, text }, at) =>
            sense === 'flaw' &&
            // "При угрозе жизни".
            words[at - 1]?.text !== 'при' &&
            !OBLIQUE.test(text) &&
            !isOfAct(words, at) &&
            !isAgainst(words, at),
        ) &&
        !isNoticeOfFlaw(words)) ||
      (flags & IS.undone) !== 0 ||
      words.some(({ text, isCut }) => text === 'отмен' && !isCut),
    hasCondition: (flags & IS.condition) !== 0,
    isAside,
    isRelative: opening === 'relative',
    // "На неделю раньше" compares.
    isFormer:
      (flags & IS.former) !== 0 &&
      (words.some(({ sense }) => sense === 'former') || isAgo(words)) &&
      !words.some(
        ({ text }, at) =>
          (text === 'раньше' && [words[at - 1], words[at + 1]].some((beside) => EARLY.test(beside?.text ?? ''))) ||
          // "Ранее отловленных", "по ранее заключённому договору", "последний момент".
          (text === 'ранее' && /(?:нн|т)(?:ый|ая|ое|ые|ого|ому|ой|ым|ыми|ых|ую)$/.test(words[at + 1]?.text ?? '')) ||
          (text === 'последний' && words[at + 1]?.text === 'момент') ||
          (text.startsWith('прошло') && SHORT.test(words[at + 1]?.text ?? '')),
      ),
  };
}
