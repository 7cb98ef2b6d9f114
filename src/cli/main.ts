/** The command line: reads what is asked, runs the command, and turns a refusal into one line. */
import { text as readAll } from 'node:stream/consumers';
import { formatMessage, type Messages } from '../core/i18n/format-message';
import { harmlessLine } from '../core/text/harmless';
import { type Bundle, loadBundle } from '../stand-in/bundle';
import { InputError } from '../workbook/input-error';
import type { Terminal } from './arguments/command';
import { refuseOutput } from './books/output';
import { COMMANDS } from './commands';
import { localeOf, readArguments, wantsHelp } from './read-arguments';

const WORDS = {
  above: {
    ru: 'Веха: проверка плана мероприятий и отчёт о его исполнении.',
    en: 'Vekha checks a plan of measures and makes the report on its execution.',
  },
  below: {
    ru: `  --json            один документ JSON вместо текста
  --format sarif    замечания в виде SARIF 2.1.0 (у check)
  --year 2022       отчётный год
  --period "…"      отчётный период: "I полугодие 2022", 2022-Q3, "9 мес. 2022", "июль 2022", 2022-01-01..2022-03-15
  --sheet "2022"    лист с планом
  --force           заменить файл, который уже есть
  --unproven        записать под другим именем и ту копию, которую не удалось подтвердить; отличия названы
  --locale ru|en    язык сообщений; по нему же читаются введённые числа и даты
  --profile         сосчитать обращения к службам Google (у edit — только при самой правке)

Код завершения: 0 — хорошо, 1 — в плане есть ошибки или отчёт ему не соответствует, 2 — неверные входные данные.`,
    en: `  --json            one JSON document instead of text
  --format sarif    findings as SARIF 2.1.0 (for check)
  --year 2022       the reporting year
  --period "…"      the reporting period: "first half of 2022", 2022-Q3, "July 2022", 2022-01-01..2022-03-15
  --sheet "2022"    the tab with the plan
  --force           replace a file that is there already
  --unproven        write, under another name, even a copy that could not be proven; what differs is named
  --locale ru|en    language of messages; typed numbers and dates are read by it, too
  --profile         count the calls to Google's services (for edit, those of the edit alone)

Exit code: 0 fine, 1 the plan has errors or the report is not what it makes, 2 bad input.`,
  },
  unexpected: {
    ru: 'Команда не выполнена: {cause}. Сообщите об этом разработчику.',
    en: 'The command was not carried out: {cause}. Tell the developer about it.',
  },
} as const satisfies Messages;

/** The terminal that the process runs in. */
const OWN_TERMINAL: Terminal = {
  readInput: () => readAll(process.stdin),
  print: (text) => void process.stdout.write(text),
  printError: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
};

export interface MainOptions {
  /** Code.js of the built bundle. */
  readonly codePath: string;
  /** Tests load it once for all. */
  readonly load?: (codePath: string) => Bundle;
  readonly terminal?: Terminal;
}

/** Runs one command; returns the exit code: 0 fine, 1 findings of severity error or a report that differs, 2 bad input or usage. */
export async function main(argv: readonly string[], options: MainOptions): Promise<number> {
  const { codePath, load = loadBundle, terminal = OWN_TERMINAL } = options;
  const locale = localeOf(argv);
  try {
    if (wantsHelp(argv)) {
      const lines = Object.values(COMMANDS).map(({ usage }) => usage[locale]);
      terminal.print(`${WORDS.above[locale]}\n\n${lines.join('\n')}\n\n${WORDS.below[locale]}\n`);
      return argv.length === 0 ? 2 : 0;
    }
    const { command, given, own } = readArguments(argv);
    await refuseOutput(command, given);
    return await command.run({ ...given, terminal, bundle: load(codePath) }, own);
  } catch (error) {
    // Whatever it is: 1 would say that the plan has errors.
    const line =
      error instanceof InputError
        ? error.texts[locale]
        : formatMessage(WORDS.unexpected, { cause: `${error}` }, locale);
    terminal.printError(`${harmlessLine(line).trim()}\n`);
    return 2;
  }
}
