/** A new day named beside what was not held: put off, whoever settled the day. */
import type { Word } from '../../segments/segments';
import type { Found, Signal } from '../signal';

/** What was not held, by the first letters of its verb. */
const HELD = /^(?:состо|прове|прово|прош|собра|собир|откры|начал|начат|приня|сдал|сдан|сосут|устра|прохо|осуще)/;
const OTHER = /^(?:нов|друг|ин)(?:ая|ую|ый|ые|ое|ой|ом)$/;
const DAY = /^(?:дат[аыуе]$|срок|день$|врем|числ)/;
const MONTH =
  /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|весну|лето|осень|зиму|начал|конец|перв|втор|трет|четверт|следующ|будущ|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)/;

/** "В ноябре не собрались, сход теперь назначен на май", "не прошёл: новая дата – 4 марта"; `before` is the last signal of the same sentence. */
export function readNewDay(words: readonly Word[], before: Signal | undefined): Found | null {
  if (before?.kind !== 'none' || !HELD.test(before.family) || words.some(({ sense }) => sense === 'not')) return null;
  const family = 'новая';
  const other = words.findIndex(({ text }, at) => OTHER.test(text) && DAY.test(words[at + 1]?.text ?? ''));
  const [adjective, noun] = words.slice(other, other + 2);
  if (other >= 0 && adjective !== undefined && noun !== undefined)
    return { kind: 'cancel', start: adjective.start, end: noun.end, family };
  const at = words.findIndex(({ text }) => /^назнач(?:ен[аоы]?|или?|ила)$/.test(text));
  const verb = words[at];
  const on = words.findIndex(({ text }, place) => place > at && text === 'на');
  const day = words
    .slice(on + 1, on + 4)
    .find(({ text, value, year }, place) => year !== null || MONTH.test(text) || (place === 0 && value !== null));
  return verb === undefined || on < 0 || day === undefined
    ? null
    : { kind: 'cancel', start: verb.start, end: day.end, family };
}
