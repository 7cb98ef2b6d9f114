/**
 * Whole plans of different make with what they must set off written in their cells: "{missing-executor}". A finding without a mark fails, and
 * so does a mark without a finding. A line "=== Настройки" begins another tab; "date 01.03.2022" in a cell is what Sheets made a date of,
 * "number 1.1" a number, "°" a non-breaking space.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { ruleContext, type Surroundings } from '../../../src/core/findings/rule-context';
import { startRun } from '../../../src/core/findings/run-rules';
import { formatCell } from '../../../src/core/grid/cell-range';
import { type Cell, cellText, type Grid } from '../../../src/core/grid/grid';
import { parseDirectory } from '../../../src/core/plan/departments/directory';
import { entryFingerprints } from '../../../src/core/plan/entry-fingerprints';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import type { Plan } from '../../../src/core/plan/plan';
import { findParts } from '../../../src/core/plan/plan-parts';
import { RULES } from '../../../src/core/rules';
import { parseSettings } from '../../../src/core/settings/settings';
import { ALONE } from '../../support/alone';
import { checkGrid } from '../../support/rule-tester';
import { planOf, sheetTable } from '../../support/sheet-table';

const folder = new URL('golden/', import.meta.url);
const MARK = /\s*\{([a-z-]+)\}/g;

interface MarkedTab {
  readonly grid: Grid;
  /** "E5 missing-progress". */
  readonly marks: readonly string[];
}

function readTab(name: string, text: string): MarkedTab {
  const table = sheetTable(text, name);
  const marks: string[] = [];
  const rows = table.rows.map((cells, row) =>
    cells.map((_cell, column): Cell => {
      const written = cellText(table, row, column);
      for (const match of written.matchAll(MARK)) marks.push(`${formatCell(row, column)} ${match[1]}`);
      return readCell(written.replace(MARK, '').replaceAll('°', '\u00a0'));
    }),
  );
  return { grid: { ...table, rows }, marks };
}

function readCell(written: string): Cell {
  const [, day, month, year] = /^date (\d\d)\.(\d\d)\.(\d{4})$/.exec(written) ?? [];
  if (year !== undefined)
    return { text: written.slice(5), value: { year: Number(year), month: Number(month), day: Number(day) } };
  const [, number] = /^number ([\d.]+)$/.exec(written) ?? [];
  return number === undefined ? written : { text: number, value: Number(number) };
}

function readWorkbook(file: string): Map<string, MarkedTab> {
  const [, ...parts] = readFileSync(new URL(file, folder), 'utf8').split(/^=== (.+)$/m);
  const tabs = new Map<string, MarkedTab>();
  for (let at = 0; at < parts.length; at += 2) tabs.set(parts[at] ?? '', readTab(parts[at] ?? '', parts[at + 1] ?? ''));
  return tabs;
}

const textsOf = (tab: MarkedTab | undefined): string[][] =>
  (tab?.grid.rows ?? []).map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)));

describe.each(readdirSync(folder))('%s', (file) => {
  const tabs = readWorkbook(file);
  const [plan] = tabs.values();
  if (plan === undefined) throw new Error(`${file} has no tab`);

  test('sets off what it is marked with, and nothing else', () => {
    const { settings, problems } = parseSettings(
      textsOf(tabs.get('Настройки')),
      RULES.map(({ id }) => id),
    );
    const directory = tabs.has('Исполнители') ? parseDirectory('Исполнители', textsOf(tabs.get('Исполнители'))) : null;
    const before = tabs.get('2021');
    const lastYear = before === undefined ? null : { sheet: '2021', entries: entryFingerprints(planOf(before.grid)) };
    const found = checkGrid(plan.grid, { settings, problems, settingsSheet: 'Настройки', directory, lastYear });
    const marks = [...tabs].flatMap(([name, tab]) => tab.marks.map((mark) => `${name} ${mark}`));
    expect(found.map(({ cell, rule }) => `${cell.sheet} ${formatCell(cell.row, cell.column)} ${rule}`).sort()).toEqual(
      marks.sort(),
    );
  });
});

/** What rules of the whole plan say below headers, but those that look at entries. */
function saidOf(plan: Plan, around: Partial<Surroundings>): string[] {
  const run = startRun(RULES, ruleContext(plan, { ...ALONE, ...around }), around.settings?.rules ?? {});
  run.checkPlan(({ looksAt }) => looksAt === undefined);
  const { grid, tables } = plan;
  const isBody = ({ sheet, row }: Finding['cell']): boolean =>
    sheet === grid.sheet && tables.some(({ bodyTop, bottom }) => row >= bodyTop && row < bottom);
  // In which cell of a row that continues nothing its entry stands, the outline does not know: an edit leaves such a plan to the whole check.
  const found = run.findings().filter(({ cell, rule }) => isBody(cell) && rule !== 'orphan-continuation');
  return found.map((each) => JSON.stringify(each));
}

test('of the outline of a plan, without executors and entries, rules say what they say of the plan', () => {
  let said = 0;
  for (const file of readdirSync(folder)) {
    const [tab] = readWorkbook(file).values();
    const whole = tab === undefined ? null : parsePlan(tab.grid, null).plan;
    const outline = tab === undefined ? undefined : findParts(tab.grid, null, null)?.readOutline();
    if (whole === null || outline === undefined) continue;
    expect(saidOf(outline, {})).toEqual(saidOf(whole, {}));
    expect(outline.items.map(({ rows }) => rows)).toEqual(whole.items.map(({ rows }) => rows));
    said += saidOf(whole, {}).length;
  }
  expect(said).toBeGreaterThan(15);
});

test('at least six makes of plan are looked at', () => {
  expect(readdirSync(folder).length).toBeGreaterThanOrEqual(6);
});
