/** Weekly reminders: whose they are, until when, and beginning, ending or taking them over. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RemindersJson, WeeklyJson } from '../../contract/coordinator-wire';
import { call } from '../shared/server';
import { Confirm } from './confirm';
import { showDay, today } from './days';
import type { ViewProps } from './view-frame';
import type { Work } from './work';

interface WeeklyProps extends Pick<ViewProps, 'words' | 'locale' | 'here'> {
  readonly reminders: RemindersJson;
  readonly mayMail: boolean;
  readonly onChange: (weekly: WeeklyJson | null) => void;
  readonly work: Work;
}

export function Weekly({ reminders, mayMail, words, locale, here, onChange, work }: WeeklyProps) {
  const { weekly, deadline, sheet } = reminders;
  const usual = weekly?.until ?? deadline ?? '';
  const [until, setUntil] = useState(usual);
  useEffect(() => setUntil(usual), [usual]);
  const [asking, setAsking] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const busy = work.label !== null;
  const past = until !== '' && until < today();
  const change = async (day: string | null, takeOver: boolean): Promise<void> => {
    setAsking(false);
    const done = await work.run(words.changingWeekly, () => call('panelWeekly', { ...here(), until: day, takeOver }));
    if (done === null) return;
    onChange(done.weekly);
    // The button that was pressed is another one now; what it did is read out instead.
    setTimeout(() => told.current?.focus());
  };
  const others = weekly !== null && !weekly.mine;
  const mayStart = !busy && mayMail && until !== '' && !past;
  return (
    <section class="weekly">
      <h2>{words.weekly}</h2>
      <p ref={told} tabIndex={-1}>
        {weekly === null
          ? words.weeklyOff
          : weekly.mine
            ? words.weeklyMine(showDay(weekly.until, locale))
            : words.weeklyOther(weekly.owner, showDay(weekly.until, locale))}
      </p>
      {weekly !== null && weekly.sheet === null && <p class="warn">{words.weeklyNoSheet}</p>}
      {weekly !== null && weekly.sheet !== null && weekly.sheet !== sheet && <p>{words.weeklySheet(weekly.sheet)}</p>}
      {asking ? (
        <Confirm
          question={words.takeOverQuestion(weekly?.owner ?? '')}
          yes={words.doTakeOver}
          words={words}
          onYes={() => void change(until, true)}
          onNo={() => setAsking(false)}
        />
      ) : null}
      <p class="links" hidden={asking}>
        <label for={id}>{words.until}</label>
        <input
          id={id}
          type="date"
          min={today()}
          value={until}
          disabled={busy}
          aria-invalid={past}
          onInput={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        {weekly === null ? (
          <button type="button" class="small" disabled={!mayStart} onClick={() => void change(until, false)}>
            {words.startWeekly}
          </button>
        ) : others ? (
          <button type="button" class="small" disabled={!mayStart} onClick={() => setAsking(true)}>
            {words.takeOver}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="small"
              disabled={!mayStart || until === weekly.until}
              onClick={() => void change(until, false)}
            >
              {words.changeUntil}
            </button>
            <button type="button" class="small" disabled={busy} onClick={() => void change(null, false)}>
              {words.stopWeekly}
            </button>
          </>
        )}
      </p>
      {past && <p class="warn">{words.untilPast}</p>}
    </section>
  );
}
