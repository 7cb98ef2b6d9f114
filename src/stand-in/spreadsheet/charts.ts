/** Charts that a script inserts: what they were told is kept, and nothing is drawn. */
import { type Execution, hostError, strict } from '../execution/execution';
import type { Sheet } from '../model';

type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleBar = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** A chart as it was asked for. */
export interface Chart {
  readonly ranges: readonly string[];
  readonly headers: number;
  readonly stacked: boolean;
  readonly colours: readonly string[];
  readonly title: string;
  /** 1-based row and column of the cell that its corner stands in. */
  readonly corner: readonly [row: number, column: number];
}

type OfBars = 'setColors' | 'setStacked' | 'setTitle';
/** What every chart has gives back a builder that knows no kind of chart, as Google's types say. */
type OfAll = 'addRange' | 'build' | 'setNumHeaders' | 'setPosition';

const charts = new WeakMap<object, Chart>();
const inserted = new WeakMap<Sheet, Chart[]>();

/** Those of a tab, first to last. */
export const chartsOf = (sheet: Sheet): readonly Chart[] => inserted.get(sheet) ?? [];

/** Each setter gives back a builder, so that they are called one after another. */
class BarStandIn implements Pick<GoogleBar, OfAll | OfBars> {
  #chart: Chart = { ranges: [], headers: 0, stacked: false, colours: [], title: '', corner: [0, 0] };
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  #with(change: Partial<Chart>): GoogleBar {
    this.#chart = { ...this.#chart, ...change };
    return strict<GoogleBar>(this.#execution, 'EmbeddedBarChartBuilder', this);
  }

  #ofAll(change: Partial<Chart>): GoogleBuilder {
    this.#with(change);
    const builder: Pick<GoogleBuilder, OfAll> = {
      addRange: (range) => this.addRange(range),
      build: () => this.build(),
      setNumHeaders: (headers) => this.setNumHeaders(headers),
      setPosition: (row, column, x, y) => this.setPosition(row, column, x, y),
    };
    return strict<GoogleBuilder>(this.#execution, 'EmbeddedChartBuilder', builder);
  }

  addRange(range: GoogleRange): GoogleBuilder {
    return this.#ofAll({ ranges: [...this.#chart.ranges, range.getA1Notation()] });
  }

  setNumHeaders(headers: number): GoogleBuilder {
    return this.#ofAll({ headers });
  }

  setStacked(): GoogleBar {
    return this.#with({ stacked: true });
  }

  setColors(colours: string[]): GoogleBar {
    return this.#with({ colours: [...colours] });
  }

  setTitle(title: string): GoogleBar {
    return this.#with({ title });
  }

  setPosition(row: number, column: number, _x: number, _y: number): GoogleBuilder {
    return this.#ofAll({ corner: [row, column] });
  }

  build(): GoogleChart {
    const { ranges, corner } = this.#chart;
    if (ranges.length === 0 || corner[0] < 1) throw hostError(this.#execution, 'A chart needs a range and a position.');
    const chart = strict<GoogleChart>(this.#execution, 'EmbeddedChart', {});
    charts.set(chart, this.#chart);
    return chart;
  }
}

export function newChart(execution: Execution): GoogleBuilder {
  const builder: Pick<GoogleBuilder, 'asBarChart'> = {
    asBarChart: () => strict<GoogleBar>(execution, 'EmbeddedBarChartBuilder', new BarStandIn(execution)),
  };
  return strict<GoogleBuilder>(execution, 'EmbeddedChartBuilder', builder);
}

export function insertChart(execution: Execution, sheet: Sheet, chart: GoogleChart): void {
  const built = charts.get(chart);
  if (built === undefined) throw hostError(execution, 'not modelled: a chart of another tab');
  inserted.set(sheet, [...chartsOf(sheet), built]);
}
