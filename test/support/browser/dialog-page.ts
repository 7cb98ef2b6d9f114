/** The dialog as it is built, in a real browser, over a server that answers as each test says. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { CallName, ReplyOf, RequestOf } from '../../../src/contract/calls';
import type { CoordinatorView } from '../../../src/contract/pages/dialog';
import { pageFile } from '../../../src/contract/pages/page-file';
import type { ProtectionJson } from '../../../src/contract/protect';
import type { ReminderJson } from '../../../src/contract/remind';
import type { Locale } from '../../../src/core/locale';

/** A made-up origin that the browser takes for a secure one; nothing is ever fetched from it. */
const ADDRESS = 'https://dialog.localhost/';

const html = (locale: Locale): string =>
  readFileSync(new URL(`../../../build/out/${pageFile('Coordinator', locale)}.html`, import.meta.url), 'utf8');

export type Answers = {
  readonly [Name in CallName]?: (request: RequestOf<Name>) => ReplyOf<Name> | Promise<ReplyOf<Name>>;
};

/** Thrown by an answer: a refusal of the server's in its own words. Any other error is the way there breaking. */
export class Refused extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

interface DialogCall {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
}

export interface DialogPage {
  readonly page: Page;
  readonly calls: readonly DialogCall[];
  /** What `calls` holds of one function: the requests, in order. */
  requests(name: CallName): readonly DialogCall['request'][];
  /** How often the page asked its host to close it. */
  closed(): Promise<number>;
  close(): Promise<void>;
}

export interface DialogOptions {
  readonly view?: CoordinatorView | 'none' | 'nonsense';
  readonly locale?: 'ru' | 'en';
  readonly width?: number;
}

/** A browser window in which one dialog after another is shown, each over answers of its own. */
export interface DialogWindow {
  show(answers: Answers, view?: DialogOptions['view']): Promise<DialogPage>;
  close(): Promise<void>;
}

/** Opens the dialog as Google shows it, in a window of its own. */
export async function openDialog(browser: Browser, answers: Answers, options: DialogOptions = {}): Promise<DialogPage> {
  const window = await openDialogWindow(browser, options);
  const dialog = await window.show(answers, options.view);
  return {
    ...dialog,
    close: async () => {
      await window.close();
      await dialog.close();
    },
  };
}

export async function openDialogWindow(browser: Browser, options: DialogOptions = {}): Promise<DialogWindow> {
  const { locale = 'ru', width = 640 } = options;
  const context = await browser.newContext({
    locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
    timezoneId: 'Europe/Moscow',
    viewport: { width, height: 560 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  // A fixed day, so that no test depends on the clock.
  await page.clock.setFixedTime(new Date('2022-12-20T09:00:00Z'));
  let shown: { answers: Answers; calls: DialogCall[]; faults: string[]; appended: string } | null = null;
  page.on('pageerror', (error) => shown?.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') shown?.faults.push(message.text());
  });
  await page.exposeFunction('askServer', async (name: string, json: string) => {
    const request = JSON.parse(json);
    shown?.calls.push({ name, request });
    return answerOf(shown?.answers ?? {}, name, request);
  });
  await page.addInitScript(standInForGoogle);
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(locale) + (shown?.appended ?? '') })
      : route.abort(),
  );
  return {
    show: async (answers, view = 'reminders') => {
      const calls: DialogCall[] = [];
      const faults: string[] = [];
      shown = {
        answers,
        calls,
        faults,
        appended: view === 'none' ? '' : `<div id="view" data-view="${view}" hidden></div>`,
      };
      await page.goto(ADDRESS);
      return {
        page,
        calls,
        requests: (name) => calls.filter((call) => call.name === name).map(({ request }) => request),
        closed: () => page.evaluate(() => (window as unknown as { closed_: number }).closed_),
        close: async () => {
          if (faults.length > 0) throw new Error(`the dialog logged: ${faults.join('; ')}`);
        },
      };
    },
    close: () => context.close(),
  };
}

async function answerOf(answers: Answers, name: string, request: unknown): Promise<string> {
  const answer = (answers as Record<string, (request: unknown) => unknown>)[name];
  if (answer === undefined) throw new Error(`not expected: ${name}`);
  try {
    return JSON.stringify({ ok: true, value: await answer(request) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message, hint } = error;
    return JSON.stringify({ ok: false, error: { code, message, hint } });
  }
}

/** Runs in the page, before the dialog: what Google puts there, as far as the dialog uses it. */
function standInForGoogle(): void {
  const own = window as unknown as { askServer(name: string, json: string): Promise<string>; closed_: number };
  own.closed_ = 0;
  type Heard = (value: unknown) => void;
  const runner = (done: Heard, failed: Heard): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler') return (next: Heard) => runner(next, failed);
          if (name === 'withFailureHandler') return (next: Heard) => runner(done, next);
          return (json: string) => {
            own.askServer(String(name), json).then(done, (error: Error) => failed(new Error(error.message)));
          };
        },
      },
    );
  const silent: Heard = () => {};
  const close = (): void => {
    own.closed_ += 1;
  };
  Object.assign(window, { google: { script: { run: runner(silent, silent), host: { close } } } });
}

