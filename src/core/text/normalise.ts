/** Brings a text to one spelling while remembering where each letter stood, so that words can be compared and still pointed at. */

export interface NormalisedText {
  readonly original: string;
  /**
   * Lower case; ё as е; one blank for a run of blanks of any kind, one "\n" for a run of line breaks; no blanks at either end;
   * any dash as "-"; curly quotes as '"' (« and » stay); soft hyphens, stress marks and zero-width characters gone;
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

/** Zero-width marks, direction marks, soft hyphen and stress: read by nobody, yet they break a word. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  code === 0x301 ||
  code === 0xfeff ||
  code === 0x2060 ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e);

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
  code === 0x3000;

const isDash = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x2043 || code === 0xfe58 || code === 0xff0d;

const isCurlyQuote = (code: number): boolean =>
  (code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0x301d || code === 0x301e || code === 0xff02;

/** One unit of the original to its normalised unit. Letters whose lower case is not one unit stay as they are. */
function plainUnit(unit: string, code: number): string {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : unit;
  if (code === 0x401 || code === 0x451) return 'е';
  if (code >= 0x410 && code <= 0x42f) return String.fromCharCode(code + 32);
  if (code >= 0x430 && code <= 0x44f) return unit;
  if (isDash(code)) return '-';
  if (isCurlyQuote(code)) return '"';
  const lower = unit.toLowerCase();
  return lower.length === 1 && lower !== 'ё' ? lower : unit;
}

/** Replaces Latin look-alikes, in place, word by word. */
function mendLookAlikes(units: string[]): void {
  interface Word extends Span {
    readonly cyrillic: number;
    readonly alike: number;
    readonly latin: number;
  }
  const doubtful: Word[] = [];
  let russian = 0;
  let foreign = 0;
  for (let at = 0; at < units.length; ) {
    let cyrillic = 0;
    let alike = 0;
    let latin = 0;
    const start = at;
    for (; at < units.length; at += 1) {
      const unit = units[at] ?? '';
      const code = unit.charCodeAt(0);
      if (isCyrillic(code)) cyrillic += 1;
      else if (isLatin(code)) {
        if (LOOK_ALIKES.includes(unit)) alike += 1;
        else latin += 1;
      } else break;
    }
    if (at === start) at += 1;
    else if (alike > 0 && latin === 0) doubtful.push({ start, end: at, cyrillic, alike, latin });
    if (cyrillic > 0 && latin === 0) russian += cyrillic + alike;
    else foreign += latin;
  }
  for (const word of doubtful) {
    if (word.cyrillic === 0 && russian <= foreign) continue;
    for (let at = word.start; at < word.end; at += 1) {
      const index = LOOK_ALIKES.indexOf(units[at] ?? '');
      if (index >= 0) units[at] = CYRILLIC_FOR[index] ?? '';
    }
  }
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

function normaliseAnew(original: string): NormalisedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let gap: ' ' | '\n' | '' = '';
  let gapStart = 0;
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (isUnseen(code)) continue;
    if (isLineBreak(code) || isBlank(code)) {
      if (gap === '') gapStart = at;
      if (isLineBreak(code)) gap = '\n';
      else if (gap === '') gap = ' ';
      continue;
    }
    const last = units.length - 1;
    if ((code === 0x306 || code === 0x308) && gap === '' && (units[last] === 'и' || units[last] === 'е')) {
      if (code === 0x306 && units[last] === 'и') units[last] = 'й';
      ends[last] = at + 1;
      continue;
    }
    if (gap !== '' && units.length > 0) {
      units.push(gap);
      starts.push(gapStart);
      ends.push(at);
    }
    gap = '';
    units.push(plainUnit(original[at] ?? '', code));
    starts.push(at);
    ends.push(at + 1);
  }
  mendLookAlikes(units);
  starts.push(original.length);
  return { original, text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Where a stretch of the normalised text (half-open, not empty) stands in the original. */
export function originalSpan(normalised: NormalisedText, start: number, end: number): Span {
  return { start: normalised.starts[start] ?? 0, end: normalised.ends[end - 1] ?? normalised.original.length };
}
