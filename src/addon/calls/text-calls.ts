/** What single texts say. */
import type { Answers } from '../../contract/call';
import type { TEXT_CALLS } from '../../contract/texts';
import { activityLexicon, detectEntryActivity } from '../../core/activity/detect-activity';
import { findDates } from '../../core/text/dates';

export const textCalls: Answers<typeof TEXT_CALLS> = {
  panelActivity: ({ texts }) =>
    texts.map(({ text, year }) => {
      const { verdict, evidence } = detectEntryActivity(text, activityLexicon(), year);
      return { verdict, evidence };
    }),
  panelDates: ({ texts }) =>
    texts.map(({ text, year }) => ({
      ranges: findDates(text, year).map((range) => ({
        start: range.start,
        end: range.end,
        from: range.from,
        to: range.to,
        text: range.text,
      })),
    })),
};
