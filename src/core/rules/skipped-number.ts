/** A gap in the numbering of items or sections. */
import { defineRule, type RuleDocumentation } from '../findings/define-rule';
import { numberSequences } from '../plan/number-keys';
import { parseNumber } from '../plan/table/numbering';

export const rule = defineRule({
  id: 'skipped-number',
  severity: 'info',
  messages: {
    item: {
      ru: 'После номера «{before}» сразу «{number}»: нет «{missing}». Проверьте, не потеряна ли строка.',
      en: 'The number “{before}” is followed by “{number}”: “{missing}” is missing. Check that no row was lost.',
    },
    section: {
      ru: 'После раздела {before} сразу раздел {number}: нет {missing}. Проверьте, не потерян ли он.',
      en: 'Section {before} is followed by section {number}: {missing} is missing. Check that it was not lost.',
    },
  },
  check({ plan }, report) {
    for (const sequence of numberSequences(plan)) {
      const present = new Set(sequence.map(({ parts }) => parts.join('.')));
      for (const [index, { item, parts }] of sequence.entries()) {
        const before = sequence[index - 1];
        const missing = before === undefined ? null : gapBetween(before.parts, parts);
        if (before === undefined || missing === null || present.has(missing.first)) continue;
        report(
          'item',
          item.number,
          {
            before: before.item.number.text,
            number: item.number.text,
            missing: inCaseOf(item.number.text, missing.text),
          },
          { related: [before.item.number] },
        );
      }
    }
    const sections = plan.sections.flatMap((section) => {
      const parts = parseNumber(section.number);
      return parts === null ? [] : [{ section, parts }];
    });
    const present = new Set(sections.map(({ parts }) => parts.join('.')));
    for (const [index, { section, parts }] of sections.entries()) {
      const before = [...sections.slice(Math.max(0, index - 30), index)]
        .reverse()
        .find((other) => other.section.level === section.level);
      const missing =
        before === undefined || before.section.parent !== section.parent ? null : gapBetween(before.parts, parts);
      if (before === undefined || missing === null || present.has(missing.first)) continue;
      const values = { before: before.section.number, number: section.number, missing: missing.text };
      report('section', section, values, { related: [before.section] });
    }
  },
});

/** "Б.2" between "Б.1" and "Б.3": keys are in small letters. */
const inCaseOf = (like: string, text: string): string => (/[A-ZА-ЯЁ]/.test(like) ? text.toUpperCase() : text);

/** The numbers left out between two that differ in their last part alone; null where there is no such gap. */
function gapBetween(one: readonly string[], other: readonly string[]): { first: string; text: string } | null {
  const last = one.length - 1;
  if (one.length !== other.length || one.some((part, index) => index < last && part !== other[index])) return null;
  const [low, high] = [Number(one[last]), Number(other[last])];
  // NaN, of letters, is no gap either.
  if (!(high - low > 1)) return null;
  const spell = (value: number): string => [...one.slice(0, last), String(value)].join('.');
  return { first: spell(low + 1), text: high - low === 2 ? spell(low + 1) : `${spell(low + 1)} – ${spell(high - 1)}` };
}

export const documentation: RuleDocumentation = {
  title: { ru: 'Пропущен номер', en: 'Skipped number' },
  trigger: {
    ru: 'Между номерами соседних мероприятий или разделов пропущен один или несколько.',
    en: 'Between neighbouring measures or sections one or more numbers are left out.',
  },
  remedy: {
    ru: 'Если строка потеряна, верните её. Если пункт исключён из плана, ничего делать не нужно: допустите замечание.',
    en: 'If a row was lost, bring it back. If the measure was struck from the plan, waive the finding.',
  },
  reason: {
    ru: 'Пропуск часто значит, что строку удалили случайно.',
    en: 'A gap often means that a row was deleted by accident.',
  },
};
