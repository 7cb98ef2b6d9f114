/** Role: a reader, whose right to edit was taken while the panel was open, or never given. Everything answers in one clear line, and nothing is half done. */
import { describe, expect, test } from 'vitest';
import { CALL_NAMES, type CallName } from '../../../src/contract/calls';
import { callPanel, runFunction } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { bareHost, departmentsHost } from '../../support/departments';
import { withMoney } from '../../support/documents/form-documents';
import { protectedHost } from '../../support/people/attacks';
import { bundle, cellsOf, HERE, type } from '../../support/spreadsheet';

const READER = { email: 'reader@region.test', owner: false, reader: true };
/** Nobody coordinates, so that no role stands in the way. */
const settings = 'Настройка | Значение';
const HOSTS: readonly (readonly [string, () => Host])[] = [
  ['not set up', () => bareHost({ settings })],
  ['set up', () => departmentsHost({ settings })],
  ['protected', () => protectedHost()],
];

const CELLS =
  '№ п/п\tНаименование мероприятия\tСроки проведения\tОтветственный исполнитель\tИнформация о ходе исполнения';
const SOURCE = {
  source: { kind: 'cells', text: `${CELLS}\n1.1.\tФорум\t2022 год\tОтдел\tПроведён` },
  mapping: null,
  year: 2021,
};
const REQUESTS: Partial<Record<CallName, object>> = {
  panelCompare: { base: '2022' },
  panelRows: { rows: [4] },
  panelSelect: { cell: "'2022'!E4" },
  panelFix: { picks: null, preview: false },
  panelWaive: { rule: 'impossible-date', cell: "'2022'!E8", reason: 'так' },
  panelClaims: { shown: null },
  panelReport: { stage: 'draft', format: 'doc' },
  panelRemind: { departments: null },
  panelWeekly: { until: '2023-03-01', takeOver: false },
  panelProtect: { off: false },
  panelFingerprint: { sheet: '2022' },
  panelSettings: { values: { signature: 'Министр' } },
  panelNewPlan: { year: 2024 },
  panelActivity: { texts: [] },
  panelDates: { texts: [] },
  panelImport: { ...SOURCE, name: null, executors: null, withPlan: false },
  panelImportPreview: SOURCE,
  panelProveFile: { base64: '' },
  panelSaveForm: { name: 'Наша', base64: Buffer.from(withMoney()).toString('base64') },
  panelRenameForm: { name: 'Наша', to: 'Чужая' },
  panelRemoveForm: { name: 'Наша' },
  panelRestoreForm: { name: 'Наша' },
  panelReview: { number: '1.1', row: null, kind: 'accepted', reason: '' },
  panelOurTabs: { tabs: [0] },
  panelClose: { reopen: false, reason: '' },
  panelParts: { by: 'section' },
};

/** All that anybody could find changed. */
const stateOf = (host: Host): string =>
  JSON.stringify([
    host.workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet, 'A1:K14'), protectionsOf(sheet).length]),
    [...host.properties],
    host.mailbox,
    host.triggers.length,
    [...host.drive.keys()],
  ]);

describe.each(HOSTS)('in a spreadsheet %s', (_state, make) => {
  test('every call answers or says in one line that it is for viewing only, and changes nothing', () => {
    const host = make();
    const before = stateOf(host);
    const codes = new Map<string, string>();
    for (const name of CALL_NAMES) {
      const answer = callPanel(bundle, host, name, { ...HERE, ...REQUESTS[name] } as never, { user: READER });
      expect(stateOf(host), name).toBe(before);
      codes.set(name, answer.ok ? 'ok' : answer.error.code);
      if (!answer.ok) expect(`${answer.error.message}${answer.error.hint}`).not.toMatch(/permission|\n/);
    }
    expect([...codes].filter(([name, code]) => code === 'bad-request' && name !== 'panelJoin')).toEqual([]);
    for (const [name, code] of codes)
      expect(['host-failed', 'host-busy', 'google-protected', 'google-quota', 'no-consent'], name).not.toContain(code);
    for (const name of ['panelSetUp', 'panelSettings', 'panelProtect', 'panelNewPlan', 'panelReport'])
      expect(codes.get(name), name).not.toBe('ok');
  });

  test.each([
    'checkAll',
    'setUpSheet',
    'generateReport',
    'fixCertain',
    'undoLast',
    'openSettings',
    'openPanel',
    'openHelp',
  ])('the menu’s %s says so, too, and changes nothing', (name) => {
    const host = make();
    const before = stateOf(host);
    runFunction(bundle, host, name, 'FULL', () => undefined, { user: READER });
    expect(stateOf(host)).toBe(before);
    const told = [host.alerts.at(-1), host.toasts.at(-1)].join();
    expect(told).not.toMatch(/permission|ответила ошибкой/);
  });

  test('an edit of theirs never comes to be', () => {
    const host = make();
    const before = stateOf(host);
    expect(() => type(host, 'E4', 'x', host.activeSheet, { user: READER })).toThrow();
    expect(stateOf(host)).toBe(before);
  });
});
