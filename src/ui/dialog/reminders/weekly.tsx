/** Weekly reminders: whose they are, until when, and beginning, ending or taking them over. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RemindersJson, WeeklyJson } from '../../../contract/remind';
import { call } from '../../server/call';
import { Confirm } from '../../shared/confirm';
import { type Say, useSay } from '../../shared/say';
import type { Work, WorkState } from '../../shared/work';
import { showDay, today } from '../frame/days';
import type { ViewProps } from '../frame/view-frame';
import { WEEKLY_WORDS } from './weekly-words';

interface WeeklyProps extends Pick<ViewProps, 'locale' | 'here'> {
  readonly reminders: RemindersJson;
  readonly mayMail: boolean;
  readonly onChange: (weekly: WeeklyJson | null) => void;
  readonly work: WorkState & Work;
}

/** What is asked first: to end another's sending, or to write to addresses that are new. */
type Asking = 'takeOver' | 'addresses';

/** "Минкульт: a@b, c@d; …" */
function listAddresses(fresh: RemindersJson['fresh']): string {
  const departments = [...new Set(fresh.map(({ department }) => department))];
  return departments
    .map((name) => {
      const own = fresh.filter(({ department }) => department === name).map(({ email }) => email);
      return `${name}: ${own.join(', ')}`;
    })
    .join('; ');
}

/** Longer than most: parted, its state would be handed from part to part. */
export function Weekly({ reminders, mayMail, locale, here, onChange, work }: WeeklyProps) {
  const say = useSay();
  const { weekly, deadline, sheet, fresh } = reminders;
  const usual = weekly?.until ?? deadline ?? '';
  const [until, setUntil] = useState(usual);
  useEffect(() => setUntil(usual), [usual]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const state = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const busy = work.work !== null;
  const past = until !== '' && until < today();
  const change = async (day: string | null, takeOver = false): Promise<void> => {
    setAsking(null);
    const done = await work.run(say(WEEKLY_WORDS.changingWeekly), () =>
      call('panelWeekly', { ...here(), until: day, takeOver, shown: fresh.map(({ email }) => email) }),
    );
    if (done === null) return;
    onChange(done.weekly);
    // The button that was pressed is another one now; what it did is read out instead.
    setTimeout(() => state.current?.focus());
  };
  return (
    <section class="weekly">
      <h2>{say(WEEKLY_WORDS.weekly)}</h2>
      <p ref={state} tabIndex={-1}>
        {describe(weekly, say, locale)}
      </p>
      {weekly !== null && <Tab reminded={weekly.sheet} shown={sheet} />}
      {asking !== null && (
        <Confirm
          question={[
            asking === 'takeOver' ? say(WEEKLY_WORDS.takeOverQuestion, { owner: ownerOf(weekly, say) }) : '',
            fresh.length === 0 ? '' : say(WEEKLY_WORDS.freshQuestion, { list: listAddresses(fresh) }),
          ]
            .join(' ')
            .trim()}
          yes={say(asking === 'takeOver' ? WEEKLY_WORDS.doTakeOver : WEEKLY_WORDS.agree)}
          onYes={() => void change(until, asking === 'takeOver')}
          onNo={() => setAsking(null)}
        />
      )}
      <p class="links" hidden={asking !== null}>
        <label for={id}>{say(WEEKLY_WORDS.until)}</label>
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
          onTakeOver={() => setAsking('takeOver')}
          onChange={(day) => (day === null || fresh.length === 0 ? void change(day) : setAsking('addresses'))}
        />
      </p>
      {past && <p class="warn">{say(WEEKLY_WORDS.untilPast)}</p>}
    </section>
  );
}

interface TabProps {
  /** Null where it is gone. */
  readonly reminded: string | null;
  readonly shown: string;
}

/** Which tab they remind of, where that is not the one that is shown. */
function Tab({ reminded, shown }: TabProps) {
  const say = useSay();
  if (reminded === null) return <p class="warn">{say(WEEKLY_WORDS.weeklyNoSheet)}</p>;
  return reminded === shown ? null : <p>{say(WEEKLY_WORDS.weeklySheet, { sheet: reminded })}</p>;
}

function describe(weekly: WeeklyJson | null, say: Say, locale: string): string {
  if (weekly === null) return say(WEEKLY_WORDS.weeklyOff);
  const day = showDay(weekly.until, locale);
  return weekly.mine
    ? say(WEEKLY_WORDS.weeklyMine, { day })
    : say(WEEKLY_WORDS.weeklyOther, { owner: ownerOf(weekly, say), day });
}

/** Whose they are, also where Google does not tell. */
const ownerOf = (weekly: WeeklyJson | null, say: Say): string => weekly?.owner || say(WEEKLY_WORDS.somebody);

interface ButtonsProps {
  readonly weekly: WeeklyJson | null;
  readonly until: string;
  readonly mayStart: boolean;
  readonly busy: boolean;
  readonly onTakeOver: () => void;
  /** With the last day, null to end. */
  readonly onChange: (until: string | null) => void;
}

/** What can be done: begin; of one's own change the day or end; of a colleague's take over. */
function Buttons({ weekly, until, mayStart, busy, onTakeOver, onChange }: ButtonsProps) {
  const say = useSay();
  if (weekly?.mine === false) {
    return (
      <button type="button" class="small" disabled={!mayStart} onClick={onTakeOver}>
        {say(WEEKLY_WORDS.takeOver)}
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
        {weekly === null ? say(WEEKLY_WORDS.startWeekly) : say(WEEKLY_WORDS.changeUntil)}
      </button>
      {weekly !== null && (
        <button type="button" class="small" disabled={busy} onClick={() => onChange(null)}>
          {say(WEEKLY_WORDS.stopWeekly)}
        </button>
      )}
    </>
  );
}
