/** No state of the panel, in either language, keeps anybody out: axe finds nothing serious, and nothing is wider than the panel. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../../../src/stand-in/host';
import { launchBrowser } from '../../../support/browser/browser';
import { openPanelPage } from '../../../support/browser/panel-page';
import { HEADER } from '../../../support/rule-tester';
import { hostOf, tab } from '../../../support/spreadsheet';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Торговля
  1.1. | Форум | 2022 год | Департамент торговли | Проведён  форум , 5 гостей
  1.2. | Ярмарка | 2022 год | Департамент торговли | Запросы не поступали
  2. Наука
  2.1. | Семинар | 2022 год | Комитет науки |
  2.2. | Выставка | 2022 год | Комитет науки | Было отменено организаторами`;

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const view = (index: number) => (page: Page) => page.getByRole('tab').nth(index).click();

/** Each state, and how a person comes to it. */
const STATES: readonly (readonly [string, (page: Page, host: Host) => Promise<void>])[] = [
  ['overview', async () => {}],
  ['findings', view(1)],
  [
    'no match',
    async (page) => {
      await view(1)(page);
      await page.getByRole('searchbox').fill('###');
    },
  ],
  [
    'waiver form',
    async (page) => {
      await view(1)(page);
      await page.locator('.finding .link.quiet').first().click();
    },
  ],
  [
    'fix preview',
    async (page) => {
      await view(1)(page);
      await page.locator('footer .main').click();
    },
  ],
  [
    'report made',
    async (page) => {
      await view(2)(page);
      await page.locator('footer .main').click();
      await page.locator('.card.done').first().waitFor();
    },
  ],
  [
    'report refused',
    async (page, host) => {
      await view(2)(page);
      host.faults.push({ method: 'Files.create', message: 'Backend error', times: 9 });
      await page.locator('footer .main').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'report preview',
    async (page) => {
      await view(2)(page);
      await page.locator('footer button').first().click();
      await page.locator('.sheet').waitFor();
    },
  ],
  ['settings', view(3)],
  [
    'import',
    async (page) => {
      await view(3)(page);
      await page.locator('main .links .small').first().click();
      await page.locator('.drop').waitFor();
    },
  ],
  [
    'import read',
    async (page) => {
      await view(3)(page);
      await page.locator('main .links .small').first().click();
      await page.locator('.chip').nth(2).click();
      await page.locator('textarea').fill(`${HEADER.replaceAll(' | ', '\t')}\n1.\tФорум\t2022\tКомитет\tН/д`);
      await page.locator('main .small.main').click();
      await page.locator('.card.done').first().waitFor();
    },
  ],
];

for (const locale of ['ru', 'en'] as const) {
  test(`every state in ${locale}`, async () => {
    for (const [name, reach] of STATES) {
      const host = hostOf([tab(PLAN)], { locale });
      const panel = await openPanelPage(browser, host, { locale });
      await panel.page.locator('h1').waitFor();
      await reach(panel.page, host);
      expect([name, await seriousIn(panel.page)]).toEqual([name, []]);
      const width = await panel.page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, width]).toEqual([name, 300]);
      await panel.close();
    }
  });

  test(`a workbook without a plan in ${locale}`, async () => {
    const panel = await openPanelPage(browser, hostOf([tab('Список')], { locale }), { locale });
    await panel.page.getByRole('alert').waitFor();
    expect(await seriousIn(panel.page)).toEqual([]);
    await panel.close();
  });
}
