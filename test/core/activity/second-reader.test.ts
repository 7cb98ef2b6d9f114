/** The second reader asks or overrules where the grammar errs, and hardly ever elsewhere. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { activityLexicon, combineActivity } from '../../../src/core/activity/detect-activity';
import { readAgain } from '../../../src/core/activity/second-reader/second-reader';
import { GATES, PLACES, SIZE, UNITS } from '../../../src/core/activity/second-reader/table';
import { weights } from '../../../src/core/activity/second-reader/weights';
import type { Verdict } from '../../../src/core/activity/verdict';
import { detectActivityIn } from '../../../src/core/findings/plan-activity';
import { DOUBTFUL } from '../../support/doubtful-text';
import { sampleOf } from '../../support/length';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };

const read = (text: string, year = 2022, lexicon = activityLexicon()) =>
  detectActivityIn(text, lexicon, { from: `${year}-01-01`, to: `${year}-12-31` });

test('every place of its table has its weights, one that is nobody’s has none, and each unit has its own', () => {
  const { marks, words, forwards, backwards, answer, bias } = weights();
  expect(marks).toHaveLength(PLACES);
  expect(marks).toMatch(/^[ 0-o]+$/);
  expect(
    [...marks].filter((mark, at) => mark === ' ' && /[^P]/.test(words.signs.slice(at * SIZE, (at + 1) * SIZE))),
  ).toEqual([]);
  const tables = [words, forwards, backwards, answer, bias].flatMap((each) =>
    'signs' in each ? [each] : Object.values(each),
  );
  const ofUnits = [SIZE * GATES, UNITS * GATES, GATES];
  expect(tables.map(({ signs }) => signs.length)).toEqual([PLACES * SIZE, ...ofUnits, ...ofUnits, 10 * UNITS, 5]);
  for (const { signs, scale } of tables) {
    expect(signs).toMatch(/^[%-{]+$/);
    expect(scale).toBeGreaterThan(0);
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
  'Die Veranstaltung wurde nicht durchgeführt und auf das Jahr 2023 verschoben.',
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
  readonly ambiguous?: boolean;
}

const UNSEEN = readFileSync(new URL('corpus/unseen.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

/** Read once: by the grammar alone, and by both. */
const judge = (row: Row) => {
  const { text, year = 2022 } = row;
  const alone = detectActivityIn(text, activityLexicon(), { from: `${year}-01-01`, to: `${year}-12-31` }, false);
  return { ...row, alone, both: read(text, year) };
};

let judged: readonly ReturnType<typeof judge>[] = [];

beforeAll(() => {
  judged = UNSEEN.filter(({ ambiguous }) => ambiguous !== true).map(judge);
});

const isFlagged = ({ both }: (typeof judged)[number]): boolean =>
  both.verdict !== 'activity' && both.verdict !== 'unclear';

/** At first sight: docs/figures.md. */
test.each([
  ['natural', 0.99, 0.003, 0.009],
  ['real', 0.975, 0.02, 0.02],
  ['hard', 0.94, 0.01, 0.04],
  ['english', 0.94, 0.02, 0.04],
])(
  'of texts that it has not learnt from, %s, both read this share rightly, ask about few and flag little work',
  (mix, least, most, falsely) => {
    const rows = judged.filter((row) => row.mix === mix);
    expect(rows.filter(({ verdict, both }) => both.verdict === verdict).length / rows.length).toBeGreaterThanOrEqual(
      least,
    );
    expect(rows.filter(({ both }) => both.verdict === 'unclear').length / rows.length).toBeLessThanOrEqual(most);
    const work = rows.filter(({ verdict }) => verdict === 'activity');
    expect(work.filter(isFlagged).length / work.length).toBeLessThanOrEqual(falsely);
  },
);

test('what says nothing of a measure is hardly ever reproached, half as often as by the grammar alone', () => {
  const rows = judged.filter(({ mix }) => mix === 'neutral');
  expect(rows.length).toBeGreaterThan(500);
  expect(rows.filter(isFlagged).length / rows.length).toBeLessThanOrEqual(0.08);
  const alone = rows.map(({ alone }) => ({ both: alone }) as (typeof judged)[number]);
  expect(alone.filter(isFlagged).length).toBeGreaterThan(2 * rows.filter(isFlagged).length);
});

