/** What a protected tab leaves to everybody: ranges, by "Allow edit ranges", and acts, by the ticks of "Protect sheet". */
import { type CellRange, parseRange } from '../core/grid/cell-range';
import { PERMISSIONS, type Permission } from '../stand-in/host/model';
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

/** An act is forbidden unless the file says otherwise. */
export function permitsOf(xml: string, root: XmlElement): Set<Permission> {
  const element = childOf(root, 'sheetProtection');
  if (element === undefined) return new Set();
  const attributes = attributesOf(tagOf(xml, element));
  return new Set(PERMISSIONS.filter((name) => /^(0|false)$/.test(attributes.get(name) ?? '')));
}
