/** Accepted, returned, opened again: what a coordinator says of a measure, who may say it, and when it ends. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { CULTURE, forge, protectedHost, sheetOf } from '../../support/people/attacks';
import { cellsOf, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const FESTIVAL = { number: '1.1', row: null } as const;

const review = (
  host: Host,
  kind: 'accepted' | 'returned' | 'reopened',
  reason = '',
  { user = COORDINATOR, ...more }: { user?: typeof COORDINATOR; number?: string; seen?: string } = {},
) => {
  const answer = panel(host, 'panelReview', { ...HERE, ...FESTIVAL, kind, reason, ...more }, { user });
  return answer.ok ? answer.value : answer.error.code;
};
const rulesAt = (host: Host, row: number): string[] => {
  const answer = panel(host, 'panelCheck', HERE, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings.flatMap(({ rule, cell }) => (cell.endsWith(`E${row}`) ? [rule] : []));
};
const mark = (host: Host, row: number): string => cellsOf(sheetOf(host, '2022'), `H${row}`)[0]?.[0] ?? '';
const mayType = (host: Host, a1: string, text: string): boolean => {
  try {
    type(host, a1, text, sheetOf(host, '2022'), { user: CULTURE });
    return true;
  } catch {
    return false;
  }
};

describe('accepted', () => {
  test('counts, is journalled with who, and closes its row to the department where protection is on', () => {
    const host = protectedHost();
    expect(mayType(host, 'E4', 'Проведён 4 июня 2022 года, 200 гостей')).toBe(true);
    expect(review(host, 'accepted')).toEqual({ sheet: '2022', accepted: 1, items: 5, protection: 'set' });
    expect(journalLines(host).some((line) => line.join(' ').includes('Принято: 1.1.'))).toBe(true);
    expect(mayType(host, 'E4', 'другое')).toBe(false);
    expect(mayType(host, 'E5', 'Открыта 5 мая 2022 года')).toBe(true);
  });

  test('counts also where protection cannot follow, which is said to lag', () => {
    const host = protectedHost();
    host.faults.push({ method: 'Protection.remove', message: 'Unexpected error.', times: 9 });
    expect(review(host, 'accepted')).toEqual({ sheet: '2022', accepted: 1, items: 5, protection: 'outdated' });
    host.faults.length = 0;
    expect(review(host, 'accepted')).toMatchObject({ accepted: 1 });
  });

  test('is opened again for a reason only', () => {
    const host = protectedHost();
    review(host, 'accepted');
    expect(review(host, 'reopened')).toBe('no-reason');
    expect(mayType(host, 'E4', 'другое')).toBe(false);
    expect(review(host, 'reopened', 'опечатка')).toMatchObject({ accepted: 0, protection: 'set' });
    expect(mayType(host, 'E4', 'другое')).toBe(true);
    expect(journalLines(host).some((line) => line.join(' ').includes('(опечатка)'))).toBe(true);
  });

  test('is over with another text, which says so', () => {
    const host = departmentsHost();
    review(host, 'accepted');
    expect(rulesAt(host, 4)).not.toContain('void-acceptance');
    type(host, 'E4', 'Проведён дважды', sheetOf(host, '2022'), { user: CULTURE });
    expect(cellsOf(sheetOf(host, '2022'), 'G4')[0]?.[0]).toContain('«Принято» больше не действует');
    expect(rulesAt(host, 4)).toContain('void-acceptance');
    expect(review(host, 'accepted')).toMatchObject({ accepted: 1 });
    expect(rulesAt(host, 4)).not.toContain('void-acceptance');
  });

  test('of several entries is over when one of them changes', () => {
    const host = departmentsHost({ plan: PLAN.replace('Минкульт |\n', 'Минкульт | Открыта 5 мая 2022 года\n') });
    expect(review(host, 'accepted', '', { number: '1.2.' })).toMatchObject({ accepted: 1 });
    forge(host, '2022', 'E6', 'Запросы поступали');
    expect(rulesAt(host, 6)).toContain('void-acceptance');
  });

  test('is refused where nothing is written, to others, and for another text than was seen', () => {
    const host = departmentsHost();
    expect(review(host, 'accepted', '', { number: '2.2' })).toBe('nothing-to-accept');
    expect(review(host, 'accepted', '', { number: '9.9' })).toBe('no-item');
    expect(review(departmentsHost({ plan: PLAN.replace('1.2.', '1.1.') }), 'accepted', '', { number: '1.1' })).toBe(
      'several-items',
    );
    expect(review(host, 'accepted', '', { user: CULTURE })).toBe('not-coordinator');
    expect(review(host, 'accepted', '', { seen: 'x' })).toBe('other-text');
    expect(mark(host, 4)).not.toContain('[');
  });

  test('stands in the final report’s notices', () => {
    const plan = PLAN.replace('31 апреля', '30 апреля').replace(
      'Минспорт; Минкульт |',
      'Минспорт; Минкульт | Пробежали',
    );
    const host = departmentsHost({ plan });
    review(host, 'accepted');
    const made = panel(host, 'panelReport', { ...HERE, stage: 'final', format: 'docx' }, { user: COORDINATOR });
    expect(made.ok && 'notices' in made.value && made.value.notices.join('\n')).toContain('Координатор принял 1 из 5');
  });
});

describe('forged', () => {
  test('in a mark, it counts for nothing and closes nothing', () => {
    const host = departmentsHost();
    review(host, 'accepted');
    const waiver = /\[\[.*\]\]/s.exec(mark(host, 4))?.[0] ?? '';
    forge(host, '2022', 'H8', mark(host, 8).replace(/^([a-z]\d+).*([a-z])$/s, `$1${waiver}$2`));
    expect(rulesAt(host, 8)).toContain('void-acceptance');
    expect(review(host, 'reopened', 'так')).toMatchObject({ accepted: 0 });
  });

  test('put aside before it was opened again, it does not come back', () => {
    const host = departmentsHost();
    review(host, 'accepted');
    const kept = mark(host, 4);
    forge(host, '2022', 'H4', 'o1a');
    review(host, 'reopened', 'ошибка');
    forge(host, '2022', 'H4', kept);
    expect(rulesAt(host, 4)).toContain('void-acceptance');
  });
});

describe('returned', () => {
  test('goes with its remark into the department’s letter, until the text changes', () => {
    const host = departmentsHost();
    review(host, 'returned', 'нет числа участников');
    expect(rulesAt(host, 4)).toContain('returned-item');
    const letters = panel(host, 'panelReminders', HERE, { user: COORDINATOR });
    const text = letters.ok ? letters.value.departments.find(({ department }) => department === 'Минкульт')?.text : '';
    expect(text).toContain('нет числа участников');
    forge(host, '2022', 'E4', 'Проведён 4 июня 2022 года, 200 участников');
    expect(rulesAt(host, 4)).not.toContain('returned-item');
  });

  test('ends an acceptance', () => {
    const host = departmentsHost();
    review(host, 'accepted');
    expect(review(host, 'returned', 'нет даты')).toMatchObject({ accepted: 0 });
  });
});

test('where nobody coordinates, anybody accepts', () => {
  const host = hostOf([tab(PLAN)]);
  expect(review(host, 'reopened', 'ошибка')).toBe('nothing-to-reopen');
  expect(review(host, 'accepted')).toMatchObject({ accepted: 1 });
});
