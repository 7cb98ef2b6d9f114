/** Two states of a plan, or two periods of it, entry by entry: what came, what went, what was reworded, which verdicts changed. */
import { cutEnd } from '../../text/cut-end';
import { areTooMany, type DiffPiece, diffWords, likeness } from '../../text/diff-words';
import { normalise } from '../../text/normalise';
import { type ComparedItem, type ItemMatch, matchItems } from './match-items';

export interface PlanChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'verdict';
  /** The number as it is now; as it was where the measure is gone. */
  readonly number: string;
  readonly name: string;
  /** "" where there was nothing. */
  readonly before: string;
  readonly after: string;
  /** What of the measure it is about. */
  readonly part: 'measure' | 'entry' | 'name' | 'period' | 'executors' | 'verdict';
  /** The words of a text that was reworded, in order; missing for other changes. */
  readonly words?: readonly DiffPiece[];
}

/** What a person must say, because the plans do not. Rows are 1-based. */
export interface CompareQuestion {
  readonly kind: 'split' | 'joined' | 'renumbered';
  readonly number: string;
  readonly name: string;
  readonly others: readonly { readonly number: string; readonly name: string; readonly row: number }[];
  readonly row: number;
}

export interface PlanComparison {
  readonly changes: readonly PlanChange[];
  readonly questions: readonly CompareQuestion[];
}

/** Changes in the order of the second plan, those of measures that are gone last. A number alone changes nothing: measures are known by their names. */
export function comparePlans(before: readonly ComparedItem[], after: readonly ComparedItem[]): PlanComparison {
  const { matches, removed, added, splits, joins } = matchItems(before, after);
  const byAfter = new Map(matches.map((match) => [match.after, match]));
  const fresh = new Set(added);
  const changes = after.flatMap((item): PlanChange[] => {
    const match = byAfter.get(item);
    if (match !== undefined) return matchChanges(match);
    return fresh.has(item) ? [wholeChange('added', item)] : [];
  });
  changes.push(...removed.map((item) => wholeChange('removed', item)));
  const toOther = ({ number, name, row }: ComparedItem) => ({ number, name, row });
  const questions: CompareQuestion[] = [
    ...splits.map((each) => ({ kind: 'split' as const, ...toOther(each.before), others: each.parts.map(toOther) })),
    ...joins.map((each) => ({ kind: 'joined' as const, ...toOther(each.after), others: each.parts.map(toOther) })),
    ...renumbered(matches),
  ];
  return { changes, questions };
}

function wholeChange(kind: 'added' | 'removed', { number, name, entries }: ComparedItem): PlanChange {
  const text = entries.join('\n');
  const [before, after] = kind === 'added' ? ['', text] : [text, ''];
  return { kind, number, name, before, after, part: 'measure' };
}

function matchChanges({ before, after }: ItemMatch): PlanChange[] {
  const { number, name } = after;
  const changes: PlanChange[] = [];
  const texts = [
    ['name', before.name, after.name],
    ['period', before.period, after.period],
    ['executors', before.executors.join('\n'), after.executors.join('\n')],
  ] as const;
  for (const [part, old, now] of texts) {
    if (same(old, now)) continue;
    changes.push({ kind: 'changed', number, name, before: old, after: now, part, words: diffWords(old, now) });
  }
  changes.push(...entryChanges(before, after));
  if (before.verdict !== after.verdict)
    changes.push({ kind: 'verdict', number, name, before: before.verdict, after: after.verdict, part: 'verdict' });
  return changes;
}

const keyOf = (text: string): string => cutEnd(normalise(text).text, /[\s.]/).replace(/\s+/g, ' ').trim();
const same = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

/** Texts at least so alike are one, reworded. */
const REWORDED = 0.35;

/** Whether paragraphs stand in one row or in several is the sheet's affair: what was only split or put together has not changed. */
function entryChanges(before: ComparedItem, after: ComparedItem): PlanChange[] {
  const { number, name } = after;
  const { gone, come } = withoutRegrouped(
    without(before.entries, after.entries).map((text) => ({ text })),
    without(after.entries, before.entries).map((text) => ({ text })),
  );
  const isLone = gone.length === 1 && come.length === 1;
  const textsOf = (entries: readonly Entry[]): string[] => entries.map(({ text }) => text);
  const isTooMany = areTooMany(textsOf(gone), textsOf(come));
  const pairs = (isTooMany ? [] : gone)
    .flatMap((old) => come.map((now) => ({ old, now, like: likeness(old.text, now.text) })))
    .filter(({ like }) => like >= REWORDED || isLone)
    .sort((one, other) => other.like - one.like);
  const paired = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const { old, now } of pairs) {
    if (taken.has(old) || paired.has(now)) continue;
    paired.set(now, old);
    taken.add(old);
  }
  const came = come.map((now): PlanChange => {
    const old = paired.get(now);
    const base = { number, name, after: now.text, part: 'entry' as const };
    if (old === undefined) return { kind: 'added', before: '', ...base };
    return { kind: 'changed', before: old.text, ...base, words: diffWords(old.text, now.text) };
  });
  const went = gone.filter((each) => !taken.has(each));
  return [
    ...came,
    ...went.map(({ text }): PlanChange => ({ kind: 'removed', number, name, before: text, after: '', part: 'entry' })),
  ];
}

/** One by one, for two may say the same. */
interface Entry {
  readonly text: string;
}

/** Leaves out entries that say, paragraph by paragraph, what entries of the other side say in another grouping. */
function withoutRegrouped(
  gone: readonly Entry[],
  come: readonly Entry[],
): { readonly gone: readonly Entry[]; readonly come: readonly Entry[] } {
  const linesOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ text }) => text.split('\n')).map(keyOf);
  const [old, now] = [new Set(linesOf(gone)), new Set(linesOf(come))];
  const isIn = (lines: ReadonlySet<string>) => (entry: Entry) => linesOf([entry]).every((line) => lines.has(line));
  const [oldSame, nowSame] = [gone.filter(isIn(now)), come.filter(isIn(old))];
  if (linesOf(oldSame).sort().join('\n') !== linesOf(nowSame).sort().join('\n')) return { gone, come };
  return {
    gone: gone.filter((entry) => !oldSame.includes(entry)),
    come: come.filter((entry) => !nowSame.includes(entry)),
  };
}

/** Texts of the first list that the second lacks, as many times as it does. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of other) left.set(keyOf(text), (left.get(keyOf(text)) ?? 0) + 1);
  return list.filter((text) => {
    const count = left.get(keyOf(text)) ?? 0;
    if (count > 0) left.set(keyOf(text), count - 1);
    return count === 0;
  });
}

/** Of so many measures known by name, most bear another number: the numbering is another one. */
const FEWEST = 4;

function renumbered(matches: readonly ItemMatch[]): CompareQuestion[] {
  const numbered = matches.filter(({ before, after }) => before.number !== '' && after.number !== '');
  const moved = numbered.filter(({ before, after }) => keyOf(before.number) !== keyOf(after.number));
  const [first] = moved;
  if (first === undefined || numbered.length < FEWEST || moved.length * 2 <= numbered.length) return [];
  const others = moved.map(({ after: { number, name, row } }) => ({ number, name, row }));
  return [{ kind: 'renumbered', number: first.before.number, name: first.before.name, others, row: first.before.row }];
}
