/** What a check of health found, before it is put into words. */
import type { HealthCheckJson, HealthState } from '../../../contract/health';
import type { MessageValues } from '../../../core/i18n/format-message';

/** What a check found: an outcome that its words name. */
export interface Outcome {
  readonly state: HealthState;
  readonly outcome: string;
  readonly values?: MessageValues;
  readonly url?: string | null;
  readonly action?: HealthCheckJson['action'];
}

export const good = (values: MessageValues = {}): Outcome => ({ state: 'good', outcome: 'good', values });

/** Names told of a longer list. */
const LISTED = 5;

export function nameSome(names: readonly string[]): string {
  return names.slice(0, LISTED).join('; ') + (names.length > LISTED ? ` … (${names.length})` : '');
}
