/** The dialog in trouble: failing calls, late answers, hostile texts; and nobody kept out of it, in either language. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../support/browser/browser';
import {
  type Answers,
  type DialogOptions,
  openDialog,
  Refused,
  reminder,
  USUAL,
} from '../../../support/browser/dialog-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const open = (answers: Answers, options: DialogOptions = {}) => openDialog(browser, { ...USUAL, ...answers }, options);

const refuse = (message: string) => (): never => {
  throw new Error(message);
};

const never = <Value>(): Promise<Value> => new Promise(() => {});

describe('a card', () => {
  test.each([
    ['several accounts', refuse('PERMISSION_DENIED'), /несколько аккаунтов Google/],
    ['a missing consent', refuse('Authorization is required to perform that action.'), /согласитесь на доступ/],
    ['the time limit', refuse('Exceeded maximum execution time'), /она шла слишком долго/],
    ['a fault of ours', refuse('TypeError: x is not a function'), /скопируйте подробности/],
    [
      'a refusal in the server’s words',
      () => {
        throw new Refused('busy', 'С таблицей сейчас работает другая проверка.', 'Повторите через минуту.');
      },
      /другая проверка\.\s+Повторите через минуту\./,
    ],
    [
      'that there is no plan',
      () => {
        throw new Refused('no-plan-tab', 'В книге нет листа с планом.', '');
      },
      /Здесь ещё нет плана\s+В книге нет листа с планом\. Вехе нужна таблица/,
    ],
  ])('tells %s, and trying again mends it', async (_name, fail, told) => {
    let broken = true;
    const dialog = await open({ panelReminders: () => (broken ? fail() : USUAL.panelReminders()) });
    const card = dialog.page.getByRole('alert');
    await card.waitFor();
    expect(await card.innerText()).toMatch(told);
    broken = false;
    await card.getByRole('button', { name: 'Повторить' }).click();
    await dialog.page.getByRole('heading', { name: '5 исполнителей' }).waitFor();
    expect(await card.count()).toBe(0);
    await dialog.close();
  });

  test('leaves in sight what was known before, and goes away when dismissed', async () => {
    let broken = false;
    const dialog = await open(
      { panelHealth: () => (broken ? refuse('TypeError: x')() : USUAL.panelHealth()) },
      { view: 'health' },
    );
    const { page } = dialog;
    await page.locator('.checks li').first().waitFor();
    broken = true;
    await page.getByRole('button', { name: 'Проверить снова' }).click();
    const card = page.getByRole('alert');
    await card.waitFor();
    expect(await page.locator('.checks li').count()).toBe(4);
    await card.getByRole('button', { name: 'Скопировать подробности' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Vekha panelHealth server\n.*TypeError: x/);
    expect(copied).not.toContain('Региональные');
    await card.getByRole('button', { name: 'Закрыть' }).click();
    await card.waitFor({ state: 'detached' });
    await dialog.close();
  });

  test('of a sending that broke off keeps what was sent', async () => {
    const answers: Answers = {
      panelRemind: ({ departments }) => {
        if (departments?.length === 1) throw new Refused('busy', 'Таблица занята.', 'Повторите.');
        return { sent: ['Департамент торговли'], skipped: [], done: false };
      },
    };
    const dialog = await open(answers);
    const { page } = dialog;
    await page.getByRole('button', { name: 'Отправить 2 письма' }).click();
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page.getByRole('alert').getByText('Таблица занята.').waitFor();
    const result = await page.locator('.card.done').innerText();
    expect(result).toMatch(
      /Отправлено: 1 письмо\s+✓ Департамент торговли\s+Отправка остановлена, не дошла очередь: 1\./,
    );
    await dialog.close();
  });

  test('of a step that failed does not say that protection is done', async () => {
    let step = 0;
    const panelProtect = () => {
      step += 1;
      if (step > 1) throw new Refused('host-failed', 'Google отказал.', 'Повторите.');
      return { changed: 1, left: 5, refused: [] };
    };
    const dialog = await open({ panelProtect }, { view: 'protection' });
    const { page } = dialog;
    await page.getByRole('button', { name: /^Обновить/ }).click();
    await page.getByRole('alert').getByText('Google отказал.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.locator('.card.done').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Обновить/ }).isEnabled()).toBe(true);
    await dialog.close();
  });
});

describe('a call', () => {
  test('whose way to the server breaks is made again by itself', async () => {
    let broken = 0;
    const panelReminders = () => {
      broken += 1;
      if (broken === 1) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return USUAL.panelReminders();
    };
    const dialog = await open({ panelReminders });
    await dialog.page.getByRole('heading', { name: '5 исполнителей' }).waitFor();
    expect(broken).toBe(2);
    await dialog.close();
  });

  test('that takes long need not be waited for, and is not believed when it comes late', async () => {
    let release: () => void = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    const panelHealth = async () => {
      asked += 1;
      if (asked > 1) return { checks: [] };
      await late;
      return USUAL.panelHealth();
    };
    const dialog = await open({ panelHealth }, { view: 'health' });
    const { page } = dialog;
    await page.clock.install();
    await page.getByRole('tab', { name: 'Самопроверка' }).click();
    await page.getByRole('tab', { name: 'Всё ли в порядке' }).click();
    await page.getByText(/Ответ задерживается/).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Не ждать' }).click();
    const card = page.getByRole('alert').filter({ hasText: 'Вы решили не ждать ответа.' });
    await card.waitFor();
    release();
    // The late answer is on the page before this one comes back from it.
    await page.evaluate(() =>
      (window as unknown as { askServer(name: string, json: string): Promise<string> }).askServer(
        'panelSelfCheck',
        '{}',
      ),
    );
    await page.clock.runFor(500);
    expect(await page.locator('.checks li').count()).toBe(0);
    await card.getByRole('button', { name: 'Повторить' }).click();
    await page.getByRole('heading', { name: 'Проверять нечего' }).waitFor();
    expect(await page.locator('.checks li').count()).toBe(0);
    await dialog.close();
  });

  test('under way in one view does not keep another from being looked at', async () => {
    const dialog = await open({ panelReminders: () => never() });
    await dialog.page.getByRole('tab', { name: 'Всё ли в порядке' }).click();
    await dialog.page.getByRole('heading', { name: 'Не всё в порядке' }).waitFor();
    await dialog.close();
  });
});

const IMAGE = '<img src=x onerror="window.broken=1">';
const LONG = 'оченьдлинноеназваниебезпробелов'.repeat(30);
const TURNED = '\u202eтегулп \u2066 وزارة الثقافة';
const SCRIPT = 'javascript:window.broken=1';

test('hostile names, addresses, letters and links stay text in every view', async () => {
  const bad = `${IMAGE} </script><script>window.broken=1</script> ${TURNED} ${LONG}`;
  const item = { number: IMAGE, name: bad, cell: "'2022'!E5", url: SCRIPT, reason: bad };
  const dialog = await open({
    panelReminders: () => ({
      ...USUAL.panelReminders(),
      sheet: bad,
      deadline: IMAGE,
      departments: [
        reminder(bad, {
          emails: [`${'a'.repeat(300)}@example.org`],
          badEmails: [IMAGE],
          unanswered: [item],
          faulty: [item],
          subject: bad,
          text: bad,
          mailto: SCRIPT,
        }),
      ],
      consentUrl: SCRIPT,
      weekly: { owner: bad, mine: false, until: IMAGE, sheet: `${bad}!` },
    }),
    panelProtection: () => ({
      ...USUAL.panelProtection(),
      coordinators: [bad],
      areas: [{ range: IMAGE, departments: [bad], emails: [bad], change: 'add' }],
      removed: [bad],
      tabs: [{ sheet: bad, change: 'add' }],
      open: [{ department: bad, items: 2 }],
    }),
    panelHealth: () => ({
      checks: [{ id: 'x', state: 'bad', title: bad, detail: bad, remedy: bad, url: SCRIPT }],
    }),
    panelSelfCheck: () => ({
      checks: [{ id: 'x', title: bad, expected: bad, seen: bad, state: 'differs' }],
      left: bad,
    }),
  });
  const { page } = dialog;
  await page.locator('summary').click();
  for (const name of ['Напоминания', 'Защита', 'Всё ли в порядке', 'Самопроверка']) {
    await page.getByRole('tab', { name }).click();
    if (name === 'Самопроверка') await page.getByRole('button', { name: 'Начать самопроверку' }).click();
    const shown = page.locator('.view:not([hidden]) .body');
    await shown.getByText(IMAGE).first().waitFor();
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 640]);
    expect([name, await shown.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)]).toEqual([
      name,
      0,
    ]);
  }
  expect(await page.locator('#panel img, #panel script').count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
  await dialog.close();
});

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const weekly = { owner: 'boris@example.org', mine: false, until: '2022-12-30', sheet: null };
const main = (page: Page) => page.locator('.view:not([hidden]) footer .main');

/** Each state: how it comes to be, and by what a person knows it in either language. */
const STATES: readonly {
  readonly name: string;
  readonly view: Exclude<DialogOptions['view'], undefined>;
  readonly answers?: Answers;
  readonly reach?: (page: Page) => Promise<void>;
  readonly ru: string;
  readonly en: string;
}[] = [
  {
    name: 'a letter',
    view: 'reminders',
    reach: async (page) => {
      for (const letter of await page.locator('summary').all()) await letter.click();
    },
    ru: 'Скопировать текст',
    en: 'Copy the text',
  },
  {
    name: 'a question',
    view: 'reminders',
    reach: (page) => main(page).click(),
    ru: 'всего 3 адресатам?',
    en: 'to 3 recipients?',
  },
  {
    name: 'letters sent',
    view: 'reminders',
    answers: {
      panelRemind: () => ({
        sent: ['A'],
        skipped: [{ department: 'B', reason: 'quota', detail: '' }],
        done: true,
      }),
    },
    reach: async (page) => {
      await main(page).click();
      await page.locator('.confirm .main').click();
    },
    ru: 'исчерпан суточный предел',
    en: 'daily limit used up',
  },
  {
    name: 'no permission, weekly of a colleague',
    view: 'reminders',
    answers: {
      panelReminders: () => ({
        ...USUAL.panelReminders(),
        quota: null,
        consentUrl: 'https://example.org/',
        weekly,
      }),
    },
    ru: 'Вехе не разрешено отправлять почту',
    en: 'Vekha may not send mail',
  },
  {
    name: 'taking over',
    view: 'reminders',
    answers: { panelReminders: () => ({ ...USUAL.panelReminders(), quota: 1, weekly }) },
    reach: (page) => page.locator('.weekly .small').click(),
    ru: 'Предупредите коллегу.',
    en: 'Let your colleague know.',
  },
  {
    name: 'nobody owes',
    view: 'reminders',
    answers: { panelReminders: () => ({ ...USUAL.panelReminders(), departments: [] }) },
    ru: 'Все ответили',
    en: 'Everybody has answered',
  },
  { name: 'protection', view: 'protection', ru: 'Кто где сможет писать', en: 'Who will write where' },
  {
    name: 'protecting',
    view: 'protection',
    answers: {
      panelProtect: (() => {
        let step = 0;
        return () => (step++ % 2 === 0 ? { changed: 1, left: 3, refused: [] } : never());
      })(),
    },
    reach: async (page) => {
      await main(page).click();
      await page.locator('progress').waitFor();
    },
    ru: 'Сделано 1 из 4',
    en: '1 of 4 done',
  },
  {
    name: 'protected, an address refused',
    view: 'protection',
    answers: { panelProtect: () => ({ changed: 1, left: 0, refused: ['x@example.org'] }) },
    reach: (page) => main(page).click(),
    ru: 'Google не принял эти адреса',
    en: 'Google refused these addresses',
  },
  {
    name: 'taking protection off',
    view: 'protection',
    reach: (page) => page.locator('.view:not([hidden]) footer button').nth(1).click(),
    ru: 'Снять защиту со всех строк и листов?',
    en: 'Take protection off all rows and tabs?',
  },
  { name: 'health', view: 'health', ru: 'Не всё в порядке', en: 'Not everything is in order' },
  {
    name: 'health failed',
    view: 'health',
    answers: { panelHealth: refuse('PERMISSION_DENIED') },
    ru: 'Google не пустил Веху к этой таблице.',
    en: 'Google kept Vekha from this spreadsheet.',
  },
  {
    name: 'the self-check',
    view: 'self-check',
    ru: 'Так ли работает Google, как рассчитывает Веха?',
    en: 'Does Google work as Vekha expects?',
  },
  {
    name: 'self-checked',
    view: 'self-check',
    answers: { panelSelfCheck: () => ({ ...USUAL.panelSelfCheck(), left: 'X' }) },
    reach: (page) => main(page).click(),
    ru: 'Убрать за собой удалось не всё',
    en: 'Not everything could be cleared away',
  },
  { name: 'help', view: 'help', ru: 'Рабочий день в десять шагов', en: 'The day’s work in ten steps' },
];

