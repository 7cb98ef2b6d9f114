/** Sheets turns "1.10" into 1 October or into 1.1: the number that was typed is gone. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { type CellDate, cellText } from '../grid/grid';
import { guessNumbers, shownTime } from '../plan/damaged-numbers';
import { numberKeys } from '../plan/number-keys';
import type { PlanItem } from '../plan/plan';
import { parseNumber } from '../plan/table/numbering';

export const rule = defineRule({
  id: 'damaged-number',
  severity: 'error',
  messages: {
    date: {
      ru: 'Номер превратился в дату «{text}». Задайте столбцу формат «Текст» и впишите номер заново, вероятно «{guess}».',
      en: 'The number has become the date “{text}”. Give the column the format “Plain text” and write it again, probably “{guess}”.',
    },
    number: {
      ru: 'Номер превратился в число «{text}», и ноль в конце мог пропасть. Задайте столбцу формат «Текст» и впишите номер заново, вероятно «{guess}».',
      en: 'The number has become the value “{text}” and may have lost a final zero. Give the column the format “Plain text” and write it again, probably “{guess}”.',
    },
    either: {
      ru: 'Номер превратился в число «{text}», и ноль в конце мог пропасть. Задайте столбцу формат «Текст» и впишите номер заново: «{guess}» или «{other}».',
      en: 'The number has become the value “{text}” and may have lost a final zero. Give the column the format “Plain text” and write it again: “{guess}” or “{other}”.',
    },
    replace: { ru: 'Вписать «{guess}» текстом.', en: 'Write “{guess}” as text.' },
    other: {
      ru: 'Вместо номера в ячейке значение «{text}». Задайте столбцу формат «Текст» и впишите номер заново.',
      en: 'The cell holds the value “{text}” instead of a number of the plan. Give the column the format “Plain text” and write it again.',
    },
  },
  check({ plan }, report) {
    const counts = new Map<string, number>();
    const keys = numberKeys(plan);
    const guesses = guessNumbers(plan.items);
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    plan.items.forEach((item, index) => {
      const { numberValue, number } = item;
      const value = numberValue ?? parseDateText(number.text);
      if (value === null) return;
      const time = shownTime(number.text);
      const end = cellText(plan.grid, number.row, number.column).length;
      const replaceBy = (guess: string) => ({
        message: 'replace' as const,
        values: { guess },
        changes: [{ start: 0, end, text: guess }],
      });
      if (typeof value === 'object' || time !== null) {
        const guess = `${time?.join('.') ?? dayAndMonth(value)}.`;
        report('date', number, { text: number.text, guess }, { suggestions: [replaceBy(guess)] });
      } else if (typeof value === 'boolean') report('other', number, { text: number.text });
      else if (!Number.isInteger(value)) {
        const repeated = (counts.get(keys[index] ?? '') ?? 0) > 1;
        if (!repeated && follows(plan.items[index - 1], item)) return;
        const [guess = number.text, other] = guesses[index] ?? [];
        const suggestions = [guess, ...(other === undefined ? [] : [other])].map(replaceBy);
        if (other === undefined) report('number', number, { text: number.text, guess }, { suggestions });
        else report('either', number, { text: number.text, guess, other }, { suggestions });
      }
    });
  },
});

const dayAndMonth = (value: CellDate | number | boolean): string =>
  typeof value === 'object' ? `${value.day}.${value.month}` : '';

/** A date that has since been made text by a change of the cell's format: "01.10.2022" as Russian Sheets shows it, "10/1/2022" as English does. */
function parseDateText(text: string): CellDate | null {
  const [, first, point, second, year] = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text) ?? [];
  if (first === undefined) return null;
  const [day, month] = point === '.' ? [first, second] : [second, first];
  return { day: Number(day), month: Number(month), year: Number(year) };
}

/** Whether a number stands where its text says: first of its section, or next after the one before. */
function follows(before: PlanItem | undefined, item: PlanItem): boolean {
  const parts = parseNumber(item.number.text);
  if (parts === null) return false;
  const last = Number(parts[parts.length - 1]);
  if (before === undefined || before.section !== item.section) return last === 1;
  const previous = parseNumber(before.number.text);
  return previous !== null && Number(previous[previous.length - 1]) + 1 === last;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Номер испорчен Таблицами', en: 'Number damaged by Sheets' },
  trigger: {
    ru: 'В ячейке номера стоит дата, дробное число не на своём месте или другое значение вместо текста.',
    en: 'The number cell holds a date, a fraction out of its place, or another value instead of text.',
  },
  remedy: {
    ru: 'Выделите столбец, выберите «Формат → Числа → Обычный текст» и впишите номер заново. Остальным ячейкам столбца «Настроить лист» задаёт этот формат сама.',
    en: 'Select the column, choose Format → Number → Plain text and write the number again. “Set up the sheet” gives this format to the other cells of the column.',
  },
  reason: {
    ru: 'Таблицы читают «1.10» как 1 октября или как 1,1: исходный номер теряется, строка попадает не туда.',
    en: 'Sheets reads “1.10” as 1 October or as 1.1: the number is lost and the row ends up elsewhere.',
  },
};
