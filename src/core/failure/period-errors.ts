/** What errors say of periods: beginning, closing, comparing them, and of several plans of one. */
import type { Messages } from '../i18n/format-message';

export const PERIOD_ERRORS = {
  'nothing-to-reopen': {
    message: {
      ru: 'Мероприятие «{number}» не принято и не возвращено: открывать нечего.',
      en: 'The measure “{number}” was neither accepted nor returned: there is nothing to open again.',
    },
    hint: { ru: 'Ничего не изменено.', en: 'Nothing was changed.' },
  },
  'contradictory-tab': {
    message: {
      ru: 'Лист называется «{sheet}», а заголовок над таблицей говорит о другом времени: {period}.',
      en: 'The tab is called “{sheet}”, and the title above the table speaks of another time: {period}.',
    },
    hint: {
      ru: 'Исправьте заголовок или имя листа. Ничего не изменено.',
      en: 'Correct the title or the tab’s name. Nothing was changed.',
    },
  },
  'not-closed': {
    message: { ru: 'Период на листе «{sheet}» не закрыт.', en: 'The period in the tab “{sheet}” is not closed.' },
    hint: { ru: 'Ничего не изменено.', en: 'Nothing was changed.' },
  },
  'period-closed': {
    message: { ru: 'Период на листе «{sheet}» закрыт.', en: 'The period in the tab “{sheet}” is closed.' },
    hint: {
      ru: 'Ничего не изменено. Сначала координатор открывает его снова, с причиной.',
      en: 'Nothing was changed. First a coordinator opens it again, with a reason.',
    },
  },
  'plans-alone': {
    message: {
      ru: 'Отчёт по всем планам делается в обычной форме, за один период и целиком.',
      en: 'A report on all plans is made in the usual form, on one period, and as a whole.',
    },
    hint: {
      ru: 'Уберите форму, исполнителя, раздел и «за все периоды».',
      en: 'Leave out the form, the executor, the section and “all periods”.',
    },
  },
  'several-plans': {
    message: {
      ru: 'За период «{period}» в книге несколько планов: {sheets}.',
      en: 'The workbook has several plans of “{period}”: {sheets}.',
    },
    hint: {
      ru: 'Откройте лист нужного.',
      en: 'Open the tab of the one that is meant.',
    },
  },
  'one-plan': {
    message: {
      ru: 'Кроме листа «{sheet}», планов за этот период в книге нет.',
      en: 'Besides the tab “{sheet}” the workbook has no plan of this period.',
    },
    hint: {
      ru: 'Лист другого плана зовётся его именем и периодом: «Спорт 2022».',
      en: 'The tab of another plan is called by its name and period: “Sport 2022”.',
    },
  },
  'too-many-plans': {
    message: { ru: 'Планов за этот период больше {most|}.', en: 'There are more than {most|} plans of this period.' },
    hint: {
      ru: 'Сделайте отчёты по отдельности или несколькими книгами.',
      en: 'Make the reports one by one, or of several workbooks.',
    },
  },
  'no-period-tab': {
    message: {
      ru: 'Листа «{sheet}» среди периодов этого плана нет (есть: {sheets}).',
      en: 'There is no tab “{sheet}” among the periods of this plan (there are: {sheets}).',
    },
    hint: { ru: 'Укажите один из имеющихся листов.', en: 'Name one of them.' },
  },
  'twin-tabs': {
    message: {
      ru: 'Листы «{one}» и «{other}» оба за один период: {period}.',
      en: 'The tabs “{one}” and “{other}” are both of one period: {period}.',
    },
    hint: {
      ru: 'Переименуйте лишний так, чтобы в имени не было периода, и повторите.',
      en: 'Rename the one that does not count, so that it names no period, and try again.',
    },
  },
  'no-next-period': {
    message: {
      ru: 'За периодом «{period}» следующий сам собой не определяется.',
      en: 'What comes after “{period}” does not follow by itself.',
    },
    hint: {
      ru: 'Его называют в командной строке: --period "…".',
      en: 'It is named on the command line: --period "…".',
    },
  },
  'period-not-later': {
    message: {
      ru: 'Период «{period}» не позже того, за который ведётся лист «{sheet}» ({own}).',
      en: 'The period “{period}” is not later than the one of the tab “{sheet}” ({own}).',
    },
    hint: {
      ru: 'Назовите следующий период. Если на этом листе копятся записи за весь год, новый лист не нужен: смените «Отчётный период» в настройках.',
      en: 'Name a later period. If this tab gathers the whole year’s entries, no new tab is needed: change “Reporting period” in the settings.',
    },
  },
  'period-gap': {
    message: {
      ru: 'Между листом «{sheet}» ({own}) и периодом «{period}» остался без листа {gap}.',
      en: 'Between the tab “{sheet}” ({own}) and “{period}” there is no tab for {gap}.',
    },
    hint: {
      ru: 'Сначала начните пропущенный период. Если его и не должно быть, повторите в командной строке с --gap.',
      en: 'Begin the missing period first. If there is to be none, repeat on the command line with --gap.',
    },
  },
  'all-ended': {
    message: {
      ru: 'Сроки всех мероприятий листа «{sheet}» кончились: переносить нечего. Ничего не изменено.',
      en: 'The terms of all measures in the tab “{sheet}” have ended: there is nothing to carry over. Nothing was changed.',
    },
    hint: {
      ru: 'Если они продолжаются, исправьте сроки на листе.',
      en: 'If they go on, correct their terms in the tab.',
    },
  },
  'no-earlier-tab': {
    message: {
      ru: 'Листу «{sheet}» ({period}) не с чем сравниться: листа того периода в таблице нет.',
      en: 'There is nothing to compare the tab “{sheet}” ({period}) with: no tab of that period is there.',
    },
    hint: {
      ru: 'Перенесите прежний отчёт на отдельный лист, и будет с чем сравнить.',
      en: 'Bring the earlier report in as a tab of its own, and there will be something to compare with.',
    },
  },
  'no-base-period': {
    message: {
      ru: 'Неясно, за какой период лист «{sheet}», поэтому следующий не начат.',
      en: 'It is unclear which period the tab “{sheet}” is of, so the next one was not begun.',
    },
    hint: {
      ru: 'Назовите лист его периодом («2022», «III кв. 2022») или укажите «Отчётный период» в настройках.',
      en: 'Name the tab by its period (“2022”, “Q3 2022”), or set “Reporting period” in the settings.',
    },
  },
} as const satisfies Messages;
