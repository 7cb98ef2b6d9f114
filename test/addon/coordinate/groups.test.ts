/** Protection where people have the spreadsheet through a group, and where new protections begin with everybody or with nobody. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { departmentsHost } from '../../support/departments';
import { HERE, panel, type } from '../../support/spreadsheet';

const GROUP = 'culture-group@region.test';
/** Named as a coordinator, and in the spreadsheet by the group alone. */
const COLLEAGUE: Person = { email: 'colleague@region.test', owner: false, groups: [GROUP] };
const CULTURE: Person = { email: 'culture@region.test', owner: false, groups: [GROUP] };
const SPORT: Person = { email: 'sport@region.test', owner: false };

const shared = (newProtections: Host['newProtections']): Host =>
  departmentsHost({}, { newProtections, editors: [GROUP, SPORT.email] });

function protect(host: Host, user: Person) {
  const answer = panel(host, 'panelProtect', { ...HERE, off: false }, { user });
  if (!answer.ok) throw new Error(`${answer.error.message} ${answer.error.hint}`);
  return answer.value;
}

function mayType(host: Host, user: Person, a1: string): boolean {
  try {
    type(host, a1, 'проба', host.activeSheet, { user });
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/защищ/);
    return false;
  }
}

describe.each(['everybody', 'nobody'] as const)('where new protections begin with %s', (begin) => {
  test('a coordinator whom a group lets in sets protection: the group is taken away, they stay', () => {
    const host = shared(begin);
    expect(protect(host, COLLEAGUE)).toMatchObject({ left: 0, refused: [], blocked: [] });
    const editors = protectionsOf(host.activeSheet).flatMap((entry) => (entry.warningOnly ? [] : [entry.editors]));
    expect(editors.length).toBeGreaterThan(3);
    for (const each of editors) {
      expect(each?.has(GROUP)).toBe(false);
      expect(each?.has(COLLEAGUE.email)).toBe(true);
    }
    expect(['E4', 'E8', 'B4'].map((a1) => mayType(host, CULTURE, a1))).toEqual([true, false, false]);
    expect(['E4', 'E8', 'B4'].map((a1) => mayType(host, SPORT, a1))).toEqual([false, true, false]);
  });

  test('is set by the second asking, and nothing is changed by the third', () => {
    const host = shared(begin);
    protect(host, COLLEAGUE);
    const answer = panel(host, 'panelProtection', HERE, { user: COLLEAGUE });
    expect(answer).toMatchObject({ ok: true, value: { state: 'set', changes: 0 } });
  });

  test('our columns only warn, so that an edit of a department reaches its status', () => {
    const host = shared(begin);
    protect(host, COLLEAGUE);
    expect(protectionsOf(host.activeSheet).filter(({ warningOnly }) => warningOnly)).toHaveLength(1);
    type(host, 'E4', 'Не состоялся', host.activeSheet, { user: CULTURE });
    expect(host.activeSheet.rows[3]?.[5]).toBe('Без активности');
  });

  test('where nobody is named as a coordinator, whoever sets it comes in before the group goes', () => {
    const settings = 'Настройка | Значение\nСрок сведений | 25.02.2023';
    const host = departmentsHost({ settings }, { newProtections: begin, editors: [GROUP, SPORT.email] });
    expect(protect(host, COLLEAGUE)).toMatchObject({ left: 0, refused: [], blocked: [] });
    expect(mayType(host, CULTURE, 'B4')).toBe(false);
    expect(mayType(host, COLLEAGUE, 'B4')).toBe(true);
  });
});
