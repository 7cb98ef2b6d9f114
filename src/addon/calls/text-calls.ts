/** What single texts say. */
import type { Answers } from '../../contract/call';
import type { TEXT_CALLS } from '../../contract/texts';
import { activityLexicon } from '../../core/activity/detect-activity';
import { detectActivityIn } from '../../core/findings/plan-activity';
import { findDates } from '../../core/text/dates/dates';
import { periodAsked } from '../workbook/read-plan';

export const textCalls: Answers<typeof TEXT_CALLS> = {
  panelActivity: ({ texts }) =>
    texts.map(({ text, ...asked }) => {
      const { verdict, evidence } = detectActivityIn(text, activityLexicon(), periodAsked(asked));
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
