/** Words of the page around the sheet, in both languages. */

interface PageWords {
  readonly product: string;
  readonly file: string;
  readonly edit: string;
  readonly insert: string;
  readonly sorting: string;
  readonly newPlan: string;
  readonly openExample: string;
  readonly openFile: string;
  readonly download: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly clear: string;
  readonly rowAbove: string;
  readonly rowBelow: string;
  readonly deleteRows: (first: number, last: number) => string;
  readonly sortUp: (column: string) => string;
  readonly sortDown: (column: string) => string;
  readonly menuBar: string;
  readonly toolbar: string;
  readonly tabs: string;
  readonly sheet: string;
  readonly panel: string;
  readonly closePanel: string;
  readonly openPanel: string;
  readonly cellMenu: string;
  readonly activeCell: string;
  readonly ok: string;
  readonly yes: string;
  readonly no: string;
  readonly cancel: string;
  readonly close: string;
  readonly reportLink: string;
  readonly saved: (name: string) => string;
  readonly saving: string;
  readonly untitled: string;
  readonly changed: string;
  readonly refused: string;
  readonly refusedHint: string;
  readonly retry: string;
  readonly offline: string;
  readonly offlineHint: (edits: number) => string;
  readonly stranger: string;
  readonly strangerHint: (edits: number) => string;
  readonly unsavedEdits: string;
  readonly givenBack: string;
  readonly givenBackHint: string;
  readonly copyText: string;
  readonly copied: string;
  readonly dismiss: string;
  readonly notDone: string;
  readonly noConnection: string;
  readonly cannotOpen: string;
  readonly loseQuestion: string;
  readonly loseHint: string;
  readonly openAnyway: string;
  readonly downloadFirst: string;
  readonly scriptFailed: string;
  readonly working: string;
  readonly loading: string;
  readonly local: string;
  readonly localHint: string;
}

function plural(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  if (ones === 1 && tens !== 11) return `${count} ${one}`;
  return `${count} ${ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many}`;
}

