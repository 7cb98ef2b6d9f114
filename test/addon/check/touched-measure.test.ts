/** An entry typed into a plan that stands as Vekha left it is judged by itself, and what it has to do with other rows is not missed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { copyHost } from '../../support/copy-host';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { a1, operation, perform, planOf, WIDTH } from '../../support/people/random-operations';
import { HEADER } from '../../support/rule-tester';
import { bundle, cellsOf, HERE, hostOf, panel, tab, typeWith } from '../../support/spreadsheet';

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов области';
const PLAN = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2021-2023 годы | Департамент культуры\\nМузей, Театр | Состоялся 5 мая 2022 года
  1.4. | Количество школ | 2022 год | Департамент культуры | 12
  2. Спорт | | | |
  2.1. | Забег | 2022 год | Департамент спорта | Забег прошёл, I и II места у области
  2.2. | Турнир | 2022 год | Департамент спорта |
  2.3. | Кросс | то же | Департамент спорта | ${LONG}
  2.4. | Слёт | 2022 год | Департамент культуры и туризма | Слёт собрал 40 гостей
  | | | | Итоги подведены 7 мая 2022 года
  Итого | | | | `;

const checked = (): Host => {
  const host = hostOf([tab(PLAN)]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};

const ours = (host: Host): string[][] => cellsOf(planOf(host), a1(0, WIDTH, 45, WIDTH + 2));

const whole = (host: Host): string[][] => {
  const copy = copyHost(host);
  panel(copy, 'panelCheck', { ...HERE, sheet: '2022' });
  return ours(copy);
};

/** Types an entry and says whether its measure was judged alone: then nothing but its own rows is looked at again before the write. */
const typeEntry = (host: Host, row: number, text: string): boolean => {
  const before = host.cellsMoved.read;
  typeWith(bundle, host, a1(row, WIDTH - 1), text, planOf(host));
  const rows = planOf(host).rows.length;
  return host.cellsMoved.read - before < rows * (WIDTH + 3) + 3 * 5;
};

const TEXTS = [
  '',
  'Концерт прошёл 7 мая 2022 года, 90 гостей',
  'Не проводилось',
  'Запланировано на 2023 год',
  LONG,
  `${LONG.toLowerCase()}.`,
  'Слёт собрал 40 гостей',
  'Ярмарка собрала  120 "мастеров"',
  'XII форум и VI слёт прошли 9 июня 2022 года',
  'ХII турнир прошёл 3 июня 2022 года',
  '7',
  '+',
  'тест',
  'Итого',
  'Загрузка…',
  'И.И. Иванов',
  '№ п/п',
  '31 апреля 2022 года прошёл забег',
];

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('entry' as const),
      row: fc.integer({ min: 2, max: 12 }),
      text: fc.oneof(
        fc.constantFrom(...TEXTS),
        fc.integer({ min: 1, max: 99 }).map((count) => `Проведено семинаров с 5 мая 2022 года: ${count}`),
      ),
    }),
  },
  { weight: 1, arbitrary: operation },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hand' as const),
      row: fc.integer({ min: 1, max: 13 }),
      column: fc.integer({ min: 0, max: WIDTH + 1 }),
      text: fc.constantFrom('', 'Есть активность', 'XII', '1.1.', 'то же', 'Департамент спорта'),
    }),
  },
);

const HISTORIES = lengthOf(5, 2_000);

test(
  `each of many entries leaves what a check of the whole plan writes, after ${HISTORIES} histories`,
  () => {
    let alone = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 24 }), (steps) => {
        const host = checked();
        for (const did of steps) {
          if (did.kind === 'hand') setContent(planOf(host), did.row, did.column, { value: did.text || null });
          else if (did.kind !== 'entry') perform(host, did);
          else {
            all += 1;
            if (typeEntry(host, did.row, did.text)) alone += 1;
            expect(ours(host)).toEqual(whole(host));
          }
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_220_513), endOnFailure: true },
    );
    expect(alone * 5).toBeGreaterThan(all);
  },
  SLOW,
);

/** Measures numbered from 1.1., each with the entry given. */
const planOfEntries = (entries: readonly string[]): string =>
  `${HEADER}\n1. Культура | | | |\n${entries
    .map((entry, index) => `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Департамент культуры | ${entry}`)
    .join('\n')}`;

const told = (count: number): string[] =>
  Array.from({ length: count }, (_none, index) => `Проведено семинаров ${index + 1}, 5 мая 2022 года`);

const hostWith = (entries: readonly string[]): Host => {
  const host = hostOf([tab(planOfEntries(entries))]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};

describe('what an entry has to do with other rows', () => {
  test.each<[name: string, entries: readonly string[], row: number, text: string]>([
    ['it becomes like another', [...told(5), LONG], 3, LONG],
    ['it was like another', [...told(5), LONG, LONG], 8, 'Проведён концерт'],
    ['it is the fourth of its kind', [...Array.from({ length: 3 }, () => 'Сделано'), ...told(2)], 6, 'Сделано.'],
    ['it brings the first Roman numeral in Latin letters', [...told(3), 'Прошёл ХII турнир'], 3, 'Прошёл VI турнир'],
    ['it took the only one away', ['Прошёл VI турнир', ...told(3), 'Прошёл ХII турнир'], 2, 'Прошёл шестой турнир'],
    ['one answer less makes bare signs a custom', ['+', '+', '+', ...told(7)], 5, 'Не проводилось'],
    ['one answer more makes them none', ['+', '+', '+', 'Не проводилось', ...told(6)], 5, 'Проведён концерт'],
  ])('%s', (_name, entries, row, text) => {
    const host = hostWith(entries);
    const before = ours(host);
    typeEntry(host, row, text);
    const after = ours(host);
    expect(after).toEqual(whole(host));
    expect(after.filter((cells, at) => at !== row && cells.join() !== before[at]?.join())).not.toEqual([]);
  });
});

test('rows that were deleted at the end without an event are missed by the next entry', () => {
  const host = hostWith([...told(4), LONG, LONG]);
  planOf(host).rows.pop();
  typeEntry(host, 3, 'Проведён концерт 7 мая 2022 года');
  expect(ours(host)).toEqual(whole(host));
});

const propertyReads = (host: Host): number =>
  (host.calls.get('Properties.getProperties') ?? 0) + (host.calls.get('Properties.getProperty') ?? 0);

test('in a plan of any length an entry reads the tab once and its own row again, and writes that row', () => {
  for (const count of [20, 400]) {
    const host = hostWith(told(count));
    const rows = count + 2;
    const { read, written } = host.cellsMoved;
    const asked = propertyReads(host);
    typeEntry(host, count / 2, 'Проведён концерт 7 мая 2022 года, 90 гостей');
    expect(host.cellsMoved).toEqual({ read: read + rows * (WIDTH + 3) + 3, written: written + 3 });
    expect(propertyReads(host)).toBe(asked + 1);
    expect(ours(host)).toEqual(whole(host));
  }
});
