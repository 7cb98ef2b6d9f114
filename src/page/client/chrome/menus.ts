/** What the page's menus, its toolbar and the menu of a cell offer. */
import { columnName } from '../grid/cell-names';
import type { PageActions } from '../page-actions';
import type { PageState } from '../page-state';
import type { Words } from '../page-words';
import type { Tool } from './header';
import type { BarMenu, MenuChoice } from './menu-bar';

/** Groups of entries about the selected cells, that several menus offer. */
function cellChoices(actions: PageActions, words: Words, { selection }: PageState) {
  const { top, left, bottom } = selection.area;
  const column = columnName(left);
  return {
    history: [
      { caption: words.undo, shortcut: 'Ctrl+Z', choose: () => void actions.undo() },
      { caption: words.redo, shortcut: 'Ctrl+Y', choose: () => void actions.redo() },
    ],
    clipboard: [
      { caption: words.cut, shortcut: 'Ctrl+X', choose: () => void actions.copy(true) },
      { caption: words.copy, shortcut: 'Ctrl+C', choose: () => void actions.copy(false) },
    ],
    cells: [{ caption: words.clear, shortcut: 'Delete', separated: true, choose: actions.clear }],
    rows: [
      { caption: words.rowAbove, choose: () => void actions.insertRow('above') },
      { caption: words.rowBelow, choose: () => void actions.insertRow('below') },
    ],
    deleteRows: { caption: words.deleteRows(top + 1, bottom), choose: () => void actions.deleteRows() },
    sorting: [
      { caption: words.sortUp(column), choose: () => void actions.sort(false) },
      { caption: words.sortDown(column), choose: () => void actions.sort(true) },
    ],
  };
}

/** The page's own menus, and after them the script's. */
export function barMenus(actions: PageActions, words: Words, state: PageState, pickFile: () => void): BarMenu[] {
  const choices = cellChoices(actions, words, state);
  return [
    {
      title: words.file,
      choices: [
        { caption: words.newPlan, choose: () => void actions.openOther('/new') },
        { caption: words.openExample, choose: () => void actions.openOther('/example') },
        { caption: words.openFile, choose: pickFile },
        { caption: words.download, separated: true, choose: () => void actions.download() },
      ],
    },
    { title: words.edit, choices: [...choices.history, ...choices.cells, choices.deleteRows] },
    { title: words.insert, choices: choices.rows },
    { title: words.sorting, choices: choices.sorting },
    ...state.menus.map(({ title, items }) => ({
      title: title === '' ? words.product : title,
      choices: items.map(({ caption, functionName, separated }) => ({
        caption,
        separated,
        choose: () => void actions.click(functionName),
      })),
    })),
  ];
}

export function contextChoices(actions: PageActions, words: Words, state: PageState): MenuChoice[] {
  const { clipboard, cells, rows, deleteRows, sorting } = cellChoices(actions, words, state);
  return [...clipboard, ...cells, ...separate(rows), deleteRows, ...separate(sorting)];
}

const separate = ([first, ...rest]: readonly MenuChoice[]): MenuChoice[] =>
  first === undefined ? [] : [{ ...first, separated: true }, ...rest];

export function toolsOf(actions: PageActions, words: Words, state: PageState): Tool[] {
  const { history, rows, deleteRows, sorting } = cellChoices(actions, words, state);
  const tool = (icon: Tool['icon'], choice: MenuChoice | undefined, separated = false): Tool[] =>
    choice === undefined ? [] : [{ icon, caption: choice.caption, use: choice.choose, separated }];
  const panel = { caption: words.openPanel, choose: () => void actions.click('openPanel') };
  return [
    ...tool('undo', history[0]),
    ...tool('redo', history[1]),
    ...tool('rowAbove', rows[0], true),
    ...tool('rowBelow', rows[1]),
    ...tool('deleteRow', deleteRows),
    ...tool('sortUp', sorting[0], true),
    ...tool('sortDown', sorting[1]),
    ...(state.sidebar === null ? tool('panel', panel, true) : []),
  ];
}
