/** Every way a call can fail, as a card that says what happened and what to do, and the way out of each. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage, type PanelOptions, type PanelPage } from '../../../support/browser/panel-page';
import { HEADER } from '../../../support/rule-tester';
import { hostOf, tab, type } from '../../../support/spreadsheet';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const PLAN = `План на 2022 год\n${HEADER}\n1. | Форум | 2022 год | Департамент | Запросы не поступали`;

const open = (options: PanelOptions = {}, host = hostOf([tab(PLAN)])): Promise<PanelPage> =>
  openPanelPage(browser, host, options);

const refuse = (message: string) => (): never => {
  throw new Error(message);
};

/** The panel, opened well, whose next check fails as given; gives the card's text. */
async function cardAfter(answer: (name: string, json: string) => string | Promise<string>): Promise<string> {
  const panel = await open();
  await panel.page.getByRole('heading', { level: 1 }).waitFor();
  panel.answerWith(answer);
  await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
  const card = panel.page.getByRole('alert');
  await card.waitFor({ timeout: 20_000 });
  const text = await card.innerText();
  // What was known before stays in sight, and trying again mends it.
  expect(await panel.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  panel.answerWith(null);
  await card.getByRole('button', { name: /Повторить|Проверить заново/ }).click();
  await card.waitFor({ state: 'detached' });
  await panel.close();
  return text;
}

describe('a card', () => {
  test.each([
    ['several accounts', 'PERMISSION_DENIED', /несколько аккаунтов Google/],
    ['a missing consent', 'Authorization is required to perform that action.', /согласитесь на доступ/],
    ['the time limit', 'Exceeded maximum execution time', /шла слишком долго/],
    ['a fault of ours', 'TypeError: x is not a function', /скопируйте подробности/],
  ])('tells %s', async (_name, message, told) => {
    expect(await cardAfter(refuse(message))).toMatch(told);
  });

  test('tells that Drive refused for want of a scope though all seem given as a missing consent, not as a minute’s wait', async () => {
    const panel = await open();
    await panel.page.getByRole('tab', { name: 'Отчёт' }).click();
    panel.host.faults.push({
      method: 'Files.create',
      message: 'Request had insufficient authentication scopes.',
      times: 9,
    });
    await panel.page.getByRole('button', { name: 'Сформировать отчёт' }).click();
    await panel.page.getByRole('alert').getByText('согласитесь на доступ').waitFor();
    expect(await panel.page.locator('.steps li.failed').innerText()).toContain('Передача отчёта');
    expect(panel.host.drive.size).toBe(0);
    await panel.close();
  });

  test('tells that the connection is gone', async () => {
    const panel = await open();
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    await panel.page.context().setOffline(true);
    panel.answerWith(refuse('NetworkError: Connection failure due to HTTP 0'));
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.getByRole('alert').getByText('Нет связи.').waitFor();
    await panel.close();
  });

  test('of a workbook without a plan says what a plan needs, also in English', async () => {
    const panel = await open({ locale: 'en' }, hostOf([tab('Список покупок | Цена\nХлеб | 40')], { locale: 'en' }));
    await panel.page.getByRole('alert').getByText('There is no plan here yet').waitFor();
    await panel.close();
  });

  test('that is all there is comes back wherever one looks, and is seen whole', async () => {
    const panel = await open({}, hostOf([tab('Дата | Контрагент | Сумма | Комментарий\n01.02.2022 | Склад | 40 |')]));
    const card = panel.page.getByRole('alert').getByText('Здесь ещё нет плана');
    await card.waitFor();
    await panel.page.setViewportSize({ width: 300, height: 480 });
    expect(await panel.page.getByRole('alert').evaluate((all) => all.scrollHeight - all.clientHeight)).toBe(0);
    for (const view of ['Замечания', 'Отчёт', 'Настройки']) {
      await panel.page.getByRole('tab', { name: view }).click();
      await card.waitFor();
    }
    await panel.page.getByRole('button', { name: 'Перенести план' }).click();
    await panel.page.getByRole('button', { name: 'Назад' }).click();
    await card.waitFor();
    await panel.close();
  });

  test('copies its details, without a word of the plan', async () => {
    const panel = await open();
    await panel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    panel.answerWith(refuse('TypeError: x is not a function'));
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.getByRole('button', { name: 'Скопировать подробности' }).click();
    await panel.page.getByText('Подробности скопированы.').first().waitFor();
    const copied = await panel.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/Vekha panelOpen server[\s\S]*x is not a function/);
    expect(copied).not.toMatch(/Форум|Департамент/);
    await panel.close();
  });
});

