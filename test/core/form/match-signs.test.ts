/** Who signs in the sheet against who signs in a form: piece by piece, and nothing where the pieces cannot be told apart. */
import { expect, test } from 'vitest';
import { matchSigns } from '../../../src/core/form/match-signs';

const put = (texts: readonly string[], found: readonly { at: number; start: number; end: number; text: string }[]) =>
  found.map(({ at, start, end, text }) => `${texts[at]?.slice(start, end)} → ${text}`);

const OWN = {
  approval: ['УТВЕРЖДАЮ', 'Министр культуры', '______ И.И. Иванов', '«__» января 2023 г.'],
  signature: ['Начальник отдела', 'П.П. Петров'],
};

test('posts and persons are matched however they are parted; days and titles are let be', () => {
  const above = ['УТВЕРЖДАЮ', 'Директор ________ П.С. Орлов', '(подпись)', '«__» января 2022 г.', 'Отчёт за 2021 год'];
  const below = ['', 'Заведующий сектором А.А. Сидорова', '31 декабря 2021 г.'];
  const found = matchSigns(OWN, { above, below });
  expect(put(above, found.above)).toEqual(['Директор → Министр культуры', 'П.С. Орлов → И.И. Иванов']);
  expect(put(below, found.below)).toEqual(['Заведующий сектором → Начальник отдела', 'А.А. Сидорова → П.П. Петров']);
});

test('with more or fewer of them nothing is offered but told, nor where all are the same', () => {
  const two = ['Начальник отдела ____ А.А. Сидорова', 'Главный бухгалтер ____ Н.Н. Белова'];
  expect(matchSigns(OWN, { above: [], below: two })).toEqual({
    above: [],
    below: [],
    unequal: [
      { kind: 'approval', own: 2, found: 0 },
      { kind: 'signature', own: 2, found: 4 },
    ],
  });
  expect(matchSigns(OWN, { above: [], below: ['Начальник отдела\t\tП.П. Петров'] }).below).toEqual([]);
});
