/** A report in a form of its own, proven check by check with that form and without it; damage done to it is found, each by its check. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ProofJson } from '../../../src/contract/proof';
import type { Host } from '../../../src/stand-in/host/host';
import { DAMAGED_PLAN, damage } from '../../support/documents/damages';
import { inParts, withLists, withMoney } from '../../support/documents/form-documents';
import { IS_SOAK, sampleOf } from '../../support/length';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function made(form: Uint8Array): { readonly host: Host; readonly bytes: Uint8Array } {
  const host = hostOf([tab(DAMAGED_PLAN)]);
  const answer = panel(host, 'panelReport', { ...HERE, format: 'docx', form: { base64: encode(form) } });
  expect(answer).toMatchObject({ ok: true, value: { verified: true } });
  return { host, bytes: [...host.drive.values()][0]?.bytes ?? new Uint8Array() };
}

function prove(host: Host, bytes: Uint8Array, more: object = {}): ProofJson {
  const answer = panel(host, 'panelProveFile', { ...HERE, base64: encode(bytes), ...more });
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.message}`);
  return answer.value;
}
const broken = ({ checks }: ProofJson): string[] => checks.flatMap(({ name, ok }) => (ok ? [] : [name]));

/** As Word on a site saves it. */
function savedOnSite(): Uint8Array {
  const main = 'word/document2.xml';
  const { 'word/document.xml': body = new Uint8Array(), ...others } = unzipSync(withMoney());
  const relations = `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${main}"/></Relationships>`;
  return zipSync({ ...others, '_rels/.rels': strToU8(relations), [main]: body });
}

const FORMS = { withMoney, inParts, withLists, savedOnSite };

test.each(Object.entries(FORMS))('a report %s is proven with its form and without', (_name, form) => {
  const { host, bytes } = made(form());
  const whole = prove(host, bytes, { form: { base64: encode(form()) } });
  expect([broken(whole), whole.checks.length, whole.form]).toEqual([[], 15, { unchecked: [] }]);
  const alone = prove(host, bytes, { ownForm: true, earlier: whole.fingerprints });
  expect([broken(alone), alone.checks.length, alone.form?.unchecked.length]).toEqual([[], 11, 5]);
});