describe('a call', () => {
  test('whose way to the server breaks is made again by itself', async () => {
    const panel = await open();
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    type(panel.host, 'E3', 'Проведён форум');
    let broken = 0;
    panel.answerWith(() => {
      broken += 1;
      panel.answerWith(null);
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    });
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.getByRole('heading', { name: /^1 из 1/ }).waitFor();
    expect(broken).toBe(1);
    expect(await panel.page.getByRole('alert').count()).toBe(0);
    await panel.close();
  });

  test('that takes long says so, need not be waited for, and is not believed when it comes late', async () => {
    const panel = await open();
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    await panel.page.clock.install();
    let release = (_json: string): void => {};
    panel.answerWith(
      () =>
        new Promise<string>((resolve) => {
          release = resolve;
        }),
    );
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.clock.runFor(9_000);
    await panel.page.getByText(/Ответ задерживается, уже \d+ с\./).waitFor();
    await panel.page.getByRole('button', { name: 'Не ждать' }).click();
    await panel.page.getByRole('alert').getByText('Вы решили не ждать ответа.').waitFor();
    release(JSON.stringify({ ok: false, error: { code: 'busy', message: 'Поздно', hint: '' } }));
    await panel.page.clock.runFor(1_000);
    expect(await panel.page.getByText('Поздно').count()).toBe(0);
    await panel.close();
  });

  test('that never comes back ends in a card', async () => {
    const panel = await open();
    await panel.page.getByRole('heading', { level: 1 }).waitFor();
    await panel.page.clock.install();
    panel.answerWith(() => new Promise<string>(() => {}));
    await panel.page.getByRole('button', { name: 'Проверить', exact: true }).click();
    await panel.page.clock.runFor(8 * 60_000);
    await panel.page.getByRole('alert').getByText('шла слишком долго').waitFor();
    await panel.close();
  });

  test('for a new plan whose answer is lost makes no second tab', async () => {
    const panel = await open({}, hostOf([tab('Список', 'Лист1')]));
    let lost = 0;
    panel.loseAnswers((name) => name === 'panelNewPlan' && ++lost === 1);
    await panel.page.getByRole('button', { name: 'Создать план' }).click();
    await panel.page.locator('.notice', { hasText: 'создан' }).waitFor();
    expect(lost).toBe(2);
    const names = panel.host.workbook.sheets.map(({ name }) => name);
    expect(names.filter((name) => /^20\d\d/.test(name))).toHaveLength(1);
    await panel.close();
  });

  test('for a report whose answer is lost makes no second one', async () => {
    const panel = await open();
    await panel.page.getByRole('tab', { name: 'Отчёт' }).click();
    await panel.page.getByRole('button', { name: 'Сформировать отчёт' }).waitFor();
    // The server does its work; only its answer is lost, once.
    let lost = 0;
    panel.loseAnswers((name) => {
      if (name !== 'panelReport' || lost > 0) return false;
      lost += 1;
      return true;
    });
    await panel.page.getByRole('button', { name: 'Сформировать отчёт' }).click();
    await panel.page.locator('.card.done').first().waitFor();
    expect(lost).toBe(1);
    expect(panel.calls.filter((name) => name === 'panelReport')).toHaveLength(2);
    expect(panel.host.drive.size).toBe(1);
    expect(await panel.page.locator('.versions .card').count()).toBe(1);
    await panel.close();
  });
});
