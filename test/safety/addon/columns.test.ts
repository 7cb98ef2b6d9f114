/** Role: an editor who types our titles and marks where they do not belong. Nobody's progress is ever written over. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { cellKey } from '../../../src/stand-in/host/model';
import { COORDINATOR, departmentsHost, PLAN } from '../../support/departments';
import { CULTURE, forge, protectedHost, sheetOf, textsOf } from '../../support/people/attacks';
import { cellsOf, click, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const check = (host: Host) => panel(host, 'panelCheck', HERE, { user: COORDINATOR });
const mark = (host: Host, row: number): string => cellsOf(sheetOf(host, '2022'), `H${row}`)[0]?.[0] ?? '';

/** What the forged titles are typed over, and what of the plan must then stand as it stood. */
const HIJACKS: readonly [name: string, cells: readonly (readonly [string, string])[]][] = [
  [
    'within the body, over progress',
    [
      ['H2', ''],
      ['E4', 'Состояние'],
      ['F4', ''],
      ['G4', 'Замечания'],
      ['H4', 'vekha:100'],
    ],
  ],
  [
    'beside one another, over progress',
    [
      ['H2', ''],
      ['E9', 'Состояние'],
      ['F9', 'Замечания'],
      ['G9', 'vekha:5'],
    ],
  ],
  [
    'with the true titles gone',
    [
      ['F2:H2', ''],
      ['E4', 'Состояние'],
      ['G4', 'Замечания'],
      ['H4', 'vekha:100'],
    ],
  ],
  [
    'in English',
    [
      ['H2', ''],
      ['E5', 'Status'],
      ['F5', 'Findings'],
      ['G5', 'vekha:1'],
    ],
  ],
  [
    'in the true columns, a row too low',
    [
      ['F2:H2', ''],
      ['F4', 'Состояние'],
      ['G4', 'Замечания'],
      ['H4', 'vekha:9'],
    ],
  ],
];

describe.each(HIJACKS)('titles forged %s', (_name, cells) => {
  const hijacked = (): { host: Host; before: string[][] } => {
    const host = protectedHost();
    for (const [a1, text] of cells) type(host, a1, text, sheetOf(host, '2022'), { user: CULTURE });
    return { host, before: textsOf(host, '2022') };
  };

  test('leave every progress as it is at a check, and our own columns come back', () => {
    const { host, before } = hijacked();
    expect(check(host).ok).toBe(true);
    expect(textsOf(host, '2022')).toEqual(before);
    expect(cellsOf(sheetOf(host, '2022'), 'F2:H2')).toEqual([
      ['Состояние', 'Замечания', expect.stringMatching(/^vekha:\d+$/)],
    ]);
    expect(mark(host, 8)).toMatch(/^[a-z]\d+/);
  });

  test('leave every progress as it is at another’s edit', () => {
    const { host, before } = hijacked();
    type(host, 'C9', '2022 г.', sheetOf(host, '2022'), { user: COORDINATOR });
    const after = textsOf(host, '2022');
    expect(after.map((row, at) => (at === 8 ? [] : row))).toEqual(before.map((row, at) => (at === 8 ? [] : row)));
  });
});

test('titles over the plan’s own header never make its columns ours', () => {
  const host = departmentsHost();
  for (const [a1, text] of [
    ['H2', ''],
    ['D2', 'Состояние'],
    ['E2', 'Замечания'],
    ['F2', 'vekha:3'],
  ] as const)
    forge(host, '2022', a1, text);
  const before = textsOf(host, '2022');
  check(host);
  expect(textsOf(host, '2022')).toEqual(before);
});

test('a column of somebody’s own that is titled as ours is left alone', () => {
  const [title = '', header = '', ...rows] = PLAN.trim().split('\n');
  const wide = [
    title,
    `${header} | Состояние | Замечания | vekha:7`,
    ...rows.map((row) => `${row} | моя пометка | своё | `),
  ];
  const host = hostOf([tab(wide.join('\n'))]);
  const before = cellsOf(sheetOf(host, '2022'), 'F3:G8');
  expect(check(host).ok).toBe(true);
  expect(cellsOf(sheetOf(host, '2022'), 'F3:G8')).toEqual(before);
  expect(cellsOf(sheetOf(host, '2022'), 'I2:K2')).toEqual([
    ['Состояние', 'Замечания', expect.stringMatching(/^vekha:/)],
  ]);
});

