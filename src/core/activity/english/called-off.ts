/** What an English clause calls off or puts off: "was put on hold", "called the race off", "moved to April 2023", "dropped from the plan". */
import type { Word } from '../segments/segments';
import { type Found, familyOf, readAmount, type Setting } from '../signals/signal';
import { OFF } from './denials';
import { BE, isAttribute, isDone, type Reading, skipBack, spanOf } from './words';

const CALLED_OFF =
  /^(?:cancel+ed|postponed|shelved|scrapped|abandoned|suspended|deferred|rescheduled|discontinued|axed|halted|aborted|mothballed|frozen|adjourned|disbanded)$/;
/** These call off whatever they are said of. */
const STRUCK_DOWN = /^(?:vetoed|rescinded|countermanded|nixed|retracted|kiboshed)$/;
/** These call off a measure; of other things they are work: "banned cars", "terminated three leases", "scrubbed the floors". */
const STOPPED =
  /^(?:revoked|repealed|annulled|terminated|banned|prohibited|forbidden|forbade|stopped|paused|interrupted|quashed|binned|ditched|canned|scratched|scrubbed|abolished)$/;
const ILLEGAL = /^(?:illegal|unlawful|unlicensed|unauthori[sz]ed)$/;
const CALLING_OFF = /^(?:cancel|postpone|abandon|suspend|defer|scrap|shelve|discontinue|withdraw|drop|halt|axe)$/;
/** What those do who put a thing off and say so softly; the same words are said of queues and of breaks. */
const WAITING = /^(?:wait|skip|forgo|pause|delay|leave|hold|sit|give)$/;
const MINDED =
  /^(?:felt|thought|considered|judged|deemed|preferred|decided|resolved|agreed|chose|opted|wise|wiser|better|best|prudent)$/;
const CANCELLATION = /^(?:cancellation|postponement|suspension)$/;
const DECIDED =
  /^(?:decided|resolved|agreed|voted|chose|opted|forced|had|obliged|ordered|asked|told|instructed|directed|advised)$/;
const FORCED = /^(?:had|forced|obliged|ordered|asked|told|instructed|directed|advised|voted|decided|agreed)$/;
/** What is called off when it falls on one of these is no measure. */
const ACTS =
  /^(?:restrictions?|limits?|fees?|charges?|fines?|ban|bans|quarantine|curfew|licen[cs]es?|permits?|orders?|acts?|decrees?|debts?|registrations?|certificates?|tax|taxes|speed|increases?|surcharges?)$/;
/** Frozen, these are kept down. */
const RATES = /^(?:rents?|prices?|fares?|rates?)$/;
/** Nor is it when one cancels such a thing oneself: "cancelled the phone contracts". */
const BURDENS = /^(?:contracts?|subscriptions?|leases?|insurance|memberships?|polic(?:y|ies))$/;
/** Behind a participle at the beginning these open no object. */
const NO_OBJECT =
  /^(?:by|due|because|for|in|on|until|till|owing|at|as|after|before|to|from|this|again|twice|once|since|and|with|under)$/;
/** What is left to do for those who called off. */
const UNDOING = /^(?:refunded|repaid|returned|informed|notified|told|released|sent|rebooked|compensated)$/;
/** "Report on parking charges": what is put off is the talk about it. */
const TALK =
  /^(?:report|paper|review|debate|discussion|hearing|consultation|vote|decision|meeting|talks|study|motion|proposal|update|revision|introduction|adoption)$/;
const PLANS =
  /^(?:plans?|programmes?|programs?|calendar|list|lists|schedule|agenda|timetable|budget|scheme|bill|roadmap|prospectus|curriculum)$/;
const MEASURES =
  /^(?:projects?|measures?|items?|scheme|programmes?|project|pilot|trials?|surveys?|campaigns?|consultations?|ceremon(?:y|ies)|gala|parade|procession|carnival|regatta|pilgrimage|gathering|competitions?|contests?|exercise|procurement|auction|referendum|rollout|participation|entry|idea|plans?|scheme|events?|trips?|programme|proposals?|bids?|applications?|motions?|tenders?|tasks?|deliverables?|milestones?|activity|activities|workshops?|seminars?|conferences?|courses?|calls?|exhibitions?|concerts?|tours?|visits?|exchange|fair|festival|matche?s?|race|camps?|launch|excursions?|outings?|meetings?|run)$/;
