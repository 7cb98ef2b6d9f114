/** The one exception of the host's failures and refusals; put into words once, at the edge. */
import type { MessageValues } from './i18n/format-message';

/** Every code has its words in `i18n/error-words.ts`; the compiler keeps the two in step. */
export type AppErrorCode =
  | 'empty-sheet'
  | 'no-header'
  | 'competing-headers'
  | 'no-plan-tab'
  | 'unknown-tab'
  | 'no-items'
  | 'bad-request'
  | 'no-finding'
  | 'cannot-waive'
  | 'tab-gone'
  | 'text-lost'
  | 'too-long-for-doc'
  | 'unsettled-errors'
  | 'bad-setting'
  | 'unknown-department'
  | 'busy'
  | 'protected'
  | 'columns-renamed'
  | 'no-consent'
  | 'weekly-owned'
  | 'bad-deadline'
  | 'cannot-protect'
  | 'tab-protected'
  | 'report-begun'
  | 'doc-failed'
  | 'file-too-large'
  | 'file-swollen'
  | 'file-damaged'
  | 'file-other-kind'
  | 'file-password'
  | 'file-broken-xml'
  | 'file-doctype'
  | 'file-too-deep'
  | 'import-no-table'
  | 'import-no-plan'
  | 'import-no-name'
  | 'import-no-items'
  | 'import-long-cell'
  | 'import-refused'
  | 'import-changed'
  | 'host-failed';

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly values: MessageValues;

  constructor(code: AppErrorCode, values: MessageValues = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.values = values;
  }
}
