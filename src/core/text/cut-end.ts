/** Cutting a text's end in one walk: an expression like /[\s.]+$/ tries each run of blanks anew, and a cell can hold 49,000 of them. */

/** The text without the signs at its end that `isCut` matches; `isCut` is asked for one UTF-16 unit at a time. */
export function cutEnd(text: string, isCut: RegExp): string {
  let end = text.length;
  while (end > 0 && isCut.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
