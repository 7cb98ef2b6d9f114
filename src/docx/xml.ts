/** XML out and in: escaping, and parsing that refuses what is broken, with the place. */
import { SaxesParser } from 'saxes';
import { DocxError } from './docx-error';

const SPECIAL = /[&<>"]/;

/** For text and attributes alike; the text must be clean already. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names carry their prefix as written, "w:p". */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlParsing {
  /** Throws DocxError `broken-xml` or `doctype`, as does `end`. */
  push(text: string): void;
  end(): void;
}

/** `part` names the file within the archive, for the error. */
export function parseXml(part: string, listener: XmlListener): XmlParsing {
  const parser = new SaxesParser({ xmlns: false, position: true, fragment: false });
  const place = () => ({ part, line: parser.line, column: parser.column + 1 });
  parser.on('error', (error) => {
    throw new DocxError('broken-xml', { ...place(), reason: error.message.replace(/^\d+:\d+: /, '') });
  });
  parser.on('doctype', () => {
    throw new DocxError('doctype', place());
  });
  parser.on('opentag', (tag) => listener.open(tag.name, tag.attributes as XmlAttributes));
  parser.on('closetag', (tag) => listener.close(tag.name));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  return {
    push: (text) => {
      parser.write(text);
    },
    end: () => {
      parser.close();
    },
  };
}
