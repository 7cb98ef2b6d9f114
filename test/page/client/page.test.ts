/** What proves most about the local page, in one browser window; the rest is in test/soak/page. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { SERVED } from '../../support/browser/local-page';
import { onePage } from '../../support/browser/one-page';
import { type PageWindow, soon } from '../../support/browser/page-window';
import { IS_SOAK } from '../../support/length';

let server: RunningServer;
let me: PageWindow;
onePage((opened) => ({ me, server } = opened), { thread: SERVED.thread });

const inside = (): FrameLocator => me.page.frameLocator('.script-dialog iframe');

describe('the page', () => {
  test('shows the real plan, and an edit with its status and colour in one round trip', async () => {
    expect(await me.page.title()).toContain('Пример');
    expect(await me.textOf('A1')).toBe(' Отчет об исполнении в 2022 году');
    const acts: string[] = [];
    me.page.on('request', (request) => {
      // The panel then asks by itself whether what it shows still holds.
      if (!(request.postData() ?? '').includes('panelFingerprint')) acts.push(new URL(request.url()).pathname);
    });
    await me.type('E8', 'Семинар не проводился');
    await soon(() => me.textOf('F8')).toBe('Без активности');
    expect(acts).toEqual(['/act']);
    await soon(() => me.colour()).toBe('#feefc3');
    expect(await me.textOf('E8')).toBe('Семинар не проводился');
    await me.type('E8', 'Семинар проведён 5 мая 2022 года, участвовали 40 человек');
    await soon(() => me.textOf('F8')).toBe('Исполнялось');
    await soon(() => me.colour()).toBe('#e6f4ea');
  });

  test('is another window once it is copied, also where the browser brought it back as it was', async () => {
    const kept = (): Promise<string | null> => me.page.evaluate(() => sessionStorage.getItem('vekha-window'));
    expect(await kept()).toBeNull();
    await me.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await kept()).not.toBeNull();
    await me.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await kept()).toBeNull();
  });

  test('enters what is typed on the way back, too', async () => {
    const { keyboard } = me.page;
    await me.goTo('C90');
    for (const [text, key] of [
      ['три', 'Shift+Tab'],
      ['два', 'Shift+Tab'],
      ['1. один', 'Shift+Enter'],
    ] as const) {
      await keyboard.type(text);
      await keyboard.press(key);
    }
    await soon(() => me.active()).toMatch(/^A89: /);
    await soon(async () => server.host.workbook.sheets[0]?.rows[89]?.slice(0, 3).join(' ')).toBe('1. один два три');
  });

  test.runIf(IS_SOAK)('takes edits back and makes them again by keys', async () => {
    const before = await me.textOf('E8');
    await me.type('E8', 'Семинар не проводился');
    await soon(() => me.textOf('F8')).toBe('Без активности');
    await me.page.keyboard.press('Control+z');
    await soon(() => me.textOf('F8')).toBe('Исполнялось');
    expect(await me.textOf('E8')).toBe(before);
    await me.page.keyboard.press('Control+y');
    await soon(() => me.textOf('E8')).toBe('Семинар не проводился');
    await me.page.keyboard.press('Delete');
    await soon(() => me.textOf('F8')).toBe('Не заполнено');
  });
});

describe('the dialog', () => {
  test('tells how the real plan stands, through the script’s own functions', async () => {
    await me.choose('Веха', /^Всё ли в порядке/);
    await inside().locator('.checks li').first().waitFor();
    expect(await inside().locator('body').innerText()).not.toMatch(/google/i);
    await inside().getByRole('tab', { name: 'Напоминания' }).click();
    await inside().getByText('Письма отсюда не уходят').waitFor();
    expect(await inside().locator('body').innerText()).not.toMatch(/google|отправить/i);
    expect(await inside().getByRole('tab').allTextContents()).toEqual(['Напоминания', 'Всё ли в порядке', 'Справка']);
    expect(await inside().getByRole('alert').count()).toBe(0);
    await me.page.getByRole('dialog', { name: 'Веха' }).getByRole('button', { name: 'Закрыть' }).click();
  });
});

describe('the report', () => {
  test('asked for in the menu is made in the panel and handed over there as a .docx', async () => {
    await me.choose('Веха', 'Сформировать отчёт');
    const link = me.panel.locator('.card.done a');
    await me.panel.getByText('Файл появится в папке загрузок браузера.').waitFor();
    const [download] = await Promise.all([me.page.waitForEvent('download'), link.click()]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });
});
