/** The border to the panel and the command line: a JSON string in, checked; a JSON string out; never an exception. */
import * as v from 'valibot';
import type { Answer } from '../../contract/wire';
import { AppError } from '../../core/failure/app-error';
import { describeError } from '../../core/failure/describe-error';
import type { Locale } from '../../core/locale';
import { userLocale } from '../workbook/read-plan';

/** Parses, runs, and turns whatever happens into an answer in the person's language. */
export function answer<Request, Value>(
  json: string,
  schema: v.GenericSchema<unknown, Request>,
  run: (request: Request) => Value,
): string {
  let reply: Answer<Value>;
  try {
    const parsed = v.safeParse(schema, parseJson(json));
    if (!parsed.success) throw new AppError('bad-request', { cause: parsed.issues[0].message });
    reply = { ok: true, value: run(parsed.output) };
  } catch (error) {
    reply = { ok: false, error: describeError(error, localeOf(json)) };
  }
  return JSON.stringify(reply);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new AppError('bad-request', { cause: 'JSON' });
  }
}

function localeOf(json: string): Locale {
  if (/"locale":"en"/.test(json)) return 'en';
  return /"locale":"ru"/.test(json) ? 'ru' : userLocale();
}
