/** What an error says to a person: what happened and where, then what to do. A code is there when its words are. */
import type { Message } from '../i18n/format-message';
import { FORM_ERRORS } from './form-errors';
import { IMPORT_ERRORS } from './import-errors';
import { PERIOD_ERRORS } from './period-errors';
import { PLAN_ERRORS } from './plan-errors';
import { WORK_ERRORS } from './work-errors';

export const ERROR_WORDS = {
  ...PLAN_ERRORS,
  ...PERIOD_ERRORS,
  ...WORK_ERRORS,
  ...IMPORT_ERRORS,
  ...FORM_ERRORS,
} satisfies Readonly<Record<string, { readonly message: Message; readonly hint: Message }>>;

export type AppErrorCode = keyof typeof ERROR_WORDS;
