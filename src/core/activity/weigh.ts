/** Weighs what the signals of a text say against each other: which verdict they come to, and which of them decided. */
import type { Span } from '../text/normalise';
import { bansIn, isPutOff } from './bans';
import type { Signals } from './find-signals';
import { gatherNegatives, isUndoneLater, type Negatives, tellsMore, UNDONE } from './negatives';
import { dropResults } from './results';
import type { Signal } from './signals/signal';
import { HABIT } from './signals/verbless';
import type { Verdict } from './verdict';
import { NEXT } from './years';

/** What money undergoes before anything is done with it. */
const LEADING = /^(?:выдел|учтен|предус|получ|предо|переч|залож|собра|верну|возвр|пожер|накоп|найде|нашл)/;

/** "Не смогли", "не успели". */
const NOT_BEGUN = /не (?:нач[аи]|приступ|бра)/;
const UNABLE = /не (?:смог|успе|сумел|выш[ел]|дожда)/;

/** What a budget or a plan does with a thing. */
const FORESEEN = /^(?:преду|запла|плани|выдел|залож|намеч)/;

/** What goes on until its end, which others name. */
const UNDER_WAY =
  /^(?:завер|закан|оканч|вед[еу]т|ид[еу]т|стро[ия]|выпол|монти|произ|осуще|реали|ремон|возво|прокл|укла|кладе)/;

/** What is only settled beforehand. */
const CHOSEN = /^(?:предл|понра|отнес|задум|найде|опред|выбра|подоб|подыс|обеща|пообе|назна|присм)/;

/** What was only tried: by its first letters, imperfective. */
const TRIED =
  /^(?:пригл|звал|говор|спори|искал|проси|обращ|объяв|пробо|пыта|предл|угова|запра|добив|ждал|подав|выбра|набра|собра|подоб)/;

/** What is out of one's hands once it is done. */
const SENT = /^(?:подал|подан|напра|отпра|ушл|ушел|внес|посла|высла|разос|участ|выдви|предс|сдал|ходат)/;

/** What a meeting ends with. */
const PAPERS = /^(?:подпи|соглас|заклю)/;
/** What those do who are free when a thing is called off. */
const RELEASED = /^(?:верну|возвр|забра|отвер|откло|перев|перес|отпущ|распу|уведо|извещ|перед|назна|разош|разъе|опове)/;

/** What others did to a place or a way to it, so that nothing could be held there. */
const BARRED = /^(?:опеча|закры|отклю|перек|затоп|оцепи|отобр|заняла|занял|обруш|снесл|выста)/;

/** Longer is prose, with circumstances beside its news. */
const LONG = 120;

/** What decided: a signal, or a year that stands for one. */
type Deciding = Span & { readonly about?: Span | undefined };

/** What is named without a verb. */
const isNamed = (kind: Signal['kind']): boolean => kind === 'work' || kind === 'receipt';

