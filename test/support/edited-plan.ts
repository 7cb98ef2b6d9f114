/** A plan that Vekha has checked, an edit of its words, and what stands in our columns then: by the edit, and by a check of the whole plan. */
import type { Host } from '../../src/stand-in/host/host';
import { copyHost } from './copy-host';
import { a1, planOf } from './people/random-operations';
import { HEADER } from './rule-tester';
import { bundle, cellsOf, HERE, hostOf, panel, tab, typeWith } from './spreadsheet';

/** Columns of the plan: ours stand behind them. */
export const widthOf = (host: Host): number => Math.max(...planOf(host).rows.map((row) => row.indexOf('Состояние')));

export const ours = (host: Host): string[][] => {
  const width = widthOf(host);
  return cellsOf(planOf(host), a1(0, width, Math.max(45, planOf(host).rows.length), width + 2));
};

export const whole = (host: Host): string[][] => {
  const copy = copyHost(host);
  panel(copy, 'panelCheck', { ...HERE, sheet: planOf(copy).name });
  return ours(copy);
};

/** Types or pastes words and says whether nothing but a part of the plan was judged: then not all rows below the header are looked at again before the write. */
export const typeWords = (host: Host, row: number, column: number, text: string): boolean => {
  const before = host.cellsMoved.read;
  typeWith(bundle, host, a1(row, column), text, planOf(host));
  const { rows } = planOf(host);
  const body = rows.length - rows.findIndex((cells) => cells.includes('Состояние'));
  return host.cellsMoved.read - before < rows.length * (widthOf(host) + 3) + 3 * body;
};

/** Measures numbered from 1.1., each with the entry given. */
const planOfEntries = (entries: readonly string[]): string =>
  `${HEADER}\n1. Культура | | | |\n${entries
    .map((entry, index) => `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Департамент культуры | ${entry}`)
    .join('\n')}`;

export const told = (count: number): string[] =>
  Array.from({ length: count }, (_none, index) => `Проведено семинаров ${index + 1}, 5 мая 2022 года`);

export const hostWith = (entries: readonly string[]): Host => {
  const host = hostOf([tab(planOfEntries(entries))]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};

/** Measures numbered from 1.1., each with the entries of two quarters. */
export const hostOfQuarters = (rows: readonly (readonly [string, string])[]): Host => {
  const header = HEADER.replace(/[^|]*$/, ' I квартал 2022 года | II квартал 2022 года');
  const lines = rows.map(
    ([one, two], index) =>
      `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Департамент культуры | ${one} | ${two}`,
  );
  const host = hostOf([tab(`${header}\n1. Культура | | | | |\n${lines.join('\n')}`)]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};
