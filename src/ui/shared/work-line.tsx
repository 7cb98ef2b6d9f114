/** What is under way: a moving line, a word when it takes long, and grey shapes where nothing is to be seen yet. */
import { useEffect, useState } from 'preact/hooks';
import { useSay } from './say';
import { SHARED_WORDS } from './shared-words';

/** Seconds after which the person is told that it takes long. */
const SLOW = 8;

interface WorkLineProps {
  readonly work: string | null;
  readonly onStop: () => void;
}

export function WorkLine({ work, onStop }: WorkLineProps) {
  const say = useSay();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (work === null) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [work]);
  return (
    <div class="work">
      <div class={work === null ? 'progress' : 'progress on'} />
      {work !== null && seconds >= SLOW && (
        <p class="slow">
          {say(SHARED_WORDS.slow, { seconds })}{' '}
          <button type="button" class="link" onClick={onStop}>
            {say(SHARED_WORDS.stopWaiting)}
          </button>
        </p>
      )}
    </div>
  );
}

export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i class="wide" />
      <i class="tall" />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
