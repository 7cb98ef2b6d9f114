/** What a check says. */
import type { Messages } from '../../core/i18n/format-message';

export const CHECK_WORDS = {
  waived: { ru: 'Допущено ({reason}): {finding}', en: 'Accepted ({reason}): {finding}' },
  claimed: {
    ru: '{finding} (допущение «{reason}» не подтверждено координатором)',
    en: '{finding} (the waiver “{reason}” is not confirmed by a coordinator)',
  },
  checked: {
    ru: 'Проверено: {items|мероприятие|мероприятия|мероприятий}, {findings|замечание|замечания|замечаний}.',
    en: 'Checked: {items|measure|measures}, {findings|finding|findings}.',
  },
  unwritten: {
    ru: 'В лист состояния не записаны: столбцы «Состояние» и «Замечания» защищены от вашего аккаунта.',
    en: 'Statuses were not written: the columns “Status” and “Findings” are protected against your account.',
  },
  setUpDone: {
    ru: 'Лист «{sheet}» настроен: добавлены столбцы «Состояние» и «Замечания».',
    en: 'The tab “{sheet}” is set up: columns “Status” and “Findings” were added.',
  },
} as const satisfies Messages;
