/** Whether a text can be read as the form means it: black on white, Times New Roman 12, nothing hidden, struck out or raised. */

import type { FinishedLook, FinishedParagraph, FinishedStray, StrayKind } from '../../../document/finished-document';
import type { Difference, DifferencePlace } from './difference';
import type { CheckName } from './proof-words';

const FONT = 'Times New Roman';
/** Points. */
const SIZE = 12;

/** Runs that are bold where they should not be, or the other way round, are told with the other ways of stressing a word. */
export function lookDifferences(
  { runs, strays }: FinishedParagraph,
  bold: boolean | null,
  place: DifferencePlace,
): Difference[] {
  const flaws = runs.flatMap(({ text, look }): Difference[] =>
    text.trim() === ''
      ? []
      : lookFlaws(look, bold).map(([check, found]) => ({
          check,
          place,
          note: 'look',
          expected: null,
          found: `${excerptOf(text)}${found === '' ? '' : ` (${found})`}`,
        })),
  );
  return [...flaws, ...strays.map((stray) => strayDifference(stray, place))];
}

const SHOWN = 60;
export const excerptOf = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN - 1).trimEnd()}…` : text;

function lookFlaws(look: FinishedLook, bold: boolean | null): [CheckName, string][] {
  const flaws: [CheckName, string][] = [];
  if (look.hidden) flaws.push(['hidden-text', '']);
  if (look.struck) flaws.push(['struck-text', '']);
  if (!isDark(look.colour)) flaws.push(['text-colour', look.colour ?? '']);
  if (!isWhite(look.background)) flaws.push(['text-background', look.background ?? '']);
  if (look.size !== null && Math.abs(look.size - SIZE) > 0.1) flaws.push(['text-size', String(look.size)]);
  if (look.font !== null && look.font !== FONT) flaws.push(['text-font', look.font]);
  if (look.italic || look.underlined || (bold !== null && look.bold !== bold)) flaws.push(['emphasis', '']);
  if (look.effects.length > 0) flaws.push(['text-effects', look.effects.join(', ')]);
  return flaws;
}

const channels = (colour: string): number[] =>
  /^[0-9a-f]{6}$/.test(colour) ? [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : [];

function isDark(colour: string | null): boolean {
  if (colour === null) return true;
  const parts = channels(colour);
  return parts.length === 3 && parts.every((part) => part <= 0x20);
}

export function isWhite(colour: string | null): boolean {
  if (colour === null) return true;
  const parts = channels(colour);
  return parts.length === 3 && parts.every((part) => part >= 0xf8);
}

const STRAY_CHECKS: Readonly<Record<StrayKind, CheckName>> = {
  tracked: 'tracked-changes',
  comment: 'comments',
  note: 'notes',
  'page-text': 'page-edges',
  drawing: 'drawings',
  field: 'fields',
  link: 'links',
  contents: 'fields',
  embedded: 'embedded-parts',
  'automatic-number': 'automatic-numbers',
  layout: 'layout',
  'inner-table': 'inner-tables',
  unknown: 'unknown-markup',
};

export function strayDifference({ kind, text }: FinishedStray, place: DifferencePlace): Difference {
  return { check: STRAY_CHECKS[kind], place, note: 'stray', expected: null, found: excerptOf(text) };
}
