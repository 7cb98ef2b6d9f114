/** Role: an editor who calls a tab as the self-check calls its own, so that the coordinator's next run deletes it. */
import { expect, test } from 'vitest';
import { COORDINATOR, departmentsHost } from '../../support/departments';
import { sheetOf, tabsOf } from '../../support/people/attacks';
import { cellsOf, panel, tab } from '../../support/spreadsheet';

const TAB = 'Веха: самопроверка';

test('a tab of somebody’s own under that name is left as it is, whatever stands in it', () => {
  for (const first of [TAB, 'чужое', '']) {
    const host = departmentsHost();
    host.workbook.sheets.push(tab(`${first === '' ? '(пусто)' : first}\n  сведения отдела`, TAB));
    const before = cellsOf(sheetOf(host, TAB), 'A1:A2');
    expect(panel(host, 'panelSelfCheck', { locale: null }, { user: COORDINATOR })).toMatchObject({ ok: true });
    expect(cellsOf(sheetOf(host, TAB), 'A1:A2')).toEqual(before);
    expect(tabsOf(host).filter((name) => name.includes('самопроверка'))).toEqual([TAB]);
  }
});
