/** Brings a text to one spelling while remembering where each letter stood, so that words can be compared and still pointed at. */

export interface NormalisedText {
  readonly original: string;
  /**
   * Lower case; ё as е; one blank for a run of blanks of any kind, one "\n" for a run of line breaks; no blanks at either end;
   * any dash as "-"; curly quotes as '"' (« and » stay); soft hyphens, stress and other marks on letters, control and zero-width characters gone;
   * Latin look-alikes inside Russian words as the Cyrillic letters they stand for.
   */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it begins in `original`; one more at the end. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, where it ends in `original`. */
  readonly ends: Uint32Array;
}

/** Half-open UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LOOK_ALIKES = 'aceopxykmthb';
const CYRILLIC_FOR = 'асеорхукмтнв';

const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x52f;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Zero-width marks, direction marks, control signs, soft hyphen, and marks over, under or through a letter: read by nobody, yet they break a word. */
const UNSEEN_SIGN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are what it looks for, each by itself.
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u180b-\u180f\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff0-\ufffb]|\u17b4|\u17b5/;
const isUnseen = (code: number): boolean => UNSEEN_SIGN.test(String.fromCharCode(code));

/** First halves of tags and variation selectors: the whole plane shows nothing. */
const isUnseenHalf = (code: number): boolean => code >= 0xdb40 && code <= 0xdb43;

const isLineBreak = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2800 ||
  code === 0x3000 ||
  code === 0x3164 ||
  code === 0xffa0;

const isDash = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x2043 || code === 0xfe58 || code === 0xff0d;

const isCurlyQuote = (code: number): boolean =>
  (code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0x301d || code === 0x301e || code === 0xff02;

/** The normalised unit of one of the original. Letters whose lower case is not one unit stay as they are. */
function plainCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code === 0x401 || code === 0x451) return CODE_OF_IE;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  if (code >= 0x430 && code <= 0x44f) return code;
  if (isDash(code)) return 0x2d;
  if (isCurlyQuote(code)) return 0x22;
  // Latin letters as wide as signs of Chinese.
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  const lower = String.fromCharCode(narrow).toLowerCase();
  return lower.length === 1 && lower !== 'ё' ? lower.charCodeAt(0) : code;
}

const CODE_OF_IE = 0x435;
const CODE_OF_I = 0x438;
const CODE_OF_SHORT_I = 0x439;
/** A breve or two dots that stand apart from their letter. */
const BREVE = 0x306;
const DOTS = 0x308;

/** What is to be done with a unit: these, or the normalised unit with `PLAIN` added. */
const UNSEEN = 1;
const BLANK = 2;
const BREAK = 3;
const PLAIN = 0x10000;

/** By unit of the original; 0 where none has asked yet. */
let actions: Int32Array | null = null;

function actionOf(code: number): number {
  if (isUnseen(code) || isUnseenHalf(code)) return UNSEEN;
  if (isLineBreak(code)) return BREAK;
  return isBlank(code) ? BLANK : PLAIN + plainCode(code);
}

/** What stands beside a word in its clause: nothing, or a word that is surely of the one alphabet or the other. */
type Neighbour = 'none' | 'foreign' | 'russian';

/** Replaces Latin look-alikes, in place, word by word; "the" and "take" among English words stay as they are. */
function mendLookAlikes(units: Uint16Array, length: number): void {
  interface Word extends Span {
    readonly cyrillic: number;
    isForeign: boolean;
  }
  const doubtful: Word[] = [];
  let russian = 0;
  let foreign = 0;
  let left: Neighbour = 'none';
  /** Where those begin that wait for a word behind them. */
  let waiting = 0;
  const settle = (right: Neighbour): void => {
    const isForeign = left !== 'russian' && right !== 'russian' && (left === 'foreign' || right === 'foreign');
    for (; waiting < doubtful.length; waiting += 1) (doubtful[waiting] as Word).isForeign = isForeign;
    left = right;
  };
  for (let at = 0; at < length; ) {
    let cyrillic = 0;
    let alike = 0;
    let latin = 0;
    const start = at;
    for (; at < length; at += 1) {
      const code = units[at] as number;
      if (isCyrillic(code)) cyrillic += 1;
      else if (isLatin(code)) {
        if (LOOK_ALIKES.includes(String.fromCharCode(code))) alike += 1;
        else latin += 1;
      } else break;
    }
    if (at === start) {
      if (!joinsWords(units, at)) settle('none');
      at += 1;
    } else {
      if (alike > 0 && latin === 0) doubtful.push({ start, end: at, cyrillic, isForeign: false });
      if (cyrillic > 0) settle('russian');
      else if (latin > 0) settle('foreign');
    }
    if (cyrillic > 0 && latin === 0) russian += cyrillic + alike;
    else foreign += latin;
  }
  settle('none');
  for (const word of doubtful) {
    if (word.cyrillic === 0 && (word.isForeign || russian <= foreign)) continue;
    for (let at = word.start; at < word.end; at += 1) {
      const index = LOOK_ALIKES.indexOf(String.fromCharCode(units[at] as number));
      if (index >= 0) units[at] = CYRILLIC_FOR.charCodeAt(index);
    }
  }
}

