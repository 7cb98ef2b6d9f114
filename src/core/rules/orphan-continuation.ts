/** Progress in a row that continues nothing: no item stands above it. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'orphan-continuation',
  severity: 'error',
  messages: {
    orphan: {
      ru: 'Строка {row} продолжает мероприятие, но над ней его нет. Впишите номер и наименование или перенесите запись к её мероприятию.',
      en: 'Row {row} continues a measure, but there is none above it. Write its number and name, or move the entry to its measure.',
    },
  },
  check({ plan }, report) {
    for (const orphan of plan.orphans) {
      const column = orphan.entries[0]?.column ?? plan.tables[0]?.columns.progress[0] ?? 0;
      report('orphan', { row: orphan.row, column }, { row: orphan.row + 1 });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Строка без мероприятия', en: 'Row without a measure' },
  trigger: {
    ru: 'Номер и наименование в строке пусты, а выше в разделе нет ни одного мероприятия.',
    en: 'The number and the name of a row are blank, and no measure stands above it in its section.',
  },
  remedy: {
    ru: 'Впишите номер и наименование или перенесите запись в строку её мероприятия.',
    en: 'Write the number and the name, or move the entry to the row of its measure.',
  },
  reason: {
    ru: 'Запись ни к чему не относится: в отчёте её некуда поставить.',
    en: 'The entry belongs to nothing: the report has no place for it.',
  },
};
