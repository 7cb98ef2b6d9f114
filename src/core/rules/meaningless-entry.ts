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
  // What says that nothing was done is told of as that.
  checkItem(item, { activityOf }, report) {
    const kinds = kindsOf(item);
    if (kinds === null || areBare(kinds) || activityOf(item).verdict !== 'activity') return;
    for (const entry of item.entries) report('meaningless', entry, { text: entry.text, number: itemLabel(item) });
  },
  check({ plan, activityOf }, report) {
    // Only of few is it asked what they say: an edit asks each time.
    const isAnswered = (item: PlanItem): boolean => activityOf(item).verdict === 'activity';
    const bare = plan.items.filter((item) => {
      const kinds = kindsOf(item);
      return kinds !== null && areBare(kinds) && isAnswered(item);
    });
    if (bare.length >= FEWEST && !areMoreThan(bare.length * 3, plan.items, isAnswered)) return;
    for (const item of bare)
      for (const entry of item.entries) report('meaningless', entry, { text: entry.text, number: itemLabel(item) });
  },
});

type Kind = 'bare' | 'idle';

/** What its entries are; null where one of them says something, or there are none. */
function kindsOf(item: PlanItem): readonly Kind[] | null {
  const kinds: Kind[] = [];
  for (const { text } of item.entries) {
    const kind = kindOf(text, item);
    if (kind === null) return null;
    kinds.push(kind);
  }
  return kinds.length === 0 ? null : kinds;
}

const areBare = (kinds: readonly Kind[]): boolean => kinds.every((kind) => kind === 'bare');

/** Looks no further than it must. */
function areMoreThan(count: number, items: readonly PlanItem[], suits: (item: PlanItem) => boolean): boolean {
  let found = 0;
  return items.some((item) => {
    if (suits(item)) found += 1;
    return found > count;
  });
}

function kindOf(text: string, { name }: PlanItem): Kind | null {
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
