/** What the second reader learns by: the slope of its error along each number, and the same answers as when it is read. */
import { expect, test } from 'vitest';
import { ANSWERS, BIAS_AT, COLUMNS, learn, type Numbers } from '../../../build/reader/learn';
import { train } from '../../../build/reader/train';
import { UNITS_LENGTH, unitsIn } from '../../../build/reader/units';
import { readWords } from '../../../src/core/activity/second-reader/features';
import { isKnown, readText } from '../../../src/core/activity/second-reader/network';
import { NOUGHT, PLACES, placeOf, SIZE, WEIGHED } from '../../../src/core/activity/second-reader/table';
import { weights } from '../../../src/core/activity/second-reader/weights';

const ALL = { vector: new Float64Array(SIZE).fill(1), answers: new Float64Array(ANSWERS).fill(1) };

const blank = (places: number): Numbers => ({
  words: new Float64Array(places * SIZE),
  others: new Float64Array(BIAS_AT + COLUMNS),
});

test('its gradients are the slopes of its loss', () => {
  const numbers = blank(4);
  for (const table of [numbers.words, numbers.others])
    for (let at = 0; at < table.length; at += 1) table[at] = Math.sin(at * 12.9898 + table.length) / 3;
  const masks = {
    vector: ALL.vector.map((one, at) => (at % 5 === 0 ? 0 : one * 1.25)),
    answers: ALL.answers.map((one, at) => (at % 7 === 0 ? 0 : one * 1.25)),
  };
  const example = { words: [[0, 1], [2], [], [1, 3], [0]], verdict: 2 };
  const gradients = blank(4);
  learn(numbers, gradients, example, masks);
  for (const name of ['words', 'others'] as const)
    for (let at = 0; at < numbers[name].length; at += name === 'words' ? 3 : 61) {
      const kept = numbers[name][at] as number;
      const loss = (moved: number): number => {
        numbers[name][at] = kept + moved;
        return learn(numbers, blank(4), example, masks);
      };
      const slope = (loss(1e-5) - loss(-1e-5)) / 2e-5;
      numbers[name][at] = kept;
      expect(gradients[name][at], `${name} ${at}`).toBeCloseTo(slope, 6);
    }
});

test('what was learnt is read as it was learnt', () => {
  const numbers = blank(PLACES);
  const own = weights();
  const write = (table: Float64Array, { signs, scale }: { readonly signs: string; readonly scale: number }): void =>
    table.set(Array.from(signs, (sign) => (sign.charCodeAt(0) - NOUGHT) / scale));
  write(numbers.words, own.words);
  for (const [side, units] of [own.forwards, own.backwards].entries()) {
    const { word, memory, bias } = unitsIn(numbers.others, side * UNITS_LENGTH);
    write(word, units.word);
    write(memory, units.memory);
    write(bias, units.bias);
  }
  write(numbers.others.subarray(2 * UNITS_LENGTH, BIAS_AT), own.answer);
  write(numbers.others.subarray(BIAS_AT), own.bias);
  for (const text of ['ярмарка не проведена, перенесена на осень 2023 года.', 'обучено 12 человек, отказов нет.']) {
    const words = readWords(text, 2022);
    const { scores } = readText(words);
    const whole = Object.values(scores).reduce((sum, score) => sum + Math.exp(score), 0);
    for (const [verdict, name] of WEIGHED.entries()) {
      const example = { words: words.map(({ hashes }) => hashes.filter(isKnown).map(placeOf)), verdict };
      expect(learn(numbers, blank(PLACES), example, ALL)).toBeCloseTo(-Math.log(Math.exp(scores[name]) / whole), 9);
    }
  }
});

const turned = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    words: [[2 + (at % 3)], [at % 2], [5], [1 - (at % 2)]],
    verdict: at % 2,
  }));

const lossesOf = (count: number): number[] => {
  const losses: number[] = [];
  train(turned(count), 8, (_, loss) => losses.push(loss));
  return losses;
};

test('it learns from the order of words alone', () => {
  const losses = lossesOf(360);
  expect(losses.at(-1)).toBeLessThan(0.5 * (losses[0] as number));
});

test('it learns the same each time', () => {
  expect(lossesOf(20)).toEqual(lossesOf(20));
});
