/** The final report on a plan: its table of measures with their entries by period and what they come to, and the annexes. */

import type { DocxRow, DocxTable } from '../../../document/docx-document';
import { VERDICT_WORDS } from '../../activity/verdict-words';
import { addTo } from '../../group';
import type { Locale } from '../../locale';
import type { Department } from '../../plan/departments/departments';
import type { PlanItem } from '../../plan/plan';
import { periodOfTitle } from '../../plan/reporting-year';
import { retitle } from '../../text/dates/period-words';
import { type ReportingPeriod, yearOf } from '../../text/dates/reporting-period';
import { listPromised } from '../annexes';
import { buildDocument } from '../blocks';
import type { FiveTexts } from '../column-titles';
import { cell, headerRow, numberRow, type ReportDocument } from '../document';
import { buildReport, PLAIN_REPORT, type Report, type ReportFrame, type ReportRow } from '../report';
import { neverActive, summariseWhole, tallyWhole } from './whole-annexes';
import { lastPart, type WholeMeasure, type WholePlan } from './whole-plan';
import { describeSum, periodName } from './whole-sum';
import { WHOLE_WORDS } from './whole-words';

/** Twips, in all 14,570: number, name, term, executors, period, entries. */
const WIDTHS = [950, 3200, 1500, 2450, 1720, 4750] as const;

export interface WholeOptions {
  readonly title: readonly string[] | null;
  /** Whether the title stays as it is, whatever period it speaks of. */
  readonly keepsTitle: boolean;
  readonly frame: ReportFrame;
  readonly draft: boolean;
  /** Who answers for which measure of a period's plan, by its index. */
  readonly departments: readonly (readonly Department[])[];
  /** The only one reported on; null for all. */
  readonly department: string | null;
}

export interface WholeReport {
  /** As the proof knows it: a row of the plan's for each row of the table. */
  readonly report: Report;
  readonly document: ReportDocument;
}

export const spanOf = ({ periods }: WholePlan): ReportingPeriod => ({
  from: periods.map(({ period }) => period.from).sort()[0] ?? '',
  to:
    periods
      .map(({ period }) => period.to)
      .sort()
      .at(-1) ?? '',
});

export function buildWhole(whole: WholePlan, options: WholeOptions): WholeReport {
  const last = whole.periods.at(-1);
  if (last === undefined) throw new Error('a whole plan has a period');
  const { plan, activityOf } = last;
  const { title, frame, draft, department } = options;
  const base = buildReport(plan, [], activityOf, { ...PLAIN_REPORT, ...frame, title, draft });
  const { language } = base;
  const period = spanOf(whole);
  const named = periodOfTitle(base.title) ?? last.period;
  const ownerOf = ownersOf(options.departments);
  const measures = whole.measures.filter((each) => department === null || ownerOf(each).includes(department));
  const layout = new Layout(whole, language);
  for (const section of [{ key: '', text: '', level: 0, row: 0 }, ...whole.sections]) {
    const own = measures.filter((each) => each.section === section.key);
    const isAround = measures.some((each) => each.section.startsWith(`${section.key}\n`));
    if (section.level > 0 && (department === null || own.length > 0 || isAround)) layout.addSection(section);
    for (const measure of own) layout.addMeasure(measure);
  }
  if (department === null) layout.addStrays();
  const report: Report = {
    ...base,
    sheet: whole.periods.map((each) => each.plan.grid.sheet).join(', '),
    year: yearOf(period),
    period,
    title: options.keepsTitle ? base.title : retitle(base.title, named, period, language),
    rows: layout.rows,
    department,
    counts: {
      sections: layout.rows.filter(({ kind }) => kind === 'section').length,
      items: measures.length,
      entries: layout.entries,
      verdicts: tallyWhole('', measures).verdicts,
    },
    summary: summariseWhole(whole, measures, ownerOf, language),
    inactive: measures.flatMap((each) => neverActive(each, whole)),
    promises: listPromised(
      whole.promises.filter(({ item }) => department === null || measures.some((each) => holds(each, item))),
      language,
    ),
    whole: true,
  };
  const document = buildDocument(report);
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' && block.spoken !== undefined ? { ...block, ...layout.table(report) } : block,
  );
  return { report, document: { ...document, blocks } };
}

const holds = ({ parts }: WholeMeasure, item: PlanItem | null): boolean => parts.some((part) => part.item === item);

