/** Each view of the page, the panel and the dialogs, looked at by axe in small windows and the dark scheme; in English with no word of the other language. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilderSource from 'axe-core';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { launchBrowser } from '../../support/browser/browser';
import { checkedExample, startPage } from '../../support/browser/local-page';
import { PageWindow, soon } from '../../support/browser/page-window';

let browser: Browser;
let folder = '';

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const ENGLISH = [
  ['Report on the plan for 2022'],
  [],
  ['No.', 'Measure', 'Period', 'Executor', 'Progress'],
  ['1. Trade'],
  ['1.1.', 'Holding a forum', '2022', 'Trade department', 'The forum was held on 5 May 2022, 120 guests'],
  ['1.2.', 'Exchange of delegations', '2022', 'Trade department; Youth office', 'No requests were received'],
  ['1.3.', 'A summer camp', '2022', 'Youth office', ''],
  ['1.4.', 'A fair', '2022', 'Youth office', 'test'],
];

async function englishPlan(): Promise<string> {
  const file = join(folder, 'plan.xlsx');
  await writeFile(file, await writeXlsx({ sheets: [{ name: '2022', rows: ENGLISH }] }));
  return file;
}

/** A language is called by its own name. */
const NAMES = ['Русский'];

/** Serious faults of a page, and, where it speaks English, Russian words on it. */
async function faultsOf(frame: Frame, isEnglish: boolean): Promise<string[]> {
  await frame.evaluate(AxeBuilderSource.source);
  return frame.evaluate(
    async ([english, names]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ exclude: ['iframe'] });
      const faults = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      if (!english) return faults;
      const said = [...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      );
      const words = [document.body.innerText, ...said].flatMap((text) => text.match(/[а-яё]+/gi) ?? []);
      return [...faults, ...words.filter((word) => !names.includes(word))];
    },
    [isEnglish, NAMES] as const,
  );
}

const WORDS = {
  ru: { vekha: 'Веха', findings: /^Замечания/, report: 'Отчёт', make: 'Сформировать отчёт' },
  en: { vekha: 'Vekha', findings: /^Findings/, report: 'Report', make: 'Generate report' },
} as const;
const DIALOGS = {
  ru: [/^Напоминания/, /^Всё ли в порядке/, /^Справка/],
  en: [/^Reminders/, /^Health check/, /^Help/],
} as const;

test.each([
  { locale: 'en', width: 1280, height: 720, colorScheme: 'dark' },
  { locale: 'ru', width: 400, height: 800, colorScheme: 'dark' },
  // As at twice the size in a window of 1280 × 720.
  { locale: 'en', width: 640, height: 360, colorScheme: 'light' },
] as const)('at $width × $height, $locale, $colorScheme', async ({ locale, width, height, colorScheme }) => {
  const english = locale === 'en';
  const server = await startPage(
    english ? { input: await englishPlan(), locale } : { examplePath: await checkedExample(folder) },
  );
  const me = await PageWindow.open(browser, server.url, english ? 'en-US' : 'ru-RU');
  const { page, panel } = me;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  const found: string[] = [];
  const look = async (view: string): Promise<void> => {
    for (const frame of page.frames())
      found.push(...(await faultsOf(frame, english)).map((fault) => `${view}: ${fault}`));
    const own = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
    const scrolls = await own?.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1);
    if (scrolls === true) found.push(`${view}: the panel scrolls as a whole`);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (isWider) found.push(`${view}: wider than the window`);
  };
  const words = WORDS[locale];
  await look('overview');
  await panel.getByRole('tab', { name: words.findings }).click();
  await look('findings');
  await panel.locator('.finding button.quiet').first().click();
  await look('waiver');
  const whole = await panel.locator('form.waiver').evaluate((form) => {
    const { bottom, height } = form.getBoundingClientRect();
    // At twice the size there is no room for it whole.
    if (height > (document.querySelector('main')?.clientHeight ?? 0)) return true;
    return bottom <= (document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight) + 1;
  });
  if (!whole) found.push('waiver: its buttons are out of sight');
  await page.getByRole('menuitem', { name: words.vekha, exact: true }).click();
  await look('menu');
  await page.getByRole('menu').getByRole('menuitem', { name: words.make }).click();
  await panel.locator('.card.done a').waitFor();
  await look('report');
  const link = await panel.locator('.card.done').evaluate((card) => {
    const { bottom } = card.getBoundingClientRect();
    return bottom <= (document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight) + 1;
  });
  if (!link) found.push('report: the link is out of sight');
  await panel.locator('footer button').first().click();
  await panel.locator('.paper').waitFor();
  await look('preview');
  await panel.locator('footer button').first().click();
  const dialog = page.locator('.script-dialog');
  const inside = page.frameLocator('.script-dialog iframe');
  await inside.locator('.leaf').first().waitFor();
  await look('pages');
  await dialog.locator('.round').click();
  await panel.locator('[role=tab]').last().click();
  await panel.locator('select, input').first().waitFor();
  await look('settings');
  for (const name of DIALOGS[locale]) {
    await me.choose(words.vekha, name);
    await inside.getByRole('tab', { selected: true, name }).waitFor();
    await inside.locator('.view:not([hidden])').waitFor();
    await look(String(name));
    await dialog.locator('.round').click();
    await dialog.waitFor({ state: 'detached' });
  }
  expect([...found, ...me.faults]).toEqual([]);
  await me.close();
  await server.close();
});

test('frozen rows and columns that leave no room are not frozen, and are again in a larger window', async () => {
  const workbook = await openWorkbook(await checkedExample(folder));
  for (const sheet of workbook.sheets) Object.assign(sheet, { frozen: { rows: 8, columns: 3 } });
  const file = join(folder, 'frozen.xlsx');
  await saveWorkbook(workbook, file, { force: true });
  const server = await startPage({ input: file });
  const me = await PageWindow.open(browser, server.url);
  await me.page.setViewportSize({ width: 640, height: 360 });
  const corner = async (): Promise<string> => {
    await me.goTo('E60');
    await me.page.locator('.univer').click({ position: { x: 60, y: 76 } });
    return me.active();
  };
  await soon(corner).not.toMatch(/^A1: /);
  await me.page.setViewportSize({ width: 1440, height: 900 });
  await soon(corner).toMatch(/^A1: /);
  expect(me.faults).toEqual([]);
  await me.close();
  await server.close();
});
