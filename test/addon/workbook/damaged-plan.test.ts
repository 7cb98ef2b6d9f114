/** A plan whose numbers Sheets has damaged is set up: every damaged cell keeps its value, its finding and its repairs, and nothing is turned on the way. */
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../src/core/grid/cell-range';
import { fingerprint } from '../../../src/core/text/fingerprint';
import type { Host } from '../../../src/stand-in/host/host';
import { enterText } from '../../../src/stand-in/type-text';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, click, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

/** Typed into cells of no format, as people do; items 1.9 to 1.12 stand in rows 4 to 7. */
function damaged(locale: 'ru' | 'en'): Host {
  const host = hostOf([tab(`План на 2022 год\n${HEADER}\n1. Культура`)], { locale });
  const truth = locale === 'ru' ? 'ИСТИНА' : 'TRUE';
  const date = locale === 'ru' ? '4.6.2022' : '6/4/2022';
  const rows = [
    ['1.9', 'Фестиваль', '03.2022', 'Департамент', 'Проведён 4 июня 2022 года, 200 гостей'],
    ['1.10', 'Выставка', '2022', 'Департамент', date],
    ['1.11', 'Слёт', '2022 год', 'Департамент', '12'],
    ['1.12', 'Конкурс', '2022 год', 'Департамент', truth],
  ];
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries())
      enterText(
        host,
        host.activeSheet,
        { top: row + 3, left: column, bottom: row + 4, right: column + 1 },
        text,
        host.user,
      );
  return host;
}

