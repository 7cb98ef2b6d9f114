/** Reads an English clause: its auxiliaries and the order of its words tell what was done, denied, called off or only meant. */
import type { Word } from '../segments/segments';
import { type Found, familyOf, readAmount, type Setting } from '../signals/signal';
import { readCalledOff } from './called-off';
import { readDenial } from './denials';
import { endOfWithout, isUndone } from './idle';
import { RESUMES, readPromise } from './promises';
import { BE, isDone, PARTICLE, type Reading, skipAdverbs, spanOf } from './words';

/** Words that only English has, so that a text in another language is never read by its rules. */
const ENGLISH =
  /^(?:the|were|been|being|have|had|which|their|there|this|these|those|with|and|from|our|they|would|could|should|did|does|nothing|nobody|nil|without|never|yet|still|because|until|next|year|any|hold|held|made|took|taken|done|met|given|put|by|for|of|at|we|under|underway|ongoing|applicable|available|progress|activity|activities|meetings|requests|applications|visits|changes|funding|funds|need|demand|actions?|steps|contacts|exchanges|agreements|takers|waiting|either|whatsoever|work|works|spring|summer|january|february|march|june|july|october|broken|nought|into|upon|owing|throughout|between|after|before|about|now|when|where|who|what|while|your|it|its|it's|remains|remained|stays|stayed|means|since|soon|due|inquiries|enquiries|proposals|invitations|bids|complaints|cancelled|canceled|withdrawn|[a-z]+n['’]t|(?:[a-z]{3,}[^h]|[a-z]{4,})ed)$/;
/** What is made ready before anything is done. */
const PAPERS =
  /^(?:preparations?|plans?|invitations?|letters?|arrangements?|draft|list|budget|funds?|funding|money|date|venue|tickets?|team|documents?|documentation|application|programme)$/;
/** States that work brings about: "is in place", "was successful". */
const REACHED = /^(?:successful|operational|complete|open|functioning|operating|running|up)$/;

/** What is only told: "explained to the auditors that it lacks staff". */
const SAID = /^(?:explained|stated|informed|argued|replied|said|told|regretted|acknowledged|admitted)$/;

/** Dutch and Danish nouns that end like English participles. */
const NOT_ENGLISH = /hed$|^(?:gebied|invloed|afscheid|verleden|honderd|bereid|geschied|mulighed|hundred)$/;

/** Whether any word of a text is surely English. */
export function isEnglish(words: readonly Word[]): boolean {
  return words.some(
    ({ text, isNumber }, at) =>
      !isNumber &&
      text < 'а' &&
      ((ENGLISH.test(text) && !NOT_ENGLISH.test(text)) ||
        /^un[a-z]{3,}hed$/.test(text) ||
        (text === 'no' && /^(?:[a-z]+[^aeiou]s|[a-z]{3,}(?:ing|ment|tion))$/.test(words[at + 1]?.text ?? '')) ||
        (text === 'not' && /^(?:a|one|any|yet|to)$/.test(words[at + 1]?.text ?? '')) ||
        ((text === 'not' || text === 'due') && /^(?:has|is|are)$/.test(words[at - 1]?.text ?? '')) ||
        ((text === 'to' || text === 'will') && RESUMES.test(words[at + 1]?.text ?? '')) ||
        (text === 'will' && /^(?:be|go|now)$/.test(words[at + 1]?.text ?? ''))),
  );
}

