/** A period closed as a whole, and opened again: who may, what holds it, what is told of whatever changed since. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { CULTURE, forge, protectedHost, sheetOf } from '../../support/people/attacks';
import { cellsOf, click, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

interface Asked {
  readonly reopen?: boolean;
  readonly reason?: string;
  readonly preview?: boolean;
  readonly user?: Person;
}
const close = (host: Host, { user = COORDINATOR, ...more }: Asked = {}) => {
  const request = { ...HERE, sheet: '2022', reopen: false, reason: '', ...more };
  const answer = panel(host, 'panelClose', request, { user });
  return answer.ok ? answer.value : answer.error.code;
};
const changedCells = (host: Host): string[] => {
  const answer = panel(host, 'panelCheck', { ...HERE, sheet: '2022' }, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings.flatMap(({ rule, cell }) => (rule === 'changed-since-closed' ? [cell] : []));
};
const mayType = (host: Host, a1: string, text: string, name = '2022'): boolean => {
  try {
    type(host, a1, text, sheetOf(host, name), { user: CULTURE });
    return true;
  } catch {
    return false;
  }
};
const told = (host: Host): string =>
  journalLines(host)
    .map((line) => line.join(' '))
    .join('\n');

describe('closed', () => {
  test('the whole tab is protected but for coordinators, and the journal says so', () => {
    const host = protectedHost();
    expect(mayType(host, 'E5', 'Открыта 5 мая 2022 года')).toBe(true);
    expect(close(host)).toMatchObject({ sheet: '2022', closed: true, done: true, protection: 'set' });
    expect(mayType(host, 'E5', 'другое')).toBe(false);
    // Our own columns are closed as well.
    expect(mayType(host, 'H5', '')).toBe(false);
    expect(told(host)).toContain('Закрыт: «2022», 2022 год; мероприятий 5, принято 0, без ответа 1');
    expect(changedCells(host)).toEqual([]);
    expect(close(host)).toMatchObject({ closed: true, done: false, notices: [expect.stringContaining('уже закрыт')] });
  });

  test('each row that a coordinator changes since is named, and a measure that came in', () => {
    const host = protectedHost();
    close(host);
    forge(host, '2022', 'E9', 'Состоялся 6 мая 2022 года');
    forge(host, '2022', 'A11', '2.4.');
    forge(host, '2022', 'B11', 'Новое мероприятие');
    expect(changedCells(host)).toEqual(["'2022'!E9", "'2022'!E11"]);
    expect(cellsOf(sheetOf(host, '2022'), 'G9')[0]?.[0]).toContain('Период закрыт');
  });

  test('it is opened again for a reason only, by a coordinator only; then rows are their executors’ again', () => {
    const host = protectedHost();
    close(host);
    forge(host, '2022', 'E9', 'Состоялся 6 мая 2022 года');
    expect(changedCells(host)).toHaveLength(1);
    expect(close(host, { reopen: true })).toBe('no-reason');
    expect(close(host, { reopen: true, reason: 'так', user: CULTURE })).toBe('not-coordinator');
    expect(mayType(host, 'E5', 'другое')).toBe(false);
    expect(close(host, { reopen: true, reason: 'опечатка' })).toMatchObject({ closed: false, protection: 'set' });
    expect(told(host)).toContain('Открыт снова: «2022», 2022 год (опечатка)');
    expect(mayType(host, 'E5', 'другое')).toBe(true);
    expect(changedCells(host)).toEqual([]);
    expect(cellsOf(sheetOf(host, '2022'), 'G9')[0]?.[0]).not.toContain('Период закрыт');
    expect(close(host, { reopen: true, reason: 'ещё' })).toBe('not-closed');
  });

  test('its marks put aside and brought back close nothing, and other waivers live on', () => {
    const host = departmentsHost();
    const waive = { ...HERE, sheet: '2022', rule: 'impossible-date', cell: "'2022'!E8", reason: 'так в приказе' };
    expect(panel(host, 'panelWaive', waive, { user: COORDINATOR }).ok).toBe(true);
    close(host);
    const kept = cellsOf(sheetOf(host, '2022'), 'H9')[0]?.[0] ?? '';
    close(host, { reopen: true, reason: 'опечатка' });
    forge(host, '2022', 'H9', kept);
    expect(changedCells(host)).toEqual([]);
    expect(close(host, { preview: true })).toMatchObject({ closed: false });
    expect(cellsOf(sheetOf(host, '2022'), 'H8')[0]?.[0]).toContain('impossible-date');
  });

  test('nothing is accepted or mended in it', () => {
    const host = departmentsHost();
    close(host);
    const review = { ...HERE, sheet: '2022', number: '1.1', row: null, kind: 'accepted', reason: '' } as const;
    const accepted = panel(host, 'panelReview', review, { user: COORDINATOR });
    expect(accepted.ok ? '' : accepted.error.code).toBe('period-closed');
    const mend = { ...HERE, sheet: '2022', picks: null, preview: false };
    const mended = panel(host, 'panelFix', mend, { user: COORDINATOR });
    expect(mended.ok ? '' : mended.error.code).toBe('period-closed');
  });

  test('a preview writes nothing; protection that cannot follow is said to lag', () => {
    const host = protectedHost();
    const before = JSON.stringify(host.workbook.sheets.map(({ rows }) => rows));
    expect(close(host, { preview: true })).toMatchObject({ closed: false, done: false, protection: 'none' });
    expect(JSON.stringify(host.workbook.sheets.map(({ rows }) => rows))).toBe(before);
    host.faults.push({ method: 'Protection.setUnprotectedRanges', message: 'Unexpected error.', times: 9 });
    expect(close(host)).toMatchObject({ closed: true, protection: 'outdated' });
  });

  test('stays so in comparisons, and the tab after it is open', () => {
    const host = departmentsHost();
    close(host);
    const made = panel(host, 'panelNext', { ...HERE, sheet: '2022', keepEnded: true }, { user: COORDINATOR });
    expect(made.ok && made.value.notices.join(' ')).not.toContain('ещё открыт');
    const compared = panel(host, 'panelCompare', { ...HERE, sheet: '2023' }, { user: COORDINATOR });
    expect(compared).toMatchObject({ value: { from: { sheet: '2022', closed: true }, to: { sheet: '2023' } } });
    expect(compared.ok && compared.value.to.closed).toBeUndefined();
    const state = panel(host, 'panelOpen', { ...HERE, sheet: '2022' }, { user: COORDINATOR });
    expect(state.ok && state.value.plan.closed).toBe(true);
  });
});

test('a report on all periods counts what is accepted and closed', () => {
  const row = '№ | Мероприятие | Срок | Исполнитель | Ход\n1.1. | Слёт | 2021-2023 | Отдел | Прошёл 5 мая';
  const host = hostOf([tab(row, '2022'), tab(row, '2023')]);
  const accept = { ...HERE, sheet: '2022', number: '1.1', row: null, kind: 'accepted', reason: '' } as const;
  panel(host, 'panelReview', accept);
  close(host);
  const made = panel(host, 'panelPreview', { ...HERE, sheet: '2023', allPeriods: [], stage: 'final' });
  expect(made.ok ? made.value.notices : made.error).toContain(
    'Координатор принял: «2022» 1 из 1 (закрыт), «2023» 0 из 1.',
  );
});

test('a file of one’s own says that nothing holds it', () => {
  const host = hostOf([tab('№ | Мероприятие | Срок | Исполнитель | Ход\n1.1. | Слёт | 2022 | Отдел | Прошёл', '2022')]);
  expect(close(host)).toMatchObject({ closed: true, done: true });
  type(host, 'E2', 'Прошёл снова');
  expect(cellsOf(host.workbook.sheets[0], 'G2')[0]?.[0]).toContain('Период закрыт');
});

test('beginning the next period by the menu offers to close the former one', () => {
  const host = departmentsHost({ plan: PLAN.replaceAll('| 2022 год |', '| 2022-2024 годы |') });
  click(host, 'beginNext');
  expect(host.alerts.at(-1)).toContain('Закрыть период?');
  expect(close(host, { preview: true })).toMatchObject({ closed: true });
  click(host, 'closeReported');
  expect(close(host, { preview: true })).toMatchObject({ closed: true });
});