/** One table of precedence, so it stands in one function. The verdict of the signals of one text; `year` is the reporting year, null where it is not known. */
export function weigh(
  { segments, signals: all, years }: Signals,
  text: string,
  year: number | null,
): { verdict: Verdict; deciding: readonly Deciding[]; isEarlier?: boolean } {
  const signals = dropResults(all, text);
  // "Спектакль показан, хотя гастроли переносили": what explains a deed says nothing against it.
  const hasDeed = signals.some(
    ({ kind, isAside, isOfMeans, strength }) => kind === 'deed' && !isAside && !(isOfMeans && strength === 'tally'),
  );
  const of = (kind: Signal['kind']): readonly Signal[] =>
    signals.filter((signal) => signal.kind === kind && !(hasDeed && signal.isAside));
  const isOld = ({ doneIn }: Signal): boolean => year !== null && doneIn !== null && doneIn < year;
  // Most texts tell of work alone, and of no other year.
  if (all.every(({ kind }) => kind === 'deed' || isNamed(kind)) && years.all.every((each) => each.year === year)) {
    const deeds = of('deed').filter((deed) => !isOld(deed));
    return { verdict: 'activity', deciding: deeds.length > 0 ? deeds : signals.filter(({ kind }) => isNamed(kind)) };
  }
  const left = new Set(signals);
  const results = new Set(all.flatMap((signal) => (left.has(signal) ? [] : [signal.segment])));
  // "Замена 400 м, остаток перенесён на 2024 год": the year is of the rest.
  const named = results.size === 0 ? years.all : years.all.filter(({ segment }) => !results.has(segment));
  const nones = of('none');
  const isIdle = nones.some(({ family }) => UNDONE.test(family));
  const isSinceLong = years.all.some((each) => year !== null && each.year < year);
  // "Приостановлен с 2020 года, в отчетном году не осуществлялся": what stands still is not called off.
  const cancels = of('cancel').filter(
    ({ family, segment }) =>
      (family !== 'приос' || !isIdle || nones[0]?.segment === segment || !isSinceLong) &&
      (family !== 'отказ' || nones.every((none) => none.family === 'нецел')),
  );
  const promises = of('promise');
  const negatives = gatherNegatives(nones, cancels);
  const done = of('deed').filter(
    (deed) => negatives === null || (outweighs(deed, negatives) && !isUndoneLater(deed, nones, segments)),
  );
  const deeds = done.filter((deed) => !isOld(deed));
  // "Кандидатуры подбираются, совет будет сформирован": not there yet.
  const isUnderWay = deeds.every(
    ({ strength, isPresent, isOfMeans, family, amount }) =>
      strength === 'tally' ||
      (strength === 'weak' && isPresent) ||
      // "Министерство ответило, что машину поставят в мае".
      (amount === 0 && /^(?:ответ|сообщ)/.test(family)) ||
      // "Подрядчик найден, кабель проложат в мае".
      ((amount === 0 || isOfMeans) && CHOSEN.test(family)) ||
      // "Деньги выделены, подрядчика ищут".
      (isOfMeans && amount === 0 && LEADING.test(family)),
  );
  const isLater = named.length > 0 && named.every((each) => each.year === NEXT || (year !== null && each.year > year));
  // "Стройотряд выезжает в июле 2024 года".
  const sentences = new Set(named.filter(({ isUntil }) => !isUntil).map(({ sentence }) => sentence));
  // "Завершается отделка, сдача – январь 2023 года": the year is of the end.
  const own = new Set(named.map(({ segment }) => segment));
  const areAhead = deeds.every(
    ({ strength, isPresent, isOfMeans, isOfTalks, isShare, amount, sentence, segment, family }) =>
      (strength === 'tally' && !isShare) ||
      (isPresent &&
        family !== 'продо' &&
        sentences.has(sentence) &&
        (own.has(segment) || isOfTalks || !UNDER_WAY.test(family))) ||
      // "Средства заложены в бюджет 2023 года".
      (isOfMeans && amount === 0 && LEADING.test(family) && sentences.has(sentence)),
  );
  if (isLater && (negatives === null || (cancels.length === 0 && nones.every(({ isYet }) => isYet))) && areAhead)
    return { verdict: 'planned', deciding: promises.length > 0 ? promises : named };
  const isTallied = deeds.every(({ strength }) => strength === 'tally');
  if (deeds.length > 0 && !isTallied && !(isUnderWay && promises.length > 0))
    return { verdict: 'activity', deciding: deeds };
  if (isTallied && deeds.length > 0 && negatives !== null && promises.length === 0)
    return { verdict: 'activity', deciding: deeds };
  // "I кв. – ничего, II кв. – 2 выезда".
  const headed = readHeaded(signals, [...nones, ...cancels, ...promises]);
  if (headed.length > 0) return { verdict: 'activity', deciding: headed };
  // "Срок переносили, но работа так и не выполнена".
  const isOver = nones.some(
    ({ isFinal, family, start }) => isFinal && family !== 'начав' && start > (cancels.at(-1)?.start ?? start),
  );
  if (cancels.length > 0 && !isOver) return { verdict: 'cancelled', deciding: cancels };
  // "Пост намерены выставить, состав пока не подобран".
  const firstPromises = new Map<number, number>();
  for (const { sentence, start } of promises) if (!firstPromises.has(sentence)) firstPromises.set(sentence, start);
  // "Двор сделают в 2022 году, в 2021-м денег не дали": what was not done before this year.
  const isAhead =
    nones.length > 0 &&
    nones.every(
      ({ isYet, isCurrent, isAside: isFormerly, family, start, end, sentence, year: said }) =>
        (isYet ||
          // "Собираемся обзвонить всех, раньше этого не делали".
          isFormerly ||
          // "Ни один этап не начат, первый стартует в феврале".
          (isLater && NOT_BEGUN.test(text.slice(start, end))) ||
          // "Отчитываться рано: слёт стоит в плане на май".
          family === 'рано' ||
          // "Нынче не смогли, проведём в январе".
          (UNABLE.test(text.slice(start, end)) && (firstPromises.get(sentence) ?? 0) > start) ||
          (year !== null && said !== null && said < year) ||
          // "Закупка запланирована на 2024 год, деньги в текущем году не предусмотрены".
          ((isCurrent || said === year) && FORESEEN.test(family) && (firstPromises.get(sentence) ?? start) < start)) &&
        firstPromises.has(sentence),
    );
  // In a long text a verb that the lexicon does not know may deny a mere circumstance.
  const isAside = negatives?.areVague === true && text.length > LONG && tellsMore(segments, nones);
  if (nones.length > 0 && !isAhead && !isAside) {
    return isPutOff(text)
      ? { verdict: 'cancelled', deciding: [...nones, ...bansIn(text)] }
      : { verdict: 'none', deciding: nones };
  }
  // "Во время рейда никого не нашли, поиском займётся полиция".
  const works = results.size > 0 && named.length === 0 ? of('work') : [];
  if (works.length > 0) return { verdict: 'activity', deciding: works };
  if (promises.length > 0) return { verdict: 'planned', deciding: promises };
  if (deeds.length > 0) return { verdict: 'activity', deciding: deeds };
  const isPast = year !== null && named.length > 0 && named.every((each) => each.year < year);
  if (isPast && (done.length > 0 || /(?:^|[^а-я])последн/.test(text)))
    return { verdict: 'none', deciding: done.length > 0 ? done : named, isEarlier: true };
  return { verdict: 'activity', deciding: signals.filter(({ kind }) => isNamed(kind)) };
}

