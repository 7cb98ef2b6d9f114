/** Role: an editor who makes another's work look reported already, or hands on to them what others promised. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { COLLEAGUE, COORDINATOR, departmentsHost, PLAN } from '../../support/departments';
import { protectedHost, TOURISM } from '../../support/people/attacks';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const UNDATED = PLAN.replace('Проведён  4 июня 2022 года', 'Проведены три семинара');
const SECOND = { ...HERE, sheet: '2022', period: 'II квартал 2022' };

const checked = (host: Host, request = SECOND) => {
  const answer = panel(host, 'panelCheck', request, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const verdicts = (host: Host, request = SECOND) => checked(host, request).plan.items.map(({ verdict }) => verdict);
const reportFirst = (host: Host, user: Person, stage: 'draft' | 'final') => {
  const request = { ...HERE, sheet: '2022', period: 'I квартал 2022', stage, format: 'docx' } as const;
  const made = panel(host, 'panelReport', request, { user });
  if (!made.ok) throw new Error(made.error.message);
};

describe.each([
  ['without protection', departmentsHost],
  ['with protection', protectedHost],
])('an editor’s own report of an earlier quarter, %s', (_name, hostWith) => {
  test('makes nobody’s new words old; a coordinator’s does, also after they coordinate no longer', () => {
    const host = hostWith({ plan: UNDATED });
    const before = verdicts(host);
    reportFirst(host, TOURISM, 'draft');
    expect(verdicts(host)).toEqual(before);
    reportFirst(host, COLLEAGUE, 'draft');
    expect(before[0]).toBe('activity');
    expect(verdicts(host)[0]).toBe('none');
    const values = { coordinators: COORDINATOR.email };
    expect(panel(host, 'panelSettings', { ...HERE, values }, { user: COORDINATOR }).ok).toBe(true);
    expect(verdicts(host)[0]).toBe('none');
  });
});

const TWINS = (title: string, first: string, second: string): string => `${title}
${HEADER}
1. | Семинары | 2021-2022 | Отдел | ${first}
2. | Семинары | 2021-2022 | Управление | ${second}`;

describe('measures of one name', () => {
  test('another’s new words, copied into one’s own row of the last quarter, stay new', () => {
    const first = TWINS('План за I квартал 2022 года', 'Проведены пять новых семинаров', 'Запросы не поступали');
    const year = TWINS('План на 2022 год', 'Обращения не поступали', 'Проведены пять новых семинаров');
    expect(verdicts(hostOf([tab(first, 'I квартал 2022'), tab(year, '2022')]))).toEqual(['none', 'activity']);
  });

  test.each([
    ['Проведён слёт юннатов 5 мая 2022 года', 'Проведены пять новых семинаров', []],
    ['Проведены два семинара', 'Проведён слёт юннатов 5 мая 2022 года', ["'2022'!E3"]],
  ])('what one has promised is asked of that one: %s, %s', (own, other, cells) => {
    const before = TWINS('План за 2021 год', 'Слёт юннатов запланирован на 2022 год', 'Проведены два семинара');
    const host = hostOf([tab(before, '2021'), tab(TWINS('План на 2022 год', own, other), '2022')]);
    const { findings } = checked(host, { ...HERE, sheet: '2022' } as never);
    const asked = findings.filter(({ rule }) => rule === 'unanswered-promise').map(({ cell }) => cell);
    expect(asked).toEqual(cells);
  });

  test('renumbered both, nobody is asked', () => {
    const before = TWINS('План за 2021 год', 'Слёт юннатов запланирован на 2022 год', 'Проведены два семинара');
    const now = TWINS('План на 2022 год', 'Проведены два семинара', '').replace('1.', '3.').replace('2.', '4.');
    const { findings } = checked(hostOf([tab(before, '2021'), tab(now, '2022')]), { ...HERE, sheet: '2022' } as never);
    expect(findings.filter(({ rule }) => rule === 'unanswered-promise')).toEqual([]);
  });
});

test('another’s long entry, put into one’s own row of a former tab, is not called copied from there', () => {
  const long =
    'Проведена выставка картин в областном музее, её посетили двести гостей, победители награждены дипломами';
  const before = TWINS('План за 2021 год', long, 'Проведены два семинара').replace('| Семинары', '| Ярмарка 2021');
  const now = TWINS('План на 2022 год', 'Прошла', long).replace('| Семинары', '| Ярмарка 2022');
  const copiedAt = (plan: string) =>
    checked(hostOf([tab(before, '2021'), tab(plan, '2022')]), { ...HERE, sheet: '2022' } as never)
      .findings.filter(({ rule }) => rule === 'last-year-entry')
      .map(({ cell }) => cell);
  expect(copiedAt(now)).toEqual([]);
  expect(copiedAt(now.replace('Прошла', long))).toEqual(["'2022'!E3"]);
});

test('hundreds of promises in one entry leave those of others remembered, and the older ones of its own', () => {
  const many = Array.from({ length: 400 }, (_none, at) => `Слёт ${at} будет проведён в 2022 году.`).join(' ');
  const before = `План за 2021 год
${HEADER}
1. | Форум | 2021-2022 | Отдел | Форум мастеров запланирован на 2022 год
2. | Ярмарка | 2021-2022 | Управление | Показ мёда будет проведён в 2022 году. ${many}
3. | Забег | 2021-2022 | Отдел | Проведены два забега`;
  const now = before
    .replace('2021 год\n', '2022 год\n')
    .replace('Форум мастеров запланирован на 2022 год', '')
    .replace(/Показ мёда.*/, '');
  const { findings } = checked(hostOf([tab(before, '2021'), tab(now, '2022')]), { ...HERE, sheet: '2022' } as never);
  const asked = findings
    .filter(({ rule }) => rule === 'unanswered-promise')
    .map(({ cell, message }) => `${cell} ${message}`);
  expect(asked.filter((text) => text.startsWith("'2022'!E3"))).toHaveLength(1);
  expect(asked.join()).toContain('Показ мёда');
});
