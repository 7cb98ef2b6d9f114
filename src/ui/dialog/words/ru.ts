/** The dialog's words in Russian; their type is what every other language must have. */
import { choosePlural } from '../../../core/i18n/format-message';
import { CARD_WORDS } from '../../shared/words/card-words';

const count = (number: number, ...forms: string[]): string => `${number} ${choosePlural(number, forms, 'ru')}`;
const form = (number: number, ...forms: string[]): string => choosePlural(number, forms, 'ru');

export const RU = {
  ...CARD_WORDS.ru,
  reminders: 'Напоминания',
  protection: 'Защита',
  health: 'Порядок',
  'self-check': 'Самопроверка',
  parts: 'Разделы окна',
  stop: 'Остановить',
  stopping: 'Остановлюсь после этого шага…',

  // Reminders.
  lookingWhoOwes: 'Смотрю, кто ещё не ответил…',
  owe: (departments: number) => form(departments, 'исполнитель должен', 'исполнителя должны', 'исполнителей должны'),
  oweRest: 'ответить или поправить ответ',
  answered: (departments: number) => `Ответили без замечаний: ${departments}.`,
  deadline: (day: string) => `Ответы ждут до ${day}`,
  unanswered: (items: number) => `не ответили: ${items}`,
  faulty: (items: number) => `замечания: ${items}`,
  states: {
    ready: 'готово к отправке',
    'no-address': 'нет адреса',
    recent: 'писали недавно',
    uncertain: 'прошлая отправка оборвалась',
  },
  recentOn: (day: string) => `писали ${day}`,
  stateHints: {
    ready: '',
    'no-address': '',
    recent: 'Чаще раза в пять дней Веха не пишет.',
    uncertain: 'Неизвестно, ушло ли письмо. Чтобы не написать дважды, Веха выждет пять дней.',
  },
  noAddresses: (departments: number) =>
    `Нет адреса у ${count(departments, 'исполнителя', 'исполнителей', 'исполнителей')}. Впишите его на листе «Исполнители» или отправьте письмо сами.`,
  write: (department: string) => `Написать: ${department}`,
  chooseAll: 'Выбрать всех',
  chosen: (chosen: number, ready: number) => `Выбрано: ${chosen} из ${ready}`,
  letter: 'Письмо',
  letterTo: (department: string) => `Письмо: ${department}`,
  to: 'Кому',
  subject: 'Тема',
  noAddress: 'адреса нет',
  items: 'О чём напомнит',
  copyLetter: 'Скопировать текст',
  letterCopied: 'Текст письма скопирован.',
  openMail: 'Открыть в почте',
  quota: (addresses: number) =>
    addresses === 0
      ? 'Сегодня писать больше нельзя: суточный предел Google исчерпан.'
      : `Сегодня можно написать ещё ${count(addresses, 'адресату', 'адресатам', 'адресатам')}.`,
  overQuota: (addresses: number, left: number) =>
    `Выбрано адресатов: ${addresses}, а сегодня можно написать ещё ${left}. Кому не хватит, тем Веха напишет, когда вы отправите снова завтра.`,
  noMail: 'Вехе не разрешено отправлять почту',
  noMailHint:
    'Разрешите это один раз, и письма будут уходить отсюда от вашего имени. Без разрешения тоже можно: скопируйте текст письма или откройте его в своей почте.',
  allow: 'Разрешить',
  badEmails: 'Это не похоже на адреса. Исправьте на листе «Исполнители»:',
  send: (letters: number) =>
    letters === 0 ? 'Отправить письма' : `Отправить ${count(letters, 'письмо', 'письма', 'писем')}`,
  sendQuestion: (letters: number, addresses: number) =>
    `Отправить ${count(letters, 'письмо', 'письма', 'писем')}, всего ${count(addresses, 'адресату', 'адресатам', 'адресатам')}? Письма уйдут от вашего имени. Кто успел ответить, тому Веха не напишет.`,
  doSend: 'Отправить',
  sending: 'Отправляю письма…',
  sendingSome: (sent: number, all: number) => `Отправляю письма: ${sent} из ${all}…`,
  sent: (letters: number) => `Отправлено: ${count(letters, 'письмо', 'письма', 'писем')}`,
  skipped: (letters: number) => `Не отправлено: ${letters}`,
  nothingSent: 'Ничего не отправлено',
  sendingStopped: (left: number) => `Отправка остановлена, не дошла очередь: ${left}.`,
  skipReasons: {
    answered: 'уже ответили',
    recent: 'писали недавно',
    uncertain: 'прошлая отправка оборвалась',
    'no-address': 'нет адреса',
    quota: 'исчерпан суточный предел',
    failed: 'почта не приняла письмо',
  },
  everybodyAnswered: 'Все ответили',
  everybodyAnsweredHint: 'Незаполненных мероприятий и ошибок в ответах нет, напоминать некому.',
  nobodyNamed: 'Напоминать некому',
  nobodyNamedHint: 'В плане не назван ни один исполнитель.',

  // Weekly.
  weekly: 'Каждую неделю',
  weeklyOff:
    'Раз в неделю Веха может сама проверять план и писать тем, кто ещё не ответил. Письма уйдут от вашего имени.',
  weeklyMine: (day: string) => `Письма уходят каждую неделю от вашего имени до ${day} включительно.`,
  weeklyOther: (owner: string, day: string) =>
    `До ${day} включительно письма каждую неделю отправляет ${owner === '' ? 'другой координатор' : owner}.`,
  weeklySheet: (sheet: string) => `Напоминают по листу «${sheet}».`,
  weeklyNoSheet: 'Лист, по которому напоминали, удалён, поэтому письма не уходят.',
  until: 'До какого дня слать',
  untilPast: 'Этот день уже прошёл. Выберите другой.',
  startWeekly: 'Слать каждую неделю',
  changeUntil: 'Изменить день',
  stopWeekly: 'Прекратить',
  takeOver: 'Взять на себя…',
  takeOverQuestion: (owner: string) =>
    `Письма, которые отправляет ${owner === '' ? 'другой координатор' : owner}, прекратятся. Вместо них каждую неделю письма будут уходить от вашего имени. Предупредите коллегу.`,
  doTakeOver: 'Взять на себя',
  changingWeekly: 'Записываю…',

  // Protection.
  lookingAtProtection: 'Сравниваю защиту с планом…',
  protectionStates: {
    none: 'Защита не включена',
    outdated: 'Защита устарела: строки переместились',
    set: 'Защита включена',
  },
  protectionHints: {
    none: 'Сейчас любой редактор может изменить любую ячейку.',
    outdated: 'Обновите её, чтобы каждый снова мог писать в свои строки.',
    set: 'Каждый исполнитель пишет только в свои строки.',
  },
  protectionIdea:
    'Столбцы плана правит только координатор. Ход исполнения в каждой строке заполняет тот, кто за неё отвечает. Защита не скрывает: читать таблицу по-прежнему могут все, кому она открыта.',
  coordinators: (names: string) => `Всё могут менять: владелец таблицы${names === '' ? '' : `, ${names}`}.`,
  areas: 'Кто где сможет писать',
  tabsWhole: 'Листы, закрытые целиком',
  marks: { same: 'без изменений', add: 'новая', change: 'изменится' },
  tabMarks: { same: 'без изменений', add: 'закроется', change: 'изменится' },
  removed: 'Лишние защиты, снимутся',
  noAreas: 'Защищать пока нечего: в плане нет строк с исполнителями, у которых есть адрес.',
  onlyCoordinators: 'только координаторы',
  openCells: 'Останется открыто всем редакторам',
  openCellsHint: 'У этих исполнителей нет адреса. Впишите его на листе «Исполнители» и обновите защиту.',
  openItems: (items: number) => count(items, 'мероприятие', 'мероприятия', 'мероприятий'),
  foreign: 'Адреса из другой организации. Проверьте, что они верны:',
  protect: 'Включить защиту',
  update: (changes: number) => `Обновить (${count(changes, 'изменение', 'изменения', 'изменений')})`,
  nothingToProtect: 'Менять нечего: защита уже такая, какая нужна.',
  unprotect: 'Снять защиту',
  unprotectQuestion:
    'Снять защиту со всех строк и листов? Любой редактор снова сможет изменить любую ячейку. Защиты, которые ставили не через Веху, останутся.',
  doUnprotect: 'Снять',
  protecting: 'Ставлю защиту…',
  unprotecting: 'Снимаю защиту…',
  progress: (done: number, all: number) => `Сделано ${done} из ${all}`,
  protectDone: (changed: number) => `Готово. Сделано изменений: ${changed}.`,
  unprotectDone: 'Защита снята.',
  protectStopped: (changed: number, left: number) =>
    `Остановлено. Сделано изменений: ${changed}, осталось: ${left}. Нажмите ту же кнопку, чтобы закончить.`,
  refusedEmails: 'Google не принял эти адреса, их владельцы писать не смогут:',

  // Health.
  lookingAtHealth: 'Проверяю, всё ли в порядке…',
  healthStates: {
    good: 'в порядке',
    warning: 'обратите внимание',
    bad: 'нужно исправить',
    unknown: 'узнать не удалось',
  },
  allWell: 'Всё в порядке',
  healthSummary: (bad: number, warnings: number, unknown: number) =>
    [
      bad === 0 ? '' : `нужно исправить: ${bad}`,
      warnings === 0 ? '' : `обратите внимание: ${warnings}`,
      unknown === 0 ? '' : `узнать не удалось: ${unknown}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  nothingUrgent: 'Работать можно, но кое-что проверьте',
  healthSummaryTitle: 'Не всё в порядке',
  noChecks: 'Проверять нечего',
  help: 'Открыть страницу',
  checkOnceMore: 'Проверить снова',

  // Self-check.
  selfCheckTitle: 'Так ли работает Google, как рассчитывает Веха',
  selfCheckIdea:
    'Веха создаст временный лист и временный документ, попробует на них всё, на что рассчитывает, и уберёт за собой. Ваши листы она не тронет. Это займёт секунд десять.',
  selfCheckWhen: 'Пригодится после установки и если что-то работает странно.',
  startSelfCheck: 'Начать самопроверку',
  selfChecking: 'Проверяю на временном листе…',
  selfStates: { same: 'совпало', differs: 'не совпало', failed: 'не получилось', skipped: 'пропущено' },
  allSame: (all: number) => `Всё совпало: ${count(all, 'проверка', 'проверки', 'проверок')}`,
  selfSummary: (same: number, all: number) => `Совпало ${same} из ${all}`,
  expected: 'Ожидалось',
  seen: 'Получилось',
  copyResult: 'Скопировать результат',
  resultCopied: 'Результат скопирован.',
  leftBehind: 'Убрать за собой удалось не всё',

  failures: {
    offline: {
      message: 'Нет связи с интернетом.',
      hint: 'Проверьте подключение и повторите.',
    },
    unreachable: {
      message: 'Google не ответил.',
      hint: 'Связь прервалась. Повторите: сделанное второй раз не сделается.',
    },
    account: {
      message: 'Google не пустил Веху к этой таблице.',
      hint: 'Обычно так бывает, когда в браузере открыто несколько аккаунтов Google. Выйдите из лишних или откройте таблицу в отдельном окне браузера под тем аккаунтом, у которого есть доступ.',
    },
    consent: {
      message: 'Вехе не дали нужного разрешения.',
      hint: 'Закройте это окно, откройте его снова из меню «Веха» и согласитесь на доступ.',
    },
    timeout: {
      message: 'Google прервал работу: она шла слишком долго.',
      hint: 'Повторите: сделанное второй раз не сделается.',
    },
    server: {
      message: 'Веха не справилась.',
      hint: 'Повторите; если не поможет, скопируйте подробности и отправьте тому, кто ставил Веху.',
    },
    stopped: {
      message: 'Вы решили не ждать ответа.',
      hint: 'Работа могла завершиться. Проверьте снова, чтобы увидеть, что сделано.',
    },
  },
};
