/** What a thread is asked about workbooks and what it answers: plain data, copied on the way. */
import { type Rearrangement, rearrangementsOf, type Sheet, type Workbook } from '../../stand-in/host/model';
import { InputError } from '../input-error';
import { workbookOf } from '../library-sheets';
import type { AskedMoves } from '../moved-rows';
import { type RefusedPart, SaveRefusal } from '../package/save-refusal';
import type { MadeSave } from '../render-workbook';
import { keepSource, type Source, sourceOf } from '../source';
import { Unproven } from '../unproven';
import type { Judge } from './judge-beside';

/** A workbook with all that hangs on it, as it is at this moment. */
export interface Snapshot extends Pick<Workbook, 'sheets' | 'activeSheet' | 'defaultFont'> {
  readonly moves: readonly (readonly Rearrangement[])[];
  readonly source: Source | null;
}

export type Task =
  /** The workbook comes after it, in pieces. */
  | { readonly kind: 'save' }
  /** `path` is what a refusal calls the file. Behind the answer comes what is judged. */
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly path: string; readonly judge: Judge | null }
  | { readonly kind: 'ask'; readonly asked: AskedMoves };

export type Done =
  | { readonly kind: 'saved'; readonly made: MadeSave }
  /** The workbook has come before it, in pieces. */
  | { readonly kind: 'read' }
  | { readonly kind: 'asked'; readonly reasons: readonly RefusedPart[] }
  | { readonly kind: 'refused'; readonly reasons: readonly RefusedPart[] }
  | { readonly kind: 'unproven'; readonly reasons: readonly RefusedPart[]; readonly made: UnprovenSave }
  | { readonly kind: 'input'; readonly texts: InputError['texts'] }
  | { readonly kind: 'failed'; readonly message: string };

/** What was judged since; null where all is. */
export interface Judged {
  readonly kind: 'judged';
  readonly known: string | null;
}

type UnprovenSave = Pick<Unproven, 'differences' | 'bytes' | 'receipt'>;

export function takeSnapshot(workbook: Workbook): Snapshot {
  const { sheets, activeSheet, defaultFont } = workbook;
  return {
    sheets,
    activeSheet,
    ...(defaultFont === undefined ? {} : { defaultFont }),
    moves: sheets.map(rearrangementsOf),
    source: sourceOf(workbook),
  };
}

export function openSnapshot({ sheets, activeSheet, defaultFont, moves, source }: Snapshot): Workbook {
  const workbook = workbookOf(sheets as readonly Sheet[]);
  workbook.activeSheet = activeSheet;
  if (defaultFont !== undefined) workbook.defaultFont = defaultFont;
  for (const [index, sheet] of workbook.sheets.entries()) rearrangementsOf(sheet).push(...(moves[index] ?? []));
  if (source !== null) keepSource(workbook, source);
  return workbook;
}

export function tellError(error: unknown): Done {
  if (error instanceof Unproven) {
    const { reasons, differences, bytes, receipt } = error;
    return { kind: 'unproven', reasons, made: { differences, bytes, receipt } };
  }
  if (error instanceof SaveRefusal) return { kind: 'refused', reasons: error.reasons };
  if (error instanceof InputError) return { kind: 'input', texts: error.texts };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that was told of; null for what is none. */
export function errorIn(done: Done): Error | null {
  if (done.kind === 'unproven') return new Unproven(done.reasons, done.made);
  if (done.kind === 'refused') return new SaveRefusal(done.reasons);
  if (done.kind === 'input') return new InputError(done.texts);
  return done.kind === 'failed' ? new Error(done.message) : null;
}
