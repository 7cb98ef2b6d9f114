/** Damage done to a finished report of `DAMAGED_PLAN`, each by its markup, as a hand or a script would do it. One table, and longer than other files for that. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HEADER } from '../rule-tester';

/** Small, and with everything that a report may have: sections, further entries, two executors, paragraphs, a heading of the year. */
export const DAMAGED_PLAN = `
  Отчёт об исполнении плана
  за 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Концерт симфонической музыки | 2021-2023 годы | Отдел музыки | Проведён 4 июня 2022 года, участников: 230
  | | | | Издана запись, тираж 500
  1.2. | Выставка живописи | 2022 год | Отдел живописи | Не проводилась
  2. Спорт | « | « | « | «
  2.1. | Забег по городу | 2022 год | Отдел спорта | Проведён забег 5 мая 2022 года
  2.2. | Турнир по шахматам | июнь 2022 года | Отдел спорта | Проведён 9 июня 2022 года
  | | | | Награждены 12 человек`;

type Parts = Record<string, string>;

const DOCUMENT = 'word/document.xml';

export function damage(bytes: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

type Edit = (parts: Parts) => void;

const inPart =
  (name: string, edit: (xml: string) => string): Edit =>
  (parts) => {
    const before = parts[name] ?? '';
    parts[name] = edit(before);
    if (parts[name] === before) throw new Error(`nothing was damaged in ${name}`);
  };
const body = (edit: (xml: string) => string): Edit => inPart(DOCUMENT, edit);
const swap = (from: string | RegExp, to: string): Edit => body((xml) => xml.replace(from, to));

const ROW = /<w:tr>.*?<\/w:tr>/gs;
const CELL = /<w:tc>.*?<\/w:tc>/gs;
const rows = (edit: (rows: string[]) => string[]): Edit =>
  body((xml) => {
    const all = xml.match(ROW) ?? [];
    const [before = '', after = ''] = [xml.slice(0, xml.indexOf('<w:tr>')), xml.slice(xml.lastIndexOf('</w:tr>') + 7)];
    return before + edit([...all]).join('') + after;
  });
/** The row that holds a text; in it, one cell or all. */
const rowWith = (text: string, edit: (row: string) => string): Edit =>
  rows((all) => all.map((row) => (row.includes(text) ? edit(row) : row)));
const cellWith = (text: string, edit: (cell: string) => string): Edit =>
  body((xml) => xml.replace(CELL, (cell) => (cell.includes(text) ? edit(cell) : cell)));
/** Gives the run with that text a property. */
const run = (text: string, property: string): Edit =>
  cellWith(text, (cell) => cell.replace('</w:rPr>', `${property}</w:rPr>`));
const paragraph = (text: string, property: string): Edit =>
  cellWith(text, (cell) =>
    cell.replace(
      /<w:p>(<w:pPr>)?/,
      (_all, open?: string) => `<w:p><w:pPr>${property}${open === undefined ? '</w:pPr>' : ''}`,
    ),
  );
const inCell = (text: string, property: string): Edit =>
  cellWith(text, (cell) => cell.replace('</w:tcPr>', `${property}</w:tcPr>`));
const around = (text: string, open: string, close: string): Edit =>
  cellWith(text, (cell) => cell.replace(/<w:r>.*<\/w:r>/s, (all) => open + all + close));
const edge =
  (kind: 'header' | 'footer', content: string): Edit =>
  (parts) => {
    parts[`word/${kind}9.xml`] =
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:hdr>`;
    inPart('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}9.xml"/></Relationships>`,
      ),
    )(parts);
    if (kind === 'header') swap('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/>')(parts);
  };
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (text: string): string =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc>${line(text)}</w:tc></w:tr></w:tbl>`;
const style = (property: string): Edit =>
  inPart('word/styles.xml', (xml) => xml.replace(/<\/w:rPr><\/w:style>/, `${property}</w:rPr></w:style>`));
const moveAfter = (list: string[], from: number, to: number): string[] => {
  const [row = ''] = list.splice(from, 1);
  list.splice(to, 0, row);
  return list;
};
const NIL = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');

/** The number of a page as the writer puts it, and a cell's own lines. */
const PAGE_FIELD = /<w:r>(?:(?!<\/w:r>).)*"begin".*"end"\/><\/w:r>/s;
const CELL_LINES = /<w:tcBorders>.*?<\/w:tcBorders>/gs;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'word/_rels/document.xml.rels';
const CHOICE = (xml: string): string =>
  `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="w14">${xml}</mc:Choice></mc:AlternateContent>`;
/** A further style for all that names none. */
const more = (kind: string, content: string): Edit =>
  inPart('word/styles.xml', (xml) =>
    xml.replace(
      '</w:styles>',
      `<w:style w:type="${kind}" w:default="1" w:styleId="More">${content}</w:style></w:styles>`,
    ),
  );

/** What was done, and a check that must not hold after it. */
export const DAMAGES: readonly (readonly [string, string, Edit])[] = [
  ['a digit changed in an entry', 'entries', swap('участников: 230', 'участников: 280')],
  ['a day changed in an entry', 'entries', swap('9 июня 2022', '19 июня 2022')],
  ['a word dropped in the middle', 'entries', swap('Проведён забег 5 мая', 'Проведён 5 мая')],
  ['a word put in', 'entries', swap('Издана запись', 'Издана первая запись')],
  ['a negation taken out', 'entries', swap('Не проводилась', 'Проводилась')],
  ['an entry emptied', 'entries', swap('Награждены 12 человек', '')],
  [
    'two entries swapped between items',
    'entry-places',
    (parts) => {
      swap('Не проводилась', '#')(parts);
      swap('Проведён 9 июня 2022 года', 'Не проводилась')(parts);
      swap('>#<', '>Проведён 9 июня 2022 года<')(parts);
    },
  ],
  ['a further entry deleted with its row', 'entries', rows((all) => all.filter((row) => !row.includes('Издана')))],
  ['the last row deleted', 'row-count', rows((all) => all.slice(0, -1))],
  ['an item deleted', 'items', rows((all) => all.filter((row) => !row.includes('Выставка')))],
  ['a section deleted', 'section-titles', rows((all) => all.filter((row) => !row.includes('2. Спорт')))],
  [
    'a row doubled',
    'doubled-rows',
    rows((all) => all.flatMap((row) => (row.includes('Выставка') ? [row, row] : [row]))),
  ],
  ['a further entry doubled', 'doubled-rows', rows((all) => [...all, all.at(-1) ?? ''])],
  [
    'a row of another plan put in',
    'foreign-rows',
    rows((all) => [...all, (all[4] ?? '').replaceAll(/<w:t>[^<]+/g, '<w:t>Чужое')]),
  ],
  ['two items in another order', 'item-order', rows((all) => moveAfter(all, 6, 8))],
  ['two sections in another order', 'section-order', rows((all) => moveAfter(all, 1, 5))],
  ['an entry at another item', 'entries', rows((all) => moveAfter(all, 3, 8))],
  ['an executor changed', 'item-executors', swap('Отдел живописи', 'Отдел музыки')],
  ['a period changed', 'item-periods', swap('2021-2023 годы', '2021-2024 годы')],
  ['a name changed', 'item-names', swap('Турнир по шахматам', 'Турнир по шашкам')],
  ['a number changed', 'item-numbers', swap('>2.2.<', '>2.3.<')],
  ['a section’s title changed', 'section-titles', swap('2. Спорт', '2. Спорт и туризм')],
  ['the title changed', 'title-lines', swap('об исполнении плана', 'о выполнении плана')],
  ['the year in the title changed', 'report-period', swap('за 2022 год', 'за 2021 год')],
  [
    'a line of the title deleted',
    'title-lines',
    body((xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*за 2022 год.*?<\/w:p>/s, '')),
  ],
  ['a line put under the title', 'foreign-lines', swap('<w:tbl>', `${line('Согласовано')}<w:tbl>`)],
  ['a line put behind the table', 'foreign-lines', swap('</w:tbl>', `</w:tbl>${line('Все мероприятия выполнены')}`)],
  ['many blank lines', 'blank-lines', swap('<w:tbl>', `${'<w:p/>'.repeat(30)}<w:tbl>`)],
  ['a text in the page header', 'page-edges', edge('header', line('Не для печати'))],
  [
    'a text beside the page number',
    'page-edges',
    inPart('word/footer1.xml', (xml) => xml.replace('</w:p>', '<w:r><w:t> копия</w:t></w:r></w:p>')),
  ],
  ['the page number taken out', 'page-numbers', inPart('word/footer1.xml', (xml) => xml.replace(PAGE_FIELD, ''))],
  [
    'a white page number',
    'layout',
    inPart('word/footer1.xml', (xml) => xml.replaceAll('</w:rPr>', '<w:color w:val="FFFFFF"/></w:rPr>')),
  ],
  ['pages numbered from 5', 'layout', swap('</w:sectPr>', '<w:pgNumType w:start="5"/></w:sectPr>')],
  ['a first page without its number', 'page-numbers', swap('</w:sectPr>', '<w:titlePg/></w:sectPr>')],
  ['portrait pages', 'page-orientation', swap(/w:w="16838" w:h="11906"[^/]*/, 'w:w="11906" w:h="16838"')],
  ['small pages', 'page-size', swap('w:w="16838" w:h="11906"', 'w:w="11906" w:h="8391"')],
  ['margins that cut the table', 'page-margins', swap('w:left="1134"', 'w:left="9000"')],
  ['a margin that leaves a strip for the text', 'page-margins', swap('w:top="1134"', 'w:top="9000"')],
  ['a bottom margin that does', 'page-margins', swap('w:bottom="1134"', 'w:bottom="8505"')],
  [
    'a section of pages put in',
    'page-breaks',
    body((xml) =>
      xml.replace('<w:tbl>', `<w:p><w:pPr>${/<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0]}</w:pPr></w:p><w:tbl>`),
    ),
  ],
  ['a page break', 'layout', swap('<w:tbl>', '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:tbl>')],
  [
    'a text box',
    'drawings',
    around(
      'Забег',
      '<w:r><w:pict><v:shape xmlns:v="urn:v"><v:textbox><w:txbxContent><w:p><w:r><w:t>врезка</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
      '',
    ),
  ],
  [
    'a watermark',
    'drawings',
    edge(
      'header',
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:v"><v:textpath string="ОБРАЗЕЦ"/></v:shape></w:pict></w:r></w:p>',
    ),
  ],
  [
    'a comment',
    'comments',
    around(
      'Забег',
      '<w:commentRangeStart w:id="0"/>',
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
  ],
  ['a footnote', 'notes', around('Забег', '', '<w:r><w:footnoteReference w:id="2"/></w:r>')],
  ['a tracked insertion', 'tracked-changes', around('Награждены', '<w:ins w:id="1" w:author="N">', '</w:ins>')],
  [
    'a tracked deletion',
    'tracked-changes',
    body((xml) =>
      xml.replace(
        /(<w:r>(?:(?!<w:r>).)*)<w:t>(Награждены 12 человек)<\/w:t><\/w:r>/s,
        '<w:del w:id="1" w:author="N">$1<w:delText>$2</w:delText></w:r></w:del>',
      ),
    ),
  ],
  ['tracked looks', 'tracked-changes', run('Награждены', '<w:rPrChange w:id="1" w:author="N"><w:rPr/></w:rPrChange>')],
  ['a hidden entry', 'hidden-text', run('Награждены', '<w:vanish/>')],
  ['a white entry', 'text-colour', run('Награждены', '<w:color w:val="FFFFFF"/>')],
  ['a nearly white entry', 'text-colour', run('Награждены', '<w:color w:val="EEEEEE"/>')],
  ['a colour of the theme', 'text-colour', run('Награждены', '<w:color w:val="000000" w:themeColor="background1"/>')],
  ['black on black', 'text-background', inCell('Награждены', '<w:shd w:val="clear" w:fill="000000"/>')],
  ['a text painted over', 'text-background', run('Награждены', '<w:highlight w:val="black"/>')],
  [
    'a shrunken font',
    'text-size',
    cellWith('Награждены', (cell) => cell.replace('<w:sz w:val="24"/>', '<w:sz w:val="4"/>')),
  ],
  [
    'a font of pictures',
    'text-font',
    cellWith('Награждены', (cell) => cell.replaceAll('Times New Roman', 'Wingdings')),
  ],
  ['an entry struck out', 'struck-text', run('Награждены', '<w:strike/>')],
  ['an entry struck out twice', 'struck-text', run('Награждены', '<w:dstrike/>')],
  ['a raised digit', 'text-effects', run('Награждены', '<w:vertAlign w:val="superscript"/>')],
  ['letters squeezed into each other', 'text-effects', run('Награждены', '<w:spacing w:val="-120"/>')],
  [
    'letters without ink',
    'text-effects',
    run('Награждены', '<w14:textFill xmlns:w14="urn:w14"><w14:noFill/></w14:textFill>'),
  ],
  ['an entry in bold', 'emphasis', run('Награждены', '<w:b/>')],
  ['an underlined entry', 'emphasis', run('Награждены', '<w:u w:val="single"/>')],
  ['a style that hides', 'hidden-text', style('<w:vanish/>')],
  ['a style that strikes out', 'struck-text', style('<w:strike/>')],
  ['a style that whitens', 'text-colour', style('<w:color w:val="FFFFFF"/>')],
  ['a Latin letter for a Russian one', 'look-alikes', swap('Выставка живописи', 'Выcтавка живописи')],
  ['a letter that nobody sees', 'look-alikes', swap('Забег по городу', 'За\u200bбег по городу')],
  ['a text that reads backwards', 'entries', swap('тираж 500', 'тираж \u202e500')],
  ['a line one point high', 'layout', paragraph('Награждены', '<w:spacing w:line="20" w:lineRule="exact"/>')],
  ['a text pushed off the page', 'layout', paragraph('Награждены', '<w:ind w:left="20000"/>')],
  [
    'a row one point high',
    'layout',
    rowWith('Награждены', (row) =>
      row.replace('<w:tr>', '<w:tr><w:trPr><w:trHeight w:val="20" w:hRule="exact"/></w:trPr>'),
    ),
  ],
  [
    'a hidden row',
    'layout',
    rowWith('Награждены', (row) => row.replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>')),
  ],
  ['a text from top to bottom', 'layout', inCell('Награждены', '<w:textDirection w:val="tbRl"/>')],
  ['a table from right to left', 'layout', swap('</w:tblPr>', '<w:bidiVisual/></w:tblPr>')],
  [
    'an automatic number',
    'automatic-numbers',
    paragraph('Награждены', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  ],
  ['a field', 'fields', around('Награждены', '<w:fldSimple w:instr=" DATE ">', '</w:fldSimple>')],
  ['a link', 'links', around('Награждены', '<w:hyperlink w:anchor="x">', '</w:hyperlink>')],
  ['another document embedded', 'embedded-parts', swap('</w:tbl>', '</w:tbl><w:altChunk r:id="rId7"/>')],
  [
    'macros',
    'embedded-parts',
    (parts) => {
      parts['word/vbaProject.bin'] = 'x';
    },
  ],
  [
    'a font that comes with the file',
    'embedded-parts',
    (parts) => {
      parts['word/fontTable.xml'] =
        '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:embedRegular/></w:font></w:fonts>';
      inPart('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/></Relationships>',
        ),
      )(parts);
    },
  ],
  [
    'a symbol',
    'unknown-markup',
    cellWith('Награждены', (cell) => cell.replace('</w:r>', '<w:sym w:font="Symbol" w:char="F0B7"/></w:r>')),
  ],
  [
    'a table split in two',
    'table-count',
    body((xml) => {
      const head = /<w:tbl>.*?<\/w:tblGrid>/s.exec(xml)?.[0] ?? '';
      const at = xml.lastIndexOf('<w:tr>', xml.indexOf('2. Спорт'));
      return `${xml.slice(0, at)}</w:tbl><w:p/>${head}${xml.slice(at)}`;
    }),
  ],
  ['a table more', 'foreign-tables', swap('</w:tbl>', `</w:tbl>${line('')}${table('Итого 100 %')}`)],
  [
    'a table in a cell',
    'inner-tables',
    cellWith('Награждены', (cell) => cell.replace('</w:tcPr>', `</w:tcPr>${table('ещё')}`)),
  ],
  [
    'two columns swapped',
    'column-titles',
    rows((all) =>
      all.map((row) => {
        const cells = row.match(CELL) ?? [];
        return cells.length < 5
          ? row
          : `${row.slice(0, row.indexOf('<w:tc>'))}${moveAfter([...cells], 2, 3).join('')}</w:tr>`;
      }),
    ),
  ],
  ['a title of a column changed', 'column-titles', swap('<w:t>Информация о ходе', '<w:t>Планы на будущее')],
  ['a column narrowed to nothing', 'column-widths', swap('<w:gridCol w:w="5070"/>', '<w:gridCol w:w="50"/>')],
  [
    'a section’s row cut into cells',
    'section-spans',
    rowWith('2. Спорт', (row) =>
      row
        .replace('w:gridSpan w:val="5"', 'w:gridSpan w:val="4"')
        .replace('</w:tr>', '<w:tc><w:tcPr/><w:p/></w:tc></w:tr>'),
    ),
  ],
  ['a merge undone', 'item-merges', rowWith('Издана', (row) => row.replaceAll('<w:vMerge w:val="continue"/>', ''))],
  [
    'an item merged with the one above',
    'item-merges',
    rows((all) =>
      all.map((row) => (row.includes('Выставка') ? row.replace('</w:tcPr>', '<w:vMerge/></w:tcPr>') : row)),
    ),
  ],
  [
    'a text under a merge',
    'item-names',
    rowWith('Издана', (row) => {
      let nth = 0;
      return row.replace(/<w:p>.*?<\/w:p>/gs, (all) => (++nth === 2 ? line('Другое') : all));
    }),
  ],
  ['the header no longer repeated', 'header-repeated', swap('<w:tblHeader/>', '')],
  ['the header row deleted', 'column-titles', rows((all) => all.slice(1))],
  [
    'the lines of the table dropped',
    'cell-borders',
    body((xml) => xml.replace(/<w:tblBorders>.*?<\/w:tblBorders>/s, '').replaceAll(CELL_LINES, '')),
  ],
  ['white lines', 'cell-borders', body((xml) => xml.replaceAll('w:color="000000"', 'w:color="FFFFFF"'))],
  [
    'a cell without lines',
    'cell-borders',
    cellWith('Концерт', (cell) => cell.replace(CELL_LINES, `<w:tcBorders>${NIL}</w:tcBorders>`)),
  ],
  [
    'cells without lines',
    'cell-borders',
    body((xml) => xml.replaceAll(CELL_LINES, `<w:tcBorders>${NIL}</w:tcBorders>`)),
  ],
  ['lines said twice', 'unknown-markup', inCell('Концерт', `<w:tcBorders>${NIL}</w:tcBorders>`)],
  [
    'a merge that nothing begins',
    'unknown-markup',
    rowWith('Концерт', (row) => row.replace('<w:vMerge w:val="restart"/>', '')),
  ],
  ['a title on the left', 'alignment', swap('<w:jc w:val="center"/>', '')],
  [
    'the title in the properties changed',
    'document-title',
    inPart('docProps/core.xml', (xml) => xml.replace('2022', '2021')),
  ],
  ['an empty document', 'table-count', body((xml) => xml.replace(/<w:body>.*<w:sectPr>/s, '<w:body><w:sectPr>'))],
  ['a style for all tables that hides', 'hidden-text', more('table', '<w:rPr><w:vanish/></w:rPr>')],
  ['a style for all letters that hides', 'hidden-text', more('character', '<w:rPr><w:vanish/></w:rPr>')],
  ['a style there twice', 'unknown-markup', more('paragraph', '<w:rPr><w:vanish/></w:rPr>')],
  [
    'a style behind a choice',
    'unknown-markup',
    inPart('word/styles.xml', (xml) => xml.replace('</w:styles>', `${CHOICE('<w:style/>')}</w:styles>`)),
  ],
  ['a row hidden behind a choice', 'unknown-markup', swap('<w:trPr>', `<w:trPr>${CHOICE('<w:hidden/>')}`)],
  ['a row hidden by another prefix', 'unknown-markup', swap('<w:trPr>', `<w:trPr><x:hidden xmlns:x="${W}"/>`)],
  ['a row whose looks are said twice', 'unknown-markup', swap('</w:trPr>', '</w:trPr><w:trPr><w:hidden/></w:trPr>')],
  ['looks of letters said twice', 'unknown-markup', swap('</w:rPr><w:t', '</w:rPr><w:rPr><w:vanish/></w:rPr><w:t')],
  ['two bodies', 'unknown-markup', swap('</w:document>', '<w:body><w:p/></w:body></w:document>')],
  [
    'a row that other programs pass over',
    'unknown-markup',
    rowWith('Награждены', (row) => row.replace('<w:tr>', '<w:tr xmlns:w="urn:z">')),
  ],
  [
    'styles from elsewhere',
    'embedded-parts',
    inPart(RELATIONS, (xml) =>
      xml.replace('Target="styles.xml"', 'Target="http://elsewhere.test/" TargetMode="External"'),
    ),
  ],
  [
    'a second set of styles',
    'embedded-parts',
    inPart(RELATIONS, (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${OFFICE}/styles" Target="other.xml"/></Relationships>`,
      ),
    ),
  ],
  [
    'a template that brings its styles',
    'embedded-parts',
    inPart('word/settings.xml', (xml) => xml.replace('<w:compat>', '<w:linkStyles/><w:compat>')),
  ],
  ['a page that is all margin', 'layout', swap(/w:top="\d+"/, 'w:top="9000"')],
  ['a table of one hundredth', 'layout', swap(/<w:tblW [^>]*>/, '<w:tblW w:w="50" w:type="pct"/>')],
];

