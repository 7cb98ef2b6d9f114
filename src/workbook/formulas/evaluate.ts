/** Works out the few formulas that Vekha itself writes: sums, products and comparisons of cells and columns, `SUMPRODUCT` and `INT`. Of any other nothing is said. */
import type { CellRange } from '../../core/grid/cell-range';
import type { CellValue } from '../../stand-in/host/model';
import { areaOf, type Reference, referenceAt } from './references';

/** What a formula is about that cannot be worked out here. */
export class NotComputable extends Error {}

/** Cells one under another. Where most of them come to zero, `rows` names those that may not. */
export interface Column {
  readonly length: number;
  readonly rows: readonly number[] | null;
  readonly at: (row: number) => CellValue;
  /** Rows by what stands in them; null where that is not known. */
  readonly rowsWith: ((value: CellValue) => readonly number[]) | null;
}

/** Throws NotComputable where a cell holds nothing true. */
export interface CellReader {
  cell(sheet: string | null, row: number, column: number): CellValue;
  column(sheet: string | null, area: CellRange): Column;
}

type Value = CellValue | Column;

/** What a formula (without its "=") comes to. Throws NotComputable. */
export function evaluate(formula: string, cells: CellReader): CellValue {
  const reading = new Reading(formula, cells);
  const value = reading.comparison();
  if (!reading.isAtEnd || isColumn(value)) throw new NotComputable(formula);
  return value;
}

const isColumn = (value: Value): value is Column =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

const NUMBER = /\s*(\d+(?:\.\d+)?)/y;
const TEXT = /\s*"((?:[^"]|"")*)"/y;
const CALL = /\s*(SUMPRODUCT|INT)\(/y;
const SIGN = /\s*(<>|[=()*/+-])/y;
const BLANKS = /\s*/y;

class Reading {
  readonly #formula: string;
  readonly #cells: CellReader;
  #at = 0;

  constructor(formula: string, cells: CellReader) {
    this.#formula = formula;
    this.#cells = cells;
  }

  get isAtEnd(): boolean {
    return this.#formula.slice(this.#at).trim() === '';
  }

  comparison(): Value {
    let left = this.#sum();
    for (let sign = this.#sign('=', '<>'); sign !== null; sign = this.#sign('=', '<>')) {
      left = compare(left, this.#sum(), sign === '=');
    }
    return left;
  }

  #sum(): Value {
    let left = this.#product();
    for (let sign = this.#sign('+', '-'); sign !== null; sign = this.#sign('+', '-')) {
      const by = sign === '+' ? 1 : -1;
      left = calculate(left, this.#product(), (one, other) => one + by * other);
    }
    return left;
  }

  #product(): Value {
    let left = this.#single();
    for (let sign = this.#sign('*', '/'); sign !== null; sign = this.#sign('*', '/')) {
      const right = this.#single();
      left = sign === '*' ? multiply(left, right) : calculate(left, right, divide);
    }
    return left;
  }

  #single(): Value {
    const text = this.#take(TEXT);
    if (text !== null) return text.replaceAll('""', '"');
    const number = this.#take(NUMBER);
    if (number !== null) return Number(number);
    const name = this.#take(CALL);
    if (name !== null || this.#sign('(') !== null) {
      const inner = this.comparison();
      if (this.#sign(')') === null) throw new NotComputable(this.#formula);
      return name === 'INT' ? Math.floor(numberOf(inner)) : name === 'SUMPRODUCT' ? sumOf(inner) : inner;
    }
    this.#take(BLANKS);
    const found = referenceAt(this.#formula, this.#at);
    if (found === null) throw new NotComputable(this.#formula);
    this.#at = found.end;
    return this.#read(found.reference);
  }

  #read(reference: Reference): Value {
    const { sheet, first, last } = reference;
    if (last === null) return this.#cells.cell(sheet, first.row ?? 0, first.column ?? 0);
    const area = areaOf(reference);
    if (area.right - area.left > 1 || first.row === null) throw new NotComputable(this.#formula);
    return this.#cells.column(sheet, area);
  }

  #sign(...wanted: readonly string[]): string | null {
    const before = this.#at;
    const sign = this.#take(SIGN);
    if (sign !== null && wanted.includes(sign)) return sign;
    this.#at = before;
    return null;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#formula);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[1] ?? '';
  }
}

function numberOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'number') throw new NotComputable('not a number');
  return value;
}

function divide(one: number, other: number): number {
  if (other === 0) throw new NotComputable('divided by zero');
  return one / other;
}

/** Letters are alike whatever their case; a blank cell is nothing and zero. */
function isEqual(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'string' || typeof other === 'string') {
    const [left, right] = [one ?? '', other ?? ''];
    return typeof left === 'string' && typeof right === 'string' && left.toLowerCase() === right.toLowerCase();
  }
  if (typeof one === 'boolean' || typeof other === 'boolean') return one === other;
  return numberOf(one) === numberOf(other);
}

function compare(left: Value, right: Value, wanted: boolean): Value {
  const whole = pair(left, right, (one, other) => isEqual(one, other) === wanted);
  if (!isColumn(whole) || !wanted || !isColumn(left) || isColumn(right)) return whole;
  return { ...whole, rows: left.rowsWith?.(right) ?? null };
}

const calculate = (left: Value, right: Value, by: (one: number, other: number) => number): Value =>
  pair(left, right, (one, other) => by(numberOf(one), numberOf(other)));

function multiply(left: Value, right: Value): Value {
  const whole = calculate(left, right, (one, other) => one * other);
  if (!isColumn(whole)) return whole;
  const known = [left, right].flatMap((each) => (isColumn(each) && each.rows !== null ? [each.rows] : []));
  const [rows = null] = known.sort((one, other) => one.length - other.length);
  return { ...whole, rows };
}

/** Row by row where one of them is a column. */
function pair(left: Value, right: Value, by: (one: CellValue, other: CellValue) => CellValue): Value {
  if (!isColumn(left) && !isColumn(right)) return by(left, right);
  const length = isColumn(left) ? left.length : isColumn(right) ? right.length : 0;
  if (isColumn(left) && isColumn(right) && left.length !== right.length) throw new NotComputable('unlike columns');
  const of = (value: Value, row: number): CellValue => (isColumn(value) ? value.at(row) : value);
  return { length, rows: null, rowsWith: null, at: (row) => by(of(left, row), of(right, row)) };
}

function sumOf(value: Value): number {
  if (!isColumn(value)) return summand(value);
  let sum = 0;
  if (value.rows !== null) for (const row of value.rows) sum += summand(value.at(row));
  else for (let row = 0; row < value.length; row += 1) sum += summand(value.at(row));
  return sum;
}

/** Excel sums no comparisons by themselves, LibreOffice does. */
function summand(value: CellValue): number {
  if (typeof value === 'boolean') throw new NotComputable('not a number');
  return numberOf(value);
}
