/** The command line's words: what may be asked, and what is wrong with what was asked. */
import { parseArgs } from 'node:util';
import type { ReportRequestJson } from '../contract/wire';
import { type CellRange, formatCell, parseRange } from '../core/grid/cell-range';
import type { Locale } from '../core/locale';
import { InputError } from '../workbook/input-error';

export const COMMANDS = [
  'check',
  'edit',
  'fix',
  'undo',
  'waive',
  'report',
  'import',
  'activity',
  'dates',
  'serve',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface TypedText {
  /** A tab named along with the range: "'2022'!E12". */
  readonly sheet: string | null;
  readonly range: CellRange;
  readonly text: string;
}

export interface Arguments {
  readonly command: Command;
  /** The workbook; "" for the commands that read standard input, and for `serve` without one. */
  readonly input: string;
  readonly output: string | null;
  readonly edits: readonly TypedText[];
  /** What `waive` accepts, and why; null for other commands. */
  readonly waiver: {
    readonly cell: string;
    readonly sheet: string | null;
    readonly rule: string;
    readonly reason: string;
  } | null;
  /** What `report` is to hold beside the plan. */
  readonly report: Required<Pick<ReportRequestJson, 'stage' | 'summary' | 'inactive' | 'department'>>;
  readonly format: 'text' | 'json' | 'sarif';
  readonly profile: boolean;
  readonly locale: Locale;
  readonly year: number | null;
  readonly sheet: string | null;
  /** Of `serve`; null for the usual one. */
  readonly port: number | null;
}

const OPTIONS = {
  json: { type: 'boolean' },
  profile: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string' },
  year: { type: 'string' },
  sheet: { type: 'string' },
  output: { type: 'string', short: 'o' },
  range: { type: 'string', multiple: true },
  value: { type: 'string', multiple: true },
  format: { type: 'string' },
  cell: { type: 'string' },
  rule: { type: 'string' },
  reason: { type: 'string' },
  port: { type: 'string' },
  draft: { type: 'boolean' },
  final: { type: 'boolean' },
  summary: { type: 'boolean' },
  inactive: { type: 'boolean' },
  department: { type: 'string' },
} as const;

/** Commands that write, and whether they must. */
const OUTPUT: Readonly<Record<Command, 'needed' | 'possible' | 'none'>> = {
  check: 'possible',
  edit: 'needed',
  fix: 'needed',
  undo: 'needed',
  waive: 'needed',
  report: 'needed',
  import: 'needed',
  activity: 'none',
  dates: 'none',
  serve: 'none',
};

/** What a command reads where it is no workbook with a plan. */
const INPUTS: Readonly<Partial<Record<Command, string>>> = { import: 'REPORT.docx -o PLAN.xlsx' };

/** The language asked for, whatever else is wrong with the arguments. */
export function localeOf(argv: readonly string[]): Locale {
  const at = argv.indexOf('--locale');
  return argv.includes('--locale=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'ru';
}

export function wantsHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv.includes('--help') || argv.includes('-h');
}

/** Reads the arguments; throws InputError for whatever no command takes. */
export function readArguments(argv: readonly string[]): Arguments {
  const parsed = parse(argv);
  const [command, ...inputs] = parsed.positionals;
  if (!isCommand(command)) {
    throw new InputError({
      ru: `Команды «${command ?? ''}» нет. Есть: ${COMMANDS.join(', ')}.`,
      en: `There is no command “${command ?? ''}”. There are: ${COMMANDS.join(', ')}.`,
    });
  }
  const { locale = 'ru', year, sheet, output } = parsed.values;
  if (locale !== 'ru' && locale !== 'en') {
    throw new InputError({
      ru: `--locale ${locale}: бывает только ru или en.`,
      en: `--locale ${locale}: only ru or en will do.`,
    });
  }
  return {
    command,
    input: readInput(command, inputs),
    output: readOutput(command, output),
    edits: command === 'edit' ? readEdits(parsed.values.range ?? [], parsed.values.value ?? []) : [],
    waiver: command === 'waive' ? readWaiver(parsed.values) : null,
    report: readReport(command, parsed.values),
    format: readFormat(command, parsed.values),
    profile: parsed.values.profile ?? false,
    locale,
    year: year === undefined ? null : readYear(year),
    sheet: sheet ?? null,
    port: parsed.values.port === undefined ? null : readPort(parsed.values.port),
  };
}

const isCommand = (word: string | undefined): word is Command => COMMANDS.some((command) => command === word);

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const [named = ''] = /-{1,2}[a-z][a-z-]*/.exec(reason) ?? [];
    throw new InputError(
      {
        ru: `Параметр ${named} не понят или указан без значения. Справка: vekha --help.`,
        en: `The option ${named} was not understood or lacks its value. For help: vekha --help.`,
      },
      error,
    );
  }
}

