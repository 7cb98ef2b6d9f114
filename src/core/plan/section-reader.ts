/** The sections of a plan as its rows are read: which one is open, and what encloses it. */
import { cellText, type Grid } from '../grid/grid';
import { cutEnd } from '../text/cut-end';
import type { PlacedText, Section } from './plan';
import { loneCellLeftOf, planColumns } from './table/classify-rows';
import { headerWords, isDivision, isPartOfYear } from './table/header-words';
import { isLetter, parseSectionHeading, rankOf } from './table/numbering';
import type { PlanColumns } from './table/plan-table';
import { readLine, readNumber } from './table/reading';

/** Ranks from here on are of sections that stand in a column: any row that heads others encloses them. */
const IN_COLUMN = 100;
/** A title of more words names something else that falls into its month. */
const MOST_WORDS = 4;

export class SectionReader {
  readonly sections: Section[] = [];
  /** Index of the section that a measure read now stands in. */
  current: number | null = null;
  private readonly ranks: number[] = [];
  /** The text of the section's column that was read last. */
  private beside = '';

  constructor(private readonly grid: Grid) {}

  /** A section whose title stands above the header, alone in its row. */
  openAbove(row: number): void {
    this.add(row, [(this.grid.rows[row] ?? []).findIndex((cell) => cell !== '')], 0);
  }

  openRow(columns: PlanColumns, row: number): void {
    const all = planColumns(columns);
    const outside = loneCellLeftOf(this.grid, row, Math.min(...all));
    const filled = outside === null ? all.filter((column) => this.textAt(row, column) !== '') : [outside];
    this.leaveColumn();
    this.add(row, filled.length === 0 ? [columns.name] : filled, 0);
  }

  /** What the measure's section is called in a column of its own, where that is not the one above. */
  followColumn({ section }: PlanColumns, row: number): void {
    const text = section === undefined ? '' : this.textAt(row, section);
    if (section === undefined || text === '' || text === this.beside) return;
    this.leaveColumn();
    this.beside = text;
    this.add(row, [section], IN_COLUMN);
  }

  /** What follows stands in no section of a column. */
  leaveColumn(): void {
    this.beside = '';
    while (this.rankAt(this.current) >= IN_COLUMN) this.current = this.sections[this.current ?? -1]?.parent ?? null;
  }

  /** The title around what is read now that names a part of the year: "Сентябрь". */
  findTime(): PlacedText | null {
    for (let at = this.current; at !== null; at = this.sections[at]?.parent ?? null) {
      const { title = '', row = 0, column = 0 } = this.sections[at] ?? {};
      const words = headerWords(title);
      if (isDivision(words) && isPartOfYear(words) && words.split(' ').length <= MOST_WORDS)
        return { text: title, row, column };
    }
    return null;
  }

  private textAt(row: number, column: number): string {
    return readLine(cellText(this.grid, row, column));
  }

  private rankAt(section: number | null): number {
    return section === null ? -1 : (this.ranks[section] ?? 0);
  }

  private add(row: number, columns: readonly number[], under: number): void {
    const raw = columns.map((column) => cellText(this.grid, row, column));
    const [first = '', ...others] = columns.map((column) => readNumber(this.grid, row, column));
    const letter = others.length > 0 ? cutEnd(first, /[.)]/) : '';
    const heading = isLetter(letter)
      ? { word: '', number: letter, roman: false, title: others.join(' ') }
      : parseSectionHeading([first, ...others].join(' '));
    const rank = under + rankOf(heading);
    let parent = this.current;
    while (this.rankAt(parent) >= rank) parent = this.sections[parent ?? -1]?.parent ?? null;
    const level = parent === null ? 1 : (this.sections[parent]?.level ?? 0) + 1;
    const { number, title } = heading;
    this.sections.push({ number, title, level, row, column: columns[0] ?? 0, parent, raw: raw.join(' ') });
    this.ranks.push(rank);
    this.current = this.sections.length - 1;
  }
}
