/** What changed between two states of a plan, and what did not though it moved; what only a person can tell. */
import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../../src/core/report/compare/compare-plans';
import type { ComparedItem } from '../../../../src/core/report/compare/match-items';

/** "1.1. | name | entry / entry | verdict"; "⏎" parts paragraphs. */
function plan(text: string): ComparedItem[] {
  return text
    .trim()
    .split('\n')
    .map((line, row) => {
      const [number = '', name = '', entries = '', verdict = 'activity', period = '2022'] = line
        .split('|')
        .map((part) => part.trim());
      const list = entries === '' ? [] : entries.split(' / ').map((entry) => entry.replaceAll('⏎', '\n'));
      return { number, name, period, executors: ['Отдел'], entries: list, verdict, row: row + 3 };
    });
}

const changes = (before: string, after: string) =>
  comparePlans(plan(before), plan(after)).changes.map(({ kind, number, part, before: old, after: now }) =>
    `${kind} ${number} ${part}: ${old} → ${now}`.replaceAll('\n', '⏎'),
  );
const questions = (before: string, after: string) =>
  comparePlans(plan(before), plan(after)).questions.map(
    ({ kind, number, others }) => `${kind} ${number}: ${others.map((each) => each.number).join(' ')}`,
  );

const BASE = `1.1. | Форум молодёжи | Форум прошёл 4 июня, 200 гостей
  1.2. | Ярмарка мёда | Ярмарка открыта 5 мая⏎Продано 3 тонны
  2.1. | Турнир дворов | Не проводился | none`;

describe('nothing has changed', () => {
  test.each([
    ['by nothing', BASE],
    ['by sorting', BASE.split('\n').reverse().join('\n')],
    ['by renumbering', BASE.replace('1.2.', '1.3.')],
    ['by splitting an entry over rows', BASE.replace('⏎', ' / ')],
    ['by blanks and a final stop', BASE.replace('200 гостей', '200  гостей.')],
  ])('%s', (_name, after) => {
    expect(changes(BASE, after)).toEqual([]);
  });

  test('by putting rows together', () => {
    expect(changes(BASE.replace('⏎', ' / '), BASE)).toEqual([]);
  });
});

describe('a change', () => {
  test.each([
    ['added', BASE.replace('200 гостей', '200 гостей / Проведён опрос'), 'added 1.1. entry:  → Проведён опрос'],
    ['removed', BASE.replace('Не проводился', ''), 'removed 2.1. entry: Не проводился → '],
    [
      'reworded',
      BASE.replace('200 гостей', '210 гостей'),
      'changed 1.1. entry: Форум прошёл 4 июня, 200 гостей → Форум прошёл 4 июня, 210 гостей',
    ],
    [
      'of a name',
      BASE.replace('Форум молодёжи', 'Форум молодёжи области'),
      'changed 1.1. name: Форум молодёжи → Форум молодёжи области',
    ],
    ['of a term', BASE.replace('200 гостей', '200 гостей | activity | 2023'), 'changed 1.1. period: 2022 → 2023'],
    ['of a verdict', BASE.replace('| none', '| cancelled'), 'verdict 2.1. verdict: none → cancelled'],
    ['of a measure that came', `${BASE}\n  2.2. | Кросс | Кросс прошёл`, 'added 2.2. measure:  → Кросс прошёл'],
    [
      'of one that went',
      BASE.replace(/\n.*Ярмарка.*/, ''),
      'removed 1.2. measure: Ярмарка открыта 5 мая⏎Продано 3 тонны → ',
    ],
  ])('%s', (_name, after, expected) => {
    expect(changes(BASE, after)).toEqual([expected]);
  });

  test('marks the words', () => {
    const [change] = comparePlans(plan(BASE), plan(BASE.replace('200 гостей', '210 гостей'))).changes;
    expect(change?.words).toEqual([
      { text: 'Форум прошёл 4 июня, ', kind: 'kept' },
      { text: '200', kind: 'removed' },
      { text: '210', kind: 'inserted' },
      { text: ' гостей', kind: 'kept' },
    ]);
  });
});

describe('a person is asked', () => {
  test('where each new measure bears all of its name and more', () => {
    const one = '1.1. | Провести олимпиаду по физике | Прошла';
    const two = '1.1. | Провести олимпиаду по физике для школьников | а';
    const both = `${two}\n1.2. | Провести олимпиаду по физике для студентов | б`;
    expect(questions(one, both)).toEqual(['split 1.1.: 1.1. 1.2.']);
    expect(questions(both, one)).toEqual(['joined 1.1.: 1.1. 1.2.']);
    // One alone was renamed.
    expect(questions(one, two)).toEqual([]);
  });

  test('where a measure was split', () => {
    const before = '1.1. | Проведение форумов молодёжи и ярмарок мёда | Форум прошёл';
    const after = '1.1. | Проведение форумов молодёжи | Форум прошёл\n1.2. | Проведение ярмарок мёда |  | empty';
    expect(questions(before, after)).toEqual(['split 1.1.: 1.1. 1.2.']);
    expect(questions(after, before)).toEqual(['joined 1.1.: 1.1. 1.2.']);
  });

  test('where the numbering is another one altogether', () => {
    const numbered = (first: number) =>
      [...'абвгд'].map((letter, at) => `${first + at}. | Мера ${letter.repeat(6)} | Есть`).join('\n');
    expect(questions(numbered(1), numbered(7))).toEqual(['renumbered 1.: 7. 8. 9. 10. 11.']);
    expect(changes(numbered(1), numbered(7))).toEqual([]);
  });
});
