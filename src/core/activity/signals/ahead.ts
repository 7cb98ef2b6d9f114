/** What a verb in the present tells of a day to come: by the words beside it that say when. */
import type { Word } from '../segments/segments';

/** "В ближайшее время обследуют": a present that tells of what is to come. */
export function isAhead(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, index) =>
      /^(?:завтра|вскоре)$/.test(text) ||
      (text === 'пока' && /^(?:только|лишь)$/.test(words[index + 1]?.text ?? '')) ||
      // "Прорабатывается возможность обмена".
      (/^(?:возможност|целесообразност)/.test(text) && !/^(?:ограничен|равны)/.test(words[index - 1]?.text ?? '')) ||
      // "Ближе к осени", "на днях".
      (text === 'ближе' && words[index + 1]?.text === 'к') ||
      (text === 'днях' && words[index - 1]?.text === 'на') ||
      (/^(?:ближайш|следующ|будущ|нового$)/.test(text) &&
        /^(?:год|месяц|недел|квартал|сезон|врем|лет|дн)/.test(words[index + 1]?.text ?? '')),
  );
}

/** What begins on a day: in the present it tells of one to come. */
const BEGINNING = /^(?:начина|приступа|открыва|старту|запуска|выезжа|отправля|возобновля)[а-я]*(?:ем|ет|ют)(?:ся)?$/;
const MONTH = /^(?:январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;

/** "Открываем 20 декабря", "приступаем с января", and nothing else is told. */
export const isDated = (words: readonly Word[], index: number): boolean =>
  words.length < 6 &&
  BEGINNING.test(words[index]?.text ?? '') &&
  words.some(({ text }, at) => MONTH.test(text) && (words[at - 1]?.text === 'с' || words[at - 1]?.isNumber === true));
