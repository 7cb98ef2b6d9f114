/** Where no date may begin, none is found by those who read dates: every word that stands in their own lists, before all that makes a date of it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPoint } from '../../../../src/core/text/dates/date-points';
import { mayBegin } from '../../../../src/core/text/dates/date-starts';
import { dateTokens } from '../../../../src/core/text/dates/date-tokens';
import { standingTime } from '../../../../src/core/text/dates/standing-times';

const WRITTEN = new Set(
  [
    'date-words',
    'date-points',
    'counted-points',
    'relative-years',
    'standing-times',
    'numeric-points',
    'months-so-far',
  ].flatMap(
    (name) =>
      readFileSync(`src/core/text/dates/${name}.ts`, 'utf8')
        .toLowerCase()
        .match(/[а-яё]+|[a-z]{1,9}/g) ?? [],
  ),
);
const ENDINGS = ' |а|е|у|ы|ь|ого|ое|ье|ем|ей|ой|ий|ный|его|но|ном'.split('|').map((end) => end.trim());
const AFTER =
  'год|года|году|годе|финансовом году|fiscal year|за отчётным|отчётному|кварталов|начала года|конца года|концу года|месяцев 2022 года|мес. 2022|период 2022 года|периода|срок|реализации|year|. г.|мая|пятого мая|5 мая|2022|и второго мая|'.split(
    '|',
  );

it('passes over no word at which a date begins', () => {
  const passed: string[] = [];
  let begun = 0;
  for (const word of WRITTEN)
    for (const ending of ENDINGS)
      for (const after of AFTER) {
        const tokens = dateTokens(`в ${word}${ending} ${after}`);
        if (readPoint(tokens, 1, 2022) === null && standingTime(tokens, 1, 2022, null) === null) continue;
        begun += 1;
        if (!mayBegin(tokens, 1)) passed.push(`${word}${ending} ${after}`);
      }
  expect(passed).toEqual([]);
  expect(begun).toBeGreaterThan(2_000);
});

it('passes over ordinary words', () => {
  const tokens = dateTokens('проведено заседание рабочей группы и подписано соглашение');
  expect(tokens.filter((_token, at) => mayBegin(tokens, at))).toEqual([]);
});