/** What a harmless re-save does: nothing of it is seen. */
export const HARMLESS: readonly (readonly [string, Edit])[] = [
  ['nothing', () => {}],
  [
    'runs cut in pieces',
    body((xml) =>
      xml.replace(
        /(<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t>Награждены) /s,
        '$1</w:t></w:r><w:r>$2<w:t xml:space="preserve"> ',
      ),
    ),
  ],
  [
    'marks of spelling and places',
    around(
      'Награждены',
      '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="_GoBack"/>',
      '<w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellEnd"/>',
    ),
  ],
  [
    'lines on cells alone, of the colour that is usual',
    body((xml) =>
      xml.replace(/<w:tblBorders>.*?<\/w:tblBorders>/s, '').replaceAll('w:color="000000"', 'w:color="auto"'),
    ),
  ],
  ['lines on the table alone', body((xml) => xml.replaceAll(CELL_LINES, ''))],
  [
    'widths rounded',
    swap('<w:gridCol w:w="2950"/><w:gridCol w:w="5070"/>', '<w:gridCol w:w="2949"/><w:gridCol w:w="5071"/>'),
  ],
  [
    'a page number in the shorter form',
    inPart('word/footer1.xml', (xml) =>
      xml.replace(PAGE_FIELD, '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'),
    ),
  ],
  ['black said by its name', run('Награждены', '<w:color w:val="000000"/><w:lang w:val="ru-RU"/><w:kern w:val="0"/>')],
  [
    'the font in the style alone',
    body((xml) => xml.replaceAll('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>', '')),
  ],
  [
    'another prefix',
    body((xml) =>
      xml.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replaceAll(' w:', ' x:').replace('xmlns:w=', 'xmlns:x='),
    ),
  ],
  [
    'headings said to stand in no list',
    body((xml) =>
      xml.replaceAll('<w:outlineLvl ', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:outlineLvl '),
    ),
  ],
  ['a blank line at the end', swap('<w:sectPr>', '<w:p/><w:sectPr>')],
];
