/** Whether a Google Doc came in the shape that its readers expect: what does not is refused with its place, never guessed at. */
import { AppError } from '../../../core/failure/app-error';

type Kind = 'list' | 'number' | 'string' | 'boolean' | 'object';

/** By the names that Google gives them; what no reader asks for is none of these. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['list', /^(tabs|childTabs|styles|elements|tableRows|tableCells|tableColumnProperties|\w+Ids)$/],
  ['number', /^(magnitude|red|green|blue|rowSpan|columnSpan|lineSpacing|pageNumberStart)$/],
  [
    'string',
    /^(revisionId|title|type|url|alignment|direction|baselineOffset|fontFamily|namedStyleType|(default|even|first)\w+Id)$/,
  ],
  ['boolean', /^(bold|italic|underline|strikethrough|smallCaps|tableHeader|flipPageOrientation|use\w+)$/],
  [
    'object',
    /^(documentTab|documentStyle|body|headers|footers|paragraph\w*|table\w*|sectionBreak|text(Run|Style)|autoText|bullet|pageSize|width|height|margin\w+|\w*[cC]olor|background|fontSize|weightedFontFamily|link|shading|border\w+|space\w+|indent\w+|suggested\w+Changes|namedStyles)$/,
  ],
];

/** What Google calls `content` is a text in a run, and blocks anywhere else; footers go by ids. */
function wantedKind(name: string, holder: string): Kind | undefined {
  if (name === 'content') return holder === 'textRun' ? 'string' : 'list';
  if (/^(headers|footers)$/.test(holder)) return 'object';
  return KINDS.find(([, names]) => names.test(name))?.[0];
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** A table in a cell of a table is some thirty steps down; nobody reads one a thousand deep. */
const DEEPEST = 100;

/** Throws AppError `odd-google-doc` with the place. */
export function requireShape(document: unknown): void {
  visit(document, 'object', '', 'document', 0);
}

function visit(value: unknown, wanted: Kind, name: string, place: string, depth: number): void {
  if (kindOf(value) !== wanted || depth > DEEPEST) throw new AppError('odd-google-doc', { place: place.slice(-60) });
  if (wanted === 'list') {
    const member = name.endsWith('Ids') ? 'string' : 'object';
    (value as readonly unknown[]).forEach((each, at) => void visit(each, member, name, `${place}[${at}]`, depth + 1));
  } else if (wanted === 'object') {
    for (const [inner, each] of Object.entries(value as object)) {
      const kind = wantedKind(inner, name);
      if (kind !== undefined && each !== undefined) visit(each, kind, inner, `${place}.${inner}`, depth + 1);
    }
  }
}
