/**
 * Takes the pictures of README anew, so that they stay true: the real plan on the local page, checked, the panel beside it; the coordinator's dialog
 * over it, after two answers were taken out and addresses put in; and the first page of its report, drawn by LibreOffice and pdftoppm.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whatever is made on the way, the page's drafts too: none of a person's own is opened or left behind. */
const folder = await mkdtemp(join(tmpdir(), 'vekha-'));

/** Starts the page; resolves with its link as soon as it is printed. */
async function startPage() {
  const server = spawn(process.execPath, [join(root, 'build/vekha.mjs'), 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_STATE_HOME: folder },
  });
  let printed = '';
  for await (const piece of server.stdout) {
    printed += piece;
    const [link] = /http:\S+/.exec(printed) ?? [];
    if (link !== undefined) return { server, link };
  }
  throw new Error('the page did not start');
}

/** Cells of progress that the picture of reminders needs blank. */
const BLANKED = ['E10', 'E17', 'E24'];
/** Departments of the plan that get an address there. */
const EXECUTORS = [
  'Департамент инвестиционного развития Смоленской области',
  'Департамент Смоленской области по образованию и науке',
  'Департамент Смоленской области по природным ресурсам и экологии',
  'Департамент экономического развития Смоленской области',
];

const { server, link } = await startPage();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({
    viewport: { width: 1760, height: 990 },
    locale: 'ru-RU',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(link);
  await page.frameLocator('.sidebar iframe').locator('button').first().waitFor({ timeout: 60_000 });
  /** A sheet that is drawn anew just then takes no notice of the name box: it is asked again. */
  const go = async (cell: string, tries = 10): Promise<void> => {
    const box = page.locator('.name-box');
    await box.fill(cell);
    await box.press('Enter');
    const there = page.locator('.spoken', { hasText: `${cell}:` }).waitFor({ state: 'attached', timeout: 3_000 });
    await there.catch((error: unknown) => {
      if (tries === 1) throw error;
      return go(cell, tries - 1);
    });
  };
  await go('F9');
  await page.locator('.spoken', { hasText: 'Без активности' }).waitFor({ state: 'attached' });
  await go('E9');
  // The sheet draws itself a frame later than it says so.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: join(root, 'examples/page-2022.png') });

  const choose = async (entry: RegExp): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Веха', exact: true }).click();
    await page.getByRole('menu').getByRole('menuitem', { name: entry }).click();
  };
  /** Writes into cells from one on, and waits until they are there. */
  const paste = async (cell: string, text: string): Promise<void> => {
    await go(cell);
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await page.keyboard.press('Control+v');
    const [, shown = ''] = text.split('\t').reverse();
    await page.locator('.spoken', { hasText: shown.slice(0, 20) }).waitFor({ state: 'attached' });
  };
  for (const cell of BLANKED) {
    await go(cell);
    await page.keyboard.press('Delete');
  }
  await choose(/^Настроить лист/);
  await page.getByRole('tab', { name: 'Исполнители' }).click();
  for (const [index, name] of EXECUTORS.entries())
    await paste(`A${index + 2}`, `${name}\t\toffice-${index + 1}@example.org`);
  await page.getByRole('tab', { name: '2022', exact: true }).click();
  await choose(/^Напоминания/);
  const dialog = page.frameLocator('.script-dialog iframe');
  await dialog.getByText('Письмо', { exact: true }).first().click();
  await page.locator('.script-dialog').screenshot({ path: join(root, 'examples/reminders.png') });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** Runs a program that must be there and succeed. */
function run(program: string, ...words: string[]): void {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} failed or is missing: ${error?.message ?? status}`);
}

try {
  const report = join(folder, 'report.docx');
  run(process.execPath, join(root, 'build/vekha.mjs'), 'report', join(root, 'examples/plan-2022.xlsx'), '-o', report);
  run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, report);
  run(
    'pdftoppm',
    '-png',
    '-r',
    '96',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    join(folder, 'report.pdf'),
    join(folder, 'page'),
  );
  await copyFile(join(folder, 'page.png'), join(root, 'examples/report-2022.png'));
} finally {
  await rm(folder, { recursive: true });
}
