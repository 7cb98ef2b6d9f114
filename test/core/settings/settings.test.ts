/** Settings as people type them, and what is wrong with them, by row. */
import { describe, expect, test } from 'vitest';
import { SETTING_WORDS, settingKeys } from '../../../src/core/settings/setting-words';
import { defaultSettings, noTexts, parseSettings, settingOf } from '../../../src/core/settings/settings';

describe('parseSettings', () => {
  test('takes both languages, any case, and ё or е', () => {
    const reading = parseSettings(
      [
        ['Настройка', 'Значение'],
        ['отчетный год', ' 2023 '],
        ['Signature', 'Директор\n\n________'],
        ['Язык интерфейса', 'Английский'],
        ['', ''],
      ],
      [],
    );
    expect(reading).toEqual({
      settings: { ...defaultSettings(), year: 2023, signature: ['Директор', '________'], locale: 'en' },
      texts: { ...noTexts(), year: '2023', signature: 'Директор\n\n________', locale: 'Английский' },
      problems: [],
    });
  });

  test('leaves the default where the value is blank', () => {
    expect(parseSettings([['Отчётный год', '  ']], [])).toEqual({
      settings: defaultSettings(),
      texts: noTexts(),
      problems: [],
    });
  });

  test('names the row of what it cannot take, and takes the rest', () => {
    expect(
      parseSettings(
        [
          ['Отчётный год', 'скоро'],
          ['Цвет', 'синий'],
          ['Подпись', 'Директор'],
          ['Подпись', 'Заместитель'],
          ['Язык интерфейса', 'эсперанто'],
        ],
        [],
      ),
    ).toEqual({
      settings: { ...defaultSettings(), signature: ['Директор'] },
      // What is not understood is still what the tab says.
      texts: { ...noTexts(), year: 'скоро', signature: 'Директор', locale: 'эсперанто' },
      problems: [
        { row: 0, kind: 'invalid', key: 'Отчётный год', value: 'скоро' },
        { row: 1, kind: 'unknown', key: 'Цвет', value: 'синий' },
        { row: 3, kind: 'repeated', key: 'Подпись', value: 'Заместитель' },
        { row: 4, kind: 'invalid', key: 'Язык интерфейса', value: 'эсперанто' },
      ],
    });
  });

  test('reads words of states, and refuses what is no list of words', () => {
    const value = 'Без активности: сорвал, свёрнут\nотменено: передвинут; без активности: угас';
    expect(parseSettings([['Слова состояний', value]], [])).toMatchObject({
      settings: { words: { absence: 'сорвал свернут угас', cancel: 'передвинут' } },
      problems: [],
    });
    for (const bad of [
      'сорвал',
      'без активности:',
      'отменено: =A1',
      'иначе: слово',
      'отменено: а',
      'отменено: одно: два',
    ])
      expect(parseSettings([['Слова состояний', bad]], []).problems).toMatchObject([{ row: 0, kind: 'invalid' }]);
  });

  test.each(['1.5', '202', '20222', '-2022', 'NaN', '0x7e6'])('refuses the year %s', (value) => {
    expect(parseSettings([['Отчётный год', value]], []).problems).toHaveLength(1);
  });
});

test.each([
  ['да', true],
  ['Yes', true],
  ['нет', false],
])('reads %s as a choice, and refuses what is neither', (value, columnNumbers) => {
  expect(parseSettings([['Номера столбцов', value]], [])).toMatchObject({ settings: { columnNumbers }, problems: [] });
  expect(parseSettings([['Не отрывать предлоги', 'иногда']], []).problems).toHaveLength(1);
});

test('each setting is known by its name in either language, and by no other', () => {
  const names = settingKeys().flatMap((key) =>
    Object.values(SETTING_WORDS[key].name).map((name) => [settingOf(name), key] as const),
  );
  expect(names.map(([found]) => found)).toEqual(names.map(([, key]) => key));
  expect(settingOf('Цвет')).toBeNull();
});
