/** A report that Vekha made lends its form to the next: of what Vekha put around its plan nothing stays, and the proof sees what does. */
import { describe, expect, test } from 'vitest';
import type { FormJson } from '../../../src/contract/report';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import type { Host } from '../../../src/stand-in/host/host';
import { damage } from '../../support/documents/damages';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const planOf = (year: number, tells: (what: string) => string): string => `
  План работы на ${year} год
  ${HEADER}
  1. Мосты | « | « | « | «
  1.1. | Ремонт старой плотины у мельницы | ${year} год | Минстрой | ${tells('Плотина у мельницы отремонтирована')}
  1.2. | Осмотр висячих мостов в ${year} году | ${year} год | Минстрой | ${tells('Не проводилось')}
  2. Парки | « | « | « | «
  2.1. | Посадка лип вдоль набережной | май ${year} года | Минлес | ${tells('Дубы посадят в декабре')}`;
const OLD = planOf(2021, (what) => `${what}, пишет прежний исполнитель`);
const NEW = planOf(2022, (what) => `${what}, пишет исполнитель этого года`);

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function make(rows: string, wanted: object): { host: Host; bytes: Uint8Array; form: FormJson | undefined } {
  const host = hostOf([tab(rows)]);
  const answer = panel(host, 'panelReport', { ...HERE, format: 'docx', ...wanted });
  if (!answer.ok || 'confirm' in answer.value) throw new Error(JSON.stringify(answer));
  return { host, bytes: [...host.drive.values()][0]?.bytes ?? new Uint8Array(), form: answer.value.form };
}

/** Paragraphs with text, and tables by their first titles. */
const linesOf = (bytes: Uint8Array): string[] =>
  readForeign(bytes).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [`table ${block.rows.length}`]
      : block.text.trim() === ''
        ? []
        : [block.text.replace(/\s/g, ' ')],
  );

function prove(host: Host, bytes: Uint8Array, form: Uint8Array): string[] {
  const answer = panel(host, 'panelProveFile', { ...HERE, base64: encode(bytes), form: { base64: encode(form) } });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.checks.flatMap(({ name, ok }) => (ok ? [] : [name]));
}

const ANNEXES = { summary: true, inactive: true, promises: true };
const TITLES = ['Сводка по разделам', 'Сводка по исполнителям', 'Мероприятия без активности', 'Обещанное в отчётах'];
const PART = 'Мероприятия исполнителя: Минстрой';

test.each([
  ['a draft with every annex', { stage: 'draft', ...ANNEXES }, ['Проект', ...TITLES]],
  ['a department’s part', { department: 'Минстрой', ...ANNEXES }, [PART, ...TITLES]],
  ['a section', { sections: ['1. Мосты'], stage: 'draft' }, ['Проект', 'Раздел: 1. Мосты']],
  ['a plain one', {}, []],
])('%s lends its form to the report on the whole plan', (_name, asked, left) => {
  const { bytes: form } = make(OLD, asked);
  const { host, bytes, form: taken } = make(NEW, { form: { base64: encode(form) } });
  expect(linesOf(bytes)).toEqual(['План работы на 2022 год', 'table 6']);
  expect(taken?.notPlaced).toEqual(left.map((title) => ({ kind: 'row', title, cells: null })));
  // On the page and in the file's properties.
  const title = { before: 'План работы на 2021 год', after: 'План работы на 2022 год' };
  expect(taken?.replaced).toEqual([title, title]);
  expect(prove(host, bytes, form)).toEqual([]);
});

test('another department’s part says so, and a person may keep the line', () => {
  const { bytes: form } = make(OLD, { department: 'Минстрой', ...ANNEXES });
  const wanted = { department: 'Минлес', form: { base64: encode(form) } };
  const { host, bytes, form: taken } = make(NEW, wanted);
  const after = 'Мероприятия исполнителя: Минлес';
  expect(linesOf(bytes)).toEqual(['План работы на 2022 год', after, 'table 3']);
  expect(taken?.replaced[2]).toEqual({ before: PART, after });
  expect(prove(host, bytes, form)).toEqual([]);
  const kept = make(NEW, { ...wanted, form: { ...wanted.form, keep: [2] } });
  expect(linesOf(kept.bytes)[1]).toBe(PART);
});

test('the file notes what the new report holds', () => {
  const { bytes: form } = make(OLD, { stage: 'draft', ...ANNEXES });
  const { host, bytes } = make(NEW, { form: { base64: encode(form) } });
  const answer = panel(host, 'panelProveFile', { ...HERE, base64: encode(bytes) });
  expect(answer).toMatchObject({ ok: true, value: { verified: true } });
});

describe('what is left of an example', () => {
  const { bytes: form } = make(OLD, { stage: 'draft', department: 'Минстрой', ...ANNEXES });
  const { host, bytes } = make(NEW, { form: { base64: encode(form) } });
  const partsOf = (xml: string): string[] =>
    xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p [^/].*?<\/w:p>/gs) ?? [];
  let xml = '';
  damage(form, (parts) => {
    xml = parts['word/document.xml'] ?? '';
  });
  test.each([
    ['the draft’s mark', '>Проект<'],
    ['a heading', '>Сводка по исполнителям<'],
    ['a table of an annex', '>Основание<'],
  ])('%s is seen by the proof', (_name, words) => {
    const old = partsOf(xml).find((part) => part.includes(words)) ?? '';
    expect(old).not.toBe('');
    const spoilt = damage(bytes, (parts) => {
      parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace('<w:sectPr', () => `${old}<w:sectPr`);
    });
    expect(prove(host, spoilt, form)).toContain('form-left-overs');
  });
});