/** Rule, cell and what is offered, of each finding of a typed cell. */
function typedFindings(host: Host): string[] {
  const answer = panel(host, 'panelCheck', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings
    .filter(({ rule }) => ['damaged-number', 'non-text-cell'].includes(rule))
    .map(({ rule, cell, suggestions }) => `${rule} ${cell} ${suggestions.map(({ message }) => message).join(' ')}`);
}

const typesOf = (host: Host): string[] =>
  host.activeSheet.rows.slice(3, 7).map((cells) =>
    cells
      .slice(0, 5)
      .map((value) => (value instanceof Date ? 'date' : typeof value).slice(0, 1))
      .join(''),
  );

/** In English 1.12 follows 1.11 as a number, too: nothing was lost there. */
const FOUND = {
  ru: [
    "damaged-number '2022'!A4 Вписать «1.9.» текстом.",
    "non-text-cell '2022'!C4 Оставить «01.03.2022» текстом. Вписать «03.2022» текстом, если имелся в виду месяц.",
    "damaged-number '2022'!A5 Вписать «1.10.» текстом.",
    "non-text-cell '2022'!E5 Оставить «04.06.2022» текстом.",
    "damaged-number '2022'!A6 Вписать «1.11.» текстом.",
    "non-text-cell '2022'!E6 Оставить «12» текстом.",
    "damaged-number '2022'!A7 Вписать «1.12.» текстом.",
    "non-text-cell '2022'!E7 Оставить «ИСТИНА» текстом.",
  ],
  en: [
    "damaged-number '2022'!A4 Write “1.9” as text.",
    "non-text-cell '2022'!C4 Keep “3.2022” as text. Write “03.2022” as text, if the month was meant.",
    "damaged-number '2022'!A5 Write “1.10” as text.",
    "non-text-cell '2022'!E5 Keep “6/4/2022” as text.",
    "damaged-number '2022'!A6 Write “1.11” as text.",
    "non-text-cell '2022'!E6 Keep “12” as text.",
    "non-text-cell '2022'!E7 Keep “TRUE” as text.",
  ],
};

describe.each(['ru', 'en'] as const)('a plan damaged where the language is %s', (locale) => {
  test('is found so before set-up, after it and on a second check, and no cell is turned', () => {
    const host = damaged(locale);
    const types = typesOf(host);
    expect(types).toEqual(
      locale === 'ru' ? ['dsdss', 'dsnsd', 'dsssn', 'dsssb'] : ['nsnss', 'nsnsd', 'nsssn', 'nsssb'],
    );
    expect(typedFindings(host)).toEqual(FOUND[locale]);
    click(host, 'setUpSheet');
    expect(host.toasts).toEqual([expect.stringMatching(locale === 'ru' ? /было: 8 ячеек/ : /were: 7 cells/)]);
    expect(typesOf(host)).toEqual(types);
    for (const _time of ['second', 'third']) expect(typedFindings(host)).toEqual(FOUND[locale]);
    click(host, 'setUpSheet');
    expect(typesOf(host)).toEqual(types);
    expect(cellsOf(host.activeSheet, 'G4:G7').map(([text = '']) => text !== '')).toEqual([true, true, true, true]);
  });

  test('is mended by a person’s word, cell by cell, also after set-up, and what stands there then is text', () => {
    const host = damaged(locale);
    click(host, 'setUpSheet');
    const answer = panel(host, 'panelCheck', HERE);
    if (!answer.ok) throw new Error(answer.error.message);
    const picks = answer.value.findings
      .filter(({ rule }) => ['damaged-number', 'non-text-cell'].includes(rule))
      .map(({ rule, cell, suggestions }) => {
        const shown = suggestions[0]?.before ?? '';
        return { rule, cell, nth: 0, fingerprint: fingerprint(shown), suggestion: suggestions.length - 1 };
      });
    expect(picks).toHaveLength(FOUND[locale].length);
    const fixed = panel(host, 'panelFix', { ...HERE, picks, preview: false });
    expect(fixed.ok && [fixed.value.changes.length, fixed.value.refused]).toEqual([picks.length, []]);
    expect(typedFindings(host)).toEqual([]);
    expect(cellsOf(host.activeSheet, 'A4:A7').map(([text]) => text?.replace(/\.$/, ''))).toEqual([
      '1.9',
      '1.10',
      '1.11',
      '1.12',
    ]);
    expect(cellsOf(host.activeSheet, 'C4')).toEqual([['03.2022']]);
    // Their format is plain text by now: what is typed stays.
    type(host, 'A5', '1.10');
    expect(cellsOf(host.activeSheet, 'A5')).toEqual([['1.10']]);
  });
});

test('set-up leaves formulas as they are, and puts its columns beside one that shows nothing', () => {
  const sheet = tab(`План на 2022 год\n${HEADER}\n1.1. | Слёт | 2022 год | Департамент | Проведён`);
  const host = hostOf([sheet]);
  const place = (a1: string) => parseRange(a1) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  enterText(host, sheet, place('E3'), '=A3', host.user);
  enterText(host, sheet, place('F3'), '=""', host.user);
  click(host, 'setUpSheet');
  expect(host.alerts).toEqual([]);
  const formulas = ['2,4', '2,5'].map((key) => [sheet.cells.get(key)?.formula, sheet.cells.get(key)?.style?.numFmt]);
  expect(formulas).toEqual([
    ['A3', undefined],
    ['""', undefined],
  ]);
  expect(cellsOf(sheet, 'F2:I2')).toEqual([['', 'Состояние', 'Замечания', 'vekha:2']]);
});

test.each(['ru', 'en'] as const)(
  'a number that became a time of day where the language is %s is offered as it was typed',
  (locale) => {
    const host = hostOf([tab(`План на 2022 год\n${HEADER}\n10. Культура`)], { locale });
    for (const [column, text] of ['10:30', 'Фестиваль', '2022 год', 'Департамент', 'Проведён'].entries())
      enterText(host, host.activeSheet, { top: 3, left: column, bottom: 4, right: column + 1 }, text, host.user);
    const offered = locale === 'ru' ? 'Вписать «10.30.» текстом.' : 'Write “10.30.” as text.';
    expect(typedFindings(host)).toEqual([`damaged-number '2022'!A4 ${offered}`]);
    click(host, 'setUpSheet');
    expect(typedFindings(host)).toEqual([`damaged-number '2022'!A4 ${offered}`]);
  },
);