/** Whether a blank, an apostrophe or a hyphen within a word stands here: what is beside it is of one clause. */
function joinsWords(units: Uint16Array, at: number): boolean {
  const code = units[at];
  return code === 0x20 || code === 0x27 || code === 0x2019 || (code === 0x2d && units[at - 1] !== 0x20);
}

/** Texts normalised lately, for several rules ask for each; in all no longer than a Google Doc holds. */
const known = new Map<string, NormalisedText>();
const MOST_KNOWN = 1_000_000;
let knownLength = 0;

/** Normalises any string; normalising the result again changes nothing. */
export function normalise(original: string): NormalisedText {
  const found = known.get(original);
  if (found !== undefined) return found;
  knownLength += original.length;
  if (knownLength > MOST_KNOWN) {
    known.clear();
    knownLength = original.length;
  }
  const normalised = normaliseAnew(original);
  known.set(original, normalised);
  return normalised;
}

/** Room to write in, kept from text to text: units, and where each begins and ends. */
let room = { units: new Uint16Array(0), starts: new Uint32Array(0), ends: new Uint32Array(0) };
/** 0, 1, 2 …: offsets of a text of which nothing was left out are views of it. */
let counting = new Uint32Array(0);

/** One table look-up a unit; only words with Latin letters are looked at once more. */
function normaliseAnew(original: string): NormalisedText {
  const size = original.length;
  if (room.units.length < size)
    room = { units: new Uint16Array(size * 2), starts: new Uint32Array(size * 2), ends: new Uint32Array(size * 2) };
  const { units, starts, ends } = room;
  actions ??= new Int32Array(0x10000);
  let length = 0;
  let gap = 0;
  let gapStart = 0;
  let hasLatin = false;
  for (let at = 0; at < size; at += 1) {
    const code = original.charCodeAt(at);
    let action = actions[code] as number;
    if (action === 0) {
      action = actionOf(code);
      actions[code] = action;
    }
    if (action < PLAIN) {
      if (action === UNSEEN) {
        const last = units[length - 1];
        if (
          gap === 0 &&
          length > 0 &&
          (code === BREVE || code === DOTS) &&
          (last === CODE_OF_I || last === CODE_OF_IE)
        ) {
          if (code === BREVE && last === CODE_OF_I) units[length - 1] = CODE_OF_SHORT_I;
          ends[length - 1] = at + 1;
        } else if (isUnseenHalf(code)) at += 1;
        continue;
      }
      if (gap === 0) gapStart = at;
      if (gap !== BREAK) gap = action;
      continue;
    }
    if (gap !== 0) {
      if (length > 0) {
        units[length] = gap === BREAK ? 0x0a : 0x20;
        starts[length] = gapStart;
        ends[length] = at;
        length += 1;
      }
      gap = 0;
    }
    const unit = action - PLAIN;
    if (isLatin(unit)) hasLatin = true;
    units[length] = unit;
    starts[length] = at;
    ends[length] = at + 1;
    length += 1;
  }
  if (hasLatin) mendLookAlikes(units, length);
  const text = textOf(units, length);
  if (!SPACED.test(text)) return { original, text, ...offsetsOf(size, length) };
  length = joinLetters(text);
  return { original, text: textOf(units, length), ...offsetsOf(size, length) };
}

/** A word whose letters stand apart, which no reader would know: "н е п р о в о д и л с я". */
const SPACED = /(?<![а-я])[а-я](?:[ ._*-][а-я]){5,}(?![а-я])/;

/** Takes out what parts the letters of such words, in `room`; tells the new length. */
function joinLetters(text: string): number {
  const { units, starts, ends } = room;
  const left = new Set<number>();
  for (const { 0: word, index } of text.matchAll(new RegExp(SPACED, 'g')))
    for (let at = 1; at < word.length; at += 2) left.add(index + at);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (left.has(at)) continue;
    units[length] = units[at] as number;
    starts[length] = starts[at] as number;
    ends[length] = ends[at] as number;
    length += 1;
  }
  return length;
}

/** Arguments of one call: engines take some tens of thousands. */
const MOST_UNITS = 8_192;

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += MOST_UNITS)
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(length, at + MOST_UNITS)) as unknown as number[],
    );
  return text;
}

function offsetsOf(size: number, length: number): Pick<NormalisedText, 'starts' | 'ends'> {
  if (length === size) {
    if (counting.length <= size) counting = new Uint32Array(size * 2 + 1).map((_none, index) => index);
    return { starts: counting.subarray(0, size + 1), ends: counting.subarray(1, size + 1) };
  }
  const starts = room.starts.slice(0, length + 1);
  starts[length] = size;
  return { starts, ends: room.ends.slice(0, length) };
}

/** Where a stretch of the normalised text (half-open, not empty) stands in the original. */
export function originalSpan(normalised: NormalisedText, start: number, end: number): Span {
  return { start: normalised.starts[start] ?? 0, end: normalised.ends[end - 1] ?? normalised.original.length };
}
