/** Which tab was checked and when, and that it is as it was; where it is not, the panel says so above every view. */
import { dateLocale } from '../../shared/date-locale';
import { useSay } from '../../shared/say';
import type { ViewProps } from '../view/view-props';
import { OVERVIEW_WORDS } from './overview-words';

export function Freshness({ state: { checkedAt, stale, locale }, panel }: ViewProps) {
  const say = useSay();
  if (checkedAt === null) return null;
  const time = checkedAt.toLocaleTimeString(dateLocale(locale), { hour: '2-digit', minute: '2-digit' });
  return (
    <p class="fresh">
      <span class="quiet">
        {panel.summary.sheet} · {say(OVERVIEW_WORDS.checkedAt, { time })}
      </span>
      {!stale && <span class="good">✓ {say(OVERVIEW_WORDS.fresh)}</span>}
    </p>
  );
}
