/** Standing turns of speech for a thing that does not move, waits, or is meant for later; read as the phrases of phrases.ts are. */

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

export const IDIOMS: readonly Phrase[] = [
  {
    kind: 'none',
    word: /^забы(?:ли|т[аоы]?)$/,
    with: /^(?:пункт|мероприят|поручени|задани|задач|обязательств)/,
    without: /^(?:не|ни|никто|никем)$/,
    example: 'Про поручение забыли',
  },
  { kind: 'none', word: /^застрял[аио]?$/, example: 'Смета застряла у юристов' },
  {
    kind: 'none',
    word: /^заш(?:ел|л[аио])$/,
    next: /^в$/,
    afterNext: /^тупик$/,
    example: 'Обсуждение зашло в тупик',
  },
  {
    kind: 'none',
    word: /^сто(?:ит|ят)$/,
    with: /^(?:работ[аы]|стройк[аи]|строительство|дело|все)$/,
    without: /^(?:руб|млн|тыс|задач|цел|на$|перед|за$|\d)/,
    example: 'Стройка стоит',
  },
  {
    kind: 'none',
    word: /^(?:сто[ия]т|леж[иа]т|вис[ия]т)$/,
    with: /^не[а-я]{3,}(?:нн|т)(?:ым|ыми|ой|ый|ая|ое|ые)$/,
    example: 'Станок стоит нераспакованным',
  },
  { kind: 'none', word: /^пыл(?:ится|ятся)$/, example: 'Приборы пылятся в кладовой' },
  {
    kind: 'none',
    word: /^прежн(?:ее|ий|яя)$/,
    with: /^(?:положение|состояние|ситуация|картина)$/,
    example: 'Положение прежнее',
  },
  { kind: 'none', word: /^по-старому$/, example: 'Всё по-старому' },
  {
    kind: 'none',
    word: /^без$/,
    next: /^ответа$/,
    without: /^(?:не$|ни$|остал|оставл)/,
    example: 'Письмо по сей день без ответа',
  },
  {
    kind: 'none',
    word: /^(?:номинально|формально)$/,
    with: /^(?:существ|числ|откры|действ|созда|есть$)/,
    without: /^не$/,
    example: 'Кружок существует номинально',
  },
  { kind: 'none', word: /^жд(?:ем|ет|ут)$/, with: /^(?:ответа|обещанного)$/, example: 'Ответа ждём с марта' },
  { kind: 'none', word: /^без$/, next: /^на(?:с|ш(?:их|ей|его))$/, without: /^не$/, example: 'Форум прошёл без нас' },
  { kind: 'none', word: /^тишина$/, example: 'После 2019 года тишина' },
  {
    kind: 'none',
    word: /^переста(?:л|ла|ло|ли)$/,
    with: /^(?:теперь|сейчас|ныне)$/,
    without: /(?:ть|ти|ться|тись)$/,
    example: 'Теперь перестали',
  },
  {
    kind: 'none',
    word: /^остал(?:ась|ся|ось|ись)$/,
    next: /^без$/,
    afterNext: /^(?:денег|средств|финансирования|исполнителя|подрядчика|участников|соискателей)$/,
    example: 'Мероприятие осталось без денег',
  },
  {
    kind: 'none',
    word: /^забы(?:л|ла|ли)$/,
    with: /^[а-я]{3,}(?:[аияе]ть|ести)$/,
    without: /^не$/,
    example: 'Письмо отправить забыли',
  },
  {
    kind: 'cancel',
    word: /^закры(?:т|ли|ты)$/,
    with: /^(?:маршруты?|рейсы?)$/,
    without: /^(?:для|временно|один|два|\d+)$/,
    example: 'Речной маршрут закрыт',
  },
  { kind: 'promise', word: /^на$/, next: /^очереди$/, without: /^сто/, example: 'На очереди ремонт кровли' },
  { kind: 'promise', word: /^хотел[аи]?$/, next: /^бы$/, example: 'Хотели бы собраться весной' },
  {
    kind: 'promise',
    word: /^залож(?:ен[аоы]?|или)$/,
    with: /^(?:следующ|будущ)[а-я]+$/,
    example: 'Заложено в бюджет следующего года',
  },
  {
    kind: 'cancel',
    word: /^(?:отправ|распуст|отпуст)(?:ил[аи]?|или)$|^(?:отправлены|распущены|отпущены)$/,
    with: /^домам$/,
    example: 'Участников распустили по домам',
  },
  { kind: 'none', word: /^прош(?:ел|л[аи])$/, next: /^стороной$/, example: 'Паводок прошёл стороной' },
  {
    kind: 'cancel',
    word: /^расстроил(?:ась|ся|ось|ись)$/,
    with: /^(?:встреч|поездк|визит|концерт|приезд|выезд)/,
    example: 'Поездка расстроилась',
  },
  {
    kind: 'none',
    word: /^не$/,
    next: /^за$/,
    afterNext: /^что$/,
    with: /^(?:отчит|галочк|отмет)/,
    example: 'Отчитываться не за что',
  },
  { kind: 'promise', word: /^полага(?:ем|ет)$/, next: /^возможным$/, example: 'Полагаем возможным сдать объект' },
  {
    kind: 'promise',
    word: /^отнесен[аоы]?$/,
    next: /^к$/,
    afterNext: /^20\d\d$/,
    example: 'Реализация отнесена к 2024 году',
  },
  {
    kind: 'none',
    word: /^только$/,
    next: /^(?:говорили|обещали|обсуждали|спорили|собирались)$/,
    example: 'Весь год только говорили',
  },
  { kind: 'cancel', word: /^сня(?:ла|ли|та)$/, with: /^дат[ау]$/, example: 'Организаторы сняли дату' },
  {
    kind: 'promise',
    word: /^вош(?:ел|л[аио])$/,
    next: /^в$/,
    afterNext: /^(?:план|заявку|программу|перечень|график)$/,
    with: /^20\d\d$/,
    example: 'Ремонт вошёл в заявку на 2024 год',
  },
];
