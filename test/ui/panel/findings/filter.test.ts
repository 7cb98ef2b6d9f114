/** Which findings a filter shows, in which groups. */
import { describe, expect, test } from 'vitest';
import type { PanelFindingJson, PanelJson } from '../../../../src/contract/panel';
import { noTexts } from '../../../../src/core/settings/settings';
import {
  countSeverities,
  filterFindings,
  filterFor,
  groupFindings,
  NO_FILTER,
  NO_SECTION,
  sectionsOf,
} from '../../../../src/ui/panel/state/filter';

const finding = (rule: string, item: number | null, more: Partial<PanelFindingJson> = {}): PanelFindingJson => ({
  rule,
  severity: 'warning',
  cell: "'2022'!E2",
  nth: 0,
  row: 2,
  item,
  message: `Замечание ${rule}`,
  waived: null,
  waivable: true,
  fingerprint: '',
  excerpt: null,
  fix: null,
  suggestions: [],
  ...more,
});

const ITEMS = [
  ['1.1.', 0],
  ['2.1.1.', 1],
  ['2.2.1.', 1],
  ['7', null],
] as const;

const panel = (findings: readonly PanelFindingJson[]): PanelJson => ({
  plan: {
    title: [],
    year: 2022,
    period: { from: '2022-01-01', to: '2022-12-31', text: '2022 год' },
    sections: [
      { number: '1', title: 'Торговля' },
      { number: '2', title: 'Наука' },
      { number: '2.1', title: 'Школы' },
    ],
    items: ITEMS.map(([number, section]) => ({ number, section, verdict: 'activity' })),
  },
  summary: {
    sheet: '2022',
    promises: [],
    sections: 3,
    items: 4,
    entries: 0,
    verdicts: { activity: 4, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 },
    findings: { error: 0, warning: 0, info: 0, tidiness: 0, waived: 0 },
  },
  findings,
  unsent: 0,
  departments: [
    { name: 'Департамент науки', items: [1, 2] },
    { name: 'Комитет', items: [0] },
  ],
  fingerprint: '',
  locale: 'ru',
  account: '',
  host: { mail: true, protection: true, googleDoc: true, selfCheck: true, links: true },
  written: true,
  settingsTab: 'Настройки',
  settings: noTexts(),
  planSettings: {},
  fields: [],
  undo: null,
  leftOut: [],
  leftOutCount: 0,
  versions: [],
  notices: [],
});

const rules = (findings: readonly PanelFindingJson[], filter = {}): string =>
  filterFindings(panel(findings), { ...NO_FILTER, ...filter })
    .map(({ rule }) => rule)
    .join(' ');

describe('sections', () => {
  test('hold their items, and what stands in none is gathered', () => {
    expect(sectionsOf(panel([]))).toEqual([
      { index: 0, label: '1. Торговля', items: [0] },
      { index: 1, label: '2. Наука', items: [1, 2] },
      { index: NO_SECTION, label: '', items: [3] },
    ]);
  });
});

describe('a filter', () => {
  const all = [
    finding('a', 0, { severity: 'error' }),
    finding('b', 1, { waived: 'так и надо' }),
    finding('c', 2, { excerpt: [{ text: 'Форум Мечта', kind: 'kept' }] }),
    finding('d', null, { cell: "'Настройки'!B2" }),
    finding('e', 3, { severity: 'info' }),
  ];

  test.each([
    [{}, 'a b c d e'],
    [{ severity: 'error' }, 'a'],
    [{ severity: 'warning' }, 'c d'],
    [{ severity: 'waived' }, 'b'],
    [{ department: 0 }, 'b c'],
    [{ department: 1, severity: 'error' }, 'a'],
    [{ section: 1 }, 'b c'],
    [{ section: NO_SECTION }, 'e'],
    [{ rule: 'd' }, 'd'],
    [{ text: ' мечта' }, 'c'],
    [{ text: '2.1.1' }, 'b'],
    [{ text: 'настройки' }, 'd'],
    [{ text: 'нет такого' }, ''],
  ])('%j shows %s', (filter, shown) => {
    expect(rules(all, filter)).toBe(shown);
  });

  test('counts what is accepted apart', () => {
    expect(countSeverities(all)).toEqual({ error: 1, warning: 2, info: 1, tidiness: 0, waived: 1 });
  });
});

test('tidiness is told apart: no part of the list unless it is asked for by name or by rule', () => {
  const untidy = finding('blank', 0, { severity: 'info', fix: [{ kind: 'removed', text: ' ' }] });
  const claimed = { ...untidy, claim: 'так надо' };
  const shown = panel([untidy, claimed, { ...untidy, waived: 'да' }]);
  expect(filterFindings(shown, NO_FILTER)).toHaveLength(2);
  expect(filterFindings(shown, { ...NO_FILTER, severity: 'tidiness' })).toEqual([untidy]);
  expect(filterFindings(shown, { ...NO_FILTER, severity: 'info' })).toEqual([claimed]);
  expect(filterFindings(shown, { ...NO_FILTER, rule: 'blank' })).toHaveLength(3);
  expect(countSeverities(shown.findings)).toEqual({ error: 0, warning: 0, info: 1, tidiness: 1, waived: 1 });
});

test('groups stand by gravity, accepted ones last, each in the order of the sheet', () => {
  const groups = groupFindings(
    panel([
      finding('hint', 0, { severity: 'info' }),
      finding('same', 0, { waived: 'да', row: 3 }),
      finding('same', 0, { row: 9 }),
      finding('grave', 1, { severity: 'error' }),
      finding('same', 1, { row: 12 }),
    ]),
    NO_FILTER,
  );
  expect(groups.map(({ rule, findings }) => [rule, findings.map(({ row }) => row)])).toEqual([
    ['grave', [2]],
    ['same', [9, 12]],
    ['hint', [2]],
    ['same', [3]],
  ]);
});

test('a group stays where it is when the first of its findings is waived', () => {
  const order = (waived: string | null) =>
    groupFindings(
      panel([finding('second', 0, { waived }), finding('first', 0, { row: 3 }), finding('second', 1, { row: 4 })]),
      NO_FILTER,
    ).map(({ rule }) => rule);
  expect(order(null)).toEqual(['first', 'second']);
  expect(order('да')).toEqual(['first', 'second', 'second']);
});

test('a kind that a new check has none of is chosen no longer; whatever else was chosen is', () => {
  const filter = { ...NO_FILTER, severity: 'waived', text: 'форум' } as const;
  expect(filterFor(panel([finding('empty-item', 0, { waived: 'условились' })]), filter)).toBe(filter);
  expect(filterFor(panel([finding('empty-item', 0)]), filter)).toEqual({ ...NO_FILTER, text: 'форум' });
  expect(filterFor(panel([]), { ...NO_FILTER, rule: 'empty-item' })).toEqual({ ...NO_FILTER, rule: 'empty-item' });
});
