/** The coordinator's dialog as a person uses it, in a real browser: each view, its empty states, its steps, its questions. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProtectJson } from '../../../../src/contract/protect';
import type { WeeklyJson } from '../../../../src/contract/remind';
import { launchBrowser } from '../../../support/browser/browser';
import {
  type Answers,
  type DialogOptions,
  type DialogPage,
  openDialog,
  reminder,
  USUAL,
} from '../../../support/browser/dialog-page';
import { button, focused, inTurn, never, reminders, view } from '../../../support/browser/dialog-steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function withDialog(
  options: DialogOptions,
  answers: Answers,
  look: (page: Page, dialog: DialogPage) => Promise<void>,
): Promise<void> {
  const dialog = await openDialog(browser, { ...USUAL, ...answers }, options);
  await dialog.page.locator('h1:visible').first().waitFor();
  await look(dialog.page, dialog);
  await dialog.close();
}

describe('the dialog', () => {
  test.each([
    ['reminders', 'Напоминания'],
    ['protection', 'Защита'],
    ['health', 'Всё ли в порядке'],
    ['self-check', 'Самопроверка'],
    ['none', 'Всё ли в порядке'],
    ['nonsense', 'Всё ли в порядке'],
  ] as const)('asked for %s begins with the view %s', async (asked, title) => {
    await withDialog({ view: asked }, {}, async (page) => {
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe(title);
      expect(await page.getByRole('tabpanel', { name: title }).isVisible()).toBe(true);
    });
  });

  test('speaks of one tab throughout: the one it found first', async () => {
    await withDialog({}, reminders({ sheet: 'План 2023' }), async (page, { requests }) => {
      await page.getByRole('tab', { name: 'Защита' }).click();
      await page.getByRole('heading', { name: 'Защита устарела' }).waitFor();
      expect(requests('panelReminders')).toEqual([{ sheet: null, year: null, locale: null }]);
      expect(requests('panelProtection')).toEqual([{ sheet: 'План 2023', year: null, locale: null }]);
    });
  });

  test('closes on Escape, but neither over a question nor while steps are under way', async () => {
    await withDialog({ view: 'protection' }, { panelProtect: () => never() }, async (page, dialog) => {
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.closed()).toBe(1);
      await button(page, 'Снять защиту').click();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('alertdialog').count()).toBe(0);
      await button(page, /^Обновить/).click();
      await page.getByRole('progressbar').waitFor();
      await page.keyboard.press('Escape');
      expect(await dialog.closed()).toBe(1);
    });
  });
});

describe('reminders', () => {
  test('tell who owes what, and choose all that can be sent', async () => {
    await withDialog({}, {}, async (page) => {
      // Until the reminders are there it is called by its view.
      await page
        .getByRole('heading', { level: 1, name: '5 исполнителей должны ответить или поправить ответ', exact: true })
        .waitFor();
      await page.getByText('Ответы ждут до 31 декабря 2022 г. · Ответили, поправлять нечего: 7.').waitFor();
      const cards = await page.locator('.debtor').allInnerTexts();
      expect(cards[0]).toMatch(/Департамент торговли\s+не ответили: 1, замечания: 1\s+готово к отправке/);
      expect(cards[2]).toMatch(/нет адреса/);
      expect(cards[3]).toMatch(/^\s*Управление туризма\s+замечания: 1[\s\S]*писали 18 декабря 2022 г\./);
      expect(cards[4]).toMatch(/прошлая отправка оборвалась/);
      const boxes = page.locator('.debtors').getByRole('checkbox');
      expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
        true,
        true,
      ]);
      await page.getByText('Сегодня можно написать ещё 87 адресатам.').waitFor();
      await page.getByText('Это не похоже на адреса. Исправьте на листе исполнителей').waitFor();
      await page.getByText('Нет адреса у 1 исполнителя. Впишите адреса на листе исполнителей').waitFor();
      expect(await page.locator('.card.warned li').allInnerTexts()).toEqual([
        'Министерство культуры: kultura(at)example',
      ]);
    });
  });

  test('are shown as they will be sent; the text is copied and opened in mail, also where there is no address', async () => {
    await withDialog({}, {}, async (page) => {
      const card = page.locator('.debtors > li', { hasText: 'Министерство культуры' });
      await card.getByText('Письмо', { exact: true }).focus();
      await page.keyboard.press('Enter');
      expect(await card.locator('.letter').innerText()).toBe(reminder('').text);
      expect(await card.locator('dl').innerText()).toMatch(
        /Кому\s+адреса нет\s+Тема\s+Ход исполнения плана за 2022 год/,
      );
      await button(card, 'Скопировать текст').click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reminder('').text);
      await page.locator('.notice', { hasText: 'Текст письма скопирован.' }).waitFor();
      const mail = card.getByRole('link', { name: 'Открыть в почте' });
      expect(await mail.getAttribute('href')).toBe(reminder('').mailto);
      expect(await mail.getAttribute('rel')).toContain('noopener');
      const item = card.getByRole('link', { name: '1.1. Проведение форума' });
      expect(await item.getAttribute('href')).toContain('range=E5');
      expect(await item.getAttribute('target')).toBe('_blank');
    });
  });

  test('go out after a question in the page; refused, nothing is sent and the keyboard is where it was', async () => {
    await withDialog({}, {}, async (page, { requests }) => {
      await page.getByRole('checkbox', { name: 'Написать: Департамент торговли' }).uncheck();
      await button(page, 'Отправить 1 письмо').click();
      const question = page.getByRole('alertdialog');
      expect(await question.innerText()).toContain('Отправить 1 письмо, всего 2 адресатам?');
      expect(await focused(page)).toBe('Отправить');
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('Отправить 1 письмо');
      expect(requests('panelRemind')).toEqual([]);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Отправить');
      await page.keyboard.press('Enter');
      await page.getByText('Отправлено: 1 письмо').waitFor();
      expect(requests('panelRemind').map((request) => request.departments)).toEqual([
        ['Комитет по науке и высшей школе'],
      ]);
    });
  });

  test('can be stopped between two steps', async () => {
    let release: () => void = () => {};
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answers: Answers = {
      panelRemind: async () => {
        await first;
        return { sent: ['Департамент торговли'], skipped: [], done: false };
      },
    };
    await withDialog({}, answers, async (page, { requests }) => {
      await button(page, 'Отправить 2 письма').click();
      await button(page, 'Отправить').click();
      await button(page, 'Остановить').click();
      await page.getByText('Остановлюсь после этого шага…').waitFor();
      release();
      await page.getByText('Отправка остановлена, не дошла очередь: 1.').waitFor();
      expect(requests('panelRemind')).toHaveLength(1);
    });
  });

  test('that never come further end in a card, not in an endless bar', async () => {
    const answers: Answers = { panelRemind: () => ({ sent: [], skipped: [], done: false }) };
    await withDialog({}, answers, async (page, { requests }) => {
      await button(page, 'Отправить 2 письма').click();
      await button(page, 'Отправить').click();
      await page.getByRole('alert').getByText('она шла слишком долго').waitFor();
      expect(requests('panelRemind')).toHaveLength(3);
      await page.getByText('Ничего не отправлено').waitFor();
    });
  });

  test('warn when more recipients are chosen than may be written to today', async () => {
    await withDialog({}, reminders({ quota: 2 }), async (page) => {
      const warning = page.getByText('Выбрано адресатов: 3, а сегодня можно написать ещё 2.');
      await warning.waitFor();
      expect(await button(page, 'Отправить 2 письма').isEnabled()).toBe(true);
      await page.getByRole('checkbox', { name: 'Написать: Департамент торговли' }).uncheck();
      await warning.waitFor({ state: 'detached' });
    });
    await withDialog({}, reminders({ quota: 0 }), async (page) => {
      await page.getByRole('alert').getByText('Сегодня писать больше нельзя').waitFor();
      expect(await button(page, 'Отправить 2 письма').isDisabled()).toBe(true);
    });
  });

  test('are chosen all at once, or none', async () => {
    await withDialog({}, {}, async (page) => {
      const all = page.getByRole('checkbox', { name: 'Выбрать всех' });
      await page.getByRole('checkbox', { name: 'Написать: Департамент торговли' }).uncheck();
      expect(await all.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
      await all.check();
      await page.getByText('Выбрано: 2 из 2').waitFor();
      await all.uncheck();
      await page.getByText('Выбрано: 0 из 2').waitFor();
      expect(await button(page, 'Отправить письма').isDisabled()).toBe(true);
    });
  });

  test('without the permission for mail offer it calmly, and the ways that need none', async () => {
    await withDialog({}, reminders({ quota: null, consentUrl: 'https://accounts.example.org/x' }), async (page) => {
      const link = page.getByRole('link', { name: 'Разрешить' });
      expect(await link.getAttribute('href')).toBe('https://accounts.example.org/x');
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toContain('noopener');
      expect(await page.getByRole('checkbox').count()).toBe(0);
      expect(await button(page, 'Отправить 2 письма').isDisabled()).toBe(true);
      expect(await button(page, 'Слать каждую неделю').isDisabled()).toBe(true);
      await page.getByText('Письмо', { exact: true }).first().click();
      await button(page, 'Скопировать текст').first().click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reminder('').text);
    });
  });

  test('have a friendly word where nobody owes anything, and another where nobody is named', async () => {
    await withDialog({}, reminders({ departments: [] }), async (page) => {
      await page.getByRole('heading', { name: 'Все ответили' }).waitFor();
      expect(await button(page, 'Отправить письма').isDisabled()).toBe(true);
      // What goes out by itself can still be ended.
      expect(await page.getByRole('heading', { name: 'Каждую неделю' }).isVisible()).toBe(true);
    });
    await withDialog({}, reminders({ departments: [], answered: 0 }), async (page) => {
      await page.getByText('В плане не назван ни один исполнитель.').waitFor();
    });
    await withDialog({}, reminders({ departments: [], closed: true }), async (page) => {
      await page.getByRole('heading', { name: 'Период закрыт' }).waitFor();
    });
  });
});

describe('weekly reminders', () => {
  const other: WeeklyJson = { owner: 'boris@example.org', mine: false, until: '2022-12-30', sheet: '2022' };

  test('of a colleague are taken over only after a question that says what it does', async () => {
    await withDialog({}, reminders({ weekly: other }), async (page, { requests }) => {
      await page.getByText('письма каждую неделю отправляет boris@example.org.').waitFor();
      expect(await button(page, 'Прекратить').count()).toBe(0);
      await button(page, 'Взять на себя…').click();
      const question = page.getByRole('alertdialog');
      expect(await question.innerText()).toContain('Письма, которые отправляет boris@example.org, прекратятся.');
      await button(question, 'Отмена').click();
      expect(requests('panelWeekly')).toEqual([]);
      await expect.poll(() => focused(page)).toBe('Взять на себя…');
      await button(page, 'Взять на себя…').click();
      await button(question, 'Взять на себя').click();
      await page.getByText('от вашего имени до 30 декабря 2022 г.').waitFor();
      expect(requests('panelWeekly').map(({ takeOver }) => takeOver)).toEqual([true]);
    });
  });

  test('say whose tab they are of, that it is gone, and that a day has passed', async () => {
    await withDialog({}, reminders({ weekly: { ...other, sheet: 'План 2021' } }), async (page) => {
      await page.getByText('Напоминают по листу «План 2021».').waitFor();
    });
    const gone = { ...other, mine: true, owner: '', sheet: null, until: '2022-12-01' };
    await withDialog({}, reminders({ weekly: gone }), async (page) => {
      await page.getByText('Лист, по которому напоминали, удалён').waitFor();
      await page.getByText('Этот день уже прошёл. Выберите другой.').waitFor();
      expect(await button(page, 'Изменить день').isDisabled()).toBe(true);
      expect(await button(page, 'Прекратить').isEnabled()).toBe(true);
    });
    await withDialog({}, reminders({ deadline: null }), async (page) => {
      expect(await page.getByLabel('До какого дня слать').inputValue()).toBe('');
      expect(await button(page, 'Слать каждую неделю').isDisabled()).toBe(true);
    });
  });
});

describe('protection', () => {
  const open = (answers: Answers, look: Parameters<typeof withDialog>[2]) =>
    withDialog({ view: 'protection' }, answers, look);

  test('shows all that it will do before anything is touched', async () => {
    await open({}, async (page, { calls }) => {
      expect(calls.map(({ name }) => name)).toEqual(['panelProtection']);
      await page.getByRole('heading', { name: 'Защита устарела: строки переместились' }).waitFor();
      const lines = await page.locator('.areas li').allInnerTexts();
      expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
        'E4:E6 Департамент торговли torg@example.org без изменений',
        'E8:E12 Комитет по науке и высшей школе Департамент торговли nauka@example.org, torg@example.org изменится',
        'E14 Управление туризма tur@example.com новая',
        'Настройки без изменений',
        'Исполнители закроется',
      ]);
      const text = await view(page).innerText();
      expect(text).toMatch(/Всё могут менять: владелец таблицы, anna@example\.org\./);
      expect(text).toMatch(/E20:E22/);
      const warnings = await page.locator('.card.warned').innerText();
      expect(warnings).toMatch(/Останется открыто всем редакторам\s+Министерство культуры: 3 мероприятия/);
      expect(warnings).toMatch(/Министерство культуры: kultura\(at\)example/);
      expect(warnings).toMatch(/из другой организации[\s\S]*Управление туризма: tur@example\.com/);
    });
  });

  test('stops between two steps when asked to, and says what is left', async () => {
    let release: () => void = () => {};
    const first = new Promise<ProtectJson>((resolve) => {
      release = () => resolve({ changed: 2, left: 3, refused: [] });
    });
    await open({ panelProtect: () => first }, async (page, { requests }) => {
      await button(page, /^Обновить/).click();
      await button(page, 'Остановить').click();
      release();
      await page.getByText('Остановлено. Сделано изменений: 2, осталось: 3.').waitFor();
      expect(requests('panelProtect')).toHaveLength(1);
      // The button is not stuck: it goes on where it was.
      expect(await button(page, /^Обновить/).isEnabled()).toBe(true);
    });
  });

  test('is taken off only after a question', async () => {
    const none = { ...USUAL.panelProtection(), state: 'none' as const };
    await open({ panelProtection: inTurn(USUAL.panelProtection(), none) }, async (page, { requests }) => {
      await button(page, 'Снять защиту').click();
      const question = page.getByRole('alertdialog');
      expect(await question.innerText()).toContain('Любой редактор снова сможет изменить любую ячейку.');
      await button(question, 'Отмена').click();
      expect(requests('panelProtect')).toEqual([]);
      await button(page, 'Снять защиту').click();
      await button(question, 'Снять').click();
      await page.getByText('Защита снята.').waitFor();
      expect(requests('panelProtect').map(({ off }) => off)).toEqual([true]);
      await page.getByRole('heading', { name: 'Защита не включена' }).waitFor();
      expect(await button(page, 'Снять защиту').count()).toBe(0);
      expect(await button(page, 'Включить защиту').isEnabled()).toBe(true);
    });
  });

  test('says that there is nothing to protect', async () => {
    const empty = { state: 'none' as const, areas: [], tabs: [], removed: [], open: [], badEmails: [], foreign: [] };
    const panelProtection = () => ({ ...USUAL.panelProtection(), ...empty, changes: 0 });
    await open({ panelProtection }, async (page) => {
      await page.getByText('Защищать пока нечего').waitFor();
      expect(await button(page, 'Включить защиту').isDisabled()).toBe(true);
    });
  });

  test('of a large plan shows the first areas, and the rest on a click', async () => {
    const [area] = USUAL.panelProtection().areas;
    const areas = Array.from({ length: 90 }, (_none, at) => ({ ...area, range: `E${at + 4}` })) as never;
    await open({ panelProtection: () => ({ ...USUAL.panelProtection(), areas, tabs: [] }) }, async (page) => {
      expect(await page.locator('.areas li').count()).toBe(20);
      await button(page, 'Показать ещё 70').click();
      expect(await page.locator('.areas li').count()).toBe(90);
    });
  });
});

describe('health', () => {
  test('tells the worst first, each state in words beside its sign, with what to do', async () => {
    await withDialog({ view: 'health' }, {}, async (page) => {
      const checks = (await page.locator('.checks li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      expect(
        checks.map((text) => /(нужно исправить|предупреждение|узнать не удалось|в порядке)/.exec(text)?.[0]),
      ).toEqual(['нужно исправить', 'предупреждение', 'узнать не удалось', 'в порядке']);
      expect(checks[0]).toContain('Откройте «Файл → Настройки» и выберите «Россия».');
      const link = page.getByRole('link', { name: /Открыть страницу/ });
      expect(await link.getAttribute('href')).toBe('https://support.google.com/docs/answer/58515');
      expect(await page.getByText('исправить: 1, 1 предупреждение, неизвестно: 1').isVisible()).toBe(true);
    });
  });

  test('says that all is well once it is, when asked again', async () => {
    const good = USUAL.panelHealth().checks.filter(({ state }) => state === 'good');
    const warned = USUAL.panelHealth().checks.filter(({ state }) => state === 'warning');
    const panelHealth = inTurn(USUAL.panelHealth(), { checks: warned }, { checks: good });
    await withDialog({ view: 'health' }, { panelHealth }, async (page) => {
      await page.getByRole('heading', { name: 'Не всё в порядке' }).waitFor();
      await button(page, 'Проверить снова').click();
      await page.getByRole('heading', { name: 'Работать можно, но кое-что проверьте' }).waitFor();
      await button(page, 'Проверить снова').click();
      await page.getByRole('heading', { name: 'Всё в порядке', exact: true }).waitFor();
      expect(await page.locator('.checks li').count()).toBe(1);
    });
  });
});

describe('the self-check', () => {
  test('does nothing before it is asked to', async () => {
    await withDialog({ view: 'self-check' }, {}, async (page, { calls }) => {
      await page.getByText('Веха создаст временный лист и временный документ').waitFor();
      expect(calls).toEqual([]);
      expect(await button(page, 'Скопировать результат').count()).toBe(0);
    });
  });

  test('warns of what it could not clear away', async () => {
    const [same] = USUAL.panelSelfCheck().checks;
    const panelSelfCheck = () => ({ checks: [same] as never, left: 'Остался лист «Самопроверка».' });
    await withDialog({ view: 'self-check' }, { panelSelfCheck }, async (page) => {
      await button(page, 'Начать самопроверку').click();
      await page.getByRole('heading', { name: 'Всё совпало: 1 проверка' }).waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('Остался лист «Самопроверка».');
    });
  });
});
