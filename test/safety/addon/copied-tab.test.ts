/** Role: an editor who copies a tab with all that stands in its hidden cells. What a coordinator granted there is granted nowhere else. */
import { expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { COORDINATOR } from '../../support/departments';
import { protectedHost, sheetOf } from '../../support/people/attacks';
import { HERE, panel } from '../../support/spreadsheet';

const findingsOf = (host: Host, sheet: string) => {
  const answer = panel(host, 'panelCheck', { ...HERE, sheet }, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings;
};
const waivedIn = (host: Host, sheet: string) =>
  findingsOf(host, sheet).flatMap(({ cell, waived }) => (waived === null ? [] : [cell]));

test('a copy made the next year’s plan brings no waiver along, and is told of as nobody’s', () => {
  const host = protectedHost();
  const waived = { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так решено' };
  expect(panel(host, 'panelWaive', waived, { user: COORDINATOR }).ok).toBe(true);
  const copy = { ...structuredClone(sheetOf(host, '2022')), name: '2023' };
  const [title] = copy.rows;
  if (title !== undefined) title[0] = 'План мероприятий на 2023 год';
  host.workbook.sheets.push(copy);
  host.ids.set(copy, 992);
  expect(waivedIn(host, '2022')).toEqual(["'2022'!E8"]);
  expect(waivedIn(host, '2023')).toEqual([]);
  const opened = panel(host, 'panelOpen', HERE, { user: COORDINATOR });
  expect(opened.ok && opened.value.notices).toEqual([
    { kind: 'tabs', message: expect.stringContaining('«2023»'), tabs: [992] },
  ]);
});
