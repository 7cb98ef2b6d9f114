/** What a person sees of a save that could not be proven: what differs is named, and a copy is had only after a question. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

// Loaded anew, with the module that finds a difference, and let go of afterwards; no thread beside, where it would not be.
vi.resetModules();
vi.doMock('../../../src/workbook/prove/compare-packages', () => ({
  comparePackages: () => [{ part: 'xl/charts/chart1.xml', place: '' }],
}));
const { launchBrowser } = await import('../../support/browser/browser');
const { EXAMPLE, startPage } = await import('../../support/browser/local-page');
const { PageWindow, soon } = await import('../../support/browser/page-window');
afterAll(() => {
  vi.doUnmock('../../../src/workbook/prove/compare-packages');
  vi.resetModules();
});

test('the banner names it, the dialog asks, the copy has a name of its own, the file stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  const plan = join(folder, 'plan.xlsx');
  await copyFile(EXAMPLE, plan);
  const browser = await launchBrowser();
  const server = await startPage({ input: plan, thread: undefined });
  const me = await PageWindow.open(browser, server.url);
  try {
    await me.type('E8', 'Семинар не проводился');
    const banner = me.page.locator('.banner');
    await soon(() => banner.textContent()).toContain('xl/charts/chart1.xml');
    expect(await banner.getByRole('button').allTextContents()).toEqual(['Скачать копию…']);
    await banner.getByRole('button').click();
    const dialog = me.page.getByRole('dialog');
    await soon(() => dialog.textContent()).toMatch(/неподтверждённую копию.*chart1\.xml.*останется прежним/);
    const coming = me.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Скачать' }).click();
    expect((await coming).suggestedFilename()).toBe('plan (не подтверждено).xlsx');
    expect(await readFile(plan)).toEqual(await readFile(EXAMPLE));
    await soon(() => banner.textContent()).toContain('Не сохранено');
  } finally {
    await me.close();
    await server.close();
    await browser.close();
    await rm(folder, { recursive: true });
  }
});
