/** What somebody who may write into the sheet can do with cells and the panel's calls alone. */

import type { Host } from '../../../src/stand-in/host/host';
import type { Sheet } from '../../../src/stand-in/host/model';
import type { Person } from '../../../src/stand-in/host/rights';
import { COORDINATOR, departmentsHost } from '../departments';
import { cellsOf, HERE, panel, type } from '../spreadsheet';

/** May edit the sheet, and under protection the progress cells of Минкульт. */
export const CULTURE: Person = { email: 'culture@region.test', owner: false };
export const TOURISM: Person = { email: 'tourism@region.test', owner: false };
/** Once named as a coordinator, and no longer. */
export const FORMER: Person = { email: 'former@region.test', owner: false };

export function sheetOf(host: Host, name: string): Sheet {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no tab ${name}`);
  return sheet;
}

/** The departments' workbook with protection set by its coordinator. */
export function protectedHost(...given: Parameters<typeof departmentsHost>): Host {
  const host = departmentsHost(...given);
  const set = panel(host, 'panelProtect', { ...HERE, off: false }, { user: COORDINATOR });
  if (!set.ok) throw new Error(set.error.message);
  return host;
}

/** Writes past every protection, as somebody did before there was any: what a check meets then is what it must withstand. */
export function forge(host: Host, name: string, a1: string, text: string): void {
  type(host, a1, text, sheetOf(host, name), { user: COORDINATOR });
}

/** A line below the journal's last, its hidden cells included. */
export function forgeLine(
  host: Host,
  record: object,
  cells: Partial<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F', string>> = {},
): void {
  const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  const row = Math.max(1, journal?.rows.length ?? 1) + 1;
  const line = {
    A: '2023-02-01 12:30:00',
    B: COORDINATOR.email,
    C: 'Исправить бесспорное',
    D: 'Исправлено 1 замечание',
    F: 'zzz-9',
    ...cells,
  };
  for (const [column, text] of Object.entries(line)) if (text !== '') forge(host, 'Журнал', `${column}${row}`, text);
  forge(host, 'Журнал', `G${row}`, JSON.stringify(record));
}

/** Every text of a tab but the columns of ours, which begin at `from`. */
export const textsOf = (host: Host, name: string, area = 'A1:E12'): string[][] => cellsOf(sheetOf(host, name), area);

export const tabsOf = (host: Host): string[] => host.workbook.sheets.map(({ name }) => name);

/** Whether a person's own word reaches a cell: nothing refuses it. */
export const mayType = (host: Host, user: Person, name: string, a1: string): boolean => {
  const [[before = ''] = []] = cellsOf(sheetOf(host, name), a1);
  try {
    type(host, a1, `${before} `, sheetOf(host, name), { user });
    return true;
  } catch {
    return false;
  }
};
