/** Who has not answered yet, each with the items they owe, and the way to the reminders. */
import { NO_FILTER } from '../findings/filter';
import type { ViewProps } from '../view-props';

export function Silent({ state, panel, words, actions }: ViewProps) {
  const silent = panel.departments
    .map(({ name, items }, index) => ({
      name,
      index,
      count: items.filter((item) => panel.plan.items[item]?.verdict === 'empty').length,
    }))
    .filter(({ count }) => count > 0);
  if (silent.length === 0) {
    return (
      <>
        <h2>{words.silent}</h2>
        <p class="good">✓ {words.allAnswered}</p>
      </>
    );
  }
  return (
    <>
      <h2>{words.silent}</h2>
      <ul class="rows">
        {silent.map(({ name, index, count }) => (
          <li key={name}>
            <button
              type="button"
              class="row"
              onClick={() => actions.filter({ ...NO_FILTER, department: index, rule: 'missing-progress' })}
            >
              <span class="name" title={name}>
                {name}
              </span>
              <span class="heard">: {words.withoutEntry}</span>
              <span class="link">{words.silentItems(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="small"
          disabled={state.work !== null}
          aria-haspopup="dialog"
          onClick={() => void actions.remind()}
        >
          {words.remind}
        </button>
      </p>
    </>
  );
}
