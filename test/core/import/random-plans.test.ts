/** Any plan written by our writer or by the library `docx`, in any layout, comes back the same; and once more from its own report. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemActivity } from '../../../src/core/findings/define-rule';
import { buildDocument } from '../../../src/core/report/blocks';
import { buildReport, PLAIN_REPORT } from '../../../src/core/report/report';
import { writeDocx } from '../../../src/docx/write';
import { type Layout, type SourceSection, writeWithLibrary } from '../../support/documents/docx-library';
import { importDocx, outline, proved } from '../../support/documents/imported';
import { lengthOf } from '../../support/length';

const WORDS =
  'форум ярмарка выставка «Мастера» семинар проведён открыта 12.04.2022 участники – 300 человек № 5 1/2 =A1 совещание; итог: договор (2 шт.) ё'.split(
    ' ',
  );
const phrase = (most: number) =>
  fc
    .tuple(
      fc.constantFrom('Обмен', 'Участие', 'Проведение', 'Организация'),
      fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: most }),
    )
    .map(([first, rest]) => [first, ...rest].join(' '));
const entry = fc.array(phrase(12), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const executor = fc.constantFrom(
  'Департамент культуры',
  'Комитет по делам молодёжи',
  'Министерство спорта',
  'ГБУ «Центр; развитие»',
);

const sections: fc.Arbitrary<SourceSection[]> = fc.array(
  fc.record({
    title: fc.constantFrom('Культура', 'В области науки и образования', 'Спорт'),
    items: fc.array(
      fc.record({
        name: phrase(9),
        period: fc.constantFrom('2022 год', '2021-2023 годы', 'I квартал 2022 г.', 'постоянно'),
        executors: fc.uniqueArray(executor, { minLength: 1, maxLength: 3 }),
        entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { minLength: 2, maxLength: 4 },
);

const layout: fc.Arbitrary<Layout> = fc.record({
  further: fc.constantFrom('merged', 'blank'),
  sections: fc.constantFrom('spanned', 'alone', 'tables'),
  numbers: fc.constantFrom('typed', 'generated'),
  columnNumbers: fc.boolean(),
  order: fc.constantFrom([0, 1, 2, 3, 4], [0, 1, 3, 2, 4], [0, 1, 2, 4, 3]),
  shredded: fc.boolean(),
});

const TITLE = ['Отчёт за 2022 год', 'о ходе исполнения плана мероприятий'];
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function expectedOf(source: readonly SourceSection[]): string[] {
  return source.flatMap(({ title, items }, index) =>
    items.map((item, place) =>
      [
        `${index + 1} ${title}`,
        `${index + 1}.${place + 1}.`,
        plain(item.name),
        item.period,
        item.executors.join(' + '),
        ...item.entries,
      ].join(' | '),
    ),
  );
}

test('by the library, in various layouts', async () => {
  await fc.assert(
    fc.asyncProperty(sections, layout, async (source, how) => {
      const imported = proved(importDocx(await writeWithLibrary(TITLE, source, how)));
      expect(outline(imported.plan)).toEqual(expectedOf(source));
      expect(imported.plan.title).toEqual(TITLE);
    }),
    { numRuns: lengthOf(20, 120) },
  );
});

test('by our own writer: the report of what was imported, imported again, gives the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(sections, layout, async (source, how) => {
      const first = proved(importDocx(await writeWithLibrary(TITLE, source, how)));
      const active = (): ItemActivity => ({ verdict: 'activity', entries: [] });
      const report = buildReport(first.plan, [], active, { ...PLAIN_REPORT, signature: ['Министр'] });
      const again = proved(importDocx(writeDocx(buildDocument(report)).bytes));
      expect(again.built.rows).toEqual(first.built.rows);
      expect(outline(again.plan)).toEqual(expectedOf(source));
    }),
    { numRuns: lengthOf(12, 60) },
  );
});
