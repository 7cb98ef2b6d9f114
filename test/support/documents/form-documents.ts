/** Last year's reports in forms of other offices, in the markup that other programs write. */
import { docx, goOn, numbered, p, part, run, span, start, tbl, tc, tr } from './word-xml';

const look = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:i/><w:sz w:val="20"/>';
const cell = (text: string, properties = ''): string => tc(p(run(text, look), '<w:jc w:val="both"/>'), properties);
const shaded = (columns: number, text: string): string =>
  tc(
    p(run(text, '<w:b/>'), '<w:jc w:val="center"/>'),
    `<w:gridSpan w:val="${columns}"/><w:shd w:val="clear" w:fill="D9E2F3"/>`,
  );
const above = [
  tbl(tr(tc(''), tc(`${p('УТВЕРЖДАЮ')}${p('«___» января 2022 г.')}`))),
  p('Приложение № 2'),
  `<w:p>${run('Отчёт за 20')}${run('21 год', '<w:b/>')}</w:p>`,
  p('о плане, утверждённом постановлением от 12 марта 2021 г. № 145'),
].join('');
const below = p('Начальник управления ______ А.А. Сидорова') + p('31 декабря 2021 г.');
const page = '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
const parts = {
  'header1.xml': part('hdr', p('Отчёт за 2021 год')),
  '_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
};
const make = (table: string): Uint8Array => docx(above + table + below + page, parts);

const BRIDGE = 'Мост через реку Тихую отремонтирован полностью';
const BUSES = 'Закуплено двенадцать низкопольных автобусов';

/** Two header rows with a group, a row of numbers, money beside the plan, merged continuations, a total. */
export const withMoney = (): Uint8Array =>
  make(
    tbl(
      tr(
        start('№'),
        start('Мероприятие'),
        start('Срок'),
        start('Исполнитель'),
        span(2, 'Финансирование'),
        start('Результат за 2021 год'),
      ),
      tr(goOn(), goOn(), goOn(), goOn(), 'план', 'факт', goOn()),
      tr('1', '2', '3', '4', '5', '6', '7'),
      tr(shaded(7, '1. Дороги')),
      tr(
        ...['1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', '10', '9'].map((text) =>
          cell(text, '<w:vMerge w:val="restart"/>'),
        ),
        cell(BRIDGE),
      ),
      tr(...Array.from({ length: 6 }, () => cell('', '<w:vMerge/>')), cell('Движение по мосту открыто для всех')),
      tr(...['1.2.', 'Покупка автобусов для города', '2021', 'Минтранс', '5', '5', BUSES].map((text) => cell(text))),
      tr(span(4, 'Итого'), '15', '14', ''),
    ),
  );

