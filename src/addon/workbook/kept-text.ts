/** Characters that Sheets may alter on their way into a cell, nobody tells whether: a text without them comes back as it was written, and two that differ in nothing else say the same. */

/** Half of a letter beyond the first 65,536, as a cut leaves it. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same words with a line break for CRLF and the vertical tab, a blank for the tab, no soft hyphens or halves of letters, and nothing blank at the edges. */
export function keptText(text: string): string {
  return text
    .replace(/\r\n?|\v/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(HALF, '')
    .trim();
}

/** What a person gave for a reason: on one line, so many characters of it. */
export const keptLine = (text: string, length: number): string =>
  keptText(keptText(text).replace(/\s+/g, ' ').slice(0, length));
