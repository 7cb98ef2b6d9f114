/**
 * Failures at each single call of what a person may start: before the call took effect, after it did, and Google's kill. Calls are found by counting, so that
 * new ones are covered by themselves. Whatever breaks off, nobody's words are touched, nothing is half done, and the next run completes.
 */
import { describe, expect, test } from 'vitest';
import { OWN_LIMITS } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { FAULTS } from '../../src/stand-in/host/faults';
import { callCounts, type Host } from '../../src/stand-in/host/host';
import { copyHost, stateOf } from './copy-host';
import { sampleOf, upTo } from './length';
import { cellsOf } from './spreadsheet';

export const wordsOf = (host: Host): string[][] => cellsOf(host.workbook.sheets[0], 'A1:E10');
const ourColumns = (host: Host): string[][] => cellsOf(host.workbook.sheets[0], 'F2:H10');
export const journalOf = (host: Host): string[][] => {
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  const rows = sheet === undefined ? [] : cellsOf(sheet, `A1:E${Math.max(1, sheet.rows.length)}`);
  return rows.filter((cells) => cells.join('') !== '');
};
/** Texts of each file of Drive that was filled, all of its table. */
export const filesOf = (host: Host): string[] =>
  [...host.drive.values()]
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ bytes }) => JSON.stringify(readDocx(bytes, OWN_LIMITS).blocks));

/** Something a person starts; asked again in the same words after it broke off. */
export interface Undertaking {
  readonly begin: () => Host;
  /** Answers whether it says that all went well. */
  readonly run: (host: Host) => boolean;
  /** What holds at any moment, also in the middle of a broken run. */
  readonly always: (host: Host, before: Snapshot) => void;
  /** What holds in the end; `whole` is the host of a run that nothing disturbed. */
  readonly finally: (host: Host, whole: Host) => void;
}

interface Snapshot {
  readonly words: string[][];
  readonly files: string[];
}

export const wordsUntouched = (host: Host, { words }: Snapshot): void => expect(wordsOf(host)).toEqual(words);
export const sameWords = (host: Host, whole: Host): void => expect(wordsOf(host)).toEqual(wordsOf(whole));
/** Ids may have been given out once more; states and findings are the same. */
export const sameStates = (host: Host, whole: Host): void =>
  expect(ourColumns(host).map((row) => row.slice(0, 2))).toEqual(ourColumns(whole).map((row) => row.slice(0, 2)));
export const noted = (host: Host, what: string): number => journalOf(host).filter((cells) => cells[2] === what).length;
export const noLineLost = (host: Host, whole: Host, what: string): void => {
  expect(noted(host, what)).toBeGreaterThanOrEqual(noted(whole, what));
  expect(journalOf(host)[0]).toEqual(['Когда', 'Кто', 'Что', 'Результат', 'Ссылка']);
};

/** What no waiting mends. */
const LASTING = 'Unexpected error while getting the method or property.';

/** How a call may fail, in Google's own words where it has any; or the whole execution is killed. */
const FAILURES = [
  ['a failure that passes by itself', { message: FAULTS.sheetsFailed, when: 'before' }],
  ['an answer lost on its way, which passes by itself', { message: FAULTS.sheetsFailed, when: 'after' }],
  ['a failure before it took effect', { message: LASTING, when: 'before' }],
  ['a failure after it took effect', { message: LASTING, when: 'after' }],
  ['the kill at the time limit', null],
] as const;

/** Calls that `npm test` lets fail, of all that there are. */
const SAMPLE = 3;

/** Begins at the same point for each call and each kind of failure. */
export function survivesFailures(name: string, { begin, run, always, finally: end }: Undertaking): void {
  describe(name, () => {
    const start = begin();
    const whole = copyHost(start);
    const succeeds = run(whole);
    const { total = 0 } = callCounts(whole);
    /** States that a broken run has left and the next one has mended: what was tried need not be tried again. */
    const mended = new Set<string>();

    test.each(FAILURES)('survives %s, at each of its calls', (_failure, fault) => {
      expect(succeeds).toBe(true);
      expect(total).toBeGreaterThan(10);
      for (const nth of sampleOf(upTo(total), SAMPLE)) {
        const host = copyHost(start);
        const before = { words: wordsOf(host), files: filesOf(host) };
        if (fault === null) host.killAt = nth;
        else host.faults.push({ ...fault, nth });
        try {
          run(host);
        } catch (error) {
          // Only Google's kill gets past the script: all else it must put into words.
          expect(fault, String(error)).toBe(null);
          expect(String(error)).toMatch(/maximum execution time/);
        }
        host.killAt = null;
        host.faults.length = 0;
        always(host, before);
        const left = stateOf(host);
        if (mended.has(left)) continue;
        // What a broken run has begun is left to it for a minute; Google has killed it after six.
        host.advance(fault === null ? 360_000 : 60_000);
        expect(run(host), `call ${nth}`).toBe(true);
        always(host, before);
        end(host, whole);
        mended.add(left);
      }
    });
  });
}