/** What is named without a verb under other headings than all that was not done. */
function readHeaded(signals: readonly Signal[], against: readonly Signal[]): readonly Signal[] {
  const headings = new Set(against.map(({ heading }) => heading));
  return headings.size === 0 || headings.has(null)
    ? []
    : signals.filter(
        ({ kind, heading, strength, isPast, isPresent }) =>
          heading !== null &&
          !headings.has(heading) &&
          (kind === 'work' ||
            (kind === 'deed' && (strength === 'tally' || (strength === 'weak' && !isPast && !isPresent)))),
      );
}

/** Whether a deed counts beside what the same entry says was not done. Longer than most: the order of these reasons is what it says. */
function outweighs(deed: Signal, negatives: Negatives): boolean {
  if (deed.year !== null && deed.year < negatives.latestYear) return false;
  // "План не выполнен: 17 из 20".
  if (deed.strength === 'tally' && deed.isShare) return true;
  const before = negatives.bySentence.get(deed.sentence);
  // "Подписи собрали, но остановку так и не поставили", "деньги выделены, но ни одного дома не расселено".
  const leads = before !== undefined && deed.start < before && deed.amount === 0;
  // "Законопроект не поддержали: за проголосовали 14".
  if (before !== undefined && deed.family === 'прого' && negatives.areVotedDown) return false;
  // "Заявку подали, но нас не взяли", "письмо ушло, ответа нет": ours was done.
  if (leads && negatives.ofOthers.has(deed.sentence) && SENT.test(deed.family)) return true;
  // "Приглашали ансамбль, тот не приехал", "место выбрали, памятник не поставили": led to nothing.
  if (leads && !negatives.areFindings && (deed.isPast ? TRIED : CHOSEN).test(deed.family)) return false;
  if (deed.family === HABIT) return negatives.undone.size === 0 && negatives.lastCancelSentence < 0;
  // "У соседей колодец вычистили, до нашего не добрались".
  if (leads && deed.amount === 0 && negatives.besideOthers.has(deed.sentence)) return false;
  // "Споры не утихали, но зал открыт", "не ждали погоды, засеяли 40 га".
  if (negatives.areVague && deed.strength !== 'tally') return true;
  // "Слёт не состоялся, средства перераспределены".
  // "Выделено 5 млн рублей, не освоено".
  if (before !== undefined && deed.start < before && LEADING.test(deed.family) && negatives.unspent.has(deed.sentence))
    return false;
  const follows = before !== undefined && before < deed.start && negatives.undone.has(deed.sentence);
  if (follows && deed.isOfMeans && deed.amount === 0) return false;
  // "Ярмарка проводиться не будет, решение принято оргкомитетом".
  if (follows && deed.strength === 'step' && deed.family === 'приня') return false;
  // "Работы не выполнены, идёт судебное разбирательство".
  if (
    before !== undefined &&
    before < deed.start &&
    deed.isOfDispute &&
    deed.amount === 0 &&
    negatives.breaches.has(deed.sentence)
  )
    return false;
  if (leads && deed.isOfMeans && LEADING.test(deed.family)) return false;
  // "Акцию провели соседи, мы не участвовали".
  if (leads && negatives.ours.has(deed.sentence)) return false;
  if (deed.amount === 0 && deed.start < (negatives.finals.get(deed.sentence) ?? 0)) return false;
  // "Пришло письмо: слёт отменяется": what led to the news.
  const explained = negatives.explained.get(deed.sentence);
  if (explained !== undefined && deed.start < explained && deed.amount === 0 && !UNDONE.test(deed.family)) return false;
  // "Составлен список. Поездка так и не состоялась".
  if (deed.strength === 'step' && deed.amount === 0 && negatives.finals.has(deed.sentence + 1)) return false;
  // "Программа действует, но мероприятия по ней не проводились".
  const isState = deed.family === 'дейст' || (deed.family === 'готов' && deed.strength === 'weak');
  if (leads && isState && !negatives.areFindings && negatives.lastCancelSentence < 0) return false;
  // "Не исполнено: приглашения направлены поздно" explains.
  if (
    deed.opening === 'colon' &&
    before !== undefined &&
    before < deed.start &&
    (deed.strength !== 'strong' ||
      deed.isOfMeans ||
      RELEASED.test(deed.family) ||
      BARRED.test(deed.family) ||
      (negatives.lastCancelSentence >= 0 && deed.amount === 0))
  )
    return negatives.yet.has(deed.sentence);
  if (negatives.lastCancelSentence >= 0) {
    if (negatives.cancelSegments.has(deed.segment) && !deed.joined) return false;
    if (deed.opening === 'contrast' && !deed.isPresent && !deed.isOfMeans && deed.start > (before ?? deed.start))
      return true;
    if ((deed.isOfMeans || RELEASED.test(deed.family)) && deed.amount === 0) return false;
    // "Дом расселён, ремонт больше не нужен": what made it needless.
    if (negatives.areNeedless && deed.amount === 0 && !/^(?:завер|закон|выпол|испол|сдан)/.test(deed.family))
      return false;
    // "Тур отложен, переговоры ведутся": talks about another date.
    if (deed.isPresent && before !== undefined && deed.isOfTalks) return false;
    // "Встречу отменили, протокол подписан заочно": papers that are there all the same.
    if (deed.strength === 'step')
      return (
        deed.sentence > negatives.lastCancelSentence ||
        (before !== undefined && before < deed.start && !deed.isOfTalks && PAPERS.test(deed.family))
      );
    return deed.strength === 'strong' || (deed.strength === 'weak' && deed.isPresent && !leads);
  }
  // "Заявки подаёт совет, в текущем году ремонт не запланирован": a habit.
  if (deed.isPresent && deed.strength === 'weak' && !deed.isCurrent && negatives.areCurrent) return false;
  // "Проводится раз в два года, в отчетном году не проводился": a habit.
  if (deed.isPresent && negatives.families.has(deed.family)) return false;
  // "План утвержден, но мероприятия не проводились", "приглашали, но никто не приехал".
  if (deed.strength === 'step' && leads && negatives.contrasts.has(deed.sentence)) return false;
  // "Утверждён состав, заседаний не было".
  if (
    deed.strength === 'step' &&
    (negatives.undone.has(deed.sentence) || (deed.amount === 0 && negatives.ofWork.has(deed.sentence))) &&
    deed.start < (before ?? 0)
  )
    return false;
  // "Штат – 5 единиц, работа не велась".
  if (deed.strength === 'tally' && negatives.undoneClauses.has(deed.clause)) return false;
  if (deed.strength === 'weak' && deed.isOfMeans) return false;
  if (deed.strength !== 'weak') return true;
  return (
    (!negatives.undone.has(deed.sentence) && (deed.isPast || !negatives.finals.has(deed.sentence))) ||
    before === undefined ||
    deed.opening === 'contrast' ||
    deed.opening === 'semicolon' ||
    deed.start < negatives.start
  );
}
