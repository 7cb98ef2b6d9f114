/** An entry that says nothing: a trial, a sign, a bare figure, a pointer to nowhere. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';
import type { PlanItem } from '../plan/plan';
import { normalise } from '../text/normalise';

/** Longer texts are not looked at. */
const LONGEST = 20;
const TRIAL = /^(?:тест|test|прим|пример|примечание|проба|заполнить|уточнить|todo|xxx|ххх|asdf|qwerty|йцукен|фыва)$/;
const POINTER = /^(?:см|смотри)\.? ?(?:выше|ниже|там же)$|^(?:там же|то же|аналогично)$/;
/** "+" and the like, or a figure: what it counts, nobody knows but who wrote it. */
const BARE = /^(?:[^a-zа-яё\d]+|\d{1,4})$/;
/** Names of measures that a figure answers. */
const COUNTED = /^(?:количество|число|численность|доля|объ[её]м|процент|показатель|сумма|number|share|amount)/;

/** Such answers are a custom of the office, and told by none, where they are this many and a third of all. */
const FEWEST = 3;

export const rule = defineRule({
  id: 'meaningless-entry',
  severity: 'warning',
  messages: {
    meaningless: {
      ru: 'Запись «{text}» у мероприятия «{number}» ничего не говорит. Напишите, что сделано, или почему не сделано.',
      en: 'The entry “{text}” of the measure “{number}” says nothing. Write what was done, or why nothing was.',
    },
  },
  check({ plan, activityOf }, report) {
    // What says that nothing was done is told of as that. Only of few is it asked what they say: an edit asks each time.
    const isAnswered = (item: PlanItem): boolean => activityOf(item).verdict === 'activity';
    const wordless = plan.items.flatMap((item) => {
      const kinds = item.entries.map(({ text }) => kindOf(text, item));
      return kinds.length === 0 || kinds.includes(null) || !isAnswered(item)
        ? []
        : [{ item, isBare: kinds.every((kind) => kind === 'bare') }];
    });
    const bare = wordless.filter(({ isBare }) => isBare).length;
    const isCustom = bare >= FEWEST && !areMoreThan(bare * 3, plan.items, isAnswered);
    for (const { item, isBare } of wordless) {
      if (isBare && isCustom) continue;
      for (const entry of item.entries) report('meaningless', entry, { text: entry.text, number: itemLabel(item) });
    }
  },
});

/** Looks no further than it must. */
function areMoreThan(count: number, items: readonly PlanItem[], suits: (item: PlanItem) => boolean): boolean {
  let found = 0;
  return items.some((item) => {
    if (suits(item)) found += 1;
    return found > count;
  });
}

function kindOf(text: string, { name }: PlanItem): 'bare' | 'idle' | null {
  if (text.length > LONGEST) return null;
  const said = normalise(text).text.replace(/[.!?…]+$/, '');
  if (TRIAL.test(said) || POINTER.test(said)) return 'idle';
  return BARE.test(said) && !COUNTED.test(normalise(name.text).text) ? 'bare' : null;
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись ни о чём', en: 'Entry that says nothing' },
  trigger: {
    ru: 'Весь ответ по мероприятию — «тест», «123», «прим», «см. выше», «+». Число у «Количество…» и плюсы у трети мероприятий — ответ.',
    en: 'All that is said of a measure is “test”, “123”, “see above” or “+”. A figure for a “Number of…”, or pluses at a third of the measures, are answers.',
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
