/** How the tabs should be protected: the plan's progress cells by department, our columns by a warning, everything else for coordinators alone. */
import type { CellRange } from '../../core/grid/cell-range';
import type { DepartmentAddresses } from '../../core/plan/departments/department-addresses';
import { type DepartmentArea, departmentAreas } from '../../core/plan/departments/department-areas';
import type { PlanItem } from '../../core/plan/plan';
import { OURS } from '../workbook/own-tabs';
import type { OpenPlan } from '../workbook/read-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One protection as it should be. */
export interface Wanted {
  readonly sheet: Sheet;
  /** Null for the whole tab. */
  readonly range: CellRange | null;
  readonly description: string;
  /** Who may edit beside the owner; null where it only warns. */
  readonly editors: readonly string[] | null;
  /** Cells of a protected tab that stay open. */
  readonly open: readonly CellRange[];
  /** The departments' area, with their addresses; null for all else. */
  readonly area: (DepartmentArea & { readonly emails: readonly string[] }) | null;
}

/** In the order in which they are set: the tab's open cells before the areas within them, so that nobody is ever barred from what is theirs. */
export function wantedProtections(
  tabs: readonly Sheet[],
  open: OpenPlan,
  coordinators: readonly string[],
  addresses: ReadonlyMap<string, DepartmentAddresses>,
  accepted: (item: PlanItem) => boolean,
  isPeriodClosed: boolean,
): Wanted[] {
  const { sheet, around } = open;
  const columns = isPeriodClosed ? null : open.columns;
  // What a coordinator has accepted is closed to departments until it is opened again, and so is a closed period as a whole.
  const plan = { ...open.plan, items: open.plan.items.filter((item) => !isPeriodClosed && !accepted(item)) };
  const areas = departmentAreas(plan, around.directory);
  const rowCount = sheet.getMaxRows();
  const service: CellRange[] = columns === null ? [] : serviceRanges(columns, rowCount);
  const whole = { sheet, range: null, editors: coordinators, area: null };
  const closed = areas.filter(({ departments }) => isClosed(departments, addresses));
  return [
    {
      ...whole,
      description: `${OURS}${sheet.getName()}`,
      open: [...joinRows(areas.map(({ range }) => range)), ...service],
    },
    ...closed.map((area) => {
      const emails = [...new Set(area.departments.flatMap((name) => addresses.get(name)?.emails ?? []))];
      return {
        sheet,
        range: area.range,
        description: `${OURS}${area.departments.join('; ')}`.slice(0, DESCRIPTION_LENGTH),
        editors: [...new Set([...coordinators, ...emails])],
        open: [],
        area: { ...area, emails },
      };
    }),
    // The check of an edit writes there as whoever edits: a warning keeps hands off, and nobody's check out of nothing.
    ...service.map((range) => ({
      sheet,
      range,
      description: `${OURS}служебные столбцы`,
      editors: null,
      open: [],
      area: null,
    })),
    ...tabs.map((tab) => ({ ...whole, sheet: tab, description: `${OURS}${tab.getName()}`, open: [] })),
  ];
}

const DESCRIPTION_LENGTH = 200;

/** Our three columns from their titles down; one range where they are neighbours. */
function serviceRanges(columns: NonNullable<OpenPlan['columns']>, rowCount: number): CellRange[] {
  const { headerRow: top, status, findings, mark } = columns;
  if (findings === status + 1 && mark === status + 2) return [{ top, left: status, bottom: rowCount, right: mark + 1 }];
  return [status, findings, mark].map((left) => ({ top, left, bottom: rowCount, right: left + 1 }));
}

/** An item of which one department has no address stays open, or that department could write nothing. */
function isClosed(departments: readonly string[], addresses: ReadonlyMap<string, DepartmentAddresses>): boolean {
  return departments.length > 0 && departments.every((name) => (addresses.get(name)?.emails.length ?? 0) > 0);
}

/** Ranges of the same columns that touch become one: a tab may hold thousands of areas. */
function joinRows(ranges: readonly CellRange[]): CellRange[] {
  const sorted = [...ranges].sort(
    (one, other) => one.left - other.left || one.right - other.right || one.top - other.top,
  );
  const joined: CellRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.left === range.left && last.right === range.right && last.bottom === range.top) {
      joined[joined.length - 1] = { ...last, bottom: range.bottom };
    } else joined.push(range);
  }
  return joined;
}
