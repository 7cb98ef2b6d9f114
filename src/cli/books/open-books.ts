/** Several workbooks of one plan, a period or more in each, opened as one: that of the last period, with the others' tabs beside its own. Never saved. */
import { basename } from 'node:path';
import { OWN_FILE } from '../../contract/own-file';
import type { Messages } from '../../core/i18n/format-message';
import { periodOfTab } from '../../core/plan/reporting-year';
import { periodTabName } from '../../core/text/dates/period-words';
import { isSamePeriod } from '../../core/text/dates/reporting-period';
import { createHost, type Host } from '../../stand-in/host/host';
import type { Sheet, Workbook } from '../../stand-in/host/model';
import { openWorkbook } from '../../workbook/files';
import type { Given } from '../arguments/command';
import { refusal } from '../arguments/refuse';
import { ask, requestOf } from './plan-file';

const WORDS = {
  twins: {
    ru: 'За один период листы разные: {one} и {other}. Уберите из списка файл, чей лист не считается, или переименуйте этот лист.',
    en: 'Tabs of one period differ: {one} and {other}. Leave out the file whose tab does not count, or rename that tab.',
  },
  noPeriod: {
    ru: '{path}: за какой период план, неясно. Назовите лист его периодом: «2022», «III квартал 2022».',
    en: '{path}: it is unclear which period the plan is of. Name the tab by it: “2022”, “Q3 2022”.',
  },
} as const satisfies Messages;

interface Book {
  readonly path: string;
  readonly workbook: Workbook;
  /** Last day of the plan's period. */
  readonly to: string;
}

/** Throws InputError for files that cannot be read, of no period, or with different tabs of one period. */
export async function openBooks(given: Given, paths: readonly string[]): Promise<Host> {
  const books: Book[] = [];
  for (const path of paths) books.push(readBook(given, path, await openWorkbook(path), paths.length > 1));
  books.sort((one, other) => (one.to < other.to ? -1 : 1));
  const last = books.pop() as Book;
  const taken = new Map(last.workbook.sheets.map((sheet) => [sheet, last.path]));
  for (const { path, workbook } of books.reverse()) {
    for (const sheet of workbook.sheets) {
      const period = periodOfTab(sheet.name);
      if (period === null) continue;
      const twin = [...taken].find(([each]) => {
        const own = periodOfTab(each.name);
        return each.name === sheet.name || (own !== null && isSamePeriod(own, period));
      });
      if (twin === undefined) {
        last.workbook.sheets.push(sheet);
        taken.set(sheet, path);
      } else if (textsOf(twin[0]) !== textsOf(sheet)) {
        const place = (file: string, { name }: Sheet): string => `${basename(file)} «${name}»`;
        throw refusal(WORDS.twins, { one: place(twin[1], twin[0]), other: place(path, sheet) });
      }
    }
  }
  return createHost(last.workbook, { locale: given.locale, properties: OWN_FILE });
}

/** A plan whose tab bears another name than its period gets it here, to be known beside the others. */
function readBook(given: Given, path: string, workbook: Workbook, isOfMany: boolean): Book {
  if (!isOfMany) return { path, workbook, to: '' };
  const host = createHost(workbook, { locale: given.locale, properties: OWN_FILE });
  const { sheet: name, period } = ask(given, host, 'panelComparable', requestOf(given), path);
  if (period === null) throw refusal(WORDS.noPeriod, { path });
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet !== undefined && periodOfTab(name) === null) sheet.name = periodTabName(period, 'ru');
  return { path, workbook, to: period.to };
}

const textsOf = ({ rows }: Sheet): string =>
  JSON.stringify(
    rows.map((row) =>
      row
        .map((value) => value ?? '')
        .join('\u001f')
        .trimEnd(),
    ),
  );
