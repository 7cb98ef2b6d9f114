/** Role: the sender of a form. Whatever it would fetch or run when somebody opens the report made in it is gone from the report. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openForm } from '../../../src/docx/form/open-form';
import { writeForm } from '../../../src/docx/form/write-form';
import { docx, p } from '../../support/documents/word-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const EVIL = 'https://elsewhere.test/x';

type Parts = Readonly<Record<string, string>>;

const relation = (kind: string, target = EVIL, mode = ' TargetMode="External"', prefix = ''): string =>
  `<${prefix}Relationship Id="rId77" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const char = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (...codes: string[]): string =>
  p(`${char('begin')}${codes.join('')}${char('separate')}<w:r><w:t>shown</w:t></w:r>${char('end')}`);
const main = (body: string): Parts => ({ 'word/document.xml': body });
const picture = (attribute: string): string => p(`<w:r><w:drawing><a:blip ${attribute}="rId77"/></w:drawing></w:r>`);
const RELS = 'word/_rels/document.xml.rels';

function formOf({ 'word/document.xml': body = '', ...others }: Parts): Uint8Array {
  const parts = unzipSync(docx(p('words') + body));
  for (const [name, text] of Object.entries(others)) parts[name] = strToU8(text, text.startsWith('\u001f'));
  return zipSync(parts);
}

function written(parts: Parts): { readonly ties: number; readonly text: string } {
  const { bytes, ties } = writeForm(openForm(formOf(parts)), { stretches: [], words: [] });
  const all = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return { ties, text: all.join('\n') };
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://elsewhere.test/x"/></svg>';
/** A picture within, by whatever name and type. */
const drawing = (file: string, bytes: string, type = ''): Parts => ({
  ...main(picture('r:embed')),
  [RELS]: relations(relation('image', `media/${file}`, '')),
  [`word/media/${file}`]: bytes,
  ...(type === ''
    ? {}
    : { '[Content_Types].xml': `<Types><Override PartName="/word/media/${file}" ContentType="${type}"/></Types>` }),
});

const TIES: readonly (readonly [string, Parts])[] = [
  ['a linked picture', { ...main(picture('r:link')), [RELS]: relations(relation('image')) }],
  ['one called a link to click', { ...main(picture('r:link')), [RELS]: relations(relation('hyperlink')) }],
  [
    'one that spells the relation otherwise',
    {
      ...main(p('<w:r><w:drawing><a:blip r:link="rId&#55;7"/></w:drawing></w:r>')),
      [RELS]: relations(relation('hyperlink')),
    },
  ],
  [
    'one whose relation has another prefix',
    {
      ...main(picture('r:link')),
      [RELS]: `<q:Relationships xmlns:q="http://schemas.openxmlformats.org/package/2006/relationships">${relation('image', EVIL, ' TargetMode="External"', 'q:')}</q:Relationships>`,
    },
  ],
  [
    'one that hides what it is',
    { ...main(picture('r:link')), [RELS]: relations(relation('image', EVIL, ' TargetMode="&#69;xternal"')) },
  ],
  ['one that says it is within', { ...main(picture('r:link')), [RELS]: relations(relation('image', EVIL, '')) }],
  ['a shared folder', { ...main(picture('r:link')), [RELS]: relations(relation('image', '\\\\elsewhere.test\\x')) }],
  ['a picture of a page header', { 'word/_rels/header1.xml.rels': relations(relation('image')) }],
  ['a template of odd settings', { 'word/_rels/other.xml.rels': relations(relation('attachedTemplate')) }],
  ['a linked object', { ...main(picture('r:id')), [RELS]: relations(relation('oleObject')) }],
  ['a frame', { 'word/_rels/webSettings.xml.rels': relations(relation('frame')) }],
  [
    'a link to a program',
    { ...main(p('<w:hyperlink r:id="rId77"/>')), [RELS]: relations(relation('hyperlink', 'ms-msdt:elsewhere')) },
  ],
  ['an old drawing', main(p('<w:r><w:pict><v:imagedata src="http://elsewhere.test/x"/></w:pict></w:r>'))],
  ...['oleObject', 'package'].map((kind): readonly [string, Parts] => [
    `a file behind a picture: ${kind}`,
    {
      ...main(p('<w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Package" r:id="rId77"/></w:object></w:r>')),
      [RELS]: relations(relation(kind, 'embeddings/o1.bin', '')),
      'word/embeddings/o1.bin': 'elsewhere',
    },
  ]),
  [
    'one in a page header',
    {
      'word/header1.xml': `<w:hdr xmlns:w="${W}">${p('<w:r><w:object><o:OLEObject r:id="rId77"/></w:object></w:r>')}</w:hdr>`,
      'word/_rels/header1.xml.rels': relations(relation('oleObject', 'embeddings/o2.bin', '')),
      'word/embeddings/o2.bin': 'elsewhere',
    },
  ],
  ['a page within the page', main('<w:altChunk r:id="elsewhere"/>')],
  [
    'a letter’s addressees',
    {
      'word/settings.xml': `<w:settings xmlns:w="${W}"><w:mailMerge><w:query w:val="elsewhere"/></w:mailMerge></w:settings>`,
    },
  ],
  ['a picture by a field', main(field(code(` INCLUDEPICTURE "${EVIL}" \\d`)))],
  ['one in pieces', main(field(code(' INCLUDE'), code(`TEXT "${EVIL}"`)))],
  ['a program by a field', main(field(code(' DDEAUTO c:\\\\elsewhere')))],
  ['one named by a field within', main(field(field(code(' QUOTE 68 68 69 ')), code(' c:\\\\elsewhere')))],
  [
    'a simple field',
    main(p(`<w:fldSimple w:instr=" INCLUDEPICTURE &quot;${EVIL}&quot;"><w:r><w:t>shown</w:t></w:r></w:fldSimple>`)),
  ],
  ['a field never ended', main(p(char('begin') + code(` IMPORT "${EVIL}"`)))],
  [
    'a field that begins with what others pass over',
    main(field(`<w:del>${code('PAGE IN')}</w:del>`, code('elsewhere'))),
  ],
  [
    'a field of a page footer',
    { 'word/footer1.xml': `<w:ftr xmlns:w="${W}">${field(code(` LINK Excel "${EVIL}"`))}</w:ftr>` },
  ],
  ['an SVG that calls itself a PNG', drawing('a.png', SVG, 'image/png')],
  ['an SVG that calls itself nothing', drawing('a.bin', `\ufeff \n${SVG}`)],
  ['an SVG that calls itself XML', drawing('a.xml', SVG.replace('href=', 'data-x='), 'image/png')],
  ['an SVG of two bytes a sign', drawing('a.jpg', [...SVG].join('\0'))],
  [
    'an SVG whose name is spelled otherwise',
    { ...drawing('a.png', SVG), [RELS]: relations(relation('image', 'MEDIA/%61.png#x', '')) },
  ],
  ['a packed SVG', drawing('a.emf', '\u001f\u008belsewhere')],
  ['an icon', drawing('a.svg', SVG, 'image/svg+xml')],
  [
    'an icon beside its picture',
    {
      ...drawing('a.svg', SVG, 'image/svg+xml'),
      ...main(
        p(
          '<w:r><w:drawing><a:blip><a:extLst><a:ext uri="{x}"><asvg:svgBlip r:embed="rId77"/><asvg:svgBlip r:embed="rId77"/></a:ext></a:extLst></a:blip></w:drawing></w:r>',
        ),
      ),
    },
  ],
  [
    'an object offered for choice',
    {
      ...main(
        p(
          '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:object><o:OLEObject r:id="rId77"/></w:object></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>',
        ),
      ),
      [RELS]: relations(relation('oleObject', 'embeddings/o1.bin', '')),
      'word/embeddings/o1.bin': 'elsewhere',
    },
  ],
  [
    'a page offered for want of a choice',
    main(
      '<mc:AlternateContent><mc:Choice Requires="x"><w:p/></mc:Choice><mc:Fallback><w:altChunk r:id="elsewhere"/></mc:Fallback></mc:AlternateContent>',
    ),
  ],
];

