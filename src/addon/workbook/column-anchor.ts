/** Where a tab's columns of ours stood when they were last written, kept outside the cells. */
import { recallState, writeState } from '../google/stored-state';
import type { ColumnAnchor } from './service-columns';

/** Where a tab's columns of ours stood; null where nobody has noted it. */
export function readAnchor(sheetId: number): ColumnAnchor | null {
  const [headerRow, status, findings, mark] = recallState('columns', String(sheetId)) ?? [];
  if (headerRow === undefined || status === undefined || findings === undefined || mark === undefined) return null;
  return { headerRow, status, findings, mark };
}

/** Notes where they stand, for the readings to come. */
export function keepAnchor(sheetId: number, { headerRow, status, findings, mark }: ColumnAnchor): void {
  const places = [headerRow, status, findings, mark] as const;
  if (recallState('columns', String(sheetId))?.join() !== places.join()) writeState('columns', String(sheetId), places);
}
