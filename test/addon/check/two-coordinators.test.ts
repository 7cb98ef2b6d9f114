/** Two coordinators who do the same at once, call by call in many orders: it is done once, told once, and nothing is lost. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/call';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { lengthOf, upTo } from '../../support/length';
import { sheetOf, textsOf } from '../../support/people/attacks';
import { ConcurrentExecutions, seededRandom } from '../../support/people/concurrent-executions';
import { bundle, HERE, NOW, panel } from '../../support/spreadsheet';

const SEEDS = upTo(lengthOf(2, 40));
const PLACE = { ...HERE, sheet: '2022' };
type Asked = readonly [name: string, request: object];
type Given = Answer<Record<string, unknown>>;

const opened: ConcurrentExecutions[] = [];
afterAll(() => Promise.all(opened.map((executions) => executions.close())));

/** What the coordinator and the colleague are answered, their calls served in an order that the seed picks. */
function atOnce(host: Host, seed: number, one: Asked, other: Asked): Given[] {
  const executions = new ConcurrentExecutions(
    bundle,
    host,
    { threads: 2, reuse: 1 },
    seededRandom(seed),
    (_call, serve) => {
      host.advance(30);
      return serve();
    },
  );
  opened.push(executions);
  const answers: Given[] = [];
  const start = (user: Person, [name, request]: Asked, at: number): void =>
    executions.start({
      user,
      name,
      rights: 'FULL',
      argument: () => JSON.stringify(request),
      ended: ({ result, error }) => {
        if (result === null) throw new Error(error ?? 'nothing came back');
        answers[at] = JSON.parse(result) as Given;
      },
    });
  start(COORDINATOR, one, 0);
  start(COLLEAGUE, other, 1);
  for (let steps = 0; !executions.isIdle; steps += 1) {
    if (steps > 20_000) throw new Error('an execution does not end');
    executions.step();
  }
  return answers;
}

const fencesOf = (host: Host): number => protectionsOf(sheetOf(host, '2022')).length;
const hostNow = (): Host => departmentsHost({}, { clock: NOW.getTime() });
const linesOf = (host: Host, word: RegExp): number =>
  journalLines(host).filter((line) => word.test(line.join(' '))).length;
const told = (answers: readonly Given[]): string => JSON.stringify(answers);

describe.each(SEEDS)('in the order %d', (seed) => {
  test('the same run is undone once', () => {
    const host = hostNow();
    panel(host, 'panelCheck', PLACE, { user: COORDINATOR });
    const before = textsOf(host, '2022');
    const fixed = panel(host, 'panelFix', { ...PLACE, picks: null, preview: false }, { user: COORDINATOR });
    expect(fixed.ok).toBe(true);
    expect(textsOf(host, '2022')).not.toEqual(before);
    const undo: Asked = ['panelUndo', PLACE];
    const answers = atOnce(host, seed, undo, undo);
    expect(textsOf(host, '2022')).toEqual(before);
    const done = answers.filter((answer) => answer.ok && answer.value.undone !== null);
    expect(done, told(answers)).toHaveLength(1);
    expect(linesOf(host, /Отменить исправления Отменено: 3 ячейки/)).toBe(1);
  });

  test('of two waivers of one finding the last holds, and both are told', () => {
    const host = hostNow();
    const check = panel(host, 'panelCheck', PLACE, { user: COORDINATOR });
    if (!check.ok) throw new Error(check.error.message);
    const finding = check.value.findings.find(({ cell }) => cell !== null);
    if (finding === undefined) throw new Error('no finding');
    const waive = (reason: string): Asked => [
      'panelWaive',
      { ...PLACE, rule: finding.rule, cell: finding.cell, reason },
    ];
    const answers = atOnce(host, seed, waive('первая причина'), waive('вторая причина'));
    const again = panel(host, 'panelCheck', PLACE, { user: COORDINATOR });
    const waived = again.ok ? JSON.stringify(again.value) : '';
    expect(/первая причина/.test(waived) !== /вторая причина/.test(waived), told(answers)).toBe(true);
    const accepted = answers.filter(({ ok }) => ok).length;
    expect(accepted).toBeGreaterThan(0);
    expect(linesOf(host, /(первая|вторая) причина/)).toBe(accepted);
  });

  test('two protections leave one of each', () => {
    const [host, alone] = [hostNow(), hostNow()];
    const protect: Asked = ['panelProtect', { ...PLACE, off: false }];
    const answers = atOnce(host, seed, protect, protect);
    expect(
      answers.some(({ ok }) => ok),
      told(answers),
    ).toBe(true);
    for (const each of [host, alone])
      for (let left = 1; left > 0; ) {
        const more = panel(each, 'panelProtect', { ...PLACE, off: false }, { user: COORDINATOR });
        if (!more.ok) throw new Error(more.error.message);
        left = more.value.left;
      }
    expect(panel(host, 'panelProtection', PLACE, { user: COORDINATOR })).toMatchObject({
      ok: true,
      value: { changes: 0 },
    });
    expect(fencesOf(host)).toBe(fencesOf(alone));
  });

  test('closing while a report is made: the report is whole, and the period closed or said not to be', () => {
    const host = hostNow();
    const words = textsOf(host, '2022');
    const answers = atOnce(
      host,
      seed,
      ['panelClose', { ...PLACE, reopen: false, reason: '', preview: false }],
      ['panelReport', { ...PLACE, format: 'docx' }],
    );
    expect(textsOf(host, '2022')).toEqual(words);
    const again = panel(
      host,
      'panelClose',
      { ...PLACE, reopen: false, reason: '', preview: true },
      { user: COORDINATOR },
    );
    expect(again.ok && again.value.closed && !again.value.done, told(answers)).toBe(
      answers[0]?.ok === true && answers[0].value.closed === true,
    );
    expect(linesOf(host, /^.*Закрыт: /)).toBe(answers[0]?.ok === true && answers[0].value.done === true ? 1 : 0);
    expect(linesOf(host, /Отчёт готов/)).toBe(
      answers[1]?.ok === true && typeof answers[1].value.number === 'number' ? 1 : 0,
    );
  });
});
