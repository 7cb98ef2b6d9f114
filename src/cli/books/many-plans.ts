/** Many plans checked one after another: each by itself, so that no finding, waiver or id of one comes near another; one table of all, the worst first. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CheckJson } from '../../contract/plan-json';
import { formatMessage, type Messages, showCount } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { harmlessLine } from '../../core/text/harmless';
import { InputError } from '../../workbook/input-error';
import type { Given } from '../arguments/command';
import { refusal } from '../arguments/refuse';
import { ask, openHost, requestOf } from './plan-file';

const WORDS = {
  noPlans: {
    ru: '{path}: в папке нет книг .xlsx. Назовите другую.',
    en: '{path}: there are no .xlsx workbooks in the folder. Name another.',
  },
  head: {
    ru: 'Планов: {plans|}; мероприятий {items|}, исполнялось {active|}; ошибок {error|}, предупреждений {warning|}',
    en: 'Plans: {plans|}; measures {items|}, active {active|}; errors {error|}, warnings {warning|}',
  },
  columns: {
    ru: ['ошибок', 'предупр.', 'исполнялось', 'без записи', 'период', 'файл'].join('\t'),
    en: ['errors', 'warnings', 'active', 'no entry', 'period', 'file'].join('\t'),
  },
  unread: { ru: 'Не прочитано:', en: 'Not read:' },
} as const satisfies Messages;

/** One plan's check, or why there is none. */
export type CheckedFile =
  | { readonly file: string; readonly check: CheckJson; readonly error?: never }
  | { readonly file: string; readonly check?: never; readonly error: InputError };

/** Files named, each folder by the workbooks in it; a lone file is one. Throws InputError for a folder without any. */
export async function listFiles(
  inputs: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly isMany: boolean }> {
  const files: string[] = [];
  let isMany = inputs.length > 1;
  for (const path of inputs) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() !== true) {
      files.push(path);
      continue;
    }
    isMany = true;
    const names = (await readdir(path)).filter((name) => /\.xls[xm]$/i.test(name) && !/^[~.]/.test(name)).sort();
    if (names.length === 0) throw refusal(WORDS.noPlans, { path });
    files.push(...names.map((name) => join(path, name)));
  }
  return { files: [...new Set(files)], isMany };
}

/** Each by itself; a file that cannot be read is told, and the others are checked all the same. The worst first. */
export async function checkFiles(given: Given, files: readonly string[]): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      const own = { ...given, input: file };
      const host = await openHost(own);
      checked.push({ file, check: ask(own, host, 'panelCheck', requestOf(own)) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      checked.push({ file, error });
    }
  }
  return checked.sort((one, other) => badness(other) - badness(one));
}

/** Unread files first, then by errors, by warnings, by measures without activity. */
function badness({ check }: CheckedFile): number {
  if (check === undefined) return Number.POSITIVE_INFINITY;
  const { findings, items, verdicts } = check.summary;
  return findings.error * 1e9 + findings.warning * 1e5 + (items === 0 ? 0 : (items - verdicts.activity) / items) * 1e4;
}

export function manyLines(all: readonly CheckedFile[], locale: Locale): string[] {
  const read = all.flatMap(({ file, check }) => (check === undefined ? [] : [{ file, check }]));
  const sum = (count: (check: CheckJson) => number): number =>
    read.reduce((total, { check }) => total + count(check), 0);
  const values = {
    plans: read.length,
    items: sum(({ summary }) => summary.items),
    active: sum(({ summary }) => summary.verdicts.activity),
    error: sum(({ summary }) => summary.findings.error),
    warning: sum(({ summary }) => summary.findings.warning),
  };
  const rows = read.map(({ file, check: { plan, summary } }) => [
    showCount(summary.findings.error, locale),
    showCount(summary.findings.warning, locale),
    `${showCount(summary.verdicts.activity, locale)}/${showCount(summary.items, locale)}`,
    showCount(summary.verdicts.empty, locale),
    plan.period?.text ?? '—',
    harmlessLine(basename(file)),
  ]);
  const table = [WORDS.columns[locale].split('\t'), ...rows];
  const widths = table[0]?.map((_title, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  const unread = all.flatMap(({ file, error }) =>
    error === undefined ? [] : [`  ${harmlessLine(basename(file))}: ${harmlessLine(error.texts[locale])}`],
  );
  return [
    formatMessage(WORDS.head, values, locale),
    '',
    ...table.map((row) =>
      row.map((text, at) => text.padEnd(at === row.length - 1 ? 0 : (widths[at] ?? 0) + 2)).join(''),
    ),
    ...(unread.length === 0 ? [] : ['', WORDS.unread[locale], ...unread]),
  ];
}
