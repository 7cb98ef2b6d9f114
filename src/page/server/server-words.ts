/** What the server says to the person in front of the page. */
import type { Messages } from '../../core/i18n/format-message';

export const SERVER_WORDS = {
  protectedCell: {
    ru: 'Эта ячейка защищена. Попросите владельца таблицы снять защиту, если вам нужно её изменить.',
    en: 'This cell is protected. Ask the owner of the spreadsheet to lift the protection if you need to edit it.',
  },
  lockedSheet: {
    ru: 'Лист защищён в самом файле, эта ячейка закрыта. Снимите защиту в Excel («Рецензирование → Снять защиту листа»), если её нужно изменить.',
    en: 'The tab is protected in the file itself, and this cell is locked. Unprotect it in Excel (Review → Unprotect Sheet) if you need to edit it.',
  },
  lockedRows: {
    ru: 'Лист защищён в самом файле: строки и столбцы на нём не меняются. Если это нужно, снимите защиту в Excel («Рецензирование → Снять защиту листа»).',
    en: 'The tab is protected in the file itself: its rows and columns stay as they are. To change them, unprotect it in Excel (Review → Unprotect Sheet).',
  },
  lockedInRow: {
    ru: 'Лист защищён в самом файле, ячейка {cell} закрыта, а строки с закрытыми ячейками не удаляются и не сортируются. Если это нужно, снимите защиту в Excel («Рецензирование → Снять защиту листа»).',
    en: 'The tab is protected in the file itself and cell {cell} is locked: rows with locked cells are neither deleted nor sorted. To do that, unprotect it in Excel (Review → Unprotect Sheet).',
  },
  formulaCell: {
    ru: 'В ячейке {cell} формула: {formula}. Чтобы заменить её, сначала очистите ячейку клавишей Delete.',
    en: 'Cell {cell} holds a formula: {formula}. To replace it, clear the cell with Delete first.',
  },
  ownColumns: {
    ru: '«Состояние» и «Замечания» пишет Веха: ваши слова здесь пропали бы. Впишите их в столбец плана; замечание, которое неверно, допустите в панели.',
    en: 'Vekha writes “Status” and “Findings”: your words would be lost here. Write them in a column of the plan; waive a finding that is wrong in the panel.',
  },
  ownCleared: {
    ru: '«Состояние» и «Замечания» пишет Веха: очистить или заполнить их нельзя. Замечание, которое неверно, допустите в панели.',
    en: 'Vekha writes “Status” and “Findings”: they cannot be cleared or filled. Waive a finding that is wrong in the panel.',
  },
  ownPart: {
    ru: 'Вставлено всё, кроме {range}: «Состояние» и «Замечания» пишет Веха, и ваши слова там пропали бы. Впишите их в столбец плана.',
    en: 'All was pasted except {range}: Vekha writes “Status” and “Findings”, and your words would be lost there. Write them in a column of the plan.',
  },
  coveredCell: {
    ru: 'Ячейка {cell} — под объединёнными {range}: текста в ней никто бы не увидел. Впишите его в {first}.',
    en: 'Cell {cell} is under the merged cells {range}: nobody would see a text there. Write it in {first}.',
  },
  coveredCells: {
    ru: 'Вставлено всё, кроме {cells}: там объединённые ячейки, и этих слов никто бы не увидел. Впишите их в другую ячейку или сначала вставьте строки.',
    en: 'All was pasted except {cells}: cells are merged there, and nobody would see these words. Write them in another cell, or insert rows first.',
  },
  coveredFilled: {
    ru: 'Ячейки под объединёнными не заполнены: их никто не видит.',
    en: 'Cells under merged ones were not filled: nobody sees them.',
  },
  ownLeftOut: {
    ru: '«Состояние» и «Замечания» пишет Веха: {range} ваша правка не затронула.',
    en: 'Vekha writes “Status” and “Findings”: your edit left {range} alone.',
  },
  staleFormula: {
    ru: 'не вычислено: {formula}',
    en: 'not computed: {formula}',
  },
  formulas: {
    ru: 'В книге {formulas|формула|формулы|формул}. Здесь они не пересчитываются: показано то, что в файле, а формула, чьи ячейки вы изменили, — «не вычислено»; новые значения посчитает Excel, когда вы откроете в нём сохранённую книгу.',
    en: 'The workbook has {formulas|formula|formulas}. They are not recalculated here: you see what the file says, and a formula whose cells you change is “not computed”; Excel recalculates them when you open the saved workbook in it.',
  },
  comments: {
    ru: 'В книге {comments|примечание|примечания|примечаний} ({cells}): выберите ячейку, и текст появится под таблицей.',
    en: 'The workbook has {comments|comment|comments} ({cells}): select the cell, and the text appears below the sheet.',
  },
  pictures: {
    ru: 'В книге {pictures|рисунок или диаграмма|рисунка или диаграммы|рисунков и диаграмм}: здесь их не видно, в сохранённом файле они остаются.',
    en: 'The workbook has {pictures|picture or chart|pictures or charts}: they are not shown here, and stay in the saved file.',
  },
  unwanted: {
    ru: 'Такое значение в этой ячейке не допускается: для неё задано правило проверки.',
    en: 'This value is not allowed here: the cell has a validation rule.',
  },
  tooLong: {
    ru: 'Текст длиннее 50 000 знаков, столько ячейка не вмещает. Разделите его на несколько записей.',
    en: 'The text is longer than 50,000 characters; a cell holds no more. Split it into several entries.',
  },
  outside: {
    ru: 'Блок не помещается на листе.',
    en: 'The block does not fit on the tab.',
  },
  staleRow: {
    ru: 'Эту строку успели удалить или переставить. Ваша правка не внесена.',
    en: 'Somebody has deleted or moved this row meanwhile. Your edit was not made.',
  },
  staleWorkbook: {
    ru: 'Пока не было связи, таблица изменилась. Правка не внесена, чтобы не попасть в чужую ячейку.',
    en: 'The sheet changed while there was no connection. The edit was not made, so that it cannot hit a wrong cell.',
  },
  verticalMerges: {
    ru: 'Сортировать нельзя: на листе есть ячейки, объединённые по вертикали. Разъедините их и повторите.',
    en: 'This cannot be sorted: the tab has cells merged across rows. Unmerge them and try again.',
  },
  sectionsOnce: {
    ru: 'Сортировать нельзя: раздел назван только в первой строке своих мероприятий и ушёл бы вместе с ней. Впишите его в каждую строку и повторите.',
    en: 'This cannot be sorted: a section is named in the first row of its measures alone, and would go away with it. Write it in each row and try again.',
  },
  unmovable: {
    ru: 'Строки остались на местах: {reasons}.',
    en: 'The rows stayed where they were: {reasons}.',
  },
  sortedAlready: {
    ru: 'Строки уже стоят в этом порядке.',
    en: 'The rows are in this order already.',
  },
  nothingToSort: {
    ru: 'Сортировать нечего: под шапкой нет строк.',
    en: 'There is nothing to sort: no rows below the header.',
  },
  allRows: {
    ru: 'Все строки листа удалить нельзя.',
    en: 'You cannot delete all the rows of a tab.',
  },
  nothingToUndo: {
    ru: 'Отменять нечего.',
    en: 'There is nothing to undo.',
  },
  nothingToRedo: {
    ru: 'Повторять нечего.',
    en: 'There is nothing to redo.',
  },
  undoneRun: {
    ru: 'Отменено: {what}',
    en: 'Undone: {what}',
  },
  notUndone: {
    ru: 'Отменить не удалось: это место с тех пор изменили.',
    en: 'This could not be undone: somebody has changed the place since.',
  },
  notRedone: {
    ru: 'Повторить не удалось: это место с тех пор изменили.',
    en: 'This could not be done again: somebody has changed the place since.',
  },
  partlyUndone: {
    ru: 'Отменено не всё: {cells|ячейку|ячейки|ячеек} с тех пор изменили, и там осталось новое.',
    en: 'Not everything was undone: {cells|cell was|cells were} changed since and left alone.',
  },
  partlyRedone: {
    ru: 'Повторено не всё: {cells|ячейку|ячейки|ячеек} с тех пор изменили, и там осталось новое.',
    en: 'Not everything was redone: {cells|cell was|cells were} changed since and left alone.',
  },
  notByKeys: {
    ru: 'Последнее сделано кнопкой или меню Вехи, Ctrl+Z этого не отменяет: измените там же, где сделали. Нажмите Ctrl+Z ещё раз, чтобы отменить то, что было до этого.',
    en: 'The last action came from a button or menu of Vekha’s, and Ctrl+Z does not undo it: change it where you did it. Press Ctrl+Z once more to undo what came before it.',
  },
  unknownFunction: {
    ru: 'Функция скрипта не найдена: {name}',
    en: 'Script function not found: {name}',
  },
  untitled: {
    ru: 'Новый план',
    en: 'New plan',
  },
  noDraft: {
    ru: 'Этого черновика больше нет.',
    en: 'This draft is gone.',
  },
  example: {
    ru: 'Пример: план 2022 года',
    en: 'Example: the plan of 2022',
  },
  forbidden: {
    ru: 'Откройте ссылку, которую напечатала команда запуска: без ключа страница не открывается.',
    en: 'Open the link that the start command printed: without its key the page does not open.',
  },
} as const satisfies Messages;
