/** How the server answers: every reply uncached, unsniffed, and framed by nobody but the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { harmlessLine } from '../../../core/text/harmless';

const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export function reply(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...ALWAYS, 'content-type': type, ...headers });
  response.end(body);
}

export function replyJson(response: ServerResponse, value: object): void {
  reply(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function replyText(response: ServerResponse, status: number, text: string): void {
  reply(response, status, 'text/plain; charset=utf-8', text, { 'content-security-policy': "default-src 'none'" });
}

/** A file to be kept, under a name in any script. */
export function replyFile(response: ServerResponse, name: string, type: string, bytes: Uint8Array): void {
  reply(response, 200, type, bytes, {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(harmlessLine(name)).replace(/['()*]/g, escapeLetter)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

const escapeLetter = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** Reads a body; null where it is longer than allowed. */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  let fits = true;
  // A body that is too long is read to its end all the same, so that the answer reaches the browser; nothing of it is kept.
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    fits = size <= most;
    if (fits) pieces.push(piece);
    else pieces.length = 0;
  }
  return fits ? Buffer.concat(pieces) : null;
}
