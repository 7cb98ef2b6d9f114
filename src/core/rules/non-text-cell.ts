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
          report('other', { row, column }, { text }, { suggestions: suggest(text, month) });
          continue;
        }
        // A deadline is a date in its own right; only the first of a month may have been a month, where no other cell holds a day.
        if (isPeriod && (value.day !== 1 || hasDays(grid, tableAt(plan, row)))) continue;
        const month = isPeriod ? `${String(value.month).padStart(2, '0')}.${value.year}` : null;
        report('date', { row, column }, { text }, { suggestions: suggest(text, month) });
      }
    }
  },
});

/** The text as it is shown and, where it may have been a month, that month. */
function suggest(text: string, month: string | null) {
  const changes = (to: string) => [{ start: 0, end: text.length, text: to }];
  const keep = { message: 'keep' as const, values: { text }, changes: changes(text) };
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
  title: { ru: 'Не текст в ячейке', en: 'Cell that is no text' },
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
