/**
 * A failure at each single call of what a person may start: before the call took effect, after it did, and Google's kill. Calls are found by counting, so
 * that new ones are covered by themselves. Whatever breaks off, nobody's words are touched, nothing is half done, and the next run completes.
 */
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/docx/read';
import { OWN_LIMITS } from '../../src/docx/zip';
import { callCounts, type Host } from '../../src/local/stand-in/host';
import { bareHost, COORDINATOR, departmentsHost, PLAN } from '../support/departments';
import { cellsOf, HERE, hostOf, panel, tab, type } from '../support/spreadsheet';

const prepare = (): Host => departmentsHost();

const wordsOf = (host: Host): string[][] => cellsOf(host.workbook.sheets[0], 'A1:E10');
const ourColumns = (host: Host): string[][] => cellsOf(host.workbook.sheets[0], 'F2:H10');
const journalOf = (host: Host): string[][] => {
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  const rows = sheet === undefined ? [] : cellsOf(sheet, `A1:E${Math.max(1, sheet.rows.length)}`);
  return rows.filter((cells) => cells.join('') !== '');
};
/** Texts of each file of Drive, all of its table. */
const filesOf = (host: Host): string[] =>
  [...host.drive.values()].map(({ bytes }) => JSON.stringify(readDocx(bytes, OWN_LIMITS).blocks));

/** Something a person starts; asked again in the same words after it broke off. */
interface Undertaking {
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

const wordsUntouched = (host: Host, { words }: Snapshot): void => expect(wordsOf(host)).toEqual(words);
const sameWords = (host: Host, whole: Host): void => expect(wordsOf(host)).toEqual(wordsOf(whole));
/** Ids may have been given out once more; states and findings are the same. */
const sameStates = (host: Host, whole: Host): void =>
  expect(ourColumns(host).map((row) => row.slice(0, 2))).toEqual(ourColumns(whole).map((row) => row.slice(0, 2)));
const noted = (host: Host, what: string): number => journalOf(host).filter((cells) => cells[2] === what).length;
const noLineLost = (host: Host, whole: Host, what: string): void => {
  expect(noted(host, what)).toBeGreaterThanOrEqual(noted(whole, what));
  expect(journalOf(host)[0]).toEqual(['Когда', 'Кто', 'Что', 'Результат', 'Ссылка']);
};

const REPORT = { ...HERE, format: 'doc' as const, requestId: 'one-wish' };

const UNDERTAKINGS: Readonly<Record<string, Undertaking>> = {
  'a check': {
    begin: () => bareHost(),
    run: (host) => panel(host, 'panelOpen', { ...HERE, asked: true }).ok,
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      noLineLost(host, whole, 'Проверить всё');
    },
  },
  'a setting up': {
    begin: () => hostOf([tab(PLAN)], { user: COORDINATOR }),
    run: (host) => panel(host, 'panelSetUp', HERE).ok,
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      for (const name of ['Настройки', 'Исполнители']) {
        const [one, other] = [host, whole].map(({ workbook }) => workbook.sheets.find((sheet) => sheet.name === name));
        expect(cellsOf(one, 'A1:F9')).toEqual(cellsOf(other, 'A1:F9'));
      }
    },
  },
  fixes: {
    begin: prepare,
    run: (host) => panel(host, 'panelFix', { ...HERE, picks: null, preview: false }).ok,
    always: (host, { words }) => {
      const bare = (rows: string[][]): string[][] => rows.map((row) => row.map((text) => text.replace(/ +/g, ' ')));
      expect(bare(wordsOf(host))).toEqual(bare(words));
    },
    finally: (host, whole) => {
      sameWords(host, whole);
      sameStates(host, whole);
      noLineLost(host, whole, 'Исправить бесспорное');
      // Whatever run did which cell, all can be taken back.
      for (let undone = true; undone; ) {
        const answer = panel(host, 'panelUndo', HERE);
        undone = answer.ok && answer.value.undone !== null;
      }
      expect(wordsOf(host)).toEqual(wordsOf(prepare()));
    },
  },
  'an undo': {
    begin: () => {
      const host = prepare();
      panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
      return host;
    },
    run: (host) => panel(host, 'panelUndo', HERE).ok,
    always: (host, { words }) => {
      const bare = (rows: string[][]): string[][] => rows.map((row) => row.map((text) => text.replace(/ +/g, ' ')));
      expect(bare(wordsOf(host))).toEqual(bare(words));
    },
    finally: (host, whole) => {
      sameWords(host, whole);
      sameStates(host, whole);
      noLineLost(host, whole, 'Отменить исправления');
    },
  },
  'a waiver': {
    begin: prepare,
    run: (host) => {
      const request = { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так в приказе' };
      return panel(host, 'panelWaive', request).ok;
    },
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      noLineLost(host, whole, 'Допущение');
    },
  },
  'a report': {
    begin: prepare,
    run: (host) => panel(host, 'panelReport', REPORT).ok,
    always: (host, before) => {
      wordsUntouched(host, before);
      // Each file that is there can be read to its end: none is half a report.
      expect(filesOf(host).length).toBeLessThanOrEqual(1);
    },
    finally: (host, whole) => {
      expect(filesOf(host)).toEqual(filesOf(whole));
      noLineLost(host, whole, 'Сформировать отчёт');
      expect(noted(host, 'Сформировать отчёт')).toBe(1);
    },
  },
  'a refresh': {
    begin: () => {
      const host = prepare();
      panel(host, 'panelReport', { ...REPORT, requestId: 'the-first' });
      type(host, 'E5', 'Открыта 1 июля 2022 года');
      return host;
    },
    run: (host) => panel(host, 'panelReport', REPORT).ok,
    always: (host, before) => {
      wordsUntouched(host, before);
      const [file, ...others] = filesOf(host);
      expect(others).toEqual([]);
      // As it was, or as it will be: never empty, never half.
      expect(file === before.files[0] || file?.includes('Открыта 1 июля') === true).toBe(true);
    },
    finally: (host, whole) => {
      expect(filesOf(host)).toEqual(filesOf(whole));
      expect([...host.drive.keys()]).toEqual([...whole.drive.keys()]);
      expect(noted(host, 'Сформировать отчёт')).toBe(2);
    },
  },
  protection: {
    begin: prepare,
    run: (host) => runSteps(host, false),
    always: wordsUntouched,
    finally: (host, whole) => {
      expect(protectionOf(host)).toEqual(protectionOf(whole));
      noLineLost(host, whole, 'Защита строк');
    },
  },
  'taking protection off': {
    begin: () => {
      const host = prepare();
      runSteps(host, false);
      return host;
    },
    run: (host) => runSteps(host, true),
    always: wordsUntouched,
    finally: (host, whole) => {
      expect(protectionOf(host)).toEqual(protectionOf(whole));
      expect(protectionOf(host)).toMatchObject({ state: 'none' });
    },
  },
  reminders: {
    begin: prepare,
    run: (host) => panel(host, 'panelRemind', { ...HERE, departments: null }).ok,
    always: (host, before) => {
      wordsUntouched(host, before);
      const recipients = host.mailbox.map(({ to }) => to);
      expect(new Set(recipients).size).toBe(recipients.length);
    },
    finally: (host, whole) => {
      const [sent, all] = [host, whole].map(({ mailbox }) => mailbox.map(({ to }) => to).sort());
      // One that may have gone before the failure is not sent again, but told: nobody is forgotten in silence.
      const answer = panel(host, 'panelReminders', HERE);
      const states = answer.ok ? answer.value.departments.map(({ state }) => state) : [];
      expect(states.filter((state) => state !== 'recent' && state !== 'uncertain')).toEqual([]);
      const uncertain = states.filter((state) => state === 'uncertain').length;
      expect((sent?.length ?? 0) + uncertain).toBeGreaterThanOrEqual(all?.length ?? 0);
      noLineLost(host, whole, 'Напоминание');
    },
  },
  'weekly reminders': {
    begin: prepare,
    run: (host) => panel(host, 'panelWeekly', { ...HERE, until: '2023-02-25', takeOver: false }).ok,
    always: wordsUntouched,
    finally: (host) => {
      expect(noted(host, 'Еженедельные напоминания')).toBeGreaterThanOrEqual(1);
      const answer = panel(host, 'panelReminders', HERE);
      expect(answer.ok && answer.value.weekly).toMatchObject({ mine: true, until: '2023-02-25', sheet: '2022' });
    },
  },
};

