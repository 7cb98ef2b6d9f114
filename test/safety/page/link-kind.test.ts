/** Role: an editor whose cell is quoted in a dialog of the local page. */
import { expect, test } from 'vitest';
import { linkKind } from '../../../src/ui/shared/link-kind';

test.each([
  ['http://127.0.0.1:80/drive/file-1?key=a', 'file'],
  ['https://docs.google.com/document/d/1/edit', 'link'],
  ['https://elsewhere.test/pay', 'text'],
  ['http://127.0.0.1:80.elsewhere.test/drive/x', 'text'],
  ['https://docs.google.com@elsewhere.test/', 'text'],
  ['http://127.0.0.1:80"onclick="x', 'text'],
])('%s is %s', (address, kind) => expect(linkKind(address, 'http://127.0.0.1:80')).toBe(kind));
