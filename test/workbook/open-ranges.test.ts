/** Ranges of a protected tab that anybody may edit, those that ask for a password, and what else its protection leaves to everybody. */
import { expect, test } from 'vitest';
import { openRanges, permitsOf } from '../../src/workbook/open-ranges';
import { scanElements } from '../../src/workbook/package/xml-elements';

test.each<[string, string, number]>([
  ['with no password', '<protectedRange sqref="E7:E9 G2" name="a"/>', 2],
  ['with an old password', '<protectedRange password="CC1A" sqref="E7:E9" name="a"/>', 0],
  ['with a password', '<protectedRange algorithmName="SHA-512" hashValue="a" sqref="E7" name="a"/>', 0],
  ['of certain people', '<protectedRange sqref="E7" name="a" securityDescriptor="O:WD"/>', 0],
  ['of certain people, named inside', '<protectedRange sqref="E7" name="a"><securityDescriptor/></protectedRange>', 0],
  ['of whole columns', '<protectedRange sqref="E:E" name="a"/>', 0],
])('a range %s', (_name, range, count) => {
  const xml = `<worksheet><sheetData/><protectedRanges>${range}</protectedRanges></worksheet>`;
  const open = openRanges(xml, scanElements(xml, 3));
  expect(open).toHaveLength(count);
  if (count > 0) expect(open[0]).toEqual({ top: 6, left: 4, bottom: 9, right: 5 });
});

test.each([
  ['<sheetProtection sheet="1" sort="0" insertRows="false"/>', ['insertRows', 'sort']],
  ['<sheetProtection sheet="1" sort="1" deleteRows="true" autoFilter="0"/>', []],
  ['', []],
])('%s permits %s', (element, permitted) => {
  const xml = `<worksheet><sheetData/>${element}</worksheet>`;
  expect([...permitsOf(xml, scanElements(xml, 3))]).toEqual(permitted);
});
