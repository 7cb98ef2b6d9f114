/** Rows that were put in, deleted or moved with no event are missed by the next edit, wherever it is; and what it has nothing to do with stays as it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Sheet } from '../../../src/stand-in/host/model';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { copyRow, deleteRow, insertRow, reorderRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { COORDINATOR } from '../../support/departments';
import { hostOfQuarters, hostWith, ours, told, typeWords, whole } from '../../support/edited-plan';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { planOf, WIDTH } from '../../support/people/random-operations';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const ENTRY = WIDTH - 1;
const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов области';
const here = { ...HERE, sheet: '2022' };

const checked = (plan: string, settings = 'Ключ | Значение', sheet = '2022'): Host => {
  const host = hostOf([tab(plan, sheet), tab(settings, 'Настройки')], { user: COORDINATOR });
  panel(host, 'panelCheck', { ...HERE, sheet });
  return host;
};

const measures = (entries: readonly string[], from = 1): string =>
  entries.map((text, at) => `${from + at}. | Слёт ${from + at} | 2022 год | Отдел | ${text}`).join('\n');

/** Numbers run through all sections, so that none tells in which it stands. */
const RUNNING = `${HEADER}\nКультура | | | |\n${measures(told(3))}\nСпорт | | | |\n${measures(told(14).slice(3), 4)}`;

/** Without the third. */
const GAP = RUNNING.replace(/\n3\. .*/, '');

/** One that has the number of another and the period of the one above. */
const DITTO = RUNNING.replace('4. | Слёт 4 | 2022 год', '2. | Слёт 4 | то же');

/** The only measure of a part of October, and one of another, of which nobody asks by the end of September. */
const TIMELESS = `
  ${HEADER.replace('Сроки проведения | ', '')}
  Раздел 1. Сентябрь | | |
  1. Спорт | | |
  ${measures(told(3)).replaceAll('2022 год | ', '')}
  Раздел 2. Октябрь | | |
  1. Культура | | |
  4. | Слёт 4 | Отдел | Слёт прошёл
  2. Наука | | |
  ${measures(['', ...told(9).slice(5)], 5).replaceAll('2022 год | ', '')}`;

/** Names that stand elsewhere tell that they are two. */
const TOGETHER = `${HEADER}\n1. Спорт | | | |\n${measures(told(14))}`
  .replace('Слёт 3 | 2022 год | Отдел', 'Слёт 3 | 2022 год | Музей')
  .replace('Слёт 6 | 2022 год | Отдел', 'Слёт 6 | 2022 год | Театр')
  .replace('Слёт 9 | 2022 год | Отдел', 'Слёт 9 | 2022 год | Музей, Театр');

/** What is found at a measure of two rows names one of them. */
const OF_TWO = `${HEADER}\n1. Спорт | | | |\n${measures(told(6))}
  7. | Забег | 2022 год | Отдел | Забег прошёл 5 мая 2022 года
  | | | | 31 апреля 2022 года прошёл ещё один
${measures(told(14).slice(7), 8)}`;

/** Below the second section stand none but measures of two rows. */
const OF_TWOS =
  `${HEADER}\nКультура | | | |\n${measures(told(2))}\nСпорт | | | |\n${measures(told(4).slice(2), 3)}`.replace(
    /\n([34])\. .*/g,
    '$&\n | | | | Итоги слёта $1 подведены 6 мая 2022 года',
  );

/** Every fifth says the same, the others each something else. */
const among = (text: string, count: number): string[] =>
  told(5 * count).map((entry, at) => (at % 5 === 1 ? text : entry));

/** Bare figures are a custom where they are three, and a third of all answers. */
const FIGURES = told(18).map((text, at) => (at % 5 === 1 && at < 15 ? String(at) : at > 4 ? 'Не проводилось' : text));

/** Two of one name, one of which a coordinator has accepted: their numbers tell them apart. */
const accepted = (): Host => {
  const plan = `${HEADER}\n1. Спорт | | | |\n${measures(told(14))}`.replace('Слёт 9 ', 'Слёт 3 ');
  const host = checked(plan, `Ключ | Значение\n  Координаторы | ${COORDINATOR.email}`);
  panel(host, 'panelReview', { ...here, number: null, row: 5, kind: 'accepted', reason: '' });
  return host;
};

/** A period that is merged over two measures. */
const merged = (): Host => {
  const host = hostOf([tab(RUNNING)]);
  planOf(host).merges.push({ top: 3, left: 2, bottom: 5, right: 3 });
  setContent(planOf(host), 4, 2, { value: null });
  panel(host, 'panelCheck', here);
  return host;
};

