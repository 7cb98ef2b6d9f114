/**
 * What Microsoft's accessibility checker asks of a Word document, over the reports of ours. Its rules: support.microsoft.com, "Rules for the Accessibility
 * Checker". Each is tried on a document that breaks it, too, so that none of them can only agree.
 */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_FORMS, exampleOf } from '../../src/core/form/built-in-forms';
import { buildDocument } from '../../src/core/report/blocks';
import type { ReportDocument } from '../../src/core/report/document';
import { writeDocx } from '../../src/docx/write';
import { reportOf } from '../support/report';
import { HEADER } from '../support/rule-tester';

const PLAN = `
  План на 2022 год | « | « | « | «
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Концерт | 2022 год | Отдел музыки | Проведён 4 июня
  | | | | Проведён 5 июля
  1.2. | Выставка | 2022 год | Отдел живописи | Не проводилась`;

interface Parts {
  readonly body: string;
  readonly styles: string;
  readonly core: string;
  readonly settings: string;
  readonly names: readonly string[];
}

function partsOf(document: ReportDocument): Parts {
  const parts = unzipSync(writeDocx(document).bytes);
  const read = (name: string): string => (parts[name] === undefined ? '' : strFromU8(parts[name]));
  return {
    body: read('word/document.xml'),
    styles: read('word/styles.xml'),
    core: read('docProps/core.xml'),
    settings: read('word/settings.xml'),
    names: Object.keys(parts),
  };
}

const tablesOf = (body: string): string[] => body.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
const rowsOf = (table: string): string[] => table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
const wordsOf = (xml: string): string => (xml.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []).join('').replace(/<[^>]*>/g, '');
const paragraphsOf = (body: string): string[] => body.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];

/** Names as the checker has them; each says what breaks it, "" where nothing does. */
const RULES: Readonly<Record<string, (parts: Parts) => string>> = {
  // Errors.
  'All non-text content has alternative text': ({ body }) => /<w:(?:drawing|pict|object)\b/.exec(body)?.[0] ?? '',
  'Tables specify column header information': ({ body }) =>
    tablesOf(body).find((table) => !rowsOf(table)[0]?.includes('<w:tblHeader/>')) ?? '',
  'Documents allow programmatic access': ({ settings }) =>
    /documentProtection|writeProtection/.exec(settings)?.[0] ?? '',
  'Image or object is in line with text': ({ body }) => /<wp:anchor|<w:framePr|<w:txbxContent/.exec(body)?.[0] ?? '',
  // Warnings.
  'Table has a simple structure': ({ body }) =>
    tablesOf(body)
      .flatMap(rowsOf)
      .find((row) => /<w:gridSpan|<w:vMerge/.test(row)) ?? '',
  'Hyperlinks have meaningful text': ({ body }) =>
    (body.match(/<w:hyperlink[\s\S]*?<\/w:hyperlink>/g) ?? []).find(
      (link) => !/\p{L}{3}/u.test(wordsOf(link)) || /https?:/.test(wordsOf(link)),
    ) ?? '',
  'Sufficient contrast between text and background': ({ body, styles }) =>
    /<w:color\b(?! w:val="(?:000000|auto)")|<w:highlight|<w:shd\b/.exec(body + styles)?.[0] ?? '',
  'No blank table rows or columns': ({ body }) =>
    tablesOf(body)
      .flatMap(rowsOf)
      .find((row) => wordsOf(row).trim() === '') ?? '',
  // Tips.
  'Sections have meaningful names (headings are used)': ({ body }) => {
    const levels = [...body.matchAll(/<w:outlineLvl w:val="(\d)"\/>/g)].map(([, level]) => Number(level));
    const skips = levels.find((level, at) => level > (levels[at - 1] ?? -1) + 1);
    return levels.length === 0 ? 'no heading' : skips === undefined ? '' : `a heading of level ${skips + 1}`;
  },
  'No repeated blank characters': ({ body }) => {
    const around = paragraphsOf(body.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '<w:p><w:t>|</w:t></w:p>')).map(wordsOf);
    const blanks = around.some((text, at) => text === '' && around[at + 1] === '' && around[at + 2] === '');
    return blanks
      ? 'blank paragraphs'
      : (paragraphsOf(body)
          .map(wordsOf)
          .find((text) => /[ \u00a0]{3,}/.test(text)) ?? '');
  },
  // Of the file itself.
  'Document has a title and a language': ({ core, styles }) =>
    /<dc:title>[^<]+<\/dc:title>/.test(core) && /<w:lang w:val="[a-z]{2}-[A-Z]{2}"\/>/.test(styles)
      ? ''
      : 'no title or language',
  'Tables have a caption and a description': ({ body }) =>
    /<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/.test(tablesOf(body)[0] ?? '')
      ? ''
      : 'no caption',
};

