/** Everything the panel draws: a full check, who answers for what, what can be taken back, the reports made before. */

import type { RequestOf } from '../../contract/calls';
import type { ItemReviewJson, PanelJson } from '../../contract/panel';
import { readWaivers } from '../../core/findings/marks';
import { reviewedText } from '../../core/findings/review';
import { livingWaivers } from '../../core/findings/waivers';
import { formatSheetCell } from '../../core/grid/cell-range';
import { cellText, type Grid } from '../../core/grid/grid';
import { listDepartments } from '../../core/plan/departments/departments';
import type { PlanItem } from '../../core/plan/plan';
import { topSection } from '../../core/report/annexes';
import { listFields } from '../../core/settings/setting-words';
import { fingerprint, startFingerprint } from '../../core/text/fingerprint';
import { readMoment } from '../../core/text/moments';
import { summariseCheck, toLeftOut, toPeriodJson } from '../check/check-json';
import { type CheckedPlan, verdictOf } from '../check/check-plan';
import { noteCheck, runFullCheck } from '../check/full-check';
import { readNotices } from '../coordinate/notices';
import { hostAbilities } from '../google/host-abilities';
import { ownAddress } from '../google/own-address';
import { listVersions } from '../report/report-versions';
import { readJournalRecords } from '../workbook/journal';
import { otherPlans } from '../workbook/other-plans';
import { readGrid } from '../workbook/read-grid';
import { findServiceColumns, withoutServiceColumns } from '../workbook/service-columns';
import { toPanelFindings } from './panel-findings';
import { findUndoable } from './undo-last';

/** Lines drawn of what is no part of the plan. */
const MOST_LEFT_OUT = 50;

export function openPanelState({ asked, ...request }: RequestOf<'panelOpen'>): PanelJson {
  const checked = runFullCheck(request);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (asked === true) noteCheck(spreadsheet, checked);
  const records = readJournalRecords(spreadsheet);
  const last = findUndoable(records);
  const leftOut = toLeftOut(checked);
  return {
    plan: toPanelPlan(checked),
    summary: summariseCheck(checked),
    ...toPanelFindings(checked),
    departments: toDepartments(checked),
    fingerprint: fingerprintGrid(checked.grid),
    written: checked.written,
    locale: checked.locale,
    account: ownAddress(),
    settingsTab: checked.around.settingsSheet,
    settings: checked.settingTexts,
    planSettings: checked.planTexts,
    fields: listFields(checked.locale),
    leftOut: leftOut.slice(0, MOST_LEFT_OUT),
    leftOutCount: leftOut.length,
    undo:
      last === null
        ? null
        : {
            run: last.run,
            when: readMoment(last.when),
            result: last.result,
            ...(last.record.kind === 'import' ? { isTab: true as const } : {}),
          },
    versions: listVersions(records, checked),
    notices: readNotices(spreadsheet, checked),
    host: hostAbilities(),
  };
}

function toPanelPlan(checked: CheckedPlan): PanelJson['plan'] {
  const { title, year, sections, items } = checked.plan;
  const others = otherPlans(checked).others.length;
  return {
    title,
    year,
    period: toPeriodJson(checked.plan, checked.locale),
    ...(others === 0 ? {} : { others }),
    ...(checked.closing === null ? {} : { closed: true as const }),
    sections: sections.map(({ number, title: name }) => ({ number, title: name })),
    items: items.map((item) => ({
      number: item.number.text,
      section: topSection(checked.plan, item.section),
      verdict: verdictOf(checked, item),
      ...(checked.owes(item) ? { owes: true as const } : {}),
      ...toReview(checked, item),
    })),
  };
}

function toReview({ plan, reviewOf }: CheckedPlan, item: PlanItem): { readonly review?: ItemReviewJson } {
  const text = reviewedText(item);
  const [entry] = item.entries;
  if (entry === undefined || text.trim() === '') return {};
  const said = reviewOf(item);
  const state = said === null ? 'none' : said.kind === 'returned' ? 'returned' : said.holds ? 'accepted' : 'void';
  const cell = formatSheetCell(plan.grid.sheet, entry.row, entry.column);
  return { review: { state, row: (item.rows[0] ?? 0) + 1, cell, seen: fingerprint(text) } };
}

function toDepartments({ plan, around }: CheckedPlan): PanelJson['departments'] {
  const indexOf = new Map(plan.items.map((item, index) => [item, index]));
  return listDepartments(plan, around.directory).map(({ name, items }) => ({
    name,
    items: items.map((item) => indexOf.get(item) ?? 0),
  }));
}

/** Null where the tab is gone. */
export function readFingerprint(sheetName: string): string | null {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheetName);
  return sheet === null ? null : fingerprintGrid(readGrid(sheet).grid);
}

/** Of our own columns only what was accepted counts: a check that writes them changes nothing of the plan. */
function fingerprintGrid(grid: Grid): string {
  const columns = findServiceColumns(grid);
  const plan = withoutServiceColumns(grid, columns);
  const accepted = [...readWaivers(grid, columns?.mark ?? null)].flatMap(([row, waivers]) =>
    livingWaivers(waivers, plan, row).map(({ rule, fingerprint: text, reason }) => [row, rule, text, reason]),
  );
  // A text of the whole tab would be the largest there is.
  const growing = startFingerprint();
  for (const [row, { length: width }] of plan.rows.entries()) {
    let length = width;
    while (length > 0 && cellText(plan, row, length - 1) === '') length -= 1;
    growing.add(String(length));
    for (let column = 0; column < length; column += 1) growing.add(cellText(plan, row, column));
  }
  return growing.add(JSON.stringify(accepted)).end();
}
