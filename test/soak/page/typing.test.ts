/** Typing in the sheet with keys alone: nothing typed is lost, and each key leads where it does in other spreadsheets. */
import { expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { onePage } from '../../support/browser/one-page';
import { type PageWindow, soon } from '../../support/browser/page-window';

let server: RunningServer;
let me: PageWindow;
onePage((opened) => ({ me, server } = opened));

/** What the tab's cells from A70 on hold on the server, which alone is the truth. */
async function block(): Promise<string> {
  const rows = server.host.workbook.sheets[0]?.rows.slice(69, 72) ?? [];
  return rows.map((row) => row.slice(0, 3).join(' ')).join('; ');
}

const typed = async (): Promise<string> => String(server.host.workbook.sheets[0]?.rows[89]?.[2] ?? '');

test('types through a block forth and back, without a pause', async () => {
  const { keyboard } = me.page;
  await me.goTo('A70');
  for (const row of ['а', 'б', 'в']) {
    for (const column of [1, 2, 3]) {
      await keyboard.type(`${row}${column}`);
      await keyboard.press(column === 3 ? 'Enter' : 'Tab');
    }
  }
  await soon(block).toBe('а1 а2 а3; б1 б2 б3; в1 в2 в3');
  await me.goTo('C72');
  for (const row of ['я', 'ю', 'э']) {
    for (const column of [3, 2, 1]) {
      await keyboard.type(`${row}${column}`);
      await keyboard.press(column === 1 ? 'Shift+Enter' : 'Shift+Tab');
    }
    for (const _step of [1, 2]) await keyboard.press('ArrowRight');
  }
  await soon(block).toBe('э1 э2 э3; ю1 ю2 ю3; я1 я2 я3');
  for (const row of [72, 71, 70]) {
    await keyboard.press('Shift+Enter');
    await me.goTo(`C${row}`);
    for (const column of [3, 2, 1]) {
      // Not typed over: opened and left as it is.
      await keyboard.press('F2');
      await keyboard.type('!');
      await keyboard.press(column === 1 ? 'Shift+Enter' : 'Shift+Tab');
    }
  }
  await soon(block).toBe('э1! э2! э3!; ю1! ю2! ю3!; я1! я2! я3!');
  expect(await me.page.getByText(/защищен/i).count()).toBe(0);
});

test.each([
  ['Tab', 'D90'],
  ['Shift+Tab', 'B90'],
  ['Enter', 'C91'],
  ['Shift+Enter', 'C89'],
  ['Home', 'A90'],
  ['Control+Home', 'A1'],
  ['ArrowLeft', 'B90'],
  ['ArrowUp', 'C89'],
])('goes by %s from C90 to %s, and what is typed before is entered', async (key, place) => {
  await me.goTo('C90');
  await me.page.keyboard.press(key);
  await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
  if (/Home/.test(key)) return;
  await me.goTo('C90');
  await me.page.keyboard.type(`до ${key}`);
  await me.page.keyboard.press(key);
  await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
  await soon(typed).toBe(`до ${key}`);
});

test('takes back after a reload what was typed before it, and what was half typed', async () => {
  const before = await me.textOf('E17');
  await me.type('E17', 'Accepted');
  await me.goTo('E17');
  await me.page.keyboard.type('Half ty');
  me.page.once('dialog', (dialog) => void dialog.accept());
  await me.page.reload();
  await me.ready();
  await soon(() => me.textOf('E17')).toBe('Half ty');
  await me.page.keyboard.press('Control+z');
  await soon(() => me.textOf('E17')).toBe('Accepted');
  await me.page.keyboard.press('Control+z');
  await soon(() => me.textOf('E17')).toBe(before);
});

test.each(['B16', 'E16', 'C16:D16'])(
  '%s, under merged cells, is the whole of them, whose text is seen before it is typed over',
  async (cell) => {
    const { page } = me;
    const first = async (): Promise<string> => String(server.host.workbook.sheets[0]?.rows[15]?.[0] ?? '');
    const title = await first();
    await me.goTo('C90');
    await page.keyboard.press('Control+j');
    await page.keyboard.type(cell);
    await page.keyboard.press('Enter');
    await soon(() => me.active()).toBe(`A16: ${title}`);
    expect(await page.locator('.name-box').inputValue()).toBe('A16:E16');
    await page.keyboard.press('F2');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await soon(first).toBe(`${title}!`);
    await page.keyboard.press('Control+z');
    await soon(first).toBe(title);
  },
);

test('Enter after Tab leads below where Tab set out, and not from elsewhere', async () => {
  const { keyboard } = me.page;
  const after = async (leave: () => Promise<void>): Promise<void> => {
    await me.goTo('B89');
    await keyboard.press('Tab');
    await soon(() => me.active()).toMatch(/^C89: /);
    await leave();
    await keyboard.press('Enter');
  };
  await after(() => Promise.resolve());
  await soon(() => me.active()).toMatch(/^B90: /);
  await after(() => me.goTo('B90'));
  await soon(() => me.active()).toMatch(/^B91: /);
  await after(() => keyboard.press('PageUp'));
  await soon(() => me.active()).toMatch(/^C[1-8]\d: /);
});

test('goes by a screen and back, to the ends, and selects on the way', async () => {
  const { keyboard } = me.page;
  const row = async (): Promise<number> => Number(/^[A-Z]+(\d+)/.exec(await me.active())?.[1]);
  await me.goTo('C90');
  await keyboard.press('PageDown');
  await soon(row).not.toBe(90);
  const down = await row();
  expect(down).toBeGreaterThan(93);
  await keyboard.press('PageUp');
  await soon(row).not.toBe(down);
  expect(await row()).toBeLessThan(down);
  await me.goTo('C90');
  await keyboard.type('до листания');
  await keyboard.press('PageDown');
  await soon(row).not.toBe(90);
  await soon(typed).toBe('до листания');
  await me.goTo('A90');
  await keyboard.press('End');
  await soon(() => me.active()).toMatch(/^[C-Z]90: /);
  await me.goTo('A99');
  await keyboard.press('Control+End');
  await soon(() => me.active()).toMatch(/^[C-Z]90: /);
  await me.goTo('B90');
  await keyboard.press('Shift+Home');
  await keyboard.press('Control+c');
  await soon(() => me.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\t/);
});

/** The formula bar's text, and its buttons: leave, enter. */
const bar = () => me.page.locator('[data-u-comp=formula-bar] canvas');
const button = (number: 1 | 2) => me.page.locator('[data-u-comp=formula-bar] svg').nth(number);
const END = 400;

/** Puts the caret into the formula bar of C90, which holds "начало конец". */
async function openBar(x: number, delay = 0): Promise<void> {
  await me.type('C90', 'начало конец');
  await soon(typed).toBe('начало конец');
  await me.goTo('C90');
  await bar().click({ position: { x, y: 12 }, delay });
}

test.each([
  ['Enter', (): Promise<void> => me.page.keyboard.press('Enter'), 'C91'],
  ['Tab', (): Promise<void> => me.page.keyboard.press('Tab'), 'D90'],
  ['Shift+Enter', (): Promise<void> => me.page.keyboard.press('Shift+Enter'), 'C89'],
  ['the tick', (): Promise<void> => button(2).click(), 'C90'],
  ['a click on another cell', (): Promise<void> => me.page.mouse.click(250, 340), 'B\\d+'],
  ['the name box', (): Promise<void> => me.goTo('C85'), 'C85'],
])(
  'what is typed into the formula bar is entered by %s, and the keys are the sheet’s again',
  async (_name, leave, place) => {
    await openBar(END);
    await me.page.keyboard.type(' ещё');
    await leave();
    await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
    await soon(typed).toBe('начало конец ещё');
    await me.goTo('C90');
    await me.page.keyboard.type('заново');
    await me.page.keyboard.press('Enter');
    await soon(typed).toBe('заново');
  },
);

test.each([0, 40, 200])(
  'the formula bar takes keys after a click of %d ms, in the middle of its text and over a word',
  async (delay) => {
    await openBar(30, delay);
    await me.page.keyboard.type('ЙЙ');
    await me.page.keyboard.press('Enter');
    await soon(typed).toMatch(/^нач?а?л?ЙЙч?а?л?о? конец$/);
    await openBar(END);
    await bar().dblclick({ position: { x: 20, y: 12 }, delay });
    await me.page.keyboard.type('слово');
    await me.page.keyboard.press('Enter');
    await soon(typed).toBe('слово конец');
  },
);

test.each([
  ['Escape', (): Promise<void> => me.page.keyboard.press('Escape')],
  ['the cross', (): Promise<void> => button(1).click()],
])('%s leaves the cell as it was before the formula bar', async (_name, leave) => {
  await openBar(END);
  await me.page.keyboard.type(' ещё');
  await leave();
  await soon(() => me.active()).toBe('C90: начало конец');
  await me.page.keyboard.press('Tab');
  await soon(() => me.active()).toMatch(/^D90: /);
  expect(await typed()).toBe('начало конец');
});

test('goes on in the formula bar, folded and unfolded, with what was begun in the cell', async () => {
  const fold = () => me.page.locator('[data-u-comp=formula-bar] svg').nth(4).click();
  for (const _turn of [1, 2]) {
    await openBar(END);
    await me.page.keyboard.press('Escape');
    await fold();
    await me.page.keyboard.press('F2');
    await me.page.keyboard.type(' в ячейке');
    await bar().click({ position: { x: END, y: 12 } });
    await me.page.keyboard.type(' и в строке');
    await me.page.keyboard.press('Enter');
    await soon(typed).toBe('начало конец в ячейке и в строке');
  }
});

test('opens the formula bar again after Escape with all of the text', async () => {
  await openBar(END);
  await me.page.keyboard.type('!');
  await me.page.keyboard.press('Escape');
  await bar().click({ position: { x: END, y: 12 } });
  await me.page.keyboard.type(' ещё');
  await me.page.keyboard.press('Enter');
  await soon(typed).toBe('начало конец ещё');
});

test('the formula bar goes on with the cell’s text after a click on the heading', async () => {
  await openBar(END);
  await me.page.keyboard.press('Escape');
  await me.page.locator('h1').first().click();
  await bar().click({ position: { x: END, y: 12 } });
  await me.page.keyboard.type(' ещё');
  await me.page.keyboard.press('Enter');
  await soon(typed).toBe('начало конец ещё');
});

test('keeps the formula bar’s text over a turn to another tab', async () => {
  await openBar(END);
  await me.page.keyboard.type(' ещё');
  await me.page.getByRole('tab', { name: 'Настройки' }).click();
  await soon(typed).toBe('начало конец ещё');
  await me.page.getByRole('tab', { name: '2022' }).click();
  await me.goTo('C90');
  await me.page.keyboard.type('заново');
  await me.page.keyboard.press('Enter');
  await soon(typed).toBe('заново');
});

test('a formula and the columns of a check stay, and the formula bar’s text is given back with the reason', async () => {
  const refused = async (cell: string, text: string, reason: RegExp): Promise<void> => {
    await me.goTo(cell);
    const before = await me.active();
    await bar().click({ position: { x: END, y: 12 } });
    await me.page.keyboard.press('Control+a');
    await me.page.keyboard.type(text);
    await me.page.keyboard.press('Enter');
    const dialog = me.page.locator('dialog');
    await soon(async () => (await dialog.allInnerTexts()).join()).toMatch(reason);
    expect(await dialog.locator('textarea').inputValue()).toContain(text);
    await me.page.keyboard.press('Escape');
    await me.goTo(cell);
    await soon(() => me.active()).toBe(before);
  };
  await me.type('D95', '=A1');
  await refused('D95', 'слова', /D95[\s\S]*формула/);
  await refused('F7', 'всё хорошо', /F7[\s\S]*пишет Веха/);
  await refused('G8', 'моё слово', /G8[\s\S]*пишет Веха/);
});
