/** What an English clause only means to do: "will be held", "is to open", "are going to", "under consideration". */
import type { Word } from '../segments/segments';
import type { Setting } from '../signals/signal';
import { BE, HAVE, isAttribute, isDone, type Reading, skipAdverbs, spanOf } from './words';

const WILL = /^(?:will|shall|should|[a-z]+['’]ll)$/;
const MEANT =
  /^(?:planned|scheduled|timetabled|expected|intended|proposed|envisaged|foreseen|slated|earmarked|pencilled|anticipated|hoped|supposed)$/;
const MEANS_TO =
  /^(?:means|meant|minded|envisages|plans?|intends?|hopes?|aims?|expects?|proposes?|wants?|wishes|seeks?|due|ready|willing|set|going|prepared|about|likely|keen|eager|hoping|planning|intending|aiming|remains|promises|promised|promise|intention|undertakes|pledges)$/;
const TALKED =
  /^(?:prepared|planned|discussed|considered|drafted|negotiated|explored|sought|drawn|studied|reviewed|assessed|arranged|agreed|finalised|finalized|worked)$/;
const STAGES =
  /^(?:consideration|discussion|preparation|negotiation|development|design|planning|review|pipeline|drafting|making)$/;
const SEEKING =
  /^(?:negotiating|awaiting|seeking|considering|discussing|planning|drafting|exploring|hoping|choosing|looking)$/;
const AHEAD = /^(?:negotiations?|talks|preparations?|discussions?|planning|search|consultations|approvals?)$/;
const STARTS = /^(?:starts?|begins?|opens?|takes?|resumes?|launches|commences?|follows?)$/;

const WHEN =
  /^(?:next|this|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Verbs of headlines: "exchange to restart in September". */
export const RESUMES =
  /^(?:re)?(?:open|start|begin|launch|sume|take|place|turn|join|host|hold|build)$|^(?:continue|follow)$/;
const isVerb = (word: Word): boolean => BE.test(word.text) || HAVE.test(word.text) || isDone(word, undefined);

/** What is promised at `at`; null where nothing is. */
export function readPromise({ words, isRelative, isAside }: Setting, at: number): Reading | null {
  // "Cancelled due to weather".
  if (isAside && at === 0 && words[0]?.text === 'due') return null;
  const to = endOfPromise(words, at);
  if (to === null) return null;
  const last = Math.min(to, words.length - 1);
  // "Now planned for spring rather than this autumn".
  const than = words.findIndex(
    ({ text }, index) => index > at && text === 'than' && words[index - 1]?.text === 'rather',
  );
  const kind = than > 0 && namesTime(words, than) ? 'cancel' : 'promise';
  return { next: last + 1, found: isRelative ? [] : [{ kind, ...spanOf(words, at, last) }] };
}

/** Whether a time stands right behind the word at `at`: "than this autumn", "of 2022". */
export const namesTime = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 4).some(({ text, year }) => year !== null || WHEN.test(text));

/** What is said without a verb: "next on the list", "down for the new year". */
function isVerbless(words: readonly Word[]): boolean {
  const [first = '', second = ''] = words.slice(0, 2).map(({ text }) => text);
  if (words.some((word) => isVerb(word) || (word.isNumber && word.year === null))) return false;
  const isList = words.some(({ text }) => /^(?:list|agenda|line|programme|plan)$/.test(text));
  if (first === 'next' && /^(?:on|in)$/.test(second)) return isList;
  return (
    /^(?:on|down|ready)$/.test(first) &&
    (isList || second === 'for') &&
    words.some(
      ({ text, year }, at) =>
        year !== null || /^(?:next|coming)$/.test(text) || (text === 'year' && words[at - 1]?.text === 'new'),
    )
  );
}

/** "Hopefully", "fingers crossed": the last word of a wish that begins at `at`; null where none does. */
function endOfWish(words: readonly Word[], at: number): number | null {
  const [text = '', next = '', third = ''] = words.slice(at, at + 3).map((word) => word.text);
  if (text === 'fingers' && next === 'crossed') return at + 1;
  if (words.some((word) => isDone(word, undefined))) return null;
  if (text === 'hopefully') return at;
  if (at > 0) return null;
  if (text === 'with' && /^(?:luck|any)$/.test(next)) return next === 'luck' ? 1 : third === 'luck' ? 2 : null;
  return text === 'all' && next === 'being' && third === 'well' ? 2 : null;
}

/** The index of the last word of a promise that begins at `at`. */
function endOfPromise(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word === undefined || word.isNumber) return null;
  const { text } = word;
  if (at === 0 && isVerbless(words)) return words.length - 1;
  const wish = endOfWish(words, at);
  if (wish !== null) return wish;
  const after = skipAdverbs(words, at + 1);
  const next = words[after]?.text ?? '';
  // "Shall have its own dietician", but "will have finished".
  const isPerfect = next === 'have' && (words[after + 1] === undefined || isDone(words[after + 1] ?? word, undefined));
  if (WILL.test(text)) return next === 'not' || isPerfect ? null : verbFrom(words, after);
  if (BE.test(text) && text !== 'been') {
    const isPresent = text === 'is' || text === 'are';
    // "Is to open", "are due to meet"; "was to open" is read with what happened instead.
    if (next === 'to' && text !== 'being')
      return !isPresent && words[after + 1]?.text === 'have' ? null : verbFrom(words, after + 1);
    if (next === 'being' && isPresent && TALKED.test(words[after + 1]?.text ?? '')) return after + 1;
    if (isPresent && /^(?:set|fixed|booked|timed|down)$/.test(next) && words[after + 1]?.text === 'for')
      return after + 1;
    if (isPresent && next === 'due' && /^(?:in|on|by|out|next|this)$/.test(words[after + 1]?.text ?? '')) return after;
    if (isPresent && SEEKING.test(next)) return after;
    if (isPresent && MEANS_TO.test(next) && words[after + 1]?.text === 'to') return verbFrom(words, after + 2);
    return null;
  }
  // "To be completed by May", "exchange to restart in September": where nothing before it is a verb.
  if (text === 'to' && !words.slice(0, at).some(isVerb)) {
    if (next === 'be' && isDone(words[after + 1] ?? word, undefined)) return verbFrom(words, after);
    if (
      at > 0 &&
      RESUMES.test(next) &&
      words.slice(after).some(({ text: other, year }) => year !== null || WHEN.test(other) || other === 'new')
    )
      return after;
  }
  // "Has promised a garden", "aiming for a June start", "coming soon".
  if (/^(?:promised|pledged)$/.test(text) && /^ha(?:s|ve)$/.test(words[at - 1]?.text ?? '')) return at;
  if (at === 0 && ((/^(?:aiming|hoping)$/.test(text) && next === 'for') || (text === 'coming' && next === 'soon')))
    return after;
  const booked = endOfBooking(words, at);
  if (booked !== null) return booked;
  if (MEANT.test(text) && !isAttribute(word, words[at - 1], words[at + 1])) {
    // "Are expected to be completed".
    if (next === 'to' && BE.test(words[at - 1]?.text ?? '')) return verbFrom(words, after + 1);
    if (!isOutdone(words, at)) return at;
  }
  if (MEANS_TO.test(text) && next === 'to' && !/^(?:due|set|likely)$/.test(words[at - 1]?.text ?? '')) {
    const before = words[at - 1]?.text ?? '';
    if (text === 'due' && at > 0 && !BE.test(before)) return null;
    return /^[a-z]+$/.test(words[after + 1]?.text ?? '') && !/^(?:the|a|an|our)$/.test(words[after + 1]?.text ?? '')
      ? verbFrom(words, after + 1)
      : null;
  }
  if (/^(?:under|in|at)$/.test(text)) {
    const stage = words.slice(at + 1, at + 4).findIndex((other) => STAGES.test(other.text));
    if (stage >= 0 && !words.slice(0, at).some(({ form }) => form === 'past')) return at + 1 + stage;
    if (text === 'under' && /^way$/.test(next) && words.slice(0, at).some((other) => AHEAD.test(other.text)))
      return at + 1;
    return null;
  }
  if (text === 'underway' || text === 'ongoing' || text === 'continuing')
    return words.slice(0, at).some((other) => AHEAD.test(other.text)) ? at : null;
  // "Construction starts next year".
  if (
    STARTS.test(text) &&
    words.slice(at + 1, at + 5).some((other) => /^(?:next|tomorrow|soon|shortly)$/.test(other.text))
  )
    return at;
  return null;
}

/** "Deep clean booked for 16 January 2023", "boats lined up for May". */
function endOfBooking(words: readonly Word[], at: number): number | null {
  const to = words.findIndex(({ text }, index) => index > at && index < at + 4 && /^(?:for|in)$/.test(text));
  const isNow = words[at - 1]?.text === 'now' && /^(?:set|due|fixed)$/.test(words[at]?.text ?? '');
  const isMeant =
    isNow ||
    /^(?:booked|timed|lined)$/.test(words[at]?.text ?? '') ||
    ((at === 0 || (at === 1 && /ly$/.test(words[0]?.text ?? ''))) && /^(?:set|due|fixed)$/.test(words[at]?.text ?? ''));
  if (to < 0 || !isMeant || words.slice(0, at).some(isVerb)) return null;
  return words.slice(to).some(({ text, year }) => year !== null || WHEN.test(text)) ? to : null;
}

const verbFrom = (words: readonly Word[], at: number): number => {
  let to = skipAdverbs(words, at);
  while (BE.test(words[to]?.text ?? '') || /^(?:have|start|begin|to)$/.test(words[to]?.text ?? '')) to += 1;
  return to;
};

/** "Earlier than planned", "originally planned for May", "the trips planned for May took place". */
function isOutdone(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (/^(?:as|than|originally|initially|previously|first|had|longer)$/.test(before)) return true;
  return !BE.test(before) && words.slice(at + 1).some((other) => isDone(other, undefined));
}
