/** Documents as Word and Google Docs write them, in the markup itself, for what no library of ours would make. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const NAMES = ['w', 'mc', 'wps', 'v', 'wp', 'a', 'm', 'r']
  .map((prefix) =>
    prefix === 'w'
      ? 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
      : `xmlns:${prefix}="urn:${prefix}"`,
  )
  .join(' ');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a plain text, or of ready markup where it begins with "<". */
export const p = (content = '', properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A numbered paragraph. */
export const numbered = (level: number, content = '', list = 1): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const span = (columns: number, content: string): string => tc(content, `<w:gridSpan w:val="${columns}"/>`);
export const start = (content: string): string => tc(content, '<w:vMerge w:val="restart"/>');
export const goOn = (): string => tc('<w:p/>', '<w:vMerge/>');

export const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export const HEADS = [
  '№ п/п',
  'Наименование мероприятия',
  'Сроки проведения',
  'Ответственный исполнитель',
  'Информация о ходе исполнения',
] as const;

export const header = (): string => tr(...HEADS);

/** The whole file; `parts` are others of word/, by name. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}`] = strToU8(xml.replace('xmlns:w', NAMES));
  return zipSync(files);
}

export const part = (root: string, content: string): string => `<w:${root} xmlns:w>${content}</w:${root}>`;
