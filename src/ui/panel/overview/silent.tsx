/** Who has not answered yet, each with the items they owe, and the way to the reminders. */
import { useSay } from '../../shared/say';
import { NO_FILTER } from '../state/filter';
import type { ViewProps } from '../view/view-props';
import { OVERVIEW_WORDS } from './overview-words';

export function Silent({ state, panel, actions }: ViewProps) {
  const say = useSay();
  const silent = panel.departments
    .map(({ name, items }, index) => ({
      name,
      index,
      count: items.filter((item) => panel.plan.items[item]?.owes === true).length,
    }))
    .filter(({ count }) => count > 0);
  if (silent.length === 0) {
    return (
      <>
        <h2>{say(OVERVIEW_WORDS.silent)}</h2>
        <p class="good">✓ {say(OVERVIEW_WORDS.allAnswered)}</p>
      </>
    );
  }
  return (
    <>
      <h2>{say(OVERVIEW_WORDS.silent)}</h2>
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
              <span class="heard">: {say(OVERVIEW_WORDS.withoutEntry)}</span>
              <span class="link">{say(OVERVIEW_WORDS.silentItems, { number: count })}</span>
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
          {say(OVERVIEW_WORDS.remind)}
        </button>
      </p>
    </>
  );
}
