/** Every state of the panel, in both languages and schemes: axe finds nothing serious, nothing is wider than the panel, no word is of the other language. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../../../src/stand-in/host/host';
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

const ENGLISH_HEADER = 'No. | Name of the measure | Period | Responsible executor | Progress';

const ENGLISH = `
  Plan for 2022
  ${ENGLISH_HEADER}
  1. Trade
  1.1. | Forum | 2022 | Trade department | Forum  held , 5 guests
  1.2. | Fair | 2022 | Trade department | No requests were received
  2. Science
  2.1. | Seminar | 2022 | Science committee |
  2.2. | Show | 2022 | Science committee | Was cancelled by the organisers`;

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

/** As it is pasted from a spreadsheet. */
const table = (header: string, name: string, executor: string, entry: string): string =>
  `${header.replaceAll(' | ', '\t')}\n1.\t${name}\t2022\t${executor}\t${entry}`;

/** All that is read or heard on the page. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((element) =>
      // A rule's id is its name on the command line.
      ['aria-label', 'placeholder', ...(element.closest('.rules') ? [] : ['title'])].map((name) =>
        element.getAttribute(name),
      ),
    );
    return [document.body.innerText, ...attributes].join('\n');
  });

/** Names that are the same in both: of our tabs, of a language in itself, of programs and files. */
const NAMES = {
  en: /Настройки|Исполнители|Журнал|Русский/g,
  ru: /English|Google|Word|docx|https?:\S+|\b[A-Z]{1,2}\d+\b|UTC|Backend error|A4/gi,
} as const;

const foreignWords = (words: string, locale: 'ru' | 'en'): string[] => [
  ...new Set(words.replace(NAMES[locale], '').match(locale === 'ru' ? /[a-z]{2,}/gi : /[а-яё]+/gi)),
];

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
      await page.locator('.tidiness .link').last().click();
      await page.locator('.finding del').first().waitFor();
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
    async (page, { locale }) => {
      await view(3)(page);
      await page.locator('main .links .small').first().click();
      await page.locator('.chip').nth(2).click();
      await page
        .locator('textarea')
        .fill(
          locale === 'ru'
            ? table(HEADER, 'Форум', 'Комитет', 'Н/д')
            : table(ENGLISH_HEADER, 'Forum', 'Committee', 'n/a'),
        );
      await page.locator('main .small.main').click();
      await page.locator('.card.done').first().waitFor();
    },
  ],
];

for (const locale of ['ru', 'en'] as const) {
  test(`every state in ${locale}`, async () => {
    for (const [name, reach] of STATES) {
      const host = hostOf([tab(locale === 'ru' ? PLAN : ENGLISH)], { locale });
      const panel = await openPanelPage(browser, host, { locale });
      await panel.page.locator('h1').waitFor();
      await reach(panel.page, host);
      expect([name, await seriousIn(panel.page)]).toEqual([name, []]);
      await panel.page.emulateMedia({ colorScheme: 'dark' });
      expect([name, 'dark', await seriousIn(panel.page)]).toEqual([name, 'dark', []]);
      expect([name, foreignWords(await wordsOf(panel.page), locale)]).toEqual([name, []]);
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
