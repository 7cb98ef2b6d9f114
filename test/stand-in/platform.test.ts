/** What Apps Script and Sheets really do, fact by fact: the stand-in must do it, and the bundle must live with it. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { type Bundle, functionNames, runFunction, runTrigger } from '../../src/stand-in/bundle';
import type { Execution } from '../../src/stand-in/execution/execution';
import { FAULTS } from '../../src/stand-in/host/faults';
import type { Host, HostOptions } from '../../src/stand-in/host/host';
import type { Person, Rights } from '../../src/stand-in/host/rights';
import { SCOPES, scopeFor } from '../../src/stand-in/host/scopes';
import { protectionsOf } from '../../src/stand-in/spreadsheet/protections';
import { copyRow, deleteRow, insertRow, sortRows } from '../../src/stand-in/spreadsheet/row-operations';
import { editEvent, enterText, type SingleEdit } from '../../src/stand-in/type-text';
import { HEADER } from '../support/rule-tester';
import { runScript, scriptOf } from '../support/script';
import { bundle, cellsOf, click, HERE, hostOf, NOW, panel, tab, type } from '../support/spreadsheet';

/*
 * Facts that cannot be shown here, and why:
 * - `push.apply` fails beyond some 125,000 elements: Node's limit is another one, and hangs on the stack.
 * - Alternating reads and writes are slow, each call on protections too: no call here takes the time it takes on Google. What counts is the number of
 *   calls, which budgets.test.ts keeps small.
 * - A rejected promise can end as a success: the stand-in refuses every promise instead (below).
 * - 30 executions at once a person, 1,000 a script: executions at once are many-hands.test.ts's, of far fewer people.
 * - At most two edit events wait, more are dropped: many-hands.test.ts drops them.
 * - A published add-on's triggers: one a type, hourly at most: the bundle asks for a weekly one only, and the default is a bound script.
 * - A bound script's menu beside Help, a published one's under Extensions: a choice of the build, see menu.test.ts.
 * - Cache limits: nothing here uses CacheService, so it does not exist.
 * - Developer metadata's limit: not used, does not exist.
 * - A refreshed Doc's comments come unhooked: the stand-in only counts comments.
 * - What Google's converter makes of text boxes, percentage widths and theme fonts: only Google has it. Docs reads back what the .docx says.
 * - Several Google accounts in one browser, ten client calls at once, dates in arguments: the browser's part, see test/ui.
 * - A sidebar's 300 pixels, localStorage: the browser's part as well.
 * - clasp's ways: nothing of it runs here.
 */

const OWNER: Person = { email: 'owner@example.test', owner: true };
const ANNA: Person = { email: 'anna@example.test', owner: false };
const BORIS: Person = { email: 'boris@example.test', owner: false };

const PLAN = `План на 2022 год\n${HEADER}\n1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года\n1.2. | Выставка | 2022 год | Департамент культуры | `;

const shared = (table = 'а | б\nв | г', options: Partial<HostOptions> = {}): Host =>
  hostOf([tab(table)], { user: OWNER, editors: [ANNA.email, BORIS.email], ...options });

const as = (user: Person) => ({ user });

const runInHost = (
  project: Bundle,
  host: Host,
  rights: Rights = 'FULL',
  makeArgument: (execution: Execution) => unknown = () => undefined,
): unknown => runFunction(project, host, 'main', rights, makeArgument);

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

