/** What the server says to the person in front of the page, in both languages. */
import type { Locale } from '../../core/locale';

interface ServerWords {
  readonly protectedCell: string;
  readonly unwanted: string;
  readonly tooLong: string;
  readonly outside: string;
  readonly staleRow: string;
  readonly staleWorkbook: string;
  readonly verticalMerges: string;
  readonly nothingToSort: string;
  readonly allRows: string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly sparedCells: string;
  readonly unknownFunction: (name: string) => string;
  readonly untitled: string;
  readonly example: string;
  readonly forbidden: string;
}

export const SERVER_WORDS: Readonly<Record<Locale, ServerWords>> = {
  ru: {
    protectedCell: 'Эта ячейка защищена. Попросите владельца таблицы снять защиту, если вам нужно её изменить.',
    unwanted: 'Такое значение в этой ячейке не допускается: для неё задано правило проверки.',
    tooLong: 'Текст длиннее 50 000 знаков, столько ячейка не вмещает. Разделите его на несколько записей.',
    outside: 'Блок не помещается на листе.',
    staleRow: 'Эту строку успели удалить или переставить. Ваша правка не внесена.',
    staleWorkbook: 'Пока не было связи, таблица изменилась. Правка не внесена, чтобы не попасть в чужую ячейку.',
    verticalMerges: 'Сортировать нельзя: на листе есть ячейки, объединённые по вертикали. Разъедините их и повторите.',
    nothingToSort: 'Сортировать нечего: под шапкой нет строк.',
    allRows: 'Все строки листа удалить нельзя.',
    nothingToUndo: 'Отменять нечего.',
    nothingToRedo: 'Повторять нечего.',
    sparedCells: 'Отменить не удалось: это место с тех пор изменили.',
    unknownFunction: (name) => `Функция скрипта не найдена: ${name}`,
    untitled: 'Новый план',
    example: 'Пример: план 2022 года',
    forbidden: 'Откройте ссылку, которую напечатала команда запуска: без ключа страница не открывается.',
  },
  en: {
    protectedCell:
      'This cell is protected. Ask the owner of the spreadsheet to lift the protection if you need to edit it.',
    unwanted: 'This value is not allowed here: the cell has a validation rule.',
    tooLong: 'The text is longer than 50,000 characters; a cell holds no more. Split it into several entries.',
    outside: 'The block does not fit on the tab.',
    staleRow: 'Somebody has deleted or moved this row meanwhile. Your edit was not made.',
    staleWorkbook:
      'The sheet changed while there was no connection. The edit was not made, so that it cannot hit a wrong cell.',
    verticalMerges: 'This cannot be sorted: the tab has cells merged across rows. Unmerge them and try again.',
    nothingToSort: 'There is nothing to sort: no rows below the header.',
    allRows: 'You cannot delete all the rows of a tab.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    sparedCells: 'This could not be undone: somebody has changed the place since.',
    unknownFunction: (name) => `Script function not found: ${name}`,
    untitled: 'New plan',
    example: 'Example: the plan of 2022',
    forbidden: 'Open the link that the start command printed: without its key the page does not open.',
  },
};