describe('what others are judged by follows', () => {
  test.each<[what: string, host: () => Host, change: (sheet: Sheet) => unknown]>([
    ['a section is gone, whose measures are in the one above', () => checked(RUNNING), (sheet) => deleteRow(sheet, 5)],
    ['a row that a finding names has moved', () => checked(OF_TWO), (sheet) => insertRow(sheet, 4)],
    [
      'the first of five in the same words is gone',
      () => hostWith(among('Сделано', 5)),
      (sheet) => deleteRow(sheet, 3),
    ],
    ['one of five in the same words is gone', () => hostWith(among('Сделано', 5)), (sheet) => deleteRow(sheet, 8)],
    ['one of three figures is gone', () => hostWith(FIGURES), (sheet) => deleteRow(sheet, 3)],
    ['a name that told others apart is gone', () => checked(TOGETHER), (sheet) => deleteRow(sheet, 4)],
    [
      'by quarters: the first of five in the same words is gone',
      () => hostOfQuarters(among('Сделано', 5).map((text) => ['', text])),
      (sheet) => deleteRow(sheet, 3),
    ],
    ['a gap is no more', () => checked(GAP), (sheet) => setContent(sheet, 3, 0, { value: '3.' })],
    ['a measure of the same name is gone', accepted, (sheet) => deleteRow(sheet, 10)],
    ['an entry of the measure above is gone', () => checked(OF_TWO), (sheet) => deleteRow(sheet, 9)],
    ['the last measure of a section is gone', () => checked(RUNNING), (sheet) => deleteRow(sheet, 4)],
  ])('%s', (_what, open, change) => {
    const host = open();
    change(planOf(host));
    const last = planOf(host).rows.length - 2;
    const stood = ours(host);
    typeWords(host, last, ENTRY, 'Проведён концерт 7 мая 2022 года');
    const now = ours(host);
    expect(now).toEqual(whole(host));
    expect(now.filter((cells, row) => row !== last && cells.join() !== stood[row]?.join())).not.toEqual([]);
  });
});

describe('an edit of a row that is judged by others, too:', () => {
  test.each<
    [what: string, host: () => Host, change: (sheet: Sheet) => unknown, row: number, column: number, text: string]
  >([
    ['an entry beside a period that the one below has, too', merged, () => {}, 3, ENTRY, 'Слёт был'],
    ['a section, in which its measures are judged', () => checked(RUNNING), () => {}, 5, 0, 'Спорт и отдых'],
    [
      'a section, put in above the last measure',
      () => checked(RUNNING),
      (sheet) => insertRow(sheet, 16),
      16,
      0,
      'Наука',
    ],
    [
      'an entry where a section is gone, of measures of two rows',
      () => checked(OF_TWOS),
      (sheet) => deleteRow(sheet, 4),
      2,
      ENTRY,
      'Слёт был',
    ],
    ['a number that one with the period of that above has, too', () => checked(DITTO), () => {}, 11, 0, '8.1.'],
    [
      'an entry below a month that is gone',
      () => checked(TIMELESS, '', '9 месяцев 2022'),
      (sheet) => deleteRow(sheet, 6),
      7,
      3,
      'Слёт был',
    ],
  ])('%s', (_what, open, change, row, column, text) => {
    const host = open();
    change(planOf(host));
    const stood = ours(host);
    typeWords(host, row, column, text);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(stood);
  });
});

describe('nothing but a part is judged and written, after', () => {
  test.each<
    [what: string, host: () => Host, change: (sheet: Sheet) => unknown, row: number, written: readonly number[]]
  >([
    ['a blank row', () => checked(RUNNING), (sheet) => insertRow(sheet, 7), 9, [8, 9]],
    ['two of them', () => checked(RUNNING), (sheet) => [insertRow(sheet, 7), insertRow(sheet, 3)], 10, [4, 9, 10]],
    ['a deleted row', () => checked(RUNNING), (sheet) => deleteRow(sheet, 7), 8, [7, 8]],
    ['a row put in with an entry', () => checked(RUNNING), (sheet) => insertRow(sheet, 8), 8, [0, 7, 8, 9]],
    ['one above a section', () => checked(RUNNING), (sheet) => insertRow(sheet, 5), 5, [0, 4, 5, 6]],
  ])('%s', (_what, open, change, row, written) => {
    const host = open();
    change(planOf(host));
    const stood = ours(host);
    expect(typeWords(host, row, ENTRY, 'Проведён концерт 7 мая 2022 года')).toBe(true);
    const now = ours(host);
    expect(now).toEqual(whole(host));
    expect(now.flatMap((cells, at) => (cells.join() === stood[at]?.join() ? [] : [at]))).toEqual(written);
  });
});