function readInput(command: Command, inputs: readonly string[]): string {
  const wanted = OUTPUT[command] === 'none' && command !== 'serve' ? 0 : 1;
  const [input = ''] = inputs;
  if (inputs.length < wanted && command !== 'serve') {
    throw new InputError({
      ru: `Команде ${command} нужен файл: vekha ${command} ${INPUTS[command] ?? 'PLAN.xlsx'}.`,
      en: `The command ${command} needs a file: vekha ${command} ${INPUTS[command] ?? 'PLAN.xlsx'}.`,
    });
  }
  if (inputs.length > wanted) {
    const extra = inputs[wanted] ?? '';
    throw new InputError({
      ru: `Лишнее слово «${extra}» в команде ${command}. Имя с пробелами возьмите в кавычки.`,
      en: `A word too many for the command ${command}: “${extra}”. Put a name with blanks in quotes.`,
    });
  }
  return input;
}

function readOutput(command: Command, output: string | undefined): string | null {
  if (OUTPUT[command] === 'needed' && (output ?? '') === '') {
    const file = command === 'report' ? 'REPORT.docx' : 'OUT.xlsx';
    throw new InputError({
      ru: `Куда записать? Добавьте -o ${file}.`,
      en: `Where should the result go? Add -o ${file}.`,
    });
  }
  if (OUTPUT[command] === 'none' && output !== undefined) {
    throw new InputError({
      ru: `Команда ${command} ничего не пишет в файл: уберите -o.`,
      en: `The command ${command} writes no file: leave -o out.`,
    });
  }
  return output ?? null;
}

function readFormat(
  command: Command,
  { json, format }: { readonly json?: boolean | undefined; readonly format?: string | undefined },
): Arguments['format'] {
  if (format === undefined) return json === true ? 'json' : 'text';
  if (format === 'text' || format === 'json' || (format === 'sarif' && command === 'check')) return format;
  throw new InputError({
    ru: `--format ${format}: бывает text или json, у check ещё sarif.`,
    en: `--format ${format}: text or json will do, for check sarif as well.`,
  });
}

type ReportValues = Readonly<Partial<Record<'draft' | 'final' | 'summary' | 'inactive', boolean | undefined>>> & {
  readonly department?: string | undefined;
};

function readReport(
  command: Command,
  { draft = false, final = false, summary = false, inactive = false, department }: ReportValues,
): Arguments['report'] {
  if (command !== 'report' && (draft || final || summary || inactive || department !== undefined)) {
    throw new InputError({
      ru: `--draft, --final, --summary, --inactive и --department бывают только у report.`,
      en: `--draft, --final, --summary, --inactive and --department go with report only.`,
    });
  }
  if (draft && final) {
    throw new InputError({
      ru: 'Отчёт бывает или проектом (--draft), или окончательным (--final).',
      en: 'A report is either a draft (--draft) or final (--final).',
    });
  }
  return { stage: draft ? 'draft' : final ? 'final' : null, summary, inactive, department: department ?? null };
}

function readWaiver({
  cell = '',
  rule = '',
  reason,
}: {
  readonly cell?: string | undefined;
  readonly rule?: string | undefined;
  readonly reason?: string | undefined;
}): Arguments['waiver'] {
  const place = readPlace(cell);
  if (place !== null && rule !== '' && reason !== undefined)
    return { cell: formatCell(place.range.top, place.range.left), sheet: place.sheet, rule, reason };
  throw new InputError({
    ru: 'Команде waive нужны --cell E12, --rule ПРАВИЛО и --reason "почему" (пустая причина снимает допущение).',
    en: 'The command waive needs --cell E12, --rule RULE and --reason "why" (a blank reason takes the waiver back).',
  });
}

function readYear(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1900 && year <= 2200) return year;
  throw new InputError({
    ru: `--year ${text}: нужен год четырьмя цифрами, например 2022.`,
    en: `--year ${text}: give the year in four digits, for example 2022.`,
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InputError({
    ru: `--port ${text}: нужно число до 65535, например 8080.`,
    en: `--port ${text}: give a number up to 65535, for example 8080.`,
  });
}

function readEdits(ranges: readonly string[], values: readonly string[]): TypedText[] {
  if (ranges.length === 0 || ranges.length !== values.length) {
    throw new InputError({
      ru: `Каждому --range нужен свой --value: указано ${ranges.length} и ${values.length}.`,
      en: `Each --range needs a --value of its own: ${ranges.length} and ${values.length} were given.`,
    });
  }
  return ranges.map((place, index) => {
    const named = readPlace(place);
    if (named === null) {
      throw new InputError({
        ru: `--range ${place}: так ячейку не назвать. Напишите E12 или B3:F5.`,
        en: `--range ${place}: no such way to name cells. Write E12 or B3:F5.`,
      });
    }
    return { ...named, text: values[index] ?? '' };
  });
}

/** "E12", "B3:F5", "'2022'!E12"; null for anything else. */
function readPlace(place: string): Pick<TypedText, 'sheet' | 'range'> | null {
  const cut = place.lastIndexOf('!');
  const range = parseRange(place.slice(cut + 1).replaceAll('$', ''));
  if (range === null) return null;
  const name = place.slice(0, Math.max(0, cut));
  return { sheet: cut < 0 ? null : name.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"), range };
}
