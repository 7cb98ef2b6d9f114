/** Who may speak to the page's server: the page itself, opened by the printed link, on this very machine. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which the page names its token. A form or an image of another site cannot set it. */
export const TOKEN_HEADER = 'x-vekha-token';

/** A key that opens one file of Drive and nothing else: links to it leave the page. */
export const keyOf = (token: string, id: string): string =>
  createHmac('sha256', token).update(id).digest('base64url').slice(0, 32);

export function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A foreign Host is another name made to point here (DNS rebinding). */
export function isHostOwn(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `127.0.0.1:${port}`;
}

/** Browsers name the origin of whatever is not a plain visit; what names none is no other site's script. */
export function isOriginOwn(request: IncomingMessage, port: number): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}`) return false;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

export function hasToken(request: IncomingMessage, token: string): boolean {
  const given = request.headers[TOKEN_HEADER];
  return typeof given === 'string' && isSame(given, token);
}
