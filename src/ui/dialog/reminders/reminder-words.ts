/** What the view of the reminders says. */
import type { Messages } from '../../../core/i18n/format-message';

export const REMINDER_WORDS = {
  lookingWhoOwes: { ru: 'Смотрю, кто ещё не ответил…', en: 'Looking who has not answered yet…' },
  owe: {
    ru: '{departments||исполнитель должен|исполнителя должны|исполнителей должны} ответить или поправить ответ',
    en: '{departments||executor owes|executors owe} an answer or a correction',
  },
  answered: {
    ru: 'Ответили, поправлять нечего: {departments}.',
    en: 'Answered with nothing to correct: {departments}.',
  },
  deadline: { ru: 'Ответы ждут до {day}', en: 'Answers are due by {day}' },
  unanswered: { ru: 'не ответили: {items|}', en: 'not answered: {items|}' },
  more: {
    ru: 'И ещё {more}: они в «Замечаниях» панели.',
    en: 'And {more} more: they stand under Findings in the panel.',
  },
  faulty: { ru: 'замечания: {items|}', en: 'to correct: {items|}' },
  states: {
    ready: { ru: 'готово к отправке', en: 'ready to send' },
    'no-address': { ru: 'нет адреса', en: 'no address' },
    recent: { ru: 'писали недавно', en: 'written to lately' },
    uncertain: { ru: 'прошлая отправка оборвалась', en: 'the last sending broke off' },
  },
  recentOn: { ru: 'писали {day}', en: 'written to on {day}' },
  stateHints: {
    ready: { ru: '', en: '' },
    'no-address': { ru: '', en: '' },
    recent: { ru: 'Чаще раза в пять дней Веха не пишет.', en: 'Vekha writes no more than once in five days.' },
    uncertain: {
      ru: 'Неизвестно, ушло ли письмо. Чтобы не написать дважды, Веха выждет пять дней.',
      en: 'Nobody knows whether the email went out. So as not to write twice, Vekha waits five days.',
    },
  },
  noAddresses: {
    ru: 'Нет адреса у {departments|исполнителя|исполнителей|исполнителей}. Впишите адреса на листе исполнителей или отправьте письма сами.',
    en: '{departments|executor has|executors have} no address. Enter addresses in the executors tab, or send the emails yourself.',
  },
  write: { ru: 'Написать: {department}', en: 'Write to {department}' },
  chooseAll: { ru: 'Выбрать всех', en: 'Choose all' },
  chosen: { ru: 'Выбрано: {chosen} из {ready}', en: 'Chosen: {chosen} of {ready}' },
  letter: { ru: 'Письмо', en: 'Email' },
  letterTo: { ru: 'Письмо: {department}', en: 'Email to {department}' },
  to: { ru: 'Кому', en: 'To' },
  subject: { ru: 'Тема', en: 'Subject' },
  noAddress: { ru: 'адреса нет', en: 'no address' },
  items: { ru: 'О чём напомнит', en: 'What it reminds of' },
  copyLetter: { ru: 'Скопировать текст', en: 'Copy the text' },
  letterCopied: { ru: 'Текст письма скопирован.', en: 'The email is copied.' },
  openMail: { ru: 'Открыть в почте', en: 'Open in mail' },
  quota: {
    ru: 'Сегодня можно написать ещё {addresses|адресату|адресатам|адресатам}.',
    en: '{addresses|more recipient|more recipients} may be written to today.',
  },
  noQuota: {
    ru: 'Сегодня писать больше нельзя: суточный предел Google исчерпан.',
    en: 'No more mail today: Google’s daily limit is used up.',
  },
  overQuota: {
    ru: 'Выбрано адресатов: {addresses}, а сегодня можно написать ещё {left}. Кому не хватит, тем Веха напишет, когда вы отправите снова завтра.',
    en: '{addresses|recipient is|recipients are} chosen, but only {left} more may be written to today. Send again tomorrow to reach the rest.',
  },
  sendYourself: {
    ru: 'Письма отсюда не уходят. Скопируйте текст, откройте письмо в своей почте или сохраните его файлом: отправите его вы сами.',
    en: 'No emails go out from here. Copy the text, open the email in your own mail, or save it as a file: it is you who sends it.',
  },
  saveLetter: { ru: 'Сохранить .eml', en: 'Save as .eml' },
  noMail: { ru: 'Вехе не разрешено отправлять почту', en: 'Vekha may not send mail' },
  noMailHint: {
    ru: 'Разрешите это один раз, и письма будут уходить отсюда от вашего имени. Без разрешения тоже можно: скопируйте текст письма или откройте его в своей почте.',
    en: 'Allow it once, and emails will go out from here in your name. It works without, too: copy an email’s text or open it in your own mail.',
  },
  allow: { ru: 'Разрешить', en: 'Allow' },
  sendNone: { ru: 'Отправить письма', en: 'Send emails' },
  send: { ru: 'Отправить {letters|письмо|письма|писем}', en: 'Send {letters|email|emails}' },
  sendQuestion: {
    ru: 'Отправить {letters|письмо|письма|писем}, всего {addresses|адресату|адресатам|адресатам}? Письма уйдут от вашего имени. Кто успел ответить, тому Веха не напишет.',
    en: 'Send {letters|email|emails} to {addresses|recipient|recipients}? They go out in your name. Whoever has answered meanwhile is not written to.',
  },
  doSend: { ru: 'Отправить', en: 'Send' },
  sending: { ru: 'Отправляю письма…', en: 'Sending emails…' },
  sendingSome: { ru: 'Отправляю письма: {sent|} из {all|}…', en: 'Sending emails: {sent|} of {all|}…' },
  sent: { ru: 'Отправлено: {letters|письмо|письма|писем}', en: 'Sent: {letters|email|emails}' },
  skipped: { ru: 'Не отправлено: {letters}', en: 'Not sent: {letters}' },
  nothingSent: { ru: 'Ничего не отправлено', en: 'Nothing was sent' },
  sendingStopped: {
    ru: 'Отправка остановлена, не дошла очередь: {left}.',
    en: 'Sending was stopped before its turn came for: {left}.',
  },
  freshAddresses: {
    ru: 'На эти адреса Веха ещё не писала, проверьте их: {emails}.',
    en: 'Vekha has not written to these addresses before, please look at them: {emails}.',
  },
  skipReasons: {
    unapproved: { ru: 'адрес изменился', en: 'the address has changed' },
    answered: { ru: 'уже ответили', en: 'has answered' },
    recent: { ru: 'писали недавно', en: 'written to lately' },
    uncertain: { ru: 'прошлая отправка оборвалась', en: 'the last sending broke off' },
    'no-address': { ru: 'нет адреса', en: 'no address' },
    quota: { ru: 'исчерпан суточный предел', en: 'daily limit used up' },
    failed: { ru: 'почта не приняла письмо', en: 'mail refused the email' },
  },
  everybodyAnswered: { ru: 'Все ответили', en: 'Everybody has answered' },
  everybodyAnsweredHint: {
    ru: 'Незаполненных мероприятий и ошибок в ответах нет, напоминать некому.',
    en: 'No item is blank and no answer has errors: there is nobody to remind.',
  },
  closed: { ru: 'Период закрыт', en: 'The period is closed' },
  closedHint: {
    ru: 'Ответов больше не ждут, напоминать не о чем.',
    en: 'No answers are waited for: there is nothing to remind of.',
  },
  nobodyNamed: { ru: 'Напоминать некому', en: 'There is nobody to remind' },
  nobodyNamedHint: { ru: 'В плане не назван ни один исполнитель.', en: 'The plan names no executor.' },
} as const satisfies Messages;
