/** People who are called like a month, told by their capital letters: "Август Иванов", "Марта Петрова", "April Jones". */
import type { NormalisedText } from '../normalise';
import type { Token } from '../tokens';
import { monthOf } from './date-words';

const RUSSIAN = /^(?:август(?:[ауе]|ом)?|март[ауе]|ма[йяюе]|маем)$/;
const ENGLISH = /^(?:april|may|june|august|jan|march)$/;
/** Before a month, and before no person's name. */
const GOVERNS =
  /^(?:во?|на|до|по|за|ко?|со?|от|после|течени[ие]|начал.*|кон[ец].*|середин.*|декад.*|числ.*|половин.*|недел.*|месяц.*|in|on|of|from|since|until|till|to|during|throughout|the|this|last|next|each|every|early|late|mid|between|before|after|through|for)$/;
/** How Russian surnames and patronymics end. */
const SURNAME = /(?:[ое]в|ин|[ое]ва|ин?а|енко|чук|юк|ович|евич|ич|овна|евна|ична|дзе|швили|ян)$/;
const PATRONYMIC = /(?:[ое]вич(?:[ауе]|ем)?|(?:[ое]в|ич)н(?:[аыеу]|ой))$/;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|dame)$/;
/** Before these an English month says when: "June Festival", "May Training". */
const EVENT =
  /(?:ing|tion|sion|ment|ence|ance|ship|day|school|fair|festival|forum|council|week|report|camp|cup|games|plan|board|committee|concert|session|review|update|return|bank|holiday|open|spring|summer|event|exam|release|deadline|target|survey|audit|walk|run|ride|show|fest|conference|congress|summit)s?$/;

/** Whether the month's word at a token is a person's name. */
export function namesPerson(normalised: NormalisedText, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const isEnglish = ENGLISH.test(word);
  if ((!isEnglish && !RUSSIAN.test(word)) || !isCapital(normalised, tokens[at])) return false;
  const before = tokens[at - 1];
  const title = before?.text === '.' ? tokens[at - 2] : before;
  if (isEnglish && title?.kind === 'word' && TITLE.test(title.text)) return true;
  if (before?.kind === 'number' || before?.text === '-') return false;
  // "К Августу Карловичу".
  if (GOVERNS.test(before?.text ?? '')) return PATRONYMIC.test(tokens[at + 1]?.text ?? '');
  // "Апрель Май", "March and April Council".
  const listed = /^(?:,|и|или|and|or)$/.test(before?.text ?? '') ? tokens[at - 2] : before;
  if (monthOf(listed?.text ?? '') > 0) return false;
  const isWithin = before?.kind === 'word' || before?.text === ',';
  const next = tokens[at + 1];
  const isNamed =
    (isCapital(normalised, next) && monthOf(next?.text ?? '') === 0) || isInitial(normalised, tokens, at + 1);
  return isEnglish ? isNamed && isEnglishName(tokens, at) : isRussianName(normalised, tokens, at, isWithin, isNamed);
}

function isEnglishName(tokens: readonly Token[], at: number): boolean {
  if (EVENT.test(tokens[at + 1]?.text ?? '') || EVENT.test(tokens[at + 2]?.text ?? '')) return false;
  // "Chaired by April Jones", but "by April Contractors".
  return tokens[at - 1]?.text !== 'by' || /(?:ed|en|wn|led|run|won|made|held)$/.test(tokens[at - 2]?.text ?? '');
}

function isRussianName(
  normalised: NormalisedText,
  tokens: readonly Token[],
  at: number,
  isWithin: boolean,
  isNamed: boolean,
): boolean {
  const [word, next, before] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '', tokens[at - 1]];
  // The month alone is said so; bent, a month stands behind a number or a small word.
  const isPlain = word === 'август' || word === 'май';
  if (isPlain) return isNamed && (isWithin || SURNAME.test(next) || isInitial(normalised, tokens, at + 1));
  if (isNamed) return true;
  if (isCapital(normalised, before) && SURNAME.test(before?.text ?? '')) return true;
  return word.startsWith('март') && !isWithin && tokens[at + 1]?.kind === 'word' && monthOf(next) === 0;
}

/** "Иванов", but neither "ИВАНОВ" nor "иванов". */
function isCapital({ original, starts }: NormalisedText, token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text.length < 2) return false;
  return /^\p{Lu}\p{Ll}/u.test(original.slice(starts[token.start], (starts[token.start] ?? 0) + 2));
}

/** "И. И. Иванов". */
function isInitial({ original, starts }: NormalisedText, tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at];
  if (letter?.kind !== 'word' || letter.text.length > 1 || tokens[at + 1]?.text !== '.') return false;
  return /\p{Lu}/u.test(original.charAt(starts[letter.start] ?? 0));
}
