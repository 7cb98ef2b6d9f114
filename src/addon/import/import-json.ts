/** An import as the panel and the command line get it: columns, proof, what was left out, what to look at. */

import type { ImportCountsJson, ImportedItemJson, ProposedColumnJson } from '../../contract/import';
import { columnLetters } from '../../core/grid/cell-range';
import { formatMessage, type Message, type ValuesOf } from '../../core/i18n/format-message';
import { describePlace } from '../../core/import/describe-left-out';
import type { ExecutorGroup } from '../../core/import/group-executors';
import type { ImportedPlan } from '../../core/import/import-plan';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { LeftOut } from '../../core/import/source';
import type { Locale } from '../../core/locale';
import { suspectParts } from '../../core/plan/executors/split-names';
import type { Plan } from '../../core/plan/plan';

export function toColumnsJson({ columns }: ImportedPlan): readonly ProposedColumnJson[] {
  return columns.map((each) => ({ ...each, column: each.column + 1 }));
}

export function toCountsJson({ plan, built, tables }: ImportedPlan): ImportCountsJson {
  const entries = [...plan.items, ...plan.orphans].reduce((sum, each) => sum + each.entries.length, 0);
  return { tables, sections: plan.sections.length, items: plan.items.length, entries, rows: built.rows.length };
}

export function toItemsJson({ items, sections }: Plan, most: number): readonly ImportedItemJson[] {
  return items.slice(0, most).map((item) => ({
    number: item.number.text,
    section: item.section === null ? null : (sections[item.section]?.title ?? null),
    name: item.name.text,
    period: item.period.text,
    executors: item.executors.map(({ text }) => text),
    entries: item.entries.map(({ text }) => text),
  }));
}

/** Groups named in a warning: the rest is for the list. */
const MOST_NAMED = 5;

/** What a person should look at, in words. */
export function describeWarnings(
  { columns, certain, proof, copied, damagedNumbers, sharedNumbers, rivals, leftOut, plan, signed }: ImportedPlan,
  groups: readonly ExecutorGroup[],
  locale: Locale,
): string[] {
  const words = IMPORT_WORDS;
  const warnings: string[] = [];
  const say = <const Said extends Message>(message: Said, values: ValuesOf<Said[Locale]>): void => {
    warnings.push(formatMessage(message, values, locale));
  };
  if (!certain) say(words.uncertain, {});
  const wanted = ['number', 'period', 'executors', 'progress'] as const;
  const missing = wanted.filter((kind) => !columns.some((each) => each.kind === kind));
  if (missing.length > 0)
    say(words.missing, { columns: missing.map((kind) => words.columns[kind][locale]).join(', ') });
  if (proof.lost.length > 0) say(words.lost, { words: proof.lost.join(', ') });
  if (!proof.same) say(words.differs, {});
  if (copied > 0) say(words.copied, { rows: copied });
  const places = (list: readonly LeftOut['place'][]): string =>
    [...new Set(list.map((place) => describePlace(place, locale)))].slice(0, MOST_NAMED).join('; ');
  const changed = damagedNumbers.filter(({ text, guesses }) => guesses.some((guess) => text !== guess));
  if (damagedNumbers.length > 0)
    say(words.damagedNumbers, {
      count: damagedNumbers.length,
      guesses: (changed.length > 0 ? changed : damagedNumbers)
        .slice(0, MOST_NAMED)
        .map(({ place, text, guesses }) => `${describePlace(place, locale)}: «${text}» → «${guesses.join('», «')}»`)
        .join('; '),
    });
  for (const { kind, column, others } of rivals)
    say(words.rivals, {
      kind: words.columns[kind][locale],
      columns: [column, ...others]
        .sort((one, other) => one - other)
        .map(columnLetters)
        .join(', '),
      column: columnLetters(column),
    });
  if (signed.length > 0)
    say(words.signed, {
      texts: signed
        .slice(0, MOST_NAMED)
        .map((text) => `«${text.replace(/\s+/g, ' ')}»`)
        .join(', '),
    });
  if (sharedNumbers.length > 0) say(words.shared, { places: places(sharedNumbers) });
  const joined = plan.items.flatMap(({ executors }) => executors.filter(({ text }) => suspectParts(text) !== null));
  if (joined.length > 0)
    say(words.joined, {
      names: [...new Set(joined.map(({ text }) => `«${text}»`))].slice(0, MOST_NAMED).join(', '),
    });
  const pictures = leftOut.filter(({ kind }) => kind === 'picture').length;
  if (pictures > 0) say(words.pictures, { count: pictures });
  for (const { spellings } of groups.filter((group) => group.spellings.length > 1).slice(0, MOST_NAMED))
    say(words.near, { names: spellings.map(({ text }) => `«${text}»`).join(', ') });
  return warnings;
}
