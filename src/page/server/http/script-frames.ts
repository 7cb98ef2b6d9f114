/** Frames of the script's pages: an origin of its own, each page as it was built, and Google's `google.script` in front of it. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pageFile } from '../../../contract/pages/page-file';
import { LOCALES } from '../../../core/locale';
import type { FramedPage } from '../session/shown';
import { isHostOwn } from './gate';
import { reply, replyText } from './replies';

/**
 * Runs in the frame before the panel's own script: `google.script.run` for any function name, as Google's client API has it, over
 * messages to the page around it. A sandboxed page has no storage: what it keeps while its window is open stands in the window's name. Written as text, for the frame's page has no bundle of its own to be part of.
 */
const shim = (page: string): string => `(() => {
  'use strict';
  const page = ${JSON.stringify(page)};
  const waiting = new Map();
  let last = 0;
  const call = (callbacks, name, given) => {
    const argument = given[0];
    const plain = argument === undefined || argument === null || typeof argument === 'string';
    if (given.length > 1 || !plain) throw new TypeError('not modelled: google.script.run.' + name + ' with anything but one string');
    last += 1;
    waiting.set(last, callbacks);
    parent.postMessage({ kind: 'call', id: last, name, argument: argument === undefined ? null : argument }, page);
  };
  const runner = (callbacks) => new Proxy({}, {
    get: (_target, name) => {
      if (typeof name !== 'string') return undefined;
      if (name === 'withSuccessHandler') return (done) => runner({ ...callbacks, done });
      if (name === 'withFailureHandler') return (failed) => runner({ ...callbacks, failed });
      if (name === 'withUserObject') return (object) => runner({ ...callbacks, object });
      return (...given) => call(callbacks, name, given);
    },
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== page) return;
    if (event.data.kind === 'changed') return void dispatchEvent(new Event('vekha-changed'));
    if (event.data.kind === 'goesOn') return void (goesOn = event.data.is);
    const { id, ok, value, message, name } = event.data;
    const callbacks = waiting.get(id);
    waiting.delete(id);
    if (callbacks === undefined) return;
    if (ok) return callbacks.done && callbacks.done(value, callbacks.object);
    const error = new Error(message);
    error.name = name;
    if (callbacks.failed) callbacks.failed(error, callbacks.object);
    else throw error;
  });
  let goesOn = false;
  addEventListener('blur', () => { goesOn = false; });
  addEventListener('keydown', (event) => {
    const { key, code, target, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
    // Whoever works here by keys presses and scrolls with a blank; whoever only pressed something goes on with the text that was open.
    if (key === 'Tab' || key.startsWith('Arrow')) goesOn = false;
    const letter = key.length === 1 && (key !== ' ' || goesOn) && !ctrlKey && !metaKey && !altKey && !isComposing;
    const inField = target instanceof Element && target.closest('input, textarea, select');
    // What was done from here is taken back as what was done in the sheet; a field has its own to take back.
    const undo = code === 'KeyZ' && !shiftKey;
    if ((undo || code === 'KeyY' || code === 'KeyZ') && (ctrlKey || metaKey) && !altKey && !inField) {
      event.preventDefault();
      return parent.postMessage({ kind: undo ? 'undo' : 'redo' }, page);
    }
    // A letter that nothing here takes is the selected cell's.
    const typed = letter && !inField;
    if (key !== 'F6' && !typed) return;
    event.preventDefault();
    parent.postMessage(typed ? { kind: 'typed', text: key } : { kind: 'leave' }, page);
  });
  // Whatever was being typed outside is entered before anything here is asked for.
  addEventListener('pointerdown', () => parent.postMessage({ kind: 'pressed' }, page), true);
  const host = { close: () => parent.postMessage({ kind: 'close' }, page), setHeight() {}, setWidth() {}, editor: { focus: () => parent.postMessage({ kind: 'sheet' }, page) } };
  const kept = () => { try { return JSON.parse(window.name); } catch { return {}; } };
  const storage = {
    getItem: (key) => kept()[key] ?? null,
    setItem: (key, value) => { window.name = JSON.stringify({ ...kept(), [key]: value }); },
  };
  Object.defineProperty(window, 'sessionStorage', { value: storage });
  window.google = { script: { run: runner({}), host, url: {} } };
})();`;

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts the shim before everything else, and behind it all what the script appended; the page's policy then lets exactly the page's own scripts run,
 * and none that was appended.
 */
export function framePage(
  html: string,
  page: string,
  appended = '',
): { readonly html: string; readonly policy: string } {
  const script = shim(page);
  const at = /<head[^>]*>/i.exec(html);
  const cut = at === null ? 0 : at.index + at[0].length;
  const framed = `${html.slice(0, cut)}<script>${script}</script>${html.slice(cut)}${appended}`;
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gi)].map(([, text = '']) => text);
  const policy = [
    "default-src 'none'",
    `script-src ${[script, ...scripts].map(digest).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${page}`,
  ];
  return { html: framed, policy: policy.join('; ') };
}

/** Pages that were shown and may still be loaded. */
const KEPT_PAGES = 50;

export interface Frames {
  readonly server: Server;
  readonly origin: () => string;
  /** The path at that origin of a page that a script has just shown. */
  readonly open: (page: FramedPage) => string;
}

/** Serves the frames, and nothing else, on a port of its own: what runs in them has no part in the page's origin. */
export async function startFrames(folder: string, page: () => string): Promise<Frames> {
  const pages = new Map<string, FramedPage>();
  // A panel may outlive the server that opened it.
  for (const locale of LOCALES) open({ file: pageFile('Sidebar', locale), appended: '' });
  const server = createServer(async (request, response) => {
    if (!isHostOwn(request, portOf(server))) return replyText(response, 403, 'Host');
    const shown = pages.get(request.url ?? '');
    if (request.method !== 'GET' || shown === undefined) return replyText(response, 404, 'Not found');
    const built = await readFile(join(folder, `${shown.file}.html`), 'utf8').catch(() => null);
    if (built === null) return replyText(response, 404, 'Not found');
    const { html, policy } = framePage(built, page(), shown.appended);
    reply(response, 200, 'text/html; charset=utf-8', html, {
      'content-security-policy': policy,
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
  await listen(server, 0);
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    server,
    origin: () => origin,
    open,
  };

  function open(shown: FramedPage): string {
    const file = `/${shown.file.toLowerCase()}`;
    // A page as it was built is the same each time.
    const path = shown.appended === '' ? file : `${file}/${randomUUID()}`;
    pages.set(path, shown);
    const oldest = [...pages].find(([, { appended }]) => appended !== '');
    if (pages.size > KEPT_PAGES && oldest !== undefined) pages.delete(oldest[0]);
    return path;
  }
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Listens on this machine alone. Rejects where the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
