/** Turns of phrase for what others stopped, closed or forbade, and for what is needed no more; read as the phrases of phrases.ts are. */
import type { Phrase } from './idioms';

/** What is held, so that it can be stopped. */
export const EVENT =
  /^(?:гастрол|концерт|программ|спектакл|рейс|заезд|матч|выступлени|старт|мероприят|пункт|поездк|турнир|слет|фестивал|конкурс|выставк|ярмарк|праздник|форум|лагерь|поход|смотр)/;

/** Who closes what others hold, and what their own work is to close. */
const WATCHERS = /^(?:[а-я]*надзор|[а-я]*служба$|пожарн|мчс$|полици|прокуратур|гибдд$|суд$|санэпид)/;
const CLOSED_BY_THEM = /^(?:незаконн|притон|свалк|дел[ао]$|[2-9]$|\d\d|сезон|смен)/;

export const STOPPED: readonly Phrase[] = [
  { kind: 'cancel', word: /^остановлен[аоы]?$/, with: EVENT, without: /^не$/, example: 'Конкурс остановлен' },
  {
    kind: 'cancel',
    word: /^остановил[аои]?$/,
    with: /^(?:строительств|стройк|реконструкц|застройк|конкурс|аукцион|торг|закупк|ярмарк|фестивал)/,
    without: CLOSED_BY_THEM,
    example: 'Стройку суд остановил',
  },
  {
    kind: 'cancel',
    word: /^закрыл[аои]?$/,
    with: WATCHERS,
    and: EVENT,
    without: CLOSED_BY_THEM,
    example: 'Ветслужба закрыла ярмарку',
  },
  {
    kind: 'cancel',
    word: /^закрыт[аоы]?$/,
    with: /^(?:указ|приказ|распоряжени|постановлени|решени)(?:ом|ем)$/,
    and: /^(?:гулян|праздник|ярмарк|фестивал|концерт|соревнован|забег|слет|форум|выставк|конкурс|программ)/,
    example: 'Гулянья закрыты указом',
  },
  {
    kind: 'cancel',
    word: /^запретил[аои]?$/,
    with: /^(?:стройк|строительств|реконструкц|установк|монтаж|застройк)/,
    example: 'Суд запретил стройку',
  },
  {
    kind: 'cancel',
    word: /^отпал[аи]$/,
    with: /^(?:нужда|необходимость|надобность|потребность)$/,
    example: 'Нужда в переправе отпала',
  },
  {
    kind: 'promise',
    word: /^остав(?:или?|ила|лен[аоы]?)$/,
    next: /^на$/,
    afterNext: /^(?:весенн|осенн|летн|зимн)/,
    example: 'Вопрос оставили на весеннюю сессию',
  },
];
