/** The proof of a finished report: each kind of damage is caught under its name, what nobody sees is tolerated, and another report is none. */
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../src/core/report/blocks';
import { fingerprintDocument } from '../../../../src/core/report/proof/fingerprints';
import { CHECK_NAMES } from '../../../../src/core/report/proof/proof-words';
import { proveReport } from '../../../../src/core/report/proof/prove-report';
import type { Report } from '../../../../src/core/report/report';
import { readFinished } from '../../../../src/docx/finished/read-finished';
import { writeDocx } from '../../../../src/docx/write';
import { DAMAGED_PLAN, DAMAGES, damage, HARMLESS } from '../../../support/documents/damages';
import { reportOf } from '../../../support/report';

const wantedOf = (report: Report) => ({ report, document: buildDocument(report) });
const bytesOf = (report: Report): Uint8Array => writeDocx(buildDocument(report)).bytes;
const REPORT = reportOf(DAMAGED_PLAN);
const WHOLE = bytesOf(REPORT);

/** Names of the checks that do not hold. */
const broken = (bytes: Uint8Array, report = REPORT): string[] =>
  proveReport(wantedOf(report), readFinished(bytes), null)
    .filter(({ differences }) => differences.length > 0)
    .map(({ name }) => name);

test('there are sixty checks, and the report as it was made holds them all', () => {
  expect(CHECK_NAMES.length).toBeGreaterThanOrEqual(60);
  expect(broken(WHOLE)).toEqual([]);
});

test.each(DAMAGES)('catches %s', (_what, check, edit) => {
  expect(broken(damage(WHOLE, edit))).toContain(check);
});

test.each(HARMLESS)('takes no offence at %s', (_what, edit) => {
  expect(broken(damage(WHOLE, edit))).toEqual([]);
});

describe('a report with all that it may hold', () => {
  const full = reportOf(DAMAGED_PLAN, {
    draft: true,
    summary: true,
    inactive: true,
    contents: true,
    signature: ['Начальник отдела', 'И.И. Иванов'],
  });
  const damaged = (from: string, to: string): string[] =>
    broken(
      damage(bytesOf(full), (parts) => {
        parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to);
      }),
      full,
    );

  test('holds every check', () => expect(broken(bytesOf(full), full)).toEqual([]));

  test.each([
    ['Проект', '', 'draft-mark'],
    ['>Содержание<', '>Оглавление<', 'contents'],
    [' w:anchor="_Toc0"', ' w:anchor="elsewhere"', 'links'],
    [' TOC ', ' DATE ', 'fields'],
    ['Сводка по разделам', 'Итоги', 'annex-headings'],
    ['<w:t>2</w:t>', '<w:t>3</w:t>', 'summary-counts'],
    ['И.И. Иванов', 'П.П. Петров', 'signature'],
    ['Начальник отдела', '', 'signature'],
  ])('catches “%s” made “%s”', (from, to, check) => expect(damaged(from, to)).toEqual([check]));

  test('takes the heading that the list had before it named what is unclear', () => {
    const unclear = reportOf(`${DAMAGED_PLAN}\n9.9. | Слёт | 2022 год | Отдел | тест`, { inactive: true });
    const heading = 'Мероприятия без активности или с неясными записями';
    const headed = (text: string) =>
      damage(bytesOf(unclear), (parts) => {
        parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(`>${heading}<`, `>${text}<`);
      });
    expect(broken(headed(heading), unclear)).toEqual([]);
    expect(broken(headed('Мероприятия без активности'), unclear)).toEqual([]);
    expect(broken(headed('Мероприятия с активностью'), unclear)).toEqual(['annex-headings']);
  });

  test('catches a word of the list of measures without activity', () => {
    const cut = damage(bytesOf(full), (parts) => {
      const xml = parts['word/document.xml'] ?? '';
      const at = xml.lastIndexOf('Выставка живописи');
      parts['word/document.xml'] = `${xml.slice(0, at)}Выставка${xml.slice(at + 'Выставка живописи'.length)}`;
    });
    expect(broken(cut, full)).toEqual(['inactive-list']);
  });

  test('is none where it is asked for without them, nor the other way round', () => {
    expect(broken(bytesOf(full))).toEqual(expect.arrayContaining(['foreign-lines', 'table-count']));
    expect(broken(WHOLE, full)).toEqual(expect.arrayContaining(['draft-mark', 'table-count', 'signature']));
  });
});

test('who approves is looked at by a check of its own', () => {
  const sheet = DAMAGED_PLAN.replace('Отчёт об', 'УТВЕРЖДАЮ\n  Глава округа И.И. Иванов\n  Отчёт об');
  const approved = reportOf(sheet);
  expect(approved.approval).not.toEqual([]);
  expect(broken(bytesOf(approved), approved)).toEqual([]);
  const other = damage(bytesOf(approved), (parts) => {
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace('И.И. Иванов', 'П.П. Петров');
  });
  expect(broken(other, approved)).toEqual(['approval']);
});

test.each([
  ['another plan’s', `План на 2022 год\n1. | Субботник | 2022 год | Отдел труда | Проведён`],
  ['an older version’s', DAMAGED_PLAN.replace('участников: 230', 'участников: 200')],
  ['last year’s', DAMAGED_PLAN.replaceAll('2022', '2021')],
])('%s report is not this one', (_whose, plan) => {
  const sheet = plan === undefined || plan.includes('№') ? plan : `${DAMAGED_PLAN.split('\n')[3]}\n${plan}`;
  expect(broken(bytesOf(reportOf(sheet)))).not.toEqual([]);
});

test('words that changed since the proof are told by their row', () => {
  const before = fingerprintDocument(readFinished(WHOLE));
  const changed = readFinished(damage(WHOLE, DAMAGES[0]?.[2] ?? (() => {})));
  const told = proveReport(wantedOf(REPORT), changed, before).find(({ name }) => name === 'unchanged');
  expect(told?.differences.map(({ place }) => place.row)).toEqual([3]);
  const same = proveReport(wantedOf(REPORT), readFinished(WHOLE), before).find(({ name }) => name === 'unchanged');
  expect(same?.differences).toEqual([]);
});
