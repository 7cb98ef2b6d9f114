/** The second reader asks where the grammar would accuse wrongly, and hardly ever elsewhere. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activityLexicon, combineActivity } from '../../../src/core/activity/detect-activity';
import { BUCKETS } from '../../../src/core/activity/second-reader/features';
import { WEIGHTS } from '../../../src/core/activity/second-reader/weights';
import type { Verdict } from '../../../src/core/activity/verdict';
import { detectActivityIn } from '../../../src/core/findings/plan-activity';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };

const read = (text: string, year = 2022, lexicon = activityLexicon()) =>
  detectActivityIn(text, lexicon, { from: `${year}-01-01`, to: `${year}-12-31` });

test('every place of its tables has a weight', () => {
  for (const table of Object.values(WEIGHTS)) {
    expect(table).toHaveLength(BUCKETS);
    expect(table).toMatch(/^[(-Z]+$/);
  }
});

test.each([
  'Отказано в выдаче ордера двум застройщикам, не представившим согласованный проект.',
  'Если бы не помощь соседей с экскаватором, до снега не успели бы; траншею закрыли 20 октября.',
  'Взамен несостоявшейся поездки – экскурсия по городскому архиву, дети довольны (28 чел.).',
])('of work told in the words of idleness it asks, or it is read as work: %j', (text) => {
  expect(['activity', 'unclear']).toContain(read(text).verdict);
});

test.each<[string, Verdict]>([
  ['В отчётном периоде запросы не поступали, мероприятие не проводилось.', 'none'],
  ['Соглашение не подписано.', 'none'],
  ['Мероприятие перенесено на 2023 год в связи с ремонтом зала.', 'cancelled'],
  ['До конца 2023 года планируется ввести в строй 4 дома площадью 12 тыс. кв. м.', 'planned'],
  ['Проведено 5 семинаров для 120 человек.', 'activity'],
  ['Проведена 4 июня 2021 года', 'none'],
])('what is plain is not asked about: %j is %s', (text, verdict) => {
  expect(read(text)).toMatchObject({ verdict });
  expect(read(text).isDoubtful).toBeUndefined();
});

test.each([
  'Бу ел дәвамында мәктәпләрдә 12 семинар үткәрелде, катнашучылар саны 340 кеше.',
  '2022 елда чаралар үткәрелмәде, 2023 елга күчерелде, килешү имзаланмады.',
  'Жыл бойы мектептерде семинарлар өткізілді, келесі жылға жоспарланған.',
  'У звітному році проведено 4 семінари, роботи не завершено.',
  'Im Berichtsjahr wurden drei Schulen saniert, weitere Arbeiten sind geplant.',
  'No se realizaron actividades durante el periodo, la reunión fue cancelada.',
  'Vuoden aikana ei järjestetty kokouksia eikä koulutuksia lainkaan.',
])('of a language that nobody taught it, it asks nothing: %j', (text) => {
  expect(read(text).verdict).toBe('activity');
});

interface Row {
  readonly text: string;
  readonly verdict: Verdict;
  readonly year?: number;
  readonly mix?: string;
}

/** At first sight 0.3 % of ordinary texts and 6 % of hard ones were asked about; docs/figures.md. */
test.each([
  ['natural', 0.015, 0.01],
  ['real', 0.03, 0.02],
  ['hard', 0.08, 0.04],
])(
  'of texts that it has not learnt from, %s, at most this share is asked about, and of work flagged',
  (mix, most, falsely) => {
    const rows = readFileSync(new URL('corpus/unseen.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
      .filter((row) => row.mix === mix);
    const judged = rows.map(({ text, verdict, year }) => ({ verdict, found: read(text, year).verdict }));
    const asked = judged.filter(({ found }) => found === 'unclear');
    expect(asked.length / rows.length).toBeLessThanOrEqual(most);
    expect(asked.length).toBeGreaterThan(0);
    const work = judged.filter(({ verdict }) => verdict === 'activity');
    const flagged = work.filter(({ found }) => found !== 'activity' && found !== 'unclear');
    expect(flagged.length / work.length).toBeLessThanOrEqual(falsely);
  },
);

test('the example that the rule and the guide give is one', () => {
  expect(read('Отказано в размещении рекламы двум застройщикам')).toMatchObject({
    verdict: 'unclear',
    isDoubtful: true,
  });
});

test('what somebody’s own words decide is not asked about', () => {
  const text = 'Отказано в размещении рекламы двум застройщикам без согласованного проекта.';
  expect(read(text).verdict).toBe('unclear');
  expect(read(text, 2022, activityLexicon({ deed: 'отказан' })).verdict).toBe('activity');
});

test('work in one entry of a measure is work; what may be work is not outweighed by idleness', () => {
  const doubtful = { verdict: 'unclear', isDoubtful: true } as const;
  expect(combineActivity([{ verdict: 'none' }, doubtful])).toBe('unclear');
  expect(combineActivity([{ verdict: 'activity' }, doubtful])).toBe('activity');
  expect(combineActivity([{ verdict: 'none' }, { verdict: 'unclear' }])).toBe('none');
});

test('a text of 50,000 letters is read as well', () => {
  expect(detectActivityIn('не было '.repeat(6_000), activityLexicon(), YEAR).verdict).toBeDefined();
});
