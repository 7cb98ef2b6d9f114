/** A plan to begin with: title lines, the header, one section with one measure. */
import type { Cell, CellStyle, RoundtripWorkbook, Sheet } from 'hucre/xlsx';
import type { Locale } from '../../core/findings/finding';

const TEXTS: Readonly<Record<Locale, (year: number) => readonly (readonly string[])[]>> = {
  ru: (year) => [
    [`Отчёт об исполнении в ${year} году`],
    ['Плана мероприятий'],
    [],
    [
      '№ п/п',
      'Наименование мероприятия',
      'Сроки проведения',
      'Ответственный исполнитель',
      'Информация о ходе исполнения',
    ],
    ['1. Название раздела'],
    ['1.1.', 'Наименование первого мероприятия', `${year} год`, 'Ответственный исполнитель', ''],
  ],
  en: (year) => [
    [`Execution report for ${year}`],
    ['Plan of measures'],
    [],
    ['No.', 'Measure', 'Period', 'Responsible', 'Progress'],
    ['1. Title of the section'],
    ['1.1.', 'Name of the first measure', String(year), 'Responsible department', ''],
  ],
};

const WIDTHS = [9, 44, 16, 32, 78];
const LINE = { style: 'thin', color: { rgb: 'B7B7B7' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = {
  font: { name: 'Arial', size: 12, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const HEADER: CellStyle = {
  font: { name: 'Arial', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const SECTION: CellStyle = { ...HEADER, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F3F3' } } };
const BODY: CellStyle = {
  numFmt: '@',
  border: BORDER,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};
const STYLES = [TITLE, TITLE, TITLE, HEADER, SECTION, BODY];

/** A workbook with one tab named after the year. */
export function newPlan(locale: Locale, year: number): RoundtripWorkbook {
  const texts = TEXTS[locale](year);
  const cells = new Map<string, Cell>();
  const rows = texts.map((row, index) =>
    WIDTHS.map((_width, column) => {
      const value = row[column] ?? null;
      const style = STYLES[index];
      cells.set(`${index},${column}`, {
        value: value === '' ? null : value,
        type: value === null || value === '' ? 'empty' : 'string',
        ...(style === undefined ? {} : { style }),
      });
      return value === '' ? null : value;
    }),
  );
  const across = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: WIDTHS.length - 1 });
  const sheet: Sheet = {
    name: String(year),
    rows,
    cells,
    columns: WIDTHS.map((width) => ({ width })),
    merges: [across(0), across(1), across(4)],
    freezePane: { rows: 4 },
  };
  return { sheets: [sheet] };
}
