/** The words typed behind `vekha`, read by the table of commands: what is asked for, or one line on what is wrong with it. */
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';
import type { Messages } from '../core/i18n/format-message';
import type { Locale } from '../core/locale';
import type { Command, FileWanted, Given, Option, Options, Values } from './arguments/command';
import { EVERYWHERE } from './arguments/options';
import { refusal } from './arguments/refuse';
import { COMMANDS } from './commands';

const WORDS = {
  unknownCommand: {
    ru: 'Команды «{command}» нет. Есть: {names}.',
    en: 'There is no command “{command}”. There are: {names}.',
  },
  commandFirst: {
    ru: 'Сначала команда, потом файл: vekha {command} {file}.',
    en: 'The command comes first, then the file: vekha {command} {file}.',
  },
  unknownOption: {
    ru: 'Параметр {named} не понят или указан без значения. Справка: vekha --help.',
    en: 'The option {named} was not understood or lacks its value. For help: vekha --help.',
  },
  foreignOption: { ru: '--{name} бывает только у {names}.', en: '--{name} goes with {names} only.' },
  noInput: {
    ru: 'Команде {command} нужен файл: vekha {command} {example}.',
    en: 'The command {command} needs a file: vekha {command} {example}.',
  },
  wordTooMany: {
    ru: 'Лишнее слово «{word}» в команде {command}. Имя с пробелами возьмите в кавычки.',
    en: 'A word too many for the command {command}: “{word}”. Put a name with blanks in quotes.',
  },
  noOutput: { ru: 'Куда записать? Добавьте -o {example}.', en: 'Where should the result go? Add -o {example}.' },
  writesNothing: {
    ru: 'Команда {command} ничего не пишет в файл: уберите -o.',
    en: 'The command {command} writes no file: leave -o out.',
  },
} as const satisfies Messages;

export interface Asked {
  readonly command: Command;
  readonly given: Omit<Given, 'bundle' | 'terminal'>;
  readonly own: Values<Options>;
}

/** The language asked for, whatever else is wrong with the arguments. */
export function localeOf(argv: readonly string[]): Locale {
  const at = argv.indexOf('--locale');
  return argv.includes('--locale=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'ru';
}

export function wantsHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv.includes('--help') || argv.includes('-h');
}

/** Throws InputError for whatever no command takes. */
export function readArguments(argv: readonly string[]): Asked {
  const { values, positionals } = parse(argv);
  const [name = '', ...inputs] = positionals;
  const commands = new Map(Object.entries(COMMANDS));
  const command = commands.get(name);
  const [second = ''] = inputs;
  if (command === undefined && commands.has(second)) throw refusal(WORDS.commandFirst, { command: second, file: name });
  if (command === undefined)
    throw refusal(WORDS.unknownCommand, { command: name, names: Object.keys(COMMANDS).join(', ') });
  const { locale, year, period, sheet, output, json, format, profile, force, unproven } = readValues(EVERYWHERE, {
    ...values,
    // Its own reading of it comes below.
    ...('format' in command.options ? { format: undefined } : {}),
  });
  const own = readValues(command.options, values);
  refuseForeign(command, Object.keys(values));
  return {
    command,
    own,
    given: {
      ...readInputs(name, command, inputs),
      output: readOutput(name, command.output, output),
      format: (own.format as Given['format'] | undefined) ?? format ?? (json ? 'json' : 'text'),
      profile,
      locale,
      year: year ?? null,
      period: period ?? null,
      sheet: sheet ?? null,
      force,
      unproven,
    },
  };
}

function parse(argv: readonly string[]) {
  const options: Record<string, Option> = { ...EVERYWHERE };
  for (const { options: own } of Object.values(COMMANDS)) Object.assign(options, own);
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const [named = ''] = /-{1,2}[a-z][a-z-]*/.exec(reason) ?? [];
    throw refusal(WORDS.unknownOption, { named }, error);
  }
}

function readValues<Own extends Options>(options: Own, values: Readonly<Record<string, unknown>>): Values<Own> {
  const read = Object.entries(options).map(([name, { schema, refusal: words = WORDS.unknownOption }]) => {
    const parsed = z.safeParse(schema, values[name]);
    if (parsed.success) return [name, parsed.data];
    throw refusal(words, { value: String(values[name]), named: `--${name}` });
  });
  return Object.fromEntries(read);
}

/** An option of other commands is a mistake, and not to be passed over. */
function refuseForeign({ options }: Command, names: readonly string[]): void {
  const name = names.find((each) => !(each in EVERYWHERE) && !(each in options));
  if (name === undefined) return;
  const takers = Object.entries(COMMANDS).flatMap(([taker, { options: own }]) => (name in own ? [taker] : []));
  throw refusal(WORDS.foreignOption, { name, names: takers.join(', ') });
}

function readInputs(
  name: string,
  { input: wanted, second: also }: Command,
  inputs: readonly string[],
): Pick<Given, 'input' | 'inputs' | 'second'> {
  const [input = '', second = ''] = inputs;
  const missing = input === '' ? wanted : also !== undefined && second === '' ? also : null;
  if (missing?.needed === true) throw refusal(WORDS.noInput, { command: name, example: missing.example });
  const word = inputs[(wanted === null ? 0 : (wanted.most ?? 1)) + (also === undefined ? 0 : 1)];
  if (word !== undefined) throw refusal(WORDS.wordTooMany, { command: name, word });
  return { input, inputs, second: also === undefined ? '' : second };
}

function readOutput(command: string, wanted: FileWanted | null, output: string | undefined): string | null {
  if (wanted?.needed === true && (output ?? '') === '') throw refusal(WORDS.noOutput, { example: wanted.example });
  if (wanted === null && output !== undefined) throw refusal(WORDS.writesNothing, { command });
  return output ?? null;
}