describe('before the tab is set up', () => {
  const bare = (cells: readonly (readonly [string, string])[]): Host => {
    const host = hostOf([tab(PLAN.replace(/\| (?:Проведён|Запросы|Состоялся).*/g, '|'))]);
    for (const [a1, text] of cells) type(host, a1, text, sheetOf(host, '2022'), { user: CULTURE });
    return host;
  };
  test('titles over a progress that is still blank never make it ours', () => {
    const host = bare([
      ['E4', 'Состояние'],
      ['F4', 'Замечания'],
      ['G4', 'vekha:9'],
    ]);
    const before = textsOf(host, '2022');
    expect(check(host).ok).toBe(true);
    expect(textsOf(host, '2022')).toEqual(before);
  });

  test('titles far below the header do not leave the rows above them without a state', () => {
    const host = bare([
      ['J9', 'Состояние'],
      ['K9', 'Замечания'],
      ['L9', 'vekha:9'],
    ]);
    const before = textsOf(host, '2022');
    expect(check(host).ok).toBe(true);
    expect(textsOf(host, '2022')).toEqual(before);
    const at = 'ABCDEFGHIJKLMNOP'[cellsOf(sheetOf(host, '2022'), 'A2:P2')[0]?.indexOf('Состояние') ?? 0];
    for (const row of [4, 5, 8]) expect(cellsOf(sheetOf(host, '2022'), `${at}${row}`)).toEqual([['Не заполнено']]);
  });
});

/** As another program writes: no edit is told of, so nothing is healed cell by cell. */
function slip(host: Host, cells: Readonly<Record<string, string>>): void {
  const { rows, cells: styled } = sheetOf(host, '2022');
  for (const [a1, text] of Object.entries(cells)) {
    const [column, row] = [a1.charCodeAt(0) - 65, Number(a1.slice(1)) - 1];
    const line = rows[row] ?? [];
    while (line.length <= column) line.push('');
    line[column] = text;
    const cell = styled.get(cellKey(row, column));
    if (cell !== undefined) cell.value = text;
  }
}

describe('written past every edit', () => {
  const blank = Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10].map((row) => [`H${row}`, '']));

  test('a second set comes after the true one, be all marks gone', () => {
    const host = departmentsHost();
    slip(host, { ...blank, J2: 'Состояние', K2: 'Замечания', L2: 'vekha:1' });
    expect(check(host).ok).toBe(true);
    expect(mark(host, 4)).toMatch(/^[eiwo]\d/);
    expect(cellsOf(sheetOf(host, '2022'), 'J3:L10').flat().join('')).toBe('');
  });

  test('words of anybody’s in each cell of our states give way to the states, and no row loses its id', () => {
    const host = departmentsHost();
    const ids = [4, 5, 8].map((row) => mark(host, row));
    slip(host, Object.fromEntries([4, 5, 6, 8, 9, 10].map((row) => [`F${row}`, 'моя пометка'])));
    expect(check(host).ok).toBe(true);
    expect(cellsOf(sheetOf(host, '2022'), 'F5')).toEqual([['Без активности']]);
    expect([4, 5, 8].map((row) => mark(host, row))).toEqual(ids);
  });

  test('a title and a mark in the plan’s own column stop nobody’s first check', () => {
    const host = hostOf([tab(PLAN)]);
    slip(host, { E3: 'vekha:3', E4: 'e1n' });
    expect(check(host).ok).toBe(true);
    expect(cellsOf(sheetOf(host, '2022'), 'E3:E4')).toEqual([['vekha:3'], ['e1n']]);
  });

  test.each([
    ['vekha:', 'o99999999n'],
    ['vekha:100000000', 'o99999999n'],
    ['vekha:99999999', 'o99999998n'],
    ['vekha:', 'o999999999999n'],
  ])('the title %s and the id %s leave room for ids that can be read', (title, own) => {
    const host = departmentsHost();
    slip(host, { H2: title, H5: own, H6: '', H8: '' });
    for (let time = 0; time < 3; time += 1) expect(check(host).ok).toBe(true);
    const marks = [4, 5, 6, 8].map((row) => mark(host, row));
    for (const each of marks) expect(each).toMatch(/^[eiwo]\d{1,8}\.\w+[a-z]$/);
    for (let time = 0; time < 2; time += 1) expect(check(host).ok).toBe(true);
    expect([4, 5, 6, 8].map((row) => mark(host, row))).toEqual(marks);
  });
});

