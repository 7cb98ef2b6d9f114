/** Sending reminders step by step: who has been written to, who has not and why. */
import { useState } from 'preact/hooks';
import type { RemindJson } from '../../../contract/remind';
import { call, newRequestId } from '../../server/call';
import { useSay } from '../../shared/say';
import type { Steps } from '../frame/steps';
import type { ViewProps } from '../frame/view-frame';
import { REMINDER_WORDS } from './reminder-words';

export interface Sending {
  /** How many letters were asked for. */
  readonly all: number;
  readonly sent: readonly string[];
  readonly skipped: RemindJson['skipped'];
  /** Those whose turn has not come. */
  readonly left: readonly string[];
  readonly over: boolean;
}

interface SendingControl {
  readonly sending: Sending | null;
  /** Resolves with whether all steps went well, at the end or where the person stopped them. */
  send(departments: readonly string[], shown: readonly string[]): Promise<boolean>;
  close(): void;
}

export function useSending(steps: Steps, { here }: Pick<ViewProps, 'here'>): SendingControl {
  const say = useSay();
  const [sending, setSending] = useState<Sending | null>(null);
  const send = async (departments: readonly string[], shown: readonly string[]): Promise<boolean> => {
    let now: Sending = { all: departments.length, sent: [], skipped: [], left: departments, over: false };
    const show = (next: Partial<Sending>): void => {
      now = { ...now, ...next };
      setSending(now);
    };
    const requestId = newRequestId();
    show({});
    const done = await steps.run(
      'panelRemind',
      say(REMINDER_WORDS.sending),
      () => call('panelRemind', { ...here(), departments: now.left, shown: [...shown], requestId }),
      ({ sent, skipped, done: last }, relabel) => {
        const dealt = new Set([...sent, ...skipped.map(({ department }) => department)]);
        const left = now.left.filter((department) => !dealt.has(department));
        show({ sent: [...now.sent, ...sent], skipped: [...now.skipped, ...skipped], left });
        relabel(say(REMINDER_WORDS.sendingSome, { sent: now.sent.length, all: now.all }));
        if (last || left.length === 0) return 'last';
        return dealt.size > 0 ? 'more' : 'idle';
      },
    );
    show({ over: true });
    return done !== null;
  };
  return { sending, send, close: () => setSending(null) };
}
