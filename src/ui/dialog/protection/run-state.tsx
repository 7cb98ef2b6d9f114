/** How putting protection on or taking it off goes, or has ended. */

import { Progress, type Steps } from '../steps';
import type { CoordinatorWords } from '../words';
import type { ProtectionRun } from './protecting';

interface RunStateProps {
  readonly run: ProtectionRun;
  /** Whether a card tells already that it broke off. */
  readonly failed: boolean;
  readonly steps: Steps;
  readonly words: CoordinatorWords;
}

export function RunState({ run, failed, steps, words }: RunStateProps) {
  const { off, changed, left, refused, over } = run;
  if (!over) {
    const label = off ? words.unprotecting : words.protecting;
    return <Progress done={changed} all={changed + left} label={label} words={words} steps={steps} />;
  }
  return (
    <>
      {!failed && (
        <div class={left === 0 ? 'card done' : 'card warned'} role="status">
          {left > 0 ? words.protectStopped(changed, left) : off ? words.unprotectDone : words.protectDone(changed)}
        </div>
      )}
      {refused.length > 0 && (
        <div class="card warned" role="alert">
          <strong>{words.refusedEmails}</strong>
          <ul>
            {refused.map((email) => (
              <li key={email}>
                <bdi>{email}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
