/** Whose the keys are: a click beside the sheet loses no letter, and whatever is turned to sees what was being typed. */
import { expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { onePage } from '../../support/browser/one-page';
import { type PageWindow, soon } from '../../support/browser/page-window';

let server: RunningServer;
let me: PageWindow;
onePage((opened) => ({ me, server } = opened));

/** What a cell holds on the server. */
const held = (row: number, column: number) => async (): Promise<string> =>
  String(server.host.workbook.sheets[0]?.rows[row - 1]?.[column] ?? '');
const text = held(90, 2);
const tool = (name: string) => me.page.getByRole('button', { name, exact: true });
const title = (name: string) => me.page.getByRole('menuitem', { name, exact: true });
const check = () => me.panel.getByRole('button', { name: /^Проверить/ }).last();

async function blank(): Promise<void> {
  await me.goTo('C90');
  await me.page.keyboard.press('Delete');
  await soon(text).toBe('');
}

// Latin letters: of others the browser's driver sends no key.
test.each<[string, () => Promise<unknown>]>([
  ['the heading', () => me.page.locator('h1').first().click()],
  ['the heading, twice', () => me.page.locator('h1').first().dblclick()],
  ['the empty bar', () => me.page.mouse.click(700, 20)],
  ['the words about saving', () => me.page.locator('[data-save]').click()],
  ['the gap between tools', () => me.page.mouse.click(700, 85)],
  ['the gap between tabs', () => me.page.mouse.click(900, 885)],
  ['the panel’s heading', () => me.page.locator('.sidebar h2').click()],
  [
    'a menu and the heading',
    () =>
      title('Файл')
        .click()
        .then(() => me.page.mouse.click(700, 20)),
  ],
  [
    'a menu’s title twice',
    () =>
      title('Файл')
        .click()
        .then(() => title('Файл').click()),
  ],
  ['nothing at all', () => me.page.evaluate(() => (document.activeElement as HTMLElement).blur())],
  ['the panel', () => me.panel.locator('body').click({ position: { x: 90, y: 60 } })],
  ['a button of the panel', () => me.panel.getByRole('tab', { name: 'Обзор' }).click()],
])('letters typed after a click on %s are the cell’s', async (_place, click) => {
  await blank();
  await click();
  // As quickly as people type: through the panel's frame each letter is a message.
  await me.page.keyboard.type('letters', { delay: 30 });
  await me.page.keyboard.press('Enter');
  await soon(text).toBe('letters');
});

test.each<[string, () => Promise<unknown>]>([
  ['a menu opened by the mouse', () => title('Файл').click()],
  [
    'a menu opened by keys',
    async () => {
      await me.page.keyboard.press('F6');
      await soon(() => me.inPanel()).toBe(true);
      await me.page.keyboard.press('F6');
      await soon(() => me.focused()).toBe('Файл');
      await me.page.keyboard.press('ArrowDown');
    },
  ],
  ['the cell’s menu', () => me.page.mouse.click(300, 400, { button: 'right' })],
])('after Escape has closed %s, what was typed is taken back and made again by keys', async (_menu, open) => {
  const { keyboard } = me.page;
  await blank();
  await keyboard.type('typed');
  await keyboard.press('Enter');
  await soon(text).toBe('typed');
  await open();
  await soon(() => me.page.getByRole('menu').count()).toBe(1);
  await keyboard.press('Escape');
  await soon(() => me.page.getByRole('menu').count()).toBe(0);
  await keyboard.press('Control+z');
  await soon(text).toBe('');
  await keyboard.press('Control+y');
  await soon(text).toBe('typed');
});

test('Ctrl+Z in the panel takes back what the sheet’s would, but in a field what was typed there', async () => {
  const { keyboard } = me.page;
  await blank();
  await keyboard.type('typed');
  await keyboard.press('Enter');
  await soon(text).toBe('typed');
  await me.panel.getByRole('tab', { name: 'Обзор' }).click();
  await keyboard.press('Control+z');
  await soon(text).toBe('');
  await keyboard.press('Control+Shift+z');
  await soon(text).toBe('typed');
  await me.panel.getByRole('tab', { name: 'Замечания' }).click();
  const search = me.panel.getByRole('searchbox', { name: 'Найти в замечаниях' });
  await search.fill('форум');
  await keyboard.press('Control+z');
  await soon(() => search.inputValue()).toBe('');
  expect(await text()).toBe('typed');
  await me.panel.getByRole('tab', { name: 'Обзор' }).click();
});

test('a menu opened by the mouse and closed by Escape leaves the arrows to the sheet', async () => {
  await me.goTo('C90');
  await title('Файл').click();
  await me.page.keyboard.press('Escape');
  await me.page.keyboard.press('ArrowUp');
  await soon(() => me.active()).toMatch(/^C89: /);
});

test('every key that nobody has is the sheet’s', async () => {
  const { keyboard } = me.page;
  const leave = () => me.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await me.goTo('C90');
  for (const [key, place] of [
    ['ArrowUp', 'C89'],
    ['Tab', 'D89'],
    ['Enter', 'C90'],
    ['Home', 'A90'],
  ] as const) {
    await leave();
    await keyboard.press(key);
    await soon(() => me.active()).toMatch(new RegExp(`^${place}: `));
  }
});

test('a text that is being typed goes on after a click on nothing', async () => {
  await blank();
  await me.page.keyboard.type('begun ');
  await me.page.locator('h1').first().click();
  await me.page.keyboard.type('ended');
  expect(await text()).toBe('');
  await me.page.keyboard.press('Enter');
  await soon(text).toBe('begun ended');
});

test.each<[string, () => Promise<unknown>]>([
  ['the panel', () => check().click()],
  ['a menu', () => title('Правка').click()],
  ['a tab', () => me.page.getByRole('tab', { name: 'Настройки' }).click()],
  ['the cell’s menu', () => me.page.mouse.click(300, 400, { button: 'right' })],
  ['F6', () => me.page.keyboard.press('F6')],
  ['the name of the cell', () => me.page.locator('.name-box').click()],
  ['looking for a text', () => me.page.keyboard.press('Control+f')],
  ['a button that inserts a row', () => tool('Строку ниже').click()],
])('what is being typed is entered by turning to %s', async (_place, turn) => {
  await blank();
  await me.page.keyboard.type('entered');
  await turn();
  await soon(text).toBe('entered');
  await me.page.keyboard.press('Escape');
  await me.page.keyboard.press('Escape');
  await me.page.getByRole('tab', { name: '2022' }).click();
});

test('another window takes nothing out of an open cell', async () => {
  await blank();
  await me.page.keyboard.type('begun ');
  await me.page.evaluate(() => dispatchEvent(new Event('blur')));
  await me.page.waitForTimeout(300);
  expect(await text()).toBe('');
  await me.page.keyboard.type('ended');
  await me.page.keyboard.press('Enter');
  await soon(text).toBe('begun ended');
});

test('a frame that takes the keys unasked gives them back, and no letter is lost', async () => {
  await blank();
  await me.page.keyboard.type('be');
  await me.page.evaluate(() => document.querySelector<HTMLElement>('.sidebar iframe')?.focus());
  await me.page.keyboard.type('gun', { delay: 30 });
  await soon(() => me.inPanel()).toBe(false);
  await me.page.keyboard.type(' and ended');
  await me.page.keyboard.press('Enter');
  await soon(text).toBe('begun and ended');
});

test('the panel’s check sees the text that was being typed, which then goes on', async () => {
  await me.goTo('E9');
  await me.page.keyboard.insertText('Проведён форум 3 июня 2022 года, 120 участников');
  await check().click();
  await me.panel.getByText('23', { exact: true }).first().waitFor();
  await me.page.keyboard.type(', online', { delay: 30 });
  await me.page.keyboard.press('Enter');
  await soon(held(9, 4)).toBe('Проведён форум 3 июня 2022 года, 120 участников, online');
});

test('a blank that is typed first goes on with the text, too, once the panel was pressed; by keys it presses what is there', async () => {
  await blank();
  await me.page.keyboard.type('one');
  await me.panel.getByRole('tab', { name: 'Замечания' }).click();
  await soon(text).toBe('one');
  await me.panel.getByRole('tab', { name: 'Отчёт' }).click();
  await me.page.keyboard.type(' two', { delay: 30 });
  await me.page.keyboard.press('Enter');
  await soon(text).toBe('one two');
  await me.goTo('C90');
  await me.panel.getByRole('tab', { name: 'Обзор' }).click();
  await me.page.keyboard.press('Tab');
  await me.keyTo(/^Проверить/);
  await me.page.keyboard.press('Space');
  expect(await me.inPanel()).toBe(true);
  expect(await text()).toBe('one two');
});

test('a text that is given back waits for whoever types, and takes no letter', async () => {
  const { keyboard } = me.page;
  const dialog = me.page.getByRole('dialog');
  const keep = () => dialog.getByRole('textbox').inputValue();
  let goOn = (): void => undefined;
  const typing = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await me.page.route('**/act', (route) => typing.then(() => route.continue()), { times: 1 });
  await me.goTo('F8');
  for (const text of ['mine', 'Tab', 'Tab', 'Tab']) await (text === 'Tab' ? keyboard.press(text) : keyboard.type(text));
  await keyboard.type('letters ');
  const answered = me.page.waitForResponse('**/act');
  goOn();
  await answered;
  await me.page.waitForTimeout(1_500);
  await keyboard.type('typed on');
  expect(await dialog.count()).toBe(0);
  await keyboard.press('Tab');
  await soon(held(8, 9)).toBe('letters typed on');
  expect(await keep()).toBe('mine');
  // Whoever does not look up presses nothing there, and finds the letters in the cell.
  const pressed = await dialog.getByRole('button', { name: 'ОК' }).evaluate((button) => {
    const press = (key: string) =>
      button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return [...'and more'].filter(press);
  });
  expect(pressed).toEqual([]);
  await me.page.waitForTimeout(1_000);
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await soon(() =>
    me.page
      .locator('[id^=__editor_]')
      .first()
      .evaluate(() => document.activeElement?.tagName),
  ).toBe('DIV');
  await keyboard.press('Tab');
  await soon(held(8, 10)).toBe('and more');
});

test('what was deleted is there again when it is typed again, however quickly', async () => {
  const { keyboard } = me.page;
  await me.type('C90', 'again');
  for (const _turn of [1, 2, 3, 4, 5]) {
    await me.goTo('C90');
    await keyboard.press('Delete');
    await keyboard.type('again');
    await keyboard.press('Enter');
    await soon(() => me.active()).toMatch(/^C91: /);
    await soon(() => me.textOf('C90')).toBe('again');
    expect(await text()).toBe('again');
  }
});

test('taking back waits for what was typed before, however quickly it comes', async () => {
  const { keyboard } = me.page;
  await me.goTo('C91');
  for (const word of ['one', 'two', 'three']) {
    await keyboard.type(word);
    await keyboard.press('Enter');
  }
  await keyboard.press('Control+z');
  await soon(held(93, 2)).toBe('');
  await soon(held(92, 2)).toBe('two');
});

test('a page that is loaded anew in mid-word has kept it', async () => {
  await blank();
  await me.page.keyboard.type('kept');
  me.page.once('dialog', (dialog) => void dialog.accept());
  await me.page.reload();
  await me.ready();
  await soon(text).toBe('kept');
});
