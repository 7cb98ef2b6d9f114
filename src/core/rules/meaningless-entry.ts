/** An entry that says nothing: a trial, a sign, a bare figure, a pointer to nowhere. */
import { defineRule, type ItemActivity, type RuleDocumentation } from '../findings/define-rule';
import { isBareItem, outweighedEntries } from '../findings/plan-activity';
import { itemLabel } from '../plan/item-label';
import type { PlanItem } from '../plan/plan';
import { cellError } from '../text/cell-errors';

export const rule = defineRule({
  id: 'meaningless-entry',
  severity: 'warning',
  messages: {
    meaningless: {
      ru: 'Запись «{text}» у мероприятия «{number}» ничего не говорит. Напишите, что сделано, или почему не сделано.',
      en: 'The entry “{text}” of the measure “{number}” says nothing. Write what was done, or why nothing was.',
    },
  },
  checkItem(item, { activityOf }, report) {
    if (!isBareItem(item)) tellEntries(item, activityOf(item), report);
  },
  looksAt: 'all entries',
  // Whether signs and figures are answers is told by how many there are.
  check({ plan, activityOf }, report) {
    for (const item of plan.items) {
      if (isBareItem(item)) tellEntries(item, activityOf(item), report);
      for (const entry of outweighedEntries(item, activityOf)) tellEntry(item, entry, report);
    }
  },
});

type Entry = PlanItem['entries'][number];
type Report = (message: 'meaningless', place: Entry, values: { text: string; number: string }) => void;

function tellEntries(item: PlanItem, { verdict, entries }: ItemActivity, report: Report): void {
  if (verdict !== 'unclear') return;
  for (const [at, entry] of item.entries.entries())
    if (entries[at]?.verdict === 'unclear' && !entries[at].isDoubtful) tellEntry(item, entry, report);
}

/** An error of a formula has its own rule. */
function tellEntry(item: PlanItem, entry: Entry, report: Report): void {
  if (cellError(entry.text) === null) report('meaningless', entry, { text: entry.text, number: itemLabel(item) });
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись ни о чём', en: 'Entry that says nothing' },
  trigger: {
    ru: 'Весь ответ по мероприятию — «тест», «123», «прим», «см. выше», «+», или «+» стоит рядом с «Не проводилось». Число у «Количество…» и плюсы у трети мероприятий — ответ.',
    en: 'All that is said of a measure is “test”, “123”, “see above” or “+”, or a “+” stands beside “Not held”. A figure for a “Number of…”, or pluses at a third of the measures, are answers.',
  },
  remedy: {
    ru: 'Напишите, что, когда и с каким итогом сделано, или почему не сделано.',
    en: 'Write what was done, when and to what result, or why nothing was.',
  },
  reason: {
    ru: 'В отчёте такая запись выглядит как ответ, а ответа в ней нет.',
    en: 'In the report such an entry looks like an answer and is none.',
  },
};
