/** How a clause changes what another one says: a denial that the next one turns to the good, a concession, a state that stayed as it was. */
import type { Segment, Word } from '../../segments/segments';
import type { Found } from '../signal';

/** "Несмотря на готовность трасс": tells what did not matter; "несмотря на то, что …" does so in the segment behind it. */
export function concedes(segments: readonly Segment[], index: number): boolean {
  const first = segments[index]?.words[0]?.text;
  if (first === 'несмотря' || first === 'невзирая') return true;
  const before = first === 'что' ? (segments[index - 1]?.words ?? []) : [];
  return before.length < 4 && (before[0]?.text === 'несмотря' || before[0]?.text === 'невзирая');
}

/** "После того, как врачи нашли пневмонию": what went before tells why. */
export function comesAfter(segments: readonly Segment[], index: number): boolean {
  const [own, before] = [segments[index], segments[index - 1]];
  // "… объявили, что нашли её".
  if (own?.words[0]?.text === 'что' && index > 0) return comesAfter(segments, index - 1);
  if (own?.words[0]?.text !== 'как' || own.sentence !== before?.sentence) return false;
  const [first, second] = before.words.slice(-2);
  return first?.text === 'после' && second?.text === 'того';
}

/** "Мост как был разобран, так и лежит". */
export function staysAsItWas(segments: readonly Segment[], index: number): boolean {
  const words = segments[index]?.words ?? [];
  if (words[0]?.text !== 'так') return false;
  const [, and, stays] = words;
  if (and?.text !== 'и' || !/^(?:леж|сто|оста|висит|есть$|нет$|живут)/.test(stays?.text ?? '')) return false;
  const before = segments[index - 1]?.words ?? [];
  return before.some(
    ({ text }, at) => text === 'как' && before[at + 1]?.form === 'past' && before[at + 1]?.sense !== 'deed',
  );
}

/** Whether what a segment denies comes to nothing: `turned` is the last one before it that a clause turned. */
export function turnsToGood(segments: readonly Segment[], index: number, turned: number): boolean {
  const { words = [], opening } = segments[index] ?? {};
  const before = segments[index - 1];
  // "Пекли, пока не сломалась печь": until then.
  const until = words.findIndex(({ text }) => text === 'пока');
  const [no, what, whom] = words.slice(until + 1);
  if (
    until >= 0 &&
    until < 4 &&
    // "Правительство пока не объявило суммы": not yet.
    (until === 0 || words[until - 1]?.text === 'пор' || words.slice(0, until).some(({ form }) => form !== null)) &&
    no?.text === 'не' &&
    what?.form === 'past' &&
    whom !== undefined &&
    (whom.form === null || whom.form === 'infinitive')
  )
    return true;
  // "Ни порчи, ни пропажи не было": harm, both of them.
  if (words[0]?.text === 'ни' && before?.words[0]?.text === 'ни' && before.words.some(({ sense }) => sense === 'flaw'))
    return true;
  // "Ни одной школы, где не прошёл бы урок, в районе нет".
  if (opening !== 'contrast' && turned === index - 2 && before?.opening === 'relative') return true;
  // "Трубу прокололи, а не проложили".
  const verb = opening === 'contrast' && words[0]?.text === 'а' && words[1]?.text === 'не' ? words[2] : undefined;
  if (
    verb !== undefined &&
    verb.form !== null &&
    before?.words.some(({ form, sense }) => form === verb.form && sense !== 'link') === true
  )
    return true;
  return isTurned(segments, index);
}

/** Whether the clauses behind a segment turn its denial. */
export function isTurned(segments: readonly Segment[], index: number): boolean {
  const { words = [], sentence = 0 } = segments[index] ?? {};
  // A preposition before "который" stands alone.
  const after = segments[index + 1]?.words.length === 1 ? segments[index + 2] : segments[index + 1];
  return isOutdone(after, sentence) || goesOn(words, segments[index + 1]);
}

/** What is left of a denial that was turned; "вряд ли найдётся класс, в котором не прошёл бы урок" promises nothing either. */
export const isUndenied =
  ([first, second]: readonly Word[]) =>
  ({ kind }: Found): boolean =>
    kind !== 'none' && !(second?.text === 'ли' && /^(?:вряд|едва)$/.test(first?.text ?? ''));

/** "Ни снег, ни ветер не помешали": the verb of both stands behind the second. */
function goesOn(words: readonly Word[], after: Segment | undefined): boolean {
  return words[0]?.text === 'ни' && after?.words[0]?.text === 'ни' && after.words.some(({ text }) => text === 'не');
}

