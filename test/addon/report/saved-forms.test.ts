/** Forms kept with the spreadsheet: saved by a coordinator, used by name, and every change of them taken back. */
import { describe, expect, test } from 'vitest';
import type { FormsJson } from '../../../src/contract/form';
import type { PreviewJson } from '../../../src/contract/report';
import type { Host } from '../../../src/stand-in/host/host';
import { createHost } from '../../../src/stand-in/host/host';
import { inParts, withMoney } from '../../support/documents/form-documents';
import { docx, p } from '../../support/documents/word-xml';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, NOW, panel, readsOf, tab, type } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года`;

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const save = (host: Host, name: string, bytes = withMoney(), keep: number[] = []) =>
  panel(host, 'panelSaveForm', { ...HERE, name, base64: encode(bytes), keep });
const saved = (host: Host, name: string, bytes?: Uint8Array): void =>
  void expect(save(host, name, bytes).ok).toBe(true);
const formsOf = (host: Host): FormsJson => (panel(host, 'panelForms', HERE) as { value: FormsJson }).value;
const namesOf = (host: Host): string[] => formsOf(host).forms.map(({ name }) => name);
const preview = (host: Host, name: string): PreviewJson =>
  (panel(host, 'panelPreview', { ...HERE, form: { saved: name } }) as { value: PreviewJson }).value;
const formsTab = (host: Host) => host.workbook.sheets.find(({ name }) => name === 'Формы отчёта');
const planHost = (): Host => hostOf([tab(PLAN)]);

describe('a form kept with the spreadsheet', () => {
  test('gives the report that its document gives, with the words kept that were kept', () => {
    const host = planHost();
    expect(formsOf(host)).toEqual({ forms: [], removed: [], last: null });
    expect(save(host, ' Форма  министерства ', withMoney(), [1])).toMatchObject({
      ok: true,
      value: { forms: [{ name: 'Форма  министерства', when: '2023-02-01 12:30:00', size: '2 КБ' }], removed: [] },
    });
    const base64 = encode(withMoney());
    const given = panel(host, 'panelPreview', { ...HERE, form: { base64, keep: [1] } }) as { value: PreviewJson };
    expect(preview(host, 'форма министерства')).toEqual(given.value);
    expect(JSON.stringify(given.value.document)).toContain('Отчёт за 2021 год');
  });

  test('goes on in a copy of the file, but a copy proves nothing', () => {
    const host = planHost();
    saved(host, 'Наша');
    const copy = createHost(host.workbook, { locale: 'ru', now: () => NOW });
    const { notices, verified } = preview(copy, 'Наша');
    expect(verified).toBe(true);
    expect(notices).toContainEqual(expect.stringContaining('сохраните форму заново'));
    expect(preview(host, 'Наша').notices).not.toContainEqual(expect.stringContaining('сохраните форму заново'));
  });

  test('changed cell by cell, is told of', () => {
    const host = planHost();
    saved(host, 'Наша', withMoney());
    saved(host, 'Другая', inParts());
    const [, part = ''] = cellsOf(formsTab(host), 'H2:H3').flat();
    type(host, 'H2', part, formsTab(host));
    expect(preview(host, 'Наша').notices).toContainEqual(expect.stringContaining('сохраните форму заново'));
  });

  test('exchanged with another, brought back by its cell, or twice of one name, is told of', () => {
    const told = expect.stringContaining('сохраните форму заново');
    const withForms = (): Host => {
      const host = planHost();
      saved(host, 'Наша', withMoney());
      saved(host, 'Другая', inParts());
      saved(host, 'Наша', inParts());
      expect(preview(host, 'Наша').notices).not.toContainEqual(told);
      return host;
    };
    const exchanged = withForms();
    const [one = '', , other = ''] = cellsOf(formsTab(exchanged), 'A2:A4')
      .flat()
      .map((name) => `${name} `.trim());
    expect([one, other]).toEqual(['Наша', 'Наша']);
    type(exchanged, 'A4', 'Другая', formsTab(exchanged));
    type(exchanged, 'A3', 'Наша', formsTab(exchanged));
    expect(preview(exchanged, 'Наша').notices).toContainEqual(told);
    const revived = withForms();
    type(revived, 'E2', '', formsTab(revived));
    expect(preview(revived, 'Наша').notices).toContainEqual(told);
    panel(revived, 'panelRemoveForm', { ...HERE, name: 'Наша' });
    panel(revived, 'panelRemoveForm', { ...HERE, name: 'Наша' });
    type(revived, 'E4', '', formsTab(revived));
    expect(preview(revived, 'Наша').notices).toContainEqual(told);
    const kept = withForms();
    panel(kept, 'panelRenameForm', { ...HERE, name: 'Наша', to: 'МинЭк' });
    panel(kept, 'panelRemoveForm', { ...HERE, name: 'МинЭк' });
    panel(kept, 'panelRestoreForm', { ...HERE, name: 'МинЭк' });
    expect(preview(kept, 'МинЭк').notices).not.toContainEqual(told);
  });

  test('is a tab that no plan is looked for in', () => {
    const host = planHost();
    saved(host, 'Наша');
    expect(panel(host, 'panelTabs', {})).toMatchObject({ ok: true, value: { tabs: ['2022'] } });
  });

  test('the last one used is remembered', () => {
    const host = planHost();
    saved(host, 'Наша');
    const make = (form: { saved: string } | { name: 'short' } | null): void =>
      void expect(panel(host, 'panelReport', { ...HERE, format: 'docx', form }).ok).toBe(true);
    make({ saved: 'Наша' });
    expect(formsOf(host).last).toBe('Наша');
    make({ name: 'short' });
    expect(formsOf(host).last).toBe('short');
    make(null);
    expect(formsOf(host).last).toBeNull();
    make({ saved: 'Наша' });
    panel(host, 'panelRemoveForm', { ...HERE, name: 'Наша' });
    expect(formsOf(host).last).toBeNull();
  });

  test('costs a report two reads', () => {
    const host = planHost();
    saved(host, 'Наша');
    const reads = (form: { saved: string } | null): number =>
      readsOf(callsDuring(host, () => void panel(host, 'panelPreview', { ...HERE, form })));
    reads(null);
    // The tab's last row is asked for as well, which no read of cells is.
    expect(reads({ saved: 'Наша' }) - reads(null)).toBe(3);
  });
});

describe('changes', () => {
  test('a form of the same name takes the place of the former, which can be brought back', () => {
    const host = planHost();
    saved(host, 'Наша', withMoney());
    saved(host, 'наша', inParts());
    expect(formsOf(host)).toMatchObject({ forms: [{ name: 'наша' }], removed: ['Наша'] });
    expect(JSON.stringify(preview(host, 'Наша').document)).not.toContain('Финансирование');
    const back = { ...HERE, name: 'Наша' };
    expect(panel(host, 'panelRestoreForm', back)).toMatchObject({ ok: false, error: { code: 'form-there' } });
    expect(panel(host, 'panelRestoreForm', { ...HERE, name: 'Чужая' })).toMatchObject({
      ok: false,
      error: { code: 'form-not-removed', hint: 'Можно вернуть: «Наша».' },
    });
    expect(panel(host, 'panelRemoveForm', back).ok).toBe(true);
    // The last removed comes back first.
    expect(panel(host, 'panelRestoreForm', back)).toMatchObject({ value: { forms: [{ name: 'наша' }] } });
  });

  test('renamed, removed, brought back, each with a line in the journal', () => {
    const host = planHost();
    saved(host, 'Наша');
    expect(panel(host, 'panelRenameForm', { ...HERE, name: 'Наша', to: 'МинЭк' }).ok).toBe(true);
    expect(panel(host, 'panelRemoveForm', { ...HERE, name: 'МинЭк' })).toMatchObject({
      value: { forms: [], removed: ['МинЭк'] },
    });
    expect(panel(host, 'panelPreview', { ...HERE, form: { saved: 'МинЭк' } })).toMatchObject({
      ok: false,
      error: { code: 'form-unknown' },
    });
    expect(panel(host, 'panelRestoreForm', { ...HERE, name: 'МинЭк' }).ok).toBe(true);
    expect(preview(host, 'МинЭк').notices).toEqual(preview(host, 'МинЭк').notices);
    expect(namesOf(host)).toEqual(['МинЭк']);
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'D2:D5').flat()).toEqual([
      'Сохранена: «Наша»',
      '«Наша» теперь «МинЭк»',
      'Удалена: «МинЭк»',
      'Возвращена: «МинЭк»',
    ]);
  });

  test('only so many removed forms are kept: a new one takes the row of the first removed', () => {
    const host = planHost();
    for (let at = 0; at < 8; at += 1) saved(host, 'Наша', at % 2 === 0 ? withMoney() : inParts());
    expect(cellsOf(formsTab(host), 'A2:A9').flat().filter(Boolean)).toHaveLength(6);
    expect(namesOf(host)).toEqual(['Наша']);
    expect(preview(host, 'Наша').verified).toBe(true);
  });

  test.each([
    ['a blank name', '  ', withMoney(), 'form-name'],
    ['two lines', 'Наша\nформа', withMoney(), 'form-name'],
    ['a common form’s name', 'short', withMoney(), 'form-name'],
    ['a formula', '=A1', withMoney(), 'form-name'],
    ['a document without a report', 'Наша', docx(p('Письмо')), 'form-no-report'],
    ['no document', 'Наша', new TextEncoder().encode('письмо о слёте'), 'file-other-kind'],
    ['one too large', 'Наша', new Uint8Array(1_100_000), 'form-too-large'],
  ])('%s: refused, and nothing is written', (_what, name, bytes, code) => {
    const host = planHost();
    expect(save(host, name, bytes)).toMatchObject({ ok: false, error: { code } });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['2022']);
  });

  test('a name that another form has is refused, and neither changes', () => {
    const host = planHost();
    saved(host, 'Наша');
    saved(host, 'Другая');
    expect(panel(host, 'panelRenameForm', { ...HERE, name: 'Наша', to: 'другая' })).toMatchObject({
      error: { code: 'form-name' },
    });
    expect(namesOf(host)).toEqual(['Наша', 'Другая']);
  });
});