describe('the runtime', () => {
  // M, apps-script/guides/v8-runtime; brucemcpherson/desktopliberation issue 165
  test('has console, and no timers, fetch, URL, encoders, base64, crypto, clones, performance, process, buffers or window', () => {
    const names =
      `setTimeout setInterval setImmediate queueMicrotask fetch URL URLSearchParams TextEncoder TextDecoder atob btoa crypto
      structuredClone performance process Buffer Blob File window require module navigator`.split(/\s+/);
    const absent = runScript(shared(), `return ${JSON.stringify(names)}.filter((name) => name in globalThis)`);
    expect(absent).toEqual([]);
    expect(runScript(shared(), 'return typeof console.log')).toBe('function');
  });

  // M, brucemcpherson/desktopliberation issue 165: promises end with the execution
  test('is synchronous: a function that answers a promise is refused', () => {
    expect(() => runScript(shared(), 'return Promise.resolve(1)')).toThrow('not modelled: main answers a promise');
  });

  // H, apps-script/guides/services/quotas and guides/properties: what is to last is stored
  test('keeps nothing from one execution to the next, and shares one global scope within one', () => {
    const host = shared();
    const code = 'var count = 0; function main() { count += 1; return count }';
    const project = { ...scriptOf(code), scripts: [new vm.Script(code), new vm.Script('count += 10')] };
    const run = () => runInHost(project, host);
    expect([run(), run()]).toEqual([11, 11]);
  });

  // H, apps-script/guides/html/communication, “Private functions”
  test('finds literal functions only, and hides names that end in "_" from the client', () => {
    const names = functionNames(bundle);
    expect(names).toContain('onOpen');
    expect(names).toContain('panelOpen');
    expect([...names].filter((name) => name.endsWith('_'))).toEqual([]);
    const text = builtFiles().join('\n');
    for (const name of names) expect(text).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
    expect(text).toMatch(/^function docxLibrary_\(/m);
  });

  // H, workspace/add-ons/concepts/editor-auth-lifecycle, AuthMode.NONE
  test('calls no service while the script is loaded', () => {
    const host = shared();
    expect(runScript(host, 'return 1', 'NONE')).toBe(1);
    for (const name of ['onOpen', 'onInstall']) expect(() => click(host, name, 'NONE')).not.toThrow();
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    expect(() => bundle.scripts.map((script) => script.runInContext(context))).not.toThrow();
  });

  // M, google/clasp issues 907 and 935
  test('parses no private or static class fields: the built files have none', () => {
    // A younger feature would be written anew for the older target, and so differ.
    const written = (text: string, target: string): string => transformSync(text, { target, charset: 'utf8' }).code;
    for (const text of builtFiles()) expect(written(text, 'es2020') === written(text, 'esnext')).toBe(true);
  });

  // H, apps-script/guides/services, “time zones”; trials: { zone: '2023-01-01 00:30:00' }
  test('has the manifest’s time zone for its dates and the spreadsheet’s own for cells', () => {
    const host = shared('а', { timeZone: 'Asia/Vladivostok', now: () => new Date('2022-12-31T20:30:00Z') });
    const body = `const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      return [Session.getScriptTimeZone(), Session.getScriptTimeZone(), zone].map((each, index) =>
        index === 0 ? each : Utilities.formatDate(new Date(), each, 'yyyy-MM-dd'))`;
    expect(runScript(host, body)).toEqual(['Europe/Moscow', '2022-12-31', '2023-01-01']);
  });

  // H, apps-script/reference/utilities, sleep: at most 300,000 ms
  test('has a clock that sleeping moves on, with dates that are dates all the same', () => {
    const host = shared();
    const body = `const before = Date.now(); Utilities.sleep(1500);
      return [before, Date.now() - before, new Date() instanceof Date, Object.prototype.toString.call(new Date()),
        new Date(2022, 0, 1).getFullYear(), new (new Date().constructor)().getTime() - before]`;
    expect(runScript(host, body)).toEqual([NOW.getTime(), 1500, true, '[object Date]', 2022, 1500]);
    expect(() => runScript(host, 'Utilities.sleep(300001)')).toThrow('at most 300000');
  });

  // H, seen; trials: { undefined: 'blank' }
  test('takes undefined for null: the cell is cleared', () => {
    const host = shared();
    runScript(host, `${SHEET} sheet.getRange(1, 1, 1, 2).setValues([[undefined, null]])`);
    expect(cellsOf(host.activeSheet, 'A1:B1')).toEqual([['', '']]);
  });
});

describe('rights', () => {
  // H, workspace/add-ons/concepts/editor-auth-lifecycle
  test('NONE: the menu and the language, no document, no properties', () => {
    const body = `SpreadsheetApp.getUi().createMenu('Веха').addItem('а', 'б').addToUi(); return Session.getActiveUserLocale()`;
    expect(runScript(shared(), body, 'NONE')).toBe('ru');
    for (const call of [
      'SpreadsheetApp.getActiveSpreadsheet()',
      'PropertiesService.getDocumentProperties()',
      'LockService.getDocumentLock()',
    ])
      expect(() => runScript(shared(), call, 'NONE')).toThrow('You do not have permission to call');
  });

  // H, workspace/add-ons/concepts/editor-auth-lifecycle
  test('LIMITED: this document, its properties and lock', () => {
    const host = shared();
    const body = `${SHEET} sheet.getRange(1, 1).setValues([['я']]);
      PropertiesService.getDocumentProperties().setProperty('к', 'з');
      const lock = LockService.getDocumentLock(); return [lock.tryLock(1), lock.hasLock()]`;
    expect(runScript(host, body, 'LIMITED')).toEqual([true, true]);
    expect([cellsOf(host.activeSheet, 'A1:A1'), host.properties.get('к')]).toEqual([[['я']], 'з']);
  });

  // H, apps-script/reference and the advanced services’ pages, each method’s authorization
  test.each([
    ["Drive.Files.list({ q: '' })", SCOPES.files],
    ["Docs.Documents.get('x')", SCOPES.files],
    ["MailApp.sendEmail({ to: 'a@b.cd', subject: '', body: '' })", SCOPES.mail],
    ['MailApp.getRemainingDailyQuota()', SCOPES.mail],
    ['ScriptApp.getProjectTriggers()', SCOPES.triggers],
    ["ScriptApp.newTrigger('x')", SCOPES.triggers],
    ["HtmlService.createHtmlOutputFromFile('Sidebar')", SCOPES.ui],
    ["SpreadsheetApp.getUi().alert('!')", SCOPES.ui],
  ])('LIMITED: %s needs consent, and so it does where a person granted all but this', (call, scope) => {
    const words = `Required permissions: ${scope}`;
    expect(() => runScript(shared(), call, 'LIMITED')).toThrow(words);
    const host = shared();
    host.grantedScopes.delete(scope);
    expect(() => runScript(host, call)).toThrow(words);
  });

  // H, apps-script/concepts/scopes: once listed, nothing is added by itself
  test('FULL: a scope that the manifest does not list is of no use, whoever granted it', () => {
    const project = scriptOf('function main() { MailApp.getRemainingDailyQuota() }', new Set([SCOPES.spreadsheet]));
    expect(() => runInHost(project, shared())).toThrow(SCOPES.mail);
  });

  // M, apps-script/guides/triggers, “Restrictions”: simple triggers run without authorization
  test('FULL: without the spreadsheet’s scope the document is closed; a simple trigger needs no grant for it', () => {
    const host = shared();
    host.grantedScopes.clear();
    expect(() => runScript(host, SHEET)).toThrow(SCOPES.spreadsheet);
    expect(() => runScript(host, SHEET, 'LIMITED')).not.toThrow();
  });

  // H, apps-script/reference/script/script-app, getAuthorizationInfo with scopes
  test('people may grant some scopes only, and the script can ask which', () => {
    const host = shared();
    host.grantedScopes.delete(SCOPES.mail);
    const ask = (scopes: string) =>
      runScript(
        host,
        `const answer = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes});
        return [answer.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, answer.getAuthorizationUrl(),
          answer.getAuthorizedScopes().length]`,
      );
    expect(ask('')).toEqual([true, expect.stringMatching(/^https:\/\/accounts\.google\.com\/o\/oauth2\//), 5]);
    expect(ask(`, ['${SCOPES.mail}']`)).toEqual([true, expect.stringContaining('send_mail'), 0]);
    expect(ask(`, ['${SCOPES.files}']`)).toEqual([false, null, 1]);
  });

  // H, reference/base/session; trials: { address: 'true' }
  test('a simple trigger is not told who is at work, unless it is the script’s own account', () => {
    const body = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';
    expect(runScript(shared(), body, 'LIMITED', as(ANNA))).toEqual(['', '']);
    expect(runScript(shared(), body, 'LIMITED', as(OWNER))).toEqual([OWNER.email, OWNER.email]);
    expect(runScript(shared(), body, 'FULL', as(ANNA))).toEqual([ANNA.email, ANNA.email]);
    expect(runScript(shared(), body, 'FULL', { ...as(ANNA), scopes: new Set() })).toEqual(['', '']);
    // As reported: github.com/hijonathan/google-scripts/issues/14.
    expect(() => runScript(shared('а', { withheldEmail: 'throws' }), body, 'FULL', { scopes: new Set() })).toThrow(
      'Session.getActiveUser',
    );
  });

  // H, workspace/add-ons/concepts/editor-auth-lifecycle: onInstall calls onOpen
  test('onInstall does what onOpen does, with or without rights', () => {
    const menus = (['NONE', 'LIMITED', 'FULL'] as const).map((rights) => {
      const host = shared(PLAN);
      click(host, 'onInstall', rights);
      return host.menus;
    });
    const host = shared(PLAN);
    click(host, 'onOpen', 'LIMITED');
    expect(menus).toEqual([host.menus, host.menus, host.menus]);
  });

  // H, apps-script/reference/spreadsheet/spreadsheet-app, openById asks for all spreadsheets; peterherrmann/BetterLog issue 29
  test('no spreadsheet service but this file’s: no openById, no DriveApp, no DocumentApp', () => {
    expect(() => runScript(shared(), "SpreadsheetApp.openById('x')")).toThrow('not modelled');
    for (const name of ['DriveApp', 'DocumentApp', 'Sheets', 'UrlFetchApp', 'CacheService'])
      expect(() => runScript(shared(), `${name}.toString()`)).toThrow(`${name} is not defined`);
  });
});

describe('nothing that a person sets off by opening or editing asks for consent', () => {
  /** Methods called by `work`, which runs for somebody who granted nothing. */
  function asked(host: Host, work: () => void): string[] {
    host.grantedScopes.clear();
    host.calls.clear();
    work();
    return [...host.calls.keys()].filter((method) => ![null, SCOPES.spreadsheet].includes(scopeFor(method)));
  }

  function setUp(): Host {
    const host = shared(PLAN);
    click(host, 'setUpSheet');
    return host;
  }

  // Ours: what the bundle asks for under the rights above
  test.each([
    ['onOpen', 'NONE'],
    ['onOpen', 'LIMITED'],
    ['onInstall', 'NONE'],
    ['onInstall', 'LIMITED'],
  ] as const)('%s with rights %s', (name, rights) => {
    for (const host of [shared(PLAN), setUp()]) expect(asked(host, () => click(host, name, rights))).toEqual([]);
  });

  // Ours: the same
  test.each([
    ['typing', 'E4', 'Не состоялась'],
    ['pasting', 'A5', '1.3.\tЯрмарка\t2022 год\tДепартамент\tПроведена\n\t\t\t\tСнова проведена'],
    ['clearing', 'A3:E4', ''],
  ])('onEdit: %s', (_name, a1, text) => {
    for (const host of [shared(PLAN), setUp()])
      expect(asked(host, () => type(host, a1, text, host.workbook.sheets[0], as(ANNA)))).toEqual([]);
  });

  // Ours: the same
  test('onEdit: in the settings, the executors and a tab without a plan', () => {
    const host = setUp();
    for (const name of ['Настройки', 'Исполнители'])
      expect(asked(host, () => type(host, 'B2', '2022', tabOf(host, name), as(ANNA)))).toEqual([]);
  });

  // Ours: the same
  test('onEdit: of a department’s editor, whom the service columns are protected against or warn', () => {
    for (const warns of [true, false]) {
      const host = setUp();
      runScript(
        host,
        `${SHEET} const protection = sheet.getRange(1, 6, sheet.getMaxRows(), 3).protect();
        protection.removeEditors(protection.getEditors()); protection.setWarningOnly(${warns})`,
      );
      const edit = () => {
        try {
          type(host, 'E4', 'Не состоялась', host.activeSheet, as(ANNA));
        } catch (error) {
          // It may say that it could not write there; it must not have asked for more.
          expect(String(error)).toContain('защищенную');
          expect(warns).toBe(false);
        }
      };
      expect(asked(host, edit)).toEqual([]);
      expect(cellsOf(host.activeSheet, 'E4:E4')).toEqual([['Не состоялась']]);
    }
  });
});

describe('edit events', () => {
  function eventOf(a1Text: { readonly area: Parameters<typeof editEvent>[2]; readonly single: SingleEdit | null }) {
    const host = shared('а | б\nв | ');
    let event: Record<string, unknown> = {};
    const project = scriptOf('function main(event) { return Object.keys(event).sort() }');
    runInHost(project, host, 'LIMITED', (execution) => {
      event = editEvent(execution, host.activeSheet, a1Text.area, a1Text.single) as Record<string, unknown>;
      return event;
    });
    return event;
  }
  const cell = { top: 0, left: 0, bottom: 1, right: 1 };

  // H, apps-script/guides/triggers/events, “Edit”
  test('carry value and oldValue for a single cell only, and neither where there is nothing', () => {
    const { value, oldValue, authMode } = eventOf({ area: cell, single: { text: 'новый', before: 'а' } });
    expect([value, oldValue, authMode]).toEqual(['новый', 'а', 'LIMITED']);
    expect('oldValue' in eventOf({ area: cell, single: { text: 'новый', before: '' } })).toBe(false);
    expect('value' in eventOf({ area: cell, single: { text: '', before: 'а' } })).toBe(false);
    const block = eventOf({ area: { ...cell, bottom: 2 }, single: null });
    expect(['value' in block, 'oldValue' in block]).toEqual([false, false]);
  });

  // M, apps-script/guides/triggers/events shows them in its sample of the event
  test('tell the range’s bounds as plain numbers, free to read', () => {
    const host = shared();
    const project = scriptOf(
      'function main({ range }) { return [range.rowStart, range.rowEnd, range.columnStart, range.columnEnd].join() }',
    );
    host.calls.clear();
    const bounds = runInHost(project, host, 'LIMITED', (execution) =>
      editEvent(execution, host.activeSheet, { top: 1, left: 0, bottom: 3, right: 2 }, null),
    );
    expect([bounds, host.calls.size]).toEqual(['2,3,1,2', 0]);
  });

  // H, apps-script/guides/triggers, “Restrictions”: script executions and API requests set off no triggers
  test('do not come for what scripts write, nor for rows put in, deleted, copied or sorted', () => {
    const host = shared(PLAN);
    click(host, 'setUpSheet');
    host.calls.clear();
    const sheet = host.activeSheet;
    const doer = { host, user: OWNER };
    insertRow(sheet, 3, doer);
    copyRow(sheet, 2, doer);
    deleteRow(sheet, 3, doer);
    sortRows(sheet, 2, 5, 1, false, doer);
    expect(host.calls.size).toBe(0);
    runScript(host, `${SHEET} sheet.getRange(3, 5).setValues([['Не состоялся']])`);
    expect([...host.calls.keys()].sort()).toEqual([
      'Range.setValues',
      'Sheet.getRange',
      'Spreadsheet.getActiveSheet',
      'SpreadsheetApp.getActiveSpreadsheet',
    ]);
  });
});

describe('time', () => {
  // H, apps-script/guides/triggers, “Restrictions”
  test('a simple trigger is killed after 30 seconds, and nothing it catches helps', () => {
    const host = shared();
    const body = `${SHEET} try { Utilities.sleep(30001) } catch (error) {}
      try { sheet.getRange(1, 1).setValues([['поздно']]) } catch (error) {} return 'жив'`;
    expect(() => runScript(host, body, 'LIMITED')).toThrow('Exceeded maximum execution time');
    expect(cellsOf(host.activeSheet, 'A1:A1')).toEqual([['а']]);
  });

  // H, apps-script/guides/services/quotas
  test('any other execution after 6 minutes', () => {
    const body = (times: number) => `for (let at = 0; at < ${times}; at += 1) Utilities.sleep(60000); return 1`;
    expect(runScript(shared(), body(6))).toBe(1);
    expect(() => runScript(shared(), body(7))).toThrow('Exceeded maximum execution time');
  });

  // Ours: a means of the tests
  test('calls take time where a test says how much', () => {
    const host = shared('а', { clock: NOW.getTime(), callCost: 2000 });
    expect(() =>
      runScript(host, `for (let at = 0; at < 14; at += 1) Session.getActiveUserLocale()`, 'LIMITED'),
    ).not.toThrow();
    expect(() =>
      runScript(host, `for (let at = 0; at < 16; at += 1) Session.getActiveUserLocale()`, 'LIMITED'),
    ).toThrow('Exceeded maximum execution time');
    expect(host.clock).toBe(NOW.getTime() + 30 * 2000);
  });

  // L: recollection; Google says that the time is exceeded, not where
  test('an execution can be killed at any of its calls, and its lock is freed', () => {
    const host = shared();
    host.killAt = 6;
    const body = `LockService.getDocumentLock().tryLock(1); ${SHEET} const range = sheet.getRange(1, 1);
      try { range.setValues([['нет']]) } finally { range.setValues([['нет']]) }`;
    expect(() => runScript(host, body)).toThrow('Exceeded maximum execution time');
    expect([cellsOf(host.activeSheet, 'A1:A1'), host.lockHolder]).toEqual([[['а']], null]);
    host.killAt = null;
    expect(runScript(host, 'return LockService.getDocumentLock().tryLock(0)')).toBe(true);
  });
});

describe('faults', () => {
  const write = `${SHEET} sheet.getRange(1, 1).setValues([['да']])`;

  // Ours: a means of the tests
  test('strike the n-th call before it takes effect or after', () => {
    for (const [when, left] of [
      ['before', 'а'],
      ['after', 'да'],
    ] as const) {
      const host = shared();
      host.faults.push({ nth: 4, message: FAULTS.sheetsFailed, when });
      expect(() => runScript(host, write)).toThrow('Service Spreadsheets failed while accessing document');
      expect(cellsOf(host.activeSheet, 'A1:A1')).toEqual([[left]]);
      expect(() => runScript(host, write)).not.toThrow();
    }
  });

  // Ours: a means of the tests
  test('can be caught by the script, unlike being killed', () => {
    const host = shared();
    host.faults.push({ method: 'Range.setValues', message: FAULTS.serverError, times: 1 });
    runScript(
      host,
      `${SHEET} try { sheet.getRange(1, 1).setValues([['x']]) } catch (error) { sheet.getRange(1, 1).setValues([[error.message]]) }`,
    );
    expect(cellsOf(host.activeSheet, 'A1:A1')).toEqual([[FAULTS.serverError]]);
  });
});

describe('cells', () => {
  const written = (value: string, locale: 'ru' | 'en', format = ''): unknown => {
    const host = shared('а', { locale });
    const dress = format === '' ? '' : `.setNumberFormat('${format}')`;
    return runScript(
      host,
      `${SHEET} const range = sheet.getRange(1, 1)${dress}; range.setValues([[${JSON.stringify(value)}]]);
      return [typeof range.getValues()[0][0], range.getDisplayValues()[0][0], range.getFormulas()[0][0], range.getNumberFormats()[0][0]]`,
    );
  };

  // M, apps-script/reference/spreadsheet/range, setValues; trials: { typing: 'date', day: '2022-12-31' }
  test.each([
    ['1.10', 'ru', ['object', '01.10.2023', '', 'dd.mm.yyyy']],
    ['1.10', 'en', ['number', '1.1', '', 'General']],
    ['1,5', 'ru', ['number', '1,5', '', 'General']],
    ['1/2', 'ru', ['object', '01.02.2023', '', 'dd.mm.yyyy']],
    ['1/2', 'en', ['object', '1/2/2023', '', 'm/d/yyyy']],
    ['007', 'ru', ['number', '7', '', 'General']],
    ['=1+1', 'ru', ['string', '', '=1+1', 'General']],
    ["'007", 'ru', ['string', '007', '', 'General']],
  ] as const)('setValues reads %s as typing would where the locale is %s', (value, locale, expected) => {
    expect(written(value, locale)).toEqual(expected);
  });

  // M, as above; trials: { texts: "1.10 | 007 | 01.02.2026 | =1+1 | +7 | 'x | TRUE | 😀" }
  test.each(['1.10', '1/2', '007', '=1+1'])('%s stays text in a cell of plain text', (value) => {
    expect(written(value, 'ru', '@')).toEqual(['string', value, '', '@']);
  });

  // L: no page tells; both outcomes are lived with
  test('a formula may work in cells of plain text, too: Google leaves it open', () => {
    const host = shared('а', { looseText: true });
    const body = `${SHEET} const range = sheet.getRange(1, 1).setNumberFormat('@'); range.setValues([['=1+1']]); return range.getFormulas()[0][0]`;
    expect(runScript(host, body)).toBe('=1+1');
  });

  // M, apps-script/reference/spreadsheet/range, getMergedRanges; trials: { merges: 'a |  | A6:B7' }
  test('merged: the value is in the top left cell and "" in the rest', () => {
    const host = shared('а | б\nв | г');
    const body = `${SHEET} const range = sheet.getRange(1, 1, 2, 2).merge();
      return [range.getValues(), sheet.getRange(2, 2).getMergedRanges()[0].getA1Notation()]`;
    expect(runScript(host, body)).toEqual([
      [
        ['а', ''],
        ['', ''],
      ],
      'A1:B2',
    ]);
  });

  // H, apps-script/reference/spreadsheet/sheet, setConditionalFormatRules; trials: { colours: '=LEFT($C9)="e"' }
  test('setConditionalFormatRules replaces all of a tab’s rules', () => {
    const host = shared();
    const rule = (formula: string) =>
      `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#FF0000').setRanges([sheet.getRange(1, 1)]).build()`;
    const body = `${SHEET} sheet.setConditionalFormatRules([${rule('=1')}, ${rule('=2')}]); sheet.setConditionalFormatRules([${rule('=3')}]);
      return sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition().getCriteriaValues()[0])`;
    expect(runScript(host, body)).toEqual(['=3']);
  });

  // L: recollection; one page says that scripts pass by validation, and then nothing throws
  test('a validation that rejects throws at a script’s write; pasting over it is checked the same way here', () => {
    const host = shared();
    host.activeSheet.validations = [{ type: 'list', values: ['да'], range: 'A1' }];
    expect(() => runScript(host, `${SHEET} sheet.getRange(1, 1).setValues([['нет']])`)).toThrow('validation');
  });

  // H, support.google.com/drive/answer/37603; trials: { longCell: 'refused' }
  test('hold 50,000 characters, the spreadsheet 10 million cells', () => {
    const host = shared();
    expect(() => runScript(host, `${SHEET} sheet.getRange(1, 1).setValues([['x'.repeat(50001)]])`)).toThrow('50000');
    expect(() => runScript(host, `${SHEET} sheet.insertRowsAfter(1000, 383616)`)).toThrow('limit of 10000000 cells');
    expect(() => runScript(host, `${SHEET} sheet.insertRowsAfter(1000, 383615)`)).not.toThrow();
    expect(() => runScript(host, `${SHEET} sheet.insertColumnsAfter(26, 1)`)).toThrow('limit of 10000000 cells');
    expect(() => runScript(host, `SpreadsheetApp.getActiveSpreadsheet().insertSheet('новый', 1)`)).toThrow('10000000');
  });

  // H, apps-script/reference/spreadsheet/spreadsheet, moveActiveSheet, and sheet, getIndex
  test('moves the active tab to a place counted from 1, and refuses any other place', () => {
    const host = shared();
    const move = (place: number): unknown =>
      runScript(
        host,
        `SpreadsheetApp.getActiveSpreadsheet().moveActiveSheet(${place}); ${SHEET} if (sheet.getIndex() !== ${place}) throw 'elsewhere'`,
      );
    runScript(host, `SpreadsheetApp.getActiveSpreadsheet().insertSheet('новый', 1)`);
    expect(host.activeSheet.name).toBe('новый');
    for (const place of [1, 2]) {
      move(place);
      expect(host.workbook.sheets[place - 1]).toBe(host.activeSheet);
    }
    for (const place of [0, host.workbook.sheets.length + 1]) expect(() => move(place)).toThrow('between 1 and');
  });

  // H, apps-script/reference/spreadsheet/sheet, isColumnHiddenByUser; trials: { hidden: 'hidden, read' }
  test('tell whether their column is hidden, and the spreadsheet its name and address', () => {
    const host = shared();
    const body = `${SHEET} sheet.hideColumns(2); const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      return [sheet.isColumnHiddenByUser(1), sheet.isColumnHiddenByUser(2), spreadsheet.getName(), spreadsheet.getUrl()]`;
    const url = `https://docs.google.com/spreadsheets/d/${host.id}/edit`;
    expect(runScript(host, body)).toEqual([false, true, 'План', url]);
  });
});

describe('properties', () => {
  // H, apps-script/guides/services/quotas; trials: { bigProperty: 'refused' }
  test('hold 9 KB a value and 500 KB a store, and forget what is deleted', () => {
    const host = shared();
    const set = (key: string, length: number) =>
      runScript(host, `PropertiesService.getDocumentProperties().setProperty('${key}', 'x'.repeat(${length}))`);
    expect(() => set('к', 9217)).toThrow('Argument too large');
    for (let at = 0; at < 55; at += 1) set(`к${at}`, 9216);
    expect(() => set('ещё', 9216)).toThrow('quota');
    runScript(host, "PropertiesService.getDocumentProperties().deleteProperty('к0')");
    expect(() => set('ещё', 9216)).not.toThrow();
  });
});

describe('the document’s lock', () => {
  const holding = 'const lock = LockService.getDocumentLock(); ';

  // H, apps-script/reference/lock/lock-service, properties-service, spreadsheet-app
  test('is null outside a document, and so are its properties and spreadsheet', () => {
    const body = `return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), SpreadsheetApp.getActiveSpreadsheet()]`;
    expect(runScript(shared('а', { inDocument: false }), body)).toEqual([null, null, null]);
  });

  // H, apps-script/reference/lock/lock
  test('tryLock answers false and waitLock throws while another execution has it; both wait as long as told', () => {
    const answers: unknown[] = [];
    const host: Host = shared('а', {
      answer: () => {
        answers.push(runScript(host, `${holding} return [lock.tryLock(700), lock.hasLock()]`, 'FULL', as(ANNA)));
        expect(() => runScript(host, `${holding} lock.waitLock(300)`, 'FULL', as(ANNA))).toThrow('Lock timeout');
        return 'YES';
      },
    });
    const ask = "const ui = SpreadsheetApp.getUi(); ui.alert('?', ui.ButtonSet.YES_NO);";
    const before = host.now().getTime();
    expect(runScript(host, `${holding} const had = lock.tryLock(1); ${ask} return [had, lock.hasLock()]`)).toEqual([
      true,
      true,
    ]);
    expect([answers, host.now().getTime() - before]).toEqual([[[false, false]], 1000]);
  });

  // H, apps-script/reference/lock/lock; trials: { lock: 'true' }
  test('is free again when the execution ends, even by an error, and when it is released', () => {
    const host = shared();
    expect(() => runScript(host, `${holding} lock.waitLock(1); throw new Error('ой')`)).toThrow('ой');
    expect(runScript(host, `${holding} lock.waitLock(1); lock.releaseLock(); return lock.hasLock()`)).toBe(false);
    expect(host.lockHolder).toBe(null);
  });
});

describe('protections', () => {
  /** Protects by script, as the owner; `change` speaks of `protection`. */
  const protect = (host: Host, what: string, change = ''): unknown =>
    runScript(host, `${SHEET} const protection = ${what}.protect(); ${change}`);
  const alone = 'protection.removeEditors(protection.getEditors());';
  const addresses = 'return protection.getEditors().map((user) => user.getEmail())';
  const write = (row: number, column: number) => `${SHEET} sheet.getRange(${row}, ${column}).setValues([['x']])`;
  const REFUSED = 'Вы пытаетесь изменить защищенную ячейку или объект';

  // H, apps-script/reference/spreadsheet/protection; trials: { editors: 'can edit' }
  test('begin with all editors of the spreadsheet, and the owner and who protects cannot be removed', () => {
    const host = shared();
    expect(protect(host, 'sheet.getRange(1, 1)', addresses)).toEqual([OWNER.email, ANNA.email, BORIS.email]);
    expect(() => runScript(host, write(1, 1), 'FULL', as(ANNA))).not.toThrow();
    expect(protect(host, 'sheet.getRange(1, 1)', `${alone} ${addresses}`)).toEqual([OWNER.email]);
    const byAnna = `${SHEET} const protection = sheet.getRange(2, 2).protect(); ${alone} ${addresses}`;
    expect(runScript(host, byAnna, 'FULL', as(ANNA))).toEqual([OWNER.email, ANNA.email]);
  });

  // H, theoephraim/node-google-spreadsheet pull request 20 has the words
  test('stop a script of who is no editor, in the language of the account, and nobody’s reading', () => {
    const host = shared();
    protect(host, 'sheet.getRange(1, 1)', alone);
    for (const change of [
      "setValues([['x'], ['y']])",
      "setNumberFormat('@')",
      "setFontWeight('bold')",
      'setDataValidation(null)',
    ])
      expect(() => runScript(host, `${SHEET} sheet.getRange(1, 1, 2, 1).${change}`, 'LIMITED', as(ANNA))).toThrow(
        REFUSED,
      );
    expect(() => runScript(host, write(1, 1), 'LIMITED', as(ANNA))).toThrow(REFUSED);
    expect(runScript(host, `${SHEET} return sheet.getRange(1, 1).getValues()`, 'LIMITED', as(ANNA))).toEqual([['а']]);
    expect(() => runScript(host, write(2, 1), 'LIMITED', as(ANNA))).not.toThrow();
    expect(() => runScript(host, write(1, 1), 'LIMITED', as(OWNER))).not.toThrow();
    const english = shared('а', { locale: 'en' });
    protect(english, 'sheet.getRange(1, 1)', alone);
    expect(() => runScript(english, write(1, 1), 'FULL', as(ANNA))).toThrow('You are trying to edit a protected cell');
  });

  // M, support.google.com/docs/answer/1218656; that a block is refused whole is recollection
  test('stop a person’s typing before anything changes, a block as a whole', () => {
    const host = shared();
    protect(host, 'sheet.getRange(1, 2)', alone);
    const typeAs = (user: Person, text: string) =>
      enterText(host, host.activeSheet, { top: 0, left: 0, bottom: 1, right: 1 }, text, user);
    expect(() => typeAs(ANNA, 'один\tдва')).toThrow(REFUSED);
    expect(cellsOf(host.activeSheet, 'A1:B1')).toEqual([['а', 'б']]);
    typeAs(ANNA, 'один');
    typeAs(OWNER, 'один\tдва');
    expect(cellsOf(host.activeSheet, 'A1:B1')).toEqual([['один', 'два']]);
  });

  // H, the same page, setWarningOnly; trials: { warning: 'written' }
  test('with a warning only stop nobody', () => {
    const host = shared();
    expect(
      protect(
        host,
        'sheet.getRange(1, 1)',
        `${alone} protection.setWarningOnly(true); return protection.isWarningOnly()`,
      ),
    ).toBe(true);
    expect(() => runScript(host, write(1, 1), 'LIMITED', as(ANNA))).not.toThrow();
    expect(() => type(host, 'A1', 'сама', host.activeSheet, as(ANNA))).not.toThrow();
  });

  // H, apps-script/reference/spreadsheet/protection, setUnprotectedRanges
  test('of a tab leave open what they are told to, and close its columns, rows and rules', () => {
    const host = shared();
    protect(host, 'sheet', `${alone} protection.setUnprotectedRanges([sheet.getRange(1, 2, 2, 1)])`);
    expect(() => runScript(host, write(1, 2), 'LIMITED', as(ANNA))).not.toThrow();
    for (const change of [
      'getRange(1, 1).setValues([[1]])',
      'setConditionalFormatRules([])',
      'insertRowsAfter(1000, 1)',
      'insertColumnsAfter(26, 1)',
      'hideColumns(1)',
      'setFrozenRows(1)',
    ])
      expect(() => runScript(host, `${SHEET} sheet.${change}`, 'LIMITED', as(ANNA))).toThrow(REFUSED);
    expect(() => insertRow(host.activeSheet, 1, { host, user: ANNA })).toThrow(REFUSED);
    const kept = `${SHEET} const [one] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      return [one.getUnprotectedRanges().map((range) => range.getA1Notation()), one.getRange().getA1Notation(), sheet.protect().getDescription() === one.getDescription(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`;
    expect(runScript(host, kept)).toEqual([['B1:B2'], '', true, 1]);
    expect(() => protect(host, 'sheet.getRange(1, 1)', 'protection.setUnprotectedRanges([])')).toThrow(
      'protected sheet',
    );
  });

  // L: recollection
  test('that overlap must each let a person in', () => {
    const host = shared();
    protect(host, 'sheet.getRange(1, 1, 2, 2)', `${alone} protection.addEditors(['${ANNA.email}', '${BORIS.email}'])`);
    protect(host, 'sheet.getRange(1, 1)', `${alone} protection.addEditor('${BORIS.email}')`);
    expect(() => runScript(host, write(1, 1), 'FULL', as(ANNA))).toThrow(REFUSED);
    expect(() => runScript(host, write(1, 1), 'FULL', as(BORIS))).not.toThrow();
    expect(() => runScript(host, write(2, 2), 'FULL', as(ANNA))).not.toThrow();
    const canEdit = `${SHEET} return [sheet.getRange(2, 2).canEdit(), sheet.getRange(1, 1, 2, 1).canEdit()]`;
    expect(runScript(host, canEdit, 'FULL', as(ANNA))).toEqual([true, false]);
  });

  // H, Sheets API v4, ProtectedRange.editors: visible to who may edit
  test('tell who may not edit them only that, and let them change nothing', () => {
    const host = shared();
    protect(host, 'sheet.getRange(1, 1)', `${alone} protection.setDescription('Веха')`);
    const one = `${SHEET} const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);`;
    expect(
      runScript(
        host,
        `${one} return [protection.getDescription(), protection.canEdit(), protection.getProtectionType()]`,
        'FULL',
        as(ANNA),
      ),
    ).toEqual(['Веха', false, 'RANGE']);
    for (const change of [
      'getEditors()',
      'canDomainEdit()',
      `addEditor('${ANNA.email}')`,
      "setDescription('')",
      'setWarningOnly(true)',
      'remove()',
    ])
      expect(() => runScript(host, `${one} protection.${change}`, 'FULL', as(ANNA))).toThrow(REFUSED);
    expect(
      runScript(
        host,
        `${one} protection.remove(); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length`,
      ),
    ).toBe(0);
    expect(() => protect(host, 'sheet.getRange(1, 1)', "protection.addEditors(['никто'])")).toThrow(
      'Invalid email: никто',
    );
    expect(() => protect(host, 'sheet.getRange(1, 1)', 'protection.setDomainEdit(false)')).toThrow('domain');
  });

  // L: recollection
  test('move with rows put in and deleted above them, not with sorted ones', () => {
    const host = shared('а\nб\nв\nг');
    const sheet = host.activeSheet;
    protect(host, 'sheet.getRange(2, 1, 2, 1)', alone);
    const area = () => protectionsOf(sheet).map((entry) => [entry.area?.top, entry.area?.bottom])[0];
    const doer = { host, user: OWNER };
    insertRow(sheet, 0, doer);
    expect(area()).toEqual([2, 4]);
    insertRow(sheet, 3, doer);
    expect(area()).toEqual([2, 5]);
    copyRow(sheet, 4, doer);
    expect(area()).toEqual([2, 5]);
    sortRows(sheet, 0, 6, 0, true, doer);
    expect(area()).toEqual([2, 5]);
    deleteRow(sheet, 0, doer);
    expect(area()).toEqual([1, 4]);
    for (let at = 0; at < 3; at += 1) deleteRow(sheet, 1, doer);
    expect(protectionsOf(sheet)).toEqual([]);
    expect(host.sizes.get(sheet)?.rows).toBe(1000 + 3 - 4);
  });

  // L: recollection
  test('let nobody else put rows into them, delete or sort theirs', () => {
    const host = shared('а\nб\nв\nг');
    const sheet = host.activeSheet;
    protect(host, 'sheet.getRange(2, 2, 2, 1)', alone);
    const anna = { host, user: ANNA };
    expect(() => insertRow(sheet, 2, anna)).toThrow(REFUSED);
    expect(() => deleteRow(sheet, 1, anna)).toThrow(REFUSED);
    expect(() => sortRows(sheet, 0, 4, 0, false, anna)).toThrow(REFUSED);
    expect(() => copyRow(sheet, 1, anna)).toThrow(REFUSED);
    insertRow(sheet, 1, anna);
    deleteRow(sheet, 0, anna);
    expect(cellsOf(sheet, 'A1:A4')).toEqual([[''], ['б'], ['в'], ['г']]);
  });
});

describe('triggers', () => {
  const make = `return ScriptApp.newTrigger('checkAll').timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create().getUniqueId()`;
  const list = 'return ScriptApp.getProjectTriggers().map((each) => [each.getUniqueId(), each.getHandlerFunction()])';

  // H, apps-script/reference/script/script-app; trials: { trigger: 'made, seen, gone' }
  test('belong to who made them, and nobody else sees them', () => {
    const host = shared(PLAN);
    const id = runScript(host, make, 'FULL', as(ANNA));
    expect(runScript(host, list, 'FULL', as(ANNA))).toEqual([[id, 'checkAll']]);
    expect(runScript(host, list, 'FULL', as(BORIS))).toEqual([]);
    expect(host.triggers).toEqual([
      { id, functionName: 'checkAll', owner: ANNA.email, weeks: 1, weekDay: 'MONDAY', hour: 9 },
    ]);
    runScript(host, 'ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])', 'FULL', as(ANNA));
    expect(host.triggers).toEqual([]);
  });

  // H, apps-script/guides/services/quotas
  test('are twenty a person at most', () => {
    const host = shared();
    for (let at = 0; at < 20; at += 1) runScript(host, make, 'FULL', as(ANNA));
    expect(() => runScript(host, make, 'FULL', as(ANNA))).toThrow('This script has too many triggers');
    expect(() => runScript(host, make, 'FULL', as(BORIS))).not.toThrow();
  });

  // H, apps-script/guides/triggers/installable
  test('run as their owner with full rights, and with nobody to show anything to', () => {
    const host = shared();
    const trigger = { id: 'trigger-1', functionName: 'main', owner: ANNA.email, weeks: 1, weekDay: 'MONDAY', hour: 9 };
    const code = `function main(event) { let refused = ''; try { SpreadsheetApp.getUi() } catch (error) { refused = error.message }
      return [event.triggerUid, Session.getEffectiveUser().getEmail(), MailApp.getRemainingDailyQuota(), refused].join() }`;
    expect(runTrigger(scriptOf(code), host, trigger)).toBe(
      `trigger-1,${ANNA.email},100,Cannot call SpreadsheetApp.getUi() from this context.`,
    );
  });
});

describe('mail', () => {
  const send = (to: string, more = '') => `MailApp.sendEmail({ to: '${to}', subject: 'Тема', body: 'Текст'${more} });`;
  const left = 'return MailApp.getRemainingDailyQuota()';

  // H, apps-script/guides/services/quotas; trials: { quota: 'true' }
  test('has a day’s quota of recipients for each person, told before anything is sent', () => {
    const host = shared('а', { mailQuota: 3 });
    expect(runScript(host, `${send('a@b.cd, e@f.gh', ", name: 'Веха', replyTo: 'r@s.tu'")} ${left}`)).toBe(1);
    expect(() => runScript(host, send('a@b.cd,e@f.gh'))).toThrow('Service invoked too many times for one day: email.');
    expect(host.mailbox).toEqual([
      {
        from: OWNER.email,
        to: ['a@b.cd', 'e@f.gh'],
        subject: 'Тема',
        body: 'Текст',
        name: 'Веха',
        replyTo: 'r@s.tu',
        at: NOW.getTime(),
      },
    ]);
    expect(runScript(host, left, 'FULL', as(ANNA))).toBe(3);
    host.advance(86_400_000);
    expect(runScript(host, left)).toBe(3);
  });

  // L: recollection
  test('refuses what is no address', () => {
    for (const address of ['никому', 'a@b', 'a b@c.de', 'a@b.cd,,e@f.gh'])
      expect(() => runScript(shared(), send(address))).toThrow('Invalid email: ');
    expect(() => runScript(shared(), send(' '))).toThrow('no recipient');
  });
});

describe('Drive', () => {
  const create = `Drive.Files.create({ name: 'Отчёт', mimeType: 'application/vnd.google-apps.document', appProperties: { vekha: "a'b" } },
    Utilities.newBlob([80, 75, -1], 'x', 'y'), { fields: 'id,webViewLink' })`;

  // M, apps-script/reference/utilities, newBlob of Byte[]
  test('takes bytes from -128 to 127 only', () => {
    expect(() => runScript(shared(), "Utilities.newBlob([200], 'x', 'y')")).toThrow('Utilities.newBlob');
    const host = shared();
    runScript(host, create);
    expect([...(host.drive.get('file-1')?.bytes ?? [])]).toEqual([80, 75, 255]);
  });

  // H, drive/api/reference/rest/v3/files/update; trials: { docRefresh: 'the same' }
  test('keeps id and link when a file’s contents are replaced, in the bin too', () => {
    const host = shared();
    const made = runScript(host, `return ${create}`);
    const refresh = "Drive.Files.update({}, 'file-1', Utilities.newBlob([1], 'x', 'y'), { fields: 'id,webViewLink' })";
    expect(runScript(host, `return ${refresh}`)).toEqual(made);
    expect(
      runScript(host, "return Drive.Files.update({ trashed: true }, 'file-1', null, { fields: 'trashed' })"),
    ).toEqual({ trashed: true });
    expect(runScript(host, `return ${refresh}`)).toEqual(made);
    expect(runScript(host, "return Drive.Files.get('file-1', { fields: 'trashed,id' })")).toEqual({
      trashed: true,
      id: 'file-1',
    });
    expect([host.drive.size, host.drive.get('file-1')?.revision]).toEqual([1, 3]);
  });

  // H, drive/api/guides/api-specific-auth; trials: { docComments: '0' }
  test('shows nobody a file that another made: not found, in the words of the call', () => {
    const host = shared();
    runScript(host, create);
    for (const [call, name] of [
      ["Files.get('file-1', { fields: 'id' })", 'files.get'],
      ["Files.update({}, 'file-1', null, { fields: 'id' })", 'files.update'],
      ["Comments.list('file-1', { fields: 'comments(id)', pageSize: 1 })", 'comments.list'],
    ])
      expect(() => runScript(host, `Drive.${call}`, 'FULL', as(ANNA))).toThrow(
        `API call to drive.${name} failed with error: File not found: file-1.`,
      );
  });

  // H, drive/api/guides/search-files and guides/properties
  test('finds a person’s own files by a property, but not in the bin', () => {
    const host = shared();
    const find = (value: string) =>
      `return Drive.Files.list({ q: "appProperties has { key='vekha' and value='${value}' } and trashed = false", fields: 'files(id,webViewLink)', pageSize: 5 }).files`;
    runScript(host, create);
    expect(runScript(host, find(String.raw`a\\'b`))).toEqual([{ id: 'file-1', webViewLink: host.linkOf('file-1') }]);
    expect(runScript(host, find('другое'))).toEqual([]);
    expect(runScript(host, find(String.raw`a\\'b`), 'FULL', as(ANNA))).toEqual([]);
    runScript(host, "Drive.Files.update({ trashed: true }, 'file-1')");
    expect(runScript(host, find(String.raw`a\\'b`))).toEqual([]);
    expect(() => runScript(host, 'Drive.Files.list({ q: "name = \'x\'" })')).toThrow('not modelled');
    expect(() => runScript(host, "Drive.Files.get('file-1', { fields: 'owners' })")).toThrow(
      'Invalid field selection owners',
    );
  });
});

describe('Docs', () => {
  // M, drive/api/guides/manage-uploads, “Import to Google Docs types”; trials: { docHeader: 'true, false', docMerges: '5 x 1, 1 x 2', docPage: 'landscape', docWords: 'Проведено 4 июня 2022 года' }
  test('a report read back has its header row, its merged cells, its page and its page number', () => {
    const host = shared(`${PLAN.replace('1.1.', '1. Культура | | | |\n1.1.')}\n | | | | Запросы не поступали`);
    const answer = panel(host, 'panelReport', { ...HERE, format: 'doc', confirmed: true });
    expect(answer.ok).toBe(true);
    const [id] = [...host.drive.keys()];
    const read = runScript(host, `return Docs.Documents.get('${id}')`) as {
      body: {
        content: {
          table?: {
            tableRows: {
              tableRowStyle: { tableHeader: boolean };
              tableCells: { tableCellStyle: { columnSpan: number; rowSpan: number } }[];
            }[];
          };
        }[];
      };
      documentStyle: { pageSize: Record<'height' | 'width', { magnitude: number }> };
      footers: Record<string, unknown>;
    };
    const [table] = read.body.content.flatMap((element) => element.table ?? []);
    expect(table?.tableRows[0]?.tableRowStyle.tableHeader).toBe(true);
    expect(table?.tableRows.at(-1)?.tableRowStyle.tableHeader).toBe(false);
    const spans = table?.tableRows.flatMap(({ tableCells }) => tableCells.map(({ tableCellStyle }) => tableCellStyle));
    expect([spans?.some(({ rowSpan }) => rowSpan > 1), spans?.some(({ columnSpan }) => columnSpan > 1)]).toEqual([
      true,
      true,
    ]);
    expect(new Set(table?.tableRows.map(({ tableCells }) => tableCells.length)).size).toBe(1);
    const { width, height } = read.documentStyle.pageSize;
    expect([width.magnitude, height.magnitude]).toEqual([841.9, 595.3]);
    expect(JSON.stringify(read.footers)).toContain('PAGE_NUMBER');
    expect(() => runScript(host, `Docs.Documents.get('${id}')`, 'FULL', as(ANNA))).toThrow(
      'Requested entity was not found',
    );
  });
});

describe('pages', () => {
  // H, apps-script/reference/html/html-service; the words are recollection
  test('exist or are not found; a dialog tells its title, size and what was added', () => {
    const host = shared();
    const show = (file: string) =>
      `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('${file}').append('<i>1</i>').setWidth(600).setHeight(400), 'Окно')`;
    runScript(host, show('Sidebar'));
    expect(host.dialogs).toEqual([{ file: 'Sidebar', title: 'Окно', appended: '<i>1</i>', width: 600, height: 400 }]);
    expect(() => runScript(host, show('Нет'))).toThrow('No HTML file named Нет was found.');
  });

  // H, apps-script/guides/html/templates; enuchi/React-Google-Apps-Script issue 157
  test('are served whole: one script, and nothing that Google takes for a template', () => {
    const page = readFileSync(`${bundle.folder}/Sidebar.html`, 'utf8');
    expect([page.includes('<?'), page.match(/<\/script/g)?.length]).toEqual([false, 1]);
  });
});

function builtFiles(): string[] {
  return ['Code.js', 'Docx.js'].map((name) => readFileSync(`${bundle.folder}/${name}`, 'utf8'));
}

function tabOf(host: Host, name: string) {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}
