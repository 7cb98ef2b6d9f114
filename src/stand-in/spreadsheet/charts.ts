/** Charts that a script inserts: what they were told is kept, and nothing is drawn. */
import { type Execution, hostError, strict } from '../execution/execution';
import type { Sheet } from '../host/model';

type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleBar = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type GoogleLine = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** A chart as it was asked for. */
export interface Chart {
  readonly kind: 'bar' | 'line';
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
/** The ranges of each, as they were given. */
const rangesOf = new WeakMap<Chart, readonly GoogleRange[]>();
const inserted = new WeakMap<Sheet, Chart[]>();

/** Those of a tab, first to last. */
export const chartsOf = (sheet: Sheet): readonly Chart[] => inserted.get(sheet) ?? [];

/** Each setter gives back a builder, so that they are called one after another. */
class BarStandIn implements Pick<GoogleBar, OfAll | OfBars> {
  #chart: Chart;
  #ranges: readonly GoogleRange[] = [];
  readonly #execution: Execution;

  constructor(execution: Execution, kind: Chart['kind']) {
    this.#execution = execution;
    this.#chart = { kind, ranges: [], headers: 0, stacked: false, colours: [], title: '', corner: [0, 0] };
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
    this.#ranges = [...this.#ranges, range];
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
    rangesOf.set(this.#chart, this.#ranges);
    return chartOf(this.#execution, this.#chart);
  }
}

function chartOf(execution: Execution, chart: Chart): GoogleChart {
  const object = strict<GoogleChart>(execution, 'EmbeddedChart', { getRanges: () => [...(rangesOf.get(chart) ?? [])] });
  charts.set(object, chart);
  return object;
}

export const getCharts = (execution: Execution, sheet: Sheet): GoogleChart[] =>
  chartsOf(sheet).map((chart) => chartOf(execution, chart));

export function removeChart(sheet: Sheet, chart: GoogleChart): void {
  inserted.set(
    sheet,
    chartsOf(sheet).filter((each) => each !== charts.get(chart)),
  );
}

export function newChart(execution: Execution): GoogleBuilder {
  const builder: Pick<GoogleBuilder, 'asBarChart' | 'asLineChart'> = {
    asBarChart: () => strict<GoogleBar>(execution, 'EmbeddedBarChartBuilder', new BarStandIn(execution, 'bar')),
    asLineChart: () =>
      strict<GoogleLine>(execution, 'EmbeddedLineChartBuilder', new BarStandIn(execution, 'line') as object),
  };
  return strict<GoogleBuilder>(execution, 'EmbeddedChartBuilder', builder);
}

export function insertChart(execution: Execution, sheet: Sheet, chart: GoogleChart): void {
  const built = charts.get(chart);
  if (built === undefined) throw hostError(execution, 'not modelled: a chart of another tab');
  inserted.set(sheet, [...chartsOf(sheet), built]);
}