test('where it overrules the grammar, it is right far oftener than wrong, and shows the clause', () => {
  const overruled = judged.filter(({ alone, both }) => both.verdict !== alone.verdict && both.verdict !== 'unclear');
  const rightly = overruled.filter(({ both, verdict }) => both.verdict === verdict);
  const wrongly = overruled.filter(({ alone, verdict }) => alone.verdict === verdict);
  expect(overruled.length).toBeGreaterThan(60);
  expect(rightly.length).toBeGreaterThan(5 * wrongly.length);
  for (const { text, both } of overruled) {
    const [clause, ...more] = both.evidence;
    expect(more).toEqual([]);
    expect(clause?.text).toBe(text.slice(clause?.start, clause?.end));
    expect(clause?.text).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su);
  }
});

test.each<[string, Verdict, string]>([
  ['Праздник улицы отдан в пользу дня села, так решил совет.', 'cancelled', 'Праздник улицы отдан в пользу дня села'],
  [
    'Не допущены к выезду 4 автобуса с неисправными тормозами.',
    'activity',
    'Не допущены к выезду 4 автобуса с неисправными тормозами',
  ],
  ['Снята с учёта как неисправная 1 машина, новая не получена.', 'activity', 'Снята с учёта как неисправная 1 машина'],
])('what it is sure of stands, with the clause that says so: %j', (text, verdict, clause) => {
  expect(read(text)).toMatchObject({ verdict, evidence: [{ text: clause }] });
});

test.each<[Verdict, string]>([
  ['none', 'Но работа не ведётся уже полтора месяца.'],
  ['none', 'Хор не репетирует с февраля.'],
  ['none', 'Фонтан не включают второе лето.'],
  ['none', 'Автобус в посёлок не ездит с осени.'],
  ['none', 'Средства на ремонт не выделяются четвёртый квартал подряд.'],
  ['activity', 'Кружок работает с сентября.'],
  ['activity', 'Ярмарка проводится с мая по выходным.'],
  ['activity', 'Проведена в мае'],
])('what is said of these days is taken as it is: %s, %j', (verdict, text) => {
  expect(read(text)).toEqual({ ...detectActivityIn(text, activityLexicon(), YEAR, false), verdict });
});

test.each([
  'Ярмарка не проведена 12 июня.',
  'Соревнования не прошли в срок',
  'Мастер-класс не состоялся на базе лицея № 3!',
  'Обращений от предпринимателей района в совет нет;',
  'С 1 по 15 сентября занятия не проводились для учащихся 5–9 классов.',
])('what one clause denies of its own verb is left to the grammar: %j', (text) => {
  expect(read(text)).toEqual({ ...detectActivityIn(text, activityLexicon(), YEAR, false), verdict: 'none' });
});

test('a false reproach is the worst mistake: it asks before it makes one, and unmakes one at once', () => {
  const changed = judged.filter(({ alone, both }) => both.verdict !== alone.verdict);
  expect(new Set(changed.map(({ alone }) => alone.verdict))).toEqual(
    new Set(['activity', 'none', 'cancelled', 'planned']),
  );
  const asked = changed.filter(({ both }) => both.isDoubtful === true);
  expect(asked.filter(({ alone }) => alone.verdict === 'activity').length).toBeGreaterThan(5);
  expect(changed.filter(({ both }) => (both.verdict === 'unclear') !== (both.isDoubtful === true))).toEqual([]);
  for (const given of ['none', 'cancelled', 'planned'] as const)
    expect(readAgain('Проведено 5 семинаров для 120 человек.', given, 2022)).toMatchObject({ verdict: 'activity' });
});

test('what it is hardly surer of stays as the grammar has it', () => {
  expect(read('Осмотра плотины в 22 году не было, в 23 будет.').verdict).toBe('none');
});

