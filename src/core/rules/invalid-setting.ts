/** A row of the settings tab that cannot be taken as it stands. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'invalid-setting',
  severity: 'warning',
  messages: {
    ru: {
      unknown: 'Настройка «{key}» неизвестна. Проверьте её название.',
      invalid: 'Значение «{value}» не подходит настройке «{key}». Исправьте его или оставьте ячейку пустой.',
      repeated: 'Настройка «{key}» указана второй раз, действует первая. Удалите лишнюю строку.',
    },
    en: {
      unknown: 'There is no setting “{key}”. Check its name.',
      invalid: 'The value “{value}” does not suit the setting “{key}”. Mend it or leave the cell blank.',
      repeated: 'The setting “{key}” is given a second time; the first one counts. Remove the other row.',
    },
  },
  check({ settings }, report) {
    const { sheet } = settings;
    for (const { row, kind, key, value } of settings.problems) {
      if (kind === 'invalid') report('invalid', { sheet, row, column: 1 }, { key, value });
      else report(kind, { sheet, row, column: 0 }, { key });
    }
  },
});

export const documentation: RuleDocumentation = {
  ru: {
    title: 'Ошибка на листе «Настройки»',
    trigger: 'На листе «Настройки» неизвестное название, неподходящее значение или повтор.',
    remedy: 'Исправьте строку; пока она неверна, действует значение по умолчанию.',
    reason: 'Непонятая настройка молча не действовала бы.',
  },
  en: {
    title: 'Mistake in the settings',
    trigger: 'The settings tab has an unknown name, an unsuitable value or a repetition.',
    remedy: 'Mend the row; until then the default holds.',
    reason: 'A setting that is not understood would silently do nothing.',
  },
};
