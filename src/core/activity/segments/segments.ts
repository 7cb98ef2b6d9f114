/** Cuts a progress text into segments, each of which says one thing, and reads the sense and the form of their words. */
import type { NormalisedText } from '../../text/normalise';
import { quotedTokens } from '../../text/quotes';
import type { Token } from '../../text/tokens';
import { tokenise } from '../../text/tokens';
import type { KnownWord, Lexicon, Sense, WordForm } from '../lexicon/lexicon';
import { findMisspelt, findSense } from '../lexicon/lexicon';
import { isFuture } from '../words/aspect';
import { readNumber, spelt } from '../words/numbers';
import { classesOf, IS } from '../words/word-classes';
import { isSurelyVerb, isWe, readForm } from '../words/word-forms';
import { type Opening, openingOfWord } from './clause-openings';
import { showSpeech } from './speech';

export interface Word {
  /** Half-open offsets into the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isNumber: boolean;
  /** How many the number, in figures or words, tells of; null where none is told. */
  readonly value: number | null;
  readonly year: number | null;
  /** 'unknown': a verb that the lexicon does not have. null: nothing to tell by. */
  readonly sense: Sense | 'unknown' | null;
  readonly form: WordForm;
  /** A full stop stands right behind it: perhaps a word cut short. */
  readonly isCut: boolean;
  /** Flags of word-classes.ts. */
  readonly is: number;
}

/** A stretch of a sentence between commas, brackets, dashes and the words that open a clause. */
export interface Segment {
  readonly opening: Opening;
  /** The number of its sentence. */
  /** The mark that opens it; "" where a word does. */
  readonly mark: string;
  readonly sentence: number;
  /** The number of its part between semicolons and full stops. */
  readonly clause: number;
  readonly words: Word[];
  /** The flags of its words together. */
  has: number;
}

/** A full stop behind these ends no sentence. */
const ABBREVIATION = /^(?:[а-яa-z]|им|ст|ул|обл|пп|см|кв|стр|рис|тел|ред|гор|пос|проф|акад)$/;
/** Behind these it ends one if a capital letter follows. */
const UNIT = /^(?:план|запл|заплан|г|гг|руб|тыс|млн|млрд|чел|др|шт|экз|проч|т)$/;
/** "проведенного", "отсутствующий", "запланированных": words that describe a thing and tell nothing. */
const DESCRIBES =
  /(?:нн|[вгкхдтсзрлпб]ш|щ|[аеи]м|[ыоня]т)(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ой|ей|ых|их|ому|ему|ым|им|ыми|ими|ую|юю|ом|ем)(?:ся)?$/;
/** These keep their sense in a describing form: "признан несостоявшимся", "в предыдущем году". */
const SENSES_DESCRIBING: readonly (Sense | null)[] = ['absence', 'former', 'input', 'relative', 'flaw'];

/** Only of these the first person plural and a verb cut short are believed. */
const STATEMENTS: readonly (Sense | null)[] = ['deed', 'step', 'receipt', 'finding', 'state', 'promise', 'cancel'];
const CUT = /[бвгджзклмнпрстфхцчшщ]$/;

/** Longer stretches are cut, which keeps the cost of a word flat: prose has no sixty words without a mark between them. */
const LONGEST_SEGMENT = 60;

