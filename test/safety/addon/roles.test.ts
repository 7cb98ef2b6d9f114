/** Roles: whoever is no coordinator calls what is a coordinator's to do. Refused kindly, nothing done, nothing journalled. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { withMoney } from '../../support/documents/form-documents';
import { CULTURE, FORMER, forge, mayType, protectedHost, sheetOf, TOURISM, tabsOf } from '../../support/people/attacks';
import { cellsOf, HERE, panel, type } from '../../support/spreadsheet';

const IMPORT = {
  source: {
    kind: 'cells',
    text: '№ п/п\tНаименование мероприятия\tСроки проведения\tОтветственный исполнитель\tИнформация о ходе исполнения\n1.1.\tФорум\t2022 год\tОтдел\tПроведён',
  },
  mapping: null,
  year: 2021,
  locale: null,
  name: null,
  executors: null,
  withPlan: false,
} as const;

const FORM = Buffer.from(withMoney()).toString('base64');
const FESTIVAL = { number: '1.1', row: null };

describe.each([
  ['an editor', CULTURE],
  ['another department', TOURISM],
  ['a former coordinator', FORMER],
])('%s', (_role, user) => {
  test.each([
    ['sets protection', 'panelProtect', { ...HERE, off: false }],
    ['takes protection off', 'panelProtect', { ...HERE, off: true }],
    ['switches rules off', 'panelSettings', { ...HERE, values: { rules: 'missing-progress: выключить' } }],
    ['saves a form', 'panelSaveForm', { ...HERE, name: 'Наша', base64: FORM }],
    ['renames a form', 'panelRenameForm', { ...HERE, name: 'Наша', to: 'Чужая' }],
    ['removes a form', 'panelRemoveForm', { ...HERE, name: 'Наша' }],
    ['brings a form back', 'panelRestoreForm', { ...HERE, name: 'Наша' }],
    ['accepts a measure', 'panelReview', { ...HERE, ...FESTIVAL, kind: 'accepted', reason: '' }],
    ['returns a measure', 'panelReview', { ...HERE, ...FESTIVAL, kind: 'returned', reason: 'нет' }],
    ['opens an accepted measure', 'panelReview', { ...HERE, ...FESTIVAL, kind: 'reopened', reason: 'нет' }],
    ['closes the period', 'panelClose', { ...HERE, reopen: false, reason: '' }],
    ['opens the period again', 'panelClose', { ...HERE, reopen: true, reason: 'надо' }],
    ['makes the summary', 'panelSummary', HERE],
    ['accepts an error', 'panelWaive', { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так' }],
    ['settles waivers', 'panelClaims', { ...HERE, shown: null }],
    ['sends letters', 'panelRemind', { ...HERE, departments: null, shown: [] }],
    ['takes the weekly letters over', 'panelWeekly', { ...HERE, until: '2023-03-01', takeOver: true }],
    ['ends the weekly letters', 'panelWeekly', { ...HERE, until: null, takeOver: true }],
    ['closes protection to others', 'panelCloseFormer', HERE],
    ['sets the sheet up', 'panelSetUp', HERE],
    ['begins the next period', 'panelNext', { ...HERE, gap: true, keepEnded: true }],
    ['confirms tabs', 'panelOurTabs', { ...HERE, tabs: [0] }],
    ['makes a new plan', 'panelNewPlan', { year: 2024, locale: null }],
    ['runs the self-check', 'panelSelfCheck', { locale: null }],
    ['brings a plan in', 'panelImport', IMPORT],
    ['names themselves a coordinator', 'panelSettings', { ...HERE, values: { coordinators: 'culture@region.test' } }],
  ] as const)('%s: refused', (_what, name, request) => {
    for (const host of [departmentsHost(), protectedHost()]) {
      const state = (): string =>
        JSON.stringify([
          host.workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet, 'A1:K14'), protectionsOf(sheet).length]),
          [...host.properties],
          host.mailbox,
          host.triggers.length,
        ]);
      const before = state();
      expect(panel(host, name, request as never, { user })).toMatchObject({
        ok: false,
        error: { code: 'not-coordinator', message: expect.stringContaining(user.email) },
      });
      expect(state()).toBe(before);
    }
  });

  test('may check, fix what is theirs and make a draft all the same', () => {
    const host = protectedHost();
    expect(panel(host, 'panelOpen', HERE, { user }).ok).toBe(true);
    expect(panel(host, 'panelFix', { ...HERE, picks: null, preview: true }, { user }).ok).toBe(true);
    expect(panel(host, 'panelReport', { ...HERE, stage: 'draft', format: 'docx' }, { user }).ok).toBe(true);
  });
});

describe('a name typed into the settings’ cell', () => {
  const typed = (): Host => {
    const host = departmentsHost();
    panel(host, 'panelCheck', HERE, { user: COORDINATOR });
    type(host, 'B2', 'coordinator@region.test, culture@region.test', sheetOf(host, 'Настройки'), { user: CULTURE });
    return host;
  };

  test('makes nobody a coordinator, takes it from nobody, and is shown', () => {
    const host = typed();
    expect(panel(host, 'panelProtect', { ...HERE, off: false }, { user: CULTURE })).toMatchObject({
      ok: false,
      error: { code: 'not-coordinator' },
    });
    expect(panel(host, 'panelProtection', HERE, { user: COLLEAGUE })).toMatchObject({
      ok: true,
      value: {
        coordinators: ['coordinator@region.test', 'colleague@region.test'],
        unconfirmed: ['culture@region.test', 'colleague@region.test'],
      },
    });
  });

  test('does not open the sheet to them when a coordinator sets protection', () => {
    const host = typed();
    expect(panel(host, 'panelProtect', { ...HERE, off: false }, { user: COORDINATOR }).ok).toBe(true);
    expect(mayType(host, CULTURE, 'Настройки', 'B2')).toBe(false);
    expect(mayType(host, CULTURE, '2022', 'E8')).toBe(false);
  });

  test('counts once a coordinator writes it in the panel', () => {
    const host = departmentsHost();
    const values = { coordinators: 'coordinator@region.test, culture@region.test' };
    expect(panel(host, 'panelSettings', { ...HERE, values }, { user: COLLEAGUE }).ok).toBe(true);
    expect(panel(host, 'panelSettings', { ...HERE, values: { deadline: '01.03.2023' } }, { user: CULTURE }).ok).toBe(
      true,
    );
    expect(panel(host, 'panelSettings', { ...HERE, values: { deadline: '' } }, { user: COLLEAGUE })).toMatchObject({
      error: { code: 'not-coordinator' },
    });
  });

  test('the owner coordinates always: whoever is left out can be brought back', () => {
    const host = departmentsHost();
    panel(host, 'panelSettings', { ...HERE, values: { coordinators: COLLEAGUE.email } }, { user: COORDINATOR });
    const values = { coordinators: COORDINATOR.email };
    expect(panel(host, 'panelSettings', { ...HERE, values }, { user: COORDINATOR }).ok).toBe(true);
  });

  test('deleted, the list holds on', () => {
    const host = departmentsHost();
    panel(host, 'panelCheck', HERE, { user: COORDINATOR });
    forge(host, 'Настройки', 'A2:B2', '');
    expect(panel(host, 'panelProtect', { ...HERE, off: true }, { user: CULTURE })).toMatchObject({
      error: { code: 'not-coordinator' },
    });
  });
});

describe('settings', () => {
  test('that were refused are not journalled as done', () => {
    const host = protectedHost();
    const settings = sheetOf(host, 'Настройки');
    for (const entry of protectionsOf(settings)) entry.editors = new Set(['somebody@region.test']);
    const lines = journalLines(host).length;
    const answer = panel(host, 'panelSettings', { ...HERE, values: { signature: 'Министр' } }, { user: COLLEAGUE });
    expect(answer).toMatchObject({ ok: false, error: { code: 'protected' } });
    expect(journalLines(host)).toHaveLength(lines);
  });
});

describe('a protection named like ours that a coordinator may not change', () => {
  test('is left alone and named, and holds up none of the others', () => {
    const host = departmentsHost();
    protectionsOf(sheetOf(host, '2022')).push({
      type: 'RANGE',
      area: { top: 20, left: 6, bottom: 21, right: 7 },
      description: 'Веха: моё',
      editors: new Set([CULTURE.email]),
      maker: CULTURE.email,
      warningOnly: false,
      unprotected: [],
    });
    const done = panel(host, 'panelProtect', { ...HERE, off: false }, { user: COLLEAGUE });
    expect(done.ok ? done : done.error).toMatchObject({
      ok: true,
      value: { left: 0, blocked: ['2022!G21: Веха: моё'] },
    });
    expect(mayType(host, CULTURE, '2022', 'E8')).toBe(false);
    // The owner may take it off.
    expect(panel(host, 'panelProtection', HERE, { user: COORDINATOR })).toMatchObject({ value: { blocked: [] } });
  });
});

test('an editor makes no new plan, not half of one either', () => {
  const host = protectedHost();
  const before = tabsOf(host);
  const made = panel(host, 'panelNewPlan', { year: 2024, locale: null }, { user: CULTURE });
  expect(made).toMatchObject({ ok: false, error: { code: 'not-coordinator' } });
  expect(tabsOf(host)).toEqual(before);
});
