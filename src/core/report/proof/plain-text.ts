/** Texts as they are compared: what a reader cannot tell apart is equal, everything else is not. */
import { normalise } from '../../text/normalise';

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What a file of XML cannot hold: the report says so where it left it out. */
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function plainText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(FORBIDDEN, '');
}

/** Whether two different texts look the same: letters of another alphabet, signs that nobody sees. */
export function looksAlike(one: string, other: string): boolean {
  return one !== other && normalise(one).text === normalise(other).text;
}
