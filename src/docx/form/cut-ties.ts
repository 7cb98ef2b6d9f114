/** What a form would take from elsewhere whenever its report is opened: pictures and templates at an address, fields that fetch or run, other documents. */

import { cutFields } from './cut-fields';
import { relationTargets } from './drawn-markup';
import {
  attributeOf,
  decodeReferences,
  type Replacement,
  readElements,
  replaceStretches,
  type XmlElement,
} from './elements';
import { dropUnnamed, type PackageParts } from './tidy-parts';

/** Elements that go whole, by their names without a prefix: a template, a letter's addressees, pages and documents within the page, files behind a picture. */
const GONE = new Set([
  'attachedTemplate',
  'linkStyles',
  'mailMerge',
  'frameset',
  'altChunk',
  'subDoc',
  'OLEObject',
  'svgBlip',
]);
/** Word would put what another part says in the place of the words that stand there. */
const BOUND = new Set(['dataBinding']);
const MAY_HOLD =
  /dataBinding|svgBlip|attachedTemplate|linkStyles|mailMerge|frameset|altChunk|subDoc|OLEObject|instrText|fldSimple|\b(?:src|href|althref)\s*=/;

/** Cuts them all, whatever the part they stand in; gives back how many there were. */
export function cutTies(parts: PackageParts): number {
  let count = 0;
  const targets = relationTargets(parts);
  const change = (name: string, xml: string, cuts: readonly Replacement[], ties: number): void => {
    count += ties;
    if (cuts.length > 0) parts.write(name, replaceStretches(xml, cuts));
  };
  for (const name of parts.names) {
    if (!/\.(?:xml|vml)$/i.test(name)) continue;
    const xml = parts.read(name);
    if (xml === null || !MAY_HOLD.test(xml)) continue;
    const root = readElements(xml);
    const fields = cutFields(xml, root);
    const elements = [...cutElements(root, GONE), ...cutAddresses(xml, root)];
    change(name, xml, [...elements, ...fields.cuts, ...cutElements(root, BOUND)], elements.length + fields.count);
  }
  for (const name of parts.names) {
    if (!/\.rels$/i.test(name)) continue;
    const xml = parts.read(name);
    if (xml === null) continue;
    const files: string[] = [];
    const folder = name.replace(/_rels\/[^/]*$/i, '');
    const part = parts.read(name.replace(/_rels\/([^/]*)\.rels$/i, '$1')) ?? '';
    const cuts = cutRelations(xml, part, files, (kind, address) => targets.isDrawn(kind, folder, address));
    change(name, xml, cuts, cuts.length);
    dropUnnamed(parts, [...new Set(files.map((file) => targets.find(folder, file) ?? file))]);
  }
  return count;
}

export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export function allElements(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(allElements)];
}

function cutElements(root: XmlElement, names: ReadonlySet<string>): Replacement[] {
  const gone = allElements(root)
    .filter((each) => names.has(localName(each)))
    // An extension that holds nothing is none.
    .map((each) => (each.parent !== null && localName(each.parent) === 'ext' ? each.parent : each));
  return [...new Set(gone)].map(({ start, end }) => ({ start, end, text: '' }));
}

/** Anything but a place within the package. */
const ELSEWHERE = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i;

/** Drawings of old name the address of their picture themselves. */
function cutAddresses(xml: string, root: XmlElement): Replacement[] {
  return allElements(root).flatMap((each) =>
    [
      ...xml
        .slice(each.start, each.innerStart)
        .matchAll(/\s(?:[\w.-]+:)?(?:src|href|althref)\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
    ]
      .filter(([, double, single]) => ELSEWHERE.test(decodeReferences(double ?? single ?? '')))
      .map(({ 0: { length }, index }) => ({ start: each.start + index, end: each.start + index + length, text: '' })),
  );
}

/** Where a person clicks to go there, and what Vekha lets them go to. */
const CLICKED = new Set(['hyperlink', 'hlinkClick', 'hlinkHover']);
const HARMLESS_LINK = /^(?:https?|mailto):/i;

/**
 * Relations to elsewhere, led to nowhere: without them the element that names one would be broken, and the whole document refused. Links that only a
 * click follows stay, unless `part` names them in another place, too. `files` are told of those within that went.
 */
function cutRelations(
  xml: string,
  part: string,
  files: string[],
  isDrawn: (kind: string, address: string) => boolean,
): Replacement[] {
  let named: ReadonlySet<string> | null = null;
  return allElements(readElements(xml)).flatMap((each): Replacement[] => {
    if (localName(each) !== 'Relationship') return [];
    const [id, type, target, mode] = ['Id', 'Type', 'Target', 'TargetMode'].map(
      (name) => attributeOf(xml, each, name) ?? '',
    );
    const [address = '', kind = ''] = [target, type].map((text) => decodeReferences(text ?? '').trim());
    const isElsewhere =
      decodeReferences(mode ?? '')
        .trim()
        .toLowerCase() === 'external' || ELSEWHERE.test(address);
    const isDrawing = !isElsewhere && isDrawn(kind, address);
    if (isDrawing) files.push(address);
    // A file within, which a click on its picture ran: nothing names it any more.
    if (
      !isElsewhere &&
      (isDrawing || FILE_BEHIND.test(kind)) &&
      !part.includes(`"${id}"`) &&
      !part.includes(`'${id}'`)
    ) {
      files.push(address);
      return [{ start: each.start, end: each.end, text: '' }];
    }
    if (!(isElsewhere || isDrawing) || address === NOWHERE) return [];
    if (kind.endsWith('/hyperlink') && HARMLESS_LINK.test(address)) {
      named ??= namedUnclicked(part);
      if (!named.has(decodeReferences(id ?? ''))) return [];
    }
    const quoted = (text = ''): string => `"${text.replaceAll('"', '&quot;')}"`;
    const text = `<${each.name} Id=${quoted(id)} Type=${quoted(type)} Target="${NOWHERE}" TargetMode="External"/>`;
    return [{ start: each.start, end: each.end, text }];
  });
}

const FILE_BEHIND = /\/(?:oleObject|package)$/i;

/** As Word itself says of a picture that is gone. */
const NOWHERE = 'NULL';

/** All that attributes say where no click leads anywhere: the ids of relations among it. */
function namedUnclicked(part: string): Set<string> {
  return new Set(
    allElements(readElements(part)).flatMap((each) =>
      CLICKED.has(localName(each))
        ? []
        : [...part.slice(each.start, each.innerStart).matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) =>
            decodeReferences(double ?? single ?? ''),
          ),
    ),
  );
}
