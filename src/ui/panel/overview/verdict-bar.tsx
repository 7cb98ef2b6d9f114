/** Stacked bars of verdicts: each a colour and a pattern of its own, so that colour never tells alone. */
import type { Verdict } from '../../../core/activity/verdict';

export const VERDICTS: readonly Verdict[] = ['activity', 'none', 'cancelled', 'planned', 'unclear', 'empty'];

type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const counts = { activity: 0, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}

/** A picture only: whoever draws it says the same in text beside it. */
export function VerdictBar({ counts }: { readonly counts: VerdictCounts }) {
  return (
    <span class="bar" aria-hidden="true">
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <i key={verdict} class={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </span>
  );
}
