/** Records of the journal's hidden cells: what comes back, and what is passed over. */
import { expect, test } from 'vitest';
import { type KeptRecord, parseRecord } from '../../../src/addon/workbook/journal-records';

const RECORDS: readonly KeptRecord[] = [
  { kind: 'fix', sheet: 0, cells: [[1, 2, 3, 4, 'было', 'стало', 'ab', 1]] },
  { kind: 'undo', run: 'l1-2' },
  { kind: 'import', sheet: 5, name: 'План', print: 'ab', executors: null },
  {
    kind: 'import',
    sheet: 5,
    name: 'План',
    print: 'ab',
    executors: { sheet: 1, row: 2, count: 3, print: 'cd' },
    request: 'r',
  },
  { kind: 'settings', before: { year: '2022' } },
  { kind: 'report', sheet: 0, number: 1, request: '', stage: null, department: null, entries: [['ab', 'cd']] },
];

test.each(RECORDS)('$kind comes back', (record) => {
  expect(parseRecord(JSON.stringify(record))).toEqual(record);
});

test.each([
  '',
  'null',
  '[]',
  '"fix"',
  '{"kind":"fix"',
  '{"kind":"toString"}',
  '{"kind":"mislaid","run":"1"}',
  '{"kind":"undo","run":1}',
  '{"kind":"fix","sheet":0,"cells":[[1,2,3,4,"a","b","c"]]}',
  '{"kind":"fix","sheet":"0","cells":[]}',
  '{"kind":"report","sheet":0,"number":1,"request":"","stage":"last","department":null,"entries":[]}',
  '{"kind":"report","sheet":0,"number":1,"request":"","stage":null,"department":null,"entries":[["ab"]]}',
])('%j is passed over', (json) => {
  expect(parseRecord(json)).toBeNull();
});