const LATER =
  /^(?:next|following|20\d\d|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|later|indefinitely)$/;

/** What is called off at `at`; null where nothing is. */
export function readCalledOff({ words, isAside, isRelative }: Setting, at: number): Reading | null {
  const word = words[at];
  if (word === undefined || word.isNumber) return null;
  const { text } = word;
  const to = CALLED_OFF.test(text) || isStopped(words, at) ? at : endOfPhrase(words, at);
  if (to === null) return null;
  const next = to + 1;
  // "Task 3.4 removed": a number that is a name.
  const isNamed =
    words[at - 1]?.isNumber === true &&
    (MEASURES.test(words[at - 2]?.text ?? '') ||
      /^(?:no|lot|phase|section|unit|block|stage|building)$/.test(words[at - 2]?.text ?? ''));
  if (isAside || isRelative || (!isNamed && isAttribute(word, words[at - 1], words[at + 1])))
    return { next, found: [] };
  if (isHeldAfterAll(words, next)) return { next, found: [] };
  // "Abandoned in favour of a new one".
  if (words[next]?.text === 'in' && /^favou?r$/.test(words[next + 1]?.text ?? '')) return { next, found: [] };
  // "Halted for two days": and went on.
  const span = words[next]?.text === 'for' ? words.slice(next + 1, next + 5) : [];
  if (span.some(({ text: other }) => /^(?:days?|weeks?|hours?|minutes?|weekend)$/.test(other)))
    return { next, found: [] };
  // "Cancelled bus routes were restored": an attribute of what something was done with.
  const be = words.findIndex(({ text: other }) => /^(?:was|were)$/.test(other));
  const isOfSubject =
    (at === 0 || (at === 1 && words[0]?.text === 'the')) && be > at + 1 && words[be + 1]?.form === 'past';
  if (isOfSubject && !CALLED_OFF.test(words[be + 1]?.text ?? '')) return { next, found: [] };
  // "Had been postponed twice, was held in May" is settled by the deed; "fees were cancelled" is work.
  const by = words.findIndex(({ text: other }, index) => index >= to && /^(?:by|until|for|because|at)$/.test(other));
  const isOneself =
    to === at && (at === 0 || words[at - 1]?.text === 'we') && !NO_OBJECT.test(words[next]?.text ?? 'by');
  // "Shelved 4,200 volumes", "halted three illegal logging operations".
  const isOfOthers =
    isOneself &&
    ((words[next]?.isNumber === true && !words.slice(next + 1, next + 4).some((other) => MEASURES.test(other.text))) ||
      words.slice(next, next + 4).some((other) => ILLEGAL.test(other.text)));
  if (isOfOthers) return { next, found: [{ kind: 'deed', ...spanOf(words, at, to), strength: 'weak' }] };
  if (text === 'frozen' && words.slice(0, at).some((other) => RATES.test(other.text))) return null;
  // "Deferred maintenance tackled": an attribute.
  const object = words[next]?.text ?? 'the';
  const isBare =
    at === 0 && to === at && !NO_OBJECT.test(object) && !/^(?:the|a|an|our|its|their|all|two|one)$/.test(object);
  const done = words.findIndex((other, index) => index > next && isDone(other, words[index - 1], words[index + 1]));
  const and = words.findIndex(({ text: other }) => other === 'and');
  if (isBare && done > 0 && and < 0 && !CALLED_OFF.test(words[done]?.text ?? '')) return { next, found: [] };
  // "Scrapped the test and admitted 40"; but "cancelled the trip and refunded 40".
  if (isOneself && and > 0 && done > and && !UNDOING.test(words[done]?.text ?? '') && readAmount(words.slice(done)) > 0)
    return { next, found: [] };
  const isTalk = words.slice(0, at).some((other) => TALK.test(other.text));
  const isAct = words
    .slice(Math.max(at - 7, 0), by < 0 ? to + (isOneself ? 5 : 4) : Math.min(by, to + 4))
    .some((other) => (ACTS.test(other.text) && !isTalk) || (isOneself && BURDENS.test(other.text)));
  if (isAct) return { next, found: [{ kind: 'deed', ...spanOf(words, at, to), strength: 'weak' }] };
  const before = words[at - 1]?.text ?? '';
  const from = /^(?:was|were|been|is|are)$/.test(before) ? at - 1 : at;
  const byWhom =
    words[next]?.text === 'by'
      ? words.findIndex(({ text: other }, index) => index > next && !/^(?:the|our|its)$/.test(other))
      : -1;
  return {
    next,
    found: [
      { kind: 'cancel', ...spanOf(words, from, byWhom > 0 ? byWhom : to), family: familyOf(word) } satisfies Found,
    ],
  };
}

