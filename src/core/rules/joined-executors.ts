/** Several bodies written as one name: whether they are several is for a person to say. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { findExecutor } from '../plan/executors/executors';
import { suspectParts } from '../plan/executors/split-names';

export const rule = defineRule({
  id: 'joined-executors',
  severity: 'warning',
  messages: {
    joined: {
      ru: 'Похоже, здесь несколько исполнителей: {names}. Если так, разделите их точкой с запятой или пустой строкой.',
      en: 'These look like several executors: {names}. If so, part them by semicolons or a blank line.',
    },
    part: { ru: 'Разделить: «{text}».', en: 'Separate: “{text}”.' },
  },
  checkItem({ executors }, { plan, directory }, report) {
    for (const { text: name, row, column } of executors) {
      const parts = directory?.byKey.has(name) === true ? null : suspectParts(name);
      if (parts === null) continue;
      const text = parts.join('; ');
      const changes = findExecutor(plan.grid, row, column, name, text);
      const suggestions = changes.length === 0 ? [] : [{ message: 'part' as const, values: { text }, changes }];
      const names = parts.map((part) => `«${part}»`).join(', ');
      report('joined', { row, column }, { names }, { suggestions });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Исполнители записаны слитно', en: 'Executors run together' },
  trigger: {
    ru: 'В названии исполнителя дважды начинается название органа: «Департамент торговли, Департамент туризма».',
    en: 'An executor’s name begins a body’s name twice: “Department of Trade, Department of Tourism”.',
  },
  remedy: {
    ru: 'Выберите «Разделить», если органов несколько; если это одно название, занесите его на лист исполнителей.',
    en: 'Pick “Separate” if they are several; if it is one name, put it into the executors tab.',
  },
  reason: {
    ru: 'Слитно записанный исполнитель не получит напоминания и не найдёт своих строк.',
    en: 'A body written so gets no reminder and does not find its rows.',
  },
};
