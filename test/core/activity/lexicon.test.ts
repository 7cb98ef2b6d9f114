/** The lexicon as data: an example for each sense, and entries that a linguist can trust to mean what stands there. */
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { ENGLISH } from '../../../src/core/activity/lexicon/english';
import {
  buildLexicon,
  findMisspelt,
  findSense,
  type LexiconWords,
  type Sense,
} from '../../../src/core/activity/lexicon/lexicon';
import { NEIGHBOURS } from '../../../src/core/activity/lexicon/neighbours';
import { phrasesOf } from '../../../src/core/activity/lexicon/phrase-index';
import { RUSSIAN } from '../../../src/core/activity/lexicon/russian';
import type { Verdict } from '../../../src/core/activity/verdict';

/** Two sentences a sense: where its word decides, and where the same word does not. */
const EXAMPLES: Readonly<Record<Sense, readonly (readonly [string, Verdict])[]>> = {
  deed: [
    ['Проведён семинар', 'activity'],
    ['Семинар не проведён', 'none'],
  ],
  step: [
    ['Заявка подана', 'activity'],
    ['Заявка подана, но форум отменён', 'cancelled'],
  ],
  receipt: [
    ['Поступило 4 обращения', 'activity'],
    ['Обращения не поступали', 'none'],
  ],
  state: [
    ['Штат сокращён, выезды не проводились', 'none'],
    ['Здание находится в ремонте', 'activity'],
  ],
  attribute: [
    ['Срок не превышает 10 дней', 'activity'],
    ['Вопрос не относится к компетенции отдела', 'none'],
  ],
  noun: [
    ['Цели не достигнуты', 'none'],
    ['Персонал обучен', 'activity'],
  ],
  finding: [
    ['Нарушений не выявлено', 'activity'],
    ['Получателей не выявлено', 'none'],
  ],
  steady: [
    ['Работа не прерывалась', 'activity'],
    ['Финансирование снижалось, выезды не проводились', 'none'],
  ],
  absence: [
    ['Обращения отсутствуют', 'none'],
    ['Задолженность отсутствует', 'activity'],
  ],
  cancel: [
    ['Форум отменён', 'cancelled'],
    ['Отменены 3 постановления', 'activity'],
  ],
  promise: [
    ['Запланировано на май', 'planned'],
    ['Запланированные встречи проведены', 'activity'],
  ],
  future: [
    ['Будет проведено', 'planned'],
    ['Проводиться не будет', 'none'],
  ],
  link: [
    ['Семинар не был проведён', 'none'],
    ['Семинар был проведён', 'activity'],
  ],
  not: [
    ['Не проводилось', 'none'],
    ['Акция «Не будь равнодушным» проведена', 'activity'],
  ],
  scalar: [
    ['Обучено не менее 20 человек', 'activity'],
    ['Не позднее мая не проводилось', 'none'],
  ],
  flaw: [
    ['Замечаний нет', 'activity'],
    ['Жалоб не поступало', 'none'],
  ],
  input: [
    ['Запросы не поступали', 'none'],
    ['Запросы рассмотрены', 'activity'],
  ],
  act: [
    ['Отменены ограничения', 'activity'],
    ['Форум отменён приказом', 'cancelled'],
  ],
  reason: [
    ['Не проводилось, поскольку план утверждён поздно', 'none'],
    ['Проведено, хотя заявок не поступало', 'activity'],
  ],
  relative: [
    ['Встречи, которые проведены ранее, не обсуждались', 'none'],
    ['Отчёт, который не требовался, направлен', 'activity'],
  ],
  contrast: [
    ['Заявок не было, однако проведён семинар', 'activity'],
    ['План утверждён, но не исполнен', 'none'],
  ],
  condition: [
    ['Оказывается в случае обращения. Обращений не было', 'none'],
    ['Оказано в 3 случаях', 'activity'],
  ],
  former: [
    ['Ранее проводились встречи, сейчас не проводятся', 'none'],
    ['Ранее не проводились, сейчас проведены', 'activity'],
  ],
  speech: [
    ['Не проводилось, пояснил директор', 'none'],
    ['Проведено, пояснил директор', 'activity'],
  ],
  work: [
    ['Обходы – 12, заявок не поступало', 'activity'],
    ['Обходы не проводились', 'none'],
  ],
  count: [
    ['Заявок не было. Лекции: 30 человек', 'activity'],
    ['0 человек', 'none'],
  ],
};

describe('each sense', () => {
  test.each(Object.entries(EXAMPLES))('%s, by its examples', (_sense, examples) => {
    expect(examples.map(([text]) => [text, detectEntryActivity(text).verdict])).toEqual(examples);
  });
});

const lists: readonly (readonly [string, LexiconWords])[] = [
  ['russian.ts', RUSSIAN],
  ['english.ts', ENGLISH],
  ['neighbours.ts', NEIGHBOURS],
];
const entriesOf = (list: LexiconWords): string[] => Object.values(list).flatMap((words) => words.split(/\s+/));

test.each(lists)('%s has plain entries, none of them twice', (_name, list) => {
  const entries = entriesOf(list);
  expect(entries.filter((entry) => !/^[a-zа-яіїєўґ'-]{2,20}\.?$/.test(entry))).toEqual([]);
  expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
});

test('every Russian entry is found as what it stands under', () => {
  const lexicon = activityLexicon();
  for (const [sense, words] of Object.entries(RUSSIAN))
    for (const entry of words.split(/\s+/)) {
      // A family is met with some ending, a whole word as it is.
      const word = entry.endsWith('.') ? entry.slice(0, -1) : `${entry}ъъ`;
      expect([entry, findSense(lexicon, word)]).toEqual([entry, sense]);
    }
});

describe('a slip of one letter', () => {
  const lexicon = buildLexicon([{ absence: 'отсутств' }]);

  test.each(['отсуствуют', 'отстутствуют', 'отсутсвтуют', 'отсутшствуют', 'отсудствуют'])(
    'in %s is seen through',
    (word) => {
      expect(findMisspelt(lexicon, word)).toBe('absence');
    },
  );

  test.each(['присутствуют', 'отсутпили', 'отступили', 'отсу'])('is not supposed in %s', (word) => {
    expect(findMisspelt(lexicon, word)).toBeNull();
  });
});

describe('a phrase is tried at every word that its pattern takes', () => {
  test.each(['номинально', 'формально', 'ждём', 'ищут', 'отправлены', 'распустили', 'отпущены'])('%s', (written) => {
    const word = written.replace('ё', 'е');
    expect(phrasesOf(word).filter((phrase) => phrase.word.test(word))).not.toEqual([]);
  });
});
