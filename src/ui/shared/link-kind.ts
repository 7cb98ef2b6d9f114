/** What an address in a dialog's text is: a dialog quotes cells, and an address that stands in one is text. */
import { harmlessLink } from '../../core/text/harmless';

/** A file that this page keeps, a document of Google's, or no more than text. */
export function linkKind(address: string, origin: string): 'file' | 'link' | 'text' {
  if (address.startsWith(`${origin}/drive/`)) return 'file';
  return harmlessLink(address) === '' ? 'text' : 'link';
}
