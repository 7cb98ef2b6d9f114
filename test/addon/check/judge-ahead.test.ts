/** A script that remembers what it has judged says what one without a memory says, after whatever has happened meanwhile; and it judges no more than was touched. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AheadReply, AheadRequest } from '../../../src/contract/own-file';
import { type Bundle, callPanel, runFunction, sharingRealm } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
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
import { HEADER } from '../../support/rule-tester';
import { bundle, HERE, hostOf, tab, typeWith } from '../../support/spreadsheet';

const { idle: _shared, ...FORGETFUL } = bundle;
const remembering = (): Bundle => sharingRealm(bundle, Number.POSITIVE_INFINITY);

const slice = (script: Bundle, host: Host, request: Partial<AheadRequest> = {}): AheadReply =>
  runFunction(script, host, 'judgeAhead_', 'FULL', () => ({ locale: 'ru', anew: false, ...request })) as AheadReply;

/** How many measures had to be judged, and in how many slices. */
function judgeAll(script: Bundle, host: Host): { readonly judged: number; readonly slices: number } {
  let { more, judged } = slice(script, host, { anew: true });
  let slices = 1;
  while (more) {
    const next = slice(script, host);
    more = next.more;
    judged += next.judged;
    slices += 1;
  }
  return { judged, slices };
}

const step = fc.oneof(
  { weight: 6, arbitrary: operation },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ahead' as const), slices: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'check' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('setting' as const),
      setting: fc.constantFrom(
        'Правила\tstray-space: выключить',
        'Правила\tinactive-item: ошибка',
        'Период плана\t2019-2020',
        'Слова состояний\tбез активности: концерт',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('executor' as const),
      name: fc.constantFrom('Отдел', 'Департамент спорта'),
    }),
  },
);

const open = (script: Bundle, host: Host) => callPanel(script, host, 'panelOpen', { ...HERE, sheet: '2022' });

const HISTORIES = lengthOf(3, 600);

test(
  `a check with a memory finds what one without it finds, after ${HISTORIES} histories`,
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 20 }), (steps) => {
        const script = remembering();
        const before = tab(
          PLAN.replaceAll('2022', '2021').replace('Не проводилась', 'Выставка запланирована на 2022 год'),
          '2021',
        );
        const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки'), tab(EXECUTORS, 'Исполнители'), before]);
        const [, settings, executors] = host.workbook.sheets;
        for (const did of [{ kind: 'check' as const }, ...steps, { kind: 'check' as const }]) {
          if (did.kind === 'ahead') for (let done = 0; done < did.slices; done += 1) slice(script, host);
          else if (did.kind === 'setting') typeWith(script, host, 'A2:B2', did.setting, settings);
          else if (did.kind === 'executor') typeWith(script, host, 'A2', did.name, executors);
          else if (did.kind === 'check') {
            const forgetful = copyHost(host);
            expect(open(script, host)).toEqual(open(FORGETFUL, forgetful));
            expect(planOf(host).rows).toEqual(planOf(forgetful).rows);
          } else perform(host, did, script);
        }
      }),
      { numRuns: HISTORIES, seed: seedOf(20_220_514), endOnFailure: true },
    );
  },
  SLOW,
);

const rowOf = (index: number): string =>
  `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Департамент культуры | Проведено семинаров ${index + 1}, 5 мая 2022 года`;
const hostWith = (count: number): Host =>
  hostOf([
    tab(`${HEADER}\n1. Культура | | | |\n${Array.from({ length: count }, (_none, index) => rowOf(index)).join('\n')}`),
  ]);

test('a plan is judged in slices that leave room for others, and once', () => {
  const [script, host] = [remembering(), hostWith(400)];
  const rows = structuredClone(planOf(host).rows);
  const { judged, slices } = judgeAll(script, host);
  expect(judged).toBe(400);
  expect(slices).toBeGreaterThanOrEqual(10);
  expect(planOf(host).rows).toEqual(rows);
  expect(judgeAll(script, host).judged).toBe(0);
  open(script, host);
  expect(judgeAll(script, host).judged).toBe(0);
});

test('of a plan of any length an edit judges the measure alone that it touched', () => {
  for (const count of [20, 400]) {
    const host = hostWith(count);
    open(FORGETFUL, host);
    const script = remembering();
    typeWith(script, host, a1(count / 2, WIDTH - 1), 'Проведён концерт 7 мая 2022 года, 90 гостей', planOf(host));
    expect(judgeAll(script, host).judged).toBe(count - 1);
  }
});

test('what was judged ahead of an edit is judged again where it was edited, and nowhere else', () => {
  const [script, host] = [remembering(), hostWith(60)];
  open(script, host);
  slice(script, host, { anew: true });
  typeWith(script, host, a1(9, WIDTH - 1), 'Не проводилось', planOf(host));
  const forgetful = copyHost(host);
  expect(open(script, host)).toEqual(open(FORGETFUL, forgetful));
  sortRows(planOf(host), 2, 62, 4);
  expect(open(script, host)).toEqual(open(FORGETFUL, copyHost(host)));
});

/** What a script tells of all that it judges. */
function tellAll(host: Host): string[] {
  const [script, known]: [Bundle, string[]] = [remembering(), []];
  for (let anew = true, more = true; more; anew = false) {
    const reply = slice(script, host, { anew, tells: true });
    more = reply.more;
    known.push(...(reply.known === undefined ? [] : [reply.known]));
  }
  return known;
}

const takeOver = (script: Bundle, host: Host, known: string): unknown =>
  runFunction(script, host, 'takeJudged_', 'FULL', () => known);

test('what one script has judged another takes over, but for what has been edited since', () => {
  const [script, host] = [remembering(), hostWith(60)];
  const known = tellAll(copyHost(host));
  open(FORGETFUL, host);
  typeWith(script, host, a1(9, WIDTH - 1), 'Не проводилось', planOf(host));
  const fresh = remembering();
  for (const each of known) takeOver(fresh, host, each);
  expect(judgeAll(fresh, host).judged).toBe(1);
  expect(open(fresh, host)).toEqual(open(FORGETFUL, copyHost(host)));
});

test('texts that another script has read are read no more', () => {
  const [script, host] = [remembering(), hostWith(3)];
  for (const known of tellAll(host))
    takeOver(script, host, known.replaceAll('{"verdict":"activity"', '{"verdict":"none"'));
  expect(open(script, host)).toMatchObject({ ok: true, value: { summary: { verdicts: { none: 3 } } } });
});

test('another workbook in the same realm is judged by what stands in it', () => {
  const script = remembering();
  judgeAll(script, hostWith(30));
  slice(script, hostWith(30), { anew: true });
  const other = hostOf([tab(`${HEADER}\n1. Культура | | | |\n${rowOf(0).replace('Проведено', 'Не проведено')}`)]);
  expect(judgeAll(script, other).judged).toBe(1);
  expect(judgeAll(script, hostOf([tab('Просто | таблица')]))).toEqual({ judged: 0, slices: 1 });
});
