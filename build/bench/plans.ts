/** A plan of any size, the same at each call, and what is made of it: a tab, and a document of the official form. */
const WIDTHS = [900, 3950, 1700, 2950, 5070];
const HEADS = ['№ п/п', 'Наименование мероприятия', 'Сроки проведения', 'Ответственный исполнитель', 'Ход исполнения'];

export interface PlanItem {
  readonly number: string;
  readonly name: string;
  readonly period: string;
  readonly executors: string;
  readonly entry: string;
  readonly rest: readonly { readonly entry: string }[];
}

export type Plan = readonly { readonly title: string; readonly items: readonly PlanItem[] }[];

/** Blocks of a document, as far as the bench makes them; the writer's own types say the same. */
export interface CellBlock {
  readonly text: string;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  readonly align: 'left' | 'center';
  readonly bold: boolean;
}

export interface RowBlock {
  readonly keepWithNext: boolean;
  readonly cells: readonly CellBlock[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly RowBlock[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly keepWithNext: boolean;
}

export interface PlanDocument {
  readonly landscape: boolean;
  readonly title: string;
  readonly language: string;
  readonly description: string;
  readonly blocks: readonly (ParagraphBlock | TableBlock)[];
}

/** Sections of items of entries, some 600 characters an entry, every seventh item with a second one; the same at each call. */
export function makePlan(entries: number): Plan {
  const pick = generator(2022);
  const sections: { title: string; items: PlanItem[] }[] = [];
  for (let made = 0; made < entries; ) {
    const number = sections.length + 1;
    const items: PlanItem[] = [];
    while (items.length < 5 && made < entries) {
      const two = items.length % 7 === 3 && made + 2 <= entries;
      items.push({
        number: `${number}.${items.length + 1}.`,
        name: sentence(pick, 18),
        period: '2021-2023 годы',
        executors: `${executor(pick)}\n\n${executor(pick)}`,
        entry: `${sentence(pick, 40)}.\n${sentence(pick, 30)}`,
        rest: two ? [{ entry: sentence(pick, 60) }] : [],
      });
      made += two ? 2 : 1;
    }
    sections.push({ title: `${number}. В области ${sentence(pick, 3).toLowerCase()}`, items });
  }
  return sections;
}

/** Plans that nobody writes but somebody may paste, each of about as many letters as `makePlan` makes. */
export const CROWDS: Readonly<Record<string, (entries: number) => Plan>> = {
  'cells of 50,000': (entries) => {
    const text = makePlan(entries).flatMap(textsOf).join('. ');
    const cells = Array.from({ length: Math.ceil(text.length / 50_000) }, (_none, at) => text.slice(at * 50_000));
    return oneSection(cells.map((rest) => ({ ...BARE, entry: rest.slice(0, 50_000) })));
  },
  'equal entries': (entries) => {
    const entry = sentence(generator(1), 72);
    return makePlan(entries).map(({ title, items }) => ({ title, items: items.map((item) => ({ ...item, entry })) }));
  },
  'one section': (entries) => oneSection(makePlan(entries).flatMap(({ items }) => items)),
  '1,000 executors': (entries) => {
    const cell = (nth: number): string =>
      Array.from({ length: 1_000 }, (_none, at) => `Отдел ${1_000 * nth + at} администрации области`).join('\n\n');
    const cells = Math.ceil(makePlan(entries).flatMap(textsOf).join('').length / cell(1).length);
    return oneSection(Array.from({ length: cells }, (_none, at) => ({ ...BARE, executors: cell(at) })));
  },
};

const BARE = { name: 'Форум', period: '2022 год', executors: 'Отдел культуры', entry: 'Проведён форум.', rest: [] };

const oneSection = (items: readonly Omit<PlanItem, 'number'>[]): Plan => [
  { title: '1. Раздел', items: items.map((item, at) => ({ ...item, number: `1.${at + 1}.` })) },
];

const textsOf = ({ items }: Plan[number]): string[] =>
  items.flatMap(({ name, executors, entry, rest }) => [name, executors, entry, ...rest.map((each) => each.entry)]);

type Pick = (list: readonly string[]) => string;

/** Park and Miller's minimal generator: picks an element of a list. */
function generator(seed: number): Pick {
  let state = seed;
  return (list) => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length] ?? '';
  };
}

