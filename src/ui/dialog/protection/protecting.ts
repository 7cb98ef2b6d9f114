/** Putting protection on, bringing it up to date or taking it off, step by step. */
import { useState } from 'preact/hooks';
import { call } from '../../server/call';
import { useSay } from '../../shared/say';
import type { Steps } from '../frame/steps';
import type { ViewProps } from '../frame/view-frame';
import { PROTECTION_WORDS } from './protection-words';

export interface ProtectionRun {
  readonly off: boolean;
  readonly changed: number;
  readonly left: number;
  /** Addresses that Google did not take. */
  readonly refused: readonly string[];
  readonly over: boolean;
}

interface Protecting {
  readonly run: ProtectionRun | null;
  /** Resolves with whether all steps went well, at the end or where the person stopped them. */
  apply(off: boolean, changes: number): Promise<boolean>;
}

export function useProtecting(steps: Steps, { here }: Pick<ViewProps, 'here'>): Protecting {
  const say = useSay();
  const [run, setRun] = useState<ProtectionRun | null>(null);
  const apply = async (off: boolean, changes: number): Promise<boolean> => {
    // How many there are to take off only the first step tells.
    let now: ProtectionRun = { off, changed: 0, left: off ? 0 : changes, refused: [], over: false };
    const show = (next: Partial<ProtectionRun>): void => {
      now = { ...now, ...next };
      setRun(now);
    };
    show({});
    const done = await steps.run(
      'panelProtect',
      off ? say(PROTECTION_WORDS.unprotecting) : say(PROTECTION_WORDS.protecting),
      () => call('panelProtect', { ...here(), off }),
      ({ changed, left, refused }) => {
        show({ changed: now.changed + changed, left, refused: [...new Set([...now.refused, ...refused])] });
        if (left === 0) return 'last';
        return changed > 0 ? 'more' : 'idle';
      },
    );
    show({ over: true });
    return done !== null;
  };
  return { run, apply };
}
