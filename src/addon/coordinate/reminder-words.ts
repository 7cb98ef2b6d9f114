/** What reminders say: the letters themselves, and the journal about them. */
import type { Messages } from '../../core/i18n/format-message';

export const REMINDER_WORDS = {
  subject: {
    ru: '{title}: нужны сведения по {count|мероприятию|мероприятиям|мероприятиям}',
    en: '{title}: {count|measure needs|measures need} an answer',
  },
  greeting: {
    ru: 'Здравствуйте!\n\nВ таблице «{spreadsheet}» остались строки, за которые отвечает {department}.',
    en: 'Hello,\n\nIn the spreadsheet “{spreadsheet}” there are rows that still need a word from {department}.',
  },
  plan: { ru: 'Лист «{sheet}».', en: 'Tab “{sheet}”.' },
  unanswered: { ru: 'Нет сведений о ходе исполнения:', en: 'No progress is reported:' },
  faulty: { ru: 'Сведения внесены, но их нужно поправить:', en: 'Progress is reported but needs correcting:' },
  notAnswered: { ru: 'ничего не внесено', en: 'nothing entered' },
  deadline: { ru: 'Сведения нужны до {day}.', en: 'Answers are due by {day}.' },
  closing: {
    ru: 'Откройте ссылку и внесите текст прямо в ячейку: состояние строки обновится само. Если сведения уже внесены, отвечать на письмо не нужно.',
    en: 'Open the link and write into the cell itself: the row’s status updates by itself. If you have answered already, there is no need to reply.',
  },
  closingByCell: {
    ru: 'Внесите текст прямо в указанную ячейку или ответьте на это письмо. Если сведения уже внесены, отвечать не нужно.',
    en: 'Write into the cell named, or reply to this email. If you have answered already, there is no need to reply.',
  },
  more: {
    ru: '…и ещё {count|мероприятие|мероприятия|мероприятий}: они отмечены в таблице.',
    en: '…and {count|more measure|more measures}: they are marked in the spreadsheet.',
  },
  shortened: { ru: '…\nПолный список в таблице: {url}', en: '…\nThe full list is in the spreadsheet: {url}' },
  senderName: { ru: 'Веха', en: 'Vekha' },
  journal: { ru: 'Напоминание', en: 'Reminder' },
  journalWeekly: { ru: 'Еженедельные напоминания', en: 'Weekly reminders' },
  sending: {
    ru: '{department}: письмо о {count|мероприятии|мероприятиях|мероприятиях} на {emails}',
    en: '{department}: email on {count|measure|measures} to {emails}',
  },
  failed: { ru: '{department}: письмо не отправлено ({cause})', en: '{department}: the email was not sent ({cause})' },
  unknown: {
    ru: '{department}: неизвестно, ушло ли письмо ({cause})',
    en: '{department}: it is unknown whether the email went ({cause})',
  },
  weeklyOn: { ru: 'Включены до {day}', en: 'Switched on until {day}' },
  weeklyOff: { ru: 'Выключены', en: 'Switched off' },
  weeklyOver: { ru: 'Закончены: срок {day} прошёл', en: 'Ended: the deadline {day} has passed' },
  weeklyTabGone: { ru: 'Выключены: листа плана больше нет', en: 'Switched off: the plan’s tab is gone' },
  weeklyFormer: {
    ru: 'Остановлены: {owner} больше не координатор. Включить их от своего имени может любой координатор: «Веха → Напоминания».',
    en: 'Ended: {owner} coordinates no longer. Any coordinator can switch them on in their own name under “Vekha → Reminders”.',
  },
  weeklySkipped: {
    ru: 'Не написано тем, чьи адреса изменились и не подтверждены: {emails}. Подтвердите их в «Напоминаниях».',
    en: 'Not written to those whose addresses have changed and nobody has agreed to: {emails}. Confirm them in the reminders.',
  },
  weeklyFailed: { ru: 'Не разосланы: {cause}', en: 'Not sent: {cause}' },
  skipped: {
    unapproved: {
      ru: 'Адрес изменился с последнего подтверждения ({cause}). Откройте «Напоминания» и подтвердите его, отправив письмо.',
      en: 'The address has changed since it was last agreed to ({cause}). Open the reminders and confirm it by sending the email.',
    },
    answered: { ru: 'Всё уже внесено.', en: 'Everything is entered already.' },
    recent: { ru: 'Напоминание уходило меньше пяти дней назад.', en: 'A reminder went out less than five days ago.' },
    uncertain: {
      ru: 'Прошлая отправка оборвалась, и дошло ли письмо, неизвестно. Спросите исполнителя или отправьте письмо из своей почты.',
      en: 'The last sending broke off, and nobody knows whether the email arrived. Ask the department, or send it from your own mail.',
    },
    'no-address': { ru: 'На листе исполнителей нет адреса.', en: 'The executors tab has no address.' },
    quota: {
      ru: 'Дневной предел писем исчерпан: повторите завтра или отправьте письмо из своей почты.',
      en: 'The day’s limit of emails is reached: try again tomorrow, or send it from your own mail.',
    },
    failed: { ru: 'Почта не приняла письмо: {cause}', en: 'Mail did not take the letter: {cause}' },
  },
} as const satisfies Messages;
