/** One report with a part for each of several workbooks: each plan by its own settings and executors, one behind the other. */
import type { ReplyOf } from '../contract/calls';
import { formatMessage, type Messages } from '../core/i18n/format-message';
import { replaceFile } from '../workbook/replace-file';
import type { Given } from './command';
import { ask, blankHost, openHost, requestOf } from './plan-file';
import { printJson, printLines } from './print';

const WORDS = {
  joined: { ru: 'Отчёт: {path} ({plans|план|плана|планов})', en: 'Report: {path} ({plans|plan|plans})' },
} as const satisfies Messages;

/** Nothing is written where one of them cannot be read. */
export async function reportMany(given: Given): Promise<number> {
  const parts: ReplyOf<'panelComparable'>[] = [];
  for (const input of given.inputs) {
    const own = { ...given, input };
    parts.push(ask(own, await openHost(own), 'panelComparable', requestOf(own), input));
  }
  const host = blankHost(given);
  const { docx } = ask(given, host, 'panelJoin', { documents: parts.map(({ document }) => document) });
  const path = given.output ?? '';
  await replaceFile(path, Buffer.from(docx, 'base64'), { over: given.force ? 'any' : 'new' });
  const plans = parts.map(({ sheet, period, items }, at) => {
    return { file: given.inputs[at], sheet, period, items: items.length };
  });
  if (given.format === 'json') printJson(given, host, { plans, file: path, verified: true });
  else printLines(given, host, [formatMessage(WORDS.joined, { path, plans: plans.length }, given.locale)]);
  return 0;
}
