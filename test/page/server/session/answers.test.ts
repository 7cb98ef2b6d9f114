/** What the server remembers of answers: those of edits, which are sent again, and the last of all others. */
import { expect, test } from 'vitest';
import type { Act, ActAnswer, Action } from '../../../../src/page/server/messages';
import { Answers } from '../../../../src/page/server/session/answers';

const act = (id: string, action: Action): Act => ({
  id,
  window: 'window-1',
  listener: 'listener-1',
  epoch: 'book/1',
  version: 1,
  tab: 0,
  active: null,
  action,
});
const area = { top: 1, left: 1, bottom: 2, right: 2 };
const edit = (id: string): Act => act(id, { kind: 'type', area, text: '', seen: null });
const check = (id: string): Act => act(id, { kind: 'call', name: 'panelOpen', argument: null });
const answer: ActAnswer = { ok: false, reason: 'refused', message: '' };

test('of acts that are no edits the last answer alone is kept', () => {
  const answers = new Answers();
  const acts = [edit('edit-1'), check('check-1'), check('check-2')];
  for (const each of acts) answers.keep(each, answer);
  expect(acts.map((each) => answers.of(each) !== null)).toEqual([true, false, true]);
  answers.keep(edit('edit-2'), answer);
  expect([...acts, edit('edit-2')].map((each) => answers.of(each) !== null)).toEqual([true, false, false, true]);
});

test('of edits five hundred are kept', () => {
  const answers = new Answers();
  for (let at = 0; at < 501; at += 1) answers.keep(edit(`edit-${at}`), answer);
  expect([0, 1, 500].map((at) => answers.of(edit(`edit-${at}`)) !== null)).toEqual([false, true, true]);
});
