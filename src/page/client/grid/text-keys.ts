/** The keys that work in a text as it is typed and that Univer does not know there: to the ends of a line and of the text, by words, undo. */

const STEPS = ['lineStart', 'lineEnd', 'textStart', 'textEnd', 'wordBack', 'wordOn', 'lineBack', 'lineOn'] as const;
export type TextStep = (typeof STEPS)[number];

export type TextKey =
  /** Moves the caret; where it `extends`, what lies between is selected. */
  | { readonly kind: 'go'; readonly step: TextStep; readonly extends: boolean }
  | { readonly kind: 'erase'; readonly step: 'wordBack' | 'wordOn' }
  /** `goOn` opens the selected cell with its text. */
  | { readonly kind: 'undo' | 'redo' | 'goOn' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ALONE: Readonly<Record<string, TextStep>> = { Home: 'lineStart', End: 'lineEnd' };
const WITH_CTRL: Readonly<Record<string, TextStep>> = {
  Home: 'textStart',
  End: 'textEnd',
  ArrowLeft: 'wordBack',
  ArrowRight: 'wordOn',
  ArrowUp: 'lineBack',
  ArrowDown: 'lineOn',
};

/** Null for a key that is left to the editor. */
export function textKeyOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Key): TextKey | null {
  if (altKey) return null;
  const ctrl = ctrlKey || metaKey;
  if (ctrl && code === 'KeyZ') return { kind: shiftKey ? 'redo' : 'undo' };
  if (ctrl && code === 'KeyY') return { kind: 'redo' };
  if (ctrl && key === 'Backspace') return { kind: 'erase', step: 'wordBack' };
  if (ctrl && key === 'Delete') return { kind: 'erase', step: 'wordOn' };
  const step = (ctrl ? WITH_CTRL : ALONE)[key];
  return step === undefined ? null : { kind: 'go', step, extends: shiftKey };
}

/** Where a step leads in a text whose lines end with "\r". `line` is the line on the screen that the caret is in: a long one is broken to fit. */
export function offsetAfter(
  step: TextStep,
  text: string,
  from: number,
  line: { readonly start: number; readonly end: number },
): number {
  switch (step) {
    case 'lineStart':
      return Math.min(line.start, from);
    case 'lineEnd':
      return Math.min(Math.max(line.end, from), text.length);
    case 'textStart':
      return 0;
    case 'textEnd':
      return text.length;
    case 'wordBack':
      return from - (WORD_BEFORE.exec(text.slice(0, from))?.[0].length ?? 0);
    case 'wordOn':
      return from + (WORD_BEHIND.exec(text.slice(from))?.[0].length ?? 0);
    case 'lineBack':
      return text.lastIndexOf('\r', Math.max(0, from - 2)) + 1;
    case 'lineOn': {
      const end = text.indexOf('\r', from + 1);
      return end === -1 ? text.length : end;
    }
  }
}

/** A word with the blanks behind it, or as many other signs; the end of a line is a step of its own. */
const WORD_BEFORE = /(?:\r|(?:[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]+)?[^\S\r]*)$/u;
const WORD_BEHIND = /^(?:\r|(?:[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]+)?[^\S\r]*)/u;
