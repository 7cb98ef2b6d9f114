/** What beginning the next period says. */
import type { Messages } from '../../core/i18n/format-message';

export const NEXT_WORDS = {
  ask: { ru: 'Начать этот лист?', en: 'Begin this tab?' },
  what: { ru: 'Начать следующий отчётный период', en: 'Begin the next reporting period' },
  question: {
    ru: 'Срок «{term}» кончился до начала периода «{period}». Нужно ли мероприятие и дальше?',
    en: 'The term “{term}” ended before “{period}” begins. Is the measure to go on?',
  },
  made: {
    ru: 'Лист «{sheet}» начат по листу «{from}»: {carried|мероприятие|мероприятия|мероприятий}, записи пусты.',
    en: 'The tab “{sheet}” was begun from “{from}”: {carried|measure|measures}, entries blank.',
  },
  wouldMake: {
    ru: 'Будет начат лист «{sheet}» по листу «{from}»: {carried|мероприятие|мероприятия|мероприятий}, записи пусты.',
    en: 'The tab “{sheet}” would be begun from “{from}”: {carried|measure|measures}, entries blank.',
  },
  there: {
    ru: 'Лист «{sheet}» за этот период уже есть: ничего не изменено.',
    en: 'The tab “{sheet}” of this period is there already: nothing was changed.',
  },
  left: {
    ru: 'Не перенесено, потому что срок кончился: {numbers}. Они остались на листе «{from}».',
    en: 'Not carried over, for their term has ended: {numbers}. They stay in the tab “{from}”.',
  },
  kept: {
    ru: 'Перенесено, хотя срок кончился: {numbers}.',
    en: 'Carried over although their term has ended: {numbers}.',
  },
  executors: {
    ru: 'К началу периода не действуют: {names}. Укажите, кто теперь исполняет.',
    en: 'No more when the period begins: {names}. Name who does it now.',
  },
  cleared: { ru: 'Опустошены и столбцы: {titles}.', en: 'These columns are blank, too: {titles}.' },
  close: {
    ru: 'Период на листе «{from}» ещё открыт: когда отчёт сдан, закройте его.',
    en: 'The period in the tab “{from}” is still open: close it once its report is handed in.',
  },
  protect: {
    ru: 'Защита строк на новый лист не переходит: включите её в «Защита строк…».',
    en: 'Protection of rows does not go along: switch it on under “Protect rows…”.',
  },
} as const satisfies Messages;
