/** An edit judges anew only what was touched: after any history our columns hold, cell for cell, what a check of the whole plan writes. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bundle, callPanel } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { copyHost } from '../../support/copy-host';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import {
  a1,
  EXECUTORS,
  operation,
  PLAN,
  perform,
  planOf,
  SETTINGS,
  WIDTH,
} from '../../support/people/random-operations';
import { bundle, CODE_PATH, cellsOf, HERE, hostOf, tab, typeWith } from '../../support/spreadsheet';

/** Another version of Vekha: a new fingerprint, and other words for one finding. */
const NEXT: Bundle = {
  ...bundle,
  // Its realms are its own: one that went back among those of the other version would answer in these words.
  ...(bundle.idle === undefined ? {} : { idle: [] }),
  scripts: bundle.scripts.map((script, index) => {
    if (index > 0) return script;
    const code = readFileSync(CODE_PATH, 'utf8');
    const next = code.replace(/\.add\("[\da-f]{14}"\)/, '.add("next")').replaceAll('Лишние пробелы', 'Пробелы');
    expect(next).toContain('.add("next")');
    return new vm.Script(next);
  }),
};

/** What else changes what a check says: other tabs, another version, a hand in our own columns. */
const around = fc.oneof(
  fc.record({
    kind: fc.constant('setting' as const),
    setting: fc.constantFrom(
      'Правила\tstray-space: выключить',
      'Правила\tinactive-item: ошибка',
      'Период плана\t2019-2020',
      'Период плана\t',
      'Язык интерфейса\tАнглийский',
      'Язык интерфейса\tРусский',
      'Слова состояний\tбез активности: концерт',
    ),
  }),
  fc.record({
    kind: fc.constant('executor' as const),
    row: fc.integer({ min: 1, max: 3 }),
    name: fc.constantFrom('Департамент культуры', 'Департамент спорта', 'Отдел', ''),
  }),
  fc.record({ kind: fc.constant('version' as const), isNext: fc.boolean() }),
  fc.record({
    kind: fc.constant('ours' as const),
    row: fc.integer({ min: 1, max: 14 }),
    column: fc.integer({ min: WIDTH, max: WIDTH + 2 }),
    text: fc.constantFrom('', 'Есть активность', 'o1.abc9a', 'e2n'),
  }),
);
const step = fc.oneof({ weight: 5, arbitrary: operation }, { weight: 2, arbitrary: around });

const oursOf = (host: Host): string[][] => cellsOf(planOf(host), a1(0, WIDTH, 45, WIDTH + 2));

const check = (script: Bundle, host: Host): boolean =>
  callPanel(script, host, 'panelCheck', { ...HERE, sheet: '2022' }).ok;

const preparedHost = (): Host => {
  const promised = PLAN.replaceAll('2022', '2021').replace(
    'Не проводилась',
    'Проведение выставки запланировано на 2022 год',
  );
  const before = tab(promised, '2021');
  const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки'), tab(EXECUTORS, 'Исполнители'), before]);
  check(bundle, host);
  return host;
};

const HISTORIES = lengthOf(8, 3_000);

test(
  `an edit leaves what a check of the whole plan writes, after ${HISTORIES} histories`,
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const host = preparedHost();
        const [plan, settings, executors] = host.workbook.sheets;
        let script = bundle;
        for (const did of steps) {
          if (did.kind === 'version') script = did.isNext ? NEXT : bundle;
          else if (did.kind === 'setting') typeWith(script, host, 'A2:B2', did.setting, settings);
          else if (did.kind === 'executor') typeWith(script, host, `A${did.row + 1}`, did.name, executors);
          else if (did.kind !== 'ours') perform(host, did, script);
          else if (plan !== undefined) setContent(plan, did.row, did.column, { value: did.text });
        }
        // The last event is not lost.
        typeWith(script, host, 'E4', 'Проведён концерт 7 мая 2022 года, 90 гостей', plan);
        const whole = copyHost(host);
        if (check(script, whole)) expect(oursOf(host)).toEqual(oursOf(whole));
      }),
      { numRuns: HISTORIES, seed: seedOf(20_220_512), endOnFailure: true },
    );
  },
  SLOW,
);

test('a mark brought back from before other words stood there is not believed', () => {
  const host = preparedHost();
  const plan = planOf(host);
  const before = oursOf(host)[6] ?? [];
  typeWith(bundle, host, 'E7', 'Не проводился', plan);
  const told = oursOf(host);
  expect(told[6]).not.toEqual(before);
  for (const [column, value] of before.entries()) setContent(plan, 6, WIDTH + column, { value });
  typeWith(bundle, host, 'E9', 'Проведён турнир', plan);
  expect(oursOf(host)[6]).toEqual(told[6]);
});

test.each([0, 1, 2])('what a hand puts into column %i of ours is put right by an edit elsewhere', (column) => {
  const host = preparedHost();
  const plan = planOf(host);
  const before = oursOf(host);
  setContent(plan, 6, WIDTH + column, { value: column === 2 ? (before[6]?.[2] ?? '').replace(/^./, 'i') : 'Сделано' });
  expect(oursOf(host)[6]).not.toEqual(before[6]);
  typeWith(bundle, host, 'E9', 'Проведён турнир', plan);
  expect(oursOf(host)[6]).toEqual(before[6]);
});