/** "Нет школы, где не работал бы кружок": a negation in the clause that follows turns both to the good. */
function isOutdone(after: Segment | undefined, sentence: number): boolean {
  // "Могли быть выполнены, если бы не паводок".
  if (
    after?.opening !== 'relative' ||
    after.sentence !== sentence ||
    /^(?:если|кабы)$/.test(after.words[0]?.text ?? '')
  )
    return false;
  return after.words.some(({ text, sense }) => text === 'не' || (sense === 'absence' && text !== 'нет'));
}

/** What comes of a thing that failed is no work: its means go back. */
const GIVEN_BACK =
  /^(?:возвра|верну|перерасп|перенапр|перене|отлож|отмен|расторг|закры|стал|вынужд|долж|отказ|ждал|затян|задерж|просто|опозд|сорва|сохран|оста|пуст|был)/;

/** Whether a clause behind a segment tells what was done about it: "рейсы отменяли, поэтому заключён договор". */
export function isGrounds(segments: readonly Segment[], index: number): boolean {
  const sentence = segments[index]?.sentence;
  return segments
    .slice(index + 1, index + 4)
    .some(
      ({ words, sentence: own }) =>
        own === sentence &&
        words.slice(0, 2).some(({ text }) => /^(?:поэтому|оттого)$/.test(text)) &&
        !words.some(({ text }) => GIVEN_BACK.test(text)),
    );
}

/** "Хлеб возит не частник", "не возит частник, возит артель": the same verb is affirmed in the next segment. */
export function readInOthers(segments: readonly Segment[], index: number): Found | null {
  const { words = [], sentence = 0 } = segments[index] ?? {};
  const after = segments[index + 1];
  const denied = words[words.findIndex(({ text }) => text === 'не') + 1];
  if (after?.sentence !== sentence || denied === undefined || denied.form === null) return null;
  const [first, second] = after.words;
  const again = first?.text === 'а' ? second : first;
  if (again?.text !== denied.text || after.words.some(({ text }) => text === 'не')) return null;
  return { kind: 'deed', start: denied.start, end: denied.end, family: denied.text.slice(0, 5) };
}

/** "Автобус отменён, вместо него пущен другой", "поэтому нанят второй": whatever the verb, something was done. */
export function readInstead(all: readonly Word[]): Found[] {
  const first = all[0]?.text ?? '';
  const isInstead = /^(?:вместо|взамен)$/.test(first) && /^(?:не(?:го|е)|них|этого)$/.test(all[1]?.text ?? '');
  if (!isInstead && first !== 'поэтому') return [];
  const words = all.slice(isInstead ? 2 : 1);
  const verb = words.find(
    ({ form, sense }) =>
      (form === 'past' || form === 'passive') && (sense === null || sense === 'state' || sense === 'unknown'),
  );
  const isDenied = words.some(
    ({ text, sense }) => sense === 'not' || sense === 'absence' || sense === 'cancel' || GIVEN_BACK.test(text),
  );
  if (verb === undefined || isDenied || words.some(({ sense }) => sense === 'promise' || sense === 'future')) return [];
  return [{ kind: 'deed', start: verb.start, end: verb.end, isPast: true, family: verb.text.slice(0, 5) }];
}

/** "Не успели к празднику, зато теперь линолеум лежит везде": what makes up for a denial is there, whatever the verb. */
export function makesUp(segments: readonly Segment[], index: number): Found[] {
  const first = segments[index]?.words[0];
  const isContrast = segments[index]?.opening === 'contrast';
  if (first?.text !== 'зато' && !isContrast) return [];
  const words = segments[index]?.words.slice(1) ?? [];
  const last = words.at(-1);
  const isDenied = words.some(({ text, sense }) => text === 'без' || DENYING.includes(sense));
  const isAll =
    first?.text === 'все-таки' ||
    (first?.text === 'все' && words[0]?.text === 'равно') ||
    words.some(({ text }, at) => text === 'все-таки' || (text === 'все' && words[at + 1]?.text === 'же'));
  if (!(first?.text === 'зато' || isAll) || last === undefined || isDenied) return [];
  const verb = words.find(({ form, sense }) => form !== null && form !== 'infinitive' && sense !== 'noun');
  return [
    {
      kind: 'deed',
      start: (verb ?? words[0] ?? last).start,
      end: (verb ?? last).end,
      family: (verb ?? last).text.slice(0, 5),
    },
  ];
}

const DENYING: readonly Word['sense'][] = ['not', 'absence', 'cancel', 'promise', 'future', 'condition', 'reason'];

/** "Карантин снят: отменён приказом": what opens a clause without a subject calls off the act that was lifted before. */
export function liftsAct(segments: readonly Segment[], index: number, start: number): boolean {
  const before = segments[index - 1];
  const own = segments[index];
  return (
    before?.sentence === own?.sentence &&
    own?.words[0]?.start === start &&
    before?.words.some(({ sense }) => sense === 'act') === true &&
    before.words.some(({ text, form }) => form !== null && /^(?:снят|снял|отмен|упраздн)/.test(text))
  );
}

