/** The one exception of the host's failures and refusals; put into words once, at the edge. */
import type { MessageValues } from '../i18n/format-message';
import type { AppErrorCode } from './error-words';

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
