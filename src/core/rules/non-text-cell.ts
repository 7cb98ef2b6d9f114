/** A date, a number or TRUE where words belong: what Sheets made of something typed. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { cellText, cellValue } from '../grid/grid';
import { tableAt } from '../plan/table-at';

export const rule = defineRule({
  id: 'non-text-cell',
  severity: 'warning',
  messages: {
    ru: {
      date: 'Таблица превратила текст в дату «{text}». Задайте ячейке формат «Текст» и впишите заново, что имелось в виду.',
      other: 'Вместо текста в ячейке значение «{text}». Задайте ячейке формат «Текст» и впишите текст.',
      keep: 'Оставить «{text}» текстом.',
      month: 'Вписать «{text}» текстом, если имелся в виду месяц.',
    },
    en: {
      date: 'Sheets has turned the text into the date “{text}”. Give the cell the format “Plain text” and write again what was meant.',
      other: 'The cell holds the value “{text}” instead of text. Give it the format “Plain text” and write the text.',
      keep: 'Keep “{text}” as text.',
      month: 'Write “{text}” as text, if the month was meant.',
    },
  },
  check({ plan }, report) {
    const { grid } = plan;
    for (const item of plan.items) {
      for (const row of item.rows) {
        const columns = tableAt(plan, row)?.columns;
        if (columns === undefined) continue;
        for (const column of [columns.name, columns.period, columns.executors, ...columns.progress]) {
          const value = column === null ? null : cellValue(grid, row, column);
          if (value === null || column === null) continue;
          const text = cellText(grid, row, column);
          const isPeriod = column === columns.period;
          if (typeof value !== 'object') {
            // A year alone is a period, and reads the same as text.
            const isYear =
              isPeriod && typeof value === 'number' && Number.isInteger(value) && value > 1900 && value < 2200;
            if (!isYear) report('other', { row, column }, { text });
            continue;
          }
          // A deadline is a date in its own right; only the first of a month may have been a month.
          if (isPeriod && value.day !== 1) continue;
          const month = `${String(value.month).padStart(2, '0')}.${value.year}`;
          const changes = (to: string) => [{ start: 0, end: text.length, text: to }];
          report(
            'date',
            { row, column },
            { text },
            {
              suggestions: [
                { message: 'keep', values: { text }, changes: changes(text) },
                ...(isPeriod ? [{ message: 'month' as const, values: { text: month }, changes: changes(month) }] : []),
              ],
            },
          );
        }
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Не текст в ячейке',
    trigger:
      'В ячейке наименования, исполнителя или хода исполнения стоит дата, число или ИСТИНА; в ячейке срока дата первого числа («03.2022» стало 01.03.2022).',
    remedy: 'Выберите предложенную замену или впишите текст в ячейку с форматом «Текст».',
    reason: 'Таблицы превращают набранное в дату молча, и в отчёт попадает не то, что писали.',
  },
  en: {
    title: 'Cell that is no text',
    trigger:
      'A cell of name, executor or progress holds a date, a number or TRUE; a period cell holds the first of a month (“03.2022” became 1 March).',
    remedy: 'Pick the replacement proposed, or write the text into a cell formatted as plain text.',
    reason: 'Sheets turns what was typed into a date without a word, and the report says something else.',
  },
};
