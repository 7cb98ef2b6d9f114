/** What a file is, told by what it holds, never by its name alone; and what a person should do with one that is no workbook. */
import { basename } from 'node:path';
import type { Locale } from '../core/locale';
import { InputError } from './input-error';
import { unpack, type ZipEntry } from './package/zip';

type Texts = Readonly<Record<Locale, string>>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The container of old Office files, and of new ones with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (word: string): Buffer => Buffer.from(word, 'utf16le');
/** As an OLE2 directory spells them: two bytes a letter. */
const STREAMS = { password: wide('EncryptedPackage'), word: wide('WordDocument'), book: wide('Workbook') } as const;

const SAVE_AS_BOOK: Texts = {
  ru: 'Откройте его в Excel, LibreOffice или Google Таблицах и сохраните как .xlsx.',
  en: 'Open it in Excel, LibreOffice or Google Sheets and save it as .xlsx.',
};
const SAVE_AS_DOCUMENT: Texts = {
  ru: 'Откройте его в Word, LibreOffice или Google Документах, сохраните как .docx и перенесите: vekha import.',
  en: 'Open it in Word, LibreOffice or Google Docs, save it as .docx and import it: vekha import.',
};
const IMPORT: Texts = {
  ru: 'Перенесите его в книгу: vekha import REPORT.docx -o PLAN.xlsx.',
  en: 'Import it into a workbook: vekha import REPORT.docx -o PLAN.xlsx.',
};
const COPY: Texts = {
  ru: 'Перенесите таблицу плана в книгу .xlsx или документ .docx.',
  en: 'Put the plan’s table into an .xlsx workbook or a .docx document.',
};

export interface FileKind {
  readonly what: Texts;
  readonly advice: Texts;
}

const kind = (ru: string, en: string, advice: Texts): FileKind => ({ what: { ru, en }, advice });

const OLD_BOOK = kind('старая книга Excel (.xls)', 'an old Excel workbook (.xls)', SAVE_AS_BOOK);
const OLD_DOCUMENT = kind('старый документ Word (.doc)', 'an old Word document (.doc)', SAVE_AS_DOCUMENT);
const OLD_OTHER = kind('файл прежнего Office (.xls, .doc)', 'a file of the old Office (.xls, .doc)', SAVE_AS_BOOK);
const BINARY_BOOK = kind('двоичная книга Excel (.xlsb)', 'a binary Excel workbook (.xlsb)', SAVE_AS_BOOK);
const OPEN_BOOK = kind('таблица OpenDocument (.ods)', 'an OpenDocument spreadsheet (.ods)', SAVE_AS_BOOK);
const OPEN_DOCUMENT = kind('текст OpenDocument (.odt)', 'an OpenDocument text (.odt)', SAVE_AS_DOCUMENT);
const RICH_TEXT = kind('документ RTF (.rtf)', 'an RTF document (.rtf)', SAVE_AS_DOCUMENT);
const CSV = kind('таблица в тексте (.csv)', 'a table in plain text (.csv)', SAVE_AS_BOOK);
const PLAIN = kind('обычный текст', 'plain text', COPY);
const PDF = kind('PDF', 'a PDF', COPY);
const HTML = kind('веб-страница или XML', 'a web page or XML', SAVE_AS_BOOK);
const DOCUMENT = kind('документ Word', 'a Word document', IMPORT);
const SLIDES = kind('презентация', 'a presentation', COPY);
const ARCHIVE = kind('архив', 'an archive', {
  ru: 'Распакуйте его и укажите файл плана.',
  en: 'Unpack it and name the file with the plan.',
});

/** What bytes that are no zip are; null where nobody knows. Throws InputError for a file under a password. */
export function kindOfBytes(bytes: Uint8Array, path: string): FileKind | null {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (startsWith(bytes, OLE2)) {
    if (body.includes(STREAMS.password)) throw underPassword(path);
    return body.includes(STREAMS.word) ? OLD_DOCUMENT : body.includes(STREAMS.book) ? OLD_BOOK : OLD_OTHER;
  }
  const head = body
    .subarray(0, 2_048)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('%PDF')) return PDF;
  if (head.startsWith('{\\rtf')) return RICH_TEXT;
  if (/^<(!doctype html|html|\?xml|table|meta|head)/i.test(head)) return HTML;
  if (/\.(csv|tsv)$/i.test(path) || /^[^\n]*[;,\t][^\n]*[;,\t][^\n]*\n/.test(head)) return isText(body) ? CSV : null;
  return isText(body) ? PLAIN : null;
}