/** What one looks for in order to have it: not found, nothing was done. */
const WANTED =
  /^(?:потребност|необходимост|желающ|нуждающ|претенд|кандидат|победител|подрядчик|поставщик|участник|заявител|покупател|арендатор|получател|льготник|клиент|пользовател|потребител|абонент|волонтер|доброволь|инвестор|партнер|спонсор|спрос|резерв|возможност|пригодн|свободн|соответству|отвечающ|готов|талант|одарен|лидер|интерес|заинтересован|подлежащ|требующ|имеющ|основани|заявк|запрос|обращени|предложени|инициатив|проект)/;
/** What people do, or are in, whom one watches for. */
const HARMFUL =
  /^(?:наруш[аи]|употребля|злоупотреб|уклон|управляв|причастн|склонн|соверш[иа]в|безнадзорн|незаконн|находящ|находивш|опьянени|нетрезв|розыск|пожар(?:ов|ы)$|бешенств|чум[аыу]$|ящур|грипп|кор[ьи]$|туберкул|бруцел|лейкоз|инфекци|заболевани)/;
/** "Случаев усыновления": counted, and no harm. */
const OF_ACT =
  /(?:[нтв]ия|[нт]ий|чи|ки)$|^(?:продаж|покуп|аренд|выкуп|возврат|вызов|выезд|обмен|прием|ввоз|вывоз|рожд|регистрац|консультац|госпитализац|эвакуац)/;

/** The same endings, and harm all the same. */
const HARM =
  /^(?:отравлен|нападен|утоплен|избиен|ранен|облучен|обморожен|обрушен|паден|поражен|поврежден|разрушен|заболеван|загрязнен|наводнен|покушен|убий|поддел|вымогатель)/;

/** "Граждан, нарушающих режим, не выявлено", "случаев бешенства не зарегистрировано": whether one is glad of what a clause says was not found. */
export function isGladly(segments: readonly Segment[], index: number): boolean {
  const { words = [], sentence } = segments[index] ?? {};
  const verb = words.find(({ text }, at) => words[at - 1]?.text === 'не' && SEEN.test(text));
  if (verb === undefined) return false;
  const near = segments
    .slice(Math.max(index - 2, 0), index + 3)
    .filter((other) => other.sentence === sentence && other.clause === segments[index]?.clause);
  for (const { words: own } of near) {
    const cases = own.findIndex(({ text }) => CASES.test(text));
    if (cases >= 0) return isHarm(own[cases + 1], own[cases]?.text.startsWith('факт') === true);
  }
  const around = near.flatMap((other) => other.words);
  // "Детей, не имеющих прививок".
  if (around.some(({ text }, at) => WANTED.test(text) && around[at - 1]?.text !== 'не')) return false;
  return around.some(({ text }) => HARMFUL.test(text)) || (/^выявлен/.test(verb.text) && around.length > 3);
}
const CASES = /^(?:случа(?:ев|и|я)|факт(?:ов|ы|а))$/;
/** What there were no cases of; what is called a fact is rarely good. */
const isHarm = (what: Word | undefined, areFacts: boolean): boolean =>
  what !== undefined &&
  (HARM.test(what.text) ||
    (what.form === null && what.sense === null && what.text.length > 4 && !OF_ACT.test(what.text)) ||
    (areFacts && /^(?:продаж|покуп|ввоз|вывоз|выез)/.test(what.text)));
const SEEN = /^(?:выявлен|зарегистрирован|зафиксирован|установлен|отмечен|обнаружен)[аоы]?$/;

/** "Всё указывает на то, что визит откладывается": what says so does nothing. */
export const onlyTells = (segments: readonly Segment[], index: number, { kind, end }: Found): boolean => {
  const [own, after] = [segments[index], segments[index + 1]];
  const verb = own?.words.find((word) => word.end === end);
  return (
    kind === 'deed' &&
    verb !== undefined &&
    verb.form !== 'infinitive' &&
    TELLS.test(verb.text) &&
    ((after?.sentence === own?.sentence && after?.words[0]?.text === 'что') ||
      own?.words[0]?.text === 'как' ||
      // "…, следует из письма", "…, распорядился глава".
      (own?.mark === ',' && own.words[0] === verb && SAYS_WHOSE.test(verb.text)))
  );
};
const TELLS =
  /^(?:указыва|показыва|следует|свидетельств|означа|идет$|отмечае|объяви|установи|разъясни|уточни|распоряди|постанови|написа)/;
const SAYS_WHOSE = /^(?:следует$|свидетельству|(?:уточни|разъясни|распоряди|постанови)л(?:ся|[ао]|ась)?$)/;
