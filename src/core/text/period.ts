/** Whether the period of a measure tells a time at all. */
import { findDates } from './dates';
import { normalise } from './normalise';

/** Words of times without dates: "постоянно", "раз в полугодие", "по отдельному графику", "as needed". */
const TIME_WORD =
  /(?:^|[^\p{L}])(?:год|лет[оуан]|кварт|полугод|месяц|декад|недел|ежеднев|дн[еяи]|день|зим|весн|осен|срок|период|план|график|распис|постоян|регуляр|систем|непрерыв|бессроч|разов|раз(?:а|$|[^\p{L}])|мере|необход|запрос|поступ|протяж|течен|утвержд|заверш|приглаш|annual|year|month|quarter|week|dai?ly|ongoing|continu|permanent|regular|request|schedule|needed|necessary|once|twice|period|рік|року|щоріч|щокварт|штогод|штокварт|пастаянн|постійн)/u;

/**
 * Whether a reader can tell from the text when the measure is due; nobody can by a day that no calendar has. `year` is the reporting
 * year, null where it is not known.
 */
export function isReadablePeriod(text: string, year: number | null): boolean {
  const dates = findDates(text, year);
  if (dates.some(({ kind }) => kind === 'impossible')) return false;
  return dates.length > 0 || TIME_WORD.test(normalise(text).text);
}
