/** Documents that are hard to take a form from: each gives a whole report, or one clear refusal and nothing made. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PreviewJson } from '../../../src/contract/report';
import { inShort, withBlanks } from '../../support/documents/form-documents';
import { docx, HEADS, p, part, run, span, tbl, tc, tr } from '../../support/documents/word-xml';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года`;

const BRIDGE = 'Мост через реку Тихую отремонтирован полностью';
const row = (...last: string[]): string => tr('1.1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', ...last);
const table = (...rows: string[]): string => tbl(tr(...HEADS), ...rows);
const withPart = (bytes: Uint8Array, name: string, xml: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [name]: strToU8(xml) });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const tracked = `<w:p><w:ins w:id="1" w:author="А">${run(BRIDGE)}</w:ins><w:del w:id="2" w:author="А"><w:r><w:delText>Мост ждёт ремонта уже третий год</w:delText></w:r></w:del></w:p>`;
const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('31.12.2021')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const picture = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Герб"/></wp:inline></w:drawing></w:r></w:p>';
const boxed = (content: string): string =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const controlled = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const wide = Array.from({ length: 45 }, (_none, at) => `Показатель ${at + 1}`);
const other = tbl(
  tr(...HEADS),
  ...[1, 2, 3].map((at) =>
    tr(
      `${at}.`,
      `Закупка оборудования для школы № ${at}`,
      '2019',
      'Управление образования',
      `Оборудование для школы № ${at} поставлено в срок`,
    ),
  ),
);

const preview = (bytes: Uint8Array) =>
  panel(hostOf([tab(PLAN)]), 'panelPreview', { ...HERE, form: { base64: Buffer.from(bytes).toString('base64') } });

test.each([
  ['tracked changes', docx(p('Отчёт за 2021 год') + table(row(tc(tracked))))],
  ['a content control around the table', docx(p('Отчёт за 2021 год') + controlled(table(row(BRIDGE))))],
  ['a content control around a row', docx(table(controlled(row(BRIDGE))))],
  ['a field', docx(field + table(row(BRIDGE)))],
  ['a picture above', docx(picture + table(row(BRIDGE)))],
  ['a text box above', docx(boxed(p('Приложение № 2')) + table(row(BRIDGE)))],
  ['the table in a text box', docx(p('Отчёт за 2021 год') + boxed(table(row(BRIDGE))))],
  ['several equal tables', docx(table(row(BRIDGE)) + p() + table(row('Мост покрашен и освещён, движение открыто')))],
  [
    'measure and result alone',
    docx(
      p('Отчёт за 2021 год') +
        tbl(tr('Мероприятие', 'Результат'), tr(span(2, 'Дороги')), tr('Ремонт моста через реку Тихую', BRIDGE)),
    ),
  ],
  ['fifty columns', docx(tbl(tr(...HEADS, ...wide), row(BRIDGE, ...wide.map(() => '1'))))],
  ['a report of quite another plan', docx(p('Отчёт за 2019 год') + other)],
  [
    'a protected document',
    withPart(
      withBlanks(),
      'word/settings.xml',
      `<w:settings ${W}><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>`,
    ),
  ],
])('%s: a whole report, and nothing of the example', (_what, bytes) => {
  const answer = preview(bytes);
  expect(answer).toMatchObject({ ok: true, value: { verified: true } });
  const text = JSON.stringify((answer as { value: PreviewJson }).value.document);
  expect(text).toContain('Проведён 4 июня 2022 года');
  expect(text).not.toMatch(/Мост|Оборудование|Закупка/);
});

test.each([
  ['no table', docx(p('Отчёт за 2021 год')), 'form-no-report'],
  ['macros', withPart(inShort(), 'word/vbaProject.bin', 'x'), 'form-has-macros'],
  [
    'comments that repeat an entry in a part of their own',
    withPart(docx(table(row(BRIDGE)), { 'extra.xml': part('hdr', p(BRIDGE)) }), 'x', ''),
    'form-left-over',
  ],
])('%s: one refusal', (_what, bytes, code) => {
  expect(preview(bytes)).toMatchObject({ ok: false, error: { code } });
});

test('whom the sheet has approve and sign is offered, and put only where it is asked for', () => {
  const signed = `${PLAN}\n  Начальник отдела | | | | П.П. Петров`;
  const bytes = docx(p('Отчёт за 2021 год') + table(row(BRIDGE)) + p('Директор ______ А.А. Сидорова'));
  const ask = (signatures: boolean) => {
    const form = { base64: Buffer.from(bytes).toString('base64') };
    const answer = panel(hostOf([tab(signed)]), 'panelPreview', { ...HERE, form, signatures });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  expect(ask(false).form?.signs).toEqual([
    { before: 'Директор', after: 'Начальник отдела' },
    { before: 'А.А. Сидорова', after: 'П.П. Петров' },
  ]);
  expect(JSON.stringify(ask(false).document)).toContain('Директор ______ А.А. Сидорова');
  expect(JSON.stringify(ask(true).document)).toContain('Начальник отдела ______ П.П. Петров');
});
