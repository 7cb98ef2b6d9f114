/** What the overview says. */
import type { Messages } from '../../../core/i18n/format-message';

export const OVERVIEW_WORDS = {
  checkedAt: { ru: 'проверено {time}', en: 'checked {time}' },
  fresh: { ru: 'без изменений', en: 'unchanged' },
  stale: { ru: 'Лист изменился', en: 'The sheet has changed' },
  check: { ru: 'Проверить', en: 'Check' },
  ofItems: {
    ru: 'из {all|мероприятия|мероприятий|мероприятий} {active||исполнялось|исполнялись|исполнялось}',
    en: 'of {all|measure|measures} {active||was|were} active',
  },
  noItems: { ru: 'В плане нет ни одного мероприятия.', en: 'The plan has no measures.' },
  bySection: { ru: 'По разделам', en: 'By section' },
  byDepartment: { ru: 'По исполнителям', en: 'By executor' },
  activeHere: { ru: 'исполнялось', en: 'active' },
  leftOut: { ru: 'Не входит в план: {count|}', en: 'Not part of the plan: {count|}' },
  promises: { ru: 'Обещано в отчётах', en: 'Promised in reports' },
  promiseDue: { ru: 'срок {day}', en: 'due {day}' },
  promiseStates: {
    open: { ru: 'ждёт ответа', en: 'open' },
    kept: { ru: 'исполнено', en: 'kept' },
    broken: { ru: 'не исполнено', en: 'broken' },
  },
  silent: { ru: 'Ещё не ответили', en: 'Not answered yet' },
  allAnswered: { ru: 'Ответили все исполнители.', en: 'Every executor has answered.' },
  silentItems: { ru: '{number|мероприятие|мероприятия|мероприятий}', en: '{number|measure|measures}' },
  withoutEntry: { ru: 'без записи', en: 'no entry for' },
  reviews: { ru: 'Принято {accepted} из {all}', en: 'Accepted {accepted} of {all}' },
  reviewStates: {
    none: { ru: '', en: '' },
    accepted: { ru: 'принято', en: 'accepted' },
    void: { ru: 'изменилось', en: 'changed' },
    returned: { ru: 'возвращено', en: 'returned' },
  },
  accept: { ru: 'Принять', en: 'Accept' },
  giveBack: { ru: 'Вернуть…', en: 'Return…' },
  reopen: { ru: 'Открыть снова…', en: 'Reopen…' },
  giveBackDone: { ru: 'Вернуть', en: 'Return' },
  reopenDone: { ru: 'Открыть', en: 'Reopen' },
  remind: { ru: 'Напомнить…', en: 'Remind…' },
} as const satisfies Messages;
