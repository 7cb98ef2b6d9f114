/** A date, a number or TRUE where words belong: what Sheets made of something typed. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText, cellValue } from '../grid/grid';
import { hasDays } from '../plan/table/day-columns';
import { tableAt } from '../plan/table/table-at';

export const rule = defineRule({
  id: 'non-text-cell',
  severity: 'warning',
  messages: {
    date: {
      ru: 'Таблица превратила текст в дату «{text}». Задайте ячейке формат «Текст» и впишите заново, что имелось в виду.',
      en: 'Sheets has turned the text into the date “{text}”. Give the cell the format “Plain text” and write again what was meant.',
    },
    other: {
      ru: 'Вместо текста в ячейке значение «{text}». Задайте ячейке формат «Текст» и впишите текст.',
      en: 'The cell holds the value “{text}” instead of text. Give it the format “Plain text” and write the text.',
    },
    keep: { ru: 'Оставить «{text}» текстом.', en: 'Keep “{text}” as text.' },
    day: {
      ru: 'Вписать «{text}»: похоже, это дата, потерявшая формат.',
      en: 'Write “{text}”: the number seems to be a date that has lost its format.',
    },
    month: {
      ru: 'Вписать «{text}» текстом, если имелся в виду месяц.',
      en: 'Write “{text}” as text, if the month was meant.',
    },
  },
  checkItem(item, { plan }, report) {
    const { grid } = plan;
    for (const row of item.rows) {
      const columns = tableAt(plan, row)?.columns;
      if (columns === undefined) continue;
      const ends = columns.until === undefined ? [] : [columns.until];
      for (const column of [columns.name, columns.period, ...ends, columns.executors, ...columns.progress]) {
        const value = column === null ? null : cellValue(grid, row, column);
        if (value === null || column === null) continue;
        const text = cellText(grid, row, column);
        const isPeriod = column === columns.period || column === columns.until;
        if (typeof value !== 'object') {
          // A year alone is a period, and reads the same as text.
          const isYear =
            isPeriod && typeof value === 'number' && Number.isInteger(value) && value > 1900 && value < 2200;
          if (isYear) continue;
          const month = isPeriod && typeof value === 'number' ? monthOf(value) : null;
          const day = isPeriod && typeof value === 'number' ? dayOf(value) : null;
          report('other', { row, column }, { text }, { suggestions: suggest(text, month, day) });
          continue;
        }
        // A deadline is a date in its own right; only the first of a month may have been a month, where no other cell holds a day.
        // A month that is shown as one reads the same as text.
        if (isPeriod && (value.day !== 1 || !FIRST.test(text) || hasDays(grid, tableAt(plan, row)))) continue;
        const month = isPeriod ? `${String(value.month).padStart(2, '0')}.${value.year}` : null;
        report('date', { row, column }, { text }, { suggestions: suggest(text, month) });
      }
    }
  },
});

/** The first of a month, by its figure. */
const FIRST = /(?<!\d)0?1(?!\d)/;

/** The day that a number stands for where a date has lost its format; null for figures that are none of these decades. */
function dayOf(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 36_526 || serial > 55_000) return null;
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** The text as it is shown and, where it may have been a month or a day, that. */
function suggest(text: string, month: string | null, day: string | null = null) {
  const changes = (to: string) => [{ start: 0, end: text.length, text: to }];
  const keep = { message: 'keep' as const, values: { text }, changes: changes(text) };
  if (day !== null) return [{ message: 'day' as const, values: { text: day }, changes: changes(day) }, keep];
  if (month === null) return [keep];
  return [keep, { message: 'month' as const, values: { text: month }, changes: changes(month) }];
}

/** "03.2022" where a decimal point makes a number of it, its final zeros gone; null for any other number. */
function monthOf(value: number): string | null {
  const [month = '', fraction = ''] = String(value).split('.');
  const year = fraction.padEnd(4, '0');
  return Number(month) >= 1 && Number(month) <= 12 && /^(?:19|20)\d\d$/.test(year)
    ? `${month.padStart(2, '0')}.${year}`
    : null;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Не текст в ячейке', en: 'Cell that is not text' },
  trigger: {
    ru: 'В ячейке наименования, исполнителя или хода исполнения стоит дата, число или ИСТИНА; в ячейке срока дата первого числа («03.2022» стало 01.03.2022), а других дней в этом столбце нет.',
    en: 'A cell of name, executor or progress holds a date, a number or TRUE; a period cell holds the first of a month (“03.2022” became 1 March) and its column no other day.',
  },
  remedy: {
    ru: 'Выберите предложенную замену или впишите текст в ячейку с форматом «Текст».',
    en: 'Pick the replacement proposed, or write the text into a cell formatted as plain text.',
  },
  reason: {
    ru: 'Таблицы превращают набранное в дату молча, и в отчёт попадает не то, что писали.',
    en: 'Sheets turns what was typed into a date without a word, and the report says something else.',
  },
};
