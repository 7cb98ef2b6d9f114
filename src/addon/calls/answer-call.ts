/** The border to the panel and the command line: a JSON string in, checked; a JSON string out; never an exception. */
import type { Answer, Answers } from '../../contract/call';
import type { CALLS, CallName } from '../../contract/calls';
import type { Locale } from '../../core/locale';
import { tellFailure } from '../google/tell-failure';
import { userLocale } from '../workbook/book-language';
import { namingReadOnly } from '../workbook/read-only';
import { checkCalls } from './check-calls';
import { coordinateCalls } from './coordinate-calls';
import { fixCalls } from './fix-calls';
import { importCalls } from './import-calls';
import { panelCalls } from './panel-calls';
import { readRequest } from './read-request';
import { reportCalls } from './report-calls';
import { textCalls } from './text-calls';

/** What each call does. */
const ANSWERS: Answers<typeof CALLS> = {
  ...checkCalls,
  ...panelCalls,
  ...fixCalls,
  ...reportCalls,
  ...importCalls,
  ...coordinateCalls,
  ...textCalls,
};

/** Reads the request, does what is asked, and turns whatever happens into an answer in the person's language. */
export function answerCall(name: CallName, json: string): string {
  let answer: Answer<unknown>;
  try {
    const work = ANSWERS[name] as (request: unknown) => unknown;
    answer = { ok: true, value: work(readRequest(name, json, () => localeOf(json))) };
  } catch (error) {
    answer = { ok: false, error: tellFailure(namingReadOnly(error), localeOf(json)) };
  }
  return JSON.stringify(answer);
}

/** Told before the request is understood, for one that is not must be refused in words. */
function localeOf(json: string): Locale {
  if (/"locale":"en"/.test(json)) return 'en';
  return /"locale":"ru"/.test(json) ? 'ru' : userLocale();
}
