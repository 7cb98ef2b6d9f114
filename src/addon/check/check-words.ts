/** What a check says. */
import type { Messages } from '../../core/i18n/format-message';

export const CHECK_WORDS = {
  waived: { ru: 'Допущено ({reason}): {finding}', en: 'Waived ({reason}): {finding}' },
  claimed: {
    ru: '{finding} (допущение «{reason}» не подтверждено координатором)',
    en: '{finding} (the waiver “{reason}” is not confirmed by a coordinator)',
  },
  checked: {
    ru: 'Проверено: {items|мероприятие|мероприятия|мероприятий}, {findings|замечание|замечания|замечаний}.',
    en: 'Checked: {items|measure|measures}, {findings|finding|findings}.',
  },
  tidiness: { ru: 'Мелочи: {count|}.', en: 'Tidiness: {count|}.' },
  unwritten: {
    ru: 'В лист состояния не записаны: столбцы «Состояние» и «Замечания» защищены от вашего аккаунта.',
    en: 'Statuses were not written: the columns “Status” and “Findings” are protected against your account.',
  },
  setUpDone: {
    ru: 'Лист «{sheet}» настроен: добавлены столбцы «Состояние» и «Замечания».',
    en: 'The tab “{sheet}” is set up: columns “Status” and “Findings” were added.',
  },
  summaryMade: {
    ru: 'Создан лист «{sheet}». Он считает сам и при каждой полной проверке обновляется по плану, пока в нём никто не пишет.',
    en: 'The tab “{sheet}” was made. It counts by itself and follows the plan at each full check, as long as nobody writes into it.',
  },
  summaryKept: { ru: 'Лист «{sheet}» соответствует плану.', en: 'The tab “{sheet}” is up to date with the plan.' },
  summaryForeign: {
    ru: 'В лист «{sheet}» что-то вписано поверх: он больше не обновляется по плану, и числа в нём могут быть неверны. Переименуйте его и выберите «Веха → Лист „Сводка“» ещё раз.',
    en: 'Something was typed over the tab “{sheet}”: it does not follow the plan, and its figures may be wrong. Rename it and choose “Vekha → Summary tab” again.',
  },
  typedLeft: {
    ru: 'Осталось как было: {cells|ячейка|ячейки|ячеек}, где Таблицы держат дату или число вместо текста. Что в них должно стоять, выберите в панели, в «Замечаниях».',
    en: 'Left as they were: {cells|cell|cells} where Sheets holds a date or a number instead of a text. Choose in the panel, under “Findings”, what they are to say.',
  },
} as const satisfies Messages;
