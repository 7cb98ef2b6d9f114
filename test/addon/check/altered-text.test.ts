/** Whether Sheets keeps odd characters or alters them on the way: what a check writes of them and what was accepted hold either way. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, click, countMatching, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const COORDINATOR = { email: 'owner@example.test', owner: true };

/** An executor that the directory does not know, with a soft hyphen: findings quote it. */
function planned(altersText: boolean): Host {
  const sheet = tab(`План на 2022 год\n${HEADER}\n1.1. | Слёт | 2022 год | Депар\u00adтамент спорта | Не проводился`);
  const settings = tab(`Настройка | Значение\nКоординаторы | ${COORDINATOR.email}`, 'Настройки');
  const directory = tab('Название\nДепартамент культуры', 'Исполнители');
  const host = hostOf([sheet, settings, directory], { altersText, user: COORDINATOR });
  click(host, 'setUpSheet');
  return host;
}

describe.each([false, true])('altered on the way: %s', (altersText) => {
  test('a second check writes nothing anew', () => {
    const host = planned(altersText);
    panel(host, 'panelCheck', HERE);
    const before = cellsOf(host.activeSheet, 'F3:H3');
    const calls = callsDuring(host, () => panel(host, 'panelCheck', HERE));
    expect(cellsOf(host.activeSheet, 'F3:H3')).toEqual(before);
    expect(countMatching(calls, /setValues/)).toBe(0);
  });

  test.each([498, 499, 500])(
    'a reason that is cut within a letter holds, and so does the journal’s line: %i',
    (length) => {
      const host = planned(altersText);
      const cell = "'2022'!E3";
      const reason = `${'я'.repeat(length)}${'😀'.repeat(4)}`;
      expect(panel(host, 'panelWaive', { ...HERE, rule: 'inactive-item', cell, reason }).ok).toBe(true);
      const answer = panel(host, 'panelCheck', HERE);
      const found = answer.ok ? answer.value.findings.find(({ rule }) => rule === 'inactive-item') : undefined;
      expect(found?.waived?.length).toBeGreaterThan(497);
    },
  );

  test('a fix whose record fills several cells can be taken back, wherever it is cut', () => {
    for (const pad of ['', 'я']) {
      const rows = Array.from(
        { length: 30 },
        (_none, at) =>
          `${at + 1}. | Слёт ${at} | 2022 год | Отдел | ${pad}Слёт${' '.repeat(1_000)}😀${'  😀'.repeat(500)}`,
      );
      const sheet = tab(`План на 2022 год\n${HEADER}`);
      const table = tab(`${HEADER}\n${rows.map((row) => row.replace(/ {2,}/g, '␣␣')).join('\n')}`);
      sheet.rows.push(
        ...table.rows
          .slice(1)
          .map((row) => row.map((each) => (typeof each === 'string' ? each.replaceAll('␣␣', '  ') : each))),
      );
      const host = hostOf([sheet], { altersText, user: COORDINATOR });
      expect(panel(host, 'panelFix', { ...HERE, picks: null, preview: false }).ok).toBe(true);
      expect(panel(host, 'panelUndo', { ...HERE, preview: true })).toMatchObject({
        ok: true,
        value: { undone: expect.any(String) },
      });
    }
  });

  test('a finding accepted for a reason that holds a soft hyphen stays accepted', () => {
    const host = planned(altersText);
    const reason = 'Пере\u00adнесён\tна\r\nосень ';
    const cell = "'2022'!E3";
    expect(panel(host, 'panelWaive', { ...HERE, rule: 'inactive-item', cell, reason }).ok).toBe(true);
    const answer = panel(host, 'panelCheck', HERE);
    const found = answer.ok ? answer.value.findings.find(({ rule }) => rule === 'inactive-item') : undefined;
    expect(found).toMatchObject({ waived: 'Перенесён на осень' });
  });
});