/** The official form itself merges cells: section rows, and the cells of a measure with several entries. */
const EXCEPTION = 'Table has a simple structure';

describe.each([
  ['the report', buildDocument(reportOf(PLAN))],
  [
    'with all that can be added',
    buildDocument(
      reportOf(PLAN, {
        draft: true,
        summary: true,
        inactive: true,
        columnNumbers: true,
        contents: true,
        approval: ['УТВЕРЖДАЮ'],
        annex: ['Приложение № 2'],
      }),
    ),
  ],
  [
    'in English',
    buildDocument(
      reportOf(
        '\n  No. | Measure | Period | Executor | Progress\n  1. Culture | « | « | « | «\n  1.1 | Forum | 2022 | Office | Held',
        { title: ['Report'] },
      ),
    ),
  ],
])('%s', (_name, document) => {
  const parts = partsOf(document);
  test.each(Object.keys(RULES).filter((name) => name !== EXCEPTION))('%s', (name) =>
    expect(RULES[name]?.(parts)).toBe(''),
  );

  test('the one exception is the form’s own', () => {
    const merged = tablesOf(parts.body)
      .flatMap(rowsOf)
      .filter((row) => /<w:gridSpan|<w:vMerge/.test(row));
    expect(merged.length).toBeGreaterThan(0);
    // The header row, which is read aloud with each cell, is simple.
    for (const table of tablesOf(parts.body)) expect(rowsOf(table)[0]).not.toMatch(/<w:gridSpan|<w:vMerge/);
  });
});

test.each(BUILT_IN_FORMS.map((form) => [form.id, form] as const))(
  'the common form %s marks its header rows',
  (_id, form) => {
    const { body } = partsOf(exampleOf(form, buildDocument(reportOf(PLAN)), 'ru'));
    expect(RULES['Tables specify column header information']?.({ body } as Parts)).toBe('');
  },
);

test('each rule finds what breaks it', () => {
  const { body, ...rest } = partsOf(buildDocument(reportOf(PLAN)));
  const broken: Readonly<Record<string, Partial<Parts>>> = {
    'All non-text content has alternative text': { body: `${body}<w:drawing/>` },
    'Tables specify column header information': { body: body.replace('<w:tblHeader/>', '') },
    'Documents allow programmatic access': { settings: '<w:documentProtection/>' },
    'Image or object is in line with text': { body: `${body}<wp:anchor/>` },
    'Table has a simple structure': { body },
    'Hyperlinks have meaningful text': { body: `${body}<w:hyperlink><w:r><w:t>https://a.b</w:t></w:r></w:hyperlink>` },
    'Sufficient contrast between text and background': {
      body: body.replace('<w:b/>', '<w:b/><w:color w:val="FFFF00"/>'),
    },
    'No blank table rows or columns': {
      body: body.replace('</w:tbl>', '<w:tr><w:tc><w:p></w:p></w:tc></w:tr></w:tbl>'),
    },
    'Sections have meaningful names (headings are used)': { body: body.replace('<w:outlineLvl w:val="0"/>', '') },
    'No repeated blank characters': { body: body.replace('Концерт', 'Концерт    ') },
    'Document has a title and a language': { core: '' },
    'Tables have a caption and a description': { body: body.replace(/<w:tblCaption[^>]*>/, '') },
  };
  for (const [name, check] of Object.entries(RULES))
    expect([name, check({ body, ...rest, ...broken[name] })]).not.toEqual([name, '']);
});
