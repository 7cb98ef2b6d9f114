/** Checks one under another, each with how it came out as a sign and in words. */
import type { ComponentChildren } from 'preact';

/** How it looks: a sign never tells by colour alone. */
export type CheckLook = 'bad' | 'warning' | 'unknown' | 'good';

interface CheckListProps<Check> {
  readonly checks: readonly Check[];
  readonly look: (check: Check) => CheckLook;
  readonly sign: (check: Check) => string;
  readonly state: (check: Check) => string;
  /** What stands below the title; null for nothing. */
  readonly details: (check: Check) => ComponentChildren;
}

export function CheckList<Check extends { readonly id: string; readonly title: string }>(props: CheckListProps<Check>) {
  const { checks, look, sign, state, details } = props;
  return (
    <ul class="checks">
      {checks.map((check) => (
        <li key={check.id} class={`is-${look(check)}`}>
          <i class="sign" aria-hidden="true">
            {sign(check)}
          </i>
          <div>
            <strong>{check.title}</strong> <span class="state">{state(check)}</span>
            {details(check)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Checks by their state, in the order of `states`. */
export function sortByState<State, Check extends { readonly state: State }>(
  checks: readonly Check[],
  states: readonly State[],
): Check[] {
  return states.flatMap((state) => checks.filter((check) => check.state === state));
}