/** All that is read or heard on the page. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const heard = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name)),
    );
    return [document.body.innerText, ...heard].join('\n');
  });

/** An English server's answers: each Cyrillic letter becomes a Latin one, so that what is Cyrillic on the page is the page's own. */
function withoutCyrillic(answers: Answers): Answers {
  const turn = (text: string): string =>
    text.replace(/[а-яё]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x300));
  const turned = Object.entries(answers).map(([name, answer]) => [
    name,
    async (request: never) => {
      try {
        return JSON.parse(turn(JSON.stringify(await answer(request))));
      } catch (error) {
        throw error instanceof Refused ? new Refused(error.code, turn(error.message), turn(error.hint)) : error;
      }
    },
  ]);
  return Object.fromEntries(turned);
}

/** Names that are the same in both: of tabs as they stand, of a language in itself; of programs, keys and files. */
const NAMES = {
  en: /Настройки|Исполнители|Русский/g,
  ru: /English|Google|Word|Excel|docx|xlsx|eml|https?:\S+|\S+@\S+|\b[A-Z]{1,2}\d+\b|Ctrl|Shift|Enter|Esc|kultura\(at\)example|Service error: Drive/gi,
} as const;

for (const locale of ['ru', 'en'] as const) {
  test.each(STATES)(`in ${locale} keeps nobody out: $name`, async ({ view, answers = {}, reach, [locale]: told }) => {
    const { panelReminders = USUAL.panelReminders } = answers;
    const inLocale: Answers = {
      ...answers,
      panelReminders: async (request) => ({ ...(await panelReminders(request)), locale }),
    };
    const all: Answers = { ...USUAL, ...inLocale };
    const dialog = await open(locale === 'en' ? withoutCyrillic(all) : all, { view, locale });
    const { page } = dialog;
    await page.locator('h1:visible, [role="alert"]').first().waitFor();
    await reach?.(page);
    await page.getByText(told).first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page)).toEqual([]);
    const foreign = locale === 'ru' ? /[a-z]{2,}/gi : /[а-яё]+/gi;
    expect((await wordsOf(page)).replace(NAMES[locale], '').match(foreign) ?? []).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await dialog.close();
  });
}

test('axe would find a fault if there were one', async () => {
  const dialog = await open({});
  await dialog.page.locator('h1').first().waitFor();
  await dialog.page
    .locator('.debtor input')
    .first()
    .evaluate((box) => box.removeAttribute('aria-label'));
  expect((await violationsIn(dialog.page)).join()).toMatch(/^label: /);
  await dialog.close();
});
