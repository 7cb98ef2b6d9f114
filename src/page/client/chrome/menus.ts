/** What the page's menus, its toolbar and the menu of a cell offer. */

import { columnLetters } from '../../../core/grid/cell-range';
import type { Say } from '../../../ui/shared/say';
import type { PageActions } from '../actions/page-actions';
import type { PageState } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import type { Tool } from './header';
import type { BarMenu, MenuChoice } from './menu-bar';

/** Groups of entries about the selected cells, that several menus offer. */
function cellChoices(actions: PageActions, say: Say, { selection }: PageState) {
  const { top, left, bottom } = selection.area;
  const column = columnLetters(left);
  return {
    history: [
      { caption: say(PAGE_WORDS.undo), shortcut: 'Ctrl+Z', choose: () => void actions.undo() },
      { caption: say(PAGE_WORDS.redo), shortcut: 'Ctrl+Y', choose: () => void actions.redo() },
    ],
    clipboard: [
      { caption: say(PAGE_WORDS.cut), shortcut: 'Ctrl+X', choose: () => void actions.copy(true) },
      { caption: say(PAGE_WORDS.copy), shortcut: 'Ctrl+C', choose: () => void actions.copy(false) },
      { caption: say(PAGE_WORDS.paste), shortcut: 'Ctrl+V', choose: () => void actions.pasteClipboard() },
    ],
    find: { caption: say(PAGE_WORDS.find), shortcut: 'Ctrl+F', choose: () => actions.setFinding(true) },
    cells: [
      { caption: say(PAGE_WORDS.fillDown), shortcut: 'Ctrl+D', separated: true, choose: () => void actions.fillDown() },
      { caption: say(PAGE_WORDS.clear), shortcut: 'Delete', choose: actions.clear },
    ],
    rows: [
      { caption: say(PAGE_WORDS.rowAbove), choose: () => void actions.insertRow('above') },
      { caption: say(PAGE_WORDS.rowBelow), choose: () => void actions.insertRow('below') },
    ],
    deleteRows: {
      caption:
        bottom === top + 1
          ? say(PAGE_WORDS.deleteRow, { row: bottom })
          : say(PAGE_WORDS.deleteRows, { first: top + 1, last: bottom }),
      choose: () => void actions.deleteRows(),
    },
    sorting: [
      { caption: say(PAGE_WORDS.sortUp, { column }), choose: () => void actions.sort(false) },
      { caption: say(PAGE_WORDS.sortDown, { column }), choose: () => void actions.sort(true) },
    ],
  };
}

/** The page's own menus, and after them the script's. */
export function barMenus(actions: PageActions, say: Say, state: PageState, pickFile: () => void): BarMenu[] {
  const choices = cellChoices(actions, say, state);
  return [
    {
      title: say(PAGE_WORDS.file),
      choices: [
        { caption: say(PAGE_WORDS.newPlan), choose: () => void actions.openOther('/new') },
        { caption: say(PAGE_WORDS.openExample), choose: () => void actions.openOther('/example') },
        { caption: say(PAGE_WORDS.openFile), choose: pickFile },
        { caption: say(PAGE_WORDS.drafts), choose: () => void actions.chooseDraft() },
        { caption: say(PAGE_WORDS.inspect), separated: true, choose: () => void actions.inspect() },
        { caption: say(PAGE_WORDS.download), choose: () => void actions.download() },
      ],
    },
    {
      title: say(PAGE_WORDS.edit),
      choices: [
        ...choices.history,
        ...separate(choices.clipboard),
        ...choices.cells,
        ...separate([choices.find]),
        choices.deleteRows,
      ],
    },
    { title: say(PAGE_WORDS.insert), choices: choices.rows },
    { title: say(PAGE_WORDS.sorting), choices: choices.sorting },
    ...state.menus.map(({ title, items }) => ({
      title: title === '' ? say(PAGE_WORDS.product) : title,
      choices: items.map(({ caption, functionName, separated }) => ({
        caption,
        separated,
        choose: () => void actions.click(functionName),
      })),
    })),
  ];
}

export function contextChoices(actions: PageActions, say: Say, state: PageState): MenuChoice[] {
  const { clipboard, cells, rows, deleteRows, sorting } = cellChoices(actions, say, state);
  return [...clipboard, ...cells, ...separate(rows), deleteRows, ...separate(sorting)];
}

const separate = ([first, ...rest]: readonly MenuChoice[]): MenuChoice[] =>
  first === undefined ? [] : [{ ...first, separated: true }, ...rest];

export function toolsOf(actions: PageActions, say: Say, state: PageState): Tool[] {
  const { history, rows, deleteRows, sorting } = cellChoices(actions, say, state);
  const tool = (icon: Tool['icon'], choice: MenuChoice | undefined, separated = false): Tool[] =>
    choice === undefined ? [] : [{ icon, caption: choice.caption, use: choice.choose, separated }];
  const panel = { caption: say(PAGE_WORDS.openPanel), choose: () => void actions.click('openPanel') };
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
