/** Role: an editor whose words say that nothing was done, written so that a program does not see it. Either it is read for what it shows, or the disguise is named. */
import { describe, expect, test } from 'vitest';
import { detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { EMAIL } from '../../../src/core/plan/departments/directory';
import { checkGrid, planWith } from '../../support/rule-tester';

const rulesOf = (entry: string): string[] =>
  checkGrid(planWith(entry))
    .filter(({ cell }) => cell.row === 3)
    .map(({ rule }) => rule);

/** Each within the words that decide. */
const within = (sign: string): string => `Семинар н${sign}е пров${sign}одился, заявки н${sign}е пост${sign}упали`;

describe('a sign that nobody sees, within the words that deny', () => {
  test.each(
    [
      '\u0003 \u0090 \u00ad \u034f \u061c \u115f \u17b4 \u180b \u180e \u200b \u200c \u200d \u200e \u202b \u2060 \u2062 \u2064 \u2067 \u206e \ufe0f \ufeff \ufff5 \ufffa \u{e0041} \u{e0101}'.split(
        ' ',
      ),
    ].flat(),
  )('hides nothing and is named: %j', (sign) => {
    const entry = within(sign);
    expect(detectEntryActivity(entry, undefined, 2022).verdict).toBe('none');
    expect(rulesOf(entry)).toEqual(expect.arrayContaining(['inactive-item', 'invisible-character']));
  });

  test.each(['\u2800', '\u3164', '\uffa0', '\u{1d173}', '\u{1bca0}'])('is named at least: %j', (sign) => {
    expect(rulesOf(within(sign))).toContain('invisible-character');
  });
});

test.each(['\u0300', '\u0306', '\u0336', '\u0338', '\u0488', '\u1ab0', '\u1dc4', '\u20d2', '\ufe20'])(
  'a mark over, under or through letters hides nothing: %j',
  (mark) => {
    const entry = [...'Семинар не проводился, заявки не поступали'].join(mark);
    expect(detectEntryActivity(entry, undefined, 2022).verdict).toBe('none');
  },
);

test.each([
  'Семинар н\u03b5 пр\u03bfв\u03bfдился, заявки н\u03b5 п\u03bfступали',
  'Семинар н\u0117 проводился, заявки н\u0117 поступали',
  'Семинар \u029c\u1d07 проводился',
  'Семинар н\u0565 проводился',
  'Семинар не про\u05b4води\u05b4лся',
  'Семинар не пр\uff4fв\uff4fдился',
])('letters of another alphabet that look alike are named: %s', (entry) => {
  expect(rulesOf(entry)).toContain('mixed-script');
});

test.each([
  'Н Е П Р О В О Д И Л С Я',
  'н е   п р о в о д и л с я',
  'Семинар н-е-п-р-о-в-о-д-и-л-с-я',
  'Семинар н.е_п.р_о.в_о.д_и.л_с.я',
])('letters that stand apart are a word: %j', (entry) => {
  expect(detectEntryActivity(entry, undefined, 2022).verdict).toBe('none');
  expect(rulesOf(entry)).toContain('inactive-item');
});

test('wide Latin letters are letters', () => {
  expect(detectEntryActivity('\uff2e\uff4f\uff54 held', undefined, 2022).verdict).toBe('none');
});

test.each(['\u2800\u2800', '\u3164', '\u115f', '\u200d', '\ufe0f', '\u{e0041}', '\u0301', '\u0085'])(
  'a cell of nothing but such signs is blank: %j',
  (entry) => {
    expect(rulesOf(entry)).toContain('missing-progress');
  },
);

test.each([
  'Проведён форум \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'Проведён форум \u2714\ufe0f \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'Проведены 3 замера: 5 \u03bcг, 7 \u03a9, 25\u00baС',
  'Проведены гастроли М\u0301юллера и M\u00fcller Caf\u00e9',
  'Проведён вечер: \u04d9д\u04d9би\u04d9т, \u0440\u0456\u0434\u043d\u0430 \u043c\u043e\u0432\u0430',
  'Проведена неделя \u0395\u03bb\u03bb\u03ac\u03b4\u03b1',
  'Проведено й и\u0306 е\u0308 е\u0301 5 мая',
])('nobody who writes honestly hears of it: %s', (entry) => {
  expect(rulesOf(entry).filter((rule) => /invisible|mixed|missing/.test(rule))).toEqual([]);
});

describe('an address that only looks like another', () => {
  test.each([
    'culture@reg\u0456on.test',
    '\u0441ulture@region.test',
    'a\u202e@region.test',
    'culture\u2062@region.test',
    'culture@regi\u03bfn.test',
    `${'a'.repeat(300)}@region.test`,
  ])('is none: %s', (address) => {
    expect(EMAIL.test(address)).toBe(false);
  });

  test.each(['o.neil+x@mail-1.region.test', 'почта@регион.рф', 'info@mail.регион.рф', 'A_B@xn--e1afmkfd.xn--p1ai'])(
    'no honest one is refused: %s',
    (address) => {
      expect(EMAIL.test(address)).toBe(true);
    },
  );
});
