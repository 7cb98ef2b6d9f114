/** What does not compile: a call without what answers it, an answer to no call, a wrong request or reply. Read by the compiler alone. */
import type { Answers } from '../../src/contract/call';
import type { ReplyOf, RequestOf } from '../../src/contract/calls';
import type { CHECK_CALLS } from '../../src/contract/check';
import type { TEXT_CALLS } from '../../src/contract/texts';

type Texts = Answers<typeof TEXT_CALLS>;
declare const panelActivity: Texts['panelActivity'];
declare const panelDates: Texts['panelDates'];

export const whole: Texts = { panelActivity, panelDates };

// @ts-expect-error panelDates is missing
export const missing: Texts = { panelActivity };

// @ts-expect-error there is no such call
export const extra: Texts = { panelActivity, panelDates, panelNone: () => null };

type Tabs = Pick<Answers<typeof CHECK_CALLS>, 'panelTabs'>;

// @ts-expect-error a request for tabs has no text
export const asked: Tabs = { panelTabs: ({ text }: { text: string }) => text };

// @ts-expect-error the reply is a list of tabs
export const replied: Tabs = { panelTabs: () => null };

// @ts-expect-error a locale is a language that there is
export const request: RequestOf<'panelCheck'> = { sheet: null, year: null, locale: 'fr' };

// @ts-expect-error nobody changes what came from outside
export const frozen = (given: RequestOf<'panelRows'>): number => given.rows.push(1);

export const nothing: ReplyOf<'panelSelect'> = null;
