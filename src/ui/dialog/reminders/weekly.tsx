/** Weekly reminders: whose they are, until when, and beginning, ending or taking them over. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RemindersJson, WeeklyJson } from '../../../contract/remind';
import { Confirm } from '../../shared/confirm';
import { call } from '../../shared/server';
import type { Work, WorkState } from '../../shared/work';
import { showDay, today } from '../days';
import type { ViewProps } from '../view-frame';

interface WeeklyProps extends Pick<ViewProps, 'words' | 'locale' | 'here'> {
  readonly reminders: RemindersJson;
  readonly mayMail: boolean;
  readonly onChange: (weekly: WeeklyJson | null) => void;
  readonly work: WorkState & Work;
}

export function Weekly({ reminders, mayMail, words, locale, here, onChange, work }: WeeklyProps) {
  const { weekly, deadline, sheet } = reminders;
  const usual = weekly?.until ?? deadline ?? '';
  const [until, setUntil] = useState(usual);
  useEffect(() => setUntil(usual), [usual]);
  const [asking, setAsking] = useState(false);
  const state = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const busy = work.work !== null;
  const past = until !== '' && until < today();
  const change = async (day: string | null, takeOver = false): Promise<void> => {
    setAsking(false);
    const done = await work.run(words.changingWeekly, () => call('panelWeekly', { ...here(), until: day, takeOver }));
    if (done === null) return;
    onChange(done.weekly);
    // The button that was pressed is another one now; what it did is read out instead.
    setTimeout(() => state.current?.focus());
  };
  return (
    <section class="weekly">
      <h2>{words.weekly}</h2>
      <p ref={state} tabIndex={-1}>
        {describe(weekly, words, locale)}
      </p>
      {weekly !== null && weekly.sheet === null && <p class="warn">{words.weeklyNoSheet}</p>}
      {weekly !== null && weekly.sheet !== null && weekly.sheet !== sheet && <p>{words.weeklySheet(weekly.sheet)}</p>}
      {asking && (
        <Confirm
          question={words.takeOverQuestion(weekly?.owner ?? '')}
          yes={words.doTakeOver}
          words={words}
          onYes={() => void change(until, true)}
          onNo={() => setAsking(false)}
        />
      )}
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
        <Buttons
          weekly={weekly}
          until={until}
          mayStart={!busy && mayMail && until !== '' && !past}
          busy={busy}
          words={words}
          onTakeOver={() => setAsking(true)}
          onChange={(day) => void change(day)}
        />
      </p>
      {past && <p class="warn">{words.untilPast}</p>}
    </section>
  );
}

function describe(weekly: WeeklyJson | null, words: ViewProps['words'], locale: string): string {
  if (weekly === null) return words.weeklyOff;
  const day = showDay(weekly.until, locale);
  return weekly.mine ? words.weeklyMine(day) : words.weeklyOther(weekly.owner, day);
}

interface ButtonsProps extends Pick<ViewProps, 'words'> {
  readonly weekly: WeeklyJson | null;
  readonly until: string;
  readonly mayStart: boolean;
  readonly busy: boolean;
  readonly onTakeOver: () => void;
  /** With the last day, null to end. */
  readonly onChange: (until: string | null) => void;
}

/** What can be done: begin; of one's own change the day or end; of a colleague's take over. */
function Buttons({ weekly, until, mayStart, busy, words, onTakeOver, onChange }: ButtonsProps) {
  if (weekly?.mine === false) {
    return (
      <button type="button" class="small" disabled={!mayStart} onClick={onTakeOver}>
        {words.takeOver}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="small"
        disabled={!mayStart || until === weekly?.until}
        onClick={() => onChange(until)}
      >
        {weekly === null ? words.startWeekly : words.changeUntil}
      </button>
      {weekly !== null && (
        <button type="button" class="small" disabled={busy} onClick={() => onChange(null)}>
          {words.stopWeekly}
        </button>
      )}
    </>
  );
}
