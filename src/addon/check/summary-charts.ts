/** The charts beside «Сводка»: shares of verdicts by section, and what was active period by period; drawn anew where the rows that they show have moved. */

import type { Locale } from '../../core/locale';
import { SUMMARY_VERDICTS, SUMMARY_WORDS, type SummarySheet } from '../../core/report/summary-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A chart of ours is known by the columns that it draws; charts of anybody else stay. */
interface OwnChart {
  readonly rows: readonly [top: number, bottom: number];
  /** Columns of the figures, 1-based: the first and how many. */
  readonly column: number;
  readonly count: number;
  readonly draw: (sheet: Sheet, locale: Locale) => GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  /** Row beside which it stands, 1-based. */
  readonly beside: number;
  /** Columns of its figures before there was a verdict “unclear”. */
  readonly former: string;
}

/** Column of the share, 1-based. */
const SHARE = 9;

const ownCharts = ({ chart, trend }: SummarySheet): OwnChart[] => [
  {
    rows: chart,
    column: 3,
    count: SUMMARY_VERDICTS.length,
    beside: 2,
    former: 'C:G',
    draw: (sheet, locale) =>
      sheet
        .newChart()
        .asBarChart()
        .setStacked()
        .setColors(SUMMARY_VERDICTS.map((verdict) => CHART_COLOURS[verdict]))
        .setTitle(SUMMARY_WORDS.title[locale]),
  },
  ...(trend === null
    ? []
    : [
        {
          rows: trend,
          column: SHARE,
          count: 1,
          beside: 22,
          former: 'H:H',
          draw: (sheet: Sheet, locale: Locale) =>
            sheet.newChart().asLineChart().setColors([CHART_COLOURS.activity]).setTitle(SUMMARY_WORDS.trend[locale]),
        },
      ]),
];

/**
 * Draws anew what shows other rows, and `isAsked` what is missing: somebody may have taken it away. One read, and no call more where all stands as it should.
 */
export function keepCharts(sheet: Sheet, wanted: SummarySheet, locale: Locale, isAsked = false): void {
  const there = sheet.getCharts().map((chart) => ({
    chart,
    places: chart.getRanges().map((range) => range.getA1Notation()),
  }));
  for (const { rows, column, count, beside, former, draw } of ownCharts(wanted)) {
    const letters = [column, column + count - 1].map((each) => String.fromCharCode(64 + each));
    const [left, right] = letters;
    const own = there.filter(
      ({ places: [names = '', figures = '', ...others] }) =>
        others.length === 0 &&
        /^A\d+:A\d+$/.test(names) &&
        [`${left}:${right}`, former].includes(figures.replace(/\d+/g, '')),
    );
    const [top, bottom] = rows;
    const places = `A${top + 1}:A${bottom},${left}${top + 1}:${right}${bottom}`;
    if (own.length === 0 ? !isAsked : own.length === 1 && own[0]?.places.join() === places) continue;
    for (const { chart } of own) sheet.removeChart(chart);
    const chart = draw(sheet, locale)
      .addRange(sheet.getRange(top + 1, 1, bottom - top, 1))
      .addRange(sheet.getRange(top + 1, column, bottom - top, count))
      .setNumHeaders(1)
      .setPosition(beside, 10, 0, 0)
      .build();
    sheet.insertChart(chart);
  }
}

/** As in the panel. */
const CHART_COLOURS = {
  activity: '#188038',
  none: '#f9ab00',
  cancelled: '#7b4fa3',
  planned: '#1a73e8',
  unclear: '#0b8a9e',
  empty: '#c5221f',
} as const;
