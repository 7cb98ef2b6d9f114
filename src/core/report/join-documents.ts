/** One document of several plans' reports, one behind the other, each from a page of its own; and what of it is whose. */
import { line, type ReportDocument } from './document';

/** There must be one at least. */
export function joinDocuments(documents: readonly ReportDocument[]): ReportDocument {
  const [first] = documents as [ReportDocument, ...ReportDocument[]];
  let headings = 0;
  const blocks = documents.flatMap((part, at) => {
    const before = headings;
    for (const block of part.blocks)
      if (block.kind === 'table') headings += block.rows.filter(({ outline }) => outline !== undefined).length;
    const own = part.blocks.map((block) =>
      block.kind === 'paragraph' && block.contents !== undefined
        ? { ...block, contents: block.contents + before }
        : block,
    );
    return [...(at === 0 ? [] : [{ ...line('', 'left', false), newPage: true as const }]), ...own];
  });
  return { ...first, title: documents.map(({ title }) => title).join('; '), blocks };
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Each document's blocks among those that a reader finds; the blank line between two is nobody's. */
export function splitJoined(
  documents: readonly ReportDocument[],
  found: readonly { readonly kind: string }[],
): readonly Stretch[] {
  let from = 0;
  return documents.map((part, at) => {
    const to = at === documents.length - 1 ? found.length : endOf(part, found, from);
    const own = { from, to };
    from = to + 1;
    return own;
  });
}

/** Where a part ends that begins there: behind its last table and the lines below it. Lines that only part two tables are in no model, so blocks cannot be counted. */
function endOf({ blocks }: ReportDocument, found: readonly { readonly kind: string }[], from: number): number {
  let tables = blocks.filter(({ kind }) => kind === 'table').length;
  const below = [...blocks].reverse().findIndex(({ kind }) => kind === 'table');
  let at = from;
  while (tables > 0 && at < found.length) if (found[at++]?.kind === 'table') tables -= 1;
  return at + below;
}

/** The same with the line between two, and all that is below the last: nothing is looked at by nobody. */
export const withBetween = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.map(({ to }, at) => ({
    from: stretches[at - 1]?.to ?? 0,
    to: at === stretches.length - 1 ? Number.MAX_SAFE_INTEGER : to,
  }));
