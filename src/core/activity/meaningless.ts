/** Texts that say nothing of a measure, one way or the other: a trial, a note to oneself, a pointer to nowhere; a sign or a bare figure. */
import { normalise } from '../text/normalise';

/** Longer texts are not looked at. */
const LONGEST = 24;
const TRIAL =
  /^(?:тест|тестовая запись|test|testing|прим|пример|примечание|проба|заполнить|дозаполнить|дополнить|уточнить|уточняется|example|sample|note|todo|to do|tbd|tba|tbc|to be (?:determined|confirmed|completed|added|filled in)|новая|новое|новый|ожидание|в очереди|backlog|at risk|red|amber|xxx+|ххх+|asdf|qwerty|йцукен|фыва)(?: ?\d{1,3})?$/;
const POINTER =
  /^(?:см|смотри)\.? ?(?:выше|ниже|там же)$|^(?:там же|то же|аналогично)$|^(?:please )?see (?:above|below)$|^(?:as above|ditto|same(?: as above)?|idem)$/;
/** What such a text is put into: «тест», "(заполнить)", "- см. выше". */
const AROUND = /^[-*_<«"'([ ]+|[-*_>»"')\] ]+$/g;
/** "+" and the like, but for a tick, or a figure: what it counts, nobody knows but who wrote it. */
const BARE = /^(?:[^a-zа-яё\d✓✔✅☑√🗸🗹👍]+|\d{1,4})$/u;
/** Names of measures that a figure answers. */
const COUNTED =
  /^(?:количество|число|численность|доля|объ[её]м|процент|показатель|сумма|number|share|amount|percentage|total number|count of)|[,(] ?(?:шт|ед|чел|экз|га|км|м|кв\. ?м|т|тыс\.[^,()]*|млн[^,()]*|руб|%|человек|единиц|раз|штук|процентов)\.?\)?$/;

/** Whether a text says nothing whatever is asked: "тест", "см. выше", "TBD", "в очереди". */
export function isIdle(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = plain(text).replace(AROUND, '');
  return TRIAL.test(said) || POINTER.test(said);
}

/** Whether it is a sign or a figure that the measure's name does not ask for; where many answer so, it is a custom of the office. */
export function isBare(text: string, name: string): boolean {
  return text.length <= LONGEST && BARE.test(plain(text)) && !COUNTED.test(normalise(name).text);
}

const plain = (text: string): string => normalise(text).text.replace(/[.!?…]+$/, '');
