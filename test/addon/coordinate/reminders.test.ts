/** Reminders: who owes what, the letters, and that nobody is written to twice, by mistake, or beyond the day's limit. */
import { describe, expect, test } from 'vitest';
import type { RemindersJson, RemindJson } from '../../../src/contract/remind';
import type { Host } from '../../../src/stand-in/host/host';
import { COLLEAGUE, DIRECTORY, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { callsDuring, countMatching, HERE, panel, tab, type } from '../../support/spreadsheet';

const DAY = 24 * 60 * 60 * 1000;

function preview(host: Host): RemindersJson {
  const answer = panel(host, 'panelReminders', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function remind(host: Host, departments: readonly string[] | null = null): RemindJson {
  const answer = panel(host, 'panelRemind', { ...HERE, departments });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const statesOf = (host: Host): string[] =>
  preview(host).departments.map(({ department, state }) => `${department} ${state}`);

describe('the list', () => {
  test('names for each department what is blank and what is faulty, and leaves out who has answered', () => {
    const { departments, answered, deadline, sheet } = preview(departmentsHost());
    expect(
      departments.map(({ department, unanswered, faulty }) => [
        department,
        unanswered.map(({ number }) => number),
        faulty.map(({ number }) => number),
      ]),
    ).toEqual([
      ['Минкульт', ['2.2.'], []],
      ['Минспорт', ['2.2.'], ['2.1.']],
    ]);
    expect({ answered, deadline, sheet }).toEqual({ answered: 1, deadline: '2023-02-25', sheet: '2022' });
  });

  test('writes a letter with a link to each cell, that a person can copy or open in their own mail', () => {
    const [, sport] = preview(departmentsHost()).departments;
    expect(sport?.emails).toEqual(['sport@region.test', 'second@region.test']);
    expect(sport?.subject).toBe('Отчёт об исполнении плана за 2022 год: нужны сведения по 2 мероприятиям');
    expect(sport?.text).toContain('• 2.2. Кросс нации\n  https://docs.google.com/spreadsheets/d/');
    expect(sport?.text).toMatch(/#gid=0&range=E9\n/);
    expect(sport?.text).toContain('Такого дня нет в календаре: «31 апреля 2022 года»');
    expect(sport?.text).toContain('до 25.02.2023');
    const url = new URL(sport?.mailto ?? '');
    expect(url.protocol).toBe('mailto:');
    expect(decodeURIComponent(url.pathname)).toBe('sport@region.test,second@region.test');
    expect(url.searchParams.get('subject')).toBe(sport?.subject);
  });

  test('shortens the mail link, never the letter, and still names what is missing', () => {
    const items = Array.from(
      { length: 60 },
      (_none, at) => `${at + 1}. | Мероприятие ${'очень '.repeat(20)}${at} | 2022 год | Минспорт |`,
    );
    const host = departmentsHost({
      plan: `№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения\n${items.join('\n')}`,
    });
    const [{ mailto, text, unanswered } = { mailto: '', text: '', unanswered: [] }] = preview(host).departments;
    expect(unanswered).toHaveLength(60);
    expect(mailto.length).toBeLessThanOrEqual(2_000);
    expect(new URL(mailto).searchParams.get('body')).toMatch(/1\., 2\..*Полный список в таблице: https:/s);
    expect(text).toContain('…и ещё 20 мероприятий');
  });

  test('takes texts of the sheet as texts: no line of theirs becomes a line of the letter’s head', () => {
    const host = departmentsHost({
      plan: `План⏎Bcc: all@region.test\n№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения
        1. | Форум⏎Bcc: all@region.test | 2022 год | Минспорт |`,
    });
    const [letter] = preview(host).departments;
    expect(letter?.subject).not.toMatch(/[\r\n]/);
    expect(letter?.text).not.toMatch(/^Bcc:/m);
    expect([...new URL(letter?.mailto ?? '').searchParams.keys()]).toEqual(['subject', 'body']);
  });

  test('tells bad addresses and missing ones', () => {
    const host = departmentsHost({ directory: 'Название | Почта\nМинкульт | culture@\nМинспорт | ' });
    const { departments } = preview(host);
    expect(departments.map(({ department, state, badEmails }) => [department, state, badEmails])).toEqual([
      ['Минкульт', 'no-address', ['culture@']],
      ['Минспорт', 'no-address', []],
    ]);
    expect(remind(host).skipped.map(({ reason }) => reason)).toEqual(['no-address', 'no-address']);
    expect(host.mailbox).toEqual([]);
  });

  test('reads only, and is empty when all have answered', () => {
    const host = departmentsHost();
    const before = structuredClone(host.workbook.sheets);
    preview(host);
    expect(host.workbook.sheets).toEqual(before);
    type(host, 'E8', 'Проведён 30 апреля 2022 года');
    type(host, 'E9', 'Проведён 17 сентября 2022 года');
    expect(preview(host)).toMatchObject({ departments: [], answered: 3, closed: false });
  });

  test('is empty where the period is closed, until it is opened again: nobody can answer there', () => {
    const host = departmentsHost();
    const close = (reopen: boolean) => panel(host, 'panelClose', { ...HERE, reopen, reason: 'сдан', preview: false });
    close(false);
    expect(preview(host)).toMatchObject({ departments: [], closed: true });
    close(true);
    expect(preview(host).departments).toHaveLength(2);
    expect(preview(host).closed).toBe(false);
  });
});

describe('sending', () => {
  test('writes to each department that owes something, once, and notes each letter', () => {
    const host = departmentsHost();
    expect(remind(host)).toEqual({ sent: ['Минкульт', 'Минспорт'], skipped: [], done: true });
    expect(host.mailbox.map(({ to }) => to)).toEqual([
      ['culture@region.test'],
      ['sport@region.test', 'second@region.test'],
    ]);
    expect(journalLines(host).map(([, who, what, result]) => [who, what, result])).toEqual([
      ['coordinator@region.test', 'Напоминание', 'Минкульт: письмо о 1 мероприятии на culture@region.test'],
      [
        'coordinator@region.test',
        'Напоминание',
        'Минспорт: письмо о 2 мероприятиях на sport@region.test, second@region.test',
      ],
    ]);
  });

  test('looks at the sheet as it is now: who has answered since the list was shown is left in peace', () => {
    const host = departmentsHost();
    const shown = preview(host).departments.map(({ department }) => department);
    type(host, 'E9', 'Проведён 17 сентября 2022 года');
    expect(remind(host, shown)).toMatchObject({
      sent: ['Минспорт'],
      skipped: [{ department: 'Минкульт', reason: 'answered', detail: 'Всё уже внесено.' }],
    });
  });

  test('is never done twice within five days, whoever asks', () => {
    let now = Date.UTC(2023, 1, 1, 9);
    const host = departmentsHost({}, { now: () => new Date(now) });
    remind(host, ['Минспорт']);
    expect(statesOf(host)).toEqual(['Минкульт ready', 'Минспорт recent']);
    now += 5 * DAY - 1;
    expect(remind(host, ['Минспорт'])).toMatchObject({ sent: [], skipped: [{ reason: 'recent' }] });
    const answer = panel(host, 'panelRemind', { ...HERE, departments: ['Минспорт'] }, { user: COLLEAGUE });
    expect(answer).toMatchObject({ ok: true, value: { sent: [] } });
    now += 1;
    expect(remind(host, ['Минспорт']).sent).toEqual(['Минспорт']);
    expect(host.mailbox).toHaveLength(2);
  });

  test('looks at the day’s limit before each letter, and never goes beyond it', () => {
    const host = departmentsHost({}, { mailQuota: 2 });
    expect(preview(host).quota).toBe(2);
    expect(remind(host)).toMatchObject({
      sent: ['Минкульт'],
      skipped: [{ department: 'Минспорт', reason: 'quota', detail: expect.stringContaining('Дневной предел') }],
    });
    expect(host.mailbox).toHaveLength(1);
  });

  test('without leave to send mail is refused with the page to go to; the list and its letters are there all the same', () => {
    const host = departmentsHost();
    host.grantedScopes.delete('https://www.googleapis.com/auth/script.send_mail');
    expect(preview(host)).toMatchObject({
      quota: null,
      consentUrl: expect.stringContaining('https://accounts.google.com'),
    });
    expect(panel(host, 'panelRemind', { ...HERE, departments: null })).toMatchObject({
      ok: false,
      error: { code: 'no-consent', hint: expect.stringContaining('https://accounts.google.com') },
    });
    expect(journalLines(host)).toEqual([]);
  });

  test('a letter that mail refuses for good is told, noted, and may be tried again', () => {
    const host = departmentsHost();
    host.faults.push({ method: 'MailApp.sendEmail', message: 'Invalid email: sport@region.test', times: 1 });
    expect(remind(host, ['Минспорт'])).toMatchObject({
      sent: [],
      skipped: [{ reason: 'failed', detail: expect.stringContaining('Invalid email') }],
    });
    expect(journalLines(host).at(-1)?.[3]).toBe('Минспорт: письмо не отправлено (Invalid email: sport@region.test)');
    expect(statesOf(host)).toContain('Минспорт ready');
    expect(remind(host, ['Минспорт']).sent).toEqual(['Минспорт']);
  });

  test('a letter of which nobody knows whether it went is not sent again for five days, and says so', () => {
    const host = departmentsHost();
    host.faults.push({ method: 'MailApp.sendEmail', message: "We're sorry, a server error occurred.", times: 1 });
    expect(remind(host, ['Минспорт'])).toMatchObject({ sent: [], skipped: [{ reason: 'uncertain' }] });
    expect(statesOf(host)).toContain('Минспорт uncertain');
    expect(journalLines(host).at(-1)?.[3]).toMatch(/^Минспорт: неизвестно, ушло ли письмо/);
    expect(remind(host, ['Минспорт']).skipped).toEqual([
      { department: 'Минспорт', reason: 'uncertain', detail: expect.stringContaining('неизвестно') },
    ]);
  });

  test('that breaks off before a letter was tried keeps nobody waiting', () => {
    const host = departmentsHost();
    // The lock's own flush, after the letter's mark was set: the third, behind the check's two.
    let flushes = 0;
    host.callCost = (method) => {
      if (method === 'SpreadsheetApp.flush') flushes += 1;
      return 0;
    };
    callsDuring(host, () => remind(host, []));
    host.faults.push({ method: 'SpreadsheetApp.flush', message: 'Unexpected error.', times: 0 });
    const [fault] = host.faults;
    const before = flushes;
    flushes = 0;
    host.callCost = (method) => {
      if (method === 'SpreadsheetApp.flush') flushes += 1;
      if (fault !== undefined && 'times' in fault) fault.times = flushes > before ? 1 : 0;
      return 0;
    };
    expect(panel(host, 'panelRemind', { ...HERE, departments: ['Минспорт'] }).ok).toBe(false);
    host.faults.length = 0;
    expect(statesOf(host)).toContain('Минспорт ready');
    expect(host.mailbox).toEqual([]);
  });

  test('stops in time with many departments, and the next step goes on', () => {
    const items = Array.from(
      { length: 40 },
      (_none, at) => `${at + 1}. | Мероприятие ${at} | 2022 год | Отдел ${at} |`,
    );
    const directory = Array.from({ length: 40 }, (_none, at) => `Отдел ${at} | office${at}@region.test`);
    const host = departmentsHost(
      {
        plan: `№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения\n${items.join('\n')}`,
        directory: `Название | Почта\n${directory.join('\n')}`,
      },
      { clock: Date.UTC(2023, 1, 1, 9) },
    );
    host.callCost = 60;
    const steps: RemindJson[] = [];
    do steps.push(remind(host));
    while (steps.at(-1)?.done === false && steps.length < 60);
    expect(steps.length).toBeGreaterThan(2);
    expect(new Set(host.mailbox.map(({ to }) => to[0])).size).toBe(40);
    expect(host.mailbox).toHaveLength(40);
  });

  test('holds the lock for each letter’s note only, not while the letter goes', () => {
    const host = departmentsHost();
    const calls = callsDuring(host, () => remind(host));
    expect(countMatching(calls, /^Lock\.tryLock$/)).toBe(3);
    expect(countMatching(calls, /^Lock\.releaseLock$/)).toBe(3);
  });
});

describe('several plans of one workbook', () => {
  const SPORT = PLAN.replace('Кросс нации', 'Кросс города').replace(
    /^.*Минтуризм.*$/m,
    '  2.3. | Слёт туристов | 2022 год | Минтуризм |',
  );
  const open = (directory = DIRECTORY): Host => {
    const host = departmentsHost({ directory });
    const others = [tab(SPORT, 'Спорт 2022'), tab(SPORT, 'Спорт 2021'), tab('Год | Сумма\n2022 | 5', 'Бюджет 2022')];
    host.workbook.sheets.push(...others);
    others.forEach((sheet, at) => void host.ids.set(sheet, 501 + at));
    const set = panel(host, 'panelSetUp', { ...HERE, sheet: 'Спорт 2022' });
    expect(set.ok).toBe(true);
    return host;
  };

  test('are one letter a department, each behind its tab’s name, and none within five days from whichever plan', () => {
    const host = open();
    const { departments, answered } = preview(host);
    expect(departments.map(({ department, counts }) => [department, counts.unanswered, counts.faulty])).toEqual([
      ['Минкульт', 2, 0],
      ['Минспорт', 2, 2],
      ['Минтуризм', 1, 0],
    ]);
    expect(answered).toBe(0);
    const [culture] = departments;
    expect(culture?.unanswered.map(({ cell }) => cell)).toEqual(["'2022'!E9", "'Спорт 2022'!E9"]);
    expect(culture?.text).toMatch(/Лист «2022»\..*Кросс нации.*Лист «Спорт 2022»\..*Кросс города/s);
    expect(remind(host).sent).toEqual(['Минкульт', 'Минспорт', 'Минтуризм']);
    expect(host.mailbox).toHaveLength(3);
    const again = panel(host, 'panelRemind', { ...HERE, sheet: 'Спорт 2022', departments: null });
    expect(again).toMatchObject({ ok: true, value: { sent: [] } });
    // Also where the two are no longer told to be beside each other.
    for (const sheet of host.workbook.sheets) if (sheet.name === '2022') sheet.name = 'Черновик';
    expect(panel(host, 'panelRemind', { ...HERE, sheet: 'Спорт 2022', departments: null })).toMatchObject({
      ok: true,
      value: { sent: [] },
    });
    expect(host.mailbox).toHaveLength(3);
  });

  test('where a plan has other addresses for a department, its measures are in no letter to these', () => {
    const host = open(
      `${DIRECTORY.replace('Почта', 'Почта | План').replace(/test$/gm, 'test |')}\n  Минкульт | | other@region.test | Спорт`,
    );
    const [culture] = preview(host).departments;
    expect([culture?.emails, culture?.unanswered.map(({ cell }) => cell)]).toEqual([
      ['culture@region.test'],
      ["'2022'!E9"],
    ]);
    remind(host, ['Минкульт']);
    const sport = panel(host, 'panelRemind', { ...HERE, sheet: 'Спорт 2022', departments: ['Минкульт'] });
    expect(sport.ok && sport.value).toEqual({ sent: ['Минкульт'], skipped: [], done: true });
    expect(host.mailbox.map(({ to, body }) => [to, /Кросс нации/.test(body), /Кросс города/.test(body)])).toEqual([
      [['culture@region.test'], true, false],
      [['other@region.test'], false, true],
    ]);
  });
});
