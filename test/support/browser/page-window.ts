/** A browser window on the local page, worked as a person works it: keys, clicks, and what can be read off the screen. */
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** Checks that come true sooner or later: what they wait for is the condition, never a stretch of time. */
interface Soon<Value> {
  toBe(wanted: Value): Promise<void>;
  toContain(wanted: string): Promise<void>;
  toMatch(wanted: RegExp): Promise<void>;
  readonly not: { toBe(unwanted: Value): Promise<void>; toMatch(unwanted: RegExp): Promise<void> };
}

export function soon<Value>(read: () => Promise<Value>): Soon<Value> {
  const until = (check: (value: Value) => void): Promise<void> =>
    vi.waitFor(async () => check(await read()), { timeout: 30_000, interval: 100 });
  return {
    toBe: (wanted) => until((value) => expect(value).toBe(wanted)),
    toContain: (wanted) => until((value) => expect(value).toContain(wanted)),
    toMatch: (wanted) => until((value) => expect(value).toMatch(wanted)),
    not: {
      toBe: (unwanted) => until((value) => expect(value).not.toBe(unwanted)),
      toMatch: (unwanted) => until((value) => expect(value).not.toMatch(unwanted)),
    },
  };
}

export class PageWindow {
  readonly page: Page;
  /** What the page did that it should not: exceptions, and whatever its policies refused. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(String(error.stack)));
    page.on('console', (message) => {
      if (/Content Security Policy|violates/.test(message.text())) this.faults.push(message.text());
    });
  }

  /** Opens the page and waits until its sheet and its panel are there. */
  static async open(browser: Browser, url: string, locale: 'ru-RU' | 'en-US' = 'ru-RU'): Promise<PageWindow> {
    const context = await browser.newContext({
      locale,
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const window = new PageWindow(await context.newPage());
    await window.page.goto(url);
    await window.ready();
    return window;
  }

  get panel(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }

  /** Whoever types into a sheet whose panel is still to come may see the panel take the keys. */
  async ready(): Promise<void> {
    await this.panel.locator('button').first().waitFor({ timeout: 100_000 });
    await soon(() => this.active()).toMatch(/^A1: ./);
  }

  /** What the control with the focus is called, in the page or in a frame of it. */
  async focused(): Promise<string> {
    for (let frame: Frame | null = this.page.mainFrame(); frame !== null; ) {
      const element = (await frame.evaluateHandle(() => document.activeElement)).asElement();
      const inner: Frame | null = (await element?.contentFrame()) ?? null;
      if (inner === null) return (await element?.evaluate(nameOfControl)) ?? '';
      frame = inner;
    }
    return '';
  }

  inPanel(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('.sidebar') != null);
  }

  /** Presses a key until the focus is at a control of that name. */
  async keyTo(name: RegExp, key = 'Tab', most = 120): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      if (name.test(await this.focused())) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${name}, but to ${await this.focused()}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Selects a cell through the name box, as Ctrl+J does in Sheets. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator('.name-box');
    // A sheet that is drawn anew just then takes no notice of the box.
    await vi.waitFor(
      async () => {
        await box.fill(cell);
        await box.press('Enter');
        await vi.waitFor(async () => expect(await this.active()).toMatch(new RegExp(`^${cell}: `)), { timeout: 3_000 });
      },
      { timeout: 30_000 },
    );
  }

  /** The active cell and what it shows: "E12: …". */
  async active(): Promise<string> {
    return (await this.page.locator('.spoken').textContent()) ?? '';
  }

  async textOf(cell: string): Promise<string> {
    await this.goTo(cell);
    return (await this.active()).slice(cell.length + 2);
  }

  /** Types into a cell and presses Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await soon(() => this.active()).not.toMatch(new RegExp(`^${cell}: `));
  }

  /** Pastes into the selected cells. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await this.page.keyboard.press('Control+v');
  }

  async choose(menu: string, entry: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    await this.page.getByRole('menu').getByRole('menuitem', { name: entry }).click();
  }

  /** Colour of the active cell near its lower right corner, "#rrggbb", as it is drawn. */
  async colour(): Promise<string> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-u-comp=render-canvas][id*=workbook]');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return '';
      // The selection's handle is a small square of Univer's blue; the cell lies up and left of it.
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const at = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
      for (let y = height - 1; y > 0; y -= 1) {
        for (let x = width - 4; x > 60; x -= 1) {
          if ([0, 1, 2, 3].every((step) => isBlue(at(x - step, y)) && isBlue(at(x, y - step)))) {
            const [red = 0, green = 0, blue = 0] = at(x - 12, y - 8);
            return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          }
        }
      }
      return '';
      function isBlue([red = 0, green = 0, blue = 0]: number[]): boolean {
        return blue > 180 && red < 110 && green < 130;
      }
    });
  }
}

/** Runs in the page: the label, or else the words, of a control. */
function nameOfControl(element: Node): string {
  const control = element as HTMLInputElement;
  // The page itself: no control has the focus.
  if (control.tagName === 'BODY') return '';
  const label = control.getAttribute?.('aria-label') ?? control.labels?.[0]?.textContent;
  return (label ?? control.innerText ?? '').replace(/\s+/g, ' ').trim();
}
