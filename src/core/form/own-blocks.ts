/** What Vekha itself put around the plan in a document: a form does not lend it to the next report. */
import type { ForeignBlock } from '../../document/foreign-document';
import { blocksText } from '../import/lay-out-table';
import { isAnnexTable, type OwnLine, ownLineOf } from '../report/own-lines';

interface OwnElement {
  readonly name: 'paragraph' | 'table';
  readonly at: number;
}

/** An annex goes from its heading to the end of its table; the blank line between two goes with the lower one. */
export interface OwnBlock {
  readonly kind: Exclude<OwnLine, 'none'>;
  readonly text: string;
  readonly elements: readonly OwnElement[];
}

export function findOwnBlocks(blocks: readonly ForeignBlock[]): OwnBlock[] {
  const own: OwnBlock[] = [];
  const elementOf = (at: number): OwnElement[] => {
    const block = blocks[at];
    return block?.at === undefined ? [] : [{ name: block.kind, at: block.at }];
  };
  const isBlank = (at: number): boolean => {
    const block = blocks[at];
    return block?.kind === 'paragraph' && textOf(block) === '';
  };
  let end = -1;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const text = textOf(block);
    const kind = block.kind === 'table' ? (isAnnex(block) ? 'annex' : null) : ownLineOf(text);
    if (kind === null) continue;
    let [from, to] = [at, at];
    if (kind === 'annex') {
      // The one above the first may end a section of pages.
      if (isBlank(at - 1) && at - 2 === end) from -= 1;
      let next = at + 1;
      while (isBlank(next)) next += 1;
      if (block.kind === 'paragraph' && endsAnnex(blocks[next])) to = next;
    }
    const elements = Array.from({ length: to - from + 1 }, (_none, index) => elementOf(from + index)).flat();
    own.push({ kind: kind === 'none' ? 'annex' : kind, text, elements });
    if (kind === 'annex') end = to;
    at = to;
  }
  return own;
}

function endsAnnex(block: ForeignBlock | undefined): boolean {
  if (block?.kind === 'table') return isAnnex(block);
  return block !== undefined && ownLineOf(block.text) === 'none';
}

function isAnnex(block: ForeignBlock): boolean {
  return block.kind === 'table' && isAnnexTable(titlesOf(block));
}

const titlesOf = (block: Extract<ForeignBlock, { kind: 'table' }>): string[] =>
  (block.rows[0]?.cells ?? []).map(({ blocks }) => blocksText(blocks));

const textOf = (block: ForeignBlock): string =>
  block.kind === 'paragraph' ? block.text.trim() : titlesOf(block).join(' | ');
