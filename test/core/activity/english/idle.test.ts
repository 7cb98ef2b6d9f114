/** What an English clause leaves undone without a denial, and the same words in work that was done: both sides of each line. */
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../../src/core/activity/detect-activity';

/** "verdict | text" a line; the reporting year is 2022. */
const KINDS: Readonly<Record<string, string>> = {
  'what is kept down, halted for a while': `
    activity | Rents of 40 council flats were frozen
    activity | Bus fares frozen at last year's level
    activity | Work was halted for two days and then completed
    activity | Service suspended for three weeks, 400 trips made since
    activity | The pumps were shut for a weekend and cleaned
    cancelled | The project was frozen by the ministry
    cancelled | Work was halted by court order
    cancelled | The service was suspended for the year
    cancelled | Recruitment frozen for want of funds`,
  'stood down, held, given up': `
    cancelled | They decided to stand the festival down
    cancelled | The mayor stood the parade down
    cancelled | We were asked to hold the survey until further notice
    cancelled | The donor told us to hold off until June
    cancelled | The idea was given up
    cancelled | The tour was given up in May
    cancelled | The lecture was pulled from the programme
    cancelled | Hustings folded into the 2024 congress
    activity | Two teams were merged into one service in May
    activity | The chairman stood down and a new one was elected
    activity | We were asked to hold a workshop and did so in June
    activity | Old stock was rolled into the new catalogue, 4,100 titles
    activity | Seats were given up to families from the shelter
    activity | Weeds were pulled from 3 ha of heath
    activity | Two cars pulled from the river`,
  idle: `
    none | The kiln stood idle all year
    none | The building lay empty
    none | The post has been vacant since March
    none | The fund lay dormant
    none | The field lay fallow
    none | The request was overlooked
    none | This line of work was neglected
    none | Little was done
    none | Hardly anything happened
    none | The search drew a blank
    none | The target was missed
    none | The council held off
    none | 0 visits made this year
    none | Not a single entry
    none | Not a word from the partner
    none | Zero interest in either village
    activity | The mill stood empty until we reopened it in May
    activity | Vacant plots were planted with 140 trees
    activity | Idle machines were lent to schools
    activity | The vacant post was filled in June
    activity | No post was left vacant
    activity | Two posts stayed vacant, the other nine were filled
    activity | The deadline was missed by a day, the report was accepted
    activity | Little Mill Lane was resurfaced
    activity | Little by little the reed bed was cleared: 3 ha done
    activity | The embankment held off the flood
    activity | The dogs held off from the flock by 14 new fences
    activity | The players drew a large crowd
    activity | 0 breaches found in 14 inspections
    activity | 0 accidents at the crossing since the lights went in
    activity | 0 to 5 year olds: 14 playgroups run
    activity | T5.1 was completed in M30`,
  'in the making': `
    planned | A second volume is in the making
    planned | Guidebook in the making
    activity | Making of 14 costumes completed`,
};

describe.each(Object.entries(KINDS))('%s', (_, lines) => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '));
  test.each(rows)('%s: %s', (verdict, text) => {
    expect(detectEntryActivity(text ?? '', activityLexicon(), 2022).verdict).toBe(verdict);
  });
});