test.each([
  'Приоритетная отрасль региональной экономики, опирающаяся на уникальный ресурсный потенциал территории, определяет стратегические ориентиры долгосрочного развития кластера.',
  'Методика расчёта целевых индикаторов подпрограммы утверждается ответственным исполнителем применительно к каждому этапу.',
])('what a programme says of itself it takes for no idleness: %j', (text) => {
  expect(readAgain(text, 'activity', 2022)).toBeNull();
});

test.each([
  'Целевой показатель определяется как отношение числа отказов к числу обращений.',
  'Перечень документов, необходимых для получения субсидии, определяется порядком её предоставления.',
])('what says nothing of a measure is asked about where the grammar would reproach: %j', (text) => {
  const alone = detectActivityIn(text, activityLexicon(), YEAR, false).verdict;
  expect(['none', 'cancelled', 'planned']).toContain(alone);
  expect(read(text)).toMatchObject({ verdict: 'unclear', isDoubtful: true });
});

test('a text of many letters that the grammar takes for work is left to it', () => {
  const idle = 'Оборудование до сих пор в заводской упаковке на складе. ';
  expect(readAgain(idle.repeat(5), 'activity', 2022)).toMatchObject({ verdict: 'none' });
  expect(readAgain(idle.repeat(6), 'activity', 2022)).toBeNull();
  expect(readAgain('Проведено 5 семинаров для 120 человек. '.repeat(14), 'none', 2022)).toMatchObject({
    verdict: 'activity',
  });
});

test.each<[string, Verdict]>([
  ['Вместо форума решили ограничиться письмом', 'cancelled'],
  ['Слёт решено провести в другой раз', 'cancelled'],
  ['Оборудование до сих пор в заводской упаковке на складе', 'none'],
  ['Не допущены к выезду 4 автобуса с неисправными тормозами', 'activity'],
])('the same is read with a full stop at the end and without: %j', (text, verdict) => {
  for (const each of [text, `${text}.`]) {
    const found = read(each);
    expect([found.verdict, found.evidence.map((clause) => clause.text)]).toEqual([verdict, [text]]);
  }
});

test.each([
  'Слёт туристов в мае.',
  'Турнир по шахматам, 12 мая, 24 участника',
  'Круглый стол в доме культуры с участием ветеранов',
  'На письменные обращения даны письменные ответы. Обращения рассматривались оперативно в пределах своей компетенции.',
  'Акция «Чистый берег» прошла.',
])('a deed told dryly, or by a noun alone, is work: %j', (text) => {
  expect(read(text)).toEqual({ ...detectActivityIn(text, activityLexicon(), YEAR, false), verdict: 'activity' });
});

test.each(['Форум COVID', 'Закрыто', 'Отказ жителей'])('a few words are left to the grammar: %j', (text) => {
  expect(read(text)).toEqual(detectActivityIn(text, activityLexicon(), YEAR, false));
});

test('of a year it judges by the reporting year, and leaves it where that is not known', () => {
  const text = 'Выставка народных промыслов проходила в музее в марте – мае 2021 года';
  expect(read(text, 2021).verdict).toBe('activity');
  const dated = UNSEEN.filter((row) => /20[0-4]\d/.test(row.text));
  expect(dated.length).toBeGreaterThan(100);
  for (const period of [null, { from: '2021-09-01', to: '2022-08-31' }])
    for (const row of sampleOf(dated, 300))
      expect(detectActivityIn(row.text, activityLexicon(), period)).toEqual(
        detectActivityIn(row.text, activityLexicon(), period, false),
      );
});

test('the example that the rule and the guide give is one', () => {
  expect(read(DOUBTFUL)).toMatchObject({ verdict: 'unclear', isDoubtful: true });
  expect(readFileSync(new URL('../../../docs/work.md', import.meta.url), 'utf8')).toContain(`«${DOUBTFUL}»`);
});

test('what somebody’s own words decide is not asked about', () => {
  const [, word = ''] = DOUBTFUL.split(/[ ,]+/);
  expect(read(DOUBTFUL).verdict).toBe('unclear');
  expect(read(DOUBTFUL, 2022, activityLexicon({ cancel: word })).verdict).toBe('cancelled');
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
