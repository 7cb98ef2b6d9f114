/** One report with a part for each of several plans, tabs of one workbook or of several: each by its own settings and executors, one behind the other, each proven. */
import { rm } from 'node:fs/promises';
import type { ReplyOf } from '../../contract/calls';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { tabsByPlan } from '../../core/plan/reporting-year';
import { withBetween } from '../../core/report/join-documents';
import { parsePeriod, yearPeriod } from '../../core/text/dates/reporting-period';
import type { Host } from '../../stand-in/host/host';
import { replaceFile } from '../../workbook/replace-file';
import type { Given } from '../arguments/command';
import { refusal } from '../arguments/refuse';
import { printJson, printLines } from '../lines/print';
import { ask, blankHost, openHost, requestOf } from './plan-file';
import { brokenLines, NOT_WRITTEN, proofPath, refuseForeignProof } from './proof-file';

const WORDS = {
  joined: {
    ru: 'Отчёт: {path} ({plans|план|плана|планов}, {entries|запись сверена|записи сверены|записей сверено} с листами)',
    en: 'Report: {path} ({plans|plan|plans}, {entries|entry|entries} compared with the sheets)',
  },
  part: { ru: '{file} «{sheet}»: {text}', en: '{file} “{sheet}”: {text}' },
  noPlans: {
    ru: '{path}: ни один лист не назван нужным периодом («Спорт 2022»), и планы книги не различить.',
    en: '{path}: no tabs are named by the period asked for (“Sport 2022”), so its plans cannot be told apart.',
  },
  twins: {
    ru: '{path}: листы «{one}» и «{other}» об одном плане за один период. Переименуйте тот, что не считается.',
    en: '{path}: the tabs “{one}” and “{other}” are of one plan and one period. Rename the one that does not count.',
  },
} as const satisfies Messages;

interface Part {
  readonly given: Given;
  readonly host: Host;
  readonly made: ReplyOf<'panelComparable'>;
}

/** Nothing is written where one of them cannot be read. `isAll` takes every plan of each workbook. */
export async function reportMany(given: Given, isAll: boolean): Promise<number> {
  const plans = await openPlans(given, given.inputs, isAll);
  const blank = blankHost(given);
  const { docx, parts, notices: removed } = joinPlans(given, plans);
  const proven = proveParts(plans, docx, parts);
  const path = given.output ?? '';
  const verified = proven.every((each) => each.verified);
  if (verified) {
    await refuseForeignProof(path, given.force);
    await replaceFile(path, Buffer.from(docx, 'base64'), { over: given.force ? 'any' : 'new' });
    // The proof beside it was of the report that it replaces.
    await rm(proofPath(path), { force: true });
  }
  const broken = proven.flatMap(({ file, sheet, ...proof }) =>
    brokenLines(proof).map((text) => formatMessage(WORDS.part, { file, sheet, text }, given.locale)),
  );
  const notices = [...removed, ...broken];
  if (given.format === 'json')
    printJson(given, blank, { plans: proven, file: verified ? path : null, verified, notices });
  else {
    const entries = proven.reduce((sum, each) => sum + each.entries, 0);
    printLines(given, blank, [
      formatMessage(verified ? WORDS.joined : NOT_WRITTEN, { path, plans: proven.length, entries }, given.locale),
      ...notices,
    ]);
  }
  return verified ? 0 : 1;
}

async function openPlans(given: Given, inputs: readonly string[], isAll: boolean): Promise<Part[]> {
  const plans: Part[] = [];
  for (const input of inputs) {
    const own = { ...given, input };
    const host = await openHost(own);
    for (const sheet of isAll ? sheetsOf(own, host) : [given.sheet]) {
      const part = { ...own, sheet };
      plans.push({ given: part, host, made: ask(part, host, 'panelComparable', requestOf(part), input) });
    }
  }
  return plans;
}

const joinPlans = (given: Given, plans: readonly Part[]): ReplyOf<'panelJoin'> =>
  ask(given, blankHost(given), 'panelJoin', { documents: plans.map(({ made }) => made.document) });

function proveParts(plans: readonly Part[], base64: string, parts: ReplyOf<'panelJoin'>['parts'], path?: string) {
  return plans.map(({ given, host, made }, at) => {
    const { sheet, period, items } = made;
    const asked = { ...requestOf(given), sheet, base64, joined: parts[at] };
    const { verified, checks } = ask(given, host, 'panelProveFile', asked, path ?? given.input);
    const entries = items.reduce((sum, { entries }) => sum + entries.length, 0);
    return { file: given.input, sheet, period, items: items.length, entries, verified, checks };
  });
}

/** A finished report of several plans, proven part by part: it is cut where the one that the plans make now is, the line between two parts and all that is below the last looked at too. */
export async function proveMany(given: Given, inputs: readonly string[], isAll: boolean, base64: string, path: string) {
  const plans = await openPlans(given, inputs, isAll);
  const { parts } = joinPlans(given, plans);
  const whole = withBetween(parts).map((stretch, at) => ({ title: parts[at]?.title ?? '', ...stretch }));
  const proven = proveParts(plans, base64, whole, path);
  const checks = proven.flatMap(({ file, sheet, checks }) =>
    checks.map((check) => ({
      ...check,
      title: formatMessage(WORDS.part, { file, sheet, text: check.title }, given.locale),
    })),
  );
  return { verified: proven.every(({ verified }) => verified), checks };
}

/** A tab of each plan, in the book's order. */
export function sheetsOf({ input, year, period }: Given, { workbook }: Host): string[] {
  const wanted = period != null ? parsePeriod(period) : year === null ? null : yearPeriod(year);
  const tabs = tabsByPlan(
    workbook.sheets.map(({ name }) => name),
    wanted,
  );
  if (tabs.length === 0) throw refusal(WORDS.noPlans, { path: input });
  return tabs.map(([one = '', other]) => {
    if (other !== undefined) throw refusal(WORDS.twins, { path: input, one, other });
    return one;
  });
}
