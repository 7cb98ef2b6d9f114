/** Turns of phrase that no single word of the lexicon tells: which word opens one, what stands beside it, and what they say together. */

export interface Phrase {
  readonly kind: 'deed' | 'none' | 'cancel' | 'promise';
  /** The first word, whole. Its first three letters must be plain letters, for phrases are looked up by them. */
  readonly word: RegExp;
  /** The word right behind it, and the one behind that. */
  readonly next?: RegExp;
  readonly afterNext?: RegExp;
  /** Some other word of the same clause. */
  readonly with?: RegExp;
  /** No word of the clause. */
  readonly without?: RegExp;
  readonly example: string;
}

const LATER = /^(?:после|ранее|раньше|лишь|только|следующ|будущ|при)/;
const SOMEBODY = /^(?:неопредел|приказ|распоряж|решени|контракт|договор|программ|проект)/;
const SEASON =
  /^(?:весну|лето|осень|зиму|январ|феврал|март|апрел|май$|июн|июл|август|сентябр|октябр|ноябр|декабр|следующ|будущ)/;
/** Giving up these gives up the measure; giving up paper or a middleman is a way to do it. */
const RENOUNCED =
  /^(?!использ|примен|обслуж)[а-я]+(?:ния|тия|ции|ства)$|^(?:[а-я]*проект|иде[июя]|поезд|постройк|план|мероприят|ремонт|выпуск|приезд|визит|замысл|тура?$|сбор|программ|этап|аукцион|закупк|фестивал|концерт|слет|праздник|выезд|съезд|форум|выстав|ярмар|турнир|гастрол|затеи|маршрут|рейс|встреч|семинар|конкурс|договор|покупк|посадк|проверк|аренд|участк|переезд|перенос|сделк)/;
/** Found by somebody who decides. */
const UNNEEDED = /^(?:неактуальн|утративш(?:им|ей|ими)$)/;
const CASES = /^(?:дел|дела|производств[ао]?|уголовн[а-я]+)$/;

