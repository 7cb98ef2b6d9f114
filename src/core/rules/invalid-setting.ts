/** A row of the settings tab that cannot be taken as it stands. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'invalid-setting',
  severity: 'warning',
  messages: {
    unknown: {
      ru: 'Настройка «{key}» неизвестна. Проверьте её название.',
      en: 'There is no setting “{key}”. Check its name.',
    },
    invalid: {
      ru: 'Значение «{value}» не подходит настройке «{key}». Исправьте его или оставьте ячейку пустой.',
      en: 'The value “{value}” does not suit the setting “{key}”. Correct it or leave the cell blank.',
    },
    tab: {
      ru: 'Лист «{sheet}» не читается: похожий лист с настройками называется «{own}». Переименуйте его, если он для этого.',
      en: 'The tab “{sheet}” is not read: the one with settings is called “{own}”. Rename it if that is what it is for.',
    },
    plan: {
      ru: 'Настройка «{key}» ни для чего: плана «{value}» в книге нет. План называет его лист: «Спорт 2022» — план «Спорт».',
      en: 'The setting “{key}” is for nothing: the workbook has no plan “{value}”. A tab names its plan: “Sport 2022” is of “Sport”.',
    },
    repeated: {
      ru: 'Настройка «{key}» указана второй раз, действует первая. Удалите лишнюю строку.',
      en: 'The setting “{key}” is given a second time; the first one counts. Remove the other row.',
    },
  },
  check({ settings }, report) {
    const { sheet } = settings;
    for (const { row, kind, key, value } of settings.problems) {
      // Of tabs that are there twice another rule tells.
      if (kind === 'twin') continue;
      if (kind === 'tab') report('tab', { sheet: key, row, column: 0 }, { sheet: key, own: value });
      else if (kind === 'invalid') report('invalid', { sheet, row, column: 1 }, { key, value });
      else if (kind === 'plan') report('plan', { sheet, row, column: 0 }, { key, value });
      else report(kind, { sheet, row, column: 0 }, { key });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Ошибка в настройках', en: 'Mistake in the settings' },
  trigger: {
    ru: 'На листе настроек неизвестное название, неподходящее значение или повтор.',
    en: 'The settings tab has an unknown name, an unsuitable value or a repetition.',
  },
  remedy: {
    ru: 'Исправьте строку; пока она неверна, действует значение по умолчанию.',
    en: 'Correct the row; until then the default holds.',
  },
  reason: {
    ru: 'Непонятая настройка молча не действовала бы.',
    en: 'A setting that is not understood would silently do nothing.',
  },
};
