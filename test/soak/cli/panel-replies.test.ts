/** Of a plan of 20,000 entries, no answer that the sidebar or the dialog gets is longer than google.script.run is reported to carry. */
import { expect, test } from 'vitest';
import type { CallName, RequestOf } from '../../../src/contract/calls';
import { createHost } from '../../../src/stand-in/host/host';
import { repeatedPlan } from '../../support/repeated-plan';
import { runScript } from '../../support/script';
import { HERE, NOW, panel } from '../../support/spreadsheet';

test('answers to the pages stay below five megabytes, whatever the size of the plan', { timeout: 600_000 }, () => {
  const host = createHost(repeatedPlan(417), {
    locale: 'ru',
    timeZone: 'Europe/Moscow',
    now: () => NOW,
    newUuid: () => '00000000-0000-4000-8000-000000000001',
    clientLimit: 5_000_000,
  });
  const ask = <Name extends CallName>(name: Name, request: RequestOf<Name>) => {
    const answer = panel(host, name, request);
    expect(answer, name).toMatchObject({ ok: true });
    return answer.ok ? answer.value : null;
  };
  const open = ask('panelOpen', { ...HERE, asked: true });
  expect(open).toMatchObject({ unsent: expect.any(Number) });
  ask('panelPreview', HERE);
  ask('panelReminders', HERE);
  ask('panelNext', { ...HERE, preview: true });
  const source = { kind: 'tab', sheet: '2022' } as const;
  const options = { source, mapping: null, locale: null };
  ask('panelImportPreview', { ...options, year: null });
  const imported = ask('panelImport', { ...options, year: 2021, name: 'прежний', executors: null, withPlan: false });
  const fixed = ask('panelFix', { ...HERE, sheet: '2022', picks: null, preview: false, brief: true });
  expect(fixed?.counts.changes).toBeGreaterThan(1_000);
  const undone = ask('panelUndo', { ...HERE, sheet: '2022', brief: true });
  expect(undone?.cells).toBe(fixed?.counts.changes);
  // Every entry of the one differs from the other's.
  runScript(
    host,
    `const range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${imported?.sheet}').getRange(4, 5, 19000, 1);
    range.setValues(range.getValues().map(([text]) => [text === '' ? '' : text + ' Дополнено.']))`,
  );
  const compared = ask('panelCompare', { ...HERE, sheet: '2022', base: imported?.sheet ?? '', most: 1_000 });
  expect(compared?.changes).toHaveLength(1_000);
  expect(compared?.more).toBeGreaterThan(5_000);
});
