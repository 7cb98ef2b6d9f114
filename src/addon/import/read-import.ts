/** From what a person brought to the source of an import; what cannot be one is refused in their words. */

import type { ImportedThing, ImportOptions } from '../../contract/import';
import { AppError } from '../../core/failure/app-error';
import { sourceOfDocument } from '../../core/import/document-source';
import { type ImportedPlan, importPlan } from '../../core/import/import-plan';
import { IMPORT_WORDS } from '../../core/import/import-words';
import { parseCells, sourceOfGrid } from '../../core/import/sheet-source';
import type { ImportRefusal, ImportSource } from '../../core/import/source';
import type { Locale } from '../../core/locale';
import { decodeBase64 } from '../google/base64';
import { openDocxLibrary } from '../google/docx-library';
import { readGrid, readMerges } from '../workbook/read-grid';
import { findServiceColumns, withoutServiceColumns } from '../workbook/service-columns';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const MB = 1024 * 1024;
/** A longer base64 cannot hold a file within the limit. */
const LONGEST_BASE64 = 8 * MB;

/** The plan to be brought in, its columns as proposed or as the person corrected them. Throws AppError where there is none. */
export function readImport(spreadsheet: Spreadsheet, request: ImportOptions, locale: Locale): ImportedPlan {
  const source = accepted(readSource(spreadsheet, request.source, locale));
  const mapping = request.mapping?.map(({ column, kind }) => ({ column: column - 1, kind })) ?? null;
  return accepted(importPlan(source, mapping, 'Vekha'));
}

function accepted<Value>(value: Value | ImportRefusal): Value {
  if (value === 'no-table' || value === 'no-plan' || value === 'no-name' || value === 'no-items')
    throw new AppError(`import-${value as ImportRefusal}`);
  return value as Value;
}

function readSource(spreadsheet: Spreadsheet, thing: ImportedThing, locale: Locale): ImportSource | ImportRefusal {
  if (thing.kind === 'cells') return sourceOfGrid(parseCells(thing.text, ''));
  if (thing.kind === 'docx') {
    const document = readDocument(thing.base64, locale);
    return sourceOfDocument(document.blocks, document.unread);
  }
  const sheet = spreadsheet.getSheetByName(thing.sheet);
  if (sheet === null) {
    const sheets = spreadsheet.getSheets().map((each) => `«${each.getName()}»`);
    throw new AppError('unknown-tab', { sheet: thing.sheet, sheets: sheets.join(', ') });
  }
  const { grid } = readGrid(sheet);
  const merged = readMerges(sheet, grid, grid.rows.length);
  return sourceOfGrid(withoutServiceColumns(merged, findServiceColumns(merged)));
}

function readDocument(base64: string, locale: Locale): ReturnType<ReturnType<typeof openDocxLibrary>['readForeign']> {
  if (base64.length > LONGEST_BASE64)
    throw new AppError('file-too-large', { size: Math.round(base64.length / MB), limit: 5 });
  const bytes = decodeBase64(base64);
  try {
    return openDocxLibrary().readForeign(bytes);
  } catch (error) {
    throw inWords(error, locale);
  }
}

/** The reader's refusal as the add-on's. It comes from another file of the script, so its class is no use. */
function inWords(error: unknown, locale: Locale): unknown {
  const {
    name,
    code,
    values = {},
  } = error as { name?: string; code?: string; values?: Record<string, string | number> };
  if (name !== 'DocxError') return error;
  switch (code) {
    case 'file-too-large':
      return new AppError(
        'file-too-large',
        { size: (Number(values.bytes) / MB).toFixed(1), limit: Number(values.limit) / MB },
        error,
      );
    case 'too-many-entries':
    case 'inflated-too-large':
    case 'ratio-too-high':
      return new AppError('file-swollen', {}, error);
    case 'other-kind': {
      const { kinds } = IMPORT_WORDS;
      return new AppError('file-other-kind', { what: kinds[values.kind as keyof typeof kinds]?.[locale] }, error);
    }
    case 'encrypted':
      return new AppError('file-password', {}, error);
    case 'broken-xml':
      return new AppError('file-broken-xml', values, error);
    case 'doctype':
      return new AppError('file-doctype', values, error);
    case 'too-deep':
      return new AppError('file-too-deep', values, error);
    default:
      return new AppError(
        'file-damaged',
        { cause: [code, values.part].filter((part) => part !== undefined).join(', ') },
        error,
      );
  }
}
