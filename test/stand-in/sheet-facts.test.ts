/** Facts of Google Sheets, found later than those of platform.test.ts, each with its source, and with the trial of the self-check that shows it. */
import { describe, expect, test } from 'vitest';
import { runFunction, runTrigger } from '../../src/stand-in/bundle';
import type { Host, HostOptions } from '../../src/stand-in/host/host';
import type { Person } from '../../src/stand-in/host/rights';
import { fact } from '../support/fact';
import { runScript, scriptOf } from '../support/script';
import { cellsOf, hostOf, panel, tab } from '../support/spreadsheet';

const OWNER: Person = { email: 'owner@example.test', owner: true };

const shared = (table = 'а | б\nв | г', options: Partial<HostOptions> = {}): Host =>
  hostOf([tab(table)], { user: OWNER, ...options });

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

describe('plain text', () => {
  /** Type and text of a cell after `typed` was written and the format set. */
  const turned = (typed: unknown, locale: 'ru' | 'en', format = '@'): unknown =>
    runScript(
      shared('а', { locale }),
      `${SHEET} const range = sheet.getRange(1, 1); range.setValues([[${JSON.stringify(typed)}]]); range.setNumberFormat('${format}');
      return [typeof range.getValues()[0][0], range.getDisplayValues()[0][0], range.getFormulas()[0][0]]`,
    );

  const known = {
    mark: 'M',
    source: 'ttsukagoshi/mail-merge-for-gmail issue 43',
    trials: { plainTextDate: 'string', plainTextNumber: 'string' },
  } as const;
  fact('set over a date, a number or TRUE makes a text of what was shown', known, () => {
    expect(turned('1.10', 'ru')).toEqual(['string', '01.10.2023', '']);
    expect(turned('1.10', 'en')).toEqual(['string', '1.1', '']);
    expect(turned('1/10', 'en')).toEqual(['string', '1/10/2023', '']);
    expect(turned(12.5, 'ru')).toEqual(['string', '12,5', '']);
    expect(turned(true, 'ru')).toEqual(['string', 'ИСТИНА', '']);
    expect(turned('=1+1', 'ru')).toEqual(['string', '', '=1+1']);
    expect(turned('1.10', 'ru', 'General')).toEqual(['object', expect.anything(), '']);
  });

  // M, as above: a text is no value
  test('and no other format makes a value of it again, over several ranges as over one', () => {
    const host = shared('#1.5 | #2\n#3 | г');
    const body = `${SHEET} const list = sheet.getRangeList(['A1', 'A2:B2']); list.setNumberFormat('@'); list.setNumberFormat('General');
      return sheet.getRange(1, 1, 2, 2).getValues()`;
    expect(runScript(host, body)).toEqual([
      ['1,5', 2],
      ['3', 'г'],
    ]);
    expect(cellsOf(host.activeSheet, 'A1:B1')).toEqual([['1,5', '2']]);
  });
});

describe('protections', () => {
  const GROUP = 'region@groups.test';
  const MEMBER: Person = { email: 'member@example.test', owner: false, groups: [GROUP] };
  const ANNA: Person = { email: 'anna@example.test', owner: false };
  const page = 'developers.google.com/apps-script/reference/spreadsheet/protection';
  const protect = (host: Host, change: string, user: Person = MEMBER): unknown =>
    runScript(
      host,
      `${SHEET} const protection = sheet.getRange(1, 1).protect(); ${change};
      return protection.getEditors().map((each) => each.getEmail())`,
      'FULL',
      { user },
    );
  const removeAll = 'protection.removeEditors(protection.getEditors())';

  fact(
    'a group cannot be taken away by a member who does not stand there in person',
    { mark: 'H', source: page },
    () => {
      const host = shared('а | б', { editors: [GROUP, ANNA.email] });
      expect(protect(host, '')).toEqual([OWNER.email, GROUP, ANNA.email]);
      expect(() => protect(host, removeAll)).toThrow('remove yourself');
      expect(protect(host, `protection.addEditor('${MEMBER.email}'); ${removeAll}`)).toEqual([
        OWNER.email,
        MEMBER.email,
      ]);
    },
  );

  // M, apps-script/reference/spreadsheet/protection speaks of permission that comes from a group
  test('a group lets its members in', () => {
    const host = shared('а | б', { editors: [GROUP] });
    protect(host, `${removeAll}; protection.addEditor('${GROUP}')`, OWNER);
    const write = `${SHEET} sheet.getRange(1, 1).setValues([['x']])`;
    expect(() => runScript(host, write, 'LIMITED', { user: MEMBER })).not.toThrow();
    expect(() => runScript(host, write, 'LIMITED', { user: ANNA })).toThrow('защищенную');
  });

  const empty = {
    mark: 'H',
    source: 'Sheets API v4, ProtectedRange.editors',
    trials: { warningEditors: '0' },
  } as const;
  fact('one that only warns keeps no editors, and tells none', empty, () => {
    const host = shared('а | б', { editors: [ANNA.email] });
    expect(protect(host, 'protection.setWarningOnly(true)', OWNER)).toEqual([]);
    expect(protect(host, 'protection.setWarningOnly(true); protection.setWarningOnly(false)', OWNER)).toEqual([
      OWNER.email,
    ]);
  });

  const begin = {
    mark: 'M',
    source: 'burnash/gspread issue 793; googleapis/google-api-php-client issue 1943',
    trials: { newEditors: null },
  } as const;
  fact('a new one begins with everybody, or with nobody but its maker', begin, () => {
    const made = (newProtections: 'everybody' | 'nobody') => {
      const host = shared('а | б', { editors: [ANNA.email], newProtections });
      const told = protect(host, '', OWNER);
      const isOpen = runScript(host, `${SHEET} return sheet.getRange(1, 1).canEdit()`, 'FULL', { user: ANNA });
      return [told, isOpen];
    };
    expect(made('everybody')).toEqual([[OWNER.email, ANNA.email], true]);
    expect(made('nobody')).toEqual([[], false]);
  });
});

