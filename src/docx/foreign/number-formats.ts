/** Numbers of lists as Word shows them: decimal, Roman, letters of either alphabet. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** ECMA-376 leaves out ё, й, ъ and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
/** Beyond this a numeral is longer than anybody reads. */
const MOST = 100_000;

/** `format` is the name OOXML gives it; names unknown here are shown in decimal. */
export function formatListNumber(value: number, format: string): string {
  const plain = String(value);
  if (value < 1 || value > MOST) return plain;
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return plain.padStart(2, '0');
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerLetter':
      return repeatLetter(value, LATIN);
    case 'upperLetter':
      return repeatLetter(value, LATIN).toUpperCase();
    case 'russianLower':
      return repeatLetter(value, RUSSIAN);
    case 'russianUpper':
      return repeatLetter(value, RUSSIAN).toUpperCase();
    default:
      return plain;
  }
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [digit, letters] of ROMAN) for (; rest >= digit; rest -= digit) text += letters;
  return text;
}

/** After the last letter Word doubles them: z, aa, bb. */
function repeatLetter(value: number, alphabet: string): string {
  const index = (value - 1) % alphabet.length;
  return (alphabet[index] ?? '').repeat(Math.floor((value - 1) / alphabet.length) + 1);
}
