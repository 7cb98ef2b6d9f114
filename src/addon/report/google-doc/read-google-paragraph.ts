/** A paragraph of a Google Doc: its words with their looks, and whatever a report's paragraph does not have. */
import type { FinishedLook, FinishedParagraph, FinishedRun, FinishedStray } from '../../../document/finished-document';
import type {
  Dimension,
  GoogleColour,
  GoogleInline,
  GoogleParagraph,
  GoogleTab,
  GoogleTextStyle,
  Suggested,
} from '../../google/google-docs';

/** Twips a point. */
const TWIPS = 20;
export const twips = (length: Dimension | undefined): number => Math.round((length?.magnitude ?? 0) * TWIPS);

/** Looks that paragraphs take from their named style where they say nothing themselves. */
export type NamedLooks = ReadonlyMap<string, GoogleTextStyle>;

/** Only what could hide words or alter them: sizes and fonts each run says itself. */
export function namedLooks({ namedStyles }: GoogleTab): NamedLooks {
  return new Map(
    (namedStyles?.styles ?? []).map(({ namedStyleType = '', textStyle = {} }) => {
      const { foregroundColor, backgroundColor, strikethrough, smallCaps, baselineOffset } = textStyle;
      const looks = { foregroundColor, backgroundColor, strikethrough, smallCaps, baselineOffset };
      return [namedStyleType, Object.fromEntries(Object.entries(looks).filter(([, each]) => each !== undefined))];
    }),
  );
}

export function readParagraph(paragraph: GoogleParagraph, looks: NamedLooks): FinishedParagraph {
  const { elements = [], paragraphStyle: style = {}, bullet, positionedObjectIds = [] } = paragraph;
  const strays: FinishedStray[] = [];
  const named = { ...looks.get('NORMAL_TEXT'), ...looks.get(style.namedStyleType ?? '') };
  const runs = elements.flatMap((element, index) => readInline(element, index === elements.length - 1, named, strays));
  if (bullet !== undefined) strays.push({ kind: 'automatic-number', text: '' });
  if (positionedObjectIds.length > 0) strays.push({ kind: 'drawing', text: '' });
  const text = runs.map((run) => run.text).join('');
  strays.push(...layoutStrays(style, text.trim() !== ''));
  const { alignment = 'START' } = style;
  const align =
    alignment === 'CENTER' ? 'center' : alignment === 'END' ? 'right' : alignment === 'START' ? 'left' : null;
  return { kind: 'paragraph', text, align: align ?? 'justified', runs, strays };
}

/** Points beyond which a blank pushes a text out of its place. */
const WIDEST_GAP = 20;
/** Percent of a line under which lines run into each other. */
const NARROWEST = 80;

function layoutStrays(style: NonNullable<GoogleParagraph['paragraphStyle']>, hasText: boolean): FinishedStray[] {
  const { spaceAbove, spaceBelow, indentStart, indentEnd, indentFirstLine, lineSpacing = 100, direction } = style;
  const gaps = { spaceAbove, spaceBelow, indentStart, indentEnd, indentFirstLine };
  const wide = Object.entries(gaps).flatMap(([name, gap]): FinishedStray[] =>
    Math.abs(gap?.magnitude ?? 0) > WIDEST_GAP ? [{ kind: 'layout', text: `${name} ${gap?.magnitude}` }] : [],
  );
  const shade = readColour(style.shading?.backgroundColor);
  return [
    ...wide,
    ...(hasText && lineSpacing < NARROWEST ? [{ kind: 'layout' as const, text: `lineSpacing ${lineSpacing}` }] : []),
    ...(direction === 'RIGHT_TO_LEFT' ? [{ kind: 'layout' as const, text: direction }] : []),
    ...(shade === null || shade === 'ffffff' ? [] : [{ kind: 'layout' as const, text: shade }]),
  ];
}

function readInline(
  element: GoogleInline,
  isLast: boolean,
  named: GoogleTextStyle,
  strays: FinishedStray[],
): FinishedRun[] {
  const { textRun, autoText } = element;
  if (autoText !== undefined)
    strays.push({ kind: 'field', text: autoText.type ?? '' }, ...suggestedStrays(autoText, autoText.type ?? ''));
  else if (textRun === undefined) strays.push(strangerOf(element));
  if (textRun === undefined) return [];
  const { content = '' } = textRun;
  const textStyle = { ...named, ...textRun.textStyle };
  const text = isLast ? content.replace(/\n$/, '') : content;
  strays.push(...suggestedStrays(textRun, text));
  if ((textRun.suggestedInsertionIds ?? []).length > 0 || text === '') return [];
  // A link without an address leads to a place in the document.
  const isInner = textStyle.link !== undefined && textStyle.link.url === undefined;
  const url = textStyle.link?.url ?? null;
  // Google makes links of addresses by itself: such a link says what the text says.
  const isAddress = url !== null && url.replace(/^https?:\/\/|\/$/g, '') === text.replace(/^https?:\/\/|\/$/g, '');
  if (isInner) strays.push({ kind: 'contents', text });
  if (url !== null && !isAddress) strays.push({ kind: 'link', text: `${text} ${url}` });
  return [
    {
      text,
      look: readLook(isAddress || isInner ? { ...textStyle, underline: false, foregroundColor: {} } : textStyle),
    },
  ];
}

export function suggestedStrays(suggested: Suggested, text: string): FinishedStray[] {
  const { suggestedInsertionIds = [], suggestedDeletionIds = [], suggestedTextStyleChanges = {} } = suggested;
  const count =
    suggestedInsertionIds.length + suggestedDeletionIds.length + Object.keys(suggestedTextStyleChanges).length;
  return count === 0 ? [] : [{ kind: 'tracked', text }];
}

/** What stands in a line and is no text, by Google's name for it. */
function strangerOf(element: GoogleInline): FinishedStray {
  const [name = ''] = Object.keys(element).filter((key) => !/^(start|end)Index$/.test(key));
  if (/^(page|column)Break$/.test(name)) return { kind: 'layout', text: name };
  if (name === 'footnoteReference') return { kind: 'note', text: name };
  return { kind: /^(inlineObjectElement|horizontalRule)$/.test(name) ? 'drawing' : 'unknown', text: name };
}

function readLook(style: GoogleTextStyle): FinishedLook {
  const offset = style.baselineOffset ?? 'NONE';
  const isRaised = offset === 'SUPERSCRIPT' || offset === 'SUBSCRIPT';
  return {
    bold: style.bold === true,
    italic: style.italic === true,
    underlined: style.underline === true,
    struck: style.strikethrough === true,
    hidden: false,
    colour: readColour(style.foregroundColor),
    background: readColour(style.backgroundColor),
    size: style.fontSize === undefined ? null : (style.fontSize.magnitude ?? 0),
    font: style.weightedFontFamily?.fontFamily ?? null,
    effects: [...(isRaised ? [offset] : []), ...(style.smallCaps === true ? ['smallCaps'] : [])],
  };
}

/** Null for no colour at all, which is a see-through one. */
export function readColour(colour: GoogleColour | undefined): string | null {
  const rgb = colour?.color?.rgbColor;
  if (rgb === undefined) return null;
  const { red = 0, green = 0, blue = 0 } = rgb;
  return [red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
