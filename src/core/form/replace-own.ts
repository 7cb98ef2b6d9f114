/** What becomes of the lines that Vekha put around an example: the new report's part is named where the old one was, and the rest goes. */
import type { ForeignBlock } from '../../document/foreign-document';
import { ownLineOf } from '../report/own-lines';
import type { FilledStretch } from './fill-form';
import type { Form } from './learn-form';
import { findOwnBlocks } from './own-blocks';

export interface ReplacedOwn {
  readonly stretches: readonly FilledStretch[];
  /** Paragraphs that say something else now. */
  readonly replaced: readonly { readonly at: number; readonly before: string; readonly after: string }[];
  /** What goes without another in its place: lines, and headings of annexes. */
  readonly leftOut: readonly string[];
}

/** A form has no place for annexes nor for a draft's mark. `said` are lines of the new report. */
export function replaceOwn({ own }: Pick<Form, 'own'>, said: readonly string[]): ReplacedOwn {
  const stretches: FilledStretch[] = [];
  const replaced: ReplacedOwn['replaced'][number][] = [];
  const leftOut: string[] = [];
  const parts = said.filter((line) => ownLineOf(line) === 'part');
  for (const { kind, text, elements } of own) {
    const after = kind === 'part' ? parts.shift() : undefined;
    const [first] = elements;
    if (after === undefined || first === undefined) {
      stretches.push(...elements.map((element) => ({ from: element, to: element, parts: [] })));
      leftOut.push(text);
    } else if (after !== text) replaced.push({ at: first.at, before: text, after });
  }
  return { stretches, replaced, leftOut };
}

/** What a finished report has of Vekha's own and is not among what it may say. */
export function findOwnLeft(blocks: readonly ForeignBlock[], allowed: readonly string[]): string[] {
  const said = new Set(allowed.map(even));
  return findOwnBlocks(blocks).flatMap(({ kind, text }) => (kind !== 'annex' && said.has(even(text)) ? [] : [text]));
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
