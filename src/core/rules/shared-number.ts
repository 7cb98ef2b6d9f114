/** One number's cell merged over several measures: each needs a number of its own. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';

export const rule = defineRule({
  id: 'shared-number',
  severity: 'warning',
  messages: {
    shared: {
      ru: 'Номер «{number}» объединён на несколько мероприятий, среди них «{name}». Разъедините ячейки и дайте каждому свой номер.',
      en: 'The number “{number}” is merged over several measures, “{name}” among them. Unmerge the cells and number each.',
    },
  },
  checkItem({ sharedNumber, number, name }, _context, report) {
    if (sharedNumber === undefined) return;
    report('shared', number, { number: sharedNumber.text, name: name.text }, { related: [sharedNumber] });
  },
});

export const documentation: RuleDocumentation = {
  title: { ru: 'Один номер на несколько мероприятий', en: 'One number for several measures' },
  trigger: {
    ru: 'Ячейка номера объединена на строки, у каждой из которых своё наименование и свой срок или исполнитель.',
    en: 'The number’s cell is merged over rows that each have a name and a period or executors of their own.',
  },
  remedy: {
    ru: 'Снимите объединение и пронумеруйте мероприятия. Если это одно мероприятие, объедините и его наименование.',
    en: 'Unmerge the cells and number the measures. If it is one measure, merge its name as well.',
  },
  reason: {
    ru: 'По номеру видно, о каком мероприятии речь; без него второе теряется.',
    en: 'The number tells which measure is meant; without one the second is lost sight of.',
  },
};
