/** `vekha compare`: two states or periods of a plan, entry by entry; with -o a Word document with tracked changes. */
import { basename } from 'node:path';
import type { CompareJson } from '../../contract/compare';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { harmlessLine } from '../../core/text/harmless';
import { InputError } from '../../workbook/input-error';
import { replaceFile } from '../../workbook/replace-file';
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { ask, openHost, requestOf } from '../books/plan-file';
import { printJson, printLines } from '../lines/print';

const WORDS = {
  title: { ru: '{from} → {to}', en: '{from} → {to}' },
  closed: { ru: '{name}, закрыт', en: '{name}, closed' },
  none: { ru: 'Различий нет.', en: 'No differences.' },
  kinds: {
    added: { ru: 'добавлено', en: 'added' },
    removed: { ru: 'убрано', en: 'removed' },
    changed: { ru: 'изменено', en: 'changed' },
    verdict: { ru: 'вывод', en: 'verdict' },
  },
  written: { ru: 'Правки: {path}', en: 'Changes: {path}' },
} as const satisfies Messages;

export const compare = defineCommand({
  usage: {
    ru: `  vekha compare A.xlsx [B.xlsx] [--base previous|year-ago|"2022"] [-o CHANGES.docx]
                                         сравнить два состояния плана по записям; один файл: лист с листом
                                         прежнего периода; с -o документ Word с правками`,
    en: `  vekha compare A.xlsx [B.xlsx] [--base previous|year-ago|"2022"] [-o CHANGES.docx]
                                         compare two states of a plan entry by entry; one file: its tab with
                                         the tab of the period before; with -o a Word document of changes`,
  },
  input: { needed: true, example: 'A.xlsx B.xlsx' },
  second: { needed: false, example: 'B.xlsx' },
  output: { needed: false, example: 'CHANGES.docx' },
  options: { base: TEXT },
  async run(given, { base = null }) {
    const { input: first, second } = given;
    const isPair = second !== '';
    const host = await openHost({ ...given, input: isPair ? second : first });
    const wanted = { ...requestOf(given), base, docx: given.output !== null };
    const before = isPair ? await openHost({ ...given, input: first }) : null;
    const other =
      before === null ? null : naming(first, () => ask(given, before, 'panelComparable', requestOf(given), first));
    const compareNow = () => ask(given, host, 'panelCompare', { ...wanted, other }, second);
    const { docx, ...compared } = isPair ? naming(second, compareNow) : compareNow();
    if (given.output !== null && docx !== null)
      await replaceFile(given.output, Buffer.from(docx, 'base64'), { over: given.force ? 'any' : 'new' });
    const file = given.output === null ? {} : { file: given.output };
    if (given.format === 'json') printJson(given, host, { ...compared, ...file });
    else {
      const written =
        given.output === null ? [] : ['', formatMessage(WORDS.written, { path: given.output }, given.locale)];
      printLines(given, host, [...compareLines(compared, isPair ? [first, second] : null, given.locale), ...written]);
    }
    return 0;
  },
});

const LONGEST = 160;

/** Of two files, whichever is refused is named. */
function naming<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const named = (text: string): string => (text.includes(path) ? text : `${path}: ${text}`);
    throw new InputError({ ru: named(error.texts.ru), en: named(error.texts.en) }, error.cause);
  }
}

function compareLines(
  { from, to, changes, questions }: Omit<CompareJson, 'docx'>,
  files: readonly [string, string] | null,
  locale: Locale,
): string[] {
  const periodOf = ({ sheet, period }: CompareJson['from']): string => (period === null ? sheet : period.text);
  const isOne = periodOf(from) === periodOf(to);
  const own = files?.map((path) => basename(path)) ?? [from.sheet, to.sheet];
  // Two states of one period bear the names of their files, or of their tabs.
  const names = own[0] === own[1] && files !== null ? files : own;
  const place = (side: CompareJson['from'], name = ''): string => {
    const full = isOne && name !== periodOf(side) ? `${periodOf(side)} (${name})` : periodOf(side);
    return side.closed === true ? formatMessage(WORDS.closed, { name: full }, locale) : full;
  };
  const lines = [formatMessage(WORDS.title, { from: place(from, names[0]), to: place(to, names[1]) }, locale), ''];
  if (changes.length === 0) lines.push(WORDS.none[locale]);
  for (const { kind, number, name, before, after, words } of changes) {
    const cut = (text: string): string => {
      const line = harmlessLine(text);
      return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
    };
    lines.push(`${WORDS.kinds[kind][locale].padEnd(10)} ${number} ${cut(name)}`);
    if (kind === 'verdict') lines.push(`    ${verdictWord(before, locale)} → ${verdictWord(after, locale)}`);
    else if (words !== undefined) lines.push(`    ${cut(markWords(words))}`);
    else
      lines.push(
        ...[...(before === '' ? [] : [`    − ${cut(before)}`]), ...(after === '' ? [] : [`    + ${cut(after)}`])],
      );
  }
  if (questions.length > 0) lines.push('', ...questions);
  return lines;
}

const verdictWord = (verdict: string, locale: Locale): string =>
  VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS]?.[locale] ?? verdict;

/** Letters of what stays, on either side of a change. */
const AROUND = 30;

/** "… прошёл [−4−] {+5+} июня …" */
function markWords(words: NonNullable<CompareJson['changes'][number]['words']>): string {
  return words
    .map(({ text, kind }, at) => {
      if (kind !== 'kept') return kind === 'removed' ? `[−${text}−]` : `{+${text}+}`;
      if (text.length <= 2 * AROUND) return text;
      if (at === 0) return `…${text.slice(-AROUND)}`;
      return at === words.length - 1
        ? `${text.slice(0, AROUND)}…`
        : `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}`;
    })
    .join('');
}
