/** What rows of a form take along of the styles that they name. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openForm } from '../../../src/docx/form/open-form';
import { writeForm } from '../../../src/docx/form/write-form';
import { docx, p, part } from '../../support/documents/word-xml';

/** A chain of styles, each resting on the one before; the first numbers where asked to. */
const chain = (count: number, numbers: boolean): string =>
  Array.from({ length: count }, (_none, at) => {
    const base = at === 0 ? '' : `<w:basedOn w:val="S${at - 1}"/>`;
    const list = numbers && at === 0 ? '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
    return `<w:style w:type="paragraph" w:styleId="S${at}">${base}${list}</w:style>`;
  }).join('');

function written(styles: string, style: string): string {
  const body = p('words', `<w:pStyle w:val="${style}"/>`);
  const relations = '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>';
  const form = openForm(docx(body, { '_rels/document.xml.rels': relations, 'styles.xml': part('styles', styles) }));
  const place = { name: 'paragraph', at: 0 } as const;
  const stretch = { from: place, to: place, parts: [{ kind: 'paragraph', like: 0, text: 'others' }] } as const;
  const { bytes } = writeForm(form, { stretches: [stretch], words: [] });
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

test('a paragraph whose style numbers, through however many others, is not numbered', () => {
  expect(written(chain(3, false), 'S2')).not.toContain('<w:numId w:val="0"/>');
  expect(written(chain(3, true), 'S2')).toContain('<w:numId w:val="0"/>');
  // Walked through anew for each, as many as these take a minute.
  expect(written(chain(30_000, true), 'S29999')).toContain('<w:numId w:val="0"/>');
});

test('styles that rest on each other number nothing', () => {
  const round = chain(3, false).replace('"S0">', '"S0"><w:basedOn w:val="S2"/>');
  expect(written(round, 'S1')).not.toContain('<w:numId w:val="0"/>');
});