const item = (number: string, name: string, row: number, reason: string): ReminderJson['unanswered'][number] => ({
  number,
  name,
  cell: `'2022'!E${row}`,
  url: `https://docs.google.com/spreadsheets/d/abc/edit#gid=0&range=E${row}`,
  reason,
});

export function reminder(department: string, more: Partial<ReminderJson> = {}): ReminderJson {
  const text = `Здравствуйте!\n\nПо плану «Дорожная карта» от вас ждут ответа до 31 декабря 2022 г.\n\n1.1. Форум: не заполнено\n\nВеха`;
  return {
    department,
    state: 'ready',
    emails: ['anna@example.org'],
    badEmails: [],
    unanswered: [item('1.1.', 'Проведение форума', 5, 'не заполнено')],
    faulty: [item('2.3.', 'Обмен делегациями', 9, 'невозможная дата: 31 апреля')],
    counts: { unanswered: more.unanswered?.length ?? 1, faulty: more.faulty?.length ?? 1 },
    subject: 'Ход исполнения плана за 2022 год',
    text,
    mailto: `mailto:anna@example.org?subject=${encodeURIComponent('Ход исполнения')}&body=${encodeURIComponent(text)}`,
    lastSent: null,
    ...more,
  };
}

/** A server where everything is as usual: one department of each kind, protection to be brought up to date, health of each kind. */
export const USUAL = {
  panelReminders: () => ({
    sheet: '2022',
    locale: 'ru' as const,
    deadline: '2022-12-31',
    departments: [
      reminder('Департамент торговли'),
      reminder('Комитет по науке и высшей школе', { emails: ['nauka@example.org', 'boss@example.org'], faulty: [] }),
      reminder('Министерство культуры', { state: 'no-address', emails: [], badEmails: ['kultura(at)example'] }),
      reminder('Управление туризма', { state: 'recent', lastSent: '2022-12-18 10:15:00', unanswered: [] }),
      reminder('Фонд «Наследие»', { state: 'uncertain' }),
    ],
    answered: 7,
    closed: false,
    quota: 87,
    consentUrl: null,
    weekly: null,
    fresh: [],
  }),
  panelRemind: ({ departments }) => ({ sent: departments ?? [], skipped: [], done: true }),
  panelWeekly: ({ until }) => ({
    weekly: until === null ? null : { owner: 'anna@example.org', mine: true, until, sheet: '2022' },
  }),
  panelProtection: () => ({
    sheet: '2022',
    state: 'outdated' as ProtectionJson['state'],
    coordinators: ['anna@example.org'],
    areas: [
      { range: 'E4:E6', departments: ['Департамент торговли'], emails: ['torg@example.org'], change: 'same' as const },
      {
        range: 'E8:E12',
        departments: ['Комитет по науке и высшей школе', 'Департамент торговли'],
        emails: ['nauka@example.org', 'torg@example.org'],
        change: 'change' as const,
      },
      { range: 'E14', departments: ['Управление туризма'], emails: ['tur@example.com'], change: 'add' as const },
    ],
    removed: ['E20:E22'],
    tabs: [
      { sheet: 'Настройки', change: 'same' as const },
      { sheet: 'Исполнители', change: 'add' as const },
    ],
    open: [{ department: 'Министерство культуры', items: 3 }],
    badEmails: [{ department: 'Министерство культуры', email: 'kultura(at)example' }],
    foreign: [{ department: 'Управление туризма', email: 'tur@example.com' }],
    changes: 4,
  }),
  panelProtect: () => ({ changed: 4, left: 0, refused: [] }),
  panelHealth: () => ({
    checks: [
      {
        id: 'columns',
        state: 'good' as const,
        title: 'Служебные столбцы',
        detail: 'На месте.',
        remedy: null,
        url: null,
      },
      {
        id: 'quota',
        state: 'unknown' as const,
        title: 'Почта',
        detail: 'Google не сказал, сколько писем осталось.',
        remedy: 'Разрешите почту в разделе «Напоминания».',
        url: null,
      },
      {
        id: 'sheet-locale',
        state: 'bad' as const,
        title: 'Региональные настройки таблицы',
        detail: 'Таблица читает «1.10» как дату.',
        remedy: 'Откройте «Файл → Настройки» и выберите «Россия».',
        url: 'https://support.google.com/docs/answer/58515',
      },
      {
        id: 'trigger',
        state: 'warning' as const,
        title: 'Еженедельная рассылка',
        detail: 'Последний день рассылки прошёл.',
        remedy: 'Назначьте новый день или прекратите рассылку.',
        url: null,
      },
    ],
  }),
  panelSelfCheck: () => ({
    checks: [
      {
        id: 'text-number',
        title: 'Номер «1.10» остаётся текстом',
        expected: '1.10',
        seen: '1.10',
        state: 'same' as const,
      },
      { id: 'merge', title: 'Объединённые ячейки', expected: 'A1:A3', seen: 'A1:A2', state: 'differs' as const },
      {
        id: 'doc',
        title: 'Документ на Диске',
        expected: 'создан',
        seen: 'Service error: Drive',
        state: 'failed' as const,
      },
      { id: 'mail', title: 'Почта', expected: 'предел больше 0', seen: 'нет разрешения', state: 'skipped' as const },
    ],
    left: null,
  }),
} satisfies Answers;
