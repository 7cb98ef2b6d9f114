/** A Google Doc as its reader meets it, in the terms that a proof is made over. */
import type { FinishedBlock, FinishedDocument, FinishedPage, FinishedStray } from '../../../document/finished-document';
import type { GoogleDocument, GoogleElement, GoogleTab } from '../../google/google-docs';
import { type NamedLooks, namedLooks, readColour, readParagraph, twips } from './read-google-paragraph';
import { readGoogleTable } from './read-google-table';

export function readGoogleDoc({ tabs = [], ...whole }: GoogleDocument): FinishedDocument {
  const [first, ...others] = tabs;
  const tab: GoogleTab = first?.documentTab ?? whole;
  const strays: FinishedStray[] = [...others, ...(first?.childTabs ?? [])].map((each) => {
    const { tabProperties } = each as { readonly tabProperties?: { readonly title?: string } };
    return { kind: 'embedded', text: tabProperties?.title ?? '' };
  });
  const content = tab.body?.content ?? [];
  const sections = content.filter(({ sectionBreak }) => sectionBreak !== undefined).length;
  const looks = namedLooks(tab);
  // A document's first element is the beginning of its section, whatever is told of that.
  const isStrange = ({ paragraph, table, sectionBreak, tableOfContents }: GoogleElement): boolean =>
    (paragraph ?? table ?? sectionBreak ?? tableOfContents) === undefined;
  for (const each of content.slice(1)) if (isStrange(each)) strays.push({ kind: 'unknown', text: '' });
  const page = readPage(tab, looks, strays);
  return {
    title: null,
    description: null,
    pages: Array.from({ length: Math.max(1, sections) }, () => page),
    blocks: content.flatMap((each) => readBlock(each, looks)),
    strays,
  };
}

function readBlock({ paragraph, table, tableOfContents }: GoogleElement, looks: NamedLooks): FinishedBlock[] {
  if (tableOfContents !== undefined)
    return (tableOfContents.content ?? [{ paragraph: {} }])
      .flatMap((each) => readBlock(each, looks))
      .map((block) =>
        block.kind === 'table' ? block : { ...block, strays: [...block.strays, { kind: 'contents', text: 'TOC' }] },
      );
  if (paragraph !== undefined) return [readParagraph(paragraph, looks)];
  return table === undefined ? [] : [readGoogleTable(table, looks)];
}

function readPage(tab: GoogleTab, looks: NamedLooks, strays: FinishedStray[]): FinishedPage {
  const style = tab.documentStyle ?? {};
  const numbered = new Set<string>();
  for (const [id, { content = [] }] of Object.entries({ ...tab.headers, ...tab.footers })) {
    for (const block of content.flatMap((each) => readBlock(each, looks))) {
      if (block.kind !== 'paragraph') {
        strays.push({ kind: 'page-text', text: 'table' });
        continue;
      }
      if (block.text.trim() !== '') strays.push({ kind: 'page-text', text: block.text.trim() });
      for (const stray of block.strays) {
        if (stray.kind === 'field' && stray.text === 'PAGE_NUMBER') numbered.add(id);
        else strays.push(stray);
      }
    }
  }
  const has = (...ids: (string | undefined)[]): boolean => ids.some((id) => id !== undefined && numbered.has(id));
  const isNumbered =
    has(style.defaultHeaderId, style.defaultFooterId) &&
    (style.useFirstPageHeaderFooter !== true || has(style.firstPageHeaderId, style.firstPageFooterId)) &&
    (style.useEvenPageHeaderFooter !== true || has(style.evenPageHeaderId, style.evenPageFooterId));
  if ((style.pageNumberStart ?? 1) !== 1) strays.push({ kind: 'layout', text: `page ${style.pageNumberStart}` });
  const background = readColour(style.background?.color);
  if (background !== null && background !== 'ffffff') strays.push({ kind: 'layout', text: background });
  const [width, height] = [twips(style.pageSize?.width), twips(style.pageSize?.height)];
  const flipped = style.flipPageOrientation === true;
  return {
    width: flipped ? height : width,
    height: flipped ? width : height,
    left: twips(style.marginLeft),
    right: twips(style.marginRight),
    top: twips(style.marginTop),
    bottom: twips(style.marginBottom),
    numbered: isNumbered,
  };
}
