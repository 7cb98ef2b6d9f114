/** What health says: of each check its title, and for each outcome what was seen and, after " → ", what to do. */
import type { Messages } from '../../../core/i18n/format-message';

export const HEALTH_WORDS = {
  services: {
    title: { ru: 'Службы Google', en: 'Google services' },
    good: { ru: 'Drive и Docs включены.', en: 'Drive and Docs are switched on.' },
    off: { ru: 'Не включены: {names}. → {hint}', en: 'Not switched on: {names}. → {hint}' },
    bothOff: {
      ru: 'Не включены: {names}. → Сначала Drive, потом так же Docs («Google Docs API»). {hint}',
      en: 'Not switched on: {names}. → First Drive, then Docs (“Google Docs API”) likewise. {hint}',
    },
  },
  scopes: {
    title: { ru: 'Разрешения', en: 'Permissions' },
    good: { ru: 'Даны все.', en: 'All are given.' },
    missing: {
      ru: 'Не даны: {names}. → Откройте страницу разрешений и отметьте их. Остальное работает и без них.',
      en: 'Not given: {names}. → Open the page of permissions and tick them. All else works without them.',
    },
  },
  plan: {
    title: { ru: 'План', en: 'Plan' },
    good: {
      ru: 'Лист «{sheet}»: {items|мероприятие|мероприятия|мероприятий}, год {year}.',
      en: 'Tab “{sheet}”: {items|measure|measures}, year {year}.',
    },
    noYear: {
      ru: 'Лист «{sheet}»: не понять, за какой год отчёт. → Укажите «Отчётный год» в настройках.',
      en: 'Tab “{sheet}”: the reporting year is unknown. → Set “Reporting year” in the settings.',
    },
    bad: { ru: '{message} → {hint}', en: '{message} → {hint}' },
  },
  columns: {
    title: { ru: 'Столбцы «Состояние» и «Замечания»', en: 'Columns “Status” and “Findings”' },
    good: { ru: 'На месте, состояния записаны.', en: 'In place, statuses are written.' },
    none: {
      ru: 'Их ещё нет. → Нажмите «Веха → Настроить лист».',
      en: 'Not there yet. → Click “Vekha → Set up the sheet”.',
    },
    apart: {
      ru: 'Стоят не рядом: проверка пишет в три приёма. → Перетащите их так, чтобы они стояли подряд.',
      en: 'They do not stand side by side: a check writes three times. → Drag them next to each other.',
    },
    shown: {
      ru: 'Столбец отметок {column} виден всем. → Скройте его: правка в нём сбивает допущения.',
      en: 'The column of marks {column} is visible. → Hide it: an edit there upsets waivers.',
    },
    closed: {
      ru: 'Вы не можете в них писать. → Снимите с них защиту или оставьте «только предупреждать».',
      en: 'You cannot write there. → Take their protection off or let it only warn.',
    },
  },
  settings: {
    title: { ru: 'Настройки', en: 'Settings' },
    good: { ru: 'Поняты все.', en: 'All are understood.' },
    none: {
      ru: 'Листа «{settingsTab}» нет, действуют обычные значения. → «Веха → Настроить лист» добавит его.',
      en: 'There is no tab “{settingsTab}”; defaults apply. → “Vekha → Set up the sheet” adds it.',
    },
    bad: {
      ru: 'Не поняты: {count|строка|строки|строк} (первая: {row}, «{key}»). → Исправьте их на листе «{settingsTab}».',
      en: 'Not understood: {count|row|rows} (the first: {row}, “{key}”). → Correct them in the tab “{settingsTab}”.',
    },
  },
  directory: {
    title: { ru: 'Лист исполнителей', en: 'Executors tab' },
    good: {
      ru: '{count|исполнитель|исполнителя|исполнителей}, ошибок нет.',
      en: '{count|executor|executors}, no mistakes.',
    },
    none: {
      ru: 'Листа «{directoryTab}» нет. → «Веха → Настроить лист» добавит его: без него некому писать и нечего защищать.',
      en: 'There is no tab “{directoryTab}”. → “Vekha → Set up the sheet” adds it: without it nobody can be reminded.',
    },
    bad: {
      ru: '{count|ошибка|ошибки|ошибок}, первая в строке {row}. → Исправьте на листе «{sheet}».',
      en: '{count|mistake|mistakes}, the first in row {row}. → Correct the tab “{sheet}”.',
    },
  },
  addresses: {
    title: { ru: 'Адреса исполнителей', en: 'Addresses of executors' },
    good: { ru: 'Есть у всех исполнителей плана.', en: 'Every executor of the plan has one.' },
    missing: {
      ru: 'Нет у: {names}. → Впишите адреса на листе «{directoryTab}», иначе им не напомнить и строки их открыты всем.',
      en: 'None for: {names}. → Enter them in the tab “{directoryTab}”, or they cannot be reminded and their rows stay open.',
    },
    missingInFile: {
      ru: 'Нет у: {names}. → Впишите адреса на листе «{directoryTab}», и письма им будут готовы.',
      en: 'None for: {names}. → Enter them in the tab “{directoryTab}”, and their emails will be ready.',
    },
    bad: {
      ru: 'Не похожи на адреса: {names}. → Исправьте на листе «{directoryTab}».',
      en: 'No addresses: {names}. → Correct them in the tab “{directoryTab}”.',
    },
  },
  protection: {
    title: { ru: 'Защита строк', en: 'Protection of rows' },
    none: {
      ru: 'Не включена: любой редактор может менять любые ячейки. → Если это мешает, включите её на вкладке «Защита».',
      en: 'Not switched on: any editor may change any cell. → If that is a trouble, switch it on under “Protection”.',
    },
    former: {
      ru: 'Ещё пускает тех, кто больше не координатор: {emails}. → Закройте её для них: остальное в защите не изменится.',
      en: 'It still lets in who coordinates no longer: {emails}. → Close it to them: nothing else of it changes.',
    },
    good: { ru: 'Включена и соответствует листу.', en: 'On, and as the sheet is.' },
    outdated: {
      ru: 'Отстала от листа: {changes|отличие|отличия|отличий}. → Обновите её на вкладке «Защита».',
      en: 'Behind the sheet: {changes|difference|differences}. → Update it under “Protection”.',
    },
  },
  weekly: {
    title: { ru: 'Еженедельные напоминания', en: 'Weekly reminders' },
    none: { ru: 'Не включены.', en: 'Not switched on.' },
    good: { ru: 'До {day}, рассылает {owner}.', en: 'Until {day}, sent by {owner}.' },
    former: {
      ru: 'Их рассылает {owner}, а это больше не координатор, и письма не уходят. → Возьмите рассылку на себя на вкладке «Напоминания».',
      en: 'They are {owner}’s, who coordinates no longer, so no emails go out. → Take them over under “Reminders”.',
    },
    ended: {
      ru: 'Остановлены: {owner} больше не координатор. → Включите их от своего имени на вкладке «Напоминания».',
      en: 'Ended: {owner} coordinates no longer. → Switch them on in your own name under “Reminders”.',
    },
    gone: {
      ru: 'Запуск пропал, хотя отметка о нём есть. → Включите рассылку заново на вкладке «Напоминания».',
      en: 'The trigger is gone although it is marked. → Switch it on again under “Reminders”.',
    },
    over: {
      ru: 'Срок {day} прошёл. → Выключите рассылку или продлите её на вкладке «Напоминания».',
      en: 'The deadline {day} has passed. → End or prolong it under “Reminders”.',
    },
    tabGone: {
      ru: 'Листа, о котором напоминали, больше нет. → Выключите рассылку на вкладке «Напоминания».',
      en: 'The tab it reminded of is gone. → End it under “Reminders”.',
    },
    stray: {
      ru: 'Лишних запусков: {count|}. → Они сами удалятся в ближайший понедельник.',
      en: 'Stray triggers: {count|}. → They end themselves next Monday.',
    },
  },
  mail: {
    title: { ru: 'Дневной предел писем', en: 'Daily limit of emails' },
    good: {
      ru: 'Сегодня можно написать ещё {count|адресату|адресатам|адресатам}.',
      en: '{count|more recipient|more recipients} may be written to today.',
    },
    low: {
      ru: 'Сегодня можно написать ещё {count|адресату|адресатам|адресатам}, а должников больше: {needed}. → Отправьте часть завтра или из своей почты.',
      en: '{count|more recipient|more recipients} may be written to today, and {needed} are due. → Send some tomorrow, or from your own mail.',
    },
    unknown: {
      ru: 'Почта скрипту не разрешена. → Напоминания можно скопировать или открыть в своей почте.',
      en: 'Mail is not allowed to the script. → Copy reminders, or open them in your own mail.',
    },
  },
  store: {
    title: { ru: 'Память документа', en: 'Document’s memory' },
    good: { ru: 'Занято {percent} %.', en: '{percent} % used.' },
    full: {
      ru: 'Занято {percent} % из 500 КБ. → Уберите из книги листы прежних лет: их копии занимают больше всего.',
      en: '{percent} % of 500 KB used. → Remove tabs of earlier years: their copies take most of it.',
    },
  },
  journal: {
    title: { ru: 'Журнал', en: 'Journal' },
    none: { ru: 'Ещё пуст.', en: 'Still empty.' },
    good: {
      ru: '{count|запись|записи|записей}, последняя {when}: {what}.',
      en: '{count|line|lines}, the last {when}: {what}.',
    },
    changed: {
      ru: 'Изменены после записи: {count|строка|строки|строк} ({rows}). → Верить им нельзя; прежний текст хранит «Файл → История версий». Защита строк закроет журнал.',
      en: 'Changed after they were written: {count|line|lines} ({rows}). → They cannot be relied on; File → Version history has the former text. Protecting rows closes the journal.',
    },
    closed: {
      ru: 'Закрыт от вас, своей очереди ждут: {count|запись|записи|записей}. → Их впишет первый, кому он открыт. Если вы координатор, снимите с листа «{journalTab}» чужую защиту: это может тот, кто её ставил, или владелец таблицы.',
      en: 'Closed to you, and {count|line waits|lines wait}. → Whoever may write there first enters them. If you coordinate, ask whoever protected the tab “{journalTab}”, or the spreadsheet’s owner, to lift that protection.',
    },
    long: {
      ru: '{count|запись|записи|записей}: панель открывается дольше. → Скопируйте старые строки в другую таблицу и удалите их.',
      en: '{count|line|lines}: the panel opens more slowly. → Copy old lines to another spreadsheet and delete them.',
    },
  },
  zone: {
    title: { ru: 'Часовой пояс', en: 'Time zone' },
    good: { ru: '{zone}.', en: '{zone}.' },
    differs: {
      ru: 'У таблицы {sheet}, у скрипта {script}: дни считаются по таблице, а рассылка уходит по часам скрипта. → Если это не нарочно, исправьте пояс: «Файл → Настройки» таблицы.',
      en: 'The spreadsheet has {sheet}, the script {script}: days follow the spreadsheet, weekly emails the script. → If that is not meant, correct it under File → Settings.',
    },
  },
  report: {
    title: { ru: 'Документ отчёта', en: 'Report document' },
    none: { ru: 'Ещё не создавался вами.', en: 'You have not made one yet.' },
    good: { ru: 'Доступен вам.', en: 'Open to you.' },
    binned: {
      ru: 'Лежит в корзине. → Сформируйте отчёт ещё раз: документ вернётся из корзины.',
      en: 'It is in the bin. → Generate the report again: the document comes back.',
    },
    gone: {
      ru: 'Недоступен вам или удалён. → Сформируйте отчёт ещё раз: появится новый.',
      en: 'Not open to you, or deleted. → Generate the report again: a new one is made.',
    },
  },
  lastCheck: {
    title: { ru: 'Свежесть состояний', en: 'Freshness of statuses' },
    good: { ru: 'Записанные состояния соответствуют листу.', en: 'The statuses match the sheet.' },
    stale: {
      ru: 'Устарели: {count|строка|строки|строк}. → Нажмите «Проверить всё».',
      en: 'Out of date: {count|row|rows}. → Click “Check everything”.',
    },
  },
  unfinished: {
    title: { ru: 'Оборванные запуски', en: 'Runs cut short' },
    good: { ru: 'Нет.', en: 'None.' },
    report: {
      ru: 'Отчёт не был доведён до конца. → Сформируйте его ещё раз: второго документа не появится.',
      en: 'A report was not brought to an end. → Generate it again: there will be no second document.',
    },
    reminders: {
      ru: 'Неизвестно, ушли ли письма: {count|}. → Посмотрите на вкладке «Напоминания», кому.',
      en: 'It is unknown whether emails went: {count|}. → See under “Reminders” to whom.',
    },
  },
} as const satisfies Messages;
