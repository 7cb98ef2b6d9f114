/** A plan whose report no Google Doc can hold. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { countTableCharacters, DOC_CHARACTERS } from '../plan/table-size';

export const rule = defineRule({
  id: 'oversized-plan',
  severity: 'warning',
  messages: {
    oversized: {
      ru: 'В плане {length|знак|знака|знаков}, а Google Документ вмещает {limit|}. Формируйте отчёт файлом .docx или частями: по разделам или исполнителям.',
      en: 'The plan has {length|character|characters}; a Google Doc holds {limit|}. Make the report as .docx or in parts, by section or executor.',
    },
  },
  check({ plan, whole }, report) {
    const length = countTableCharacters(whole);
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
  title: { ru: 'План очень велик', en: 'Oversized plan' },
  trigger: {
    ru: 'Тексты пяти столбцов плана вместе длиннее 1,02 миллиона знаков.',
    en: 'The texts of the plan’s five columns are longer than 1.02 million characters together.',
  },
  remedy: {
    ru: 'Скачайте отчёт файлом .docx или разделите план.',
    en: 'Take the report as .docx, or divide the plan.',
  },
  reason: {
    ru: 'Google Документ больше не вмещает, и Диск отвергнет отчёт.',
    en: 'A Google Doc holds no more, and Drive would refuse the report.',
  },
};
