/** Drive's list lags behind what was made, by seconds or by minutes: wherever a report breaks off, there is one document in the end, and no blank one is left. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { departmentsHost } from '../../support/departments';
import { filesOf, noted, survivesFailures, wordsUntouched } from '../../support/failures';
import { IS_SOAK } from '../../support/length';
import { HERE, panel } from '../../support/spreadsheet';

const REPORT = { ...HERE, format: 'doc' as const, requestId: 'one-wish' };
const HOUR = 3_600_000;

/** Files outside the bin that nothing was put into. */
const blanksOf = (host: Host): number =>
  [...host.drive.values()].filter(({ bytes, trashed }) => bytes.length === 0 && !trashed).length;

const begin = (lag: number): Host => {
  const host = departmentsHost();
  host.driveLag = lag;
  return host;
};

const LAGS = [
  ['ten minutes', 600_000],
  ['15 seconds', 15_000],
] as const;

for (const [name, lag] of LAGS.slice(0, IS_SOAK ? 2 : 1)) {
  survivesFailures(`a report while the list lags by ${name}`, {
    begin: () => begin(lag),
    run: (host) => panel(host, 'panelReport', REPORT).ok,
    always: (host, before) => {
      wordsUntouched(host, before);
      expect(filesOf(host).length).toBeLessThanOrEqual(1);
    },
    finally: (host, whole) => {
      expect(filesOf(host)).toEqual(filesOf(whole));
      expect(noted(host, 'Сформировать отчёт')).toBe(1);
      // What a lost answer has left goes with the next report that sees it.
      host.advance(HOUR);
      expect(panel(host, 'panelReport', { ...REPORT, requestId: 'the-next', confirmed: true }).ok).toBe(true);
      expect([filesOf(host).length, blanksOf(host)]).toEqual([1, 0]);
    },
  });
}

describe('the file of a report', () => {
  test('is made once though the answer to the making was lost, and the blank one goes as soon as the list shows it', () => {
    for (const [lag, left] of [
      [0, 0],
      [15_000, 1],
    ] as const) {
      const host = begin(lag);
      host.faults.push({ method: 'Files.create', message: 'Backend Error', times: 1, when: 'after' });
      expect(panel(host, 'panelReport', REPORT).ok).toBe(true);
      expect([filesOf(host).length, blanksOf(host)]).toEqual([1, left]);
      host.advance(60_000);
      expect(panel(host, 'panelReport', { ...REPORT, requestId: 'the-next' }).ok).toBe(true);
      expect([filesOf(host).length, blanksOf(host)]).toEqual([1, 0]);
      expect([...host.properties.keys()].filter((key) => key.startsWith('stray'))).toEqual([]);
    }
  });

  test('says by its name that it is blank as long as it is', () => {
    const host = begin(0);
    host.faults.push({ method: 'Files.update', message: 'Backend Error', times: 4 });
    expect(panel(host, 'panelReport', REPORT)).toMatchObject({ ok: false, error: { code: 'doc-failed' } });
    const names = () => [...host.drive.values()].map(({ name }) => name);
    expect(names()).toEqual([expect.stringMatching(/\(заготовка: отчёт ещё не записан\)$/)]);
    expect(panel(host, 'panelReport', { ...REPORT, requestId: 'the-next' })).toMatchObject({
      ok: true,
      value: { refreshed: false, notices: [] },
    });
    expect(names()).toEqual([expect.not.stringContaining('заготовка')]);
  });
});
