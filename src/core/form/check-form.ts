/** A finished report in a form against what the plan makes of that form, check by check, each by its name. */
import { alignRows } from '../report/proof/align-rows';
import { type Difference, WHOLE } from '../report/proof/difference';
import type { FormCheckName } from './form-check-words';
import type { Form } from './learn-form';
import type { Line } from './prove-form';

export type FormDifference = Omit<Difference, 'check'> & { readonly check: FormCheckName };

type Part = 'head' | 'section' | 'entry';

/** Rows of tables; `clean` drops what the document cannot hold, and what its reader cannot see. */
export function checkTables(
  form: Form,
  expected: readonly Line[],
  found: readonly Line[],
  clean: (text: string) => string,
): FormDifference[] {
  const [wanted, seen] = [expected.filter(isRow), found.filter(isRow)];
  const cellsOf = ({ cells }: Line): string[] =>
    cells.map((cell) => clean(cell.map(({ text }) => text).join('\n')).replace(/\u00ad/g, ''));
  const shown = (line: Line | undefined): string => (line === undefined ? '' : cellsOf(line).join(' | '));
  const keyOf = (line: Line): string => cellsOf(line).join('\u0001');
  const differences: FormDifference[] = [];
  let item = '';
  const items = wanted.map((line) => {
    const [first = '', second = ''] = cellsOf(line);
    if (partOf(form, line) !== 'head' && line.merges[0] !== 'continue') item = first || second || item;
    return item;
  });
  const tell = (
    check: FormCheckName,
    at: number | null,
    note: Difference['note'],
    texts: readonly [string | null, string | null],
    column = '',
  ): void => {
    const place = at === null ? WHOLE : { ...WHOLE, item: items[at] ?? '', column };
    differences.push({ check, place, note, expected: texts[0], found: texts[1] });
  };
  const { pairs, lost, foreign, doubled, moved } = alignRows(wanted.map(keyOf), seen.map(keyOf));
  for (const at of lost) tell(LINE_CHECKS[partOf(form, wanted[at])], at, 'lost', [shown(wanted[at]), null]);
  for (const at of foreign) tell('form-foreign-rows', null, 'foreign', [null, shown(seen[at])]);
  for (const at of doubled) tell('form-doubled', null, 'doubled', [null, shown(seen[at])]);
  for (const [at] of moved) tell('form-order', at, 'moved', [shown(wanted[at]), null]);
  for (const [at, other] of [...pairs, ...moved]) {
    const [one, two] = [wanted[at], seen[other]];
    if (one === undefined || two === undefined) continue;
    const part = partOf(form, one);
    if (one.cells.length !== two.cells.length) {
      tell('form-cells', at, 'spans', [null, null]);
      if (shown(one) !== shown(two)) tell(LINE_CHECKS[part], at, 'text', [shown(one), shown(two)]);
      continue;
    }
    const after = cellsOf(two);
    for (const [index, text] of cellsOf(one).entries()) {
      const title = titleOf(form, one, index);
      const check = part === 'entry' && !isProgress(form, one, index) ? 'form-measures' : LINE_CHECKS[part];
      if (text !== after[index]) tell(check, at, 'text', [text, after[index] ?? ''], title);
      const [merge, mergeFound] = [one.merges[index] === 'continue', two.merges[index] === 'continue'];
      if (merge !== mergeFound) tell('form-merges', at, merge ? 'unmerged' : 'merged', [null, null], title);
    }
  }
  return differences;
}

const LINE_CHECKS: Readonly<Record<Part, FormCheckName>> = {
  head: 'form-table-head',
  section: 'form-sections',
  entry: 'form-entries',
};

const isRow = ({ element }: Line): boolean => element === 'row';

function partOf({ sections }: Form, line: Line | undefined): Part {
  const part = line?.part;
  if (part === undefined) return 'head';
  if (part.kind !== 'row') return 'section';
  return sections.some(({ like }) => like === part.like) ? 'section' : 'entry';
}

/** The seat of a cell in a row of entries; none in other rows. */
function columnsUnder({ columns, item, continuation }: Form, { part }: Line, index: number): Form['columns'] {
  if (part?.kind !== 'row') return [];
  const seat = (part.like === continuation.like ? continuation : item).seats[index];
  return seat === undefined ? [] : columns.filter(({ column }) => seat.left <= column && column < seat.right);
}

const isProgress = (form: Form, line: Line, index: number): boolean =>
  columnsUnder(form, line, index).some(({ kind }) => kind === 'progress');

const titleOf = (form: Form, line: Line, index: number): string => columnsUnder(form, line, index)[0]?.title ?? '';

/** Texts that stay of the example, in their order; blank ones count for nothing. */
export function checkTexts(
  check: FormCheckName,
  expected: readonly string[],
  found: readonly string[],
): FormDifference[] {
  const [wanted, seen] = [expected, found].map((texts) => texts.map(even).filter((text) => text !== ''));
  if (wanted === undefined || seen === undefined) return [];
  const { pairs, lost, foreign, doubled, moved } = alignRows(wanted, seen);
  const tell = (note: Difference['note'], one: string | null, other: string | null): FormDifference => ({
    check,
    place: WHOLE,
    note,
    expected: one,
    found: other,
  });
  return [
    ...lost.map((at) => tell('lost', wanted[at] ?? '', null)),
    ...foreign.map((at) => tell('foreign', null, seen[at] ?? '')),
    ...doubled.map((at) => tell('doubled', null, seen[at] ?? '')),
    ...moved.map(([at]) => tell('moved', wanted[at] ?? '', null)),
    ...pairs.flatMap(([at, other]) =>
      wanted[at] === seen[other] ? [] : [tell('text', wanted[at] ?? '', seen[other] ?? '')],
    ),
  ];
}

const even = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
