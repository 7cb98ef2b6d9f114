/** When the sheet was checked, and whether it has changed since. */
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import type { ViewProps } from '../view-props';
import { OVERVIEW_WORDS } from './overview-words';

export function Freshness({ state: { checkedAt, stale, locale }, actions }: ViewProps) {
  const say = useSay();
  if (checkedAt === null) return null;
  const time = checkedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <p class="fresh">
      <span class="quiet">{say(OVERVIEW_WORDS.checkedAt, { time })}</span>
      {stale ? (
        <span class="warn">
          {say(OVERVIEW_WORDS.stale)} ·{' '}
          <button type="button" class="link" onClick={() => void actions.check(true)}>
            {say(SHARED_WORDS.checkAgain)}
          </button>
        </span>
      ) : (
        <span class="good">✓ {say(OVERVIEW_WORDS.fresh)}</span>
      )}
    </p>
  );
}
