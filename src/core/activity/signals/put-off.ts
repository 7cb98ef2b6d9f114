/** What moves to a later time, whatever the verb: by its prefix, its root of motion, and the time behind it. */
import type { Word } from '../segments/segments';
import type { Found } from './signal';

/** Leaving its place: a prefix that tells of it and a root of motion. */
const MOVES =
  /^оставл?[еи][а-я]+$|^(?:пере|съ?|отъ?|у|по(?=е))(?:еха|полз|ш[ел]|коч|скольз|ка[тч]|бро[сш]|ки[дн]|двин|мест|мещ|тян|тащ|прыг|скак|скоч|плы|лете)[а-я]*$|^(?:пере|у)(?:ход[ия]т|езжа[ею]т)$/;
const LATER = /^(?:следующ|будущ|20\d\d$)/;
/** "На 23-й". */
const SHORT_YEAR = /^2\d$/;
const TIME = /^(?:конец|начало|весну|осень|январ|феврал|март|апрел|май$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const IN_SPACE =
  /^(?:(?:во?|под|на|к|за|из)$|заявк|письм|документ|отчет|обучени|этап|уров|ступен|курс|класс|раунд|тур$)/;

/** The family of what was put off so: no verb's own. */
export const LATER_ON = 'позже';

/** "Съехало на следующий год", "ярмарка переползла на май": whatever moves to a later time is put off. */
export function readPutOff(words: readonly Word[], index: number): Found | null {
  // "Сместили с июня на август".
  const from = words[index + 1]?.text === 'с' ? 2 : 0;
  const at = from === 0 ? index + 1 : words.findIndex(({ text }, place) => place > index + 1 && text === 'на');
  const [word, to] = [words[index], words[at]];
  const isTo = to?.text === 'на' || to?.text === 'в' || to?.text === 'вправо';
  if (word === undefined || to === undefined || !isTo || !MOVES.test(word.text)) return null;
  const rest = words.slice(at + 1, at + 5);
  const until = ({ end }: Word): Found => ({ kind: 'cancel', start: word.start, end, family: LATER_ON });
  if (to.text === 'вправо') return until(to);
  const year = rest.findIndex(({ text }, place) => LATER.test(text) || (place === 0 && SHORT_YEAR.test(text)));
  const end =
    rest[
      Math.max(
        year,
        rest.findIndex(({ text }) => TIME.test(text)),
      )
    ];
  if (end === undefined) return null;
  // "Перешло в план 2023 года".
  // "Ушло в 2023 год".
  if (to.text === 'в' && year === 0 && rest[0]?.year !== null) return until(end);
  if (to.text === 'в') return year > 0 && /^(?:план|программ|график)/.test(rest[0]?.text ?? '') ? until(end) : null;
  // "Детей перебросили на лето в лагерь", "не сползло на следующий год".
  const others = words.filter((other) => other !== word && other !== to && other !== end);
  return others.some(({ text }) => IN_SPACE.test(text)) || words[index - 1]?.text === 'не' ? null : until(end);
}

/** "На следующий год ничего не перебросили". */
export const isKeptOn = (words: readonly Word[], { text }: Word): boolean =>
  MOVES.test(text) && words.some((word, at) => LATER.test(word.text) && words[at - 1]?.text === 'на');
