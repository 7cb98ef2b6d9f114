/** The self-check: against the stand-in everything is as assumed, a Google that differs is shown, and nothing is left behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OUTCOME_WORDS } from '../../../src/addon/self-check/self-check-words';
import type { SelfCheckJson } from '../../../src/contract/health';
import { runTrigger } from '../../../src/stand-in/bundle';
import { FAULTS } from '../../../src/stand-in/host/faults';
import type { Host } from '../../../src/stand-in/host/host';
import { departmentsHost, journalLines } from '../../support/departments';
import { bundle, HERE, NOW, panel } from '../../support/spreadsheet';

function selfCheck(host: Host): SelfCheckJson {
  const answer = panel(host, 'panelSelfCheck', { locale: null });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

test.each(['ru', 'en'] as const)(
  'finds all as assumed in a spreadsheet whose language is %s, and leaves nothing',
  (locale) => {
    const host = departmentsHost({}, { locale });
    const names = host.workbook.sheets.map(({ name }) => name);
    const properties = new Map(host.properties);
    const active = host.activeSheet;
    const { checks, left } = selfCheck(host);
    expect(checks.filter(({ state }) => state !== 'same' && state !== 'learnt')).toEqual([]);
    expect(checks.filter(({ state }) => state === 'learnt').map(({ id }) => id)).toEqual([
      'characters',
      'newEditors',
      'laterTrigger',
      'docLag',
    ]);
    expect(checks.length).toBeGreaterThan(35);
    expect(left).toBe(null);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      ...names,
      locale === 'ru' ? 'Журнал' : 'Vekha journal',
    ]);
    expect(host.activeSheet).toBe(active);
    // The journal's line of it is proven with a key, which stays.
    host.properties.delete('key');
    // The trigger that answers at the next self-check.
    expect(host.triggers.splice(0).map(({ functionName }) => functionName)).toEqual(['selfCheckLater']);
    host.properties.delete('later');
    expect(host.properties).toEqual(properties);
    expect(host.triggers).toEqual([]);
    expect([...host.drive.values()].filter(({ trashed }) => !trashed)).toEqual([]);
  },
);

test('tells what differs, with what was expected and seen', () => {
  const host = departmentsHost({}, { looseText: true });
  const { checks } = selfCheck(host);
  const texts = checks.find(({ id }) => id === 'texts');
  expect(texts).toMatchObject({ state: 'differs', expected: expect.stringContaining("'x"), title: expect.any(String) });
  expect(texts?.seen).not.toBe(texts?.expected);
});

test('passes over what is not permitted', () => {
  const host = departmentsHost();
  for (const scope of ['drive.file', 'script.send_mail', 'script.scriptapp'])
    host.grantedScopes.delete(`https://www.googleapis.com/auth/${scope}`);
  const { checks } = selfCheck(host);
  const skipped = checks.filter(({ state }) => state === 'skipped');
  expect(skipped.map(({ id }) => id)).toEqual([
    'driveService',
    'docsService',
    'quota',
    'trigger',
    'laterTrigger',
    'docMade',
    'docHeader',
    'docMerges',
    'docWords',
    'docBorders',
    'docNumbers',
    'docPage',
    'docRefresh',
    'docNewWords',
    'docLag',
    'docFound',
    'docComments',
  ]);
  expect(checks.filter(({ state }) => state === 'failed' || state === 'differs')).toEqual([]);
});

test('a trial that Google refuses is shown as failed, and the rest go on', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'Range.merge', message: 'Merging is not allowed here.', times: 1 });
  const { checks } = selfCheck(host);
  expect(checks.filter(({ state }) => state === 'failed')).toMatchObject([
    { id: 'merges', seen: 'Merging is not allowed here.' },
  ]);
});

test('says what it could not clear away, and clears away what an earlier run has left', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'Spreadsheet.deleteSheet', message: 'Service Spreadsheets failed.', times: 1 });
  expect(selfCheck(host).left).toContain('временный лист');
  expect(host.workbook.sheets.some(({ name }) => name === 'Веха: самопроверка')).toBe(true);
  expect(selfCheck(host).left).toBe(null);
  expect(host.workbook.sheets.some(({ name }) => name === 'Веха: самопроверка')).toBe(false);
});

test('is noted in the journal', () => {
  const host = departmentsHost();
  selfCheck(host);
  expect(journalLines(host).at(-1)?.slice(2, 4)).toEqual([
    'Самопроверка',
    expect.stringMatching(/^Проверено: \d+, расхождений: 0$/),
  ]);
  expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
});

test('leaves no trigger behind when looking for it fails', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'ScriptApp.getProjectTriggers', message: FAULTS.serverError, times: 1 });
  const { checks } = selfCheck(host);
  expect(checks.find(({ id }) => id === 'trigger')).toMatchObject({ state: 'failed' });
  expect(host.triggers.map(({ functionName }) => functionName)).toEqual(['selfCheckLater']);
});

test('a timed run reads a cell with nobody looking on, and the next self-check tells it', () => {
  const host = departmentsHost();
  const later = () => selfCheck(host).checks.find(({ id }) => id === 'laterTrigger');
  expect(later()).toMatchObject({ state: 'learnt', seen: 'запустите самопроверку ещё раз через две минуты' });
  // Asked too early, it waits on, with one trigger all the while.
  expect(later()).toMatchObject({ state: 'learnt' });
  const [trigger, ...others] = host.triggers;
  expect([others, trigger?.once]).toEqual([[], NOW.getTime() + 60_000]);
  if (trigger !== undefined) runTrigger(bundle, host, trigger);
  expect(host.triggers).toEqual([]);
  expect(later()).toMatchObject({ state: 'same', seen: 'читается' });
  expect([host.triggers, host.properties.has('later')]).toEqual([[], false]);
  later();
  host.advance(16 * 60_000);
  expect(later()).toMatchObject({ state: 'differs', seen: 'не запустился' });
});

test('every trial has its fact beside the stand-in’s test of it, with the same expectation', () => {
  const host = departmentsHost();
  const { checks } = selfCheck(host);
  const folder = new URL('../../stand-in/', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const shown = new Map(
    [...text.matchAll(/trials: \{([^}]*)\}/g)].flatMap(([, inner = '']) =>
      [...inner.matchAll(/(\w+): ('[^']*'|"[^"]*"|null)/g)].map(([, id = '', value = '']) => [id, value] as const),
    ),
  );
  const words: Readonly<Record<string, { readonly ru: string }>> = OUTCOME_WORDS;
  const inWords = (text: string): string =>
    text
      .split(', ')
      .map((part) => words[part]?.ru ?? part)
      .join(', ');
  for (const { id, state, expected } of checks) {
    expect(shown.has(id), `${id} has no fact`).toBe(true);
    expect(shown.get(id) === 'null', id).toBe(state === 'learnt');
    // Of the script's own text the build knows the fingerprint.
    if (state !== 'learnt' && id !== 'scriptIntact')
      expect(inWords(shown.get(id)?.slice(1, -1) ?? ''), id).toBe(expected);
  }
  for (const id of shown.keys()) expect(checks.map((check) => check.id as string)).toContain(id);
});