function ownersOf(departments: WholeOptions['departments']): (measure: WholeMeasure) => readonly string[] {
  const names = new Map<PlanItem, string[]>();
  for (const { name, items } of departments.flat()) for (const item of items) addTo(names, item, name);
  return (measure) => names.get(lastPart(measure).item) ?? [];
}

/** Rows of the table beside what the proof knows of each. */
class Layout {
  readonly rows: ReportRow[] = [];
  readonly shown: DocxRow[] = [];
  entries = 0;
  /** First rows of measures by period and row of the sheet, as the report on that period has them. */
  private readonly own: readonly ReadonlyMap<number, FiveTexts>[];

  constructor(
    private readonly whole: WholePlan,
    private readonly language: Locale,
  ) {
    this.own = whole.periods.map(({ plan, activityOf }) => {
      const { rows } = buildReport(plan, [], activityOf, PLAIN_REPORT);
      return new Map(
        rows.flatMap((row) => (row.kind === 'entry' && !row.continues ? [[row.row, row.cells] as const] : [])),
      );
    });
  }

  addSection({ text, level, row }: WholePlan['sections'][number]): void {
    this.rows.push({ kind: 'section', row, text, level });
    const cells = [cell(text, { span: WIDTHS.length, align: 'center', bold: true })];
    this.shown.push({ keepWithNext: true, outline: Math.min(level, 9), cells });
  }

  addMeasure(measure: WholeMeasure): void {
    const { item, at } = lastPart(measure);
    const [top = 0] = item.rows;
    const own = this.own[at]?.get(top) ?? [item.number.text, item.name.text, item.period.text, '', ''];
    let isFirst = true;
    const add = (period: string, isNewPeriod: boolean, hasMore: boolean, text: string, row: number): void => {
      const [number, name, term, executors] = own;
      const first = [number, name, term, executors].map((each, column) =>
        cell(isFirst ? each : '', {
          merge: isFirst ? 'start' : 'continue',
          align: column % 2 === 0 ? 'center' : 'left',
        }),
      );
      const merge = isNewPeriod ? (hasMore ? 'start' : 'none') : 'continue';
      const cells: FiveTexts = isFirst ? [number, name, term, executors, text] : ['', '', '', '', text];
      this.rows.push({ kind: 'entry', row, cells, continues: !isFirst });
      const periodCell = cell(isNewPeriod ? period : '', { merge, align: 'center' });
      this.shown.push({ keepWithNext: false, cells: [...first, periodCell, cell(text)] });
      isFirst = false;
    };
    for (const part of measure.parts) {
      const { entries, verdict } = part;
      // Of a report that grows through the year, what it repeats stands with the part that said it first.
      if (verdict === null || (entries.length === 0 && part.item.entries.length > 0)) continue;
      const period = `${this.periodName(part.at)}\n${VERDICT_WORDS[verdict][this.language].toLowerCase()}`;
      const texts = entries.length === 0 ? [{ raw: '', row: part.item.progressCell.row }] : entries;
      texts.forEach(({ raw, row }, index) => void add(period, index === 0, texts.length > 1, raw, row));
      this.entries += entries.length;
    }
    add(WHOLE_WORDS.sum[this.language], true, false, describeSum(measure, this.whole, this.language), top);
  }

  /** What belongs to no measure stands behind all of them. */
  addStrays(): void {
    const { strays } = this.whole;
    if (strays.length === 0) return;
    this.addSection({ key: '', text: WHOLE_WORDS.strays[this.language], level: 1, row: strays[0]?.entry.row ?? 0 });
    for (const { at, entry } of strays) {
      this.rows.push({ kind: 'entry', row: entry.row, cells: ['', '', '', '', entry.raw], continues: false });
      const period = cell(this.periodName(at), { align: 'center' });
      const cells = [
        ...Array.from({ length: 4 }, (_none, column) => cell('', { align: column % 2 === 0 ? 'center' : 'left' })),
        period,
        cell(entry.raw),
      ];
      this.shown.push({ keepWithNext: false, cells });
      this.entries += 1;
    }
  }

  table({ columns, columnNumbers }: Report): Pick<DocxTable, 'columnWidths' | 'rows'> {
    const titles = [...columns.slice(0, 4), WHOLE_WORDS.period[this.language], columns[4]];
    return {
      columnWidths: WIDTHS,
      rows: [headerRow(titles), ...(columnNumbers ? [numberRow(titles)] : []), ...this.shown],
    };
  }

  private periodName(at: number): string {
    return periodName(this.whole, at, this.language);
  }
}
