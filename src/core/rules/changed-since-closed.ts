/** The period is closed, and a measure is not what it was then. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'changed-since-closed',
  severity: 'warning',
  messages: {
    changed: {
      ru: 'Период закрыт, а строка с тех пор изменилась. Верните прежний текст или попросите координатора открыть период снова.',
      en: 'The period is closed, and the row has changed since. Restore the former text, or ask the coordinator to open the period again.',
    },
    added: {
      ru: 'Период закрыт, а этого мероприятия в нём не было. Уберите его или попросите координатора открыть период снова.',
      en: 'The period is closed, and this measure was not in it. Remove it, or ask the coordinator to open the period again.',
    },
  },
  looksAt: 'all entries',
  check({ plan, closingOf, progressPlace }, report) {
    const closings = plan.items.map((item) => ({ item, closing: closingOf(item) }));
    if (!closings.some(({ closing }) => closing?.counts === true)) return;
    for (const { item, closing } of closings) {
      if (closing?.holds === true) continue;
      report(closing === null ? 'added' : 'changed', item.entries.at(-1) ?? progressPlace(item), {});
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Изменено после закрытия', en: 'Changed since it was closed' },
  trigger: {
    ru: 'Координатор закрыл период, а мероприятие с тех пор изменилось или появилось.',
    en: 'A coordinator closed the period, and the measure has changed or come in since.',
  },
  remedy: {
    ru: 'Верните прежний текст. Если правка нужна, координатор открывает период снова, с причиной.',
    en: 'Restore the former text. Where the change is needed, a coordinator opens the period again, with a reason.',
  },
  reason: {
    ru: 'Отчёт за закрытый период сдан: слова в таблице должны остаться теми же.',
    en: 'The report on a closed period has been handed in: the words in the sheet should stay the same.',
  },
};
