/** How putting protection on or taking it off goes, or has ended. */
import { useSay } from '../../shared/say';
import { Progress, type Steps } from '../frame/steps';
import type { ProtectionRun } from './protecting';
import { PROTECTION_WORDS } from './protection-words';

interface RunStateProps {
  readonly run: ProtectionRun;
  /** Whether a card tells already that it broke off. */
  readonly failed: boolean;
  readonly steps: Steps;
}

export function RunState({ run, failed, steps }: RunStateProps) {
  const say = useSay();
  const { off, changed, left, refused, over } = run;
  if (!over) {
    const label = off ? say(PROTECTION_WORDS.unprotecting) : say(PROTECTION_WORDS.protecting);
    return <Progress done={changed} all={changed + left} label={label} steps={steps} />;
  }
  return (
    <>
      {!failed && (
        <div class={left === 0 ? 'card done' : 'card warned'} role="status">
          {left > 0
            ? say(PROTECTION_WORDS.protectStopped, { changed, left })
            : off
              ? say(PROTECTION_WORDS.unprotectDone)
              : say(PROTECTION_WORDS.protectDone, { changed })}
        </div>
      )}
      {refused.length > 0 && (
        <div class="card warned" role="alert">
          <strong>{say(PROTECTION_WORDS.refusedEmails)}</strong>
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
