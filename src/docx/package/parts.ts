/** The parts of a .docx that hardly change from one document to another: content types, relations, styles, settings, footer, properties. */
import { escapeXml } from './xml';

export const DOCUMENT_PART = 'word/document.xml';
export const STYLES_PART = 'word/styles.xml';
export const FOOTER_PART = 'word/footer1.xml';
export const PROPERTIES_PART = 'docProps/core.xml';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const FOOTER_ID = 'rId3';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const SIZE = '<w:sz w:val="24"/><w:szCs w:val="24"/>';

/**
 * Set on every run as well: a conversion to a Google Doc trusts nothing but direct formatting. What complex scripts alone read stays in
 * the defaults, for this is said of every run and is most of what there is to compress.
 */
export function runProperties(bold: boolean): string {
  return `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:sz w:val="24"/></w:rPr>`;
}

/** Name and content of each constant part, in the order of the archive. */
export function constantParts(
  title: string,
  language: string,
  description: string,
  landscape: boolean,
): readonly (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    [PROPERTIES_PART, properties(title, language, description)],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
    [STYLES_PART, styles(language)],
    ['word/settings.xml', settings(landscape)],
    [FOOTER_PART, footer()],
  ];
}

const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/${DOCUMENT_PART}" ContentType="${WORD_TYPE}.document.main+xml"/>` +
  `<Override PartName="/${STYLES_PART}" ContentType="${WORD_TYPE}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/>` +
  `<Override PartName="/${FOOTER_PART}" ContentType="${WORD_TYPE}.footer+xml"/>` +
  `<Override PartName="/${PROPERTIES_PART}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  '</Types>';

const PACKAGE_RELATIONS =
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATION_TYPE}/officeDocument" Target="${DOCUMENT_PART}"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${PROPERTIES_PART}"/>` +
  '</Relationships>';

const DOCUMENT_RELATIONS =
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATION_TYPE}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATION_TYPE}/settings" Target="settings.xml"/>` +
  `<Relationship Id="${FOOTER_ID}" Type="${RELATION_TYPE}/footer" Target="footer1.xml"/>` +
  '</Relationships>';

/** Mode 15 makes Word lay tables out as today's versions do, edge on the margin. Columns of an upright page are narrower than many a word, which would break anywhere. */
const settings = (landscape: boolean): string =>
  `${XML_HEAD}<w:settings ${W_NAMESPACE}><w:defaultTabStop w:val="708"/>${landscape ? '' : '<w:autoHyphenation/><w:doNotHyphenateCaps/>'}<w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat></w:settings>';

function styles(language: string): string {
  const spacing =
    '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>';
  const tag = escapeXml(language);
  return (
    `${XML_HEAD}<w:styles ${W_NAMESPACE}><w:docDefaults>` +
    `<w:rPrDefault><w:rPr>${FONT}${SIZE}<w:lang w:val="${tag}"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault>${spacing}</w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `${spacing}${runProperties(false)}</w:style></w:styles>`
  );
}

/** The number as a complex field: Drive is seen to convert that one, and the simple one by nobody. */
function footer(): string {
  const look = runProperties(false);
  const run = (content: string): string => `<w:r>${look}${content}</w:r>`;
  const mark = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  const code = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
  return (
    `${XML_HEAD}<w:ftr ${W_NAMESPACE}><w:p><w:pPr><w:jc w:val="center"/>${look}</w:pPr>` +
    `${mark('begin')}${code}${mark('separate')}${run('<w:t>1</w:t>')}${mark('end')}</w:p></w:ftr>`
  );
}

/** No dates: equal documents give equal bytes. */
function properties(title: string, language: string, description: string): string {
  const described = description === '' ? '' : `<dc:description>${escapeXml(description)}</dc:description>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title>${described}<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  );
}
