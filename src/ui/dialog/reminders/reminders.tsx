/** Who still owes an answer, the letter to each, and sending: on the person's click now, or every week by itself. */
import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { call } from '../../server/call';
import { Confirm } from '../../shared/confirm';
import { useSay } from '../../shared/say';
import { useWork } from '../../shared/work';
import { useSteps } from '../frame/steps';
import { Body, Footer, useLoaded, ViewFrame, type ViewProps } from '../frame/view-frame';
import { ChooseAll } from './choose-all';
import { Debtors } from './debtors';
import { Obstacles } from './obstacles';
import { type Recipients, readyDepartments, recipientsOf } from './recipients';
import { REMINDER_WORDS } from './reminder-words';
import { useSending } from './sending';
import { SendingState } from './sending-state';
import { Summary } from './summary';
import { Weekly } from './weekly';

export function RemindersView(props: ViewProps) {
  const say = useSay();
  const { here, onFound, notify } = props;
  const work = useWork();
  const steps = useSteps(work);
  const { sending, send, close } = useSending(steps, props);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const loaded = useLoaded(
    work,
    say(REMINDER_WORDS.lookingWhoOwes),
    () => call('panelReminders', here()),
    (value) => {
      setChosen(new Set(readyDepartments(value)));
      onFound(value.sheet);
    },
  );
  const { value: reminders, load } = loaded;
  const recipients = recipientsOf(reminders, chosen);
  const sendPicked = async (): Promise<void> => {
    if (await send(recipients.picked, recipients.shown)) await load();
  };
  return (
    <ViewFrame view="reminders" work={work} shown={reminders} reload={load} notify={notify}>
      {reminders !== null && (
        <Body>
          {sending !== null && <SendingState sending={sending} steps={steps} onClose={close} />}
          <Summary {...props} reminders={reminders} />
          {!props.host.mail && reminders.departments.length > 0 && (
            <p class="card calm">{say(REMINDER_WORDS.sendYourself)}</p>
          )}
          <Obstacles mail={props.host.mail} reminders={reminders} recipients={recipients} />
          <ChooseAll recipients={recipients} onChange={setChosen} />
          <Debtors {...props} reminders={reminders} recipients={recipients} onChange={setChosen} />
          {props.host.mail && (
            <Weekly
              {...props}
              reminders={reminders}
              mayMail={recipients.mayMail}
              onChange={(weekly) => loaded.set({ ...reminders, weekly })}
              work={work}
            />
          )}
        </Body>
      )}
      {props.host.mail ? (
        <SendFooter recipients={recipients} work={work} reload={load} onSend={() => void sendPicked()} />
      ) : (
        <Footer work={work} reload={load} />
      )}
    </ViewFrame>
  );
}

interface SendFooterProps extends ComponentProps<typeof Footer> {
  readonly recipients: Recipients;
  readonly onSend: () => void;
}

/** Sends to those chosen, once the person has said yes to how many letters go to how many addresses. */
function SendFooter({ recipients: { picked, addresses, fresh, mayMail, quota }, onSend, ...props }: SendFooterProps) {
  const say = useSay();
  const { work } = props;
  const [asking, setAsking] = useState(false);
  return (
    <>
      {asking && (
        <Confirm
          question={[
            say(REMINDER_WORDS.sendQuestion, { letters: picked.length, addresses }),
            fresh.length === 0 ? '' : say(REMINDER_WORDS.freshAddresses, { emails: fresh.join(', ') }),
          ]
            .join(' ')
            .trim()}
          yes={say(REMINDER_WORDS.doSend)}
          onYes={() => {
            setAsking(false);
            onSend();
          }}
          onNo={() => setAsking(false)}
        />
      )}
      <Footer {...props} hidden={asking}>
        <button
          type="button"
          class="main"
          disabled={work.work !== null || !mayMail || picked.length === 0 || quota === 0}
          onClick={() => setAsking(true)}
        >
          {picked.length === 0 ? say(REMINDER_WORDS.sendNone) : say(REMINDER_WORDS.send, { letters: picked.length })}
        </button>
      </Footer>
    </>
  );
}