describe('characters', () => {
  const odd = ['а\tб', 'а\vб', 'а\r\nб', 'а\u00adб', ' а '];
  const kept = (altersText: boolean): unknown =>
    runScript(
      shared('а', { altersText }),
      `${SHEET} const range = sheet.getRange(1, 1, 1, 5).setNumberFormat('@'); range.setValues([${JSON.stringify(odd)}]); return range.getValues()[0]`,
    );

  const known = { mark: 'L', source: 'no page tells', trials: { characters: null } } as const;
  fact(
    'a tab, its vertical sister, CRLF, a soft hyphen, blanks at the edges are kept, or altered on the way',
    known,
    () => {
      expect(kept(false)).toEqual(odd);
      expect(kept(true)).toEqual(['а б', 'а\nб', 'а\nб', 'аб', 'а']);
    },
  );
});

describe('sizes, formats and waits', () => {
  const carried = {
    mark: 'L',
    source:
      'apps-script/guides/html/communication names no size; public projects report 5 MB, send 32 MB at once, or allow for a Blob’s 50 MB',
  } as const;
  fact('what passes between page and script has some size, and beyond it the call fails', carried, () => {
    const ask = (clientLimit: number, text: string) =>
      panel(shared('а', { clientLimit }), 'panelDates', { texts: [{ text, year: 2022 }] });
    expect(ask(5_000, 'а'.repeat(1_000)).ok).toBe(true);
    expect(() => ask(5_000, 'а'.repeat(6_000))).toThrow('HTTP 413');
  });

  fact(
    'a formula that shows nothing counts for the last row',
    { mark: 'L', source: 'webapps.stackexchange.com, getLastRow' },
    () => {
      const host = shared('а\n\n\n');
      runScript(host, `${SHEET} sheet.getRange(5, 2).setValues([['=""']])`);
      expect(runScript(host, `${SHEET} return [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]`)).toEqual([
        5,
        'A1:B5',
      ]);
    },
  );

  const general = {
    mark: 'L',
    source: 'recollection: set by script, it comes back as the pattern of all digits',
  } as const;
  fact('the format “General”, once set, reads back as digits; where nobody set one it reads General', general, () => {
    const read = (set: string) =>
      runScript(shared(), `${SHEET} const range = sheet.getRange(1, 1)${set}; return range.getNumberFormats()[0][0]`);
    expect([read(''), read(".setNumberFormat('General')"), read(".setNumberFormat('@')")]).toEqual([
      'General',
      '0.###############',
      '@',
    ]);
  });

  const wait = { mark: 'M', source: 'developers.google.com/apps-script/reference/lock/lock, seen' } as const;
  fact('with a negative time tryLock answers false, and waitLock throws', wait, () => {
    const lock = 'const lock = LockService.getDocumentLock();';
    expect(runScript(shared(), `${lock} return lock.tryLock(-1)`)).toBe(false);
    expect(() => runScript(shared(), `${lock} lock.waitLock(-1)`)).toThrow('Lock timeout');
  });
});

describe('triggers', () => {
  const once = {
    mark: 'H',
    source: 'developers.google.com/apps-script/reference/script/clock-trigger-builder, after',
    trials: { laterTrigger: null },
  } as const;
  fact('may run once, so many milliseconds from now, as who made them, with nobody looking on', once, () => {
    const host = shared('слово');
    runScript(host, "ScriptApp.newTrigger('main').timeBased().after(60000).create()");
    const [trigger] = host.triggers;
    expect(trigger?.once).toBe(host.now().getTime() + 60_000);
    const code = `function main() { ${SHEET} return sheet.getRange(1, 1).getDisplayValues()[0][0] }`;
    if (trigger !== undefined) expect(runTrigger(scriptOf(code), host, trigger)).toBe('слово');
  });
});

const whole = {
  mark: 'M',
  source: 'enuchi/React-Google-Apps-Script issue 157: pages are altered; of scripts nobody tells',
  trials: { scriptIntact: '' },
} as const;
fact('a function tells its own text, letter by letter', whole, () => {
  const code = 'function other_(){return "«»\\u00ad"} function main() { return other_.toString() }';
  expect(runFunction(scriptOf(code), shared(), 'main', 'FULL', () => undefined)).toBe(
    'function other_(){return "«»\\u00ad"}',
  );
});
