/** The lines around the tables against those that the plan makes: title, mark of a draft, headings, signature, and nothing besides. */

import type { FinishedParagraph } from '../../../document/finished-document';
import { alignRows } from './align-rows';
import { lookDifferences } from './check-looks';
import { type Difference, WHOLE } from './difference';
import { looksAlike, plainText } from './plain-text';
import type { CheckName } from './proof-words';

export interface ExpectedLine {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  readonly check: CheckName;
  /** Whether it leads to a section. */
  readonly isContents: boolean;
  /** What an earlier version of Vekha wrote there, which is as right. */
  readonly formerly?: string | undefined;
}

/** A line that was found, and how many tables stand before it. */
export interface FoundLine {
  readonly text: string;
  readonly paragraph: FinishedParagraph;
}

/** Blank lines in a row: more of them push what follows out of sight. */
const MOST_BLANK = 4;

export function foundLines(paragraphs: readonly FinishedParagraph[]): FoundLine[] {
  return paragraphs.flatMap((paragraph) =>
    plainText(paragraph.text)
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, paragraph })),
  );
}

/** Lines of one stretch: before the first table, between two, after the last. */
export function lineDifferences(
  expected: readonly ExpectedLine[],
  paragraphs: readonly FinishedParagraph[],
): Difference[] {
  const found = foundLines(paragraphs);
  const lines = expected
    .flatMap((line) =>
      plainText(line.text)
        .split('\n')
        .map((text) => ({ ...line, text })),
    )
    .filter(({ text }) => text.trim() !== '');
  const { pairs, lost, foreign, doubled, moved } = alignRows(
    lines.map(({ text }) => text),
    found.map(({ text }) => text),
  );
  const differences: Difference[] = paragraphs
    .filter(({ text }) => text.trim() === '')
    .flatMap((blank) => lookDifferences(lines.some((each) => each.isContents) ? unlinked(blank) : blank, null, WHOLE));
  const tell = (check: CheckName, note: Difference['note'], before: string | null, after: string | null): void => {
    differences.push({ check, place: WHOLE, note, expected: before, found: after });
  };
  if (countBlank(paragraphs) > MOST_BLANK) tell('blank-lines', 'count', null, String(countBlank(paragraphs)));
  for (const [index, at] of [...pairs, ...moved]) {
    const [line, other] = [lines[index], found[at]];
    if (line === undefined || other === undefined) continue;
    if (line.text !== other.text && line.formerly !== other.text) {
      tell(line.check, 'text', line.text, other.text);
      if (looksAlike(line.text, other.text)) tell('look-alikes', 'text', line.text, other.text);
      if (line.check === 'title-lines' && years(line.text) !== years(other.text))
        tell('report-period', 'text', line.text, other.text);
    }
    differences.push(
      ...lookDifferences(line.isContents ? unlinked(other.paragraph) : other.paragraph, line.bold, WHOLE),
    );
    if (other.paragraph.align !== line.align) tell('alignment', 'look', null, other.text);
  }
  for (const index of lost) tell(lines[index]?.check ?? 'title-lines', 'lost', lines[index]?.text ?? '', null);
  for (const [index] of moved) tell(lines[index]?.check ?? 'title-lines', 'moved', lines[index]?.text ?? '', null);
  for (const at of [...foreign, ...doubled]) {
    const other = found[at];
    if (other === undefined) continue;
    tell('foreign-lines', foreign.includes(at) ? 'foreign' : 'doubled', null, other.text);
    differences.push(...lookDifferences(other.paragraph, null, WHOLE));
  }
  return differences;
}

/** Without what a line of the contents has; the field's end may stand in the line behind. */
const unlinked = (paragraph: FinishedParagraph): FinishedParagraph => ({
  ...paragraph,
  strays: paragraph.strays.filter(({ kind }) => kind !== 'contents'),
});

function countBlank(paragraphs: readonly FinishedParagraph[]): number {
  let most = 0;
  let run = 0;
  for (const { text } of paragraphs) {
    run = text.trim() === '' ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

const years = (text: string): string => (text.match(/(?:19|20)\d\d/g) ?? []).join();
