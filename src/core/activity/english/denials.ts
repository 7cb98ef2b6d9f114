/** What an English clause denies: "no meetings took place", "was not held", "took no part", "has yet to be signed". */
import type { Word } from '../segments/segments';
import type { Setting } from '../signals/signal';
import { readIdle } from './idle';
import { BAD, BE, HAVE, isDone, nothingFrom, PARTICLE, type Reading, skipAdverbs, spanOf, toReading } from './words';

/** How far behind its subject a verb is looked for: "no requests from the partner city in the east were received". */
const REACH = 12;

const NOBODY = /^(?:no|none|nobody|no-one|nothing|neither|zero|nil|nought)$/;
/** Those who hear what went wrong do not: "the complaints panel". */
const BODY =
  /^(?:committee|panel|board|commission|council|office|officer|desk|team|unit|service|procedure|mechanism|register|hotline|line|box)$/;
/** Found by a check; of work nobody says so. */
const CAUGHT = /^(?:detected|encountered|spotted|discovered|sighted|intercepted|caught)$/;
const OF_WORK = /^(?:activit|progress|change|movement|interest|demand|work|action|step)/;
const NOT = /^(?:not|never|cannot|[a-z]+n['’]t)$/;
/** Behind "no" and "not" these make a measure or a contrast. */
const MEASURE =
  /^(?:longer|fewer|less|more|later|sooner|earlier|doubt|only|just|merely|least|simply|until|till|but|all|every|before|exception|exceptions)$/;
const CHECKS =
  /^(?:surveys?|inspections?|inspectors?|audits?|auditors?|checks?|tests?|testing|sampling|samples?|patrols?|monitoring|reviews?|search(?:es)?|examinations?|visits?|stud(?:y|ies)|assessments?|investigations?|divers)$/;
/** What a body that is no more did. */
const STANDS =
  /^(?:meets?|runs?|operates?|exists?|functions?|works?|takes?|holds?|offers?|provides?|appears?|publish|needs?|has|have|requires?)/;
/** Nothing of these was found, or left to be done. */
const AMISS = /^(?:amiss|wrong|untoward|unusual|suspicious|illegal|serious)$/;
const MENDING = /^(?:remedy|fix|correct|criticise|repair|mend|hide)$/;
const TERM =
  /^(?:next|later|month|m\d*|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const GOOD_WITHOUT = /^(?:without|unless)$/;
/** What happens to an event, not to the people at it. */
export const OFF = /^(?:go|going|gone|proceed|proceeding)$/;
const DECIDED = /^(?:decided|resolved|agreed|chose|opted|voted)$/;
/** Said of minds and of states, these deny no work. */
const MENTAL =
  /^(?:expect|know|known|think|believe|mean|matter|exceed|include|cover|affect|prevent|deter|want|like|mind|wait|hesitat|object|rest|confirm|corroborat|substantiat)/;
/** Base forms, believed behind "did not". */
const BASE =
  /^(?:take|hold|happen|occur|start|begin|implement|organi[sz]e|deliver|conduct|meet|do|run|launch|complete|reali[sz]e|materiali[sz]e|attempt|undertake|build|visit|make|receive|reach|sign|come|reply|respond|attend|apply|get|give|send|find|show|open|arrive|participate|join|use|need|provide|work|appear|turn|ask|buy|leave|lose|stop|let|pay|see|keep|go|register|submit|produce|exist)$/;

const SHOWED = /^(?:show(?:s|ed)?|reveal(?:s|ed)?|detect(?:s|ed)?|find|found|exceed(?:s|ed)?)$/;
const CHECKED = /^(?:tested|sampled|inspected|checked|examined|screened|audited|surveyed)$/;
const isChecked = (words: readonly Word[]): boolean =>
  words.some(({ text }) => CHECKED.test(text) || CHECKS.test(text));

const isOfFlaw = ({ hasFlaw, words }: Setting): boolean =>
  hasFlaw && words.some(({ sense }, at) => sense === 'flaw' && !BODY.test(words[at + 1]?.text ?? ''));

/** "… and it was not awarded", "… and have not participated": where a clause of its own begins. */
function endOfClause(words: readonly Word[]): number {
  const and = words.findIndex(
    ({ text }, at) =>
      /^(?:and|but|so|nor)$/.test(text) &&
      words
        .slice(at + 1, at + 3)
        .some((word) => /^(?:it|they|we|he|she|this|was|were|is|has|have|had|not)$/.test(word.text)),
  );
  return and < 0 ? words.length : and;
}

/** What is denied from the word at `at` on; null where nothing is. */
export function readDenial(setting: Setting, at: number): Reading | null {
  const reading = readAny(setting, at);
  return reading !== null && setting.isRelative ? nothingFrom(reading.next) : reading;
}

function readAny(setting: Setting, at: number): Reading | null {
  const { words } = setting;
  const text = words[at]?.text ?? '';
  const next = words[at + 1];
  // "The survey found no asbestos".
  if (
    text === 'no' &&
    /^(?:found|revealed|showed|detected|identified|uncovered)$/.test(words[at - 1]?.text ?? '') &&
    words.slice(0, at).some((word) => CHECKS.test(word.text))
  )
    return { next: words.length, found: [{ kind: 'deed', ...spanOf(words, at - 1, at), strength: 'weak' }] };
  const idle = readIdle(setting, at);
  if (idle !== null) return idle;
  if (at === 0 && text === 'awaiting') return toReading(setting, at, Math.min(1, words.length - 1), 'none');
  if (NOBODY.test(text) || (text === 'not' && /^(?:a|one|any)$/.test(next?.text ?? '')))
    return denySubject(setting, at);
  if (NOT.test(text)) return denyVerb(setting, at);
  if (
    /^(?:failed|fails|unable|refused|declined|neglected)$/.test(text) &&
    next?.text === 'to' &&
    !(/^(?:refused|declined)$/.test(text) && OFF.test(words[at + 2]?.text ?? ''))
  )
    return toReading(setting, at, Math.min(at + 2, words.length - 1), 'none');
  if (/^lack(?:ed|s|ing)?$/.test(text) && !setting.isAside)
    return toReading(setting, at, Math.min(at + (next?.text === 'of' ? 2 : 1), words.length - 1), 'none');
  if (at === 0 && text === 'without' && /^(?:movement|progress|changes?|results?|effect)$/.test(next?.text ?? ''))
    return toReading(setting, at, 1, 'none');
  if (/^(?:stalled|lapsed|dormant|ceased)$/.test(text))
    return toReading(setting, at, at, isOfFlaw(setting) ? 'deed' : 'none');
  // "Was to have been cleared".
  if (text === 'to' && next?.text === 'have' && /^(?:was|were)$/.test(words[at - 1]?.text ?? ''))
    return toReading(setting, at - 1, Math.min(at + 3, words.length - 1), 'none');
  // "We are still waiting for the opinion".
  if (/^(?:a?waiting|awaits?)$/.test(text) && /^(?:still|to|we)$/.test(words[at - 1]?.text ?? ''))
    return toReading(setting, at - 1, at, 'none');
  if (text === 'on' && next?.text === 'paper') return toReading(setting, at, at + 1, 'none');
  // "Has yet to be signed", "is still to be found".
  if (text === 'yet' && next?.text === 'to')
    return toReading(setting, at, Math.min(findVerb(words, at + 2, false) ?? at + 2, words.length - 1), 'none');
  return null;
}

/** "No meetings took place", "there was no demand", "took no part". */
function denySubject(setting: Setting, at: number): Reading | null {
  const { words } = setting;
  const hasFlaw = isOfFlaw(setting);
  const next = words[at + 1];
  if (next !== undefined && MEASURE.test(next.text))
    return next.text === 'longer' ? noLonger(setting, at) : nothingFrom(at + 2);
  if (words[at]?.text === 'no' && (next === undefined || next.isNumber)) return nothingFrom(at + 1);
  // "Down to nil from 83".
  if (/^(?:nil|zero)$/.test(words[at]?.text ?? '') && words[at - 1]?.text === 'to') return nothingFrom(at + 1);
  // "Nothing amiss", "nothing to remedy"; "neither had done this before".
  const [, , third] = words.slice(at);
  if (AMISS.test(next?.text ?? '') || (next?.text === 'to' && MENDING.test(third?.text ?? '')))
    return { next: words.length, found: [{ kind: 'deed', ...spanOf(words, at, at + 1), strength: 'weak' }] };
  if (words.at(-1)?.text === 'before' && words.some(({ text }) => text === 'had')) return nothingFrom(words.length);
  // "Nothing was spent on hotels": saved, perhaps.
  if (third?.text === 'spent' && words[at + 3]?.text === 'on') return nothingFrom(at + 4);
  // "Not a week without a concert", "no child was left unattended".
  // "No trips had to be called off".
  if (words.slice(at + 1, at + 7).some(({ text }, index) => text === 'had' && words[at + 2 + index]?.text === 'to'))
    return nothingFrom(words.length);
  const reach = words.slice(at + 1, at + 1 + REACH);
  const rest = reach.slice(0, endOfClause(reach));
  if (rest.some(({ text }) => GOOD_WITHOUT.test(text))) return nothingFrom(words.length);
  if (
    rest.some(
      ({ text }, index) =>
        NOT.test(text) ||
        (BAD.test(text) &&
          !/^(?:up|to)$/.test(rest[index + 1]?.text ?? '') &&
          // "No call on the flood fund".
          !(
            /^(?:the|a|an)$/.test(rest[index - 1]?.text ?? '') &&
            /^(?!(?:thanks|and|from|with|this|that)$)[a-z]{4,}$/.test(rest[index + 1]?.text ?? '')
          )),
    )
  )
    return setting.isAside
      ? nothingFrom(words.length)
      : { next: at + 1 + rest.length, found: [{ kind: 'deed', ...spanOf(words, at, at + 1), strength: 'weak' }] };
  // "None of the 40 farms tested showed signs of it".
  const showed = rest.findIndex(({ text }) => SHOWED.test(text));
  if (showed > 0 && rest.slice(0, showed).some(({ text }) => CHECKED.test(text)))
    return { next: words.length, found: [{ kind: 'deed', ...spanOf(words, at, at + 1 + showed), strength: 'weak' }] };
  // "No poachers encountered".
  const caught = rest.findIndex(({ text }) => CAUGHT.test(text));
  if (caught >= 0 && caught < 6 && !rest.slice(0, caught).some(({ text }) => OF_WORK.test(text)))
    return {
      next: at + 2 + caught,
      found: [{ kind: 'deed', ...spanOf(words, at, at + 1 + caught), strength: 'weak' }],
    };
  // "Carried out no checks", "called for no action".
  const isParticle = at > 1 && PARTICLE.test(words[at - 1]?.text ?? '') && words[at - 2]?.form === 'past';
  const before = words[isParticle ? at - 2 : at - 1];
  // "In the period reviewed no meeting was held".
  const isOfSubject = before?.form === 'past' && rest.slice(1, 5).some(({ text }) => /^(?:was|were|been)$/.test(text));
  const isObject =
    before !== undefined &&
    !isOfSubject &&
    !BE.test(before.text) &&
    (isDone(before, undefined) || HAVE.test(before.text) || BASE.test(before.text));
  const verb = isObject ? null : findVerb(words, at + 1, true);
  if (hasFlaw) return nothingFrom(verb === null ? at + 1 : verb + 1);
  const from = before !== undefined && (isObject || BE.test(before.text)) ? words.indexOf(before) : at;
  const to = verb ?? at + (next === undefined ? 0 : 1);
  const reading = toReading(setting, from, to, 'none', verb === null && isObject ? from : to);
  // "No trips planned for May took place": all verbs of the clause have this subject.
  const and = words.findIndex(({ text }, index) => index > to && text === 'and');
  return { ...reading, next: Math.max(reading.next, isObject ? 0 : and < 0 ? words.length : and) };
}

/** "No longer needed" calls off; "no longer held" denies. */
function noLonger(setting: Setting, at: number): Reading {
  const { words } = setting;
  const text = words[at + 2]?.text ?? '';
  // "The measure no longer forms part of the programme".
  if (
    /^(?:part|forms|applies|stands)$/.test(text) &&
    words.slice(0, at).some((word) => /^(?:measure|item|point|task|project)$/.test(word.text))
  )
    return toReading(setting, at, at + 2, 'cancel');
  // "No longer leaks", "no longer gets stuck".
  if (BAD.test(text) || /^(?:gets?|stands?|lies?)$/.test(text)) return { next: at + 3, found: [] };
  // "Staff no longer travel": a habit given up.
  const isState =
    words[at + 2] === undefined || BE.test(words[at - 1]?.text ?? '') || isDone(words[at + 2] as Word, undefined);
  if (!isState && !STANDS.test(text)) return { next: at + 3, found: [] };
  return toReading(
    setting,
    at,
    Math.min(at + 2, words.length - 1),
    /^(?:need|requir|relevan|plan|pursu|consider|wanted)/.test(text) ? 'cancel' : 'none',
  );
}

/** "Was not held", "never carried out", "could not be found". */
function denyVerb(setting: Setting, at: number): Reading | null {
  const { words, hasFlaw } = setting;
  const next = words[at + 1];
  if (next === undefined) return null;
  if (MEASURE.test(next.text)) return nothingFrom(at + 2);
  // "The policy on not admitting visitors".
  if (/ing$/.test(next.text) && /^(?:on|of|by|for|about|in)$/.test(words[at - 1]?.text ?? ''))
    return nothingFrom(at + 2);
  // "Visitors did not have to pay".
  if (next.text === 'have' && words[at + 2]?.text === 'to') return nothingFrom(at + 4);
  const verb = findVerb(words, at + 1, false) ?? skipAdverbs(words, at + 1);
  const target = words[verb];
  if (target === undefined) return null;
  const auxiliary = words[at - 1]?.text ?? '';
  const from =
    BE.test(auxiliary) || HAVE.test(auxiliary) || /^(?:d[io]|did|does|could|would|can)$/.test(auxiliary) ? at - 1 : at;
  // "Had we not sandbagged it".
  if (words[0]?.text === 'had' && at < 5)
    return { next: words.length, found: [{ kind: 'deed', ...spanOf(words, 0, verb), strength: 'weak' }] };
  // "Did not start until June": it started then.
  const until = words.findIndex(({ text }, index) => index > verb && /^(?:until|till|before)$/.test(text));
  // "Is not due to start until 2024".
  const isNow = /^(?:is|are|do|does)$/.test(auxiliary) || /^(?:is|are|do|does)n/.test(words[at]?.text ?? '');
  if (
    until > 0 &&
    isNow &&
    !words.some(({ text }) => text === 'each' || text === 'every') &&
    words.slice(until + 1, until + 4).some(({ text, year }) => year !== null || TERM.test(text))
  )
    return { ...toReading(setting, from, verb, 'none'), next: words.length };
  if (until > 0 && until < verb + 6 && !/^wo|^will|^shall/.test(auxiliary))
    return { next: until + 1, found: [{ kind: 'deed', ...spanOf(words, verb, until + 1), strength: 'weak' }] };
  // "Resolved on 7 July not to carry it out".
  const decision = words.slice(Math.max(at - 5, 0), at).findIndex((word) => DECIDED.test(word.text));
  if (next.text === 'to' && decision >= 0)
    return toReading(setting, Math.max(at - 5, 0) + decision, Math.max(verb, at + 2), 'cancel');
  // "The checks did not reveal any tampering".
  if (SHOWED.test(target.text) && isChecked(words))
    return { next: words.length, found: [{ kind: 'deed', ...spanOf(words, at, verb), strength: 'weak' }] };
  // "Will not be held", "is not going ahead".
  const isGoing = OFF.test(target.text) && !(auxiliary === 'did' && words[verb + 1]?.text === 'to');
  if (
    isGoing ||
    /^proceed(?:ing)?$/.test(target.text) ||
    (/^(?:wo|will|shall)/.test(auxiliary + next.text) && (BE.test(next.text) || /^(?:run|happen)$/.test(next.text)))
  )
    return toReading(setting, /^(?:will|shall)$/.test(auxiliary) ? at - 1 : from, verb, 'cancel');
  const isAppearing = target.text === 'turned' && words[verb + 1]?.text === 'up';
  if ((BAD.test(target.text) && !isAppearing) || target.sense === 'steady' || target.sense === 'cancel')
    return { next: verb + 1, found: [{ kind: 'deed', ...spanOf(words, at, verb), strength: 'weak' }] };
  if (MENTAL.test(target.text) || (hasFlaw && target.sense === 'finding')) return nothingFrom(verb + 1);
  return toReading(setting, from, verb, 'none');
}

/** The index of the verb that a clause goes on with; null where there is none in reach. Behind a subject no base form is one. */
function findVerb(words: readonly Word[], from: number, isBehindSubject: boolean): number | null {
  const start = skipAdverbs(words, from);
  for (let at = start; at < Math.min(words.length, from + REACH); at += 1) {
    const word = words[at];
    if (word === undefined || word.isNumber || BE.test(word.text) || HAVE.test(word.text)) continue;
    if (isDone(word, words[at - 1], words[at + 1])) return at;
    if (!isBehindSubject && (BASE.test(word.text) || OFF.test(word.text))) return at;
    if (/^(?:place|until|but|and)$/.test(word.text)) return null;
  }
  return null;
}
