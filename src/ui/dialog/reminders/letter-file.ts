/** A letter as a file that mail programs open as a draft (RFC 5322, X-Unsent). */
import type { ReminderJson } from '../../../contract/remind';

/** Bytes of UTF-8 in one encoded word: with its frame it stays under 75 characters. */
const WORD = 36;

export function letterFile({ emails, subject, text }: Pick<ReminderJson, 'emails' | 'subject' | 'text'>): string {
  const body = toBase64(text.replace(/\r?\n/g, '\r\n')).replace(/.{76}/g, '$&\r\n');
  return [
    'X-Unsent: 1',
    ...(emails.length === 0 ? [] : [`To: ${emails.join(',\r\n ')}`]),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}

/** A header in other letters than Latin goes in pieces, each of whole letters. */
function encodedWords(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (new TextEncoder().encode(piece + letter).length > WORD) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].map((each) => `=?UTF-8?B?${toBase64(each)}?=`).join('\r\n ');
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
