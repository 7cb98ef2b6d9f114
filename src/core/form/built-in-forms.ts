/** Forms that need no document: common ones, as data, and the example that each is learnt from as any other form is. */
import type { Message } from '../i18n/format-message';
import type { Locale } from '../locale';
import type { ReportDocument } from '../report/document';
import type { FormName } from './form-names';

type Block = ReportDocument['blocks'][number];
type Table = Extract<Block, { kind: 'table' }>;
type Row = Table['rows'][number];
type Cell = Row['cells'][number];

interface BuiltInColumn {
  readonly title: Message;
  /** Twips. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

export interface BuiltInForm {
  readonly id: FormName;
  readonly landscape: boolean;
  readonly columns: readonly BuiltInColumn[];
  /** Title over the last columns, and how many they are; null where none stands there. */
  readonly group: { readonly title: Message; readonly columns: number } | null;
  /** Whether a row of column numbers stands below the titles. */
  readonly numbered: boolean;
}

const NUMBER = { ru: '№ п/п', en: 'No.' };
const NAME = { ru: 'Наименование мероприятия', en: 'Measure' };
// Short, so that no word of a title breaks in a narrow column.
const PERIOD = { ru: 'Срок', en: 'Period' };
const EXECUTOR = { ru: 'Исполнитель', en: 'Executor' };
const PROGRESS = { ru: 'Информация об исполнении', en: 'Progress' };

const column = (title: Message, width: number, align: 'left' | 'center' = 'left'): BuiltInColumn => ({
  title,
  width,
  align,
});
const quarter = (roman: string, number: number): BuiltInColumn =>
  column({ ru: `${roman} квартал`, en: `Q${number}` }, 1_870);

/** Portrait leaves 10,205 twips, landscape 14,570. */
export const BUILT_IN_FORMS: readonly BuiltInForm[] = [
  {
    id: 'portrait',
    landscape: false,
    columns: [
      column(NUMBER, 640, 'center'),
      column(NAME, 2_050),
      // A day in figures fits, and «ежемесячно».
      column(PERIOD, 1_400, 'center'),
      column(EXECUTOR, 1_980),
      column(PROGRESS, 2_325),
      column({ ru: 'Причины неисполнения', en: 'Reasons for non-execution' }, 1_810),
    ],
    group: null,
    numbered: true,
  },
  {
    id: 'quarters',
    landscape: true,
    columns: [
      column(NUMBER, 900, 'center'),
      column(NAME, 2_800),
      column(PERIOD, 1_340, 'center'),
      column(EXECUTOR, 2_050),
      quarter('I', 1),
      quarter('II', 2),
      quarter('III', 3),
      quarter('IV', 4),
    ],
    group: { title: PROGRESS, columns: 4 },
    numbered: false,
  },
  {
    id: 'short',
    landscape: false,
    columns: [
      column(NUMBER, 800, 'center'),
      column(NAME, 4_400),
      column({ ru: 'Результат исполнения', en: 'Result' }, 5_005),
    ],
    group: null,
    numbered: false,
  },
];

/** The report's document with the form's table in the place of its own: one section, one measure with two entries. */
export function exampleOf(form: BuiltInForm, document: ReportDocument, locale: Locale): ReportDocument {
  const at = document.blocks.findIndex(({ kind }) => kind === 'table');
  const blocks = document.blocks.map((block, index): Block => (index === at ? exampleTable(form, locale) : block));
  return { ...document, landscape: form.landscape, blocks };
}

function exampleTable({ columns, group, numbered }: BuiltInForm, locale: Locale): Table {
  const head = headRows(columns, group, locale);
  const numbers = columns.map((_column, index) => cell(String(index + 1), { align: 'center' }));
  const measure = SAMPLE[locale];
  const texts = columns.map(({ title }) =>
    title === NUMBER ? '1.1.' : title === NAME ? measure : title === PERIOD ? '2000' : measure,
  );
  const isProgress = (index: number): boolean =>
    group === null
      ? /^(?:Информация|Результат|Progress|Result)/.test(columns[index]?.title[locale] ?? '')
      : index >= columns.length - group.columns;
  const look = (index: number): Partial<Cell> => ({ align: columns[index]?.align ?? 'left' });
  return {
    kind: 'table',
    columnWidths: columns.map(({ width }) => width),
    headerRows: head.length + (numbered ? 1 : 0),
    rows: [
      ...head,
      ...(numbered ? [row(numbers, true)] : []),
      row([cell(`1. ${measure}`, { span: columns.length, align: 'center', bold: true })], true),
      row(texts.map((text, index) => cell(text, { ...look(index), merge: isProgress(index) ? 'none' : 'start' }))),
      row(
        texts.map((text, index) =>
          isProgress(index) ? cell(text, look(index)) : cell('', { ...look(index), merge: 'continue' }),
        ),
      ),
    ],
  };
}

const SAMPLE: Message = { ru: 'Образец', en: 'Sample' };

function headRows(columns: readonly BuiltInColumn[], group: BuiltInForm['group'], locale: Locale): Row[] {
  const title = (each: BuiltInColumn, merge: Cell['merge'] = 'none'): Cell =>
    cell(each.title[locale], { align: 'center', bold: true, merge });
  if (group === null)
    return [
      row(
        columns.map((each) => title(each)),
        true,
      ),
    ];
  const own = columns.slice(0, -group.columns);
  const grouped = columns.slice(-group.columns);
  const over = cell(group.title[locale], { span: group.columns, align: 'center', bold: true });
  const below = own.map(() => cell('', { align: 'center', bold: true, merge: 'continue' }));
  return [
    row([...own.map((each) => title(each, 'start')), over], true),
    row([...below, ...grouped.map((each) => title(each))], true),
  ];
}

function cell(text: string, look: Partial<Cell> = {}): Cell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

function row(cells: readonly Cell[], keepWithNext = false): Row {
  return { cells, keepWithNext };
}
