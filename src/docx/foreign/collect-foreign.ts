/** Turns the elements of a foreign document into blocks as they pass by: the accepted text, numbers counted, nothing else kept. */

import type { ForeignDocument } from '../../document/foreign-document';
import type { XmlListener } from '../package/xml';
import { closeElement } from './close-element';
import type { ListCounting } from './count-lists';
import { openElement } from './open-element';
import { type NoteTexts, putText, type Reading, settleCarried, startReading, topOf } from './reading';

export interface ForeignCollecting extends XmlListener {
  finish(): ForeignDocument;
}

/** Text that is no longer, or twice, in the document. What ends in "Change" tells what was before tracked changes. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:tblPrEx', 'w:rubyPr', 'w:rt']);
/** What counts among a run's looks. */
const WITHIN_LOOKS = new Set(['w:vanish', 'w:strike', 'w:dstrike', 'w:del', 'w:moveFrom', 'w:rPrChange']);

/** With `into`, notes are collected there; else references to them are looked up in `notes`. `placed` blocks tell which element they are. */
export function collectForeign(
  counting: ListCounting,
  notes: NoteTexts,
  into: NoteTexts | null = null,
  placed = false,
): ForeignCollecting {
  const reading = startReading(counting, notes, into, placed);
  const { path, body, unread } = reading;
  let skippedFrom = 0;
  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? '';
      path.push(name);
      if (name === 'w:p' || name === 'w:tr' || name === 'w:tbl') reading.counts[name] += 1;
      if (
        name === 'w:showingPlcHdr' &&
        parent === 'w:sdtPr' &&
        attributes['w:val'] !== '0' &&
        attributes['w:val'] !== 'false'
      )
        markPlaceholder(reading);
      // Most elements say how text looks, and one of them whether it is seen at all.
      if (skippedFrom > 0 || (parent === 'w:rPr' && !WITHIN_LOOKS.has(name))) return;
      if (name === 'w:del' || name === 'w:moveFrom') markDeleted(reading, parent);
      if (name === 'w:sdt') reading.controls.push(false);
      else if (name === 'mc:AlternateContent') reading.alternatives.push(reading.produced);
      const chosen =
        name === 'mc:Fallback' && reading.alternatives[reading.alternatives.length - 1] !== reading.produced;
      if (chosen || SKIPPED.has(name) || name.endsWith('Change')) skippedFrom = path.length;
      else openElement(reading, name, parent, attributes);
    },
    close(name) {
      if (skippedFrom === 0) {
        closeElement(reading, name);
        if (name === 'w:sdt') reading.controls.pop();
        else if (name === 'mc:AlternateContent') reading.alternatives.pop();
      } else if (path.length === skippedFrom) skippedFrom = 0;
      path.pop();
    },
    text(text) {
      if (reading.inText && skippedFrom === 0) putText(reading, text);
    },
    finish() {
      settleCarried(body);
      return { blocks: body.blocks, unread };
    },
  };
}

/** The innermost content control shows what asks for its content: it is blank. */
function markPlaceholder({ controls }: Reading): void {
  if (controls.length > 0) controls[controls.length - 1] = true;
}

/** In properties a deletion says that the paragraph's end, or the row, was deleted; elsewhere it holds what was. */
function markDeleted(reading: Reading, parent: string): void {
  const { path } = reading;
  const { paragraph, tables } = topOf(reading);
  if (parent === 'w:rPr' && paragraph !== null && path[path.length - 3] === 'w:pPr') paragraph.endDeleted = true;
  const row = tables[tables.length - 1]?.row;
  if (parent === 'w:trPr' && row) row.deleted = true;
}
