/** Whether a verb of doing tells of work: by its form, and by the words beside it that make it a step, a promise or somebody else's deed. */
import { readGlued } from './negations';
import { isPreparing } from './phrases';
import type { Word } from './segments';
import { type Found, familyOf, readAmount, type Setting } from './signal';

const RECEIVED = /^(?:отказ|согласи|ответ|письм|разрешени)/;
/** "Дали отказ", "вести некому": no deed of those who report. */
const NOT_GIVEN = /^(?:отказ|срок|обещани[ея]|слово|некому|некем)$/;
const DRAWN_UP = /^(?:состав|утвер|разраб|подгот|принят|согласов|сформ)/;
const PAPER = /^(?:план|график|смета|сметы|список|списки|перечень|положение)$/;
/** What was done so took place all the same. */
const FROM_AFAR = /^(?:дистанционно|заочно|онлайн|удаленно|видеосвяз[иь]|видеоконференц)/;
/** Goods that came are there, money that came is not yet spent. */
const GOODS =
  /^(?:оборудован|мебел|техник[аиу]$|книг[аи]?$|учебник|инвентар|автобус|автомобил|машин[аы]$|трактор|компьютер|ноутбук|вакцин|препарат|форма$|инструмент)/;
/** Preparing people is work, preparing a feast is not yet. */
const PEOPLE =
  /^(?:спортсмен|[а-я]*лонист|команд|сборн|отряд|дет(?:и|ей)|ребят|учащ|школьник|юн|участник|специалист|кадр|призыв|волонт|медик|педагог|боец|бойц|водител|выпускник)/;
const PROMISES = /^(?:обеща|пообеща|посул)/;
const SOON = /^(?:весной|летом|осенью|зимой|следующ|будущ|скоро|позже)/;

/** "В ближайшее время обследуют": a present that tells of what is to come. */
function isAhead(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, index) =>
      /^(?:завтра|вскоре)$/.test(text) ||
      (text === 'пока' && /^(?:только|лишь)$/.test(words[index + 1]?.text ?? '')) ||
      (/^(?:ближайш|следующ|будущ)/.test(text) &&
        /^(?:год|месяц|недел|квартал|сезон|врем|лет|дн)/.test(words[index + 1]?.text ?? '')),
  );
}

/** What a verb of doing at `index` says; `isDone` by its form, `future` is the "будет" before it. */
export function readDeed(setting: Setting, index: number, isDone: boolean, future: Word | null): Found | null {
  const { words, isAside, isFormer, hasCondition } = setting;
  const word = words[index];
  if (word === undefined) return null;
  const { text, sense, form, start, end } = word;
  const glued = readGlued(setting, word);
  if (glued !== null) return glued;
  if (!isDone || isAside || isFormer || (hasCondition && form === 'present')) return null;
  if (future !== null && (form === 'passive' || text < 'а')) return null;
  if (/^(?:дал|дан|вед)/.test(text) && words.some((other) => NOT_GIVEN.test(other.text))) return null;
  // "Прошло полгода, а …"
  if (
    text === 'прошло' &&
    words.some((other) => /^(?:год|года|лет|полгода|месяц|недел|дней|время|столько)/.test(other.text))
  )
    return null;
  // "Приглашение получено", "получен отказ": somebody else's deed.
  if (/^получ[еи]/.test(text) && words.some((other) => other.sense === 'input' || RECEIVED.test(other.text)))
    return null;
  // "Решение принял штаб": what was decided stands beside it.
  // "План составлен": a paper is a step.
  const isStep =
    sense === 'step' ||
    (form === 'passive' &&
      DRAWN_UP.test(text) &&
      readAmount(words) === 0 &&
      words.some((other) => PAPER.test(other.text))) ||
    (/^приня/.test(text) && words.some((other) => /^решени/.test(other.text)));
  // "Приглашаем на открытие".
  if (text === 'приглашаем' || text === 'ждем') return { kind: 'promise', start, end };
  const isFromAfar = words.some((other) => FROM_AFAR.test(other.text));
  if (form === 'present' && (isPreparing(words) || isAhead(words))) return { kind: 'promise', start, end };
  return {
    kind: 'deed',
    start,
    end,
    strength: isStep && !isFromAfar ? 'step' : isStep || sense === 'deed' ? 'strong' : 'weak',
    family: familyOf(word),
    isPresent: form === 'present',
    isPast: form === 'past',
  };
}

/** What a verb says together with another beside it: "удалось занять", "должны ввести", "обещают построить"; undefined where there is none. */
export function readBeside({ words, isAside, isRelative }: Setting, index: number): Found | null | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const { text, sense, start, end } = word;
  // "Удалось занять 512 подростков", "грант позволил открыть класс", "должны ввести к осени".
  if ((sense === 'link' && /^(?:удало|успел|сумел|смог)/.test(text)) || /^позволил/.test(text)) {
    const verb = words.find((other) => other.form === 'infinitive');
    if (verb !== undefined && !isAside)
      return { kind: 'deed', start, end: Math.max(end, verb.end), family: familyOf(verb) };
  }
  if (/^долж(?:ен|на|но|ны)$/.test(text) && !isRelative && !words.some((other) => /^был/.test(other.text))) {
    const next = words.find((other, at) => other.form === 'infinitive' || (at > index && other.form === 'passive'));
    if (next !== undefined) return { kind: 'promise', start, end };
  }
  if (/^(?:поступил|прибыл|пришл)/.test(text) && !isAside && words.some((other) => GOODS.test(other.text)))
    return { kind: 'deed', start, end, strength: 'weak', family: familyOf(word), isPast: true };
  if (
    /^готов(?:им|ит|ят|или)$/.test(text) &&
    words.slice(index + 1, index + 4).some((other) => PEOPLE.test(other.text))
  )
    return { kind: 'deed', start, end, family: 'готов', isPresent: true };
  // "Обещают построить": what is promised stands beside it.
  if (
    sense === 'speech' &&
    PROMISES.test(text) &&
    words.some((other) => other.form === 'infinitive' || (words.length < 5 && SOON.test(other.text)))
  )
    return isRelative ? null : { kind: 'promise', start, end };
  return undefined;
}
