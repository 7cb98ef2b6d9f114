/** Role: somebody, or the years, filled the document's properties to the last byte: what a person does is done, or refused in plain words; nothing is lost. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { sheetOf, textsOf } from '../../support/people/attacks';
import { HERE, panel } from '../../support/spreadsheet';

const PLACE = { ...HERE, sheet: '2022' };
const AS = { user: COORDINATOR };

function crowded(left: number): Host {
  const host = departmentsHost();
  const sheet = sheetOf(host, '2022');
  const row = sheet.rows[4];
  if (row !== undefined) row[4] = 'Проведена  ярмарка , 5 мая 2022 года';
  panel(host, 'panelCheck', PLACE, AS);
  let room = 500 * 1024 - [...host.properties.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) - left;
  for (let at = 0; room > 0; at += 1) {
    host.properties.set(`other:${at}`, 'x'.repeat(Math.min(room, 9_000)));
    room -= 9_000;
  }
  return host;
}

const finding = (host: Host) => {
  const check = panel(host, 'panelCheck', PLACE, AS);
  const [first] = check.ok ? check.value.findings : [];
  if (first === undefined) throw new Error('no finding');
  return { rule: first.rule, cell: first.cell };
};

const DEEDS = {
  fix: (host: Host) => panel(host, 'panelFix', { ...PLACE, picks: null, preview: false }, AS),
  waive: (host: Host) => panel(host, 'panelWaive', { ...PLACE, ...finding(host), reason: 'Так принято' }, AS),
  protect: (host: Host) => panel(host, 'panelProtect', { ...PLACE, off: false }, AS),
  close: (host: Host) => panel(host, 'panelClose', { ...PLACE, reopen: false, reason: '', preview: false }, AS),
  report: (host: Host) => panel(host, 'panelReport', { ...PLACE, format: 'doc' }, AS),
} as const;

const isOurs = ([key]: readonly [string, string]): boolean => !key.startsWith('other:');

describe.each(Object.keys(DEEDS) as (keyof typeof DEEDS)[])('%s', (deed) => {
  test.each([0, 60, 300, 700])('with %d bytes left', (left) => {
    const host = crowded(left);
    const words = textsOf(host, '2022');
    const fences = protectionsOf(sheetOf(host, '2022')).length;
    const kept = [...host.properties].filter(isOurs);
    const answer = DEEDS[deed](host);
    if (!answer.ok) {
      expect(answer.error.code).toBe('google-quota');
      expect(answer.error.hint).toContain('освободите');
      expect(textsOf(host, '2022')).toEqual(words);
      expect(journalLines(host)).toEqual([]);
      expect(protectionsOf(sheetOf(host, '2022'))).toHaveLength(fences);
      for (const [key, text] of kept) expect(host.properties.get(key)).toBe(text);
    }
    for (const key of [...host.properties.keys()]) if (key.startsWith('other:')) host.properties.delete(key);
    if (!answer.ok) expect(DEEDS[deed](host)).toMatchObject({ ok: true });
    expect(journalLines(host).length).toBeGreaterThan(0);
    if (deed !== 'fix') expect(textsOf(host, '2022')).toEqual(words);
    else {
      expect(panel(host, 'panelUndo', PLACE, AS)).toMatchObject({ ok: true, value: { cells: 3, spared: 0 } });
      expect(textsOf(host, '2022')).toEqual(words);
    }
  });
});
