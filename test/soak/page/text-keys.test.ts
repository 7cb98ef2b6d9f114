/** Keys in the text of an open cell and of the formula bar: they move and undo there, and never in the sheet behind. */
import { describe, expect, test } from 'vitest';
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

/** Puts a text into C90, a line a line. */
async function fill(lines: string): Promise<void> {
  const { keyboard } = me.page;
  await me.goTo('C90');
  for (const [index, line] of lines.split('\n').entries()) {
    if (index > 0) await keyboard.press('Alt+Enter');
    await keyboard.type(line);
  }
  await keyboard.press('Enter');
  await soon(text).toBe(lines);
  await me.goTo('C90');
}

const OPENED = [
  ['the cell', (): Promise<void> => me.page.keyboard.press('F2')],
  [
    'the formula bar',
    async (): Promise<void> => {
      const bar = me.page.locator('[data-u-comp=formula-bar] canvas');
      await bar.click({ position: { x: 400, y: 12 } });
      await me.page.keyboard.press('Control+End');
    },
  ],
] as const;

describe.each(OPENED)('in %s', (_place, open) => {
  test.each<[string, readonly string[], string]>([
    ['Home', ['Home'], 'one two\n#three four'],
    ['End', ['Control+Home', 'End'], 'one two#\nthree four'],
    ['Ctrl+Home', ['Control+Home'], '#one two\nthree four'],
    ['Ctrl+Left', ['Control+ArrowLeft', 'Control+ArrowLeft'], 'one two\n#three four'],
    ['Ctrl+Right', ['Control+Home', 'Control+ArrowRight'], 'one #two\nthree four'],
    ['Ctrl+Up', ['Control+ArrowUp'], 'one two\n#three four'],
    ['Ctrl+Down', ['Control+Home', 'Control+ArrowDown'], 'one two#\nthree four'],
    ['an arrow behind Home', ['Home', 'ArrowRight'], 'one two\nt#hree four'],
    ['Shift+Home', ['Shift+Home'], 'one two\n#'],
    ['Ctrl+Shift+Left', ['Control+Shift+ArrowLeft'], 'one two\nthree #'],
    ['Ctrl+Backspace', ['Control+Backspace'], 'one two\nthree #'],
    ['Ctrl+Delete', ['Control+Home', 'Control+Delete'], '#two\nthree four'],
  ])('%s works in the text', async (_key, keys, wanted) => {
    await fill('one two\nthree four');
    await open();
    for (const each of keys) await me.page.keyboard.press(each);
    await me.page.keyboard.type('#');
    await me.page.keyboard.press('Enter');
    await soon(text).toBe(wanted);
  });

  test('Ctrl+Z takes typing back pause by pause, Ctrl+Y brings it again, and the sheet is left alone', async () => {
    const { keyboard } = me.page;
    await me.type('C89', 'neighbour');
    await fill('one');
    const version = async (): Promise<string> => JSON.stringify(server.host.workbook.sheets[0]?.rows.slice(80, 95));
    const before = await version();
    await open();
    await keyboard.type(' two');
    // The library puts off what it remembers by 300 ms.
    await me.page.waitForTimeout(600);
    await keyboard.type(' three');
    await keyboard.press('Control+z');
    await keyboard.type('#');
    await keyboard.press('Control+z');
    for (let more = 0; more < 4; more += 1) await keyboard.press('Control+z');
    expect(await version()).toBe(before);
    await keyboard.press('Control+y');
    await keyboard.press('Enter');
    await soon(text).toBe('one two');
  });

  test('nothing that was typed elsewhere just before is taken back here', async () => {
    const { keyboard } = me.page;
    await me.goTo('C90');
    for (const line of ['one', 'two']) {
      await keyboard.type(line);
      await keyboard.press('Enter');
    }
    await keyboard.press('ArrowUp');
    await open();
    await keyboard.press('Control+z');
    await keyboard.type('#');
    await keyboard.press('Enter');
    await soon(held(91, 2)).toBe('two#');
    expect(await text()).toBe('one');
  });
});

test('a cell begun anew moves in its text by Home, and holds again what it held once all is taken back', async () => {
  const { keyboard } = me.page;
  await fill('before');
  await keyboard.type('after');
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.type('#');
  await keyboard.press('Enter');
  await soon(text).toBe('a#fter');
  await me.goTo('C90');
  await keyboard.type('new');
  await keyboard.press('Control+z');
  await soon(() => me.active()).toBe('C90: a#fter');
  await keyboard.press('Enter');
  await soon(() => me.active()).toMatch(/^C91: /);
  expect(await text()).toBe('a#fter');
});