/** "We will sail once the permit is issued": what has to come first. */
function isCondition(words: readonly Word[], at: number): boolean {
  const opener = words.findIndex(({ text }) => /^(?:once|when|if|after|unless|soon|provided)$/.test(text));
  return (
    opener >= 0 &&
    opener < at &&
    /^(?:is|are|has|have|been)$/.test(words[at - 1]?.text ?? '') &&
    words.some(
      ({ text }, index) =>
        /^(?:will|shall|[a-z]+['’]ll)$/.test(text) ||
        (text === 'to' && (BE.test(words[index - 1]?.text ?? '') || words[index - 1]?.text === 'going')),
    )
  );
}

/** What is said to be work by a verb of its own: strong unless the lexicon only knows it as a step. */
function readDone({ isAside, isRelative, words, lexicon }: Setting, at: number): Reading | null {
  const word = words[at];
  // "Eleven workshops went ahead".
  const goesOn =
    words[at + 1]?.text === 'ahead' ||
    (words[at + 1]?.text === 'on' && /^(?:throughout|all|as|until|every|regardless|$)/.test(words[at + 2]?.text ?? ''));
  if (word?.text === 'went' && goesOn && !isRelative && (!isAside || /^(?:al)?though$/.test(words[0]?.text ?? '')))
    return { next: at + 2, found: [{ kind: 'deed', ...spanOf(words, at, at + 1), family: 'went', isPast: true }] };
  const isWhole = lexicon.senses.has(`${word?.text}.`);
  if (word === undefined || !(isDone(word, words[at - 1], words[at + 1]) || isWhole)) return null;
  // "Detached youth work has ceased": an attribute of the subject.
  if (at === 0 && words.slice(1).some(({ text }) => /^(?:has|have|had|was|were|is|are)$/.test(text))) return null;
  // "Took no part" denies.
  const particle = PARTICLE.test(words[at + 1]?.text ?? '') ? 1 : 0;
  const [no = '', whom = ''] = words.slice(at + 1 + particle, at + 3 + particle).map(({ text }) => text);
  if (/^(?:no|nothing|none|nobody)$/.test(no) && !/^(?:fewer|less|later)$/.test(whom)) return null;
  // "Booked by nobody", "drawn on by no one".
  const by = words.findIndex(({ text }, index) => index > at && index < at + 4 && text === 'by');
  if (by > 0 && /^(?:no|nobody|none|no-one)$/.test(words[by + 1]?.text ?? '')) return null;
  if (words.slice(at + 1, at + 5).some(({ text }, index) => text === 'not' && words[at + 3 + index]?.text === 'all'))
    return null;
  const lead = words.slice(Math.max(at - 4, 0), at).map(({ text }) => text);
  // "A visit would have been made", "far from being implemented"; "explained to the auditors that …".
  const isUnreal =
    lead.some(
      (text, index) =>
        (/^(?:would|could|might)$/.test(text) && lead[index + 1] === 'have') ||
        (text === 'far' && lead[index + 1] === 'from') ||
        // "Could only be done from a crane".
        (/^(?:can|could|may|might|must|should)$/.test(text) && lead.slice(index + 1).includes('be')),
    ) ||
    (words[0]?.text === 'should' && at > 1);
  // "The ministry promised an answer", "provided that the frost holds".
  const isOfPlan = word.text === 'provided' && (no === 'that' || (particle === 1 && /^(?:in|by|under)$/.test(no)));
  if (/^(?:promised|pledged)$/.test(word.text) || isOfPlan) return { next: at + 1, found: [] };
  const isSaid =
    SAID.test(word.text) && /^(?:to|that|why|)$/.test(words[at + 1]?.text ?? '') && readAmount(words) === 0;
  if (isUnreal || isSaid) return { next: at + 1, found: [] };
  // "Remains unpublished"; "the application was turned down"; "the call opened in March closed without a bid".
  if (isUndone(word) || (word.text === 'turned' && words[at + 1]?.text === 'down') || endOfWithout(words) > at)
    return null;
  if (word.text === 'did' && !/^(?:the|a|all|some|this|our|its|their)$/.test(words[at + 1]?.text ?? '')) return null;
  const { sense, start, end } = word;
  const next = at + 1;
  const found = (kind: Found['kind'], strength: NonNullable<Found['strength']>): Reading => ({
    next,
    found: [{ kind, start, end, strength, family: familyOf(word), isPast: true }],
  });
  if (isAside || isRelative || isCondition(words, at)) return { next, found: [] };
  if (sense === 'receipt') return found('receipt', 'weak');
  const isOfPapers =
    words.slice(Math.max(at - 4, 0), at).some(({ text }) => PAPERS.test(text)) && readAmount(words) === 0;
  if (sense === 'step' || (isOfPapers && BE.test(words[at - 1]?.text ?? ''))) return found('deed', 'step');
  if (sense === 'finding') return found('deed', 'weak');
  if (sense === 'deed') return found('deed', 'strong');
  return sense === 'unknown' ? found('deed', 'weak') : null;
}

/** "Is operational", "is now open". */
function readState({ isAside, isRelative, words }: Setting, at: number): Reading | null {
  if (!BE.test(words[at]?.text ?? '')) return null;
  const next = skipAdverbs(words, at + 1);
  if (!REACHED.test(words[next]?.text ?? '') || words[next + 1]?.text === 'to') return null;
  const isStatement = !isAside && !isRelative;
  return {
    next: next + 1,
    found: isStatement
      ? [
          {
            kind: 'deed',
            ...spanOf(words, at, next),
            strength: 'weak',
            isPresent: /ing$/.test(words[next]?.text ?? ''),
          },
        ]
      : [],
  };
}

/** "In earlier years only", "only in past years": the index of the last of these words; -1 where they are not. */
const endOfBefore = (words: readonly Word[]): number =>
  words.findIndex(
    ({ text }, at) =>
      /^(?:only|years)$/.test(text) &&
      words.slice(Math.max(at - 4, 0), at + 1).some((other) => other.text === 'only') &&
      words
        .slice(Math.max(at - 3, 0), at)
        .some((other) => /^(?:earlier|previous|past|former|prior)$/.test(other.text)) &&
      (text === 'years' || words[at - 1]?.text === 'years') &&
      /^(?:not|and|but|)$/.test(words[at + 1]?.text ?? ''),
  );

/** What the words of one English clause say. */
export function readEnglish(setting: Setting): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < setting.words.length; ) {
    const reading =
      readDenial(setting, at) ??
      readCalledOff(setting, at) ??
      readPromise(setting, at) ??
      readState(setting, at) ??
      readDone(setting, at);
    // "Are to be ordered and delivered": both are to come.
    const isBoth = setting.words[at - 1]?.text === 'and' && found.at(-1)?.kind === 'promise';
    if (reading !== null) found.push(...reading.found.filter(({ kind }) => !(isBoth && kind === 'deed')));
    at = reading?.next ?? at + 1;
  }
  const before = endOfBefore(setting.words);
  if (before < 0) return found;
  return found.map((each) =>
    each.kind === 'deed' ? { ...each, kind: 'none', end: spanOf(setting.words, before, before).end } : each,
  );
}
