/** The one filter that a text or a link from a cell passes on every way out: to a terminal, into a letter, into a page's link. */

/** Signs that steer a terminal, and those that turn the reading order of what stands beside them. Line breaks and tabs are no harm. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with each such sign as "·", so that it is seen that something stood there. */
export function harmlessText(text: string): string {
  return text.replace(STEERING, '·');
}

/** The same on one line. */
export function harmlessLine(text: string): string {
  return harmlessText(text.replace(/\s+/g, ' '));
}

/** What mail programs make a link of. */
const LINKED = /\b([a-z][a-z\d+.-]{1,15}:)(?=\/\/)|\b(www)(?=\.)|\b((?:mailto|javascript|data|tel):)(?=\S)/gi;

/** A text quoted in a letter: addresses in it stay readable, and no mail program makes a link of them. */
export function unlinkedLine(text: string): string {
  return harmlessLine(text).replace(LINKED, '$1$2$3 ');
}

/** JSON that means the same, with every such sign written out. */
export function harmlessJson(json: string): string {
  return json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A link that a person may be offered: to Google's documents, or to this very machine's page; "" for any other. */
export function harmlessLink(link: string): string {
  return /^https:\/\/(?:docs|drive)\.google\.com\/[^\s<>"']*$|^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}\/[^\s<>"']*$/.test(
    link,
  )
    ? link
    : '';
}
