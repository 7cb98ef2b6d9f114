/** An item nobody has reported on. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';
import { isUncomputed } from '../plan/table/reading';
import { tableAt } from '../plan/table/table-at';

export const rule = defineRule({
  id: 'missing-progress',
  severity: 'error',
  messages: {
    missing: {
      ru: 'По мероприятию «{number}» нет записи о ходе исполнения. Напишите, что сделано, или почему не сделано.',
      en: 'There is no progress entry for the measure “{number}”. Write what was done, or why nothing was.',
    },
  },
  checkItem(item, { plan, activityOf, isDue, progressPlace }, report) {
    // A formula nobody has computed is told of as such.
    const columns = tableAt(plan, item.rows[0] ?? 0)?.columns.progress ?? [];
    const pending = item.rows.some((row) => columns.some((column) => isUncomputed(plan.grid, row, column)));
    const { entries } = activityOf(item);
    // A cell full of signs that show nothing is as blank as an empty one.
    const isBlank = item.entries.every(
      (_entry, index) => entries[index]?.isOfOtherColumn === true || entries[index]?.verdict === 'empty',
    );
    // What is not due yet, or no more, is no debt.
    if (isBlank && !pending && isDue(item)) report('missing', progressPlace(item), { number: itemLabel(item) });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Не заполнен ход исполнения', en: 'No progress entry' },
  trigger: {
    ru: 'Во всех строках мероприятия пуста ячейка о ходе исполнения.',
    en: 'The progress cell is blank in all rows of the measure.',
  },
  remedy: {
    ru: 'Напишите, что, когда и с каким итогом сделано. Если не сделано ничего, напишите и об этом.',
    en: 'Write what was done, when, and to what result. If nothing was, write that.',
  },
  reason: {
    ru: 'Пустая ячейка в отчёте выглядит как потерянный ответ.',
    en: 'A blank cell in the report looks like a lost answer.',
  },
};