/** UTF-8 or a one-byte code page without signs that no text has. */
function isText(body: Buffer): boolean {
  const head = body.subarray(0, 2_048);
  return head.length > 0 && !/[\x00-\x08\x0e-\x1a]/.test(head.toString('latin1')) && !startsWith(head, [0x50, 0x4b]);
}

/** What a zip is, by a part that only such files have or by what it says it is; null for a workbook or for one that nobody knows. */
export function kindOfZip(entries: readonly ZipEntry[]): FileKind | null {
  const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()));
  if (names.has('word/document.xml') || isWordMain(entries)) return DOCUMENT;
  if (names.has('ppt/presentation.xml')) return SLIDES;
  if (names.has('xl/workbook.bin')) return BINARY_BOOK;
  if ([...names].some((name) => /(^|\/)(workbook\.xml|worksheets\/[^/]+\.xml)$/.test(name))) return null;
  if (names.has('content.xml')) {
    const mime = entries.find(({ name }) => name === 'mimetype')?.packed ?? new Uint8Array();
    return Buffer.from(mime).toString('latin1').includes('text') ? OPEN_DOCUMENT : OPEN_BOOK;
  }
  return ARCHIVE;
}

/** Bytes of a package's list of types. */
const LARGEST_LIST = 1024 * 1024;

/** Word in the browser calls the main part document2.xml, others keep it elsewhere: the list of types says which part it is, and of what. */
function isWordMain(entries: readonly ZipEntry[]): boolean {
  const list = entries.find(({ name }) => /^[\\/]?\[content_types\]\.xml$/i.test(name));
  const bytes = list === undefined ? null : unpack(list, LARGEST_LIST);
  return (
    bytes !== null &&
    /wordprocessingml\.(document|template)\.main\+xml|ms-word\.\w+\.macroEnabled/i.test(
      Buffer.from(bytes).toString('latin1'),
    )
  );
}

/** For a command that takes workbooks alone. */
export function otherKind(path: string, { what, advice }: FileKind): InputError {
  return new InputError({
    ru: `Файл ${path} — не книга .xlsx, а ${what.ru}. ${advice.ru}`,
    en: `The file ${path} is no .xlsx workbook but ${what.en}. ${advice.en}`,
  });
}

/** For an import, which takes documents as well: throws InputError for whatever is neither. */
export function refuseUnimportable(bytes: Uint8Array, entries: readonly ZipEntry[] | null, path: string): void {
  const found = entries === null ? kindOfBytes(bytes, path) : kindOfZip(entries);
  if (found === null || found === DOCUMENT) return;
  const { what, advice } = found;
  throw new InputError({
    ru: `Файл ${path}: это ${what.ru}. ${advice.ru}`,
    en: `The file ${path} is ${what.en}. ${advice.en}`,
  });
}

function underPassword(path: string): InputError {
  return new InputError({
    ru: `Файл ${path} защищён паролем. Снимите пароль в Excel или Word и сохраните заново.`,
    en: `The file ${path} has a password. Remove it in Excel or Word and save the file again.`,
  });
}

/** Files that a program puts beside an open one: "~$план.docx", ".~lock.план.xlsx#". Throws InputError. */
export function refuseOwnerFile(path: string): void {
  const name = basename(path);
  if (!/^~\$|^\.~lock\./.test(name)) return;
  const own = name.replace(/^~\$|^\.~lock\./, '').replace(/#$/, '');
  throw new InputError({
    ru: `${path} — служебный файл открытого документа, плана в нём нет. Укажите сам файл «…${own}».`,
    en: `${path} only marks that a file is open; it holds no plan. Name the file itself, “…${own}”.`,
  });
}
