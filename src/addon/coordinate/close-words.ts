/** What closing a period says. */
import type { Messages } from '../../core/i18n/format-message';

export const CLOSE_WORDS = {
  what: { ru: 'Отчётный период', en: 'Reporting period' },
  ask: { ru: 'Закрыть период?', en: 'Close the period?' },
  state: {
    ru: 'Лист «{sheet}», {period}: {items|мероприятие|мероприятия|мероприятий}, принято {accepted|}, без ответа {owed|}.',
    en: 'Tab “{sheet}”, {period}: {items|measure|measures}, {accepted|} accepted, {owed|} without an answer.',
  },
  closed: {
    ru: 'Период закрыт: лист «{sheet}», {period}, {items|мероприятие|мероприятия|мероприятий}.',
    en: 'The period is closed: tab “{sheet}”, {period}, {items|measure|measures}.',
  },
  opened: {
    ru: 'Период открыт снова: лист «{sheet}», {period}.',
    en: 'The period is open again: tab “{sheet}”, {period}.',
  },
  already: {
    ru: 'Период на листе «{sheet}» уже закрыт: ничего не изменено.',
    en: 'The period in the tab “{sheet}” is closed already: nothing was changed.',
  },
  you: { ru: 'вы', en: 'you' },
  held: {
    ru: 'Лист защищён целиком: менять его могут только {who} и владелец таблицы.',
    en: 'The whole tab is protected: only {who} and the owner of the spreadsheet can change it.',
  },
  wouldHold: {
    ru: 'Лист будет защищён целиком: менять его смогут только {who} и владелец таблицы. Включится и защита листов настроек, исполнителей и журнала.',
    en: 'The whole tab will be protected: only {who} and the owner of the spreadsheet will be able to change it. The tabs of settings, executors and the journal will be protected too.',
  },
  noPeriod: { ru: 'без периода', en: 'no period' },
  notHeld: {
    ru: 'Защитить лист здесь нечем: изменить его по-прежнему можно, но каждая изменённая строка будет названа в замечаниях.',
    en: 'Nothing here can protect the tab: it can still be changed, but each changed row will be named in the findings.',
  },
  lags: {
    ru: 'Защита ещё не такая: откройте «Защита строк…».',
    en: 'Protection does not match yet: open “Protect rows…”.',
  },
  rowsAgain: {
    ru: 'Строки снова открыты своим исполнителям.',
    en: 'The rows are open to their executors again.',
  },
  inPanel: {
    ru: 'Период на листе «{sheet}» закрыт. Открыть его снова можно в панели: «Настройки».',
    en: 'The period in the tab “{sheet}” is closed. It can be opened again in the panel: “Settings”.',
  },
  journalClosed: {
    ru: 'Закрыт: «{sheet}», {period}; мероприятий {items|}, принято {accepted|}, без ответа {owed|}',
    en: 'Closed: “{sheet}”, {period}; {items|} measures, {accepted|} accepted, {owed|} without an answer',
  },
  journalOpened: {
    ru: 'Открыт снова: «{sheet}», {period}',
    en: 'Opened again: “{sheet}”, {period}',
  },
} as const satisfies Messages;
