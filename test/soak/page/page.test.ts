/** The local page in a real browser: the newcomer's path, and everything a person does to cells and rows. */
import AxeBuilderSource from 'axe-core';
import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { startPage } from '../../support/browser/local-page';
import { onePage } from '../../support/browser/one-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
let server: RunningServer;
let me: PageWindow;
onePage((opened) => ({ me, server, browser } = opened), { each: true });

describe('the page', () => {
  test('pastes a block, copies it, and keeps what was typed as it was typed', async () => {
    await me.goTo('A70');
    await me.paste('а\t01.02.2026\n"б\nв"\t007');
    await soon(() => me.textOf('B70')).toBe('01.02.2026');
    expect(await me.textOf('A71')).toBe('б\nв');
    await me.page.keyboard.press('Control+c');
    await soon(() => me.page.evaluate(() => navigator.clipboard.readText())).toBe('"б\nв"');
    const hostile = [
      '<img src=x onerror=document.title="x">',
      '</script><script>document.title="x"</script>',
      '=IMPORTXML("http://a";"//b")',
      '\u202eигра\u202c',
    ];
    for (const [index, text] of hostile.entries()) {
      await me.type(`A${80 + index}`, text);
      await soon(() => me.textOf(`A${80 + index}`)).toBe(text);
    }
    expect(await me.page.title()).toContain('Пример');
  });

  test('keeps line breaks of a cell that is opened and left', async () => {
    const before = await me.textOf('E7');
    expect(before).toContain('\n');
    await me.page.keyboard.press('F2');
    await me.page.keyboard.press('Enter');
    await soon(() => me.active()).toMatch(/^E8: /);
    expect(await me.textOf('E7')).toBe(before);
  });

  test('inserts, deletes and sorts rows', async () => {
    const before = await me.textOf('E8');
    await me.choose('Вставка', 'Строку выше');
    await soon(() => me.textOf('E9')).toBe(before);
    expect(await me.textOf('E8')).toBe('');
    await me.choose('Правка', 'Удалить строку 8');
    await soon(() => me.textOf('E8')).toBe(before);
    await me.choose('Данные', /А → Я/);
    const dialog = me.page.getByRole('dialog');
    await dialog.getByText('только внутри своего раздела').waitFor();
    await me.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await me.textOf('E8')).toBe(before);
    await me.choose('Файл', 'Новый план');
    await me.page.getByRole('button', { name: 'Не сохранять' }).click();
    await soon(() => me.page.title()).toContain('Новый план');
    await me.goTo('A7');
    await me.paste('1.3.\tЯрмарка\n1.4.\tБал');
    await soon(() => me.textOf('B8')).toBe('Бал');
    const named = async (): Promise<string> =>
      (server.host.workbook.sheets[0]?.rows ?? [])
        .map(([, name]) => name)
        .filter((name) => /^(Бал|Ярмарка)$/.test(String(name)))
        .join();
    expect(await named()).toBe('Ярмарка,Бал');
    await me.choose('Данные', /А → Я/);
    await dialog.getByRole('button', { name: 'Сортировать' }).click();
    await soon(named).toBe('Бал,Ярмарка');
  });

  test('tells at once in the panel that the sheet has changed, and that an undo made it as it was', async () => {
    const panel = me.page.frameLocator('.sidebar iframe');
    await panel.getByText('без изменений').waitFor();
    await me.type('E8', 'Семинар не проводился');
    await panel.getByText('Лист изменился').waitFor();
    await panel.getByRole('button', { name: 'Проверить заново' }).click();
    await panel.getByText('без изменений').waitFor();
    await me.goTo('A8');
    await me.choose('Вставка', 'Строку ниже');
    await panel.getByText('Лист изменился').waitFor({ timeout: 5_000 });
    await panel.getByRole('tab', { name: 'Отчёт' }).click();
    await panel.getByText('Лист изменился').waitFor();
    await me.choose('Правка', 'Отменить');
    await panel.getByText('Лист изменился').waitFor({ state: 'detached', timeout: 5_000 });
    await panel.getByRole('tab', { name: 'Обзор' }).click();
    await panel.getByText('без изменений').waitFor();
    await me.choose('Данные', /Я → А/);
    await me.page.getByRole('dialog').getByRole('button', { name: 'Сортировать' }).click();
    await panel.getByText('Лист изменился').waitFor({ timeout: 5_000 });
    await me.page.keyboard.press('Control+z');
    await panel.getByText('без изменений').waitFor({ timeout: 5_000 });
  });

  test('is worked with keys alone: menus, a question, a dialog', async () => {
    const { page } = me;
    await me.goTo('A1');
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Файл');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Открыть панель');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Исправить бесспорное');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Будет исправлено').waitFor();
    const before = server.host.toasts.length;
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await me.choose('Веха', 'Исправить бесспорное');
    await page.getByRole('dialog').getByRole('button', { name: 'Нет' }).click();
    await me.choose('Веха', 'Исправить бесспорное');
    await page.getByRole('dialog').getByRole('button', { name: 'Да' }).press('Enter');
    await page.locator('.toast').getByText('Исправлено').waitFor();
    expect(server.host.toasts.length).toBe(before + 1);
  });

  test('gives the sidebar its answers, and takes it to a cell', async () => {
    const frame = me.page.frames().find((each) => each.url().endsWith('/sidebar'));
    const ask = (name: string, argument: string) =>
      frame?.evaluate(
        ([asked, given]) =>
          new Promise((resolve) => {
            const { run } = (window as unknown as { google: { script: { run: GoogleRun } } }).google.script;
            const ready = run.withSuccessHandler(resolve).withFailureHandler((error) => resolve(`${error}`));
            (ready as unknown as Record<string, (text: string) => void>)[asked ?? '']?.(given ?? '');
          }),
        [name, argument],
      );
    expect(await ask('panelSelect', '{"cell":"\'2022\'!E12"}')).toBe('{"ok":true,"value":null}');
    await soon(() => me.active()).toMatch(/^E12: /);
    expect(await ask('docxLibrary_', '{}')).toContain('docxLibrary_');
    expect(await frame?.evaluate(() => [window.origin, document.cookie === ''].join()).catch(() => 'null')).toContain(
      'null',
    );
    await me.page.getByRole('button', { name: 'Закрыть панель' }).click();
    await me.page.locator('.sidebar').waitFor({ state: 'detached' });
  });

  test.each(['ru', 'en'] as const)(
    'has no serious accessibility fault, the sheet’s own controls included (%s)',
    async (locale) => {
      const english = locale === 'en' ? await startPage({ locale }) : server;
      const window = locale === 'en' ? await PageWindow.open(browser, english.url, 'en-US') : me;
      const faults = async () => {
        // Given as an expression, for the page's policy lets no foreign script in.
        await window.page.evaluate(AxeBuilderSource.source);
        return window.page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run({ exclude: ['iframe'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
      };
      expect(await faults()).toEqual([]);
      await window.page.locator('.menu-bar [aria-haspopup]').first().click();
      expect(await faults()).toEqual([]);
      await window.page.keyboard.press('Escape');
      await window.page.locator('.menu-bar [aria-haspopup]').last().click();
      await window.page.getByRole('menu').getByRole('menuitem').last().click();
      await window.page.getByRole('dialog').waitFor();
      expect(await faults()).toEqual([]);
      if (window === me) return;
      await window.close();
      await english.close();
    },
  );
});

interface GoogleRun {
  withSuccessHandler(done: (value: unknown) => void): GoogleRun;
  withFailureHandler(failed: (error: Error) => void): GoogleRun;
}
