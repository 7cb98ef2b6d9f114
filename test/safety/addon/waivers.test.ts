/** Role: an editor who accepts errors in a coordinator's stead. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint';
import type { Host } from '../../../src/stand-in/host';
import { CULTURE, FORMER, forge, protectedHost, sheetOf } from '../../support/attacks';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { cellsOf, HERE, panel } from '../../support/spreadsheet';

const errorsOf = (host: Host) => {
  const answer = panel(host, 'panelCheck', HERE, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings.filter(({ severity }) => severity === 'error');
};
const final = (host: Host) =>
  panel(host, 'panelReport', { ...HERE, stage: 'final', format: 'docx' }, { user: COORDINATOR });

/** Writes a waiver for each error into the hidden column, the way `parts` makes it. */
function forgeWaivers(host: Host, parts: (rule: string, text: string) => string[]): void {
  const plan = sheetOf(host, '2022');
  const byRow = new Map<string, string[][]>();
  for (const { rule, cell } of errorsOf(host)) {
    const [, column = '', row = ''] = /!\$?([A-Z]+)(\d+)/.exec(cell) ?? [];
    const [[text = ''] = []] = cellsOf(plan, `${column}${row}`);
    byRow.set(row, [...(byRow.get(row) ?? []), parts(rule, fingerprint(text))]);
  }
  for (const [row, waivers] of byRow) {
    const [[mark = ''] = []] = cellsOf(plan, `H${row}`);
    forge(host, '2022', `H${row}`, mark.replace(/^([a-z]\d+)(.*)([a-z])$/s, `$1${JSON.stringify(waivers)}$3`));
  }
}

describe('a forged waiver', () => {
  test.each<[string, (rule: string, text: string) => string[]]>([
    ['as marks of before had it', (rule, text) => [rule, text, 'согласовано']],
    ['with an author', (rule, text) => [rule, text, 'согласовано', COORDINATOR.email, '']],
    ['with an author and a proof', (rule, text) => [rule, text, 'согласовано', COORDINATOR.email, '0'.repeat(32)]],
  ])('%s does not count, and is told', (_what, parts) => {
    const host = departmentsHost();
    forgeWaivers(host, parts);
    expect(errorsOf(host).every(({ waived }) => waived === null)).toBe(true);
    expect(final(host)).toMatchObject({ ok: false, error: { code: 'unsettled-errors' } });
    expect(cellsOf(sheetOf(host, '2022'), 'G4:G9').flat().join()).toContain('не подтверждено координатором');
  });

  test('taken back and pasted again counts no more, until it is given anew', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host);
    if (error === undefined) throw new Error('no error to waive');
    const { rule, cell } = error;
    const waive = (reason: string) => panel(host, 'panelWaive', { ...HERE, rule, cell, reason }, { user: COORDINATOR });
    const place = `H${/(\d+)$/.exec(cell)?.[1]}`;
    const isWaived = () => errorsOf(host).some((each) => each.rule === rule && each.waived !== null);
    waive('так решено');
    const [[kept = ''] = []] = cellsOf(sheetOf(host, '2022'), place);
    for (const next of ['', 'решено иначе']) {
      waive(next);
      forge(host, '2022', place, kept);
      expect(isWaived()).toBe(false);
    }
    waive('так решено');
    expect(isWaived()).toBe(true);
  });

  test.each([1, 1000])('that fills a mark to its brim stops nobody’s check: reasons of %i letters', (length) => {
    const host = departmentsHost();
    const text = fingerprint(cellsOf(sheetOf(host, '2022'), 'E4')[0]?.[0] ?? '');
    const waiver = (letters: number) => ['impossible-date', text, 'к'.repeat(letters)];
    const many = Array.from({ length: Math.floor(49_000 / JSON.stringify([waiver(length)]).length) }, () =>
      waiver(length),
    );
    const markOf = (letters: number): string => `o1${JSON.stringify([...many, waiver(letters)])}a`;
    // The number of another row: it gets a new one, of more digits.
    forge(host, '2022', 'H2', 'vekha:90001');
    forge(host, '2022', 'H4', markOf(50_000 - markOf(0).length));
    forge(host, '2022', 'E5', 'Открыта 5 мая 2022 года');
    expect(cellsOf(sheetOf(host, '2022'), 'F5')).toEqual([['Исполнялось']]);
    const [error] = errorsOf(host);
    expect(error).toBeDefined();
  });

  test('moved with its mark into another row counts no more', () => {
    const host = departmentsHost();
    const [missing] = errorsOf(host).filter(({ rule }) => rule === 'missing-progress');
    const rows = errorsOf(host).map(({ cell }) => /(\d+)$/.exec(cell)?.[1]);
    if (missing === undefined) return expect(rows).toEqual([]);
    panel(
      host,
      'panelWaive',
      { ...HERE, rule: missing.rule, cell: missing.cell, reason: 'так' },
      { user: COORDINATOR },
    );
    const [from = ''] = /(\d+)$/.exec(missing.cell) ?? [];
    const [[mark = ''] = []] = cellsOf(sheetOf(host, '2022'), `H${from}`);
    forge(host, '2022', `H${from}`, '');
    forge(host, '2022', 'H8', mark);
    expect(errorsOf(host).filter(({ waived }) => waived !== null)).toEqual([]);
  });
});

