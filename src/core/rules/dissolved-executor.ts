/** An executor that was no more when the work it reports was done. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { successorOn } from '../plan/departments/directory';
import { executorKey } from '../plan/executors/executor-key';
import { findExecutor } from '../plan/executors/executors';
import type { PlanItem } from '../plan/plan';
import type { IsoDate } from '../text/calendar';
import { formatDay } from '../text/calendar';
import type { DateRange } from '../text/dates/dates';
import type { ReportingPeriod } from '../text/dates/reporting-period';

/** A footnote that tells of the change already. */
const EXPLAINED = /ликвидир|упраздн|реорганиз|переимен|преобраз|передан|dissolv|abolish|renamed|reorgani/i;

export const rule = defineRule({
  id: 'dissolved-executor',
  severity: 'warning',
  messages: {
    dissolved: {
      ru: '«{name}» не действует с {until}, а запись говорит о {day}. Укажите, кто исполнял.',
      en: '“{name}” ceased to exist on {until}, and the entry speaks of {day}. Name who did it.',
    },
    succeeded: {
      ru: '«{name}» не действует с {until}, а запись говорит о {day}. Преемник: «{successor}».',
      en: '“{name}” ceased to exist on {until}, and the entry speaks of {day}. Its successor is “{successor}”.',
    },
    replace: {
      ru: 'Заменить на преемника «{successor}»; прежний исполнитель из ячейки уйдёт.',
      en: 'Replace with the successor “{successor}”; the former executor leaves the cell.',
    },
  },
  checkItem(item, { plan, directory, datesOf }, report) {
    if (directory === null) return;
    if (item.notes.some(({ text }) => EXPLAINED.test(text))) return;
    for (const { text: name, row, column } of item.executors) {
      const executor = directory.byKey.get(executorKey(name));
      const until = executor?.until ?? null;
      if (executor === undefined || until === null) continue;
      const day = firstDayAfter(item, until, datesOf, plan.period);
      if (day === null) continue;
      const successor = successorOn(directory, executor, day)?.name;
      const days = { until: formatDay(until), day: formatDay(day) };
      if (successor === undefined) report('dissolved', { row, column }, { name, ...days });
      else {
        const changes = findExecutor(plan.grid, row, column, name, successor);
        const suggestions =
          changes.length === 0 ? [] : [{ message: 'replace' as const, values: { successor }, changes }];
        report('succeeded', { row, column }, { name, ...days, successor }, { suggestions });
      }
    }
  },
});

/** The first day of an entry that lies wholly after `until`; without any dates, the first of the reporting period if that does. */
function firstDayAfter(
  item: PlanItem,
  until: IsoDate,
  datesOf: (text: string) => readonly DateRange[],
  period: ReportingPeriod | null,
): IsoDate | null {
  let dated = false;
  for (const entry of item.entries) {
    const days = datesOf(entry.text).flatMap(({ from }) => (from === null ? [] : [from]));
    dated ||= days.length > 0;
    const [first] = [...days].sort();
    if (first !== undefined && first > until) return first;
  }
  const start = period?.from ?? null;
  return !dated && item.entries.length > 0 && start !== null && start > until ? start : null;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Исполнитель уже не действует', en: 'Executor no longer exists' },
  trigger: {
    ru: 'По листу исполнителей орган уже не действовал, когда, судя по датам записи, шла работа, и сноски об этом нет.',
    en: 'By the executors tab the body had ended when the work was done, as the entry’s dates tell, and no footnote says so.',
  },
  remedy: {
    ru: 'Замените исполнителя преемником или добавьте сноску строкой со звёздочкой.',
    en: 'Replace it with its successor, or add a footnote: a line that begins with an asterisk.',
  },
  reason: {
    ru: 'Отчёт не может называть исполнителем того, кого уже нет.',
    en: 'A report cannot name as executor a body that is no more.',
  },
};
