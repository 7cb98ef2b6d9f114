/** An entry of which a careful colleague would ask whether it tells of work, or of anything that was done. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { itemLabel, shortenName } from '../plan/item-label';

export const rule = defineRule({
  id: 'doubtful-entry',
  severity: 'info',
  messages: {
    asked: {
      ru: 'Не ясно, исполнялось ли «{number}»: посмотрите запись «{text}». Напишите прямо, что сделано или почему нет, либо допустите замечание со словами «исполнялось» или «не проводилось».',
      en: 'It is not clear whether “{number}” was carried out: look at the entry “{text}”. Write plainly what was done or why nothing was, or waive the finding with the words “carried out” or “not held”.',
    },
  },
  checkItem(item, { activityOf }, report) {
    const { verdict, entries } = activityOf(item);
    if (verdict !== 'unclear') return;
    for (const [at, entry] of item.entries.entries())
      if (entries[at]?.isDoubtful) report('asked', entry, { number: itemLabel(item), text: shortenName(entry.text) });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Запись, которую можно понять двояко', en: 'Entry that can be taken two ways' },
  trigger: {
    ru: 'По строю фразы выходит одно, а слова обычно стоят в записях о другом: «Лодка куплена, стоит в гараже». Или запись переписана из программы и о самом мероприятии ничего не говорит. Если о мероприятии есть и ясная запись о работе, вопроса нет.',
    en: 'The sentence says one thing by its form, and its words usually stand in entries that say another. Or the entry is copied out of a programme and says nothing of the measure itself. There is no question where another entry of the measure clearly tells of work.',
  },
  remedy: {
    ru: 'Напишите прямо, что сделано или почему не сделано, либо допустите замечание и скажите, как понимать запись: состояние станет таким.',
    en: 'Write plainly what was done or why nothing was, or waive the finding and say how to take the entry: the status follows.',
  },
  reason: {
    ru: 'Лучше спросить, чем написать отделу, что он ничего не сделал.',
    en: 'It is better to ask than to tell a department in writing that it did nothing.',
  },
};
