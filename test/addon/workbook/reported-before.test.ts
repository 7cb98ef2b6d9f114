/** Rows that each quarter adds to: what stood in an earlier quarter's report is not this one's, told by dates or else by fingerprints. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const PLAN = `План на 2022 год
${HEADER}
1. | Семинары | 2022 год | Отдел | Проведены три семинара для учителей
2. | Лекции | 2022 год | Отдел | Прочитаны две лекции
3. | Выставки | 2022 год | Отдел | Обращения не поступали
4. | Слёты | 2022 год | Отдел | Состоялся слёт 5 апреля 2022 года`;
const SECOND = { ...HERE, period: 'II квартал 2022' };

function itemsOf(host: Host, request = SECOND) {
  const answer = panel(host, 'panelCheck', request);
  if (!answer.ok) throw new Error(answer.error.message);
  const { plan, findings } = answer.value;
  return plan.items.map(({ number, verdict, row }) => {
    const own = findings.filter(({ rule, cell }) => rule === 'inactive-item' && cell.endsWith(`E${row}`));
    return [number, verdict, own[0]?.data.kind ?? ''];
  });
}

/** The first quarter reported on, the second begun in the same rows. */
function reported(): Host {
  const host = hostOf([tab(PLAN, '2022')]);
  const made = panel(host, 'panelReport', { ...HERE, period: 'I квартал 2022', format: 'docx' });
  if (!made.ok) throw new Error(made.error.message);
  return host;
}

describe('in rows that grow through the year', () => {
  test('what stood in the last quarter’s report counts no more, unless its days are of this one', () => {
    expect(itemsOf(hostOf([tab(PLAN, '2022')])).map(([, verdict]) => verdict)).toEqual([
      'activity',
      'activity',
      'none',
      'activity',
    ]);
    expect(itemsOf(reported())).toEqual([
      ['1.', 'none', 'reported'],
      ['2.', 'none', 'reported'],
      ['3.', 'none', 'reported'],
      ['4.', 'activity', ''],
    ]);
  });

  test('of what was added, the new part alone is read, above or below the old', () => {
    const host = reported();
    const write = (row: number, text: string): void => {
      const cells = host.workbook.sheets[0]?.rows[row - 1];
      if (cells !== undefined) cells[4] = text;
    };
    write(3, 'Проведены три семинара для учителей\nПроведён ещё один');
    write(4, 'Запросы не поступали\nПрочитаны две лекции');
    write(5, 'Обращения не поступали\nОбращения не поступали');
    expect(itemsOf(host)).toEqual([
      ['1.', 'activity', ''],
      ['2.', 'none', 'none'],
      ['3.', 'none', 'none'],
      ['4.', 'activity', ''],
    ]);
    // An edit has it from the copy, and the year as a whole is what it was.
    type(host, 'E4', 'Прочитаны две лекции и ещё одна');
    expect(itemsOf(host)[1]).toEqual(['2.', 'activity', '']);
    expect(itemsOf(host, { ...HERE, period: '2022' })[0]).toEqual(['1.', 'activity', '']);
  });

  test('a tab of an earlier part tells the same', () => {
    const first = PLAN.replace('на 2022 год', 'за I квартал 2022 года').replace(/\n4\..*$/, '');
    expect(itemsOf(hostOf([tab(first, 'I квартал 2022'), tab(PLAN, '2022')])).map(([, , kind]) => kind)).toEqual([
      'reported',
      'reported',
      'reported',
      '',
    ]);
  });

  test('whoever owes an answer is named for it', () => {
    const state = panel(reported(), 'panelOpen', SECOND);
    expect(state.ok && state.value.plan.items.map(({ owes }) => owes === true)).toEqual([true, true, true, false]);
  });
});
