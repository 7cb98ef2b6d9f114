/** What an import says: what was left out and where, what to look at. */
import type { Messages } from '../i18n/format-message';

export const IMPORT_WORDS = {
  kinds: {
    empty: { ru: 'файл пуст', en: 'the file is empty' },
    doc: {
      ru: 'это старый формат Word (.doc) или другой файл прежнего Office',
      en: 'it is an old Word file (.doc), or another of the old Office formats',
    },
    pdf: { ru: 'это PDF', en: 'it is a PDF' },
    rtf: { ru: 'это RTF', en: 'it is RTF' },
    html: { ru: 'это веб-страница или XML', en: 'it is a web page or XML' },
    text: { ru: 'это обычный текст', en: 'it is plain text' },
    xlsx: { ru: 'это книга Excel', en: 'it is an Excel workbook' },
    pptx: { ru: 'это презентация', en: 'it is a presentation' },
    odf: { ru: 'это файл OpenDocument (.odt)', en: 'it is an OpenDocument file (.odt)' },
    zip: { ru: 'это архив', en: 'it is an archive' },
  },
  damages: {
    'not-a-zip': { ru: 'это не документ Office', en: 'it is no Office document' },
    'broken-zip': { ru: 'его части не на месте', en: 'its parts are out of place' },
    'size-mismatch': { ru: 'часть не той длины', en: 'a part of the wrong length' },
    'checksum-mismatch': { ru: 'часть испорчена', en: 'a part is spoilt' },
    'unknown-compression': { ru: 'незнакомое сжатие', en: 'an unknown compression' },
    'missing-part': { ru: 'нет нужной части', en: 'a part is missing' },
    'broken-encoding': { ru: 'незнакомая кодировка', en: 'an unknown encoding' },
    other: { ru: 'файл не прочитан', en: 'it could not be read' },
  },
  leftOut: {
    'text-box': { ru: 'текст в надписи', en: 'text in a text box' },
    picture: { ru: 'картинка, фигура или объект', en: 'a picture, shape or object' },
    hidden: { ru: 'скрытый текст', en: 'hidden text' },
    symbol: { ru: 'знак особого шрифта', en: 'a sign of a symbol font' },
    embedded: { ru: 'вложенный документ', en: 'an embedded document' },
    paragraph: { ru: 'текст вне таблицы плана', en: 'text outside the plan’s table' },
    'other-table': { ru: 'другая таблица', en: 'another table' },
    header: { ru: 'слова заголовка', en: 'words of the header' },
    'repeated-header': { ru: 'повтор заголовка', en: 'a repeated header' },
    'column-numbers': { ru: 'номера столбцов', en: 'column numbers' },
    total: { ru: 'строка итогов', en: 'a row of totals' },
    signature: { ru: 'подпись', en: 'a signature' },
    approval: { ru: 'гриф утверждения или согласования', en: 'an approval' },
    aside: { ru: 'строка под планом', en: 'a row below the plan' },
    filler: { ru: 'знак-заполнитель', en: 'a filler mark' },
    note: { ru: 'сноска', en: 'a footnote' },
    'review-comment': { ru: 'примечание рецензента', en: 'a reviewer’s comment' },
    'page-header': { ru: 'верхний колонтитул', en: 'a page header' },
    'page-footer': { ru: 'нижний колонтитул', en: 'a page footer' },
    struck: {
      ru: 'зачёркнутый текст: читается как обычный, проверьте, нужен ли он',
      en: 'struck-through text: read as plain text, check whether it is wanted',
    },
    'under-merge': { ru: 'текст под объединённой ячейкой', en: 'text under a merged cell' },
    uncomputed: { ru: 'формула без вычисленного значения', en: 'a formula that was never computed' },
    'stray-cell': {
      ru: 'ячейка далеко под таблицей: не читается; перенесите её или удалите',
      en: 'a cell far below the table: not read; move or delete it',
    },
    'cell-note': { ru: 'примечание к ячейке', en: 'a note on a cell' },
    'other-tab': { ru: 'ещё один лист с планом', en: 'another tab with a plan' },
    'skipped-column': { ru: 'столбец, который решено не переносить', en: 'a column that is not to be imported' },
  },
  places: {
    table: { ru: 'таблица {table}, строка {row}', en: 'table {table}, row {row}' },
    cell: { ru: 'таблица {table}, строка {row}, столбец {column}', en: 'table {table}, row {row}, column {column}' },
    paragraph: { ru: 'абзац {row}', en: 'paragraph {row}' },
    row: { ru: 'строка {row}', en: 'row {row}' },
    rows: { ru: 'столбец {column}, строки {row}–{last}', en: 'column {column}, rows {row}–{last}' },
    page: { ru: 'поле страницы', en: 'the page’s margin' },
    rowCell: { ru: 'строка {row}, столбец {column}', en: 'row {row}, column {column}' },
  },
  uncertain: {
    ru: 'Заголовок таблицы не узнан: столбцы назначены по содержимому. Проверьте их.',
    en: 'The table’s header was not understood: the columns were assigned by their contents. Check them.',
  },
  missing: {
    ru: 'Не найден столбец: {columns}. Проверьте назначение столбцов.',
    en: 'No column was found for: {columns}. Check how the columns are assigned.',
  },
  nearest: {
    ru: ': больше всего похожа {place}, но в ней не названо: {columns}',
    en: ': {place} comes nearest, but names no {columns}',
  },
  turned: {
    ru: ': план повёрнут, его заголовки стоят друг под другом ({place}). Скопируйте таблицу и вставьте её с транспонированием',
    en: ': the plan is turned on its side, its titles stand one below another ({place}). Copy the table and paste it transposed',
  },
  headless: {
    ru: ': {place} — уже мероприятие. Вставьте над ней строку заголовков',
    en: ': {place} holds a measure already. Put a row of titles above it',
  },
  columns: {
    name: { ru: 'мероприятие', en: 'measure' },
    number: { ru: 'номер', en: 'number' },
    period: { ru: 'срок', en: 'period' },
    executors: { ru: 'исполнитель', en: 'executors' },
    progress: { ru: 'ход исполнения', en: 'progress' },
  },
  lost: {
    ru: 'Не перенесены и не учтены слова: {words}. Сообщите об этом разработчику.',
    en: 'Words neither imported nor accounted for: {words}. Please tell the developer.',
  },
  differs: {
    ru: 'Новый лист читается не так, как исходная таблица. Сверьте разделы и мероприятия.',
    en: 'The new tab reads otherwise than the source. Compare sections and measures.',
  },
  copied: {
    ru: 'Ячейки, объединённые на несколько мероприятий, повторены у каждого: {rows|строка|строки|строк}.',
    en: 'Cells merged over several measures were repeated for each: {rows|row|rows}.',
  },
  damagedNumbers: {
    ru: 'Номера хранились числами или датами, и ноль в конце мог пропасть: {count|}. Проверьте их; вероятно: {guesses}.',
    en: 'Numbers were kept as figures or dates and may have lost a final zero: {count|}. Check them; probably: {guesses}.',
  },
  rivals: {
    ru: 'Столбцов с одним и тем же несколько ({kind}): {columns}. Взят {column}. Если нужен другой, назначьте его или назовите отчётный год.',
    en: 'Several columns say the same ({kind}): {columns}. Column {column} was taken. If another is meant, assign it or name the reporting year.',
  },
  signed: {
    ru: 'Подпись перенесена под план: {texts}.',
    en: 'The signature was imported below the plan: {texts}.',
  },
  shared: {
    ru: 'Один номер объединён на несколько мероприятий: {places}. Дайте каждому свой номер.',
    en: 'One number is merged over several measures: {places}. Number each of them.',
  },
  joined: {
    ru: 'Возможно, несколько исполнителей записаны слитно: {names}. Разделите их точкой с запятой.',
    en: 'Several executors may be written as one: {names}. Separate them with semicolons.',
  },
  near: {
    ru: 'Похожие исполнители, возможно, один и тот же: {names}.',
    en: 'Executors that look alike and may be one: {names}.',
  },
  pictures: {
    ru: 'Картинки и фигуры не переносятся: {count|}.',
    en: 'Pictures and shapes are not imported: {count|}.',
  },
  tabName: { ru: 'План', en: 'Plan' },
  what: { ru: 'Перенос плана', en: 'Import of a plan' },
  done: {
    ru: 'Перенесено на лист «{sheet}»: {items|мероприятие|мероприятия|мероприятий}, {entries|запись|записи|записей}.',
    en: 'Imported into the tab “{sheet}”: {items|measure|measures}, {entries|entry|entries}.',
  },
  removed: { ru: 'Лист «{sheet}» удалён.', en: 'The tab “{sheet}” was removed.' },
} as const satisfies Messages;
