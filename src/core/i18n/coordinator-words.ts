/** Words of the coordinator's desk: letters of reminders, protection, health, the self-check. */
import type { Locale } from '../locale';

export interface CoordinatorWords {
  readonly reminders: {
    readonly subject: string;
    readonly greeting: string;
    readonly unanswered: string;
    readonly faulty: string;
    readonly notAnswered: string;
    readonly deadline: string;
    readonly closing: string;
    readonly more: string;
    readonly shortened: string;
    readonly senderName: string;
    readonly journal: string;
    readonly journalWeekly: string;
    readonly sending: string;
    readonly failed: string;
    readonly unknown: string;
    readonly weeklyOn: string;
    readonly weeklyOff: string;
    readonly weeklyOver: string;
    readonly weeklyTabGone: string;
    readonly weeklyFailed: string;
    readonly skipped: Readonly<Record<'answered' | 'recent' | 'uncertain' | 'no-address' | 'quota' | 'failed', string>>;
  };
  readonly protection: {
    readonly journalOn: string;
    readonly journalOff: string;
    readonly journalChanges: string;
  };
  /** What each permission is for, in the order of Google's own page. */
  readonly scopes: Readonly<Record<'sheet' | 'drive' | 'panel' | 'mail' | 'triggers' | 'email', string>>;
  readonly health: Readonly<
    Record<
      | 'scopes'
      | 'plan'
      | 'columns'
      | 'settings'
      | 'directory'
      | 'addresses'
      | 'protection'
      | 'weekly'
      | 'mail'
      | 'store'
      | 'journal'
      | 'zone'
      | 'report'
      | 'lastCheck'
      | 'unfinished',
      HealthWords
    >
  >;
  readonly selfCheck: {
    readonly tab: string;
    readonly doc: string;
    readonly docName: string;
    readonly left: string;
    readonly notAllowed: string;
    readonly what: string;
    readonly journal: string;
    /** What trials see, where it is no text of the sheet's. */
    readonly outcomes: Readonly<Record<string, string>>;
    readonly trials: Readonly<
      Record<
        | 'texts'
        | 'typing'
        | 'day'
        | 'undefined'
        | 'merges'
        | 'longCell'
        | 'colours'
        | 'hidden'
        | 'warning'
        | 'editors'
        | 'zone'
        | 'lock'
        | 'bigProperty'
        | 'address'
        | 'quota'
        | 'trigger'
        | 'docMade'
        | 'docHeader'
        | 'docMerges'
        | 'docNumbers'
        | 'docPage'
        | 'docRefresh'
        | 'docFound'
        | 'docComments',
        string
      >
    >;
  };
}

/** A check of health: its title, and for each outcome what was seen and what to do. */
interface HealthWords {
  readonly title: string;
  /** By outcome; the part after " → " is the remedy. */
  readonly [outcome: string]: string;
}

