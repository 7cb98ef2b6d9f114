/** Entries of one item that say opposite things. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'contradictory-entries',
  severity: 'info',
  messages: {
    none: {
      ru: 'Здесь сказано, что ничего не было («{evidence}»), а в строке {row} есть сделанное. Согласуйте записи.',
      en: 'This says that nothing took place (“{evidence}”), but row {row} reports work done. Bring the entries into line.',
    },
    cancelled: {
      ru: 'Здесь сказано об отмене («{evidence}»), а в строке {row} есть сделанное. Согласуйте записи.',
      en: 'This reports a cancellation (“{evidence}”), but row {row} reports work done. Bring the entries into line.',
    },
  },
  checkItem(item, { activityOf }, report) {
    // Entries side by side in columns are those of different quarters, and may well differ.
    if (item.entries.length < 2 || new Set(item.entries.map(({ column }) => column)).size > 1) return;
    const { entries } = activityOf(item);
    const deed = item.entries[entries.findIndex(({ verdict }) => verdict === 'activity')];
    if (deed === undefined) return;
    for (const [index, { verdict, evidence }] of entries.entries()) {
      const entry = item.entries[index];
      if (entry === undefined || (verdict !== 'none' && verdict !== 'cancelled')) continue;
      report(verdict, entry, { evidence, row: deed.row + 1 }, { related: [deed] });
    }
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Записи противоречат друг другу', en: 'Entries contradict each other' },
  trigger: {
    ru: 'У мероприятия есть и запись о сделанном, и запись о том, что ничего не было или всё отменено.',
    en: 'One entry of the measure reports work done, another says that nothing took place or that it was cancelled.',
  },
  remedy: {
    ru: 'Проверьте записи: одна могла устареть или попасть не к своему мероприятию. Если обе верны, допустите замечание.',
    en: 'Check the entries: one may be out of date or belong elsewhere. If both are right, waive the finding.',
  },
  reason: {
    ru: 'Читатель отчёта не поймёт, исполнялось ли мероприятие.',
    en: 'A reader cannot tell whether the measure was carried out.',
  },
};
