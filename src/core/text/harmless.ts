/** The one filter that a text or a link from a cell passes on every way out: to a terminal, into a letter, into a page's link. */
import { cutEnd } from './cut-end';

/** Signs that steer a terminal, those that turn the reading order of what stands beside them, and halves of letters, which no address can hold. Line breaks and tabs are no harm. */
const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with each such sign as "·", so that it is seen that something stood there. */
export function harmlessText(text: string): string {
  return text.replace(STEERING, '·');
}

/** The same on one line. */
export function harmlessLine(text: string): string {
  return harmlessText(text.replace(/\s+/g, ' '));
}

/** At most that many characters of a text on one line, cut between letters. */
export function cutLine(text: string, length: number): string {
  const line = harmlessLine(text).trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What a file may be called on any disk: without signs that some system refuses, nor any that would show another ending. */
export function harmlessFileName(name: string, length: number): string {
  const line = harmlessLine(name.replace(/[\\/:*?"<>|\s]+/g, ' '));
  return cutEnd(line.slice(0, length).replace(/[\ud800-\udbff]$/, ''), /[\s.]/).trim();
}

/** What mail programs make a link of: a scheme, or a site's name without one. */
const LINKED =
  /\b([a-z][a-z\d+.-]{1,15}:)(?=\/\/)|\b(www)(?=\.)|\b((?:mailto|javascript|data|tel):)(?=\S)|(?<![\p{L}\p{N}])([\p{L}\p{N}-]{1,63}\.)(?=(?:[\p{L}\p{N}-]{1,63}\.){0,4}(?:[a-z]{2,24}|рф|рус|москва|дети|онлайн|сайт)(?![\p{L}\p{N}]))/giu;

/** A text quoted in a letter: addresses in it stay readable, and no mail program makes a link of them. */
export function unlinkedLine(text: string): string {
  return harmlessLine(text).replace(LINKED, '$& ');
}

/** JSON that means the same, with every such sign written out. */
export function harmlessJson(json: string): string {
  return json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON that means the same, cut into pieces for cells or properties: no half of a letter, no soft hyphen, no blank at an edge, all of which Sheets may alter. */
export function cutJson(json: string, length: number): string[] {
  const whole = json.replace(
    /[\u00ad\ud800-\udfff]|\s(?=\s)/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const pieces: string[] = [];
  for (let at = 0; at < whole.length; ) {
    let end = Math.min(at + length, whole.length);
    // Two blanks never stand side by side.
    while (end < whole.length && /\s/.test(whole.slice(end - 1, end + 1))) end -= 1;
    pieces.push(whole.slice(at, end));
    at = end;
  }
  return pieces;
}

/** A link that a person may be offered: to Google's documents, or to this very machine's page; "" for any other. */
export function harmlessLink(link: string): string {
  return /^https:\/\/(?:docs|drive)\.google\.com\/[^\s<>"']*$|^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}\/[^\s<>"']*$/.test(
    link,
  )
    ? link
    : '';
}