/** The segments of a text, without the words that stand in quotation marks. */
export function readSegments(normalised: NormalisedText, lexicon: Lexicon): readonly Segment[] {
  const tokens = tokenise(normalised.text, 'inside');
  const quoted = quotedTokens(tokens);
  showSpeech(tokens, quoted, normalised);
  const segments: Segment[] = [];
  let segment: Segment = { opening: 'sentence', mark: '', sentence: 0, clause: 0, words: [], has: 0 };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const after = tokens[index + 1];
    if (token === undefined || quoted[index] === 1) continue;
    let word: Word | null = null;
    if (token.kind === 'number') {
      const { text, next, value, year } = readNumber(tokens, index);
      index = next - 1;
      const { start } = token;
      const end = tokens[index]?.end ?? token.end;
      word = { start, end, text, isNumber: true, value, year, sense: null, form: null, isCut: false, is: 0 };
    } else if (token.kind === 'word') {
      word = readWord(token, after, lexicon);
      if (word.form !== null && isName(word, tokens[index - 1], normalised))
        word = { ...word, sense: null, form: null, is: word.is & ~IS.candidate };
    }
    let opening = word === null ? openingOfMark(tokens, index, normalised) : openingOfWord(tokens, index, word.sense);
    // "Решение комиссии: отложить" is one statement.
    if ((opening === 'colon' || opening === 'mark') && decides(segment, after)) opening = null;
    const around = segments.at(-1);
    if (opening === 'mark' && around?.sentence === segment.sentence && isComment(segment)) {
      // "Рейды, по словам инспекторов, проходили": one clause.
      segments.pop();
      segment = around;
      continue;
    }
    if (opening !== null) {
      const isOpen = segment.words.length === 0 && segment.opening !== 'mark';
      const sentence = segment.sentence + (opening === 'sentence' ? 1 : 0);
      const clause = segment.clause + (opening === 'sentence' || opening === 'semicolon' ? 1 : 0);
      if (segment.words.length > 0) segments.push(segment);
      // "Почему не хватило? Потому что …": what is asked is not said.
      if (token.text === '?' && tokens[index + 1] !== undefined) {
        for (let at = segments.length - 1; segments[at]?.sentence === segment.sentence; at -= 1) {
          const asked = segments[at];
          if (asked !== undefined) segments[at] = { ...asked, opening: 'relative' };
        }
      }
      segment = {
        opening: isOpen && opening === 'mark' ? segment.opening : opening,
        mark: word === null ? token.text : '',
        sentence,
        clause,
        words: [],
        has: 0,
      };
    }
    if (word === null) continue;
    if (segment.words.length === LONGEST_SEGMENT) {
      segments.push(segment);
      segment = { opening: 'mark', mark: '', sentence: segment.sentence, clause: segment.clause, words: [], has: 0 };
    }
    segment.words.push(word);
    segment.has |= word.is;
  }
  if (segment.words.length > 0) segments.push(segment);
  return segments;
}

/** Whether a stretch between commas only tells whose words they are, or how the writer feels about them. */
function isComment({ mark, words }: Segment): boolean {
  const [first, second] = words;
  if (
    mark !== ',' ||
    first === undefined ||
    words.length > 8 ||
    words.some(({ form, sense }) => form !== null && sense !== null)
  )
    return false;
  return first.text === 'по'
    ? /^(?:слов|данным|информац|сообщени|мнени|свидетельств|оценк)/.test(second?.text ?? '')
    : first.text === 'к'
      ? /^(?:сожалени|счасть)/.test(second?.text ?? '')
      : words.length === 1 && /^(?:конечно|кстати|видимо|наконец|разумеется|например|впрочем)$/.test(first.text);
}

/** "Власти Магадана", "певица Алла": a capital letter behind another word begins a name, which ends like a verb by chance. */
function isName({ sense, start }: Word, before: Token | undefined, { original, starts }: NormalisedText): boolean {
  if ((sense !== null && sense !== 'unknown') || before?.kind !== 'word') return false;
  const [first, second] = [original[starts[start] ?? 0] ?? '', original[starts[start + 1] ?? 0] ?? ''];
  return first !== first.toLowerCase() && second === second.toLowerCase();
}

const decides = ({ words }: Segment, after: Token | undefined): boolean =>
  words.at(-1)?.text === 'решено' ||
  (words.slice(-4).some(({ text }) => text.startsWith('решен')) &&
    after?.kind === 'word' &&
    readForm(after.text) === 'infinitive');

