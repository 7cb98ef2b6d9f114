/** Two tabs where there must be one: whoever makes a second could have another plan reported, or letters sent elsewhere. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'repeated-tab',
  severity: 'error',
  messages: {
    repeated: {
      ru: 'Листов два: «{used}» и «{other}», а нужен один. Действует «{used}». Удалите или переименуйте лишний.',
      en: 'There are two tabs, “{used}” and “{other}”, where one is needed. “{used}” counts. Delete or rename the other.',
    },
  },
  check({ settings }, report) {
    for (const { kind, key, value } of settings.problems) {
      if (kind === 'twin') report('repeated', { sheet: key, row: 0, column: 0 }, { used: value, other: key });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Два листа вместо одного', en: 'Two tabs for one' },
  trigger: {
    ru: 'Есть два листа одного назначения: настройки, исполнители, журнал или план одного года.',
    en: 'Two tabs serve one purpose: settings, executors, journal, or the plan of one year.',
  },
  remedy: {
    ru: 'Удалите или переименуйте лишний; пока их два, действует тот, который Веха знала раньше.',
    en: 'Delete or rename the other; as long as there are two, the one that Vekha knew first counts.',
  },
  reason: {
    ru: 'Иначе в отчёт попал бы не тот план, а письма ушли бы не на те адреса.',
    en: 'Otherwise the wrong plan would be reported, and emails would go to the wrong addresses.',
  },
};
