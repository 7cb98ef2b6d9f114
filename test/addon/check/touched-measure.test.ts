/** Words typed into a plan that stands as Vekha left it are judged by themselves, and what they have to do with other rows is not missed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { reorderRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { COORDINATOR } from '../../support/departments';
import { hostOfQuarters, hostWith, ours, told, typeWords, whole, widthOf } from '../../support/edited-plan';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { EXECUTORS, operation, perform, planOf, SETTINGS, WIDTH } from '../../support/people/random-operations';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов области';
const NONE = 'Запросы от организаций области в отчётном периоде не поступали, и мероприятие не проводилось';
const PLAN = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2021-2023 годы | Музей, Театр | Состоялся 5 мая 2022 года
  1.4. | Количество школ | 2022 год | Департамент культуры | 12
  2. Спорт | | | |
  2.1. | Забег | 2022 год | Департамент спорта | Забег прошёл, I и II места у области
  2.2. | Турнир | 2022 год | Департамент спорта |
  2.3. | Кросс | то же | Департамент спорта | ${LONG}
  2.4. | Слёт | 2022 год | Департамент культуры и туризма | Слёт собрал 40 гостей
  | | | | Итоги подведены 7 мая 2022 года
  Итого | | | | `;

const DIRECTORY = `${EXECUTORS}
  Департамент культуры и туризма | | | | |
  Музей | Отдел театров | | | |`;

/** What may stand around a plan: other tabs that say something of names and executors, merged areas, coordinators whose word must be proven. */
interface World {
  /** Executors that are told apart by names elsewhere, and a period that is said to be that above. */
  readonly isOpen: boolean;
  readonly hasDirectory: boolean;
  readonly hasPast: boolean;
  readonly isMerged: boolean;
  readonly isStrict: boolean;
  /** Two columns of progress, a quarter each. */
  readonly isSpread: boolean;
  readonly layout: Layout;
}

/** As they are; with a column beside them that is none of the plan's; numbers before the names in their cells; periods behind executors in theirs. */
type Layout = 'plain' | 'noted' | 'numbered' | 'timed';

const LAYOUTS: Readonly<Record<Layout, (cells: readonly string[], isHeader: boolean) => readonly string[]>> = {
  plain: (cells) => cells,
  noted: (cells, isHeader) => [...cells, isHeader ? 'Причины неисполнения' : ''],
  numbered: ([number = '', name = '', ...rest], isHeader) => [isHeader ? name : `${number} ${name}`.trim(), ...rest],
  timed: ([number = '', name = '', period = '', executors = '', ...rest], isHeader) => [
    number,
    name,
    isHeader ? 'Ответственный исполнитель, срок' : [executors, period].filter((part) => part !== '').join('; '),
    ...rest,
  ],
};

/** How far left the entries have moved. */
const shiftOf = (layout: Layout): number => (layout === 'numbered' || layout === 'timed' ? 1 : 0);

const arrange = (words: string, layout: Layout): string =>
  words
    .trim()
    .split('\n')
    .map((line, row) =>
      LAYOUTS[layout](
        line.split('|').map((cell) => cell.trim()),
        row === 0,
      ).join(' | '),
    )
    .join('\n');

/** The plan with what was done in another quarter beside it, in some rows. */
const spread = (words: string): string =>
  words
    .trim()
    .split('\n')
    .map((line, row) => {
      if (row === 0) return line.replace(/\|[^|]*$/, '| I квартал 2022 года | II квартал 2022 года');
      return `${line} | ${row % 3 === 0 && !line.includes('Итого') ? `Собрано ${row + 20} подписей в марте 2022 года` : ''}`;
    })
    .join('\n');

