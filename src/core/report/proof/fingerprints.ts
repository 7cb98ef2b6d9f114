/** Fingerprints of a finished report's words, kept with its proof: whether it says the same later, and where it does not. */

import type { FinishedDocument, FinishedRow } from '../../../document/finished-document';
import { fingerprint } from '../../text/fingerprint';
import { plainText } from './plain-text';

export interface DocumentFingerprints {
  /** Of all that is seen. */
  readonly text: string;
  /** One a row of the largest table, header and all; empty where they were not kept. */
  readonly rows: readonly string[];
}

export function fingerprintDocument({ blocks, strays }: FinishedDocument): DocumentFingerprints {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(rowText)] : []));
  const [largest = []] = [...tables].sort((one, other) => other.length - one.length);
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map(rowText);
    const text = plainText(block.text);
    return text.trim() === '' ? [] : [text];
  });
  const beside = strays.map(({ kind, text }) => `${kind} ${text}`);
  return { text: fingerprint(JSON.stringify([lines, beside])), rows: largest.map(fingerprint) };
}

const rowText = ({ cells }: FinishedRow): string =>
  JSON.stringify(
    cells.map(({ column, paragraphs }) => [column, plainText(paragraphs.map(({ text }) => text).join('\n'))]),
  );

/** Rows (from 0) whose words are other ones than they were; null where it cannot be told which. */
export function changedRows(before: DocumentFingerprints, after: DocumentFingerprints): number[] | null {
  if (before.rows.length === 0 || before.rows.length !== after.rows.length) return null;
  return after.rows.flatMap((row, index) => (row === before.rows[index] ? [] : [index]));
}
