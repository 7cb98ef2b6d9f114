import { expect, test } from 'vitest';
import { letterFile } from '../../../src/ui/dialog/reminders/letter-file';

const SUBJECT = 'План 2022 года: нужны сведения по 12 мероприятиям, срок подходит к концу';
const TEXT = `Здравствуйте!\n\nСтрока «№ 1» 😀\n${'длинная '.repeat(30)}`;

/** As a mail program reads it. */
function read(file: string) {
  const [head = '', body = ''] = file.split('\r\n\r\n');
  const subject = /Subject: ([\s\S]*?)\r\n(?! )/.exec(`${head}\r\n`)?.[1] ?? '';
  const words = subject.split('\r\n ').map((word) => /^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? 'none');
  return {
    head,
    subject: words.map((word) => Buffer.from(word, 'base64').toString('utf8')).join(''),
    text: Buffer.from(body, 'base64').toString('utf8'),
  };
}

test('a letter comes back from its file whole, as a draft to be sent', () => {
  const file = letterFile({ emails: ['a@region.test', 'b@region.test'], subject: SUBJECT, text: TEXT });
  const { head, subject, text } = read(file);
  expect(head).toMatch(/^X-Unsent: 1\r\nTo: a@region\.test,\r\n b@region\.test\r\n/);
  expect({ subject, text }).toEqual({ subject: SUBJECT, text: TEXT.replaceAll('\n', '\r\n') });
  expect(file.split('\r\n').filter((line) => line.length > 76)).toEqual([]);
  expect(/[^\r]\n|[^\x20-\x7e\r\n]/.test(file)).toBe(false);
});

test('without an address there is no recipient, and none can be put in by the subject', () => {
  const { head } = read(letterFile({ emails: [], subject: 'Тема\r\nBcc: x@y.test', text: '' }));
  expect(head).not.toMatch(/^(To|Bcc):/m);
});
