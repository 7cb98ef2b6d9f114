/** Role: an editor who forges what stands in our columns, so that an edit judges otherwise or shows what is not so: a full check believes none of it. */
import { expect, test, vi } from 'vitest';
import { waiverGrounds } from '../../../src/addon/check/proven-waivers';
import type { Host } from '../../../src/stand-in/host/host';
import { cellAt, setContent } from '../../../src/stand-in/spreadsheet/cells';
import { COORDINATOR, departmentsHost, PLAN } from '../../support/departments';
import { CULTURE, sheetOf, TOURISM } from '../../support/people/attacks';
import { cellsOf, HERE, panel, type } from '../../support/spreadsheet';

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов';
/** Two departments with one long entry. */
const COPIED = PLAN.replace('Проведён  4 июня 2022 года', LONG).replace('Состоялся 5 мая 2022 года', LONG);
const open = (): Host => departmentsHost({ plan: COPIED });
const plan = (host: Host) => sheetOf(host, '2022');
const check = (host: Host) => panel(host, 'panelCheck', { ...HERE, sheet: '2022' }, { user: COORDINATOR });
const ours = (host: Host): string[][] => cellsOf(plan(host), 'F2:H10');
const CLEAN = ((): string[][] => {
  const host = open();
  check(host);
  return ours(host);
})();
const at = (row: number, column: 0 | 1 | 2): string => CLEAN[row - 2]?.[column] ?? '';

/** What is put into row 10, another's: its state, findings and mark. */
const FORGED: readonly [name: string, cells: readonly [string, string, string]][] = [
  ['a state', ['Не заполнено', at(10, 1), at(10, 2)]],
  ['an accusation', [at(10, 0), 'Списано у Минкульта.', at(10, 2)]],
  ['the state and mark of another row', [at(9, 0), at(9, 1), at(9, 2)]],
  ['no finding, sums as they were', [at(10, 0), '', at(10, 2)]],
  ['another key of its letters', [at(10, 0), at(10, 1), at(10, 2).replace(/_.{5}/, '_01ddx')]],
  ['another kind of row', [at(10, 0), at(10, 1), at(10, 2).replace(/_.{5}/, '_01ddy')]],
  ['another name', [at(10, 0), at(10, 1), at(10, 2).replace(/(_.{5}).{7}/, '$1zzzzzzz')]],
  ['sums of noughts', [at(10, 0), at(10, 1), at(10, 2).replace(/.{12}(.)$/, '000000000000$1')]],
  ['a fingerprint of its own', [at(10, 0), at(10, 1), at(10, 2).replace(/\.[\da-z]+/, '.abc')]],
  ['an id of another row', [at(10, 0), at(10, 1), at(10, 2).replace(/^[a-z]\d+/, 'o1')]],
  ['the highest id', [at(10, 0), at(10, 1), at(10, 2).replace(/^[a-z]\d+/, 'o99999999')]],
  ['letters of another verdict', [at(10, 0), at(10, 1), at(10, 2).replace(/.$/, 'b')]],
  ['nothing at all', ['', '', '']],
  ['a mark without an end', ['', '', `${'o1.a_4_'.repeat(6_000)}`]],
  ['waivers without a proof', [at(10, 0), '', at(10, 2).replace(/(?=.$)/, '[["repeated-entry","x","так"]]')]],
];

test.each(FORGED)('%s: the edit of a neighbour accuses nobody anew, and a check puts all right', (name, cells) => {
  const host = open();
  check(host);
  for (const [column, value] of cells.entries()) setContent(plan(host), 9, 5 + column, { value });
  const texts = cellsOf(plan(host), 'A1:E10');
  type(host, 'E5', 'Открыта 5 мая 2022 года', plan(host), { user: CULTURE });
  // What an edit wrote into others' rows is what a check writes there.
  const typed = texts.map((row, index) => (index === 4 ? [...row.slice(0, 4), 'Открыта 5 мая 2022 года'] : row));
  expect(cellsOf(plan(host), 'A1:E10')).toEqual(typed);
  const before = ours(host);
  expect(check(host).ok).toBe(true);
  const after = ours(host);
  expect(after.filter((_row, index) => index !== 8).map(([state, found]) => [state, found])).toEqual(
    before.filter((_row, index) => index !== 8).map(([state, found]) => [state, found]),
  );
  expect(after[8]?.slice(0, name.startsWith('waivers') ? 1 : 2)).toEqual(
    CLEAN[8]?.slice(0, name.startsWith('waivers') ? 1 : 2),
  );
  expect(cellsOf(plan(host), 'A1:E10')).toEqual(typed);
});

