/** Other programs may call WordprocessingML by another prefix than w: here its names are brought back to the usual ones. */
import type { XmlAttributes, XmlListener } from './xml';

const WORD =
  /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

/** A listener that hears "w:p" whatever the document's root calls it. */
export function withWordNames(listener: XmlListener): XmlListener {
  let own: string | null | undefined;
  const rename = (name: string, prefix: string): string => {
    const cut = name.indexOf(':');
    return (cut < 0 ? '' : name.slice(0, cut)) === prefix ? `w:${name.slice(cut + 1)}` : name;
  };
  return {
    open(name, attributes) {
      if (own === undefined) own = findPrefix(attributes);
      if (own === null) {
        listener.open(name, attributes);
        return;
      }
      const renamed: Record<string, string> = {};
      for (const [key, value] of Object.entries(attributes)) renamed[own === '' ? key : rename(key, own)] = value;
      listener.open(rename(name, own), renamed);
    },
    close: (name) => listener.close(typeof own === 'string' ? rename(name, own) : name),
    text: (text) => listener.text(text),
  };
}

/** The prefix of the root's own, without a colon; null where it is the usual one. */
function findPrefix(attributes: XmlAttributes): string | null {
  let found: string | null = null;
  for (const [key, value] of Object.entries(attributes)) {
    if (!/^xmlns(:|$)/.test(key) || !WORD.test(value)) continue;
    if (key === 'xmlns:w') return null;
    found = key.slice(6);
  }
  return found;
}
