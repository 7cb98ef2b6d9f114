/** Whether the period of a measure tells a time at all. */
import type { IsoDate } from '../calendar';
import { normalise } from '../normalise';
import { type DateRange, findDates } from './dates';

/** Words of times without dates: "постоянно", "раз в полугодие", "по средам", "при наличии средств", "as needed". Ranges, not \p{L}: a pattern with it is dear to compile. */
const TIME_WORD =
  /(?:^|[^a-zа-яёіїєґў])(?:год|лет[оуан]|кварт|полугод|месяц|декад|недел|еже|дн[еяи]|день|зим|весн|осен|срок|период|план|график|распис|постоян|незамедл|немедлен|безотлаг|срочн|регуляр|систем|непрерыв|бессроч|разов|раз(?:а|$|[^a-zа-яёіїєґў])|мере|необход|запрос|поступ|протяж|течен|утвержд|заверш|приглаш|круглогод|налич|согласован|факт|обращен|итог|принят|окончан|момент|после|кажд|дважды|трижды|всегда|врем|каникул|понедельник|вторник|сред(?:у|ам)|четверг|пятниц|суббот|воскрес|annual|biannual|each|every|through|end of|required|year|month|quarter|week|dai?ly|ongoing|continu|permanent|regular|request|schedule|needed|necessary|once|twice|period|рік|року|щоріч|щокварт|штогод|штокварт|пастаянн|постійн)/;

/**
 * Whether a reader can tell from the text when the measure is due; nobody can by a day that no calendar has. `year` is the reporting
 * year, null where it is not known.
 */
export function isReadablePeriod(text: string, year: number | null): boolean {
  const dates = findDates(text, year);
  if (dates.some(({ kind }) => kind === 'impossible')) return false;
  return dates.length > 0 || TIME_WORD.test(normalise(text).text);
}

/** First and last day that the dates of a period tell, the whole of several taken together; null for an end they leave open. */
export function periodSpan(dates: readonly DateRange[]): {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
} {
  const named = dates.filter(({ from, to, kind }) => (from !== null || to !== null) && kind !== 'reversed');
  const ends = (side: 'from' | 'to'): IsoDate[] => named.flatMap((date) => date[side] ?? []);
  const [from = null] = ends('from').length === named.length ? ends('from').sort() : [];
  const [to = null] = ends('to').length === named.length ? ends('to').sort().reverse() : [];
  return { from, to };
}
