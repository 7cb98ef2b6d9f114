/** Tabs and keys of ours known in spite of case, blanks and look-alike letters; a near miss is told. */
import { describe, expect, test } from 'vitest';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN =
  '№ | Мероприятие | Срок | Исполнитель | Ход исполнения\n1.1. | Дело | 2022 год | Отдел | Проведено\n1.3. | Слёт | 2022 год | Отдел | Проведён';
const SETTINGS = 'Настройка | Значение\nПравила | skipped-number: выключить';

const rulesWith = (name: string, settings = SETTINGS): string[] => {
  const host = hostOf([tab(PLAN, 'План'), tab(settings, name)]);
  const answer = panel(host, 'panelCheck', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings.map(({ rule, message }) => `${rule} ${message}`);
};

describe('the tab of settings', () => {
  test.each(['Настройки', 'Настройки ', ' настройки', 'НАСТРОЙКИ', 'Нaстройки', 'Настройки\u00a0'])('is %j', (name) => {
    expect(rulesWith(name).filter((line) => /skipped-number|invalid-setting/.test(line))).toEqual([]);
  });

  test.each(['Настройка', 'Настойки'])('is nearly %j, and that is told', (name) => {
    expect(rulesWith(name).join()).toContain(`Лист «${name}» не читается`);
  });
});

test.each(['Отчётный  год', 'Отчётный\u00a0год', 'ОТЧЕТНЫЙ ГОД ', 'Oтчётный год'])('the key %j is that key', (key) => {
  const lines = rulesWith('Настройки', `Настройка | Значение\n${key} | 2022`);
  expect(lines.filter((line) => line.startsWith('invalid-setting'))).toEqual([]);
});