export const PHRASES: readonly Phrase[] = [
  { kind: 'promise', word: /^возмож(?:ен|на|но|ны)$/, with: LATER, example: 'Визит возможен не ранее мая' },
  { kind: 'cancel', word: /^отнес(?:ен[аоы]?|ли)$/, next: /^на$/, example: 'Праздник отнесён на неопределённое время' },
  {
    kind: 'cancel',
    word: /^отказа(?:л(?:ись|ся|ась|ось)|ться)$/,
    with: RENOUNCED,
    without: /^участи/,
    example: 'От поездки пришлось отказаться',
  },
  {
    kind: 'cancel',
    word: /^остановлен[аоы]?$/,
    with: SOMEBODY,
    example: 'Стройка остановлена на неопределённый срок',
  },
  {
    kind: 'cancel',
    word: /^прекращен[аоы]?$/,
    with: SOMEBODY,
    without: CASES,
    example: 'Контракт прекращён',
  },
  { kind: 'cancel', word: /^пре(?:рвали|кратили)$/, with: SOMEBODY, without: CASES, example: 'Контракт прервали' },
  { kind: 'deed', word: /^прекращен[аоы]?$/, with: CASES, example: 'Прекращено 14 дел' },
  {
    kind: 'cancel',
    word: /^закры(?:т[аоы]?|ли?)$/,
    with: /^(?:проект[аы]?|тем[ау]|направлени[а-я]*)$/,
    example: 'Проект закрыт инвестором',
  },
  {
    kind: 'cancel',
    word: /^передан[аоы]?$/,
    with: /^друг(?:ой|ому|им|ая|ие)$/,
    example: 'Этап передан другому региону',
  },
  {
    kind: 'cancel',
    word: /^отдан[аоы]?$/,
    with: /^друг(?:ой|ому|им|ая|ие)$/,
    example: 'Гонка отдана другому городу',
  },
  {
    kind: 'cancel',
    word: /^сня(?:т[аоы]?|ли)$/,
    with: /^(?:гастрол|концерт|программ|спектакл|рейс|заезд|матч|выступлен|старт|мероприят|пункт)/,
    without: /^(?:видео|фильм|ролик|контрол)/,
    example: 'Гастроли сняты',
  },
  {
    kind: 'cancel',
    word: /^исключ(?:ен[аоы]?|или?|ила)$/,
    with: /^(?:мероприят|пункт|объект)/,
    example: 'Мероприятие исключили',
  },
  {
    kind: 'cancel',
    word: /^больше$/,
    next: /^не$/,
    afterNext: /^(?:требуе|нуж|актуал|интерес|рассматр|востребов)/,
    example: 'Проведение больше не требуется',
  },
  {
    kind: 'deed',
    word: /^подош(?:ел|л[аио])$/,
    next: /^к$/,
    afterNext: /^(?:концу|завершен|финал)/,
    example: 'Ремонт подошёл к концу',
  },
  { kind: 'none', word: /^не$/, next: /^о$/, afterNext: /^чем$/, example: 'Отчитываться не о чем' },
  { kind: 'cancel', word: /^called$/, next: /^off$/, example: 'The fair was called off' },
  { kind: 'cancel', word: /^put$/, next: /^on$/, afterNext: /^hold$/, example: 'The project was put on hold' },
  {
    kind: 'none',
    word: /^бумаге$/,
    with: /^(?:открыт|создан|существ|числ|действу|остал|оста[юе]тся|останов|есть$)/,
    example: 'План остался на бумаге',
  },
  { kind: 'none', word: /^воз$/, next: /^и$/, afterNext: /^ныне$/, example: 'Воз и ныне там' },
  {
    kind: 'none',
    word: /^нельзя$/,
    next: /^(?:говорить|утверждать|сказать|считать|назвать)$/,
    example: 'Нельзя считать пункт исполненным',
  },
  { kind: 'none', word: /^рано$/, next: /^(?:говорить|утверждать|считать)$/, example: 'Рано говорить об исполнении' },
  {
    kind: 'none',
    word: /^невозможно$/,
    next: /^(?:говорить|утверждать|считать)$/,
    example: 'Невозможно говорить об исполнении',
  },
  { kind: 'none', word: /^считать$/, next: /^(?:нельзя|невозможно|рано)$/, example: 'Исполненным считать нельзя' },
  { kind: 'none', word: /^не$/, next: /^сказать$/, example: 'Не сказать, чтобы работали' },
  {
    kind: 'none',
    word: /^(?:связ[ьи]|контакты?)$/,
    with: /^(?:утра[тч]|потер|прерва|прекра)[а-я]+$/,
    example: 'Связь с партнёрами утрачена',
  },
  {
    kind: 'none',
    word: /^не[а-я]{3,}(?:н|т)(?:ым|ыми|ой)$/,
    next: /^оста(?:ются|ется|л(?:ись|ся|ась|ось))$/,
    example: 'Невыполненным остался весь раздел',
  },
  { kind: 'none', word: /^сто(?:ит|ят)$/, next: /^на$/, afterNext: /^месте$/, example: 'Стройка стоит на месте' },
  {
    kind: 'promise',
    word: /^ищ(?:ут|ет|ем)$/,
    with: /^(?:подрядчик|инвестор|поставщик|помещени|исполнител|специалист|тренер|площадк)/,
    example: 'Ищут подрядчика',
  },
  {
    kind: 'promise',
    word: /^стадии$/,
    next: /^(?:согласовани|проработк|разработк|подготовк|рассмотрени|обсуждени|утверждени|проектировани|оформлени)/,
    example: 'На стадии согласования',
  },
  {
    kind: 'cancel',
    word: /^постав(?:лен[аоы]?|или)$/,
    next: /^на$/,
    afterNext: /^(?:пауз|стоп$)/,
    example: 'Проект поставлен на паузу',
  },
  {
    kind: 'cancel',
    word: /^переехал[аои]?$/,
    next: /^на$/,
    afterNext: SEASON,
    example: 'Ярмарка переехала на весну',
  },
  {
    kind: 'cancel',
    word: /^возвращены$/,
    with: /^(?:билеты|взносы)$/,
    example: 'Билеты возвращены зрителям',
  },
  {
    kind: 'none',
    word: /^оста(?:ются|ется|л(?:ись|ся|ась|ось))$/,
    next: /^не(?!изменн|обходим|маловаж|подвижн)[а-я]{3,}(?:н|т)(?:ым|ыми|ой)$/,
    example: 'Дома остаются неподключёнными',
  },
  {
    kind: 'cancel',
    word: /^признан[аоы]?$/,
    with: UNNEEDED,
    without: /^силу$/,
    example: 'Поручение признано неактуальным',
  },
  {
    kind: 'cancel',
    word: /^снят[аоы]?$/,
    with: /^неактуальн/,
    example: 'Поручение снято как неактуальное',
  },
  {
    kind: 'none',
    word: /^остал(?:ась|ся|ось|ись)$/,
    with: /^(?:замысл(?:ом|ами)|идеей|мечтой|разговор(?:ом|ами|ов))$/,
    example: 'Экспедиция осталась замыслом',
  },
  {
    kind: 'promise',
    word: /^сто(?:ит|ят)$/,
    next: /^в$/,
    afterNext: /^(?:план|график|расписани)[еа]х?$/,
    example: 'Осмотр стоит в плане',
  },
  { kind: 'none', word: /^не$/, next: /^до$/, afterNext: /^того$/, example: 'Не до того было' },
  { kind: 'none', word: /^повис(?:ло|ла|ли)?$/, with: /^(?:вопрос|дело|тема|проект)$/, example: 'Вопрос повис' },
  { kind: 'none', word: /^дело$/, next: /^стоит$/, example: 'Дело стоит' },
  {
    kind: 'none',
    word: /^прежнем$/,
    next: /^месте$/,
    with: /^(?:все|дело|вопрос|стройка|работы?)$/,
    example: 'Всё на прежнем месте',
  },
  { kind: 'none', word: /^вне$/, next: /^(?:компетенц|полномоч)/, example: 'Вне компетенции отдела' },
  { kind: 'none', word: /^руки?$/, next: /^не$/, afterNext: /^дош/, example: 'До архива руки не дошли' },
];
