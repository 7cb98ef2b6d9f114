/** Trials of the self-check in a temporary tab: how Sheets takes texts, dates, merges, colours, protection. */
import { cellValue } from '../../core/grid/grid';
import { readGrid } from '../workbook/read-grid';
import type { Trial } from './trial';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What Sheets likes to take for something else. */
const TEXTS = ['1.10', '007', '01.02.2026', '=1+1', '+7', "'x", 'TRUE', '😀'];

/** What Sheets may alter on the way. */
const CHARACTERS = [
  ['tab', 'а\tб'],
  ['vertical tab', 'а\vб'],
  ['CRLF', 'а\r\nб'],
  ['soft hyphen', 'а\u00adб'],
  ['edge blanks', ' а '],
] as const;

/** What a cell holds after its value was there first and the format of plain text came after. */
function formatted(sheet: Sheet, row: number, value: number | string): string {
  const range = sheet.getRange(row, 1, 1, 1);
  range.setValues([[value]]);
  range.setNumberFormat('@');
  return kindOf(range.getValues()[0]?.[0]);
}

/** The tab's first row is taken; each trial has rows of its own. */
export function sheetTrials(spreadsheet: Spreadsheet, sheet: Sheet): Trial[] {
  return [...valueTrials(spreadsheet, sheet), ...cellTrials(sheet), ...protectionTrials(sheet)];
}

/** What becomes of a value on its way into a cell and back: a list, a trial an entry, and so it may be long. */
function valueTrials(spreadsheet: Spreadsheet, sheet: Sheet): Trial[] {
  return [
    {
      id: 'texts',
      expected: TEXTS.join(' | '),
      look: () => {
        const range = sheet.getRange(2, 1, 1, TEXTS.length);
        range.setNumberFormat('@');
        range.setValues([TEXTS]);
        const [formulas = []]: string[][] = range.getFormulas();
        const [values = []]: unknown[][] = range.getValues();
        return values.map((value, index) => formulas[index] || show(value)).join(' | ');
      },
    },
    {
      id: 'plainTextDate',
      expected: 'string',
      look: () => formatted(sheet, 13, '2022-10-01'),
    },
    {
      id: 'plainTextNumber',
      expected: 'string',
      look: () => formatted(sheet, 14, 1.5),
    },
    {
      id: 'characters',
      expected: null,
      look: () => {
        const range = sheet.getRange(15, 1, 1, CHARACTERS.length);
        range.setNumberFormat('@');
        range.setValues([CHARACTERS.map(([, text]) => text)]);
        const [values = []]: unknown[][] = range.getValues();
        const altered = CHARACTERS.filter(([, text], index) => values[index] !== text).map(([name]) => name);
        return altered.length === 0 ? 'as written' : altered.join(', ');
      },
    },
    {
      id: 'typing',
      // With a decimal comma it is the first of October, with a point the number 1.1.
      expected: /^(ru|de|fr|uk|be|kk|pl|es|it)/i.test(spreadsheet.getSpreadsheetLocale()) ? 'date' : 'number',
      look: () => {
        const range = sheet.getRange(3, 1, 1, 1);
        range.setValues([['1.10']]);
        return kindOf(range.getValues()[0]?.[0]);
      },
    },
    {
      id: 'day',
      expected: '2022-12-31',
      look: () => {
        sheet.getRange(4, 1, 1, 1).setValues([['2022-12-31']]);
        const value = cellValue(readGrid(sheet).grid, 3, 0);
        if (value === null || typeof value !== 'object') return kindOf(value);
        return [value.year, value.month, value.day].join('-');
      },
    },
    {
      id: 'undefined',
      expected: 'blank',
      look: () => {
        const range = sheet.getRange(5, 1, 1, 1);
        range.setValues([['x']]);
        range.setValues([[undefined]]);
        return range.getValues()[0]?.[0] === '' ? 'blank' : 'kept';
      },
    },
  ];
}

/** What cells and columns can be: merged, long, coloured, hidden. */
function cellTrials(sheet: Sheet): Trial[] {
  return [
    {
      id: 'merges',
      expected: 'a |  | A6:B7',
      look: () => {
        const range = sheet.getRange(6, 1, 2, 2);
        range.setValues([
          ['a', ''],
          ['', ''],
        ]);
        range.merge();
        const [[first, second] = []]: unknown[][] = range.getValues();
        return [first, second, range.getMergedRanges()[0]?.getA1Notation()].join(' | ');
      },
    },
    {
      id: 'longCell',
      expected: 'refused',
      look: () => {
        const range = sheet.getRange(8, 1, 1, 1);
        range.setValues([['x'.repeat(50_000)]]);
        try {
          range.setValues([['x'.repeat(50_001)]]);
          return 'taken';
        } catch {
          return 'refused';
        }
      },
    },
    {
      id: 'colours',
      expected: '=LEFT($C9)="e"',
      look: () => {
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=LEFT($C9)="e"')
          .setBackground('#fad2cf')
          .setRanges([sheet.getRange(9, 1, 1, 1)])
          .build();
        sheet.setConditionalFormatRules([rule]);
        const [kept] = sheet.getConditionalFormatRules();
        return String(kept?.getBooleanCondition()?.getCriteriaValues()[0]);
      },
    },
    {
      id: 'hidden',
      expected: 'hidden, read',
      look: () => {
        sheet.getRange(10, 3, 1, 1).setValues([['x']]);
        sheet.hideColumns(3);
        const read = sheet.getRange(10, 3, 1, 1).getValues()[0]?.[0] === 'x' ? 'read' : 'unread';
        return `${sheet.isColumnHiddenByUser(3) ? 'hidden' : 'shown'}, ${read}`;
      },
    },
  ];
}

/** Whether a protection that only warns lets a script write, and one with nobody left lets its maker in. */
function protectionTrials(sheet: Sheet): Trial[] {
  return [
    {
      id: 'warning',
      expected: 'written',
      look: () => {
        const range = sheet.getRange(11, 1, 1, 1);
        const protection = range.protect();
        protection.setWarningOnly(true);
        range.setValues([['x']]);
        protection.remove();
        return 'written';
      },
    },
    {
      id: 'warningEditors',
      expected: '0',
      look: () => {
        const protection = sheet.getRange(16, 1, 1, 1).protect();
        protection.setWarningOnly(true);
        const count = protection.getEditors().length;
        protection.remove();
        return String(count);
      },
    },
    {
      id: 'newEditors',
      expected: null,
      look: () => {
        const protection = sheet.getRange(17, 1, 1, 1).protect();
        const count = protection.getEditors().length;
        protection.remove();
        return count > 1 ? 'everybody' : count === 0 ? 'nobody' : 'one alone';
      },
    },
    {
      id: 'editors',
      expected: 'can edit',
      look: () => {
        const range = sheet.getRange(12, 1, 1, 1);
        const protection = range.protect();
        protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
        const can = range.canEdit() ? 'can edit' : 'shut out';
        protection.remove();
        return can;
      },
    },
  ];
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : `(${kindOf(value)})`;
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value) === '[object Date]' ? 'date' : typeof value;
}