/** "The pilot was terminated", "procession banned by the police", "the court annulled the tender": whoever stops a measure, but us. */
function isStopped(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const isPassive = BE.test(words[skipBack(words, at)]?.text ?? '');
  const next = words[at + 1]?.text ?? 'by';
  if (STRUCK_DOWN.test(text)) return isPassive || NO_OBJECT.test(next) || (at > 0 && words[at - 1]?.text !== 'we');
  if (!STOPPED.test(text)) return false;
  const ofMeasure = (from: number, to: number): boolean =>
    words.slice(from, to).some((word, index) => MEASURES.test(word.text) && !isBehind(words, from + index));
  if (isPassive || NO_OBJECT.test(next)) return at > 0 && ofMeasure(Math.max(at - 9, 0), at);
  return at > 0 && !/^(?:we|and|who|which|that)$/.test(words[at - 1]?.text ?? '') && ofMeasure(at + 1, at + 5);
}

/** "From the tour", "of our events": no subject. */
const isBehind = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(at - 3, 0), at).some(({ text }) => /^(?:from|of|at|in|for|with|after|by|during)$/.test(text));

/** "Postponed to June and held on the 18th", "the match rained off in May was replayed": nothing is said of it but what became of it. */
export function isHeldAfterAll(words: readonly Word[], from: number): boolean {
  const at = words.findIndex(
    ({ text }, index) =>
      index >= from &&
      (/^(?:held|took|went|staged|replayed|rerun|run|ran)$/.test(text) ||
        (/^(?:finished|completed|opened|delivered)$/.test(text) &&
          /^(?:and|then|finally|eventually)$/.test(words[index - 1]?.text ?? ''))),
  );
  const [text = '', next = ''] = words.slice(Math.max(at, from), at + 2).map((word) => word.text);
  if (at < 0 || (text === 'took' && next !== 'place') || (text === 'went' && next !== 'ahead')) return false;
  return !words.slice(from, at).some((word) => /^(?:not|never|no|be|[a-z]+n['’]t)$/.test(word.text));
}

/** The index of the last word of a turn of phrase that calls off; null where none begins at `at`. */
function endOfPhrase(words: readonly Word[], at: number): number | null {
  const [text = '', next = ''] = words.slice(at, at + 2).map((word) => word.text);
  const find = (pattern: RegExp, reach: number): number | null => {
    const index = words.slice(at + 1, at + 1 + reach).findIndex((word) => pattern.test(word.text));
    return index < 0 ? null : at + 1 + index;
  };
  if (/^(?:call|called|calling)$/.test(text)) return find(/^off$/, 5);
  // "Is on hold"; "put on hold" was read above.
  const isBare =
    !words.some((word) => isDone(word, undefined)) && /^(?:since|until|for|)$/.test(words[at + 2]?.text ?? '');
  if (text === 'on' && next === 'ice' && isBare) return at + 1;
  if (
    text === 'on' &&
    (at === 0 || BE.test(words[at - 1]?.text ?? '') || isBare) &&
    (next === 'hold' || isBackBurner(words, at))
  )
    return next === 'hold' ? at + 1 : at + 3;
  // "The trip is off until further notice".
  if (text === 'off' && /^(?:is|are)$/.test(words[at - 1]?.text ?? ''))
    return /^(?:this|until|for|again|)$/.test(next) && words.slice(0, at).some((word) => MEASURES.test(word.text))
      ? at
      : null;
  if (/^(?:declined|refused)$/.test(text) && next === 'to') return OFF.test(words[at + 2]?.text ?? '') ? at + 2 : null;
  if (/^(?:rained|snowed|blown)$/.test(text)) return next === 'off' ? at + 1 : null;
  if (/^broken?$/.test(text)) return next === 'off' ? at + 1 : null;
  // "Called to a halt".
  if (text === 'to' && next === 'a' && words[at + 2]?.text === 'halt')
    return /^(?:called|brought|came)$/.test(words[at - 1]?.text ?? '') ? at + 2 : null;
  if (/^(?:lapses|ceases)$/.test(text)) return isMeasure(words, at) ? at : null;
  if (/^(?:put|placed)$/.test(text)) {
    if (next === 'off') return at + 1;
    if ((next === 'back' || next === 'aside') && (find(LATER, 4) !== null || words[at + 2]?.text === 'by'))
      return at + 1;
    const idle = find(/^(?:hold|ice|burner)$/, 7);
    return idle !== null && (words[idle - 1]?.text === 'on' || isBackBurner(words, idle - 3)) ? idle : null;
  }
  if (/^(?:moved|pushed|shifted|delayed|transferred|slipped|slips|carried)$/.test(text)) {
    if (text === 'pushed' && next === 'back') return at + 1;
    const isTo = /^(?:to|until|till|back|over|forward)$/.test(next);
    if (isTo) return findTerm(words, at + 1);
    // "Moved from April to November 2023", "moved the felling to next winter".
    const target = find(/^to$/, 6);
    return target !== null && text !== 'carried' && text !== 'delayed'
      ? findTerm(words.slice(0, target + 4), target)
      : null;
  }
  // "Set back to 2026", "held over to next season", "rearranged for 15 April 2023".
  if ((text === 'set' && next === 'back') || (text === 'held' && next === 'over'))
    return /^(?:by|to|until|from|$)/.test(words[at + 2]?.text ?? '') ? at + 1 : null;
  if (text === 'rearranged' && /^(?:for|to)$/.test(next)) return findTerm(words, at + 1);
  // "Must wait until 2026".
  if (text === 'wait' && next === 'until' && /^(?:must|to)$/.test(words[at - 1]?.text ?? '')) return at + 1;
  if (text === 'excluded' && at === 0 && /^(?:by|order|from|)$/.test(next)) return at;
  if (text === 'dropped' && next === 'the' && /^(?:idea|plan)$/.test(words[at + 2]?.text ?? '')) return at + 2;
  if (
    /^(?:dropped|removed|struck|taken|took|crossed|withdrawn|deleted|excluded|cut)$/.test(text) ||
    (text === 'pulled' && next === 'from')
  )
    return /^(?:from|off|out)$/.test(next)
      ? find(PLANS, 5)
      : isMeasure(words, at) && !/^(?:took|crossed)$/.test(text)
        ? at
        : outOfPlan(words, at);
  // "Withdrew the demo", "so it was dropped".
  // "Merged into the 2024 congress".
  if (/^(?:merged|folded|rolled)$/.test(text) && next === 'into')
    return /^(?:the|next)$/.test(words[at + 2]?.text ?? '') && (words[at + 3]?.year ?? null) !== null ? at + 3 : null;
  if (
    text === 'given' &&
    next === 'up' &&
    /^(?:was|were|been)$/.test(words[at - 1]?.text ?? '') &&
    words[at + 2]?.text !== 'to'
  )
    return at + 1;
  if (/^(?:stand|stood)$/.test(text) && /^(?:the|its|our|this)$/.test(next)) return find(/^down$/, 5);
  if (text === 'pulled' && (next === 'out' || words[at + 2]?.text === 'plug')) return next === 'out' ? at + 1 : at + 2;
  if (text === 'withdrew') {
    const isThing = words.some(({ isNumber, value }) => isNumber || value !== null);
    const isFrom =
      next === 'from' && !isThing && !words.some((word) => /^(?:market|service|sale|use)$/.test(word.text));
    return isFrom || /^(?:the|its|their|his|her)$/.test(next) ? at : null;
  }
  if (text === 'backed' && next === 'out' && words[at + 2]?.text === 'of') return at + 1;
  // "Had to give up the camp", "was instructed to pause the merger".
  if ((text === 'give' && next === 'up') || /^(?:pause|stop|terminate|end)$/.test(text)) {
    const isForced =
      /^to$/.test(words[at - 1]?.text ?? '') &&
      words.slice(Math.max(at - 6, 0), at).some((word) => FORCED.test(word.text));
    const object = words.slice(at + 1, at + 6).some((word) => MEASURES.test(word.text));
    return isForced && object ? (text === 'give' ? at + 1 : at) : null;
  }
  if (CALLING_OFF.test(text)) {
    const isDecision = words
      .slice(Math.max(at - 5, 0), at)
      .some((word) => DECIDED.test(word.text) || MINDED.test(word.text));
    return isDecision ? at : null;
  }
  const isAsked = text === 'hold' && words.slice(0, at).some((word) => DECIDED.test(word.text));
  if (WAITING.test(text) && (isAsked || words.slice(Math.max(at - 5, 0), at).some((word) => MINDED.test(word.text))))
    return endOfWaiting(words, at);
  if (CANCELLATION.test(text) && words[at - 1]?.text !== 'of') return null;
  // "Decided against holding it".
  if (DECIDED.test(text) && next === 'against') return at + 2;
  return /^(?:fell|fallen|falls)$/.test(text) && next === 'through' ? at + 1 : null;
}

/** "Was removed", "deliverable 2 removed by": the subject is a measure, and not a thing of one. */
function isMeasure(words: readonly Word[], at: number): boolean {
  const isPassive = /^(?:was|were|been)$/.test(words[at - 1]?.text ?? '');
  const from = isPassive ? 0 : words[at - 1]?.isNumber === true ? at - 2 : at - 1;
  return words
    .slice(Math.max(from, 0), at)
    .some(
      ({ text }, index) =>
        (MEASURES.test(text) &&
          !words
            .slice(Math.max(from + index - 2, 0), Math.max(from + index, 0))
            .some((word) => /^(?:from|of|at|in|for|with|after|by)$/.test(word.text))) ||
        (isPassive && text === 'it' && /^(?:dropped|withdrawn)$/.test(words[at]?.text ?? '')),
    );
}

/** "Struck item 9 from the programme", "removed the stage off the list". */
function outOfPlan(words: readonly Word[], at: number): number | null {
  const from = words.slice(at + 1, at + 9).findIndex(({ text }) => /^(?:from|off|out)$/.test(text));
  const plan = words.slice(at + 2 + from, at + 6 + from).findIndex(({ text }) => PLANS.test(text));
  return from < 0 || plan < 0 || words[at - 1]?.text === 'we' ? null : at + 2 + from + plan;
}

/** "On the back burner". */
const isBackBurner = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'on' && words[at + 2]?.text === 'back' && words[at + 3]?.text === 'burner';

/** "Leave it for another year", "hold it over", "sit this one out", "give it a miss"; whoever delays, pauses, skips needs no more words. */
function endOfWaiting(words: readonly Word[], at: number): number | null {
  const { text = '' } = words[at] ?? {};
  const end: RegExp | undefined = {
    leave: /^(?:another|next|later)$/,
    wait: /^(?:until|till|better|next|another)$/,
    hold: /^(?:over|off|back|further)$/,
    sit: /^out$/,
    give: /^miss$/,
  }[text];
  if (end === undefined) return at;
  const index = words.slice(at + 1, at + 10).findIndex((word) => end.test(word.text));
  return index < 0 || words[at + 2 + index]?.isNumber === true ? null : at + 1 + index;
}

/** "To April 2023", "to next spring", "to a later date". */
function findTerm(words: readonly Word[], at: number): number | null {
  const within = words.slice(at, at + 6);
  // "Moved to the new hall in May".
  const place = within.findIndex(({ text }, index) => index > 1 && /^(?:in|on|at|by)$/.test(text));
  const index = within.findIndex(({ text, year }) => year !== null || LATER.test(text));
  return index < 0 || (place > 0 && place < index) ? null : at + index;
}
