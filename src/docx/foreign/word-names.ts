/** Other programs may call WordprocessingML by another prefix than w: here its names are brought back to the usual ones. */
import type { XmlAttributes, XmlListener } from '../package/xml';

const WORD =
  /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

export const isWordNamespace = (value: string): boolean => WORD.test(value);

/** A listener that hears "w:p" whatever the document's root calls it. */
export function withWordNames(listener: XmlListener): XmlListener {
  /** Prefixes without their colon; empty where only the usual one is used, undefined before the root. */
  let prefixes: ReadonlySet<string> | undefined;
  const rename = (name: string): string => {
    const cut = name.indexOf(':');
    return prefixes?.has(cut < 0 ? '' : name.slice(0, cut)) === true ? `w:${name.slice(cut + 1)}` : name;
  };
  return {
    open(name, attributes) {
      prefixes ??= findPrefixes(attributes);
      if (prefixes.size === 0) {
        listener.open(name, attributes);
        return;
      }
      const renamed: Record<string, string> = {};
      // An attribute without a prefix is of no namespace, whatever the default is.
      for (const [key, value] of Object.entries(attributes)) renamed[key.includes(':') ? rename(key) : key] = value;
      listener.open(rename(name), renamed);
    },
    close: (name) => listener.close(prefixes?.size === 0 ? name : rename(name)),
    text: (text) => listener.text(text),
  };
}

function findPrefixes(attributes: XmlAttributes): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(attributes))
    if (/^xmlns(:|$)/.test(key) && isWordNamespace(value) && key !== 'xmlns:w') found.add(key.slice(6));
  return found;
}
