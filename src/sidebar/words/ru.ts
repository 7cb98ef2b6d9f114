/** The panel's words in Russian; their type is what every other language must have. */
import { choosePlural } from '../../core/i18n/format-message';

const count = (number: number, ...forms: string[]): string => `${number} ${choosePlural(number, forms, 'ru')}`;

export const RU = {
  overview: 'Обзор',
  findings: 'Замечания',
  report: 'Отчёт',
  settings: 'Настройки',
  parts: 'Части панели',
  close: 'Закрыть',
  cancel: 'Отмена',
  back: 'Назад',
  retry: 'Повторить',
  more: (number: number) => `Показать ещё ${number}`,

  // Work under way.
  checking: 'Проверяю лист…',
  fixing: 'Исправляю…',
  undoing: 'Отменяю…',
  waiving: 'Записываю…',
  saving: 'Сохраняю…',
  settingUp: 'Настраиваю лист…',
  previewing: 'Собираю просмотр…',
  slow: (seconds: number) => `Google отвечает медленно, уже ${seconds} с.`,
  stopWaiting: 'Не ждать',

  // Overview.
  checkedAt: (time: string) => `Проверено в ${time}`,
  fresh: 'Лист не менялся',
  stale: 'Лист изменился',
  check: 'Проверить',
  checkAgain: 'Проверить заново',
  ofItems: (active: number, all: number) =>
    `из ${count(all, 'мероприятия', 'мероприятий', 'мероприятий')} ${choosePlural(active, ['исполнялось', 'исполнялись', 'исполнялось'], 'ru')}`,
  bySection: 'По разделам',
  byDepartment: 'По исполнителям',
  unsectioned: 'Вне разделов',
  silent: 'Ещё не ответили',
  allAnswered: 'Ответили все исполнители.',
  silentItems: (number: number) => count(number, 'пункт', 'пункта', 'пунктов'),
  share: (active: number, all: number) => `${active} / ${all}`,
  noItems: 'В плане нет ни одного мероприятия.',
  activeHere: 'исполнялось',
  withoutEntry: 'без записи',

  // Findings.
  all: 'Все',
  errors: 'Ошибки',
  warnings: 'Предупреждения',
  infos: 'Сведения',
  waived: 'Допущенные',
  severities: { error: 'ошибка', warning: 'предупреждение', info: 'сведение' },
  severity: 'Важность',
  anyDepartment: 'Все исполнители',
  anySection: 'Все разделы',
  anyRule: 'Все правила',
  department: 'Исполнитель',
  section: 'Раздел',
  rule: 'Правило',
  search: 'Найти в замечаниях',
  reset: 'Сбросить фильтр',
  noFindings: 'Замечаний нет.',
  noFindingsMore: 'План можно публиковать.',
  noMatch: 'Под этот фильтр ничего не подходит.',
  unsent: (number: number) =>
    `Ещё ${count(number, 'замечание', 'замечания', 'замечаний')} видно в столбце «Замечания» на листе.`,
  found: (number: number) => count(number, 'замечание', 'замечания', 'замечаний'),
  row: (number: number) => `строка ${number}`,
  goTo: 'Перейти к ячейке',
  fix: 'Исправить',
  fixAll: (number: number) => `Исправить ${number}`,
  fixNone: 'Исправить',
  fixGroup: (number: number) => `Исправить все ${number}`,
  undo: 'Отменить правки',
  nothingToUndo: 'Отменять нечего',
  waive: 'Допустить…',
  waiveDone: 'Допустить',
  reason: 'Почему замечание можно оставить',
  reasonNeeded: 'Напишите причину: её увидят в столбце «Замечания».',
  restore: 'Снять допущение',
  waivedFor: (reason: string) => `Допущено: ${reason}`,
  fixPreview: 'Что изменится',
  fixPreviewMore: 'Слова останутся прежними. Правку можно отменить.',
  confirmFix: (cells: number) => `Исправить ${count(cells, 'ячейку', 'ячейки', 'ячеек')}`,
  fixed: (findings: number, cells: number) =>
    `Исправлено: ${count(findings, 'замечание', 'замечания', 'замечаний')}, ${count(cells, 'ячейка', 'ячейки', 'ячеек')}.`,
  refused: (number: number) =>
    `Не тронуто: ${count(number, 'ячейка', 'ячейки', 'ячеек')}. Их успели изменить, или в них формула.`,
  nothingFixed: 'Ячейку успели изменить, поэтому она осталась прежней. Проверьте лист заново.',
  undone: (cells: number, spared: number) =>
    `Возвращено: ${count(cells, 'ячейка', 'ячейки', 'ячеек')}.${spared === 0 ? '' : ` Оставлено, потому что изменилось с тех пор: ${spared}.`}`,
  accepted: 'Допущение записано.',
  restored: 'Допущение снято.',
  removedText: 'убрать',
  insertedText: 'вставить',

  // Report.
  year: 'Отчётный год',
  title: 'Заголовок',
  titleHint: 'Строки над таблицей',
  stage: 'Вид',
  draft: 'Проект',
  final: 'Окончательный',
  finalHint: 'Окончательный отчёт не соберётся, пока в плане есть ошибки без допущения.',
  format: 'Куда',
  doc: 'Google Документ',
  docx: 'Файл .docx',
  summary: 'Сводка по разделам и исполнителям',
  inactive: 'Перечень мероприятий без активности',
  onlyDepartment: 'Только один исполнитель',
  chooseDepartment: 'Выберите исполнителя',
  preview: 'Просмотр',
  generate: 'Сформировать отчёт',
  making: 'Формирование',
  steps: { check: 'Проверка', build: 'Документ', verify: 'Сверка с листом', upload: 'Передача на Диск' },
  stepStates: { waiting: 'ждёт', running: 'идёт', done: 'готово', failed: 'не вышло' },
  stepCheck: (items: number, entries: number, errors: number) =>
    `${count(items, 'мероприятие', 'мероприятия', 'мероприятий')}, ${count(entries, 'запись', 'записи', 'записей')}, ${errors === 0 ? 'без ошибок' : count(errors, 'ошибка', 'ошибки', 'ошибок')}`,
  stepBuild: (rows: number, characters: string) =>
    `${count(rows, 'строка', 'строки', 'строк')} таблицы, знаков: ${characters}`,
  stepVerify: (entries: number) =>
    `${choosePlural(entries, ['Совпала', 'Совпали', 'Совпало'], 'ru')} ${count(entries, 'запись', 'записи', 'записей')} из ${entries}`,
  stepUpload: (refreshed: boolean): string =>
    refreshed ? 'Документ обновлён по прежней ссылке' : 'Создан новый документ',
  seconds: (value: string) => `${value} с`,
  openReport: 'Открыть отчёт',
  refresh: 'Обновить документ',
  versions: 'Сделанные отчёты',
  noVersions: 'Отчётов по этому листу ещё не было.',
  version: (number: number) => `Версия ${number}`,
  noLink: 'ссылки нет',
  changes: (added: number, changed: number, removed: number) =>
    added + changed + removed === 0
      ? 'С тех пор ничего не изменилось'
      : `С тех пор ${[
          changed > 0 ? `изменено ${changed}` : '',
          added > 0 ? `добавлено ${added}` : '',
          removed > 0 ? `убрано ${removed}` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}`,
  previewTitle: 'Просмотр отчёта',
  previewCut: (rows: number) => `Ещё ${count(rows, 'строка', 'строки', 'строк')} есть в документе.`,
  zoomIn: 'Крупнее',
  zoomOut: 'Вся страница',
  page: 'Страница отчёта. Стрелки прокручивают её',

  // Settings.
  settingsHint: 'Хранятся на листе «Настройки», их можно править и там.',
  period: 'Период плана',
  periodHint: 'Например, 2021–2023',
  yearHint: 'Пусто: по имени листа или заголовку',
  reportTitle: 'Заголовок отчёта',
  reportTitleHint: 'Пусто: строки над таблицей на листе',
  signature: 'Подпись',
  signatureHint: 'Должность, место для подписи, фамилия',
  language: 'Язык',
  languageAuto: 'Как в аккаунте',
  rules: 'Правила',
  rulesHint: 'Правило можно выключить или изменить его важность.',
  findRule: 'Найти правило',
  grades: { '': 'Как обычно', error: 'Ошибка', warning: 'Предупреждение', info: 'Сведение', off: 'Выключено' },
  save: 'Сохранить',
  saved: 'Настройки сохранены.',
  revert: 'Вернуть прежние',
  setUp: 'Настроить лист',
  setUpHint: 'Добавит столбцы «Состояние» и «Замечания», цвета и листы «Настройки» и «Исполнители».',
  setUpDone: (sheet: string) => `Лист «${sheet}» настроен.`,

  // Failures.
  details: 'Скопировать подробности',
  copied: 'Подробности скопированы.',
  failures: {
    offline: {
      message: 'Нет связи с интернетом.',
      hint: 'Лист не изменён. Проверьте подключение и повторите.',
    },
    unreachable: {
      message: 'Google не ответил.',
      hint: 'Связь прервалась. Повторите: сделанное второй раз не сделается.',
    },
    account: {
      message: 'Google не пустил панель к этой таблице.',
      hint: 'Обычно так бывает, когда в браузере открыто несколько аккаунтов Google. Выйдите из лишних или откройте таблицу в отдельном окне браузера под тем аккаунтом, у которого есть доступ.',
    },
    consent: {
      message: 'Вехе не дали нужного разрешения.',
      hint: 'Выберите «Веха → Открыть панель», согласитесь на доступ и повторите. Без разрешения на файлы Google Диска отчёт не передать.',
    },
    timeout: {
      message: 'Google прервал работу: она шла дольше шести минут.',
      hint: 'Лист цел. Повторите; если план очень велик, соберите отчёт по исполнителям.',
    },
    server: {
      message: 'Веха не справилась.',
      hint: 'Лист не изменён. Повторите; если не поможет, скопируйте подробности и отправьте тому, кто ставил Веху.',
    },
    stopped: {
      message: 'Вы решили не ждать ответа.',
      hint: 'Если работа успела завершиться, её результат уже на листе. Проверьте лист заново.',
    },
  },
  usedAccount: (email: string) => `Панель открыта под аккаунтом ${email}.`,
  noPlanTitle: 'Здесь ещё нет плана',
  noPlanHint: 'Вехе нужна таблица со строкой заголовков: № п/п, мероприятие, срок, исполнитель, ход исполнения.',
  newPlan: 'Создать план',
  showErrors: 'Показать ошибки',
  asDocx: 'Сделать файлом .docx',
};
