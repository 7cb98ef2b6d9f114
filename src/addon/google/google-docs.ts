/** The Docs advanced service, as far as a report is read back from the Doc that Google made of it; its own types are far wider. */

/** Google's name for it in the manifest is `Docs`, version v1. */
export interface DocsService {
  readonly Documents: {
    get(id: string, options?: { readonly fields: string; readonly includeTabsContent: boolean }): GoogleDocument;
  };
}

export interface Dimension {
  /** Points; missing where it is nought. */
  readonly magnitude?: number;
}

/** What a tab holds; a document asked for without its tabs holds that of the first. */
export interface GoogleTab {
  readonly documentStyle?: {
    readonly pageSize?: { readonly width?: Dimension; readonly height?: Dimension };
    readonly marginLeft?: Dimension;
    readonly marginRight?: Dimension;
    readonly marginTop?: Dimension;
    readonly marginBottom?: Dimension;
    readonly flipPageOrientation?: boolean;
    readonly defaultHeaderId?: string;
    readonly defaultFooterId?: string;
    readonly firstPageHeaderId?: string;
    readonly firstPageFooterId?: string;
    readonly evenPageHeaderId?: string;
    readonly evenPageFooterId?: string;
    readonly useFirstPageHeaderFooter?: boolean;
    readonly useEvenPageHeaderFooter?: boolean;
    readonly pageNumberStart?: number;
    readonly background?: { readonly color?: GoogleColour };
  };
  readonly body?: { readonly content?: readonly GoogleElement[] };
  readonly namedStyles?: {
    readonly styles?: readonly { readonly namedStyleType?: string; readonly textStyle?: GoogleTextStyle }[];
  };
  readonly headers?: Readonly<Record<string, { readonly content?: readonly GoogleElement[] }>>;
  readonly footers?: Readonly<Record<string, { readonly content?: readonly GoogleElement[] }>>;
}

export interface GoogleDocument extends GoogleTab {
  readonly revisionId?: string;
  readonly tabs?: readonly {
    readonly tabProperties?: { readonly title?: string };
    readonly childTabs?: readonly object[];
    readonly documentTab?: GoogleTab;
  }[];
}

export interface GoogleElement {
  readonly sectionBreak?: object;
  readonly tableOfContents?: { readonly content?: readonly GoogleElement[] };
  readonly paragraph?: GoogleParagraph;
  readonly table?: GoogleTable;
}

export interface GoogleColour {
  readonly color?: {
    readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
  };
}

/** What may be suggested and not yet accepted. */
export interface Suggested {
  readonly suggestedInsertionIds?: readonly string[];
  readonly suggestedDeletionIds?: readonly string[];
  readonly suggestedTextStyleChanges?: object;
}

export interface GoogleTextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly smallCaps?: boolean;
  readonly backgroundColor?: GoogleColour;
  readonly foregroundColor?: GoogleColour;
  readonly fontSize?: Dimension;
  readonly weightedFontFamily?: { readonly fontFamily?: string };
  readonly baselineOffset?: string;
  readonly link?: { readonly url?: string };
}

export interface GoogleRun extends Suggested {
  readonly content?: string;
  readonly textStyle?: GoogleTextStyle;
}

/** An element of a paragraph is one of many; whatever is no text goes by its name. */
export interface GoogleInline {
  readonly textRun?: GoogleRun;
  readonly autoText?: Suggested & { readonly type?: string };
}

export interface GoogleParagraph {
  readonly elements?: readonly GoogleInline[];
  readonly paragraphStyle?: {
    readonly namedStyleType?: string;
    readonly alignment?: string;
    readonly direction?: string;
    /** Percent. */
    readonly lineSpacing?: number;
    readonly spaceAbove?: Dimension;
    readonly spaceBelow?: Dimension;
    readonly indentStart?: Dimension;
    readonly indentEnd?: Dimension;
    readonly indentFirstLine?: Dimension;
    readonly shading?: { readonly backgroundColor?: GoogleColour };
  };
  readonly bullet?: object;
  readonly positionedObjectIds?: readonly string[];
}

export interface GoogleLine {
  readonly width?: Dimension;
  readonly color?: GoogleColour;
}

export interface GoogleTable {
  readonly tableStyle?: { readonly tableColumnProperties?: readonly { readonly width?: Dimension }[] };
  readonly tableRows?: readonly GoogleRow[];
}

export interface GoogleRow extends Suggested {
  readonly tableRowStyle?: { readonly tableHeader?: boolean };
  readonly tableCells?: readonly GoogleCell[];
}

export interface GoogleCell extends Suggested {
  readonly content?: readonly GoogleElement[];
  readonly tableCellStyle?: {
    readonly rowSpan?: number;
    readonly columnSpan?: number;
    readonly backgroundColor?: GoogleColour;
    readonly borderTop?: GoogleLine;
    readonly borderLeft?: GoogleLine;
    readonly borderBottom?: GoogleLine;
    readonly borderRight?: GoogleLine;
  };
}

declare const Docs: DocsService;

/** The service itself; a function, because nothing may be touched while the script is loaded. */
export function docsService(): DocsService {
  return Docs;
}

const SUGGESTED = 'suggestedInsertionIds,suggestedDeletionIds';
const STYLE =
  'bold,italic,underline,strikethrough,smallCaps,backgroundColor,foregroundColor,fontSize,weightedFontFamily(fontFamily),baselineOffset,link';
const INLINE =
  `textRun(content,textStyle(${STYLE}),${SUGGESTED},suggestedTextStyleChanges),autoText(type),pageBreak,columnBreak,` +
  'footnoteReference(footnoteId),horizontalRule,equation,inlineObjectElement(inlineObjectId),person(personId),richLink(richLinkId)';
const LAYOUT =
  'namedStyleType,alignment,direction,lineSpacing,spaceAbove,spaceBelow,indentStart,indentEnd,indentFirstLine,shading(backgroundColor)';
const PARAGRAPH = `paragraph(elements(${INLINE}),paragraphStyle(${LAYOUT}),bullet(listId),positionedObjectIds)`;
const LINE = '(width,color)';
const CELL_STYLE = `rowSpan,columnSpan,backgroundColor,borderTop${LINE},borderLeft${LINE},borderBottom${LINE},borderRight${LINE}`;
const CELL = `tableCells(content(${PARAGRAPH},table(tableRows(tableCells(content(${PARAGRAPH}))))),tableCellStyle(${CELL_STYLE}),${SUGGESTED})`;
const TABLE = `table(tableStyle(tableColumnProperties(width)),tableRows(tableRowStyle(tableHeader),${CELL},${SUGGESTED}))`;
const PAGES =
  'pageSize,marginLeft,marginRight,marginTop,marginBottom,flipPageOrientation,defaultHeaderId,defaultFooterId,firstPageHeaderId,firstPageFooterId,' +
  'evenPageHeaderId,evenPageFooterId,useFirstPageHeaderFooter,useEvenPageHeaderFooter,pageNumberStart,background';

/** All that a reader of the Doc sees, and nothing besides: what a proof asks for. */
export const PROOF_FIELDS =
  'revisionId,tabs(tabProperties(title),childTabs(tabProperties(title)),documentTab(' +
  `body(content(sectionBreak(sectionStyle(sectionType)),tableOfContents(content(${PARAGRAPH})),${PARAGRAPH},${TABLE})),` +
  `documentStyle(${PAGES}),namedStyles(styles(namedStyleType,textStyle(${STYLE}))),headers,footers))`;