test.each(TIES)('cuts %s', (_what, parts) => {
  const { ties, text } = written(parts);
  expect(ties).toBeGreaterThan(0);
  expect(text.replaceAll('\0', '')).not.toMatch(/elsewhere|svgBlip/);
  expect(text).toContain('words');
});

test.each(['w', 'w15'])('words that another part would replace stay what they are: %s', (prefix) => {
  const bound = `<w:sdt><w:sdtPr><${prefix}:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${p('<w:r><w:t>kept</w:t></w:r>')}</w:sdtContent></w:sdt>`;
  const { ties, text } = written({
    ...main(bound),
    [RELS]: relations(relation('customXml', '../customXml/item1.xml', '')),
    'customXml/item1.xml': '<x>last year</x>',
    'customXml/_rels/item1.xml.rels': relations(relation('customXmlProps', 'itemProps1.xml', '')),
  });
  expect(ties).toBe(0);
  expect(text).toContain('kept');
  expect(text).not.toMatch(/dataBinding|last year/);
});

test.each<readonly [string, Parts, RegExp]>([
  ['the number of the page', main(field(code(' PAGE '))), /PAGE/],
  [
    'one in a box',
    main(p(`<mc:AlternateContent><mc:Choice><w:p>${field(code('PAGE'))}</w:p></mc:Choice></mc:AlternateContent>`)),
    /PAGE/,
  ],
  [
    'a link to click',
    { ...main(p('<w:hyperlink r:id="rId77"/>')), [RELS]: relations(relation('hyperlink')) },
    /elsewhere\.test\/x/,
  ],
  [
    'a picture of its own',
    { ...main(picture('r:embed')), [RELS]: relations(relation('image', 'media/a.png', '')) },
    /media\/a\.png/,
  ],
  ['that picture itself', drawing('a.png', '\u0089PNG <svg', 'image/png'), /PNG <svg/],
  [
    'a font, whatever it begins with',
    { [RELS]: relations(relation('font', 'fonts/a.odttf', '')), 'word/fonts/a.odttf': '<font' },
    /<font/,
  ],
])('keeps %s', (_what, parts, kept) => {
  const { ties, text } = written(parts);
  expect(ties).toBe(0);
  expect(text).toMatch(kept);
});

test.each<readonly [string, Parts, string]>([
  ['macros by another name', { [RELS]: relations(relation('vbaProject', 'harmless.bin', '')) }, 'has-macros'],
  ['a control that runs', { [RELS]: relations(relation('control', 'x.xml', '')) }, 'has-macros'],
  [
    'a page header that does not say it is XML',
    { '[Content_Types].xml': '<Types><Override PartName="/word/h.png" ContentType="application/x+xml"/></Types>' },
    'odd-markup',
  ],
])('refuses %s', (_what, parts, codeOf) => {
  expect(() => openForm(formOf(parts))).toThrow(codeOf);
});
