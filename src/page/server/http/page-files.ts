/** The built page and its parts, with the policy under which the page runs. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { reply } from './replies';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Whether a path is a part of the page; then it is on its way. */
export async function sendPart(response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const [, name, kind = ''] = /^\/([\w-]+\.(js|css))$/.exec(path) ?? [];
  const part = name === undefined ? null : await readFile(join(folder, name)).catch(() => null);
  if (part === null) return false;
  // A name with a hash of its contents never comes to mean others: the browser may keep it, and what it made of it.
  const kept = /-[A-Z0-9]{8}\.js$/.test(path) ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
  reply(response, 200, TYPES[kind] ?? '', part, kept);
  return true;
}

/** `frames` is the origin of the script's own pages. */
export async function sendPage(response: ServerResponse, folder: string, frames: string): Promise<void> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Univer gives its own parts style attributes and sheets that it adds itself.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    // The frames are at another port once the program was started anew, and the page that is open follows.
    `frame-src ${frames.replace(/\d+$/, '*')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  const page = await readFile(join(folder, 'page.html'));
  reply(response, 200, 'text/html; charset=utf-8', page, { 'content-security-policy': policy.join('; ') });
}
