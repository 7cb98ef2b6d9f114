/** The coordinator's dialog on the local page, opened from Vekha's menu and from the panel, over the real script. */
import { readFile } from 'node:fs/promises';
import AxeBuilderSource from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { EXAMPLE } from '../../support/browser/local-page';
import { onePage } from '../../support/browser/one-page';
import { type PageWindow, soon } from '../../support/browser/page-window';

let server: RunningServer;
let me: PageWindow;
onePage((opened) => ({ me, server } = opened), { each: true, example: () => EXAMPLE });

const dialog = () => me.page.getByRole('dialog', { name: 'Веха' });
const inside = (): FrameLocator => me.page.frameLocator('.script-dialog iframe');
const focusedTag = () => me.page.evaluate(() => document.activeElement?.tagName);

describe('the dialog', () => {
  test.each([
    [/^Напоминания/, 'Напоминания'],
    [/^Всё ли в порядке/, 'Всё ли в порядке'],
  ])('opens from the menu entry %s at its view, over the sheet, as large as it asked to be', async (entry, view) => {
    await me.choose('Веха', entry);
    await inside().getByRole('tab', { selected: true, name: view }).waitFor();
    expect(await dialog().locator('iframe').boundingBox()).toMatchObject({ width: 640, height: 560 });
    expect((await dialog().boundingBox())?.width).toBe(640);
    const origin = new URL((await dialog().locator('iframe').getAttribute('src')) ?? '').origin;
    expect(origin).not.toBe(server.origin);
  });

  test('leads Tab by all that is in it to its cross, and Shift+Tab back', async () => {
    const { keyboard } = me.page;
    await me.choose('Веха', /^Напоминания/);
    await inside().getByRole('button', { name: 'Проверить снова' }).waitFor();
    await me.keyTo(/^Проверить снова$/);
    await keyboard.press('Tab');
    await soon(() => me.focused()).toBe('Закрыть');
    await keyboard.press('Shift+Tab');
    await soon(() => me.focused()).toBe('Проверить снова');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await soon(() => dialog().count()).toBe(0);
  });

  test('sends nothing and says so: the letter is saved, and no journal tells of it', async () => {
    await me.choose('Веха', /^Настроить лист/);
    await me.page.getByRole('tab', { name: 'Исполнители' }).click();
    await me.goTo('A2');
    await me.paste('Департамент экономического развития Смоленской области\t\tanna@example.org');
    await soon(() => me.textOf('C2')).toBe('anna@example.org');
    await me.choose('Веха', /^Напоминания/);
    await inside().getByText('Письма отсюда не уходят').waitFor();
    expect(
      await inside()
        .getByRole('button', { name: /Отправить/ })
        .count(),
    ).toBe(0);
    expect(await inside().getByRole('tab').allTextContents()).toEqual(['Напоминания', 'Всё ли в порядке', 'Справка']);
    const letter = inside().locator('.debtors li', { hasText: 'Департамент экономического развития' });
    await letter.locator('summary').click();
    expect(await letter.locator('.letter').textContent()).toContain('«Пример: план 2022 года»');
    const save = letter.getByRole('button', { name: 'Сохранить .eml' });
    const [file] = await Promise.all([me.page.waitForEvent('download'), save.click()]);
    expect(file.suggestedFilename()).toBe('Департамент экономического развития Смоленской области.eml');
    expect(await readFile(await file.path(), 'utf8')).toContain('To: anna@example.org');
    expect(await inside().locator('body').innerText()).not.toMatch(/google/i);
    await inside().getByRole('tab', { name: 'Всё ли в порядке' }).click();
    await inside().locator('.checks li').first().waitFor();
    expect(await inside().locator('body').innerText()).not.toMatch(/google/i);
    expect(server.host.mailbox).toEqual([]);
    const journal = server.host.workbook.sheets.find(({ name }) => name === 'Журнал')?.rows ?? [];
    expect(JSON.stringify(journal)).not.toMatch(/напомин/i);
  });

  test('closes on Escape from within and from without, and by its cross; the focus goes back', async () => {
    for (const leave of [
      async () => {
        // Pressed by the page: the frame that the key is for is gone before an answer comes from it.
        await inside().getByRole('tab', { selected: true }).focus();
        await me.page.keyboard.press('Escape');
      },
      async () => {
        await dialog().getByRole('button', { name: 'Закрыть' }).focus();
        await me.page.keyboard.press('Escape');
      },
      () => dialog().getByRole('button', { name: 'Закрыть' }).click(),
    ]) {
      await me.choose('Веха', /^Всё ли в порядке/);
      await inside().getByRole('button', { name: 'Проверить снова' }).waitFor();
      await leave();
      await dialog().waitFor({ state: 'detached' });
      await soon(focusedTag).not.toBe('BODY');
    }
    // The sheet has the keys again.
    await me.type('E8', 'Семинар не проводился');
    await soon(() => me.textOf('E8')).toBe('Семинар не проводился');
  });

  test('holds the keyboard: nothing behind it can be reached', async () => {
    await me.choose('Веха', /^Всё ли в порядке/);
    await inside().getByRole('button', { name: 'Проверить снова' }).waitFor();
    // The frame has the keys from the start.
    await soon(focusedTag).toBe('IFRAME');
    for (let step = 0; step < 8; step += 1) {
      await me.page.keyboard.press('Tab');
      const outside = () =>
        me.page.evaluate(() => {
          const { activeElement, body, documentElement } = document;
          const nowhere = [null, body, documentElement].includes(activeElement as HTMLElement | null);
          return nowhere || activeElement?.closest('dialog') ? '' : activeElement?.outerHTML;
        });
      // What the sidebar's frame takes for itself is taken back at once.
      await soon(outside).toBe('');
    }
    // F6 leads out of the frame to the dialog's own button.
    await inside().getByRole('button', { name: 'Проверить снова' }).focus();
    await me.page.keyboard.press('F6');
    await soon(focusedTag).toBe('BUTTON');
  });

  test('opens from the panel where somebody has not answered', async () => {
    await me.type('E8', '');
    await me.page.keyboard.press('Delete');
    const panel = me.page.frameLocator('.sidebar iframe');
    await panel.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.getByRole('button', { name: 'Напомнить…' }).click();
    await inside()
      .getByRole('heading', { name: /должны? ответить/ })
      .waitFor();
    await dialog().getByRole('button', { name: 'Закрыть' }).click();
    await soon(focusedTag).toBe('IFRAME');
  });

  test('that is open keeps nobody out', async () => {
    await me.choose('Веха', /^Всё ли в порядке/);
    await inside().locator('.checks li').first().waitFor();
    await me.page.evaluate(AxeBuilderSource.source);
    const violations = await me.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof AxeBuilderSource };
      const result = await axe.run('.script-dialog', { iframes: false });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  test('of another workbook does not stay', async () => {
    await me.choose('Веха', /^Всё ли в порядке/);
    await inside().getByRole('button', { name: 'Проверить снова' }).waitFor();
    const headers = { 'x-vekha-token': server.token };
    await fetch(`${server.origin}/new`, { method: 'POST', headers });
    await dialog().waitFor({ state: 'detached' });
  });
});