/** Sections as paragraphs between tables. */
export const inParts = (): Uint8Array => {
  const table = (...rows: string[]): string =>
    tbl(tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'), ...rows);
  const heading = (text: string): string => p(run(text, '<w:b/><w:sz w:val="28"/>'), '<w:jc w:val="center"/>');
  return make(
    heading('1. Дороги') +
      table(tr(...['1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', BRIDGE].map((text) => cell(text)))) +
      heading('2. Автобусы') +
      table(tr(...['2.1.', 'Покупка автобусов для города', '2021', 'Минтранс', BUSES].map((text) => cell(text)))),
  );
};

/** Numbers by a list, blank continuations, the section's number in a cell of its own. */
export const withLists = (): Uint8Array =>
  docx(
    above +
      tbl(
        tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'),
        tr('1', span(4, 'Дороги')),
        tr(tc(numbered(0)), cell('Ремонт моста через реку Тихую'), cell('2021'), cell('Минтранс'), cell(BRIDGE)),
        tr(cell(''), cell(''), cell(''), cell(''), cell('Движение по мосту открыто для всех')),
        tr(tc(numbered(0)), cell('Покупка автобусов для города'), cell('2021'), cell('Минтранс'), cell(BUSES)),
      ) +
      below +
      page,
    {
      ...parts,
      'numbering.xml': part(
        'numbering',
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="1.%1."/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      ),
    },
  );

/** A comment, a footnote and a bookmark on rows that go. */
export const withTraces = (): Uint8Array => {
  const noted = `<w:p><w:bookmarkStart w:id="7" w:name="x"/>${run(BRIDGE)}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/>${run(' точно')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
  return docx(
    above +
      tbl(
        tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'),
        tr(cell('1.1.'), cell('Ремонт моста через реку Тихую'), cell('2021'), cell('Минтранс'), tc(noted)),
      ) +
      `<w:p><w:bookmarkEnd w:id="7"/>${run('Конец')}</w:p>` +
      page,
    {
      ...parts,
      'footnotes.xml': part(
        'footnotes',
        `<w:footnote w:id="2">${p('Мост через реку Тихую длиной девяносто метров')}</w:footnote>`,
      ),
      'comments.xml': part(
        'comments',
        `<w:comment w:id="1">${p('Мост через реку Тихую проверить ещё раз')}</w:comment>`,
      ),
    },
  );
};

const FIVE = ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'] as const;
const merged = (cells: readonly string[]): string[] => cells.map((text) => cell(text, '<w:vMerge w:val="restart"/>'));

/** Portrait, titles in two rows over quarters, entries beside each other. */
export const inQuarters = (): Uint8Array =>
  make(
    tbl(
      tr(...FIVE.slice(0, 4).map(start), span(4, 'Ход исполнения')),
      tr(...FIVE.slice(0, 4).map(goOn), 'I квартал', 'II квартал', 'III квартал', 'IV квартал'),
      tr(shaded(8, '1. Дороги')),
      tr(
        ...['1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', BRIDGE, 'Мост покрашен', '', ''].map((text) =>
          cell(text),
        ),
      ),
      tr(...['1.2.', 'Покупка автобусов для города', '2021', 'Минтранс', '', BUSES, '', ''].map((text) => cell(text))),
    ),
  );

/** Blank continuations, a row of numbers, sections in italics. */
export const withBlanks = (): Uint8Array =>
  make(
    tbl(
      tr(...FIVE),
      tr('1', '2', '3', '4', '5'),
      tr(span(5, '1. Дороги')),
      tr(...['1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', BRIDGE].map((text) => cell(text))),
      tr(cell(''), cell(''), cell(''), cell(''), cell('Движение по мосту открыто для всех')),
      tr(...['1.2.', 'Покупка автобусов для города', '2021', 'Минтранс', BUSES].map((text) => cell(text))),
    ),
  );

/** Sub-sections, their numbers apart, columns in another order, entries as paragraphs of one cell, reasons. */
export const withLevels = (): Uint8Array =>
  make(
    tbl(
      tr('№', 'Мероприятие', 'Исполнитель', 'Срок', 'Результат', 'Причины неисполнения'),
      tr('1.', span(5, 'Дороги')),
      tr('1.1.', span(5, 'Мосты')),
      tr(
        cell('1.1.1.'),
        cell('Ремонт моста через реку Тихую'),
        cell('Минтранс'),
        cell('2021'),
        tc(p(BRIDGE) + p('Мост покрашен')),
        cell(''),
      ),
      tr('1.2.', span(5, 'Автобусы')),
      tr(
        cell('1.2.1.'),
        cell('Покупка автобусов для города'),
        cell('Минтранс'),
        cell('2021'),
        cell(BUSES),
        cell('Торги не состоялись'),
      ),
    ),
  );

/** What a measure and what came of it, and nothing else. */
export const inShort = (): Uint8Array =>
  make(
    tbl(
      tr('№', 'Мероприятие', 'Результат'),
      tr(cell('1.'), cell('Ремонт моста через реку Тихую'), cell(BRIDGE)),
      tr(cell('2.'), cell('Покупка автобусов для города'), cell(BUSES)),
    ),
  );

/** Merged over several rows, entry by entry, and a blank paragraph between tables under headings. */
export const underHeadings = (): Uint8Array => {
  const table = (...rows: string[]): string => tbl(tr(...FIVE), ...rows);
  return make(
    p('1. Дороги') +
      table(
        tr(...merged(['1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс']), cell(BRIDGE)),
        tr(...Array.from({ length: 4 }, () => cell('', '<w:vMerge/>')), cell('Движение по мосту открыто для всех')),
      ) +
      p() +
      p('2. Автобусы') +
      table(tr(...['2.1.', 'Покупка автобусов для города', '2021', 'Минтранс', BUSES].map((text) => cell(text)))),
  );
};
