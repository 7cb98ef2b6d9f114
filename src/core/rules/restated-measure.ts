/** A formal reply: an entry that says the name of its measure over again. */
import { isRestated } from '../activity/restated-measure';
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel } from '../plan/item-label';

export const rule = defineRule({
  id: 'restated-measure',
  severity: 'warning',
  messages: {
    restated: {
      ru: 'Запись повторяет наименование мероприятия «{number}». Напишите, что именно сделано: когда, где, сколько.',
      en: 'The entry repeats the name of the measure “{number}”. Say what was done: when, where, how much.',
    },
  },
  checkItem(item, { activityOf }, report) {
    const { entries } = activityOf(item);
    for (const [index, entry] of item.entries.entries()) {
      // "Обмен … не осуществлялся" has to name what did not take place.
      if (entries[index]?.verdict !== 'activity') continue;
      if (!tellsAmount(item.name.text, entry.text) && isRestated(item.name.text, entry.text))
        report('restated', entry, { number: itemLabel(item) });
    }
  },
});

/** Whether the entry has a number of its own, a day or an amount: "3,4 км". A year says nothing, nor does a number of the name. */
function tellsAmount(name: string, entry: string): boolean {
  const known = new Set(numbersOf(name));
  return numbersOf(entry).some((number) => !known.has(number) && !/^(?:19|20)\d\d$/.test(number));
}

const numbersOf = (text: string): string[] => text.match(/\d+/g) ?? [];

export const documentation: RuleDocumentation = {
  title: { ru: 'Отписка: пересказ мероприятия', en: 'Formal reply: the measure restated' },
  trigger: {
    ru: 'Запись пересказывает наименование мероприятия и почти ничего не добавляет.',
    en: 'The entry retells the name of the measure and adds next to nothing.',
  },
  remedy: {
    ru: 'Добавьте сделанное: даты, места, числа, названия.',
    en: 'Add what was done: dates, places, figures, names.',
  },
  reason: {
    ru: 'Формальная отписка не говорит, исполнялось ли мероприятие.',
    en: 'A formal reply does not tell whether the measure was carried out.',
  },
};
