/** Vekha knows its own lines by the words that write them, in every language, and no line of a plan or of a person. */
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/core/locale';
import { annexesOf } from '../../../src/core/report/annex-blocks';
import type { Tally } from '../../../src/core/report/annexes';
import { describePart } from '../../../src/core/report/describe-part';
import { isAnnexTable, ownLineOf } from '../../../src/core/report/own-lines';
import { tieShortWords } from '../../../src/core/text/short-words';

const VERDICTS = { activity: 1, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
const tally = (unclear: number): Tally[] => [{ label: 'Мосты', items: 1, verdicts: { ...VERDICTS, unclear } }];
const measure = { number: '1.1.', name: 'Ремонт', executors: ['Минстрой'], evidence: '' };
const promise = { number: '1.1.', text: 'Сделают', given: '2021', due: '2022' };

test.each(LOCALES.flatMap((language) => [0, 1].map((unclear) => [language, unclear] as const)))(
  'every annex in %s, %i unclear',
  (language, unclear) => {
    const inactive = [{ ...measure, verdict: unclear === 1 ? ('unclear' as const) : ('none' as const) }];
    const summary = { periods: tally(unclear), sections: tally(unclear), departments: tally(unclear) };
    const full = annexesOf({ language, summary, inactive, promises: [{ ...promise, state: 'open' }] } as never);
    const bare = annexesOf({ language, summary, inactive: [], promises: [] } as never);
    expect([full.length, bare.length]).toEqual([5, 5]);
    for (const { blocks } of [...full, ...bare]) {
      const [, heading, body] = blocks;
      expect(heading?.kind === 'paragraph' && ownLineOf(heading.text)).toBe('annex');
      if (body?.kind === 'table') expect(isAnnexTable((body.rows[0]?.cells ?? []).map(({ text }) => text))).toBe(true);
      else expect(ownLineOf(body?.text ?? '')).toBe('none');
    }
  },
);

test.each(LOCALES)('what part of the plan a report in %s is about, its short words tied or not', (language) => {
  for (const [department, sections] of [
    ['Отдел по делам', null],
    [null, ['1. В области науки']],
    [null, ['1. Мосты', '']],
  ] as const)
    for (const line of describePart({ department, sections, language }))
      expect([ownLineOf(line), ownLineOf(tieShortWords(line))]).toEqual(['part', 'part']);
});

test.each(['Проект бюджета', 'Разделы', 'Раздел:', 'Сводка по разделам плана', 'Мероприятия исполнителей', ''])(
  'a person’s own line: %s',
  (line) => expect(ownLineOf(line)).toBeNull(),
);

test.each([
  [['№ п/п', 'Наименование мероприятия', 'Исполнитель', 'Срок', 'Состояние']],
  [['Раздел', 'Всего', 'Исполнялось', 'Без активности', 'Охват']],
  [['Раздел', 'Всего']],
])('a person’s own table: %j', (titles) => expect(isAnnexTable(titles)).toBe(false));
