/** The stand-in's strictness: what is not modelled throws, calls are counted, rights bite, faults come on request. */
import { describe, expect, test } from 'vitest';
import { createExecution, type Execution, strict } from '../../src/stand-in/execution/execution';
import { callCounts } from '../../src/stand-in/host/host';
import type { Rights } from '../../src/stand-in/host/rights';
import { htmlService } from '../../src/stand-in/services/ui';
import { spreadsheetApp } from '../../src/stand-in/spreadsheet/spreadsheet';
import { hostOf, tab } from '../support/spreadsheet';

function executionOf(rights: Rights = 'FULL'): Execution {
  return createExecution(hostOf([tab('а | б\n#1 | в')]), rights, { Error, Date });
}

describe('the stand-in', () => {
  test('throws for what is not modelled, instead of answering undefined', () => {
    const app = spreadsheetApp(executionOf());
    const range = app.getActiveSpreadsheet().getActiveSheet().getRange(1, 1);
    expect(() => range.getBackgrounds()).toThrow('not modelled: Range.getBackgrounds');
    expect(() => app.openById('x')).toThrow('not modelled: SpreadsheetApp.openById');
    expect(() => Object.assign(range, { rowStart: 5 })).toThrow('not modelled: Range.rowStart');
    expect(() => app.getActiveSpreadsheet().getActiveSheet().getRange('A1')).toThrow('not modelled');
  });

  test('names each object as Google does when it is turned into text', () => {
    const app = spreadsheetApp(executionOf());
    expect(app.getActiveSpreadsheet().toString()).toBe('Spreadsheet');
  });

  test('counts every call, and properties not at all', () => {
    const execution = executionOf();
    const sheet = spreadsheetApp(execution).getActiveSpreadsheet().getActiveSheet();
    const range = sheet.getRange(1, 1, 2, 2);
    range.getValues();
    range.getValues();
    expect((range as unknown as { rowEnd: number }).rowEnd).toBe(2);
    expect(callCounts(execution.host)).toEqual({
      'Range.getValues': 2,
      'Sheet.getRange': 1,
      'Spreadsheet.getActiveSheet': 1,
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      total: 5,
    });
  });

  test('lets an execution without rights touch the menu only', () => {
    const app = spreadsheetApp(executionOf('NONE'));
    expect(() => app.getUi().createMenu('Веха').addItem('а', 'б').addToUi()).not.toThrow();
    expect(() => app.getActiveSpreadsheet()).toThrow('permission');
  });

  test('lets a simple trigger read and write the document, and nothing that needs consent', () => {
    const execution = executionOf('LIMITED');
    const app = spreadsheetApp(execution);
    expect(() =>
      app
        .getActiveSpreadsheet()
        .getActiveSheet()
        .getRange(1, 1)
        .setValues([['в']]),
    ).not.toThrow();
    expect(() => app.getUi().alert('!')).toThrow('permission');
    expect(() => htmlService(execution).createHtmlOutputFromFile('Sidebar')).toThrow('permission');
  });

  test('fails a method as often as it is told to', () => {
    const execution = executionOf();
    execution.host.faults.push({ method: 'Range.getValues', message: 'Service Spreadsheets failed', times: 2 });
    const range = spreadsheetApp(execution).getActiveSpreadsheet().getActiveSheet().getRange(1, 1);
    expect(() => range.getValues()).toThrow('Service Spreadsheets failed');
    expect(() => range.getValues()).toThrow('Service Spreadsheets failed');
    expect(range.getValues()).toEqual([['а']]);
  });

  test('throws errors of the script’s own realm', () => {
    class Foreign extends Error {}
    const face = strict<{ foo(): void }>(
      { ...executionOf(), realm: { Error: Foreign as ErrorConstructor, Date } },
      'Thing',
      {},
    );
    expect(() => face.foo()).toThrow(Foreign);
  });
});

describe('writing to a range', () => {
  const rangeOf = (execution: Execution, rows = 1, columns = 2) =>
    spreadsheetApp(execution).getActiveSpreadsheet().getActiveSheet().getRange(1, 1, rows, columns);

  test('refuses data of another shape, and writes none of it', () => {
    const execution = executionOf();
    expect(() => rangeOf(execution, 2, 2).setValues([['x', 'y']])).toThrow('1 x 2');
    expect(execution.host.activeSheet.rows[0]).toEqual(['а', 'б']);
  });

  test('refuses what a validation rejects, and writes none of it', () => {
    const execution = executionOf();
    const { activeSheet } = execution.host;
    activeSheet.validations = [{ type: 'list', values: ['да', 'нет'], range: 'B1:B9' }];
    expect(() => rangeOf(execution).setValues([['x', 'может быть']])).toThrow('validation');
    expect(activeSheet.rows[0]).toEqual(['а', 'б']);
    rangeOf(execution).setValues([['x', 'да']]);
    expect(activeSheet.rows[0]).toEqual(['x', 'да']);
  });

  test('lets a validation that only warns pass', () => {
    const execution = executionOf();
    execution.host.activeSheet.validations = [{ type: 'list', values: ['да'], range: 'A1', errorStyle: 'warning' }];
    expect(() => rangeOf(execution).setValues([['нет', '']])).not.toThrow();
  });

  test('keeps bounds of numbers and lengths', () => {
    const execution = executionOf();
    execution.host.activeSheet.validations = [
      { type: 'whole', operator: 'between', formula1: '1', formula2: '5', range: 'A1' },
      { type: 'textLength', operator: 'lessThanOrEqual', formula1: '3', range: 'B1' },
    ];
    expect(() => rangeOf(execution).setValues([[6, 'абв']])).toThrow('validation');
    expect(() => rangeOf(execution).setValues([[5, 'абвг']])).toThrow('validation');
    expect(() => rangeOf(execution).setValues([[5, 'абв']])).not.toThrow();
  });

  test('clears a cell for undefined and null, and keeps its style', () => {
    const execution = executionOf();
    const { activeSheet } = execution.host;
    activeSheet.cells.set('0,0', { value: 'а', style: { font: { bold: true } } });
    rangeOf(execution).setValues([[undefined, null]]);
    expect(activeSheet.rows[0]).toEqual([null, null]);
    expect(activeSheet.cells?.get('0,0')?.style).toEqual({ font: { bold: true } });
  });

  test('refuses more than a cell holds', () => {
    expect(() => rangeOf(executionOf()).setValues([['x'.repeat(50_001), '']])).toThrow('50000');
  });

  test('refuses cells beyond the tab', () => {
    const sheet = spreadsheetApp(executionOf()).getActiveSpreadsheet().getActiveSheet();
    expect(() => sheet.getRange(1000, 26)).not.toThrow();
    expect(() => sheet.getRange(1001, 1)).toThrow('outside');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('at least 1');
  });
});