/** Asks as the dialog does, until nothing is left. */
function runSteps(host: Host, off: boolean): boolean {
  for (let step = 0; step < 20; step += 1) {
    const answer = panel(host, 'panelProtect', { ...HERE, off });
    if (!answer.ok) return false;
    if (answer.value.left === 0) return true;
  }
  return false;
}

function protectionOf(host: Host): unknown {
  const answer = panel(host, 'panelProtection', HERE);
  return answer.ok ? answer.value : answer.error;
}

/** How a call may fail: in Google's own words, one that passes by itself and one that does not; or the whole execution is killed. */
const FAILURES = [
  [
    'a passing failure before it took effect',
    { message: 'Service Spreadsheets failed while accessing document with id x.', when: 'before' },
  ],
  [
    'a passing failure after it took effect',
    { message: 'Service Spreadsheets failed while accessing document with id x.', when: 'after' },
  ],
  [
    'a lasting failure before it took effect',
    { message: 'Unexpected error while getting the method or property.', when: 'before' },
  ],
  [
    'a lasting failure after it took effect',
    { message: 'Unexpected error while getting the method or property.', when: 'after' },
  ],
  ['the kill at the time limit', null],
] as const;

describe.each(Object.entries(UNDERTAKINGS))('%s', (_name, { begin, run, always, finally: end }) => {
  test.each(FAILURES)('survives %s, at each of its calls', (_failure, fault) => {
    const whole = begin();
    whole.calls.clear();
    expect(run(whole)).toBe(true);
    const { total = 0 } = callCounts(whole);
    expect(total).toBeGreaterThan(10);
    for (let nth = 1; nth <= total; nth += 1) {
      const host = begin();
      const before = { words: wordsOf(host), files: filesOf(host) };
      if (fault === null) host.killAt = nth;
      else host.faults.push({ ...fault, nth, times: 1 });
      try {
        run(host);
      } catch (error) {
        // Only Google's kill gets past the script: all else it must put into words.
        expect(fault).toBe(null);
        expect(String(error)).toMatch(/maximum execution time/);
      }
      host.killAt = null;
      host.faults.length = 0;
      always(host, before);
      // A claim that was left behind is respected for a minute; a killed run, Google's six minutes.
      host.advance(fault === null ? 360_000 : 60_000);
      expect(run(host), `call ${nth}`).toBe(true);
      always(host, before);
      end(host, whole);
    }
  });
});
