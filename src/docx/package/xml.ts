/** XML out and in: escaping, and parsing that refuses what is broken, with the place. */
import { type Context, Parser } from 'saxen';
import { DocxError } from './docx-error';

const SPECIAL = /[&<>"]/;

/** For text and attributes alike; the text must be clean already. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Blanks that a reader may drop unless told to keep them. */
const SHRINKS = /^ | $|\t| {2}/;

/** What a run holds for a line of clean text. */
export function textXml(text: string): string {
  const open = SHRINKS.test(text) ? '<w:t xml:space="preserve">' : '<w:t>';
  const content = `${open}${escapeXml(text)}</w:t>`;
  return text.indexOf('\t') < 0 ? content : content.replace(/\t/g, `</w:t><w:tab/>${open}`);
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names carry their prefix as written, "w:p". */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** What XML 1.0 allows in no document, written out or as a reference. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
/** Elements within elements: a document's tables stand some twenty deep, tables in tables three or four more each. */
const DEEPEST = 256;
/** An ampersand that begins none of the references known without a document type. */
const UNDEFINED_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/**
 * Hands a whole part on to the listener, element by element. Throws DocxError `broken-xml`, `doctype` or `too-deep`; `part` names the file within
 * the archive, for the error.
 *
 * The parser goes on after what it only warns of, and takes undefined references for text: both are refused here.
 */
export function parseXml(part: string, xml: string, listener: XmlListener): void {
  const parser = new Parser();
  let depth = 0;
  let roots = 0;
  const refuse = (reason: string, context: () => Context): never => {
    const { line, column } = context();
    throw new DocxError('broken-xml', { part, line: line + 1, column: column + 1, reason });
  };
  const checked = (text: string, context: () => Context): string => {
    if (FORBIDDEN.test(text)) refuse('forbidden character', context);
    return text;
  };
  parser.on('error', (error, context) => refuse(error.message, context));
  parser.on('warn', (error, context) => refuse(error.message, context));
  parser.on('attention', (markup, _decode, context) => {
    const { line, column } = context();
    if (/^<!doctype/i.test(markup)) throw new DocxError('doctype', { part, line: line + 1, column: column + 1 });
  });
  parser.on('openTag', (name, attributes, _decode, _selfClosing, context) => {
    if (depth === 0 && roots > 0) refuse('second root element', context);
    depth += 1;
    if (depth > DEEPEST) throw new DocxError('too-deep', { part, line: context().line + 1, limit: DEEPEST });
    roots = 1;
    listener.open(name, attributes());
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    listener.close(name);
  });
  parser.on('text', (text, decode, context) => {
    if (depth === 0) return;
    if (UNDEFINED_REFERENCE.test(text)) refuse('undefined entity', context);
    listener.text(checked(decode(text), context));
  });
  parser.on('cdata', (text, context) => listener.text(checked(text, context)));
  // As the standard asks, before anything is read: a line ends in "\n" only.
  parser.parse(xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml);
}