function readWord({ text, start, end }: Token, after: Token | undefined, lexicon: Lexicon): Word {
  const { sense, form, isFormless, is } = lexicon.known.get(text) ?? lookUp(text, lexicon);
  const isCut = after?.text === '.' && after.start === end;
  return {
    start,
    end,
    text,
    isNumber: false,
    value: (is & IS.numeral) === 0 ? null : spelt(text, after),
    year: null,
    sense,
    // "Не провод.", "не заключ."
    form: isCut && isFormless && CUT.test(text) ? 'cut' : form,
    isCut,
    is,
  };
}

/** Kept words; a plan has some thousands. */
const MOST_KNOWN = 20_000;

function lookUp(text: string, lexicon: Lexicon): KnownWord {
  // "Не ведеться": a common slip.
  const straight = text.endsWith('ться') ? `${text.slice(0, -4)}тся` : text;
  const isSlip = /(?:[аяуюо]ет|ют|[^н]ут)ься$/.test(text);
  if (straight !== text && (isSlip || lexicon.senses.has(`${straight}.`))) return lookUp(straight, lexicon);
  const known = findSense(lexicon, text) ?? findMisspelt(lexicon, text);
  // "Поднимем" ends like one, too.
  const describes = text.length > 6 && DESCRIBES.test(text.slice(-9)) && !isFuture(text);
  const read = describes || known === 'noun' ? null : readForm(text);
  const isStatement = read === null && !describes && STATEMENTS.includes(known);
  // "Отменины": a slip in the participle.
  const form = isStatement && isWe(text) ? 'present' : isStatement && /ин[аоы]?$/.test(text) ? 'passive' : read;
  const keeps = SENSES_DESCRIBING.includes(known) || text.startsWith('утративш');
  // "Программу переписали" is no census.
  const isVerb =
    known === 'work' &&
    (read === 'past' || read === 'passive') &&
    isSurelyVerb(text) &&
    !/^(?:фестивал|спектакл)/.test(text);
  const own = isVerb || (describes && !keeps) ? null : known;
  const sense: KnownWord['sense'] = own === null && form !== null && isSurelyVerb(text) ? 'unknown' : own;
  const word: KnownWord = { sense, form, isFormless: isStatement && form === null, is: classesOf(text, sense, form) };
  if (lexicon.known.size >= MOST_KNOWN) lexicon.known.clear();
  lexicon.known.set(text, word);
  return word;
}

const isLatinWord = (token: Token | undefined): boolean => token !== undefined && token.text < 'а';

function openingOfMark(tokens: readonly Token[], index: number, { original, starts }: NormalisedText): Opening | null {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const mark = tokens[index]?.text ?? '';
  const betweenNumbers = before?.kind === 'number' && after?.kind === 'number' && before.end + 1 === after.start;
  const touches = before?.end === tokens[index]?.start && after?.start === tokens[index]?.end;
  const initial = after === undefined ? '' : (original[starts[after.start] ?? 0] ?? '');
  const isCapital = initial !== initial.toLowerCase();
  switch (mark) {
    case '!':
    case '?':
      return 'sentence';
    case '.': {
      const word = before?.text ?? '';
      if (
        betweenNumbers ||
        (UNIT.test(word) ? !isCapital || tokens[index - 2]?.kind === 'mark' : ABBREVIATION.test(word))
      )
        return null;
      return isCapital || word.length > 3 || after === undefined || after.kind === 'mark' ? 'sentence' : null;
    }
    case '\n':
      return isCapital || after?.kind === 'number' || '.;:'.includes(before?.text ?? '') ? 'sentence' : null;
    case ';':
      return 'semicolon';
    case ':':
      return betweenNumbers || before?.text === 'не' ? null : 'colon';
    case ',':
      return betweenNumbers ? null : 'mark';
    case '(':
    case ')':
      return 'mark';
    case '-':
      return touches ? null : 'mark';
    // "Не состоялась / Did not take place": the same once more, in another language.
    case '/':
      return isLatinWord(before) !== isLatinWord(after) && before?.kind === 'word' && after?.kind === 'word'
        ? 'sentence'
        : null;
    default:
      return null;
  }
}
