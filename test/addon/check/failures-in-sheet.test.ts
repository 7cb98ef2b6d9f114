/** A failure at each single call of what changes the sheet: a check, setting up, fixes, undo, a waiver. */
import { expect } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { bareHost, COORDINATOR, departmentsHost, PLAN } from '../../support/departments';
import {
  noLineLost,
  sameStates,
  sameWords,
  survivesFailures,
  type Undertaking,
  wordsOf,
  wordsUntouched,
} from '../../support/failures';
import { cellsOf, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const prepare = (): Host => departmentsHost();
const WORDS_BEFORE = wordsOf(prepare());

/** Fixes change blanks and nothing else. */
const onlyBlanksDiffer: Undertaking['always'] = (host, { words }) => {
  const bare = (rows: string[][]): string[][] => rows.map((row) => row.map((text) => text.replace(/ +/g, ' ')));
  expect(bare(wordsOf(host))).toEqual(bare(words));
};

const UNDERTAKINGS: Readonly<Record<string, Undertaking>> = {
  'a check': {
    begin: () => bareHost(),
    run: (host) => panel(host, 'panelOpen', { ...HERE, asked: true }).ok,
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      noLineLost(host, whole, 'Проверить всё');
    },
  },
  'a setting up': {
    begin: () => hostOf([tab(PLAN)], { user: COORDINATOR }),
    run: (host) => panel(host, 'panelSetUp', HERE).ok,
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      for (const name of ['Настройки', 'Исполнители']) {
        const [one, other] = [host, whole].map(({ workbook }) => workbook.sheets.find((sheet) => sheet.name === name));
        expect(cellsOf(one, 'A1:F9')).toEqual(cellsOf(other, 'A1:F9'));
      }
    },
  },
  fixes: {
    begin: prepare,
    run: (host) => panel(host, 'panelFix', { ...HERE, picks: null, preview: false }).ok,
    always: onlyBlanksDiffer,
    finally: (host, whole) => {
      sameWords(host, whole);
      sameStates(host, whole);
      noLineLost(host, whole, 'Исправить бесспорное');
      // Whatever run did which cell, all can be taken back.
      for (let undone = true; undone; ) {
        const answer = panel(host, 'panelUndo', HERE);
        undone = answer.ok && answer.value.undone !== null;
      }
      expect(wordsOf(host)).toEqual(WORDS_BEFORE);
    },
  },
  'an undo': {
    begin: () => {
      const host = prepare();
      panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
      return host;
    },
    run: (host) => panel(host, 'panelUndo', HERE).ok,
    always: onlyBlanksDiffer,
    finally: (host, whole) => {
      sameWords(host, whole);
      sameStates(host, whole);
      noLineLost(host, whole, 'Отменить исправления');
    },
  },
  'a waiver': {
    begin: prepare,
    run: (host) => {
      const request = { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так в приказе' };
      return panel(host, 'panelWaive', request).ok;
    },
    always: wordsUntouched,
    finally: (host, whole) => {
      sameStates(host, whole);
      noLineLost(host, whole, 'Допущение');
    },
  },
};

for (const [name, undertaking] of Object.entries(UNDERTAKINGS)) survivesFailures(name, undertaking);