describe('damage to a report in a form', () => {
  const form = withMoney();
  const { host, bytes } = made(form);
  const swap =
    (from: string | RegExp, to: string, name = 'document.xml') =>
    (parts: Record<string, string>): void => {
      const before = parts[`word/${name}`] ?? '';
      parts[`word/${name}`] = before.replace(from, to);
      if (parts[`word/${name}`] === before) throw new Error(`nothing was damaged: ${from}`);
    };
  const rowsOf = (xml: string): string[] => xml.match(/<w:tr[ >](?:(?!<w:tr[ >]).)*?<\/w:tr>/gs) ?? [];
  const onRow =
    (text: string, edit: (row: string) => string) =>
    (parts: Record<string, string>): void => {
      const xml = parts['word/document.xml'] ?? '';
      const row = rowsOf(xml).find((each) => each.includes(text)) ?? '';
      expect(edit(row)).not.toBe(row);
      parts['word/document.xml'] = xml.replace(row, () => edit(row));
    };
  const exchanged =
    (one: string, other: string) =>
    (parts: Record<string, string>): void => {
      const xml = parts['word/document.xml'] ?? '';
      parts['word/document.xml'] = xml.replace(one, '\u0001').replace(other, one).replace('\u0001', other);
    };

  const damages: readonly [string, string, (parts: Record<string, string>) => void][] = [
    ['an entry lost', 'form-entries', onRow('тираж 500', () => '')],
    ['a measure lost', 'form-entries', onRow('Забег по городу', () => '')],
    ['an entry emptied', 'form-entries', swap('Награждены 12 человек', '')],
    ['two entries exchanged', 'form-order', exchanged('Издана запись, тираж 500', 'Награждены 12 человек')],
    ['one figure changed', 'form-entries', swap('участников: 230', 'участников: 280')],
    ['a letter swapped for its double', 'form-entries', swap('Не проводилась', 'Нe проводилась')],
    ['a name changed', 'form-measures', swap('Выставка живописи', 'Выставка графики')],
    ['an executor changed', 'form-measures', swap('Отдел живописи', 'Отдел музыки')],
    ['a section renamed', 'form-sections', swap('2. Спорт', '2. Туризм')],
    ['a measure twice', 'form-doubled', onRow('Забег по городу', (row) => row + row)],
    [
      'measures in another order',
      'form-order',
      (parts) => {
        const xml = parts['word/document.xml'] ?? '';
        const [one = '', other = ''] = ['Выставка живописи', 'Забег по городу'].map((text) =>
          rowsOf(xml).find((row) => row.includes(text)),
        );
        parts['word/document.xml'] = xml
          .replace(one, '\u0001')
          .replace(other, () => one)
          .replace('\u0001', () => other);
      },
    ],
    [
      'last year’s entry left',
      'form-foreign-rows',
      onRow(
        'тираж 500',
        (row) => row + row.replace('Издана запись, тираж 500', 'Мост через реку Тихую отремонтирован полностью'),
      ),
    ],
    ['a merge lost', 'form-merges', onRow('тираж 500', (row) => row.replace(/<w:vMerge(?![^>]*restart)[^>]*\/>/, ''))],
    [
      'a merge too many',
      'form-merges',
      onRow('Забег по городу', (row) => row.replace('<w:tcPr>', '<w:tcPr><w:vMerge/>')),
    ],
    ['a title of the header changed', 'form-table-head', swap('Финансирование', 'Расходы')],
    ['a line above changed', 'form-lines', swap('№ 145', '№ 154')],
    ['last year in the title', 'form-lines', swap('Отчёт за 2022<', 'Отчёт за 2021<')],
    ['a signature exchanged', 'form-lines', swap('А.А. Сидорова', 'Б.Б. Петрова')],
    [
      'a line put in',
      'form-lines',
      swap('<w:sectPr>', '<w:p><w:r><w:t>Исполнено полностью</w:t></w:r></w:p><w:sectPr>'),
    ],
    ['the page’s header changed', 'form-edges', swap('2022', '2020', 'header1.xml')],
    ['the page turned', 'form-pages', swap('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')],
    [
      'last year’s entry in the page’s header',
      'form-left-overs',
      swap(
        '</w:p>',
        '<w:r><w:t xml:space="preserve"> Закуплено двенадцать низкопольных автобусов</w:t></w:r></w:p>',
        'header1.xml',
      ),
    ],
    [
      'an entry hidden',
      'form-hidden-text',
      onRow('Награждены', (row) =>
        row.replace(/(<w:r>)(<w:rPr>)?(?=(?:(?!<w:r>).)*Награждены)/s, (_all, run, props) =>
          props === undefined ? `${run}<w:rPr><w:vanish/></w:rPr>` : `${run}${props}<w:vanish/>`,
        ),
      ),
    ],
    [
      'an entry struck out',
      'form-hidden-text',
      onRow('Награждены', (row) =>
        row.replace(/(<w:r>)(<w:rPr>)?(?=(?:(?!<w:r>).)*Награждены)/s, (_all, run, props) =>
          props === undefined ? `${run}<w:rPr><w:strike/></w:rPr>` : `${run}${props}<w:strike/>`,
        ),
      ),
    ],
    [
      'words put in as a tracked change',
      'form-tracked',
      swap('</w:p></w:tc>', '<w:ins w:id="9" w:author="x"><w:r><w:t>Дополнено</w:t></w:r></w:ins></w:p></w:tc>'),
    ],
  ];

  test.each(sampleOf(damages, 9))('%s is told by %s', (_what, check, edit) => {
    const damaged = damage(bytes, edit);
    const proof = prove(host, damaged, { form: { base64: encode(form) } });
    expect(broken(proof)).toContain(check);
    if (check === 'form-pages')
      expect(proof.checks.find(({ name }) => name === check)?.where).toMatch(
        /^выглядит иначе: 297 × 210 мм, поля: слева .* номер[а-я]+ \(в образце 210 × 297 мм, поля: слева /,
      );
    if (!IS_SOAK) return;
    // By the proof that was made at writing the words are known without the form, too; looks and merges are not words.
    if (['form-merges', 'form-pages', 'form-edges', 'form-left-overs'].includes(check)) return;
    const before = prove(host, bytes, { ownForm: true }).fingerprints;
    expect(prove(host, damaged, { ownForm: true, earlier: before }).verified).toBe(false);
  });
});

test('a report in the usual form whose header is spoilt is told what it lacks, not taken for another form', () => {
  const host = hostOf([tab(DAMAGED_PLAN)]);
  panel(host, 'panelReport', { ...HERE, format: 'docx' });
  const bytes = [...host.drive.values()][0]?.bytes ?? new Uint8Array();
  const damaged = damage(bytes, (parts) => {
    const before = parts['word/document.xml'] ?? '';
    parts['word/document.xml'] = before.replace('>Сроки проведения<', '>Примечание<');
    expect(parts['word/document.xml']).not.toBe(before);
  });
  expect(broken(prove(host, damaged))).toEqual(['column-titles']);
});

test('that it is in a form of its own is not taken from the file beside it where its columns are the usual ones', () => {
  const host = hostOf([tab(DAMAGED_PLAN)]);
  expect(panel(host, 'panelReport', { ...HERE, format: 'docx' }).ok).toBe(true);
  const bytes = [...host.drive.values()][0]?.bytes ?? new Uint8Array();
  expect(broken(prove(host, bytes, { ownForm: true }))).toEqual([]);
  const foreign = damage(bytes, (parts) => {
    const xml = parts['word/document.xml'] ?? '';
    parts['word/document.xml'] = xml.replace(
      '<w:sectPr>',
      '<w:p><w:r><w:t>Исполнено полностью</w:t></w:r></w:p><w:sectPr>',
    );
    expect(parts['word/document.xml']).not.toBe(xml);
  });
  const proof = prove(host, foreign, { ownForm: true });
  expect([proof.verified, broken(proof)]).toEqual([false, ['form-example']]);
  expect(proof.checks.at(-1)?.where).toContain('--form LAST.docx');
});
