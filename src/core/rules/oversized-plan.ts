/** A plan whose report no Google Doc can hold. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { countTableCharacters, DOC_CHARACTERS } from '../plan/table-size';

export const rule = defineRule({
  id: 'oversized-plan',
  severity: 'warning',
  messages: {
    ru: {
      oversized:
        'В плане {length} знаков, а Google Документ вмещает {limit}. Формируйте отчёт файлом .docx или частями: по разделам или исполнителям.',
    },
    en: {
      oversized:
        'The plan has {length} characters; a Google Doc holds {limit}. Make the report as .docx or in parts, by section or executor.',
    },
  },
  check({ plan }, report) {
    const length = countTableCharacters(plan);
    if (length <= DOC_CHARACTERS) return;
    const table = plan.tables[0];
    report(
      'oversized',
      { row: table?.headerTop ?? 0, column: table?.columns.progress[0] ?? 0 },
      { length, limit: DOC_CHARACTERS },
    );
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'План очень велик',
    trigger: 'Тексты пяти столбцов плана вместе длиннее 1,02 миллиона знаков.',
    remedy: 'Скачайте отчёт файлом .docx или разделите план.',
    reason: 'Google Документ больше не вмещает, и Диск отвергнет отчёт.',
  },
  en: {
    title: 'Oversized plan',
    trigger: 'The texts of the plan’s five columns are longer than 1.02 million characters together.',
    remedy: 'Take the report as .docx, or divide the plan.',
    reason: 'A Google Doc holds no more, and Drive would refuse the report.',
  },
};