export const PAGE_WORDS: Readonly<Record<'ru' | 'en', PageWords>> = {
  ru: {
    product: 'Веха',
    file: 'Файл',
    edit: 'Правка',
    insert: 'Вставка',
    sorting: 'Данные',
    newPlan: 'Новый план',
    openExample: 'Открыть пример',
    openFile: 'Открыть файл…',
    download: 'Скачать .xlsx',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    clear: 'Очистить ячейки',
    rowAbove: 'Строку выше',
    rowBelow: 'Строку ниже',
    deleteRows: (first, last) => (first === last ? `Удалить строку ${first}` : `Удалить строки ${first}–${last}`),
    sortUp: (column) => `Сортировать лист по столбцу ${column} (А → Я)`,
    sortDown: (column) => `Сортировать лист по столбцу ${column} (Я → А)`,
    menuBar: 'Меню',
    toolbar: 'Панель инструментов',
    tabs: 'Листы',
    sheet: 'Таблица',
    panel: 'Панель',
    closePanel: 'Закрыть панель',
    openPanel: 'Открыть панель',
    cellMenu: 'Действия с ячейками',
    activeCell: 'Текущая ячейка',
    ok: 'ОК',
    yes: 'Да',
    no: 'Нет',
    cancel: 'Отмена',
    close: 'Закрыть',
    reportLink: 'Скачать отчёт (.docx)',
    saved: (name) => `Сохранено в файле ${name}`,
    saving: 'Сохранение…',
    untitled: 'Копия в памяти',
    changed: 'Изменено: чтобы сохранить, скачайте .xlsx',
    refused: 'Не сохранено',
    refusedHint:
      'Всё введённое цело: оно остаётся на этой странице. Освободите место или верните доступ к файлу и повторите, либо скачайте книгу.',
    retry: 'Повторить',
    offline: 'Нет связи с программой «Веха»',
    offlineHint: (edits) =>
      edits === 0
        ? 'Похоже, её остановили в терминале. Запустите её снова: страница подключится сама.'
        : `Не сохранено: ${plural(edits, 'правка', 'правки', 'правок')}. Не закрывайте страницу и запустите программу снова: правки отправятся сами.`,
    stranger: 'Программа «Веха» запущена заново',
    strangerHint: (edits) =>
      edits === 0
        ? 'Откройте новую ссылку, которую она напечатала в терминале.'
        : `Откройте новую ссылку из терминала. Не сохранено: ${plural(edits, 'правка', 'правки', 'правок')}, скопируйте их отсюда.`,
    unsavedEdits: 'Несохранённые правки',
    givenBack: 'Правка не внесена',
    givenBackHint: 'Вот ваш текст, он не пропал:',
    copyText: 'Скопировать',
    copied: 'Скопировано',
    dismiss: 'Закрыть',
    notDone: 'Не получилось',
    noConnection:
      'Нет связи с программой «Веха», действие не выполнено. Проверьте, что она запущена в терминале, и повторите.',
    cannotOpen: 'Файл не открыт',
    loseQuestion: 'Несохранённые изменения пропадут',
    loseHint: 'Эта книга ни в какой файл не записывается. Скачайте её, если изменения нужны.',
    openAnyway: 'Не сохранять',
    downloadFirst: 'Скачать и открыть',
    scriptFailed: 'Ошибка скрипта',
    working: 'Выполняется…',
    loading: 'Открывается таблица…',
    local: 'На этом компьютере',
    localHint: 'Таблица открыта без Google: данные не покидают этот компьютер',
  },
  en: {
    product: 'Vekha',
    file: 'File',
    edit: 'Edit',
    insert: 'Insert',
    sorting: 'Data',
    newPlan: 'New plan',
    openExample: 'Open the example',
    openFile: 'Open a file…',
    download: 'Download .xlsx',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    clear: 'Clear cells',
    rowAbove: 'Row above',
    rowBelow: 'Row below',
    deleteRows: (first, last) => (first === last ? `Delete row ${first}` : `Delete rows ${first}–${last}`),
    sortUp: (column) => `Sort sheet by column ${column} (A to Z)`,
    sortDown: (column) => `Sort sheet by column ${column} (Z to A)`,
    menuBar: 'Menu',
    toolbar: 'Toolbar',
    tabs: 'Tabs',
    sheet: 'Spreadsheet',
    panel: 'Panel',
    closePanel: 'Close the panel',
    openPanel: 'Open the panel',
    cellMenu: 'Cell actions',
    activeCell: 'Active cell',
    ok: 'OK',
    yes: 'Yes',
    no: 'No',
    cancel: 'Cancel',
    close: 'Close',
    reportLink: 'Download the report (.docx)',
    saved: (name) => `Saved to ${name}`,
    saving: 'Saving…',
    untitled: 'A copy in memory',
    changed: 'Changed: download the .xlsx to keep it',
    refused: 'Not saved',
    refusedHint:
      'Nothing you typed is lost: it stays on this page. Free some space or restore access to the file and try again, or download the workbook.',
    retry: 'Try again',
    offline: 'No connection to Vekha',
    offlineHint: (edits) =>
      edits === 0
        ? 'It seems to have been stopped in the terminal. Start it again: the page will reconnect by itself.'
        : `Not saved: ${edits} ${edits === 1 ? 'edit' : 'edits'}. Keep this page open and start Vekha again: the edits will be sent by themselves.`,
    stranger: 'Vekha was started anew',
    strangerHint: (edits) =>
      edits === 0
        ? 'Open the new link that it printed in the terminal.'
        : `Open the new link from the terminal. Not saved: ${edits} ${edits === 1 ? 'edit' : 'edits'}, copy them from here.`,
    unsavedEdits: 'Unsaved edits',
    givenBack: 'The edit was not made',
    givenBackHint: 'Here is your text, it is not lost:',
    copyText: 'Copy',
    copied: 'Copied',
    dismiss: 'Close',
    notDone: 'That did not work',
    noConnection:
      'There is no connection to Vekha, so nothing was done. See that it runs in the terminal, and try again.',
    cannotOpen: 'The file was not opened',
    loseQuestion: 'Unsaved changes will be lost',
    loseHint: 'This workbook is not written to any file. Download it if you need the changes.',
    openAnyway: 'Do not save',
    downloadFirst: 'Download and open',
    scriptFailed: 'Script error',
    working: 'Working…',
    loading: 'Opening the sheet…',
    local: 'On this computer',
    localHint: 'The sheet is open without Google: nothing leaves this computer',
  },
};

export type Words = PageWords;
