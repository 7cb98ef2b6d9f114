/** An executor that the directory does not know. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { nearestExecutor } from '../plan/departments/nearest-executor';
import { executorKey } from '../plan/executors/executor-key';
import { findExecutor } from '../plan/executors/executors';

export const rule = defineRule({
  id: 'unknown-executor',
  severity: 'warning',
  messages: {
    unknown: {
      ru: 'Исполнителя «{name}» нет на листе «{sheet}». Добавьте его туда или исправьте название.',
      en: 'The executor “{name}” is not in the tab “{sheet}”. Add it there or correct the name.',
    },
    near: {
      ru: 'Исполнителя «{name}» нет на листе «{sheet}». Возможно, это «{guess}».',
      en: 'The executor “{name}” is not in the tab “{sheet}”. Did you mean “{guess}”?',
    },
    replace: { ru: 'Заменить на «{guess}».', en: 'Replace with “{guess}”.' },
  },
  checkItem(item, { plan, directory }, report) {
    if (directory === null || directory.executors.length === 0) return;
    const { sheet, byKey } = directory;
    for (const { text: name, row, column } of item.executors) {
      const key = executorKey(name);
      if (key === '' || byKey.has(key)) continue;
      const guess = nearestExecutor(directory, name)?.name;
      if (guess === undefined) report('unknown', { row, column }, { name, sheet });
      else {
        const changes = findExecutor(plan.grid, row, column, name, guess);
        const suggestions = changes.length === 0 ? [] : [{ message: 'replace' as const, values: { guess }, changes }];
        report('near', { row, column }, { name, sheet, guess }, { suggestions });
      }
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Неизвестный исполнитель', en: 'Unknown executor' },
  trigger: {
    ru: 'Названия исполнителя нет на листе исполнителей ни среди основных, ни среди других названий.',
    en: 'The executors tab has the name neither as a name nor as another name.',
  },
  remedy: {
    ru: 'Выберите предложенное название, исправьте своё или добавьте исполнителя на лист исполнителей.',
    en: 'Pick the name proposed, correct your own, or add the executor to the tab.',
  },
  reason: {
    ru: 'Под двумя написаниями один орган считается дважды, и напоминания до него не дойдут.',
    en: 'Spelt in two ways a body is counted twice, and reminders do not reach it.',
  },
};
