/** Characters that Sheets may alter on their way into a cell, nobody tells whether: a text without them comes back as it was written, and two that differ in nothing else say the same. */

/** The same words with a line break for CRLF and the vertical tab, a blank for the tab, no soft hyphens, and nothing blank at the edges. */
export function keptText(text: string): string {
  return text
    .replace(/\r\n?|\v/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u00ad/g, '')
    .trim();
}