test('sections are judged where no measure is', () => {
  const plan = `${HEADER}\n1. Культура | | | |\n${measures(told(1))}\n2. Спорт | | | |\n3. Наука | | | |\n${measures(told(14).slice(1), 2)}`;
  const host = checked(plan);
  deleteRow(planOf(host), 2);
  const stood = ours(host);
  typeWords(host, planOf(host).rows.length + 2, ENTRY, '');
  expect(ours(host)).toEqual(whole(host));
  expect(ours(host)[1]).not.toEqual(stood[1]);
});

test('a measure typed below the last is judged, with those whose words it has', () => {
  const host = checked(`${RUNNING.replace(told(3)[2] ?? '', LONG)}\nИтого | | | |`);
  const last = planOf(host).rows.length - 1;
  insertRow(planOf(host), last);
  const stood = ours(host);
  const isAlone = typeWords(host, last, 0, `15.\tПоход\t2022 год\tОтдел\t${LONG}`);
  const now = ours(host);
  expect(isAlone).toBe(true);
  expect(now).toEqual(whole(host));
  const written = now.flatMap((cells, at) => (cells.join() === stood[at]?.join() ? [] : [at]));
  expect(written).toEqual([0, 4, last - 1, last]);
});

/** Several measures a section, some of two rows, some with numbers or words that others have. */
const MIXED = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Фестиваль | 2022 год | Отдел | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Отдел | ${LONG}
  | | | | Итоги подведены 31 апреля 2022 года
  1.3. | Концерт | 2022 год | Отдел | Сделано
  1.5. | Слёт | 2022 год | Отдел | Не проводился
  2. Спорт | | | |
  2.1. | Забег | 2022 год | Отдел | Сделано
  2.2. | Турнир | 2022 год | Отдел | ${LONG}
  2.2. | Кросс | 2022 год | Отдел | Сделано
  | | | | Собрано 40 подписей
  3. Наука | | | |
  3.1. | Чтения | 2022 год | Отдел | Чтения прошли 5 мая 2022 года
  3.2. | Форум | 2022 год | Отдел | Не проводился
  Итого | | | | `;

const TYPED = [
  ['', '1.2.', '1.4.', '2.1.', '3.3.', '4', 'б/н', 'II', '1.10'],
  ['', 'Фестиваль', 'Выставка', 'Поход', 'Итого', '2. Спорт'],
  ['', '2022 год', '2023 год', 'то же'],
  ['', 'Отдел', 'Музей', 'то же'],
  [
    '',
    LONG,
    `${LONG}.`,
    'Сделано',
    'Сделано.',
    'Не проводился',
    'Поход прошёл 7 мая 2022 года',
    '31 апреля прошёл',
    '+',
  ],
] as const;

const row = fc.integer({ min: 1, max: 17 });
const typed = fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 4, 4, 4).chain((column) =>
  fc.record({
    kind: fc.constant('type' as const),
    row,
    column: fc.constant(column),
    text: fc.constantFrom(...(TYPED[column] ?? [])),
  }),
);
const measure = fc.record({
  kind: fc.constant('type' as const),
  row,
  column: fc.constant(0),
  text: fc.tuple(...TYPED.map((texts) => fc.constantFrom(...texts))).map((texts) => texts.join('\t')),
});
const moved = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'delete', 'move', 'copy'),
  row,
  to: row,
});

function rearrange(sheet: Sheet, kind: string, at: number, to: number): void {
  const { length } = sheet.rows;
  if (kind === 'insert') insertRow(sheet, Math.min(at, length));
  else if (kind === 'delete' && at < length && length > 6) deleteRow(sheet, at);
  else if (kind === 'copy' && at < length && length < 30) copyRow(sheet, at);
  else if (kind === 'move') {
    const order = [...sheet.rows.keys()];
    order.splice(Math.min(to, length), 0, ...order.splice(at, 1));
    reorderRows(sheet, order);
  }
}

const HISTORIES = lengthOf(6, 1_000);

test(
  `each edit leaves what a check of the whole plan writes, after ${HISTORIES} histories`,
  () => {
    let alone = 0;
    let all = 0;
    const step = fc.oneof(
      { weight: 6, arbitrary: typed },
      { weight: 1, arbitrary: measure },
      { weight: 3, arbitrary: moved },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) => {
        const host = checked(MIXED);
        for (const did of steps) {
          if (did.kind !== 'type') rearrange(planOf(host), did.kind, did.row, 'to' in did ? did.to : 0);
          else if ('text' in did) {
            all += 1;
            if (typeWords(host, did.row, did.column, did.text)) alone += 1;
            expect(ours(host)).toEqual(whole(host));
          }
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_221_130), endOnFailure: true },
    );
    expect(alone * 4).toBeGreaterThan(all);
  },
  SLOW,
);