describe('the panel’s call', () => {
  test.each([CULTURE, FORMER])('is refused to $email, kindly, and nothing is journalled', (user) => {
    const host = protectedHost();
    const lines = journalLines(host).length;
    const [error] = errorsOf(host);
    const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
    expect(panel(host, 'panelWaive', request, { user })).toMatchObject({
      ok: false,
      error: { code: 'not-coordinator', hint: expect.stringContaining('Ничего не изменено') },
    });
    expect(journalLines(host)).toHaveLength(lines);
    expect(errorsOf(host).every(({ waived }) => waived === null)).toBe(true);
  });

  test('of a coordinator counts, with its author, and survives sorting and tidying', () => {
    const host = protectedHost();
    for (const { rule, cell } of errorsOf(host))
      expect(panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'так надо' }, { user: COLLEAGUE }).ok).toBe(true);
    expect(errorsOf(host).every(({ waived }) => waived === 'так надо')).toBe(true);
    const made = final(host);
    expect(made.ok).toBe(true);
  });

  test('where Google does not tell who asks, says how to mend that', () => {
    const host = departmentsHost();
    const [error] = errorsOf(host);
    host.grantedScopes.delete('https://www.googleapis.com/auth/userinfo.email');
    const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
    expect(panel(host, 'panelWaive', request, { user: COORDINATOR })).toMatchObject({
      ok: false,
      error: { code: 'unknown-account' },
    });
  });
});

describe('a final report', () => {
  test('lists waived errors with who and why, in its notices and in the journal', () => {
    const host = departmentsHost();
    for (const { rule, cell } of errorsOf(host))
      panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'по приказу' }, { user: COLLEAGUE });
    const made = final(host);
    const told = made.ok && 'notices' in made.value ? made.value.notices.join('\n') : '';
    expect(told).toContain('Ошибка допущена (colleague@region.test: «по приказу»)');
    expect(journalLines(host).at(-1)?.[3]).toContain('по приказу');
  });

  test('lists rules switched off or softened', () => {
    const settings = `
      Настройка | Значение
      Правила | missing-progress: выключить; impossible-date: подсказка
      Координаторы | coordinator@region.test`;
    const host = departmentsHost({ settings });
    const made = final(host);
    const told = made.ok && 'notices' in made.value ? made.value.notices.join('\n') : JSON.stringify(made);
    expect(told).toMatch(/Выключены или смягчены правила: .*impossible-date/);
    expect(journalLines(host).at(-1)?.[3]).toContain('impossible-date');
  });
});

test('where nobody coordinates, everybody accepts, as before', () => {
  const host = departmentsHost({ settings: 'Настройка | Значение' });
  const [error] = errorsOf(host);
  const request = { ...HERE, rule: error?.rule ?? '', cell: error?.cell ?? '', reason: 'так надо' };
  expect(panel(host, 'panelWaive', request, { user: CULTURE }).ok).toBe(true);
  forgeWaivers(host, (rule, text) => [rule, text, 'из прежней версии']);
  expect(errorsOf(host).every(({ waived }) => waived === 'из прежней версии')).toBe(true);
});
