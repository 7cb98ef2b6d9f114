/** One executor named twice for one item. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { executorKey } from '../plan/executors/executor-key';

export const rule = defineRule({
  id: 'repeated-executor',
  severity: 'warning',
  messages: {
    repeated: {
      ru: 'Исполнитель «{name}» назван у мероприятия дважды. Оставьте одно упоминание.',
      en: 'The executor “{name}” is named twice for this measure. Keep one of the two.',
    },
  },
  checkItem(item, { directory }, report) {
    const seen = new Set<unknown>();
    for (const { text: name, row, column } of item.executors) {
      const key = executorKey(name);
      const executor = directory?.byKey.get(key) ?? key;
      if (key !== '' && seen.has(executor)) report('repeated', { row, column }, { name });
      seen.add(executor);
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Исполнитель назван дважды', en: 'Executor named twice' },
  trigger: {
    ru: 'В ячейке исполнителей одно и то же название стоит дважды, в том числе под другим названием с листа исполнителей.',
    en: 'One executor stands twice in the cell, also under another name from the executors tab.',
  },
  remedy: { ru: 'Удалите повтор.', en: 'Remove the repetition.' },
  reason: {
    ru: 'Повтор остаётся от копирования и попадает в отчёт.',
    en: 'It is left from copying and would stand in the report.',
  },
};