test('a formula that shows what a check writes, and something else later, is written over', () => {
  const host = open();
  check(host);
  const settled = ours(host);
  for (const [column, value] of (settled[8] ?? []).entries())
    setContent(plan(host), 9, 5 + column, { value, formula: `IF(HOUR(NOW())=9,"${column}","x")` });
  expect(check(host).ok).toBe(true);
  for (const column of [5, 6, 7]) expect(cellAt(plan(host), 9, column)?.formula ?? null).toBeNull();
  expect(ours(host)).toEqual(settled);
});

/** Texts that mean something elsewhere in a plan. */
const WORDS = [
  '№ п/п',
  'Информация о ходе исполнения',
  'Итого',
  'Всего по разделу',
  'Примечание',
  '* сноска',
  '1.1.',
  '3. Новый раздел',
  '=1+1',
  'я'.repeat(49_000),
  'а\n'.repeat(2_000),
  'Загрузка…',
  '#REF!',
  'vekha:5',
  'Состояние',
  'то же',
  '«',
  '1',
  'Приложение 1',
  'УТВЕРЖДАЮ',
  'Министр И.И. Иванов',
  'I квартал',
  '\u202e',
  'o1.abc_000000000000000000000001a',
  'План на 2021-2023 годы',
  'XII',
  '2.1. Турнир юных',
];

test('whatever stands in one entry, the others are judged, shown and reported as before', () => {
  const view = (host: Host): string[] => {
    const checked = check(host);
    const preview = panel(host, 'panelPreview', { ...HERE, sheet: '2022', stage: 'draft' }, { user: COORDINATOR });
    const items = checked.ok ? checked.value.plan.items : [];
    return [
      ...items.filter(({ row }) => row !== 10).map(({ number, verdict, row }) => [number, verdict, row].join()),
      ...ours(host)
        .map(([state, found]) => `${state} ${found}`)
        .slice(1, 8),
      preview.ok ? `${preview.value.verified} ${preview.value.report.items}` : preview.error.code,
    ];
  };
  const host = departmentsHost();
  const clean = view(host);
  for (const text of WORDS) {
    type(host, 'E10', text.includes('\n') ? 'а' : text, plan(host), { user: TOURISM });
    if (text.includes('\n')) setContent(plan(host), 9, 4, { value: text });
    expect([text.slice(0, 20), ...view(host)]).toEqual([text.slice(0, 20), ...clean]);
  }
});

test('an accepted entry exchanged for one of the same sum is accepted no longer, whatever an edit took it for', () => {
  const host = departmentsHost();
  // Such a pair is found in a blink.
  type(host, 'E10', 'Состоялся 5 мая 2022 года, гостей 1462', plan(host), { user: TOURISM });
  const accepted = { ...HERE, sheet: '2022', number: '2.3', row: 10, kind: 'accepted', reason: '' } as const;
  expect(panel(host, 'panelReview', accepted, { user: COORDINATOR }).ok).toBe(true);
  type(host, 'E10', 'Не проводился, причина № 4596', plan(host), { user: TOURISM });
  const checked = check(host);
  const rules = checked.ok ? checked.value.findings.flatMap(({ cell, rule }) => (/E10$/.test(cell) ? [rule] : [])) : [];
  expect(rules).toEqual(expect.arrayContaining(['inactive-item', 'void-acceptance']));
  expect(cellsOf(plan(host), 'F10')).toEqual([['Без активности']]);
});

test('sums that stand in cells are made of nothing that the key could be told from, and of another where it is another', () => {
  const store = new Map<string, string>();
  const getProperty = (name: string): string | null => store.get(name) ?? null;
  vi.stubGlobal('PropertiesService', { getDocumentProperties: () => ({ getProperty }) });
  const groundsWith = (key: string): string => {
    store.set('key', key);
    return waiverGrounds([COORDINATOR.email]);
  };
  const keys = ['a', 'b'].map((sign) => sign.repeat(72));
  const [one = '', other = ''] = keys.map(groundsWith);
  vi.unstubAllGlobals();
  expect(one).not.toBe(other);
  expect(one).not.toContain('aaaaaaaa');
});