const STEMS =
  'развит сотрудничеств предприят област культур образован туризм инвестиц промышленност ярмарк выставк форум семинар'
    .concat(
      ' мероприят организац участник делегац проект соглашен переговор конференц поддержк экспорт молодеж спорт здравоохранен',
    )
    .split(' ');
const ENDINGS = ['ие', 'ия', 'ии', 'ием', 'ов', 'ах', 'ами', 'ный', 'ного', 'ных', 'ость', 'а', 'у', 'ой'];
const JOINTS = [
  'и',
  'в',
  'по',
  'с',
  'на',
  'для',
  'в рамках',
  'при участии',
  'в 2022 году',
  '12.04.2022',
  '–',
  '«Дорожной карты»',
];

function sentence(pick: Pick, words: number): string {
  const parts: string[] = [];
  for (let i = 0; i < words; i++) {
    parts.push(i % 4 === 3 ? pick(JOINTS) : pick(STEMS) + pick(ENDINGS));
  }
  const text = parts.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function executor(pick: Pick): string {
  return `Департамент ${pick(STEMS)}${pick(ENDINGS)} и ${pick(STEMS)}${pick(ENDINGS)} Смоленской области`;
}

function paragraph(text: string, bold = true): ParagraphBlock {
  return { kind: 'paragraph', text, align: bold ? 'center' : 'left', bold, keepWithNext: bold };
}

function cell(text: string, look: Partial<CellBlock> = {}): CellBlock {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

export function documentOf(plan: Plan): PlanDocument {
  const rows = [headerRow()];
  for (const section of plan) {
    rows.push(sectionRow(section.title));
    for (const item of section.items) {
      const merge = item.rest.length > 0 ? 'start' : 'none';
      rows.push(itemRow([item.number, item.name, item.period, item.executors], merge, item.entry));
      for (const { entry } of item.rest) rows.push(itemRow(['', '', '', ''], 'continue', entry));
    }
  }
  return documentWith(rows);
}

/** The same form with the tags of docxtemplater in it. */
export function templateDocument(): PlanDocument {
  return documentWith([
    headerRow(),
    sectionRow('{#sections}{title}'),
    itemRow(['{#items}{number}', '{name}', '{period}', '{executors}'], 'start', '{entry}'),
    itemRow(['', '', '', ''], 'continue', '{#rest}{entry}{/rest}{/items}{/sections}'),
  ]);
}

function documentWith(rows: readonly RowBlock[]): PlanDocument {
  const table: TableBlock = { kind: 'table', columnWidths: WIDTHS, headerRows: 1, rows };
  const blocks = [paragraph('Отчет об исполнении в 2022 году'), table, paragraph('Председатель', false)];
  return { landscape: true, title: 'Отчет', language: 'ru-RU', description: '', blocks };
}

function headerRow(): RowBlock {
  return { keepWithNext: true, cells: HEADS.map((text) => cell(text, { align: 'center', bold: true })) };
}

function sectionRow(text: string): RowBlock {
  return { keepWithNext: true, cells: [cell(text, { span: 5, align: 'center', bold: true })] };
}

function itemRow(texts: readonly string[], merge: CellBlock['merge'], entry: string): RowBlock {
  return { keepWithNext: false, cells: [...texts.map((text) => cell(text, { merge })), cell(entry)] };
}

/** The plan as a tab: its header, section rows, items, further entries left blank at the left. */
export function sheetOf(plan: Plan) {
  const rows: (string | null)[][] = [HEADS];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const section of plan) {
    merges.push({ top: rows.length, left: 0, bottom: rows.length + 1, right: 5 });
    rows.push([section.title, null, null, null, null]);
    for (const { number, name, period, executors, entry, rest } of section.items) {
      rows.push([number, name, period, executors, entry]);
      for (const further of rest) rows.push([null, null, null, null, further.entry]);
    }
  }
  return { rows, merges };
}
