/** The panel's words in Russian; their type is what every other language must have. */
import { choosePlural } from '../../../core/i18n/format-message';
import { CARD_WORDS } from '../../shared/words/card-words';

const count = (number: number, ...forms: string[]): string => `${number} ${choosePlural(number, forms, 'ru')}`;

export const RU = {
  ...CARD_WORDS.ru,
  overview: 'Обзор',
  findings: 'Замечания',
  report: 'Отчёт',
  settings: 'Настройки',
  parts: 'Части панели',
  back: 'Назад',

  // Work under way.
  checking: 'Проверяю лист…',
  fixing: 'Исправляю…',
  undoing: 'Отменяю…',
  waiving: 'Записываю…',
  saving: 'Сохраняю…',
  settingUp: 'Настраиваю лист…',
  previewing: 'Собираю просмотр…',
  opening: 'Открываю напоминания…',

  // Overview.
  checkedAt: (time: string) => `Проверено в ${time}`,
  fresh: 'Лист не менялся',
  stale: 'Лист изменился',
  check: 'Проверить',
  ofItems: (active: number, all: number) =>
    `из ${count(all, 'мероприятия', 'мероприятий', 'мероприятий')} ${choosePlural(active, ['исполнялось', 'исполнялись', 'исполнялось'], 'ru')}`,
  bySection: 'По разделам',
  byDepartment: 'По исполнителям',
  unsectioned: 'Вне разделов',
  silent: 'Ещё не ответили',
  allAnswered: 'Ответили все исполнители.',
  remind: 'Напомнить…',
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
    `Не тронуто: ${count(number, 'ячейка', 'ячейки', 'ячеек')}. Их успели изменить, они защищены или в них формула.`,
  unwritten: 'В лист состояния не записаны: столбцы «Состояние» и «Замечания» защищены от вашего аккаунта.',
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
  findRule: 'Найти правило',
  grades: { '': 'Как обычно', error: 'Ошибка', warning: 'Предупреждение', info: 'Сведение', off: 'Выключено' },
  save: 'Сохранить',
  saved: 'Настройки сохранены.',
  revert: 'Вернуть прежние',
  setUp: 'Настроить лист',
  setUpHint: 'Добавит столбцы «Состояние» и «Замечания», цвета и листы «Настройки» и «Исполнители».',
  setUpDone: (sheet: string) => `Лист «${sheet}» настроен.`,

  // Import.
  importPlan: 'Перенести план',
  importHint:
    'Из отчёта Word, с другого листа или из скопированных ячеек. Ничего готового Веха не перезапишет: план ляжет на новый лист.',
  importFrom: 'Откуда',
  fromFile: 'Файл Word',
  fromTab: 'Лист',
  fromCells: 'Ячейки',
  chooseFile: 'Выбрать файл .docx',
  dropFile: 'или перетащите его сюда',
  fileTooLarge: 'Файл больше 5 МБ. Удалите из него картинки и сохраните заново.',
  fileUnreadable: 'Файл не прочитался. Выберите его ещё раз.',
  chooseTab: 'Выберите лист',
  pasteCells: 'Скопируйте таблицу вместе с заголовком и вставьте сюда',
  readImport: 'Прочитать',
  reading: 'Читаю план…',
  importing: 'Переношу на новый лист…',
  importFound: (sections: number, items: number, entries: number) =>
    `${count(sections, 'раздел', 'раздела', 'разделов')}, ${count(items, 'мероприятие', 'мероприятия', 'мероприятий')}, ${count(entries, 'запись', 'записи', 'записей')}`,
  proofHolds: (words: string) => `Все слова на месте: ${words}.`,
  proofLeft: (kept: string, left: string) =>
    `Перенесено слов: ${kept}. Вне плана осталось: ${left}, они перечислены ниже.`,
  proofFails: (lost: number) =>
    `Потерялось ${count(lost, 'слово', 'слова', 'слов')}. Проверьте столбцы, прежде чем переносить.`,
  columns: 'Столбцы',
  columnsHint: 'Если столбец понят неверно, выберите, что в нём.',
  columnsUnsure: 'Заголовок не понят. Проверьте, что в каком столбце.',
  column: (number: number) => `Столбец ${number}`,
  columnKinds: {
    number: 'Номер',
    name: 'Мероприятие',
    period: 'Срок',
    executors: 'Исполнитель',
    progress: 'Ход исполнения',
    extra: 'Сохранить рядом',
    skip: 'Не переносить',
  },
  firstItems: 'Так прочитаны первые мероприятия',
  noEntry: 'записи нет',
  leftOut: (number: number) => `Что останется вне плана: ${number}`,
  executorsFound: 'Исполнители',
  executorsHint: 'Новые будут добавлены на лист «Исполнители».',
  sameExecutor: 'Это один исполнитель',
  newTab: 'Имя нового листа',
  doImport: 'Перенести',
  imported: (sheet: string, items: number) =>
    `На новый лист «${sheet}» перенесено: ${count(items, 'мероприятие', 'мероприятия', 'мероприятий')}.`,
  takeBack: 'Отменить',
  removed: (sheet: string) => `Перенос отменён, лист «${sheet}» убран.`,
  planMade: (sheet: string) => `Лист «${sheet}» создан: впишите в него свой план.`,
  makingPlan: 'Создаю план…',

  // Failures.
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
  newPlan: 'Создать план',
  showErrors: 'Показать ошибки',
  asDocx: 'Сделать файлом .docx',
};
