/** People at work, at random: whatever they did and whichever events were lost, the next full check tells the truth and no word is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Sheet } from '../../../src/stand-in/host/model';
import { lengthOf, SLOW, seedOf } from '../../support/length';
import { a1, type Operation, operation, PLAN, perform, planOf, WIDTH } from '../../support/people/random-operations';
import { cellsOf, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

/** They depend on ids. */
const SUMS = /(_[\da-z]{12})[\da-z]{12}(?=\[|[a-z]$)/;

/** The cells that people write into. */
const ownCells = (host: Host): string[][] => cellsOf(planOf(host), a1(0, 0, 45, WIDTH - 1));

/** What a check of the same cells in a new spreadsheet says: the states and findings of each row, without ids. */
function freshStatuses(host: Host): unknown {
  const copy = structuredClone(planOf(host));
  for (const cells of copy.rows) cells.splice(WIDTH);
  for (const key of [...(copy.cells?.keys() ?? [])]) if (Number(key.split(',')[1]) >= WIDTH) copy.cells?.delete(key);
  const fresh = hostOf([{ ...copy, conditionalFormats: [] }]);
  panel(fresh, 'panelCheck', { ...HERE, sheet: '2022' });
  return statuses(planOf(fresh));
}

/** Row ids, of rows that have one. */
function idsOf(host: Host): string[] {
  return cellsOf(planOf(host), a1(1, WIDTH + 2, 45)).flatMap(([mark = '']) =>
    mark.startsWith('vekha:') ? [] : (/\d+/.exec(mark) ?? []),
  );
}

function statuses(sheet: Sheet): unknown {
  return cellsOf(sheet, a1(0, WIDTH, 45, WIDTH + 2)).map(([status = '', findings = '', mark = '']) =>
    // Titles stay in the row they were put in, even where a row below has come to look like a part of the header.
    mark.startsWith('vekha:') ? ['', '', ''] : [status, findings, mark.replace(/\d+/, '').replace(SUMS, '$1')],
  );
}

const OPERATIONS = lengthOf(200, 20_000);
const RUN = 50;

describe('after any operations', () => {
  test(
    `a sweep brings statuses to what a fresh check gives, ${OPERATIONS} operations in all`,
    () => {
      fc.assert(
        fc.property(fc.array(operation, { minLength: RUN, maxLength: RUN, size: 'max' }), (operations) => {
          const host = hostOf([tab(PLAN)]);
          panel(host, 'panelCheck', HERE);
          for (const did of operations) {
            const own = ['edit', 'clear', 'paste', 'check'].includes(did.kind);
            const before = own ? ownCells(host) : [];
            perform(host, did);
            // An edit changes the cells it was made in, a check none.
            if (own) expect(ownCells(host)).toEqual(expected(before, did, ownCells(host)));
          }
          const swept = panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
          // Where the plan itself was taken away, there is nothing to tell.
          if (swept.ok) {
            expect(statuses(planOf(host))).toEqual(freshStatuses(host));
            expect(new Set(idsOf(host)).size).toBe(idsOf(host).length);
          } else expect(['no-header', 'no-items', 'empty-sheet', 'competing-headers']).toContain(swept.error.code);
        }),
        { numRuns: OPERATIONS / RUN, seed: seedOf(20_221_231), endOnFailure: true },
      );
    },
    SLOW,
  );
});

/** The cells before, with those the operation was made in taken from after. */
function expected(before: string[][], did: Operation, after: string[][]): string[][] {
  return before.map((cells, at) =>
    cells.map((cell, left) => {
      const here =
        (did.kind === 'edit' && at === did.row && left === did.column) ||
        (did.kind === 'clear' && at >= did.row && at < did.row + did.height && left === did.column) ||
        (did.kind === 'paste' && at === did.row);
      return here ? (after[at]?.[left] ?? '') : cell;
    }),
  );
}
