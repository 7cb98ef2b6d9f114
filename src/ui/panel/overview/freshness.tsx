/** When the sheet was checked, and whether it has changed since. */
import type { ViewProps } from '../view-props';

export function Freshness({ state: { checkedAt, stale, locale }, words, actions }: ViewProps) {
  if (checkedAt === null) return null;
  const time = checkedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <p class="fresh">
      <span class="quiet">{words.checkedAt(time)}</span>
      {stale ? (
        <span class="warn">
          {words.stale} ·{' '}
          <button type="button" class="link" onClick={() => void actions.check(true)}>
            {words.checkAgain}
          </button>
        </span>
      ) : (
        <span class="good">✓ {words.fresh}</span>
      )}
    </p>
  );
}
