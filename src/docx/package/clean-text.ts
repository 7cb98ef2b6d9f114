/** Text as a document can hold it, stated once: line ends become "\n", characters that XML 1.0 forbids go. */

/** A line ends in one of many signs; whoever reads a plan takes them all for the end of a line. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const OTHER_LINE_END = /[\r\v\f\u0085\u2028\u2029]/;
/** What may have to go: C0 controls but tab and line ends, U+FFFE, U+FFFF, and surrogates, of which only lone ones do. One class is scanned fast. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text as it can stand in a .docx, and how many characters (UTF-16 code units) had to go. */
export interface CleanText {
  readonly text: string;
  readonly removed: number;
}

export function cleanText(text: string): CleanText {
  const unified = OTHER_LINE_END.test(text) ? text.replace(LINE_ENDS, '\n') : text;
  if (!SUSPECT.test(unified)) return { text: unified, removed: 0 };
  let kept = '';
  let from = 0;
  for (let i = 0; i < unified.length; i++) {
    const code = unified.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(unified.charCodeAt(i + 1))) {
      i++;
      continue;
    }
    if (!isForbiddenUnit(code)) continue;
    kept += unified.slice(from, i);
    from = i + 1;
  }
  kept += unified.slice(from);
  return { text: kept, removed: unified.length - kept.length };
}

/** The text that a reader of the file gets for `text`. */
export function normaliseText(text: string): string {
  return cleanText(text).text;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function isForbiddenUnit(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return (code >= 0xd800 && code < 0xe000) || code >= 0xfffe;
}
