/** How the server answers: every reply uncached, unsniffed, and framed by nobody but the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
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

/** For what may be large: it is written as the other side takes it, and its text lies nowhere as a whole. Nothing in it may change meanwhile. */
export async function replyLargeJson(response: ServerResponse, value: object): Promise<void> {
  response.writeHead(200, { ...ALWAYS, 'content-type': 'application/json; charset=utf-8' });
  await pipeline(joined(jsonPieces(value)), response).catch((error: NodeJS.ErrnoException) => {
    // A window that was closed meanwhile wants no more of it.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** Characters that are worth a write of their own. */
const WORTHWHILE = 16_384;

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < WORTHWHILE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Items of a list in one piece: some tens of kilobytes of a tab's cells. */
const AT_A_TIME = 200;

/** What JSON.stringify makes of plain data, long lists slice by slice. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    const few = value.length <= AT_A_TIME;
    yield '[';
    for (let at = 0; at < value.length; at += few ? 1 : AT_A_TIME) {
      if (at > 0) yield ',';
      if (few) yield* jsonPieces(value[at]);
      else yield JSON.stringify(value.slice(at, at + AT_A_TIME)).slice(1, -1);
    }
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    let before = '{';
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* jsonPieces(item);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else if (typeof value === 'string' && value.length > WORTHWHILE) yield* textPieces(value);
  else yield JSON.stringify(value ?? null);
}

/** No pair of halves of a sign is parted: by itself a half is written otherwise. */
function* textPieces(text: string): Generator<string> {
  yield '"';
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + WORTHWHILE;
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    yield JSON.stringify(text.slice(at, end)).slice(1, -1);
  }
  yield '"';
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
