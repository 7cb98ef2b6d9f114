/** What is said about weekly reminders. */
import type { Messages } from '../../../core/i18n/format-message';

export const WEEKLY_WORDS = {
  weekly: { ru: 'Каждую неделю', en: 'Every week' },
  weeklyOff: {
    ru: 'Раз в неделю Веха может сама проверять план и писать тем, кто ещё не ответил. Письма уйдут от вашего имени.',
    en: 'Once a week Vekha can check the plan by itself and write to those who have not answered, in your name.',
  },
  weeklyMine: {
    ru: 'Письма уходят каждую неделю от вашего имени до {day} включительно.',
    en: 'Emails go out every week in your name, up to and including {day}.',
  },
  weeklyOther: {
    ru: 'До {day} включительно письма каждую неделю отправляет {owner}.',
    en: 'Emails are sent every week by {owner}, up to and including {day}.',
  },
  weeklySheet: { ru: 'Напоминают по листу «{sheet}».', en: 'They remind of the tab “{sheet}”.' },
  weeklyNoSheet: {
    ru: 'Лист, по которому напоминали, удалён, поэтому письма не уходят.',
    en: 'The tab they reminded of is gone, so no emails go out.',
  },
  until: { ru: 'До какого дня слать', en: 'Last day of sending' },
  untilPast: { ru: 'Этот день уже прошёл. Выберите другой.', en: 'That day has passed. Choose another.' },
  startWeekly: { ru: 'Слать каждую неделю', en: 'Send every week' },
  changeUntil: { ru: 'Изменить день', en: 'Change the day' },
  stopWeekly: { ru: 'Прекратить', en: 'Stop sending' },
  takeOver: { ru: 'Взять на себя…', en: 'Take over…' },
  takeOverQuestion: {
    ru: 'Письма, которые отправляет {owner}, прекратятся. Вместо них каждую неделю письма будут уходить от вашего имени. Предупредите коллегу.',
    en: 'The emails sent by {owner} will end. Instead, emails will go out every week in your name. Let your colleague know.',
  },
  freshQuestion: {
    ru: 'Письма будут уходить и на эти адреса, на которые Веха ещё не писала. Проверьте их: {list}.',
    en: 'Emails will go to these addresses too, to which Vekha has not written yet. Please look at them: {list}.',
  },
  agree: { ru: 'Адреса верны', en: 'The addresses are right' },
  somebody: { ru: 'другой координатор', en: 'another coordinator' },
  doTakeOver: { ru: 'Взять на себя', en: 'Take over' },
  changingWeekly: { ru: 'Записываю…', en: 'Noting…' },
} as const satisfies Messages;
