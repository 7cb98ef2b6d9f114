/** What was left without the very thing that a measure is to bring: "осталась без ремонта"; read as the phrases of phrases.ts are. */
import type { Phrase } from './idioms';

/** An act by its name, or what it takes; but what one is glad to be left without, and what only others give. */
const LACKED =
  /^(?!(?:измен|замеч|нарек|наказ|взыск|наруш|осложн|повреж|разруш|отстав|опозд|отклон|огранич|удовлет|подтвер|отключ|возраж|сомн)ени|(?:замеч|нарек|наказ|взыск|опозд|отстав)ани)(?:[а-я]{2,}(?:[аеия]ния|тия|ции|овки|сыпки|борки|чистки|делки|ройства)|ремонта|ухода|присмотра|надзора|полива|ответа|движения|последствий|результата|денег|средств|исполнителя|подрядчика|участников|соискателей|хозяина|тренера|педагога)$/;
const NOBODY = /^(?:не|ни|никто|никого|только|лишь)$/;

export const LEFT_WITHOUT: readonly Phrase[] = [
  {
    kind: 'none',
    word: /^остал(?:ась|ся|ось|ись)$/,
    next: /^без$/,
    afterNext: LACKED,
    without: NOBODY,
    example: 'Площадка осталась без ремонта',
  },
  {
    kind: 'none',
    word: /^остал(?:ась|ся|ось|ись)$/,
    next: /^без$/,
    afterNext: /(?:ого|его|ой|ей)$/,
    with: LACKED,
    // "Без горячей воды на время ремонта".
    without: /^(?:не|ни|никто|никого|только|лишь|время|период|момент|день)$/,
    example: 'Школа осталась без капитального ремонта',
  },
  {
    kind: 'none',
    word: /^без$/,
    next: LACKED,
    with: /^остал(?:ась|ся|ось|ись)$/,
    without: NOBODY,
    example: 'Без освещения остался переулок',
  },
];
