/** What fixing, undoing and waiving say. */
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';

export const FIX_WORDS = {
  fixed: {
    ru: 'Исправлено: {findings|замечание|замечания|замечаний}, {cells|ячейка|ячейки|ячеек}.',
    en: 'Fixed: {findings|finding|findings} in {cells|cell|cells}.',
  },
  fixQuestion: {
    ru: 'Будет исправлено: {cells|ячейка|ячейки|ячеек}. Слова не изменятся, правку можно отменить.',
    en: '{cells|cell|cells} will be fixed. No word changes; you can undo it.',
  },
  nothingToFix: { ru: 'Бесспорных исправлений нет.', en: 'There is nothing certain to fix.' },
  fixRefused: {
    ru: 'Не тронуто: {cells|ячейка|ячейки|ячеек}, потому что их успели изменить, в них формула или они закрыты для записи.',
    en: 'Left alone: {cells|cell|cells} that somebody has changed meanwhile, that hold formulas, or that are closed to writing.',
  },
  undoQuestion: {
    ru: 'Отменить последнее действие? «{what}» Вернётся прежний текст: {cells|ячейка|ячейки|ячеек}.',
    en: 'Undo the last action? “{what}” The former text returns in {cells|cell|cells}.',
  },
  removeQuestion: {
    ru: 'Отменить последнее действие? «{what}» Лист «{sheet}», который оно создало, будет удалён: с тех пор в нём ничего не менялось.',
    en: 'Undo the last action? “{what}” The tab “{sheet}” that it made will be deleted: nothing in it has changed since.',
  },
  undone: { ru: 'Отменено: {cells|ячейка|ячейки|ячеек}.', en: 'Undone: {cells|cell|cells}.' },
  spared: {
    ru: ' Не трогается изменённое с тех пор: {spared|}.',
    en: ' Left alone, as changed since: {spared|}.',
  },
  nothingToUndo: { ru: 'Отменять нечего.', en: 'There is nothing to undo.' },
  waiver: { ru: 'Допущение', en: 'Waiver' },
  accepted: { ru: 'Допущено замечание {rule} в {cell}: {reason}', en: 'Waived: {rule} in {cell}: {reason}' },
  restored: { ru: 'Снято допущение {rule} в {cell}', en: 'Waiver removed: {rule} in {cell}' },
  review: { ru: 'Приёмка', en: 'Review' },
  acceptedItem: { ru: 'Принято: {number}', en: 'Accepted: {number}' },
  returned: { ru: 'Возвращено: {number}', en: 'Returned: {number}' },
  reopened: { ru: 'Открыто снова: {number}', en: 'Opened again: {number}' },
  claimsAccepted: {
    ru: 'Подтверждено: {count|допущение|допущения|допущений}. {list}',
    en: 'Confirmed: {count|waiver|waivers}. {list}',
  },
  claimsDropped: {
    ru: 'Снято неподтверждённых: {count|допущение|допущения|допущений}.{list}',
    en: 'Unconfirmed waivers removed: {count|waiver|waivers}.{list}',
  },
} as const satisfies Messages;

/** What an undoing leaves as it is, said behind it; "" where that is nothing. */
export const describeSpared = (spared: number, locale: Locale): string =>
  spared === 0 ? '' : formatMessage(FIX_WORDS.spared, { spared }, locale);
