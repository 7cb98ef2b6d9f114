/** The panel as a coordinator uses it, in a real browser over the built bundle. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../../../src/stand-in/host/host';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage, type PanelPage } from '../../../support/browser/panel-page';
import { openView, PLAN, realPlan, told } from '../../../support/browser/panel-plan';
import { HEADER } from '../../../support/rule-tester';
import { cellsOf, hostOf, tab, type } from '../../../support/spreadsheet';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function withPanel(host: Host, look: (page: Page, panel: PanelPage) => Promise<void>): Promise<void> {
  const panel = await openPanelPage(browser, host);
  await panel.page.getByRole('heading', { level: 1 }).waitFor();
  await look(panel.page, panel);
  await panel.close();
}

describe('the overview', () => {
  test('names who has not answered; a click shows what of theirs is missing', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page) => {
      await page.getByRole('button', { name: /^Комитет науки\s*: без записи\s*1 мероприятие/ }).click();
      expect(await page.locator('.finding .where').allInnerTexts()).toEqual(['2.1. строка 7 · E7']);
      await page.getByRole('button', { name: 'Сбросить фильтр' }).click();
      expect(await page.locator('.finding').count()).toBeGreaterThan(1);
    });
  });

  test('opens the reminders where somebody has not answered, and tells when that fails', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, panel) => {
      const remind = page.getByRole('button', { name: 'Напомнить…' });
      panel.answerWith((name, json) => {
        expect([name, json]).toEqual(['openReminders', undefined]);
        return '';
      });
      await remind.click();
      await expect.poll(() => panel.calls.at(-1)).toBe('openReminders');
      await expect.poll(() => remind.isEnabled()).toBe(true);
      expect(await page.getByRole('alert').count()).toBe(0);
      panel.answerWith(() => {
        throw new Error('PERMISSION_DENIED');
      });
      await remind.click();
      await page.getByRole('alert').getByText('несколько аккаунтов Google').waitFor();
    });
  });

  test('offers no reminder where everybody has answered', async () => {
    await withPanel(await realPlan(), async (page) => {
      await page.getByText('Ответили все исполнители').waitFor();
      expect(await page.getByRole('button', { name: 'Напомнить…' }).count()).toBe(0);
    });
  });

  test('a bar filters the list by its section', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page) => {
      await page.getByRole('button', { name: /^1\. Торговля\s*: исполнялось\s*1 \/ 2/ }).click();
      const places = await page.locator('.finding .where b').allInnerTexts();
      expect(new Set(places)).toEqual(new Set(['1.2.']));
      expect(await page.getByRole('combobox', { name: 'Раздел' }).inputValue()).toBe('0');
    });
  });

  test('says when the sheet has changed since, and is fresh again after a check', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Отчёт');
      await page.getByRole('button', { name: 'Сформировать отчёт' }).click();
      const unchanged = page.getByText('Записи с тех пор не изменились');
      await unchanged.waitFor();
      type(host, 'E7', 'Проведён семинар, 12 участников');
      await page.clock.install();
      await page.waitForTimeout(1);
      await page.clock.fastForward(61_000);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByText('Лист изменился').waitFor();
      // Of what has changed since that check, a version says nothing.
      expect(await unchanged.count()).toBe(0);
      await page.getByRole('button', { name: 'Проверить заново' }).click();
      await page.getByText('С тех пор записей добавлено 1').waitFor();
      await openView(page, 'Обзор');
      await page.getByText('Ответили все исполнители').waitFor();
      await page.getByText('без изменений').waitFor();
    });
  });
});

describe('findings', () => {
  test('jump to their cell in the sheet', async () => {
    await withPanel(hostOf([tab(PLAN), tab('другое', 'Лист2')]), async (page, { calls, host }) => {
      const [plan, other] = host.workbook.sheets;
      if (other !== undefined) host.activeSheet = other;
      await openView(page, 'Замечания');
      await page.getByRole('button', { name: /^Перейти к ячейке:.*E5/ }).click();
      await expect.poll(() => calls.at(-1)).toBe('panelSelect');
      await expect.poll(() => host.activeSheet).toBe(plan);
    });
  });

  test('a suggestion is applied alone', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Замечания');
      const card = page.locator('.finding', { hasText: 'Сop' });
      await card.locator('.links .link').first().click();
      await told(page, /Исправлено/);
      expect(cellsOf(host.activeSheet, 'E8:E8')[0]?.[0]).toContain('Сор,');
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён  форум , 5 гостей']]);
    });
  });

  test('a change of the cell in the meantime is told, and nothing is written', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Замечания');
      host.activeSheet.rows[7]?.splice(4, 1, 'Проведена выставка Сop, принято 400 работ');
      await page.locator('.finding', { hasText: 'Сop' }).locator('.links .link').first().click();
      await told(page, 'Ячейку успели изменить');
      expect(cellsOf(host.activeSheet, 'E8:E8')).toEqual([['Проведена выставка Сop, принято 400 работ']]);
    });
  });

  test('are accepted with a reason, stay visible as such, and can be taken back', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page) => {
      await openView(page, 'Замечания');
      const card = page.locator('.finding', { hasText: 'Запросы не поступали' }).first();
      await card.getByRole('button', { name: 'Допустить…' }).click();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      expect(await card.getByRole('button', { name: 'Допустить', exact: true }).isDisabled()).toBe(true);
      await page.keyboard.type('Обращений не было');
      await page.keyboard.press('Control+Enter');
      await told(page, 'Допущение записано.');
      await page.getByRole('button', { name: 'Допущенные 1' }).click();
      // A card that was only just drawn has no text to be seen yet.
      await expect.poll(() => page.locator('.finding .waived').innerText()).toBe('Допущено: Обращений не было');
      await page.getByRole('button', { name: 'Снять допущение' }).click();
      await told(page, 'Допущение снято.');
      expect(await page.locator('.finding .waived').count()).toBe(0);
    });
  });

  test('thousands of them are drawn in part, and more as one scrolls', async () => {
    const rows = Array.from(
      { length: 1_100 },
      (_none, at) => `${at + 1}. | Дело ${at} | 2022 | Отдел "${at % 9}" | Н/д`,
    );
    await withPanel(hostOf([tab(`${HEADER}\n${rows.join('\n')}`)]), async (page) => {
      await openView(page, 'Замечания');
      const total = await page.getByRole('button', { name: /^Все/ }).innerText();
      expect(Number(total.replace(/\D/g, ''))).toBeGreaterThan(1000);
      const drawn = await page.locator('.finding').count();
      expect(drawn).toBeLessThan(200);
      await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
      await expect.poll(() => page.locator('.finding').count()).toBeGreaterThan(drawn);
    });
  });

  test('an untroubled plan says so', async () => {
    const clean = `План на 2022 год\n${HEADER}\n1. | Форум | 2022 год | Департамент | Проведён форум, 5 гостей`;
    await withPanel(hostOf([tab(clean)]), async (page) => {
      await openView(page, 'Замечания');
      await page.getByText('Замечаний нет.').waitFor();
    });
  });
});

describe('the report', () => {
  test('a final one is refused while an error is left, with the way to it', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Отчёт');
      await page.getByText('Окончательный', { exact: true }).click();
      await page.getByRole('button', { name: 'Сформировать отчёт' }).click();
      await page.getByRole('alert').getByText('Окончательный отчёт не собран').waitFor();
      expect(host.drive.size).toBe(0);
      await page.getByRole('button', { name: 'Показать ошибки' }).click();
      expect(await page.locator('.finding').allInnerTexts()).toEqual([expect.stringContaining('строка 7')]);
    });
  });

  test('asks before comments in the earlier document lose their places', async () => {
    const host = hostOf([tab(PLAN)]);
    await withPanel(host, async (page) => {
      await openView(page, 'Отчёт');
      const make = page.getByRole('button', { name: 'Сформировать отчёт' });
      await make.click();
      await page.locator('.card.done').first().waitFor();
      for (const entry of host.drive.values()) Object.assign(entry, { comments: 1 });
      await expect.poll(() => make.isEnabled()).toBe(true);
      await make.click();
      await page.getByText('В документе есть комментарии').waitFor();
      await page.getByRole('button', { name: 'Обновить документ' }).click();
      await page.getByText('Документ обновлён по прежней ссылке').waitFor();
      expect(host.drive.size).toBe(1);
    });
  });

  test('the preview shows the document’s own table, and nothing is handed over', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Отчёт');
      await page.getByRole('button', { name: 'Просмотр' }).click();
      await page.getByRole('region', { name: /Страница отчёта/ }).waitFor();
      const rows = await page.locator('.sheet table').first().locator('tr').allInnerTexts();
      expect(rows[1]).toBe('1. Торговля');
      expect(rows.join('\n')).toContain('Запросы не поступали');
      expect(host.drive.size).toBe(0);
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Назад' }).click();
      await page.getByLabel('Отчётный период').waitFor();
    });
  });
});

describe('settings', () => {
  test('one that is not understood is refused with its name, and nothing is written', async () => {
    await withPanel(hostOf([tab(PLAN)]), async (page, { host }) => {
      await openView(page, 'Настройки');
      await page.getByLabel('Отчётный год', { exact: true }).fill('скоро');
      await page.getByRole('button', { name: 'Сохранить' }).click();
      await page.getByRole('alert').getByText('Настройка «Отчётный год» не понята: «скоро».').waitFor();
      expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Настройки');
      expect(await page.getByLabel('Отчётный год', { exact: true }).inputValue()).toBe('скоро');
    });
  });
});

test('the keyboard stays where it was when what had the focus goes', async () => {
  await withPanel(hostOf([tab(PLAN)]), async (page) => {
    await openView(page, 'Замечания');
    const places = page.locator('.finding .where');
    await expect.poll(() => places.count()).toBeGreaterThan(2);
    const before = await places.allInnerTexts();
    const card = page.locator('.finding', { hasText: 'Сop' });
    const index = before.findIndex((place) => place.startsWith('2.2.'));
    await card.locator('.links .link').first().focus();
    await page.keyboard.press('Enter');
    await told(page, /Исправлено/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('go');
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('.go')].indexOf(document.activeElement as Element),
    );
    expect(after).toBe(Math.min(index, before.length - 2));
  });
});

test('a click that takes its own button away leaves the keyboard in the panel', async () => {
  await withPanel(hostOf([tab(PLAN)]), async (page) => {
    await openView(page, 'Замечания');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('button', { name: 'исправить', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Что изменится' }).waitFor();
    await page.getByRole('button', { name: /^Исправить/ }).press('Escape');
    await page.locator('.finding').first().waitFor();
    await expect.poll(focused).toContain('Замечания');
    await page.getByRole('searchbox').fill('нет такого');
    await page.getByRole('button', { name: 'Сбросить фильтр' }).press('Enter');
    await page.locator('.finding').first().waitFor();
    await expect.poll(focused).toContain('Замечания');
  });
});

test('the keyboard is at the button of a report again when it is made', async () => {
  await withPanel(hostOf([tab(PLAN)]), async (page) => {
    await openView(page, 'Отчёт');
    await page.getByRole('button', { name: 'Сформировать отчёт' }).press('Enter');
    await page.locator('.card.done a').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Сформировать отчёт');
  });
});

test('everything is reached by the keyboard alone', async () => {
  await withPanel(hostOf([tab(PLAN)]), async (page, { calls, host }) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-overview');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-findings');
    // Chips, search, two selects, the first group's fold, the first finding.
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.className === 'go')) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => calls.at(-1)).toBe('panelSelect');
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await page.evaluate(() => document.activeElement?.textContent === 'исправить')) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Что изменится' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('Escape');
    await page.locator('.finding').first().waitFor();
    expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Проведён  форум , 5 гостей']]);
    await page.locator('#tab-findings').focus();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-settings');
  });
});
