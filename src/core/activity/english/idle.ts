/** What an English clause leaves undone without a denial: "remains unpublished", "stood idle", "closed without a bid", "drew a blank". */
import type { Word } from '../segments/segments';
import { isCode, type Setting } from '../signals/signal';
import { BAD, BE, nothingFrom, type Reading, skipBack, toReading } from './words';

/** "Unveiled", "unloaded": undone in no other sense. */
const REVERSED =
  /^un(?:der|it|if|veil|lock|load|earth|cover|pack|block|plug|fold|leash|wrap|tie|tangl|roll|install|mask|seat|clog|employ)/;
const UNTOUCHED =
  /^un(?:harm|hurt|affect|interrupt|chang|damag|disturb|obstruct|limit|alter|diminish|contest|oppos|qualif|preced|expect|match|rival|scath|defeat|spoil|pollut|contaminat|even|brok)/;
const REMAINS = /^(?:remain(?:s|ed|ing)?|stay(?:s|ed)|left|went|gone|goes|lies|lay|still)$/;
const ENDED = /^(?:closed|ended|expired|lapsed|passed|went|finished|concluded)$/;
/** What a call, a talk, a year can end without. */
const YIELD =
  /^(?:bids?|bidders?|offers?|takers?|applicants?|applications?|proposals?|submissions?|entries|entry|candidates?|registrations?|bookings?|buyers?|agreements?|results?|outcome|winners?|decisions?|progress|responses?|repl(?:y|ies)|meetings?|visits?|events?|contracts?)$/;
/** Of these, what is so may have been left so by work: "the bins are empty", "the gate is locked at night". */
const OFTEN_SO = /^(?:empty|locked|shuttered)$/;
const IDLE = /^(?:idle|inactive|vacant|fallow|dormant|unstaffed|empty|locked|shuttered)$/;
/** What is said of a thing that nobody touches. */
const TURNS: readonly (readonly string[])[] = [
  ['gathering', 'dust'],
  ['dead', 'letter'],
  ['at', 'a', 'standstill'],
  ['hands', 'are', 'tied'],
];
const STARTING = /^(?:work|works|start|everything|measure|project|implementation|progress|launch|it|this)$/;

/** Whether a word says that what it would have done to something was not done: "unpublished", "unspent". */
export const isUndone = ({ text }: Word): boolean =>
  /^un(?:[a-z]{2,}(?:ed|en)|spent|built|paid|sold|met|read|drawn)$/.test(text) && !REVERSED.test(text);

/** The index of what a clause ended without; -1 where it did not. */
export function endOfWithout(words: readonly Word[]): number {
  const without = words.findIndex(({ text }) => text === 'without');
  if (without < 0 || !words.slice(0, without).some(({ text }) => ENDED.test(text))) return -1;
  return words.findIndex(({ text }, index) => index > without && index < without + 5 && YIELD.test(text));
}

/** Turns of phrase: "drew a blank", "the deadline was missed", "depends on a permit". */
function readTurn(setting: Setting, at: number): Reading | null {
  const { words } = setting;
  const [text = '', next = ''] = words.slice(at, at + 2).map((word) => word.text);
  const turn = TURNS.find((parts) => parts.every((part, index) => words[at + index]?.text === part));
  if (turn !== undefined) return toReading(setting, at, at + turn.length - 1, 'none');
  // "Is pending", "pending since 2016".
  if (text === 'pending' && (at === 0 ? /^(?:since|)$/.test(next) : BE.test(words[at - 1]?.text ?? '') && next === ''))
    return toReading(setting, at, at, 'none');
  if (/^(?:neglected|overlooked)$/.test(text) && BE.test(words[at - 1]?.text ?? ''))
    return toReading(setting, at - 1, at, 'none');
  if (text === 'held' && next === 'off' && (words[at + 2] === undefined || /ing$/.test(words[at + 3]?.text ?? '')))
    return toReading(setting, at, at + 1, 'none');
  if (text === 'missed' && words.slice(0, at).some((other) => /^(?:milestone|deadline|target)$/.test(other.text)))
    return toReading(setting, at, at, 'none');
  if (at === 0 && /^(?:little|hardly|barely|scarcely)$/.test(text)) {
    const done = words.findIndex(
      ({ text: other }, index) => index < 5 && /^(?:happened|done|achieved|moved)$/.test(other),
    );
    if (done > 0) return toReading(setting, 0, done, 'none');
  }
  if (
    /^(?:depends|hinges)$/.test(text) &&
    next === 'on' &&
    words.slice(0, at).some((other) => STARTING.test(other.text))
  )
    return toReading(setting, at, at + 1, 'none');
  return null;
}

/** What nothing came of: "remains unpublished", "unfunded this year", "closed without a bid", "n/a". */
export function readIdle(setting: Setting, at: number): Reading | null {
  const { words } = setting;
  const word = words[at];
  if (word === undefined) return null;
  const { text } = word;
  const next = words[at + 1]?.text ?? '';
  if (at === 0 && text === 'n' && next === 'a') return toReading(setting, 0, 1, 'none');
  if (isUndone(word) && !UNTOUCHED.test(text)) {
    const isBare = at === 0 && /^(?:in|this|at|since|by|due|because|as|again|yet|still|)$/.test(next);
    const from = words.slice(Math.max(at - 3, 0), at).findIndex((other) => REMAINS.test(other.text));
    const isOfSome = words
      .slice(0, at)
      .some(({ isNumber, value }, index) => (isNumber || value !== null) && !isCode(words, index));
    if (isBare || (from >= 0 && !isOfSome))
      return toReading(setting, isBare ? at : Math.max(at - 3, 0) + from, at, 'none');
  }
  // "Stood idle", "has been vacant"; but "stood empty until May".
  if (
    IDLE.test(text) &&
    !words.some(({ text: other, isNumber }) => isNumber || /^(?:until|till|before|no)$/.test(other))
  ) {
    const before = words[skipBack(words, at)]?.text ?? '';
    const isIdle =
      /^(?:lay|lain|lies|stood|stands|sat)$/.test(before) ||
      (text !== 'empty' && REMAINS.test(before)) ||
      (!OFTEN_SO.test(text) && BE.test(before));
    if (isIdle) return toReading(setting, skipBack(words, at), at, 'none');
  }
  const turn = readTurn(setting, at);
  if (turn !== null) return turn;
  // "Publications 0".
  if (at === 1 && words.length === 2 && word.value === 0 && !setting.hasFlaw && !BAD.test(words[0]?.text ?? ''))
    return toReading(setting, 0, 1, 'none');
  // "0 beneficiaries reached"; but "0 breaches".
  if (at === 0 && word.isNumber && word.value === 0 && words[1] !== undefined) {
    if (setting.hasFlaw || words.some((other) => BAD.test(other.text))) return nothingFrom(words.length);
    return { ...toReading(setting, 0, 1, 'none'), next: words.length };
  }
  if (ENDED.test(text)) {
    const end = endOfWithout(words.slice(at));
    if (end > 0) return toReading(setting, at, at + end, 'none');
  }
  return null;
}