export const COORDINATOR_WORDS: Readonly<Record<Locale, CoordinatorWords>> = {
  ru: {
    reminders: {
      subject: '{title}: нужны сведения по {count|мероприятию|мероприятиям|мероприятиям}',
      greeting: 'Здравствуйте!\n\nВ таблице «{spreadsheet}» остались строки, за которые отвечает {department}.',
      unanswered: 'Нет сведений о ходе исполнения:',
      faulty: 'Сведения внесены, но их нужно поправить:',
      notAnswered: 'ничего не внесено',
      deadline: 'Сведения нужны до {day}.',
      closing:
        'Откройте ссылку и внесите текст прямо в ячейку: состояние строки обновится само. Если сведения уже внесены, отвечать на письмо не нужно.',
      more: '…и ещё {count|мероприятие|мероприятия|мероприятий}: они отмечены в таблице.',
      shortened: '…\nПолный список в таблице: {url}',
      senderName: 'Веха',
      journal: 'Напоминание',
      journalWeekly: 'Еженедельные напоминания',
      sending: '{department}: письмо о {count|мероприятии|мероприятиях|мероприятиях} на {emails}',
      failed: '{department}: письмо не отправлено ({cause})',
      unknown: '{department}: неизвестно, ушло ли письмо ({cause})',
      weeklyOn: 'Включены до {day}',
      weeklyOff: 'Выключены',
      weeklyOver: 'Закончены: срок {day} прошёл',
      weeklyTabGone: 'Выключены: листа плана больше нет',
      weeklyFailed: 'Не разосланы: {cause}',
      skipped: {
        answered: 'Всё уже внесено.',
        recent: 'Напоминание уходило меньше пяти дней назад.',
        uncertain:
          'Прошлая отправка оборвалась, и дошло ли письмо, неизвестно. Спросите исполнителя или отправьте письмо из своей почты.',
        'no-address': 'На листе «Исполнители» нет адреса.',
        quota: 'Дневной предел писем исчерпан: повторите завтра или отправьте письмо из своей почты.',
        failed: 'Почта не приняла письмо: {cause}',
      },
    },
    protection: {
      journalOn: 'Защита строк',
      journalOff: 'Снятие защиты',
      journalChanges: 'Лист «{sheet}»: {changes|изменение|изменения|изменений}',
    },
    scopes: {
      sheet: 'эта таблица',
      drive: 'созданные скриптом файлы на Диске',
      panel: 'панель и окна',
      mail: 'письма от вашего имени',
      triggers: 'запуск по расписанию',
      email: 'ваш адрес',
    },
    health: {
      scopes: {
        title: 'Разрешения',
        good: 'Даны все.',
        missing: 'Не даны: {names}. → Откройте страницу разрешений и отметьте их. Остальное работает и без них.',
      },
      plan: {
        title: 'План',
        good: 'Лист «{sheet}»: {items|мероприятие|мероприятия|мероприятий}, год {year}.',
        noYear: 'Лист «{sheet}»: не понять, за какой год отчёт. → Укажите «Отчётный год» на листе «Настройки».',
        bad: '{message} → {hint}',
      },
      columns: {
        title: 'Столбцы «Состояние» и «Замечания»',
        good: 'На месте, состояния записаны.',
        none: 'Их ещё нет. → Нажмите «Веха → Настроить лист».',
        apart: 'Стоят не рядом: проверка пишет в три приёма. → Перетащите их так, чтобы они стояли подряд.',
        shown: 'Столбец отметок {column} виден всем. → Скройте его: правка в нём сбивает допущения.',
        closed: 'Вы не можете в них писать. → Снимите с них защиту или оставьте «только предупреждать».',
      },
      settings: {
        title: 'Настройки',
        good: 'Поняты все.',
        none: 'Листа «Настройки» нет, действуют обычные значения. → «Веха → Настроить лист» добавит его.',
        bad: 'Не поняты: {count|строка|строки|строк} (первая: {row}, «{key}»). → Исправьте их на листе «Настройки».',
      },
      directory: {
        title: 'Справочник исполнителей',
        good: '{count|исполнитель|исполнителя|исполнителей}, ошибок нет.',
        none: 'Листа «Исполнители» нет. → «Веха → Настроить лист» добавит его: без него некому писать и нечего защищать.',
        bad: '{count|ошибка|ошибки|ошибок}, первая в строке {row}. → Исправьте на листе «{sheet}».',
      },
      addresses: {
        title: 'Адреса исполнителей',
        good: 'Есть у всех исполнителей плана.',
        missing:
          'Нет у: {names}. → Впишите адреса на листе «Исполнители», иначе им не напомнить и строки их открыты всем.',
        bad: 'Не похожи на адреса: {names}. → Исправьте на листе «Исполнители».',
      },
      protection: {
        title: 'Защита строк',
        none: 'Не включена: любой редактор может менять любые ячейки. → Если это мешает, включите её на вкладке «Защита».',
        good: 'Включена и соответствует листу.',
        outdated: 'Отстала от листа: {changes|отличие|отличия|отличий}. → Обновите её на вкладке «Защита».',
      },
      weekly: {
        title: 'Еженедельные напоминания',
        none: 'Не включены.',
        good: 'До {day}, рассылает {owner}.',
        gone: 'Запуск пропал, хотя отметка о нём есть. → Включите рассылку заново на вкладке «Напоминания».',
        over: 'Срок {day} прошёл. → Выключите рассылку или продлите её на вкладке «Напоминания».',
        tabGone: 'Листа, о котором напоминали, больше нет. → Выключите рассылку на вкладке «Напоминания».',
        stray: 'Лишних запусков: {count}. → Они сами удалятся в ближайший понедельник.',
      },
      mail: {
        title: 'Дневной предел писем',
        good: 'Сегодня можно написать ещё {count|адресату|адресатам|адресатам}.',
        low: 'Сегодня можно написать ещё {count|адресату|адресатам|адресатам}, а должников больше: {needed}. → Отправьте часть завтра или из своей почты.',
        unknown: 'Почта скрипту не разрешена. → Напоминания можно скопировать или открыть в своей почте.',
      },
      store: {
        title: 'Память документа',
        good: 'Занято {percent} %.',
        full: 'Занято {percent} % из 500 КБ. → Уберите из книги листы прежних лет: их копии занимают больше всего.',
      },
      journal: {
        title: 'Журнал',
        none: 'Ещё пуст.',
        good: '{count|запись|записи|записей}, последняя {when}: {what}.',
        long: '{count|запись|записи|записей}: панель открывается дольше. → Скопируйте старые строки в другую таблицу и удалите их.',
      },
      zone: {
        title: 'Часовой пояс',
        good: '{zone}.',
        differs:
          'У таблицы {sheet}, у скрипта {script}: дни считаются по таблице, а рассылка уходит по часам скрипта. → Если это не нарочно, исправьте пояс: «Файл → Настройки» таблицы.',
      },
      report: {
        title: 'Документ отчёта',
        none: 'Ещё не создавался вами.',
        good: 'Доступен вам.',
        binned: 'Лежит в корзине. → Сформируйте отчёт ещё раз: документ вернётся из корзины.',
        gone: 'Недоступен вам или удалён. → Сформируйте отчёт ещё раз: появится новый.',
      },
      lastCheck: {
        title: 'Свежесть состояний',
        good: 'Записанные состояния соответствуют листу.',
        stale: 'Устарели: {count|строка|строки|строк}. → Нажмите «Проверить всё».',
      },
      unfinished: {
        title: 'Оборванные запуски',
        good: 'Нет.',
        report: 'Отчёт не был доведён до конца. → Сформируйте его ещё раз: второго документа не появится.',
        reminders: 'Неизвестно, ушли ли письма: {count}. → Посмотрите на вкладке «Напоминания», кому.',
      },
    },
    selfCheck: {
      tab: 'временный лист',
      doc: 'временный Документ',
      docName: 'Веха: самопроверка (можно удалить)',
      left: 'Не удалось убрать: {names}. Удалите сами.',
      notAllowed: 'нет разрешения',
      what: 'Самопроверка',
      journal: 'Проверено: {checks}, расхождений: {differing}',
      outcomes: {
        true: 'да',
        false: 'нет',
        date: 'дата',
        number: 'число',
        string: 'текст',
        boolean: 'логическое значение',
        blank: 'пусто',
        kept: 'осталось прежнее',
        refused: 'отказ',
        taken: 'принято',
        hidden: 'скрыт',
        shown: 'виден',
        read: 'читается',
        unread: 'не читается',
        written: 'записано',
        'can edit': 'может менять',
        'shut out': 'не может менять',
        made: 'создан',
        'not made': 'не создан',
        seen: 'найден',
        unseen: 'не найден',
        gone: 'удалён',
        'still there': 'остался',
        PAGE_NUMBER: 'номер страницы',
        none: 'нет',
        landscape: 'альбомная',
        portrait: 'книжная',
        'the same': 'тот же',
        another: 'другой',
        found: 'найден',
        'not found': 'не найден',
      },
      trials: {
        texts: 'Текстовые ячейки хранят записанное буква в букву',
        typing: '«1.10» в обычной ячейке читается по языку таблицы',
        day: 'Дата в ячейке остаётся тем же днём в любом часовом поясе',
        undefined: 'Пустое значение очищает ячейку',
        merges: 'Объединённая область отдаёт текст в первой ячейке',
        longCell: 'Ячейка вмещает 50 000 знаков и не больше',
        colours: 'Правило цвета возвращается таким, каким записано',
        hidden: 'Скрытый столбец читается',
        warning: 'Защита «только предупреждать» не мешает скрипту писать',
        editors: 'Того, кто ставит защиту, из неё не убрать',
        zone: 'Время считается по названному поясу',
        lock: 'Замок документа выдаётся',
        bigProperty: 'Свойство больше 9 КБ не принимается',
        address: 'Адрес работающего виден скрипту',
        quota: 'Дневной предел писем известен',
        trigger: 'Запуск по расписанию создаётся и удаляется',
        docMade: 'Из .docx получается Google Документ',
        docHeader: 'Строка заголовков повторяется на каждой странице',
        docMerges: 'Объединения ячеек сохраняются',
        docNumbers: 'Номера страниц стоят в нижнем колонтитуле',
        docPage: 'Страница альбомная',
        docRefresh: 'Обновление сохраняет тот же Документ',
        docFound: 'Документ находится по метке запуска',
        docComments: 'Комментарии можно пересчитать',
      },
    },
  },
  en: {
    reminders: {
      subject: '{title}: {count|measure needs|measures need} an answer',
      greeting: 'Hello,\n\nThe spreadsheet “{spreadsheet}” has rows left for which {department} answers.',
      unanswered: 'No progress is reported:',
      faulty: 'Progress is reported but needs mending:',
      notAnswered: 'nothing entered',
      deadline: 'Answers are due by {day}.',
      closing:
        'Open the link and write into the cell itself: the row’s status renews by itself. If you have answered already, there is no need to reply.',
      more: '…and {count|more measure|more measures}: they are marked in the spreadsheet.',
      shortened: '…\nThe full list is in the spreadsheet: {url}',
      senderName: 'Vekha',
      journal: 'Reminder',
      journalWeekly: 'Weekly reminders',
      sending: '{department}: letter on {count|measure|measures} to {emails}',
      failed: '{department}: the letter was not sent ({cause})',
      unknown: '{department}: it is unknown whether the letter went ({cause})',
      weeklyOn: 'Switched on until {day}',
      weeklyOff: 'Switched off',
      weeklyOver: 'Ended: the deadline {day} has passed',
      weeklyTabGone: 'Switched off: the plan’s tab is gone',
      weeklyFailed: 'Not sent: {cause}',
      skipped: {
        answered: 'Everything is entered already.',
        recent: 'A reminder went out less than five days ago.',
        uncertain:
          'The last sending broke off, and nobody knows whether the letter arrived. Ask the department, or send it from your own mail.',
        'no-address': 'The tab “Исполнители” has no address.',
        quota: 'The day’s limit of letters is reached: try again tomorrow, or send it from your own mail.',
        failed: 'Mail did not take the letter: {cause}',
      },
    },
    protection: {
      journalOn: 'Protection of rows',
      journalOff: 'Protection taken off',
      journalChanges: 'Tab “{sheet}”: {changes|change|changes}',
    },
    scopes: {
      sheet: 'this spreadsheet',
      drive: 'files that the script made in Drive',
      panel: 'panel and dialogs',
      mail: 'letters in your name',
      triggers: 'running on schedule',
      email: 'your address',
    },
    health: {
      scopes: {
        title: 'Permissions',
        good: 'All are given.',
        missing: 'Not given: {names}. → Open the page of permissions and tick them. All else works without them.',
      },
      plan: {
        title: 'Plan',
        good: 'Tab “{sheet}”: {items|measure|measures}, year {year}.',
        noYear: 'Tab “{sheet}”: the reporting year is unknown. → Name it in the tab “Настройки”.',
        bad: '{message} → {hint}',
      },
      columns: {
        title: 'Columns “Status” and “Findings”',
        good: 'In place, statuses are written.',
        none: 'Not there yet. → Click “Vekha → Set up the sheet”.',
        apart: 'They do not stand side by side: a check writes three times. → Drag them next to each other.',
        shown: 'The column of marks {column} is visible. → Hide it: an edit there upsets waivers.',
        closed: 'You cannot write there. → Take their protection off or let it only warn.',
      },
      settings: {
        title: 'Settings',
        good: 'All are understood.',
        none: 'There is no tab “Настройки”; defaults hold. → “Vekha → Set up the sheet” adds it.',
        bad: 'Not understood: {count|row|rows} (the first: {row}, “{key}”). → Correct them in the tab “Настройки”.',
      },
      directory: {
        title: 'Directory of executors',
        good: '{count|executor|executors}, no mistakes.',
        none: 'There is no tab “Исполнители”. → “Vekha → Set up the sheet” adds it: without it nobody can be reminded.',
        bad: '{count|mistake|mistakes}, the first in row {row}. → Correct the tab “{sheet}”.',
      },
      addresses: {
        title: 'Addresses of executors',
        good: 'Every executor of the plan has one.',
        missing:
          'None for: {names}. → Enter them in the tab “Исполнители”, or they cannot be reminded and their rows stay open.',
        bad: 'No addresses: {names}. → Correct them in the tab “Исполнители”.',
      },
      protection: {
        title: 'Protection of rows',
        none: 'Not switched on: any editor may change any cell. → If that is a trouble, switch it on under “Protection”.',
        good: 'On, and as the sheet is.',
        outdated: 'Behind the sheet: {changes|difference|differences}. → Update it under “Protection”.',
      },
      weekly: {
        title: 'Weekly reminders',
        none: 'Not switched on.',
        good: 'Until {day}, sent by {owner}.',
        gone: 'The trigger is gone although it is marked. → Switch it on again under “Reminders”.',
        over: 'The deadline {day} has passed. → End or prolong it under “Reminders”.',
        tabGone: 'The tab it reminded of is gone. → End it under “Reminders”.',
        stray: 'Stray triggers: {count}. → They end themselves next Monday.',
      },
      mail: {
        title: 'Daily limit of letters',
        good: '{count|more recipient|more recipients} may be written to today.',
        low: '{count|more recipient|more recipients} may be written to today, and {needed} are due. → Send some tomorrow, or from your own mail.',
        unknown: 'Mail is not allowed to the script. → Copy reminders, or open them in your own mail.',
      },
      store: {
        title: 'Document’s memory',
        good: '{percent} % used.',
        full: '{percent} % of 500 KB used. → Remove tabs of earlier years: their copies take most of it.',
      },
      journal: {
        title: 'Journal',
        none: 'Still empty.',
        good: '{count|line|lines}, the last {when}: {what}.',
        long: '{count|line|lines}: the panel opens more slowly. → Copy old lines to another spreadsheet and delete them.',
      },
      zone: {
        title: 'Time zone',
        good: '{zone}.',
        differs:
          'The spreadsheet has {sheet}, the script {script}: days follow the spreadsheet, weekly letters the script. → If that is not meant, correct it under File → Settings.',
      },
      report: {
        title: 'Report document',
        none: 'You have not made one yet.',
        good: 'Open to you.',
        binned: 'It is in the bin. → Generate the report again: the document comes back.',
        gone: 'Not open to you, or deleted. → Generate the report again: a new one is made.',
      },
      lastCheck: {
        title: 'Freshness of statuses',
        good: 'The statuses written are those of the sheet.',
        stale: 'Out of date: {count|row|rows}. → Click “Check everything”.',
      },
      unfinished: {
        title: 'Runs cut short',
        good: 'None.',
        report: 'A report was not brought to an end. → Generate it again: there will be no second document.',
        reminders: 'It is unknown whether letters went: {count}. → See under “Reminders” to whom.',
      },
    },
    selfCheck: {
      tab: 'temporary tab',
      doc: 'temporary Doc',
      docName: 'Vekha: self-check (may be deleted)',
      left: 'Could not be cleared away: {names}. Delete it yourself.',
      notAllowed: 'not permitted',
      what: 'Self-check',
      journal: 'Checked: {checks}, differing: {differing}',
      outcomes: { true: 'yes', false: 'no', PAGE_NUMBER: 'page number' },
      trials: {
        texts: 'Text cells keep what is written letter for letter',
        typing: '“1.10” in an ordinary cell is read by the spreadsheet’s language',
        day: 'A date stays the same day whatever the time zone',
        undefined: 'A missing value clears the cell',
        merges: 'A merged area gives its text in the first cell',
        longCell: 'A cell holds 50,000 characters and no more',
        colours: 'A colour rule comes back as it was written',
        hidden: 'A hidden column can be read',
        warning: 'A protection that only warns lets the script write',
        editors: 'Whoever protects cannot be taken off',
        zone: 'Time follows the zone that is named',
        lock: 'The document’s lock is given',
        bigProperty: 'A property beyond 9 KB is refused',
        address: 'The script sees whose account is at work',
        quota: 'The daily limit of letters is known',
        trigger: 'A scheduled trigger is made and deleted',
        docMade: 'A .docx becomes a Google Doc',
        docHeader: 'The header row repeats on each page',
        docMerges: 'Merged cells stay merged',
        docNumbers: 'Page numbers stand in the footer',
        docPage: 'The page is landscape',
        docRefresh: 'Refreshing keeps the same Doc',
        docFound: 'The Doc is found by its run’s mark',
        docComments: 'Comments can be counted',
      },
    },
  },
};
