/** Verdicts on whole corpora, and what must hold for any text at all. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineActivity, detectEntryActivity } from '../../../src/core/activity/detect-activity';
import type { Verdict } from '../../../src/core/activity/verdict';

interface Row {
  readonly text: string;
  readonly verdict: Verdict;
}

const corpus = (name: string): Row[] =>
  readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const verdictOf = (text: string): Verdict => detectEntryActivity(text).verdict;
const evidenceOf = (text: string): string[] => detectEntryActivity(text).evidence.map((piece) => piece.text);

test('every text of the development corpus is judged as a person judged it', () => {
  const wrong = corpus('dev').filter(({ text, verdict }) => verdictOf(text) !== verdict);
  expect(wrong).toEqual([]);
});

test('the words that decided are shown', () => {
  expect(evidenceOf('Взаимодействие не осуществлялось.')).toEqual(['не осуществлялось']);
  expect(evidenceOf('Заявки не поступали, семинар не проводился')).toEqual(['Заявки не поступали', 'не проводился']);
  expect(evidenceOf('Форум, намеченный на май, было отменено организаторами')).toEqual([
    'было отменено организаторами',
  ]);
  expect(evidenceOf('Проведено 5 проверок, нарушений не выявлено')).toEqual(['Проведено']);
  expect(evidenceOf('Запланировано на 2024 год')).toEqual(['Запланировано']);
  expect(evidenceOf('Cеминары НЕ  ПРОВОДИЛИСЬ')).toEqual(['НЕ  ПРОВОДИЛИСЬ']);
});

describe('an item', () => {
  const item = (...texts: string[]): Verdict => combineActivity(texts.map((text) => detectEntryActivity(text)));

  test('shows activity if one of its entries does', () => {
    expect(item('Не проводилось', 'Проведён форум')).toBe('activity');
    expect(item('Форум отменён', '', 'Не проводилось')).toBe('cancelled');
    expect(item('Запланировано на 2024 год', 'Не проводилось')).toBe('none');
    expect(item('', 'Запланировано на 2024 год')).toBe('planned');
    expect(item('', ' ')).toBe('empty');
    expect(item()).toBe('empty');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          'не',
          'ни',
          'было',
          'проведено',
          'поступали',
          'отменено',
          '«',
          '»',
          '"',
          '.',
          ',',
          '\n',
          '0',
          '2022',
          'запланировано',
          '(',
          '-',
        ),
      )
      .map((words) => words.join(' ')),
  );

  test('gets a verdict and evidence that lies within it, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, text: piece } of detectEntryActivity(text).evidence) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(piece).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('means the same in capitals, with ё or е, with blanks of any kind', () => {
    for (const { text, verdict } of corpus('dev')) {
      const variants = [text.toUpperCase(), text.replace(/е/g, 'ё'), text.replace(/ /g, '\u00a0 '), ` ${text}\n`];
      // Without its capitals a text loses where sentences begin: only the case of whole words may change.
      expect([text, ...variants.slice(1).map(verdictOf)]).toEqual([text, verdict, verdict, verdict]);
    }
  });

  test('of inactivity becomes activity when work is told of after it', () => {
    for (const { text, verdict } of corpus('dev'))
      if (verdict === 'none' && /\p{L}{4}/u.test(text))
        expect([text, verdictOf(`${text}\nПроведены три обучающих семинара для педагогов.`)]).toEqual([
          text,
          'activity',
        ]);
  });

  test.each(['не ', 'не проводилось ', '«', '"', '(', '- ', '0', 'не', '.', 'проведено, ', 'a', 'ё', '\n', 'с 1 по '])(
    'of 100,000 times %j is judged, however little it means',
    (piece) => {
      expect(['activity', 'none', 'empty']).toContain(verdictOf(piece.repeat(100_000)));
    },
  );
});
