/** A failure at each single call of what reaches beyond the plan's own tab: a report, its refresh, protection, reminders. */
import { expect } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { departmentsHost } from '../../support/departments';
import { filesOf, noLineLost, noted, survivesFailures, type Undertaking, wordsUntouched } from '../../support/failures';
import { HERE, panel, type } from '../../support/spreadsheet';

const prepare = (): Host => departmentsHost();
const REPORT = { ...HERE, format: 'doc' as const, requestId: 'one-wish' };

const UNDERTAKINGS: Readonly<Record<string, Undertaking>> = {
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

for (const [name, undertaking] of Object.entries(UNDERTAKINGS)) survivesFailures(name, undertaking);

/** Asks as the dialog does, until nothing is left. */
function runSteps(host: Host, off: boolean): boolean {
  for (let step = 0; step < 20; step += 1) {
    const answer = panel(host, 'panelProtect', { ...HERE, off });
    if (!answer.ok) return false;
    if (answer.value.left === 0) return true;
  }
  return false;
}

/** As the dialog tells it, and how many there are in each tab: none is left over without a name. */
function protectionOf(host: Host): Readonly<Record<string, unknown>> {
  const answer = panel(host, 'panelProtection', HERE);
  const counts = host.workbook.sheets.map((sheet) => protectionsOf(sheet).length);
  return answer.ok ? { ...answer.value, counts } : { error: answer.error };
}
