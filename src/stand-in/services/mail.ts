/** MailApp: letters are kept on the host; a day's recipients are counted for each person. */
import { type Execution, hostError, strict } from '../execution/execution';
import { FAULTS } from '../host/faults';

type GoogleMail = GoogleAppsScript.Mail.MailApp;

interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body?: string;
  readonly name?: string;
  readonly replyTo?: string;
}

const KNOWN = new Set(['to', 'subject', 'body', 'name', 'replyTo']);
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

/** developers.google.com/apps-script/guides/services/quotas: recipients a message, size of a body, and days that end 24 hours after the first letter. */
const MOST_RECIPIENTS = 50;
const BODY_BYTES = 200 * 1024;
const DAY = 86_400_000;

/** What is left of the person's day. */
function remaining({ host, user }: Execution): number {
  const dayAgo = host.now().getTime() - DAY;
  const today = host.mailbox.filter(({ from, at }) => from === user.email && at > dayAgo);
  return today.reduce((left, { to }) => left - to.length, host.mailQuota);
}

export function mailApp(execution: Execution): GoogleMail {
  const { host, user } = execution;
  const addressesOf = (list: string): string[] => {
    const addresses = list.split(',').map((address) => address.trim());
    const broken = addresses.find((address) => !ADDRESS.test(address));
    if (broken !== undefined) throw hostError(execution, `Invalid email: ${broken}`);
    return addresses;
  };
  const send = (message: Message): void => {
    const unknown = Object.keys(message).find((key) => !KNOWN.has(key));
    if (unknown !== undefined) throw hostError(execution, `not modelled: MailApp.sendEmail with ${unknown}`);
    if (message.to === undefined || message.to.trim() === '')
      throw hostError(execution, 'Failed to send email: no recipient');
    const to = addressesOf(message.to);
    const [replyTo = ''] = message.replyTo === undefined || message.replyTo === '' ? [] : addressesOf(message.replyTo);
    const body = message.body ?? '';
    if (to.length > MOST_RECIPIENTS) throw hostError(execution, 'Limit Exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(body) > BODY_BYTES) throw hostError(execution, 'Limit Exceeded: Email Body Size.');
    if (to.length > remaining(execution)) throw hostError(execution, FAULTS.tooManyLetters);
    const { subject, name = '' } = message;
    host.mailbox.push({ from: user.email, to, subject, body, name, replyTo, at: host.now().getTime() });
  };
  const app = {
    getRemainingDailyQuota: () => Math.max(0, remaining(execution)),
    sendEmail: (message: unknown): void => {
      if (message === null || typeof message !== 'object')
        throw hostError(execution, 'not modelled: MailApp.sendEmail by single arguments');
      send(message as Message);
    },
  };
  return strict<GoogleMail>(execution, 'MailApp', app);
}
