/** Consent given in part, every subset of the scopes: what is missing is named, with the page to go to, and all else works. */
import { expect, test } from 'vitest';
import type { CallName, RequestOf } from '../../../src/contract/calls';
import type { Host } from '../../../src/stand-in/host/host';
import { SCOPES } from '../../../src/stand-in/host/scopes';
import { copyHost } from '../../support/copy-host';
import { departmentsHost } from '../../support/departments';
import { sampleOf, upTo } from '../../support/length';
import { HERE, panel } from '../../support/spreadsheet';

const NAMES = Object.keys(SCOPES) as (keyof typeof SCOPES)[];
/** As a card names each. */
const WORDS: Readonly<Record<keyof typeof SCOPES, string>> = {
  spreadsheet: 'эта таблица',
  files: 'созданные скриптом файлы на Диске',
  ui: 'панель и окна',
  mail: 'письма от вашего имени',
  triggers: 'запуск по расписанию',
  email: 'ваш адрес',
};

/** What each call cannot do without, beside the spreadsheet itself; "account" where a coordinator must be known. */
const NEEDS: readonly (readonly [CallName, object, readonly (keyof typeof SCOPES)[]])[] = [
  ['panelOpen', { ...HERE, asked: true }, []],
  ['panelCheck', HERE, []],
  ['panelPreview', HERE, []],
  ['panelFix', { ...HERE, picks: null, preview: true }, []],
  ['panelHealth', HERE, []],
  ['panelReminders', HERE, []],
  ['panelProtection', HERE, []],
  ['panelReport', { ...HERE, format: 'doc' }, ['files']],
  ['panelRemind', { ...HERE, departments: ['Минкульт'] }, ['mail']],
  ['panelWeekly', { ...HERE, until: '2023-02-25', takeOver: false }, ['triggers', 'mail', 'email']],
];

const start = departmentsHost();

test.each(sampleOf(upTo(64), 6))('subset %i of the scopes', (number) => {
  const host: Host = copyHost(start);
  const missing = NAMES.filter((_name, index) => ((number - 1) & (1 << index)) !== 0);
  for (const name of missing) host.grantedScopes.delete(SCOPES[name]);
  for (const [call, request, needs] of NEEDS) {
    const answer = panel(host, call, request as RequestOf<CallName>);
    const lacked = ['spreadsheet' as const, ...needs].filter((name) => missing.includes(name));
    if (lacked.length === 0) {
      const isUnknown = !answer.ok && answer.error.code === 'unknown-account';
      expect(answer.ok || (isUnknown && missing.includes('email')), `${call} ${JSON.stringify(answer)}`).toBe(true);
      continue;
    }
    expect(answer, call).toMatchObject({
      ok: false,
      error: { code: 'no-consent', hint: expect.stringContaining('https://accounts.google.com/o/oauth2/') },
    });
    // Without the spreadsheet nothing works: the rest is promised only where there is one.
    const { message: told, hint } = answer.ok ? { message: '', hint: '' } : answer.error;
    expect(/Остальное работает/.test(hint ?? ''), told).toBe(!told.includes(WORDS.spreadsheet));
    // The spreadsheet goes first: without it nobody gets to the rest.
    const named = lacked.filter((name) => told.includes(WORDS[name]));
    expect(named.length, told).toBeGreaterThan(0);
    if (!missing.includes('spreadsheet')) expect(named, call).toEqual(lacked);
    for (const name of NAMES.filter((each) => !lacked.includes(each))) expect(told, call).not.toContain(WORDS[name]);
  }
});
