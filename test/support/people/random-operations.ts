/** People at work, at random: a small plan, and what may happen to its tab. */
import fc from 'fast-check';
import { callPanel } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import type { Sheet } from '../../../src/stand-in/host/model';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { copyRow, deleteRow, insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { HEADER } from '../rule-tester';
import { bundle, HERE, typeWith } from '../spreadsheet';

export const PLAN = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка  картин | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2021-2023 годы | Департамент культуры | Состоялся 5 мая 2022 года
  2. Спорт | | | |
  2.1. | Забег | 2022 год | Департамент спорта | 31 апреля прошёл  забег "Весна"
  2.2. | Турнир | 2022 год | Департамент спорта | `;

/** Tabs beside it that change what is found. */
export const SETTINGS = `
  Ключ | Значение
  Правила | inactive-item: ошибка
  Период плана | 2021-2023`;
export const EXECUTORS = `
  Название | Другие названия | Почта | Действует с | Действует по | Преемник
  Департамент культуры | | | | 01.02.2022 | Департамент спорта
  Департамент спорта | Депспорт | | | |`;

export const WIDTH = 5;
const TEXTS = [
  '',
  'Проведён форум 5 мая 2022 года',
  'Мероприятия  не проводились',
  'Запланировано на 2023 год',
  'Форум отменён',
  'Провeдена "Ярмарка" ( 200 гостей )',
  'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов',
  '=1+1',
  '2.1.',
  '1.10',
  'Департамент спорта',
  '2022 год',
  '<img src=x onerror=alert(1)>',
];

const row = fc.integer({ min: 1, max: 14 });
const text = fc.constantFrom(...TEXTS);
const column = fc.integer({ min: 0, max: WIDTH - 1 });

/** What may happen to the plan's tab. Rows and columns are zero-based; the header stays. */
export const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), row, column, text, lost: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clear' as const),
      row,
      column,
      height: fc.integer({ min: 1, max: 4 }),
      lost: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      row,
      texts: fc.array(text, { minLength: WIDTH, maxLength: WIDTH }),
      lost: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), column }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('fix' as const, 'undo' as const, 'check' as const) }) },
);
export type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

export const planOf = (host: Host): Sheet => host.workbook.sheets[0] as Sheet;
export const a1 = (at: number, left: number, bottom = at, right = left): string => {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return `${letter(left)}${at + 1}:${letter(right)}${bottom + 1}`;
};

/** Does it to the sheet as a person would; a lost event is one that Sheets dropped, so no `onEdit` ran. */
export function perform(host: Host, did: Operation, script = bundle): void {
  const sheet = planOf(host);
  const put = (at: number, left: number, value: string): void =>
    setContent(sheet, at, left, { value: value === '' ? null : value });
  if (did.kind === 'edit') {
    if (did.lost) put(did.row, did.column, did.text);
    else typeWith(script, host, a1(did.row, did.column), did.text, sheet);
  } else if (did.kind === 'clear') {
    if (!did.lost) typeWith(script, host, a1(did.row, did.column, did.row + did.height - 1), '', sheet);
    else for (let at = 0; at < did.height; at += 1) put(did.row + at, did.column, '');
  } else if (did.kind === 'paste') {
    if (!did.lost) typeWith(script, host, a1(did.row, 0), did.texts.join('\t'), sheet);
    else for (const [at, value] of did.texts.entries()) put(did.row, at, value);
  } else if (did.kind === 'insert') insertRow(sheet, Math.min(did.row, sheet.rows.length));
  else if (did.kind === 'delete') {
    if (did.row < sheet.rows.length && sheet.rows.length > 3) deleteRow(sheet, did.row);
  } else if (did.kind === 'copy') {
    if (did.row < sheet.rows.length && sheet.rows.length < 40) copyRow(sheet, did.row);
  } else if (did.kind === 'sort') sortRows(sheet, 1, sheet.rows.length, did.column);
  else if (did.kind === 'fix')
    callPanel(script, host, 'panelFix', { ...HERE, sheet: '2022', picks: null, preview: false });
  else if (did.kind === 'undo') callPanel(script, host, 'panelUndo', { ...HERE, sheet: '2022' });
  else callPanel(script, host, 'panelCheck', { ...HERE, sheet: '2022' });
}
