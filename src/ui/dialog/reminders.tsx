/** Who still owes an answer, the letter to each, and sending: on the person's click now, or every week by itself. */
import { useRef, useState } from 'preact/hooks';
import type { ReminderJson, RemindersJson } from '../../contract/coordinator-wire';
import { call, newRequestId } from '../shared/server';
import { Confirm } from './confirm';
import { showDay } from './days';
import { Emails } from './emails';
import { Letter } from './letter';
import { OutsideLink } from './outside-link';
import { type Sending, SentList } from './sent-list';
import { Body, Progress, useFirstLook, ViewFrame, type ViewProps } from './view-frame';
import { Weekly } from './weekly';
import { repeatSteps, useWork } from './work';

export function RemindersView({ words, locale, here, found, tell }: ViewProps) {
  const work = useWork();
  const [reminders, setReminders] = useState<RemindersJson | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const busy = work.label !== null;

  const look = async (): Promise<void> => {
    const value = await work.run(words.lookingWhoOwes, () => call('panelReminders', here()));
    if (value === null) return;
    setReminders(value);
    setChosen(new Set(value.departments.filter(({ state }) => state === 'ready').map(({ department }) => department)));
    found(value.sheet, value.locale);
  };
  useFirstLook(look);

  const send = async (departments: readonly string[]): Promise<void> => {
    let now: Sending = { all: departments.length, sent: [], skipped: [], left: departments, over: false };
    const show = (next: Partial<Sending>): void => {
      now = { ...now, ...next };
      setSending(now);
    };
    const requestId = newRequestId();
    show({});
    stop.current = false;
    setStopping(false);
    setAsking(false);
    const done = await work.run(words.sending, ({ isWanted, say }) =>
      repeatSteps(
        'panelRemind',
        () => call('panelRemind', { ...here(), departments: now.left, requestId }),
        ({ sent, skipped, done: last }) => {
          const dealt = new Set([...sent, ...skipped.map(({ department }) => department)]);
          const left = now.left.filter((department) => !dealt.has(department));
          show({ sent: [...now.sent, ...sent], skipped: [...now.skipped, ...skipped], left });
          say(words.sendingSome(now.sent.length, now.all));
          if (last || left.length === 0 || stop.current) return 'last';
          return dealt.size > 0 ? 'more' : 'idle';
        },
        isWanted,
      ),
    );
    show({ over: true });
    if (done !== null) await look();
  };

  const departments = reminders?.departments ?? [];
  const ready = departments.filter(({ state }) => state === 'ready');
  const picked = ready.filter(({ department }) => chosen.has(department));
  const addresses = picked.reduce((sum, { emails }) => sum + emails.length, 0);
  const quota = reminders?.quota ?? null;
  const addressless = departments.filter(({ state }) => state === 'no-address').length;
  const badEmails = departments.flatMap(({ department, badEmails: entries }) =>
    entries.map((email) => ({ department, email })),
  );
  const mayMail = reminders !== null && reminders.consentUrl === null && quota !== null;
  const choose = (department: string, wanted: boolean): void => {
    const next = new Set(chosen);
    if (wanted) next.add(department);
    else next.delete(department);
    setChosen(next);
  };
  return (
    <ViewFrame view="reminders" work={work} words={words} shown={reminders} reload={() => void look()} tell={tell}>
      {reminders !== null && (
        <Body>
          {sending !== null && !sending.over && (
            <Progress
              done={sending.all - sending.left.length}
              all={sending.all}
              label={words.sending}
              words={words}
              stopping={stopping}
              onStop={() => {
                stop.current = true;
                setStopping(true);
              }}
            />
          )}
          {sending?.over === true && <SentList sending={sending} words={words} onClose={() => setSending(null)} />}
          {departments.length === 0 ? (
            <Nobody title={reminders.answered > 0 ? words.everybodyAnswered : words.nobodyNamed}>
              {reminders.answered > 0 ? words.everybodyAnsweredHint : words.nobodyNamedHint}
            </Nobody>
          ) : (
            <h1>
              <b>{departments.length}</b> {words.owe(departments.length)} {words.oweRest}
            </h1>
          )}
          {(reminders.deadline !== null || (departments.length > 0 && reminders.answered > 0)) && (
            <p class="quiet">
              {[
                reminders.deadline === null ? '' : words.deadline(showDay(reminders.deadline, locale)),
                departments.length > 0 && reminders.answered > 0 ? words.answered(reminders.answered) : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          )}
          {!mayMail && departments.length > 0 && (
            <div class="card calm">
              <strong>{words.noMail}</strong>
              <p>{words.noMailHint}</p>
              {reminders.consentUrl !== null && (
                <p class="links">
                  <OutsideLink url={reminders.consentUrl} look="small main">
                    {words.allow}
                  </OutsideLink>
                </p>
              )}
            </div>
          )}
          {mayMail && quota !== null && addresses > quota && (
            <p class="card warned" role="alert">
              {quota === 0 ? words.quota(0) : words.overQuota(addresses, quota)}
            </p>
          )}
          {addressless + badEmails.length > 0 && (
            <div class="card warned parts">
              {addressless > 0 && <div>{words.noAddresses(addressless)}</div>}
              <Emails title={words.badEmails} entries={badEmails} words={words} />
            </div>
          )}
          {ready.length > 0 && mayMail && (
            <p class="choose">
              <label>
                <input
                  type="checkbox"
                  checked={picked.length === ready.length}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = picked.length > 0 && picked.length < ready.length;
                  }}
                  onChange={({ currentTarget }) =>
                    setChosen(new Set(currentTarget.checked ? ready.map(({ department }) => department) : []))
                  }
                />
                {words.chooseAll}
              </label>
              <span class="quiet">{words.chosen(picked.length, ready.length)}</span>
              {quota !== null && <span class="quiet">{words.quota(quota)}</span>}
            </p>
          )}
          <ul class="debtors">
            {departments.map((reminder) => (
              <li key={reminder.department} class="card">
                <Debtor
                  reminder={reminder}
                  words={words}
                  locale={locale}
                  box={
                    mayMail && reminder.state === 'ready'
                      ? { on: chosen.has(reminder.department), set: (wanted) => choose(reminder.department, wanted) }
                      : null
                  }
                />
                <Letter reminder={reminder} words={words} tell={tell} />
              </li>
            ))}
          </ul>
          <Weekly
            reminders={reminders}
            mayMail={mayMail}
            words={words}
            locale={locale}
            here={here}
            onChange={(weekly) => setReminders({ ...reminders, weekly })}
            work={work}
          />
        </Body>
      )}
      {asking && (
        <Confirm
          question={words.sendQuestion(picked.length, addresses)}
          yes={words.doSend}
          words={words}
          onYes={() => void send(picked.map(({ department }) => department))}
          onNo={() => setAsking(false)}
        />
      )}
      <footer hidden={asking}>
        <button type="button" disabled={busy} onClick={() => void look()}>
          {words.checkOnceMore}
        </button>
        <button
          type="button"
          class="main"
          disabled={busy || !mayMail || picked.length === 0 || quota === 0}
          onClick={() => setAsking(true)}
        >
          {words.send(picked.length)}
        </button>
      </footer>
    </ViewFrame>
  );
}