describe('the title of the marks', () => {
  test.each([
    'vekha:999999998',
    'vekha:9999999999',
    'vekha:',
    'vekha:0',
    'vekha:00000000000000000001',
    'vekha',
    'x',
    '',
  ])('typed over with %j is healed by a check', (text) => {
    const host = departmentsHost();
    const ids = [4, 5, 8].map((row) => mark(host, row));
    forge(host, '2022', 'H2', text);
    for (let time = 0; time < 3; time += 1) {
      forge(host, '2022', 'H6', '');
      expect(check(host).ok).toBe(true);
    }
    const [[next = ''] = []] = cellsOf(sheetOf(host, '2022'), 'H2');
    const [, digits = ''] = /^vekha:(\d+)$/.exec(next) ?? [];
    expect(Number(digits)).toBeGreaterThan(4);
    expect(Number(digits)).toBeLessThan(1000);
    expect([4, 5, 8].map((row) => mark(host, row))).toEqual(ids);
    expect(cellsOf(sheetOf(host, '2022'), 'I2:K2').flat().join('')).toBe('');
  });

  test('stands once: with the titles gone it is known by where Vekha put it', () => {
    const host = departmentsHost();
    const before = cellsOf(sheetOf(host, '2022'), 'F2:H10');
    forge(host, '2022', 'F2:H2', '');
    expect(check(host).ok).toBe(true);
    expect(cellsOf(sheetOf(host, '2022'), 'F2:H10')).toEqual(before);
  });
});

describe('a mark', () => {
  test.each([
    'e1234567890n',
    'e999999999n',
    'o-1o',
    'e12',
    '=1+1',
    '[[[[[[',
    `e1${'['.repeat(1000)}n`,
    'x'.repeat(40_000),
    'e1[["a","b"]]n',
  ])('that makes no sense is healed: %#', (text) => {
    const host = departmentsHost();
    forge(host, '2022', 'H5', text);
    expect(check(host).ok).toBe(true);
    expect(mark(host, 5)).toMatch(/^[eiwo]\d{1,4}\.\w+[a-z]$/);
    const marks = [4, 5, 6, 8, 9, 10].map((row) => /\d+/.exec(mark(host, row))?.[0]);
    expect(new Set(marks).size).toBe(6);
  });

  test('copied over all rows gives no two rows one id', () => {
    const host = departmentsHost();
    const [[own = ''] = []] = cellsOf(sheetOf(host, '2022'), 'H4');
    for (const row of [5, 6, 8, 9, 10]) forge(host, '2022', `H${row}`, own);
    expect(check(host).ok).toBe(true);
    const marks = [4, 5, 6, 8, 9, 10].map((row) => /\d+/.exec(mark(host, row))?.[0]);
    expect(new Set(marks).size).toBe(6);
  });
});

test('an id of nine digits and a title without any do not lead to ids that nobody can read', () => {
  const host = departmentsHost();
  forge(host, '2022', 'H5', 'o999999999n');
  forge(host, '2022', 'H2', 'vekha:');
  for (let time = 0; time < 2; time += 1) expect(check(host).ok).toBe(true);
  for (const row of [4, 5, 6, 8]) expect(mark(host, row)).toMatch(/^[eiwo]\d{1,4}\.\w+[a-z]$/);
});

test('a list of allowed words laid over our columns stops nobody’s check, and stays where it is none of ours', () => {
  const host = departmentsHost();
  const plan = sheetOf(host, '2022');
  const words = 'Открыта 5 мая 2022 года';
  plan.validations = [{ type: 'list', values: [words], range: 'E3:H40', errorStyle: 'stop', allowBlank: true }];
  forge(host, '2022', 'E5', words);
  expect(cellsOf(plan, 'F5')).toEqual([['Исполнялось']]);
  expect(check(host).ok).toBe(true);
  expect(plan.validations.map(({ range }) => range).join(' ')).not.toMatch(/F5|H5/);
});

test('a formula in a cell of ours is replaced by what the check says', () => {
  const host = departmentsHost();
  forge(host, '2022', 'F5', '=1+1');
  click(host, 'checkAll', 'FULL', { user: COORDINATOR });
  expect(cellsOf(sheetOf(host, '2022'), 'F5')).toEqual([['Без активности']]);
});

test('a second set beside ours, with our title blanked, takes no ids and no waivers away', () => {
  const host = departmentsHost();
  const ids = [4, 5, 8].map((row) => mark(host, row));
  forge(host, '2022', 'H2', '');
  for (const [a1, text] of [
    ['J2', 'Состояние'],
    ['K2', 'Замечания'],
    ['L2', 'vekha:1'],
  ] as const)
    forge(host, '2022', a1, text);
  expect(check(host).ok).toBe(true);
  expect([4, 5, 8].map((row) => mark(host, row))).toEqual(ids);
  expect(cellsOf(sheetOf(host, '2022'), 'H2')[0]?.[0]).toMatch(/^vekha:\d+$/);
});
