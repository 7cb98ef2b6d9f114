/** What proves most about the dialog, in one browser window; the rest is in test/soak/ui/dialog. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProtectJson } from '../../../src/contract/protect';
import { functionNames } from '../../../src/stand-in/bundle';
import { launchBrowser } from '../../support/browser/browser';
import {
  type Answers,
  type DialogOptions,
  type DialogPage,
  type DialogWindow,
  openDialogWindow,
  reminder,
  USUAL,
} from '../../support/browser/dialog-page';
import { button, focused, inTurn, reminders } from '../../support/browser/dialog-steps';
import { bundle } from '../../support/spreadsheet';

let browser: Browser;
let window: DialogWindow;

beforeAll(async () => {
  browser = await launchBrowser();
  window = await openDialogWindow(browser);
});

afterAll(() => browser.close());

async function withDialog(
  { view }: Pick<DialogOptions, 'view'>,
  answers: Answers,
  look: (page: Page, dialog: DialogPage) => Promise<void>,
): Promise<void> {
  const dialog = await window.show({ ...USUAL, ...answers }, view);
  await dialog.page.locator('h1:visible').first().waitFor();
  await look(dialog.page, dialog);
  await dialog.close();
}

const open = (answers: Answers, look: Parameters<typeof withDialog>[2]) =>
  withDialog({ view: 'protection' }, answers, look);

describe('the dialog', () => {
  test('goes from view to view by arrows, asks for each once, and keeps what was there', async () => {
    await withDialog({ view: 'reminders' }, {}, async (page, { calls }) => {
      await page.getByRole('checkbox', { name: 'Написать: Департамент торговли' }).uncheck();
      await page.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Защита');
      await page.getByRole('heading', { name: 'Защита устарела' }).waitFor();
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('Справка');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Напоминания');
      expect(await page.getByRole('checkbox', { name: 'Написать: Департамент торговли' }).isChecked()).toBe(false);
      expect(calls.map(({ name }) => name)).toEqual(['panelReminders', 'panelProtection']);
    });
  });
});

describe('reminders', () => {
  test('go out in steps, each asked only for the rest, and every department’s fate is told', async () => {
    const departments = ['А', 'Б', 'В', 'Г'].map((name) => reminder(name));
    let release: () => void = () => {};
    const second = new Promise<void>((resolve) => {
      release = resolve;
    });
    let step = 0;
    const answers: Answers = {
      ...reminders({ departments }),
      panelRemind: async () => {
        step += 1;
        if (step === 1) return { sent: ['А'], skipped: [], done: false };
        await second;
        const skipped = [
          { department: 'Б', reason: 'answered' as const, detail: 'Ответ появился после проверки.' },
          { department: 'В', reason: 'failed' as const, detail: 'Invalid email' },
        ];
        return { sent: ['Г'], skipped, done: true };
      },
    };
    await withDialog({}, answers, async (page, { requests }) => {
      await button(page, 'Отправить 4 письма').click();
      await button(page, 'Отправить').click();
      await page.getByText('Сделано 1 из 4').waitFor();
      expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
      expect(await button(page, 'Отправить 4 письма').isDisabled()).toBe(true);
      release();
      await page.getByText('Отправлено: 2 письма').waitFor();
      expect(requests('panelRemind').map((request) => request.departments)).toEqual([
        ['А', 'Б', 'В', 'Г'],
        ['Б', 'В', 'Г'],
      ]);
      const result = await page.locator('.card.done').innerText();
      expect(result).toMatch(/✓ А\s+✓ Г\s+Не отправлено: 2\s+Б: уже ответили\s+Ответ появился после проверки\./);
      expect(result).toMatch(/В: почта не приняла письмо\s+Invalid email/);
      await expect.poll(() => requests('panelReminders').length).toBe(2);
    });
  });
});

describe('weekly reminders', () => {
  test('begin with the deadline as their last day, change it, and end', async () => {
    await withDialog({}, {}, async (page, { requests }) => {
      const day = page.getByLabel('До какого дня слать');
      expect(await day.inputValue()).toBe('2022-12-31');
      await button(page, 'Слать каждую неделю').click();
      await page.getByText('Письма уходят каждую неделю от вашего имени до 31 декабря 2022 г. включительно.').waitFor();
      expect(await button(page, 'Изменить день').isDisabled()).toBe(true);
      await day.fill('2023-01-15');
      await button(page, 'Изменить день').click();
      await page.getByText('от вашего имени до 15 января 2023 г.').waitFor();
      await button(page, 'Прекратить').click();
      await button(page, 'Слать каждую неделю').waitFor();
      // The button is gone; the keyboard stands before its successor, at the words of what it did.
      await expect.poll(() => focused(page)).toMatch(/^Раз в неделю/);
      expect(requests('panelWeekly').map(({ until, takeOver }) => [until, takeOver])).toEqual([
        ['2022-12-31', false],
        ['2023-01-15', false],
        [null, false],
      ]);
    });
  });
});

test('weekly reminders ask about addresses that are new before they begin', async () => {
  const fresh = [
    { department: 'Департамент торговли', email: 'torg@elsewhere.test' },
    { department: 'Департамент торговли', email: 'second@example.org' },
  ];
  const answers = { panelReminders: () => ({ ...USUAL.panelReminders(), fresh }) };
  await withDialog({}, answers, async (page, { requests }) => {
    await button(page, 'Слать каждую неделю').click();
    await page.getByText('Департамент торговли: torg@elsewhere.test, second@example.org').waitFor();
    expect(requests('panelWeekly')).toEqual([]);
    await button(page, 'Отмена').click();
    expect(requests('panelWeekly')).toEqual([]);
    await button(page, 'Слать каждую неделю').click();
    await button(page, 'Адреса верны').click();
    await page.getByText('Письма уходят каждую неделю').waitFor();
    expect(requests('panelWeekly').map(({ shown }) => shown)).toEqual([['torg@elsewhere.test', 'second@example.org']]);
  });
});

describe('protection', () => {
  test('is brought up to date step by step until nothing is left; refused addresses are told', async () => {
    let release: () => void = () => {};
    const second = new Promise<ProtectJson>((resolve) => {
      release = () => resolve({ changed: 3, left: 0, refused: ['b@example.org', 'a@example.org'] });
    });
    const panelProtect = inTurn({ changed: 2, left: 3, refused: ['a@example.org'] }, second);
    const panelProtection = inTurn(USUAL.panelProtection(), {
      ...USUAL.panelProtection(),
      state: 'set' as const,
      changes: 0,
    });
    await open({ panelProtect, panelProtection }, async (page, { requests }) => {
      await button(page, 'Обновить (4 изменения)').click();
      await page.getByText('Сделано 2 из 5').waitFor();
      const bar = page.getByRole('progressbar', { name: 'Ставлю защиту…' });
      expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['2', '5']);
      release();
      await page.getByText('Готово. Сделано изменений: 5.').waitFor();
      await page.getByRole('heading', { name: 'Защита включена' }).waitFor();
      expect(await page.getByRole('alert').locator('li').allInnerTexts()).toEqual(['a@example.org', 'b@example.org']);
      expect(requests('panelProtect').map(({ off }) => off)).toEqual([false, false]);
      await page.getByText('Менять нечего').waitFor();
      expect(await button(page, 'Включить защиту').isDisabled()).toBe(true);
    });
  });
});

describe('the self-check', () => {
  test('tells what differs, as expected and as seen, and gives it as text', async () => {
    await withDialog({ view: 'self-check' }, {}, async (page) => {
      await button(page, 'Начать самопроверку').click();
      await page.getByRole('heading', { name: 'Совпало 1 из 4' }).waitFor();
      const checks = (await page.locator('.checks li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      expect(checks[0]).toContain('Документ на Диске не получилось');
      expect(checks[1]).toContain('Объединённые ячейки не совпало Ожидалось A1:A3 Получилось A1:A2');
      expect(checks[3]).toContain('Номер «1.10» остаётся текстом совпало');
      await button(page, 'Скопировать результат').click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^Совпало 1 из 4\n\[совпало\] Номер «1\.10» остаётся текстом \(text-number\)\n/);
      expect(copied).toContain('[не совпало] Объединённые ячейки (merge)\n  Ожидалось: A1:A3\n  Получилось: A1:A2');
      expect(await page.locator('.card.warned').count()).toBe(0);
    });
  });
});

describe('Coordinator.html', () => {
  const html = readFileSync(new URL('../../../build/out/Coordinator.html', import.meta.url), 'utf8');

  test('weighs at most 100 KB', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100 * 1024);
  });

  test('has everything inside, and nothing that Google would take for a template', () => {
    expect(html).not.toMatch(/<script[^>]+src=|<link|@import|url\(/);
    expect(html).not.toContain('<?');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toMatch(/insertAdjacentHTML|document\.write|window\.confirm|\bconfirm\(|\balert\(/);
  });

  test('calls only functions that exist', () => {
    const offered = functionNames(bundle);
    const called = [...html.matchAll(/"(panel[A-Z]\w+)"/g)].map(([, name = '']) => name);
    expect(new Set(called).size).toBe(9);
    for (const name of [...called, 'openReminders']) expect(offered).toContain(name);
  });

  test('has no id that the server uses for the view it asks for', () => {
    expect(html).not.toMatch(/id="view"|id:"view"/);
  });
});