function Nobody({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div class="blank">
      <h1 class="plain">
        <span class="tick" aria-hidden="true">
          ✓
        </span>{' '}
        {title}
      </h1>
      <p class="quiet">{children}</p>
    </div>
  );
}

interface DebtorProps {
  readonly reminder: ReminderJson;
  readonly words: ViewProps['words'];
  readonly locale: string;
  /** Null where it cannot be sent. */
  readonly box: { readonly on: boolean; readonly set: (wanted: boolean) => void } | null;
}

function Debtor({ reminder, words, locale, box }: DebtorProps) {
  const { department, state, unanswered, faulty, lastSent } = reminder;
  const counts = [
    unanswered.length === 0 ? '' : words.unanswered(unanswered.length),
    faulty.length === 0 ? '' : words.faulty(faulty.length),
  ];
  const hint = words.stateHints[state];
  return (
    <div class="debtor">
      {box === null ? (
        <span />
      ) : (
        <input
          type="checkbox"
          aria-label={words.write(department)}
          checked={box.on}
          onChange={({ currentTarget }) => box.set(currentTarget.checked)}
        />
      )}
      <div>
        <strong>
          <bdi class="clip">{department}</bdi>
        </strong>
        <small>{counts.filter((part) => part !== '').join(', ')}</small>
        {hint !== '' && <small>{hint}</small>}
      </div>
      <span class={`tag ${state}`}>
        {state === 'recent' && lastSent !== null ? words.recentOn(showDay(lastSent, locale)) : words.states[state]}
      </span>
    </div>
  );
}
