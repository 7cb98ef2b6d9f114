/** A report killed by Google at its time limit at each single step: asked for again, it is the one an undisturbed run makes. */
import { expect, test } from 'vitest';
import { callCounts, createHost, type Host } from '../../../src/stand-in/host/host';
import { copyHost, stateOf } from '../../support/copy-host';
import { journalLines } from '../../support/departments';
import { IS_SOAK, lengthOf, SLOW, sampleOf, upTo } from '../../support/length';
import { repeatedPlan } from '../../support/repeated-plan';
import { HERE, NOW, panel } from '../../support/spreadsheet';

/** The real plan's 48 entries so many times: in the soak about what a Google Doc holds. */
const TIMES = lengthOf(1, 33);
const REQUEST = { ...HERE, format: 'doc' as const, requestId: 'one-wish' };

/** The file's bytes, which hold no clock; a blank one is no report yet, and says so by its name. */
const bytesOf = (host: Host): string[] =>
  [...host.drive.values()].flatMap(({ bytes }) => (bytes.length === 0 ? [] : [Buffer.from(bytes).toString('base64')]));

test(
  'is resumed, identical, once, and with one line in the journal, wherever it was killed',
  () => {
    const start = createHost(repeatedPlan(TIMES), { locale: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
    const whole = copyHost(start);
    const answer = panel(whole, 'panelReport', REQUEST);
    expect(answer).toMatchObject({ ok: true, value: { report: { entries: 48 * TIMES }, verified: true, number: 1 } });
    const { total = 0 } = callCounts(whole);
    expect(total).toBeGreaterThan(30);
    /** States that a killed run has left: from the same one the same follows. */
    const resumed = new Set<string>();
    for (const nth of sampleOf(upTo(total), 4)) {
      const host = copyHost(start);
      let count = 0;
      host.callCost = () => {
        count += 1;
        return count === nth ? 360_001 : 0;
      };
      expect(() => panel(host, 'panelReport', REQUEST), `call ${nth}`).toThrow(/maximum execution time/);
      // There is a whole report or none.
      expect([[], bytesOf(whole)]).toContainEqual(bytesOf(host));
      host.callCost = 0;
      const left = stateOf(host);
      if (resumed.has(left)) continue;
      resumed.add(left);
      expect(panel(host, 'panelReport', REQUEST), `call ${nth}`).toMatchObject({ ok: true, value: { number: 1 } });
      expect(bytesOf(host)).toEqual(bytesOf(whole));
      // The link may be another one where the answer to making the blank file was lost.
      expect(journalLines(host).map((cells) => cells.slice(1, 4))).toEqual(
        journalLines(whole).map((cells) => cells.slice(1, 4)),
      );
      expect(host.workbook.sheets[0]?.rows).toEqual(whole.workbook.sheets[0]?.rows);
    }
    // Nothing yet, begun, made but not remembered, made and not noted, and the journal's own steps.
    expect(resumed.size).toBeGreaterThan(IS_SOAK ? 5 : 1);
  },
  SLOW,
);
