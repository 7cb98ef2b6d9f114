/** What "Allow edit ranges" leaves open to everybody in a protected tab. */
import { type CellRange, parseRange } from '../core/grid/cell-range';
import { attributesOf, childOf, tagOf, type XmlElement } from './package/xml-elements';

/** What makes a range ask for a password or for certain people. */
const CLOSING = ['password', 'algorithmName', 'hashValue', 'securityDescriptor'];

export function openRanges(xml: string, root: XmlElement): CellRange[] {
  return (childOf(root, 'protectedRanges')?.children ?? []).flatMap((element) => {
    const attributes = attributesOf(tagOf(xml, element));
    if (CLOSING.some((name) => attributes.has(name)) || element.children.length > 0) return [];
    return (attributes.get('sqref') ?? '').split(' ').flatMap((text) => parseRange(text) ?? []);
  });
}
