/** The functions the panel and the command line may call: a JSON string in, a JSON string out, never an exception. */
import * as v from 'valibot';
import type { PanelCalls } from '../../contract/wire';
import { activityLexicon, detectEntryActivity } from '../../core/activity/detect-activity';
import { AppError } from '../../core/failure/app-error';
import { parseSheetCell } from '../../core/grid/cell-range';
import { settingKeys } from '../../core/settings/setting-words';
import { REPORTING_YEAR } from '../../core/settings/settings';
import { findDates } from '../../core/text/dates';
import { checkPlan, rowStatuses, toCheckJson, toFindingJson } from '../check/check-plan';
import { runFullCheck, setUpTab } from '../check/full-check';
import { fixPlan, undoFixes, waiveFinding } from '../fix/fix-plan';
import { makeReport, previewReport } from '../report/make-report';
import { openPlan } from '../workbook/read-plan';
import { saveSettings } from '../workbook/save-settings';
import { isOwnTab } from '../workbook/surroundings';
import { answer } from './answer';
import { openPanelState, readPrint } from './panel-state';

const tab = {
  sheet: v.nullable(v.string()),
  year: v.nullable(REPORTING_YEAR),
  locale: v.nullable(v.picklist(['ru', 'en'])),
};

const reportOptions = {
  ...tab,
  stage: v.optional(v.nullable(v.picklist(['draft', 'final']))),
  summary: v.optional(v.boolean()),
  inactive: v.optional(v.boolean()),
  department: v.optional(v.nullable(v.string())),
  title: v.optional(v.nullable(v.array(v.string()))),
};

export function panelOpen(json: string): string {
  return answer(json, v.object({ ...tab, asked: v.optional(v.boolean()) }), openPanelState);
}

export function panelPrint(json: string): string {
  return answer(json, v.object({ sheet: v.string() }), ({ sheet }) => readPrint(sheet));
}

export function panelTabs(json: string): string {
  return answer(json, v.object({}), (): PanelCalls['panelTabs']['value'] => {
    const names = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName());
    return { tabs: names.filter((name) => !isOwnTab(name)) };
  });
}

export function panelPreview(json: string): string {
  return answer(json, v.object(reportOptions), previewReport);
}

export function panelSetUp(json: string): string {
  return answer(json, v.object(tab), (request): PanelCalls['panelSetUp']['value'] => ({
    sheet: setUpTab(request).plan.grid.sheet,
  }));
}

export function panelSettings(json: string): string {
  const keys = settingKeys();
  const values = v.object(Object.fromEntries(keys.map((key) => [key, v.optional(v.string())])));
  return answer(json, v.object({ ...tab, values }), saveSettings);
}

export function panelCheck(json: string): string {
  return answer(json, v.object(tab), (request): PanelCalls['panelCheck']['value'] =>
    toCheckJson(runFullCheck(request)),
  );
}

/** Findings and states of some rows (1-based); reads only. */
export function panelRows(json: string): string {
  const schema = v.object({ ...tab, rows: v.array(v.number()) });
  return answer(json, schema, (request): PanelCalls['panelRows']['value'] => {
    const checked = checkPlan(openPlan(SpreadsheetApp.getActiveSpreadsheet(), request));
    const asked = new Set(request.rows);
    const findings = checked.findings.filter(
      ({ cell }) => cell.sheet === checked.plan.grid.sheet && asked.has(cell.row + 1),
    );
    return {
      sheet: checked.plan.grid.sheet,
      findings: findings.map((finding) => toFindingJson(finding, checked.locale)),
      status: rowStatuses(checked).filter(({ row }) => asked.has(row)),
    };
  });
}

export function panelReport(json: string): string {
  const schema = v.object({
    ...reportOptions,
    format: v.picklist(['doc', 'docx']),
    confirmed: v.optional(v.boolean()),
    requestId: v.optional(v.string()),
  });
  return answer(json, schema, (request): PanelCalls['panelReport']['value'] => makeReport(request));
}

export function panelFix(json: string): string {
  const pick = v.object({
    rule: v.string(),
    cell: v.string(),
    nth: v.number(),
    print: v.string(),
    suggestion: v.nullable(v.number()),
  });
  const schema = v.object({ ...tab, picks: v.nullable(v.array(pick)), preview: v.boolean() });
  return answer(json, schema, fixPlan);
}

export function panelUndo(json: string): string {
  return answer(json, v.object({ ...tab, run: v.optional(v.string()) }), undoFixes);
}

export function panelWaive(json: string): string {
  return answer(json, v.object({ ...tab, rule: v.string(), cell: v.string(), reason: v.string() }), waiveFinding);
}

/** Selects a cell given as "'2022'!E12". */
export function panelSelect(json: string): string {
  return answer(json, v.object({ cell: v.string() }), (request): PanelCalls['panelSelect']['value'] => {
    const place = parseSheetCell(request.cell);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = place === null ? null : spreadsheet.getSheetByName(place.sheet);
    if (place === null || sheet === null) throw new AppError('bad-request', { cause: request.cell });
    spreadsheet.setActiveSheet(sheet);
    sheet.getRange(place.row + 1, place.column + 1, 1, 1).activate();
    return null;
  });
}

export function panelActivity(json: string): string {
  const schema = v.object({ texts: v.array(v.object({ text: v.string(), year: v.nullable(v.number()) })) });
  return answer(json, schema, ({ texts }): PanelCalls['panelActivity']['value'] =>
    texts.map(({ text, year }) => {
      const { verdict, evidence } = detectEntryActivity(text, activityLexicon(), year);
      return { verdict, evidence };
    }),
  );
}

export function panelDates(json: string): string {
  const schema = v.object({ texts: v.array(v.object({ text: v.string(), year: v.nullable(v.number()) })) });
  return answer(json, schema, ({ texts }): PanelCalls['panelDates']['value'] =>
    texts.map(({ text, year }) => ({
      ranges: findDates(text, year).map((range) => ({
        start: range.start,
        end: range.end,
        from: range.from,
        to: range.to,
        text: range.text,
      })),
    })),
  );
}
