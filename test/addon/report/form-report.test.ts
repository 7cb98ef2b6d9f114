/** A report in a document's form through the panel: looked at, corrected, made as a Doc, or refused. */
import vm from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PreviewJson, ReportJson } from '../../../src/contract/report';
import { FORM_LIMITS } from '../../../src/docx/package/zip';
import { readDocx } from '../../../src/docx/read';
import { callPanel, runFunction, sharingRealm } from '../../../src/stand-in/bundle';
import { inParts, withMoney } from '../../support/documents/form-documents';
import { docx, p, run, tbl, tc, tr } from '../../support/documents/word-xml';
import { HEADER } from '../../support/rule-tester';
import { bundle, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года`;

const given = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString('base64') });

const textOf = (bytes: Uint8Array | undefined): string =>
  JSON.stringify(readDocx(bytes ?? new Uint8Array(), FORM_LIMITS).blocks);

describe('a report in the form of a document', () => {
  test('is looked at first: what was taken, and the page', () => {
    const answer = panel(hostOf([tab(PLAN)]), 'panelPreview', { ...HERE, form: given(withMoney()) });
    const { form, document, verified } = (answer as { value: PreviewJson }).value;
    expect(verified).toBe(true);
    expect(form?.replaced.map(({ after }) => after)).toContain('Отчёт за 2022 год');
    expect(form?.notPlaced).toEqual([{ kind: 'row', title: 'Итого 15 14', cells: null }]);
    expect(JSON.stringify(document)).toContain('Проведён 4 июня 2022 года');
    expect(JSON.stringify(document)).not.toContain('Мост');
  });

  test('keeps the words that a person wants to keep', () => {
    const host = hostOf([tab(PLAN)]);
    const form = { ...given(inParts()), keep: [0] };
    const answer = panel(host, 'panelReport', { ...HERE, format: 'docx', form });
    expect(answer).toMatchObject({ ok: true, value: { verified: true } });
    const text = textOf(host.drive.get((answer as { value: ReportJson }).value.file.id)?.bytes);
    expect(text).toContain('«___» января 2022 г.');
    expect(text).toContain('Отчёт за 2022 год');
  });

  test('is compared in the Google Doc as well, entry by entry, and told where the conversion lost one', () => {
    const host = hostOf([tab(PLAN)]);
    const doc = { ...HERE, format: 'doc' as const, form: given(withMoney()) };
    const rows = expect.stringContaining('сверены с планом по столбцам формы');
    expect(panel(host, 'panelReport', doc)).toMatchObject({ value: { verified: true, notices: [rows] } });
    const again = { ...HERE, form: doc.form };
    expect(panel(host, 'panelProveDoc', again)).toMatchObject({ value: { verified: true, unread: null } });
    host.conversionLosses.add('body');
    expect(panel(host, 'panelProveDoc', again)).toMatchObject({ value: { verified: false } });
    const lost = panel(host, 'panelReport', { ...doc, confirmed: true });
    const { verified, proof } = (lost as { value: ReportJson }).value;
    expect(verified).toBe(false);
    expect(proof?.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['form-sections', 'form-entries']);
  });

  test('is called proven in no Google Doc that cannot be compared: its table stands in a table', () => {
    const table = tbl(
      tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'),
      tr('1.', 'Слёт', '2021', 'Отдел', 'Прошёл'),
    );
    const host = hostOf([tab(PLAN)]);
    const doc = { ...HERE, format: 'doc' as const, form: given(docx(tbl(tr(tc(table + p('')))))) };
    const { value } = panel(host, 'panelReport', doc) as { value: ReportJson };
    expect({ verified: value.verified, unread: value.proof?.unread }).toEqual({
      verified: false,
      unread: expect.stringContaining('документ Google сравнить с ним нельзя'),
    });
  });

  test('opens the library of documents once, however many it asks of it', () => {
    const counted = `let opened = 0; docxLibrary_ = (make => () => { opened++; return make(); })(docxLibrary_);
      function openedOf() { return opened; }`;
    const script = sharingRealm({ ...bundle, scripts: [...bundle.scripts, new vm.Script(counted)] }, 2);
    const host = hostOf([tab(PLAN)]);
    const request = { ...HERE, format: 'doc' as const, form: given(withMoney()) };
    expect(callPanel(script, host, 'panelReport', request)).toMatchObject({ ok: true, value: { verified: true } });
    expect(runFunction(script, host, 'openedOf', 'FULL', () => undefined)).toBe(1);
  });

  test('becomes a Google Doc as any report does', () => {
    const host = hostOf([tab(PLAN)]);
    expect(panel(host, 'panelReport', { ...HERE, format: 'doc', form: given(withMoney()) })).toMatchObject({
      ok: true,
      value: { verified: true },
    });
    expect(textOf([...host.drive.values()][0]?.bytes)).toContain('Фестиваль');
  });

  test.each([
    ['no table', docx(p('Письмо')), 'form-no-report'],
    [
      'a plan without progress',
      docx(tbl(tr('№', 'Мероприятие', 'Срок', 'Исполнитель'), tr('1.', 'Слёт', '2021', 'Отдел'))),
      'form-no-progress',
    ],
    ['a text', new TextEncoder().encode('письмо о пожарной безопасности'), 'file-other-kind'],
  ])('%s is refused, and nothing is made', (_name, bytes, code) => {
    const host = hostOf([tab(PLAN)]);
    expect(panel(host, 'panelReport', { ...HERE, format: 'docx', form: given(bytes) })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(host.drive.size).toBe(0);
  });
});

test('reports in different forms, asked for at one moment, are files of their own, and proofs of their own', () => {
  const host = hostOf([tab(PLAN)]);
  const forms = [null, given(withMoney()), given(inParts()), { name: 'short' } as const, { name: 'portrait' } as const];
  const make = (form: (typeof forms)[number]): ReportJson => {
    const answer = panel(host, 'panelReport', { ...HERE, format: 'doc', form, requestId: 'one-and-the-same' });
    expect(answer).toMatchObject({ ok: true, value: { verified: true } });
    return (answer as { value: ReportJson }).value;
  };
  const made = forms.filter((_form, at) => at !== 2).map(make);
  expect(new Set(made.map(({ file }) => file.id)).size).toBe(made.length);
  const again = panel(host, 'panelReport', { ...HERE, format: 'doc', form: forms[1] ?? null, requestId: 'other' });
  expect(again).toMatchObject({ value: { refreshed: true, file: { id: made[1]?.file.id } } });
  expect([...host.properties.keys()].filter((key) => key.startsWith('proof:'))).toHaveLength(made.length);
  expect(panel(host, 'panelProveDoc', { ...HERE, form: forms[2] ?? null })).toMatchObject({
    error: { code: 'no-doc-yet' },
  });
});

test.each([
  [['DDDDDD', 'FFFFFF', 'DDDDDD', 'FFFFFF'], 1],
  [['DDDDDD', 'DDDDDD', 'DDDDDD', 'DDDDDD'], 0],
])('rows of the example filled with %j: of different fills one is taken, and that is said', (fills, said) => {
  const shaded = (fill: string, at: number): string =>
    `<w:tr>${[`${at}.`, `Мост ${at} через реку Тихую`, '2021', 'Минтранс', `Мост ${at} открыт`]
      .map((text) => `<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>${p(text)}</w:tc>`)
      .join('')}</w:tr>`;
  const rows = tbl(tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'), ...fills.map(shaded));
  const answer = panel(hostOf([tab(PLAN)]), 'panelPreview', { ...HERE, form: given(docx(rows + p('Конец'), {})) });
  const { notices } = (answer as { value: PreviewJson }).value;
  expect(notices.filter((notice) => notice.includes('заливка'))).toHaveLength(said);
});

describe('a table of contents in the example', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const line = (text: string): string =>
    `<w:hyperlink w:anchor="_Toc1">${run(text)}${mark('begin')}${code(' PAGEREF _Toc1 ')}${mark('separate')}${run('47')}${mark('end')}</w:hyperlink>`;
  const contents = `<w:sdt><w:sdtContent>${p('Оглавление')}${[
    p(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + line('1. Прошлогодний раздел')),
    p(line('2. Ещё один прежний раздел')),
    p(mark('end')),
  ].join('')}</w:sdtContent></w:sdt>`;
  const simple = `<w:p><w:fldSimple w:instr=" TOC ">${run('Прошлогодний раздел 12')}</w:fldSimple></w:p>`;
  const rows = tbl(
    tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'),
    tr('1.', 'Ремонт моста через реку Тихую', '2021', 'Минтранс', 'Мост отремонтирован'),
  );

  test.each([
    ['of many lines', contents],
    ['in one piece', simple],
  ])('%s loses its lines and asks for new ones, and that is said', (_what, toc) => {
    const host = hostOf([tab(PLAN)]);
    const form = given(docx(toc + rows + p('Конец'), {}));
    const answer = panel(host, 'panelReport', { ...HERE, format: 'docx', form });
    expect(answer).toMatchObject({ ok: true, value: { verified: true } });
    const { file, notices } = (answer as { value: ReportJson }).value;
    expect(notices.join()).toContain('оглавления');
    const bytes = host.drive.get(file.id)?.bytes ?? new Uint8Array();
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/рошлогодний|прежний|PAGEREF|>47</);
    expect(xml).toMatch(
      /<w:fld\w+ w:dirty="true" [^>]*>.*TOC.*обновите поле|<w:fldSimple w:dirty="true" w:instr=" TOC ">.*обновите поле/s,
    );
    const base64 = Buffer.from(bytes).toString('base64');
    expect(panel(host, 'panelProveFile', { ...HERE, base64, form })).toMatchObject({ value: { verified: true } });
  });
});

test('a signature of more or fewer pieces than the sheet has is said to stay', () => {
  const settings = tab('Настройка | Значение\nПодпись | Министр', 'Настройки');
  const answer = panel(hostOf([tab(PLAN), settings]), 'panelPreview', { ...HERE, form: given(withMoney()) });
  const { form, notices } = (answer as { value: PreviewJson }).value;
  expect(form?.signs).toEqual([]);
  expect(notices.join()).toContain('Подпись осталась как в образце: там должностей и фамилий 2, а в таблице 1');
});