const checked = ({ isOpen, hasDirectory, hasPast, isMerged, isStrict, isSpread, layout }: World): Host => {
  const settled = isOpen ? PLAN : PLAN.replace('Музей, Театр', 'Департамент спорта').replace('то же', '2022 год');
  const words = arrange(isSpread ? spread(settled) : settled, layout);
  const plan = tab(isMerged ? words.replace(/(\d\. [А-Я]\S+) \| \| \| \|/g, '$1 | « | « | «  |') : words);
  const others = [
    ...(hasDirectory ? [tab(DIRECTORY, 'Исполнители')] : []),
    ...(hasPast
      ? [tab(PLAN.replaceAll('2022', '2021').replace('Не проводилась', 'Запланирована на 2022 год'), '2021')]
      : []),
    tab(isStrict ? `${SETTINGS}\n  Координаторы | ${COORDINATOR.email}` : SETTINGS, 'Настройки'),
  ];
  const host = hostOf([plan, ...others], { user: COORDINATOR });
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};

const typeEntry = (host: Host, row: number, text: string): boolean => typeWords(host, row, WIDTH - 1, text);

const TEXTS = [
  '',
  'Концерт прошёл 7 мая 2022 года, 90 гостей',
  'Не проводилось',
  NONE,
  'Запланировано на 2023 год',
  'Показана выставка',
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
const HEADS = [
  [
    '',
    'Фестиваль',
    'фестиваль.',
    'Слёт юных туристов',
    '- слёт',
    'Форум XII',
    'Турнир ХII',
    'Итого',
    '2. Спорт',
    'Количество',
  ],
  ['', '2022 год', '2023 год', 'то же', 'май 2022 года', '2019 год', 'II квартал', '01.02.2022'],
  [
    '',
    'Департамент культуры',
    'Департамент спорта; Музей',
    'Департамент культур',
    'Департамент культуры\nМузей',
    'Музей, Театр',
    'Отдел театров',
    'то же',
    'Музей',
    'Театр',
  ],
] as const;

const NUMBERS = ['', '1.2.', '1.3', '2.1.', '7.', '1.10', '1.2.1.', 'XII', 'б/н', '2. Спорт', 'Итого', '3.1. Поход'];

const entry = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.integer({ min: 1, max: 99 }).map((count) => `Проведено семинаров с 5 мая 2022 года: ${count}`),
);
const measureRow = fc.integer({ min: 2, max: 12 });
const anyRow = fc.integer({ min: 1, max: 14 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const step = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      row: measureRow,
      column: fc.constantFrom(WIDTH - 1, WIDTH - 1, WIDTH),
      text: entry,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.integer({ min: 0, max: 2 }).chain((at) =>
      fc.record({
        kind: fc.constant('words' as const),
        row: measureRow,
        column: fc.constant(at + 1),
        text: fc.constantFrom(...(HEADS[at] ?? [''])),
      }),
    ),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      row: measureRow,
      column: fc.constant(WIDTH - 1),
      text: fc.oneof(
        fc.array(entry, { minLength: 2, maxLength: 4 }).map((texts) => texts.map(quoted).join('\n')),
        fc.array(entry, { minLength: 2, maxLength: 2 }).map((texts) => texts.map(quoted).join('\t')),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      row: measureRow,
      column: fc.constant(1),
      text: fc
        .array(
          fc.tuple(fc.constantFrom(...HEADS[0]), fc.constantFrom(...HEADS[1]), fc.constantFrom(...HEADS[2]), entry),
          { minLength: 1, maxLength: 2 },
        )
        .map((rows) => rows.map((texts) => texts.map(quoted).join('\t')).join('\n')),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      row: anyRow,
      column: fc.constant(0),
      text: fc.constantFrom(...NUMBERS),
    }),
  },
  { weight: 3, arbitrary: operation },
  {
    weight: 8,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('insert' as const), row: anyRow }),
      fc.record({ kind: fc.constant('delete' as const), row: anyRow }),
      fc.record({ kind: fc.constant('move' as const), row: anyRow, to: anyRow }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('hand' as const),
      row: fc.integer({ min: 1, max: 13 }),
      column: fc.integer({ min: 0, max: WIDTH + 1 }),
      text: fc.constantFrom('', 'Есть активность', 'XII', '1.1.', 'то же', 'Департамент спорта', 'Фестиваль'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      row: measureRow,
      column: fc.integer({ min: 0, max: WIDTH - 1 }),
      height: fc.integer({ min: 1, max: 2 }),
      width: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'waive' as const,
        'accepted' as const,
        'returned' as const,
        'reopened' as const,
        'taken' as const,
      ),
      nth: fc.integer({ min: 0, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('closing' as const), reopen: fc.boolean() }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Accepts a finding or takes that back, or says something of a measure. */
function decide(host: Host, kind: 'waive' | 'taken' | 'accepted' | 'returned' | 'reopened', nth: number): void {
  const asked = { ...HERE, sheet: '2022' };
  if (kind !== 'waive' && kind !== 'taken') {
    panel(host, 'panelReview', { ...asked, number: null, row: nth + 3, kind, reason: 'так' });
    return;
  }
  const answer = panel(host, 'panelCheck', asked);
  const found = answer.ok ? answer.value.findings.filter(({ waived }) => (waived === null) === (kind === 'waive')) : [];
  const { rule, cell } = found[nth % found.length] ?? {};
  if (rule === undefined || cell === undefined) return;
  panel(host, 'panelWaive', { ...asked, rule, cell, reason: kind === 'waive' ? 'так условились' : '' });
}

/** All that people do but typing words. */
function act(host: Host, did: Exclude<Step, { kind: 'words' }>): void {
  const sheet = planOf(host);
  if (did.kind === 'hand') setContent(sheet, did.row, did.column, { value: did.text || null });
  else if (did.kind === 'merge') {
    const { row: top, column: left, height, width } = did;
    const area = { top, left, bottom: top + height, right: Math.min(left + width, WIDTH) };
    const isApart = (each: typeof area): boolean =>
      each.bottom <= area.top || each.top >= area.bottom || each.right <= area.left || each.left >= area.right;
    const isFree = sheet.merges.every(isApart);
    // What lies under the area is taken up by its first cell, as Sheets does it; an area that is merged is parted.
    if (!isFree) sheet.merges = sheet.merges.filter(isApart);
    else if (height * width > 1) sheet.merges.push(area);
    for (let row = top; isFree && row < area.bottom; row += 1)
      for (let column = left; column < area.right; column += 1)
        if (row !== top || column !== left) setContent(sheet, row, column, { value: null });
  } else if (did.kind === 'move') {
    const order = [...sheet.rows.keys()];
    order.splice(Math.min(did.to, order.length), 0, ...order.splice(did.row, 1));
    reorderRows(sheet, order);
  } else if (did.kind === 'closing')
    panel(host, 'panelClose', { ...HERE, sheet: '2022', reopen: did.reopen, reason: 'так' });
  else if ('nth' in did) decide(host, did.kind, did.nth);
  else perform(host, did);
}

const HISTORIES = lengthOf(4, 1_000);

test.each([['one column of entries', false] as const, ['two', true] as const])(
  `in a plan with %s words of every kind leave what a check of the whole plan writes, after ${HISTORIES} histories`,
  (_name, isSpread) => {
    let alone = 0;
    let all = 0;
    const seldom = fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0);
    const world = fc.record({
      isOpen: seldom,
      hasDirectory: isSpread ? seldom : fc.boolean(),
      hasPast: seldom,
      isMerged: fc.boolean(),
      isStrict: fc.boolean(),
      isSpread: fc.constant(isSpread),
      layout: fc.constantFrom<Layout>('plain', 'plain', 'noted', 'noted', 'numbered', 'timed'),
    });
    fc.assert(
      fc.property(world, fc.array(step, { minLength: 6, maxLength: 24 }), (around, steps) => {
        const host = checked(around);
        for (const did of steps) {
          if (did.kind !== 'words') act(host, did);
          else {
            all += 1;
            // Behind one column of entries stand our own.
            const column = Math.min(Math.max(did.column - shiftOf(around.layout), 0), widthOf(host) - 1);
            if (typeWords(host, did.row, column, did.text)) alone += 1;
            expect(ours(host)).toEqual(whole(host));
          }
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_220_513), endOnFailure: true },
    );
    // Where rows have several entries, one row that is told of is enough for the long way.
    expect(alone * (isSpread ? 100 : 8)).toBeGreaterThan(all);
  },
  SLOW,
);

/** An entry of so many signs. */
const longEntry = (count: number, length: number): string =>
  `Проведено семинаров ${count}, 5 мая 2022 года${', прошёл ещё один'.repeat(length / 17)}`.slice(0, length);

describe('what an entry has to do with other rows', () => {
  test.each<[name: string, entries: readonly string[], row: number, text: string]>([
    ['it becomes like another', [...told(5), LONG], 3, LONG],
    ['two of a block are alike', told(6), 3, `${LONG}\n${LONG}`],
    ['it was like another', [...told(5), LONG, LONG], 8, 'Проведён концерт'],
    ['it is the fourth of its kind', [...Array.from({ length: 3 }, () => 'Сделано'), ...told(2)], 6, 'Сделано.'],
    ['it brings the first Roman numeral in Latin letters', [...told(3), 'Прошёл ХII турнир'], 3, 'Прошёл VI турнир'],
    ['it took the only one away', ['Прошёл VI турнир', ...told(3), 'Прошёл ХII турнир'], 2, 'Прошёл шестой турнир'],
    ['one answer less makes bare signs a custom', ['+', '+', '+', ...told(7)], 5, 'Не проводилось'],
    [
      'with it the long ones are too long together',
      [...Array.from({ length: 58 }, (_none, index) => longEntry(index + 1, 5_100)), ...told(3)],
      61,
      longEntry(99, 5_050),
    ],
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

describe('in a plan with a column a quarter', () => {
  const rows = told(8).map((text, index): [string, string] => [
    text,
    index % 2 === 0 ? `Собрано ${index} подписей` : '',
  ]);
  const withRow = (at: number, row: [string, string]): [string, string][] =>
    rows.map((each, index) => (index === at ? row : each));

  test.each<[name: string, row: number, column: number, text: string]>([
    ['an entry', 4, WIDTH, 'Концерт прошёл 7 мая 2022 года'],
    ['both entries of a row', 5, WIDTH - 1, 'Концерт прошёл 7 марта 2022 года\tСлёт прошёл 8 мая 2022 года'],
    ['a name', 4, 1, 'Слёт юных натуралистов'],
  ])('%s is judged by itself', (_name, row, column, text) => {
    const host = hostOfQuarters(rows);
    const before = ours(host);
    expect(typeWords(host, row, column, text)).toBe(true);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(before);
  });

  test.each<[name: string, rows: readonly (readonly [string, string])[], row: number, column: number, text: string]>([
    ['it becomes like one of another quarter', withRow(6, [LONG, '']), 3, WIDTH, LONG],
    ['it was one of four', [...rows, ...Array.from({ length: 4 }, () => ['', 'Сделано'] as const)], 13, WIDTH, 'Слёт'],
    [
      'it is the fourth of its kind',
      [...Array.from({ length: 3 }, () => ['', 'Сделано'] as const), ...rows],
      9,
      WIDTH,
      'Сделано.',
    ],
    [
      'one answer more makes bare signs none',
      [...rows.slice(0, 6), ['Не проводилось', ''], ['+', ''], ['+', ''], ['+', '']],
      8,
      WIDTH - 1,
      'Проведён концерт',
    ],
    [
      'one answer less makes bare signs a custom',
      [...rows.slice(0, 7), ['+', ''], ['+', ''], ['+', '']],
      3,
      WIDTH - 1,
      '',
    ],
  ])('%s', (_name, plan, row, column, text) => {
    const host = hostOfQuarters(plan);
    const before = ours(host);
    typeWords(host, row, column, text);
    const after = ours(host);
    expect(after).toEqual(whole(host));
    expect(after.filter((cells, at) => at !== row && cells.join() !== before[at]?.join())).not.toEqual([]);
  });

  test('two of one row are alike', () => {
    const host = hostOfQuarters(rows);
    expect(typeWords(host, 5, WIDTH - 1, `${LONG}\t${LONG}`)).toBe(false);
    expect(ours(host)).toEqual(whole(host));
  });
});

describe('what the head of a measure has to do with other rows, and what is decided for all of them', () => {
  const AROUND = {
    isOpen: false,
    hasDirectory: false,
    hasPast: false,
    isMerged: false,
    isStrict: false,
    isSpread: false,
    layout: 'plain' as const,
  };
  const here = { ...HERE, sheet: '2022' };
  const put = (row: number, column: number, value: string) => (host: Host) => {
    setContent(planOf(host), row, column, { value });
    panel(host, 'panelCheck', here);
  };
  test.each<
    [name: string, around: Partial<World>, before: (host: Host) => unknown, row: number, column: number, text: string]
  >([
    ['a name becomes like another', {}, () => {}, 2, 1, 'Концерт.'],
    ['a name of two', {}, () => {}, 2, 1, 'Слёт\t2022 год\tМузей\tСлёт был 5 мая\n'],
    ['executors that tell others apart', {}, put(5, 3, 'Архив, Архив'), 2, 3, 'Архив'],
    ['executors that are not in the list', { hasDirectory: true }, () => {}, 2, 3, 'Архив'],
    ['a period that the next measure has, too', {}, put(3, 2, 'то же'), 2, 2, 'когда-нибудь'],
    ['a period that the next but a section has, too', {}, put(8, 2, 'то же'), 6, 2, 'когда-нибудь'],
    ['a name that something was promised for', { hasPast: true }, put(3, 1, 'Показ'), 2, 1, 'Выставка'],
    [
      'a measure of a closed period',
      {},
      (host) => panel(host, 'panelClose', { ...here, reopen: false, reason: '' }),
      2,
      4,
      'Отменён',
    ],
    [
      'a waiver where another comes to have the name',
      { isStrict: true },
      (host) => panel(host, 'panelWaive', { ...here, rule: 'inactive-item', cell: "'2022'!E4", reason: 'так решено' }),
      8,
      1,
      'Выставка',
    ],
    [
      'a period that is merged with a section, which no other row let anybody ask for before',
      {},
      (host) => {
        planOf(host).merges.push({ top: 7, left: 2, bottom: 9, right: 3 });
        setContent(planOf(host), 8, 2, { value: null });
        put(9, 4, 'Турнир прошёл 3 июня 2022 года')(host);
      },
      11,
      3,
      '',
    ],
    [
      'cells that were merged since, with no event',
      {},
      (host) => {
        put(9, 4, '')(host);
        planOf(host).merges.push({ top: 8, left: 4, bottom: 10, right: 5 });
      },
      2,
      4,
      'Проведён 7 мая 2022 года',
    ],
  ])('%s', (_name, around, before, row, column, text) => {
    const host = checked({ ...AROUND, ...around });
    before(host);
    const stood = ours(host);
    typeWords(host, row, column, text);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(stood);
  });
});

describe('by itself is judged, too,', () => {
  const around = (others: string): Host => {
    const lines = told(30).map(
      (text, index) => `1.${index + 1}. | Слёт ${index} | 2022 год | Отдел ${index} | ${text}`,
    );
    const host = hostOf([tab(`${HEADER}\n1. Спорт | | | |\n${lines.join('\n')}`), tab(others, 'Исполнители')]);
    panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
    return host;
  };
  const PROMISE = 'Запланирована на 2022 год выставка картин';
  const promised = (change: (lines: string) => string = (lines) => lines): Host => {
    const others = told(30).map((text, index) => `1.${index + 3}. | Концерт ${index} | 2022 год | Отдел | ${text}`);
    const plan = `${HEADER}\n1. Спорт | | | |\n1.1. | Слёт | 2022 год | Отдел |\n1.2. | Форум | 2022 год | Отдел |\n`;
    const before = plan.replace('Слёт | 2022 год | Отдел |', `Слёт | 2021 год | Отдел | ${PROMISE}`);
    const host = hostOf([tab(change(plan + others.join('\n'))), tab(before, '2021')]);
    panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
    return host;
  };
  test.each<[name: string, host: () => Host, row: number, column: number, text: string]>([
    ['an executor that the list does not have', () => around('Название\nОтдел 1'), 2, 3, 'Отдел 7'],
    ['an entry of one that it does not have', () => around('Название\nОтдел 1'), 2, 4, 'Слёт прошёл'],
    ['an entry of nothing in the words of others', () => hostWith([...told(30), NONE, NONE]), 3, WIDTH - 1, NONE],
    ['one that was it', () => hostWith([...told(30), NONE, NONE]), 32, WIDTH - 1, 'Слёт прошёл'],
    ['an entry in the words of another', () => hostWith([...told(30), LONG]), 3, WIDTH - 1, LONG],
    ['one that had the words of another', () => hostWith([...told(30), LONG, LONG]), 33, WIDTH - 1, 'Слёт прошёл'],
    ['the fourth of its kind', () => hostWith([...told(30), ...Array(3).fill('Сделано')]), 3, WIDTH - 1, 'Сделано.'],
    ['one that told of a plan where another told of nothing', () => withTwo(), 35, WIDTH - 1, 'Форум прошёл'],
    ['an entry of what was promised', () => promised(), 2, 4, 'Проведена выставка картин'],
    ['an entry that says nothing of it', () => promised(), 2, 4, 'Слёт прошёл'],
  ])('%s', (_name, host, row, column, text) => {
    const made = host();
    const before = ours(made);
    expect(typeWords(made, row, column, text)).toBe(true);
    expect(ours(made)).toEqual(whole(made));
    expect(ours(made)).not.toEqual(before);
  });

  const ANOTHER = /(\| )(Слёт|Форум)( \|)/g;
  const planned = 'Запланировано на 2023 год';
  const withTwo = (): Host => {
    const plan = [...told(30), planned, planned, planned].map(
      (text, index) => `1.${index + 1}. | Слёт ${index} | 2022 год | Отдел | ${text}`,
    );
    const last = `1.34. | Форум | 2022 год | Отдел | ${planned}\n| | | | Не проводилось`;
    const host = hostOf([tab(`${HEADER}\n1. Спорт | | | |\n${plan.join('\n')}\n${last}`)]);
    panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
    return host;
  };
  test.each<[name: string, host: () => Host, row: number, text: string]>([
    [
      'an entry of a measure that has the number of one that was promised',
      () =>
        promised((lines) => lines.replace(ANOTHER, (_all, a, name, b) => a + (name === 'Слёт' ? 'Форум' : 'Слёт') + b)),
      2,
      'Форум прошёл',
    ],
    [
      'an entry of a measure whose name and promise another has as well',
      () => promised((lines) => lines.replace('1.1. ', '1.0. ').replace('Концерт 4', 'Слёт (отв. И. И. Иванов)')),
      2,
      'Слёт прошёл',
    ],
  ])('but not %s', (_name, host, row, text) => {
    const made = host();
    expect(typeWords(made, row, 4, text)).toBe(false);
    expect(ours(made)).toEqual(whole(made));
  });
});

test('of entries in the same words all are written, and what stands elsewhere stays', () => {
  const host = hostWith([...told(20), LONG, ...told(30).slice(20), LONG, ...told(34).slice(30)]);
  const stood = ours(host);
  const changed = (before: readonly string[][]): number[] =>
    ours(host).flatMap((cells, row) => (cells.join() === before[row]?.join() ? [] : [row]));
  expect(typeWords(host, 5, WIDTH - 1, `${LONG}.`)).toBe(true);
  expect(changed(stood)).toEqual([5, 22, 33]);
  expect(ours(host)[22]?.[1]).toContain('(строка 6)');
  const stands = ours(host);
  expect(typeWords(host, 5, WIDTH - 1, 'Слёт прошёл 7 мая 2022 года')).toBe(true);
  expect(changed(stands)).toEqual([5, 22, 33]);
  expect(ours(host)[22]?.[1]).toContain('(строка 34)');
  expect(ours(host)).toEqual(whole(host));
});

test('rows that were deleted at the end without an event are missed by the next entry', () => {
  const host = hostWith([...told(4), LONG, LONG]);
  planOf(host).rows.pop();
  typeEntry(host, 3, 'Проведён концерт 7 мая 2022 года');
  expect(ours(host)).toEqual(whole(host));
});

const propertyReads = (host: Host): number =>
  (host.calls.get('Properties.getProperties') ?? 0) + (host.calls.get('Properties.getProperty') ?? 0);

/** What is read and written at an edit of the measures in the middle of a plan. */
const cellsOfEdit = (host: Host, column: number, text: string): { readonly read: number; readonly written: number } => {
  const { read, written } = host.cellsMoved;
  typeWords(host, Math.floor(planOf(host).rows.length / 2), column, text);
  return { read: host.cellsMoved.read - read, written: host.cellsMoved.written - written };
};

describe.each([20, 400])(
  'in a plan of %i measures the tab is read once, and again the rows of what was typed, which are written:',
  (count) => {
    const rows = count + 2;
    const once = (own: number) => ({ read: rows * (WIDTH + 3) + 3 * own, written: 3 * own });
    const block = Array.from({ length: 3 }, (_none, index) => `Собрано ${index + 7} центнеров хлеба`).join('\n');

    test.each<[what: string, column: number, text: string, own: number]>([
      ['an entry', WIDTH - 1, 'Проведён концерт 7 мая 2022 года, 90 гостей', 1],
      ['a name', 1, 'Слёт юных натуралистов', 1],
      ['a period', 2, '2021-2023 годы', 1],
      ['executors', 3, 'Департамент спорта', 1],
      ['entries of three measures', WIDTH - 1, block, 3],
      ['all of a measure but its number', 1, 'Слёт\tмай 2022 года\tДепартамент спорта\tСлёт прошёл 5 мая 2022 года', 1],
    ])('%s', (_what, column, text, own) => {
      const host = hostWith(told(count));
      const asked = propertyReads(host);
      expect(cellsOfEdit(host, column, text)).toEqual(once(own));
      expect(propertyReads(host)).toBe(asked + 1);
      expect(ours(host)).toEqual(whole(host));
    });

    test('a row with a waiver, an accepted measure', () => {
      const middle = Math.floor(rows / 2);
      const host = hostWith(told(count).map((text, index) => (index === middle - 2 ? 'Не проводилось' : text)));
      const here = { ...HERE, sheet: '2022' };
      panel(host, 'panelWaive', {
        ...here,
        rule: 'inactive-item',
        cell: `'2022'!E${middle + 1}`,
        reason: 'так решено',
      });
      panel(host, 'panelReview', { ...here, number: null, row: middle + 1, kind: 'accepted', reason: '' });
      expect(ours(host)[middle]?.[2]).toMatch(/\["inactive-item",.*\["accepted",/);
      expect(cellsOfEdit(host, 2, '2021-2023 годы')).toEqual(once(1));
      expect(ours(host)).toEqual(whole(host));
    });

    test('a plan that half the answers lack, with its sections merged', () => {
      const host = hostWith(told(count).map((text, index) => (index % 2 === 0 ? text : '')));
      planOf(host).merges.push({ top: 1, left: 0, bottom: 2, right: WIDTH });
      panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
      expect(cellsOfEdit(host, WIDTH - 1, 'Проведён концерт 7 мая 2022 года')).toEqual(once(1));
      expect(ours(host)).toEqual(whole(host));
    });
  },
);
