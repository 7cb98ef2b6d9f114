/** Whether everything that Vekha leans on is in order, and whether Google does what is assumed of it. */
import * as z from 'zod/mini';
import { call, replies } from './call';
import { locale, tabRequest } from './tab';

export type HealthState = 'good' | 'warning' | 'bad' | 'unknown';

export interface HealthCheckJson {
  readonly id: string;
  readonly state: HealthState;
  readonly title: string;
  /** What was seen. */
  readonly detail: string;
  /** What to do; null where all is well. */
  readonly remedy: string | null;
  /** A page that helps; null where none does. */
  readonly url: string | null;
  /** What one click mends here; missing where none does. */
  readonly action?: 'closeFormer';
}

export interface HealthJson {
  readonly checks: readonly HealthCheckJson[];
}

export interface SelfCheckJson {
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly expected: string;
    readonly seen: string;
    /** Told: nothing was expected, and what was seen is worth knowing. */
    readonly state: 'same' | 'differs' | 'failed' | 'skipped' | 'learnt';
  }[];
  /** What could not be cleared away afterwards, in words; null where nothing is left. */
  readonly left: string | null;
}

export const HEALTH_CALLS = {
  panelHealth: call(tabRequest, replies<HealthJson>()),
  /** Tries in a temporary tab and Doc what is assumed of Google, and clears them away. */
  panelSelfCheck: call(() => z.object({ locale: locale() }), replies<SelfCheckJson>()),
};
