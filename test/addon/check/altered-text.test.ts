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
