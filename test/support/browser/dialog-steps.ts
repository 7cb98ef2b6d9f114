/** Words and steps that the tests of the dialog share. */
import type { Locator, Page } from 'playwright-core';
import type { RemindersJson } from '../../../src/contract/remind';
import { type Answers, USUAL } from './dialog-page';

export const reminders = (more: Partial<RemindersJson>): Answers => ({
  panelReminders: () => ({ ...USUAL.panelReminders(), ...more }),
});

export const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const view = (page: Page) => page.locator('.view:not([hidden])');
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Answers in turn, and the last one for ever. */
export function inTurn<Value>(...values: readonly (Value | Promise<Value>)[]): () => Value | Promise<Value> {
  let at = 0;
  return () => values[Math.min(at++, values.length - 1)] as Value;
}

export const never = <Value>(): Promise<Value> => new Promise(() => {});
