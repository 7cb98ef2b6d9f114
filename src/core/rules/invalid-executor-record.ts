/** A mistake on the tab of executors. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import type { DirectoryProblem } from '../plan/departments/directory';

export const rule = defineRule({
  id: 'invalid-executor-record',
  severity: 'warning',
  messages: {
    titles: {
      ru: 'На листе «{value}» нет столбца «Название». Впишите в первую строку: Название, Другие названия, Почта, Действует с, Действует по, Преемник.',
      en: 'The tab “{value}” has no column “Name”. Write into its first row: Name, Other names, E-mail, Valid from, Valid until, Successor.',
    },
    name: {
      ru: 'В строке нет названия исполнителя. Впишите его или очистите строку.',
      en: 'The row has no name of an executor. Write it or clear the row.',
    },
    repeated: {
      ru: 'Название «{value}» уже есть в строке {row}. Оставьте его у одного исполнителя.',
      en: 'The name “{value}” stands in row {row} already. Leave it to one executor.',
    },
    date: {
      ru: 'Дату «{value}» не удалось понять. Напишите её как 31.12.2022.',
      en: 'The date “{value}” cannot be read. Write it like 31.12.2022.',
    },
    reversed: {
      ru: 'Исполнитель прекратил действовать раньше, чем начал ({value}). Исправьте даты.',
      en: 'The executor ended before it began ({value}). Correct the dates.',
    },
    email: {
      ru: 'Адрес «{value}» не похож на электронную почту. Исправьте его.',
      en: 'The address “{value}” does not look like an email address. Correct it.',
    },
    successor: {
      ru: 'Преемника «{value}» нет среди исполнителей листа. Добавьте его или исправьте название.',
      en: 'The successor “{value}” is not among the executors of the tab. Add it or correct the name.',
    },
    plan: {
      ru: 'Плана «{value}» в книге нет, и строка не действует. План называет его лист: «Спорт 2022» — план «Спорт». Для всех планов оставьте ячейку пустой.',
      en: 'The workbook has no plan “{value}”, so the row does not count. A tab names its plan: “Sport 2022” is of “Sport”. For all plans leave the cell blank.',
    },
    loop: {
      ru: 'Преемники «{value}» идут по кругу. Исправьте одного из них.',
      en: 'The successors of “{value}” go round in a circle. Correct one of them.',
    },
  },
  check({ directory }, report) {
    if (directory === null) return;
    const { sheet } = directory;
    for (const { kind, row, column, value, other } of directory.problems) {
      const place = { sheet, row, column };
      if (kind === 'no-name') report('name', place, {});
      else if (kind === 'repeated') report('repeated', place, { value, row: (other ?? 0) + 1 });
      else report(MESSAGES[kind], place, { value });
    }
  },
});

const MESSAGES = {
  'no-names': 'titles',
  'bad-date': 'date',
  reversed: 'reversed',
  'bad-email': 'email',
  'no-successor': 'successor',
  loop: 'loop',
  'no-plan': 'plan',
} as const satisfies Partial<Record<DirectoryProblem['kind'], string>>;

export const documentation: RuleDocumentation = {
  title: { ru: 'Ошибка на листе исполнителей', en: 'Mistake in the executors tab' },
  trigger: {
    ru: 'На листе исполнителей нет названия, оно повторяется, дата или адрес не читаются, преемник неизвестен или ведёт по кругу.',
    en: 'In the executors tab a name is missing or repeated, a date or an address cannot be read, or a successor is unknown or leads in a circle.',
  },
  remedy: { ru: 'Исправьте строку, на которую указывает замечание.', en: 'Correct the row the finding points at.' },
  reason: {
    ru: 'По этому листу проверяются исполнители плана и рассылаются напоминания.',
    en: 'By this tab the plan’s executors are checked and reminders are sent.',
  },
};
