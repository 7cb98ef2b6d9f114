/** A document of changes gives either report word for word, whatever became of rows, merged cells and paragraphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleContext } from '../../../../src/core/findings/rule-context';
import { buildDocument } from '../../../../src/core/report/blocks';
import { buildChanges, textOfDocument, textOfSide } from '../../../../src/core/report/compare/changes-document';
import { buildReport, PLAIN_REPORT } from '../../../../src/core/report/report';
import { ALONE } from '../../../support/alone';
import { lengthOf } from '../../../support/length';
import { HEADER } from '../../../support/rule-tester';
import { planOf } from '../../../support/sheet-table';

const documentOf = (rows: string) => {
  const plan = planOf(`Отчёт за 2022 год\n${HEADER}\n${rows}`);
  return buildDocument(buildReport(plan, [], ruleContext(plan, ALONE).activityOf, PLAIN_REPORT));
};

function expectWhole(before: string, after: string): void {
  const [old, now] = [documentOf(before), documentOf(after)];
  const changes = buildChanges(old, now);
  expect(textOfSide(changes, 'inserted')).toEqual(textOfDocument(now));
  expect(textOfSide(changes, 'removed')).toEqual(textOfDocument(old));
}

describe('accepting all gives the new report, rejecting all the old', () => {
  const BASE =
    '1. Культура | « | « | « | «\n1.1. | Форум | 2022 | О | Прошёл\n | | | | Ещё раз⏎и ещё\n1.2. | Ярмарка | 2022 | О | Открыта';
  test.each([
    ['nothing', BASE],
    ['a word', BASE.replace('Открыта', 'Открыта снова')],
    ['an entry more', BASE.replace('Открыта', 'Открыта\n | | | | Закрыта')],
    ['an entry less', BASE.replace(/\n \| .*ещё/, '')],
    ['a paragraph more at the end', BASE.replace('и ещё', 'и ещё⏎и опять')],
    ['a paragraph less at the end', BASE.replace('⏎и ещё', '')],
    [
      'another order',
      BASE.split('\n')
        .filter((_line, at) => at !== 3)
        .join('\n'),
    ],
    ['a section more', `${BASE}\n2. Спорт | « | « | « | «\n2.1. | Кросс | 2022 | О | Прошёл`],
    ['everything', '5. Наука | « | « | « | «\n5.1. | Съезд | 2023 | П | Нет'],
  ])('%s', (_name, after) => {
    expectWhole(BASE, after);
    expectWhole(after, BASE);
  });

  test('of many measures that have nothing in common', () => {
    const rows = (word: string) =>
      Array.from({ length: 700 }, (_none, at) => `${at + 1}. | ${word} ${word}${at} | 2022 | О | Есть`).join('\n');
    expectWhole(rows('форум'), rows('кросс'));
  });

  test('of any two plans', () => {
    const word = fc.constantFrom('форум', 'прошёл', 'снова', 'ярмарка', '5', 'мая', 'и', 'город');
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const entry = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('⏎'));
    const item = fc.tuple(fc.integer({ min: 1, max: 9 }), text, fc.array(entry, { minLength: 1, maxLength: 3 }));
    const rows = fc
      .array(item, { minLength: 1, maxLength: 6 })
      .map((items) =>
        items
          .map(([number, name, [first, ...rest]]) =>
            [`1.${number}. | ${name} | 2022 | О | ${first}`, ...rest.map((each) => ` | | | | ${each}`)].join('\n'),
          )
          .join('\n'),
      );
    fc.assert(
      fc.property(rows, rows, (one, other) => expectWhole(one, other)),
      { numRuns: lengthOf(100, 3000) },
    );
  });
});
