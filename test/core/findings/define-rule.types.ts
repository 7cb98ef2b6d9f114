/** Wrong rules, none of which may compile: each `@ts-expect-error` fails the type check once its error is gone. Never run. */
import { defineRule } from '../../../src/core/findings/define-rule';

const place = { row: 0, column: 0 };

defineRule({
  id: 'unknown-message',
  severity: 'info',
  messages: { ru: { found: 'Да {a}' }, en: { found: 'Yes {a}' } },
  // @ts-expect-error there is no message `lost`
  check: (_, report) => report('lost', place, { a: 1 }),
});
defineRule({
  id: 'missing-value',
  severity: 'info',
  messages: { ru: { found: 'Да {a}' }, en: { found: 'Yes {a}' } },
  // @ts-expect-error the value `a` is missing
  check: (_, report) => report('found', place, {}),
});
defineRule({
  id: 'missing-language',
  severity: 'info',
  // @ts-expect-error English is missing
  messages: { ru: { found: 'Да' } },
  check: () => {},
});
defineRule({
  id: 'missing-translation',
  severity: 'info',
  // @ts-expect-error `other` has no English
  messages: { ru: { found: 'Да', other: 'Нет' }, en: { found: 'Yes' } },
  check: () => {},
});
defineRule({
  id: 'surplus-translation',
  severity: 'info',
  // @ts-expect-error `other` has no Russian
  messages: { ru: { found: 'Да' }, en: { found: 'Yes', other: 'No' } },
  check: () => {},
});
defineRule({
  id: 'differing-placeholders',
  severity: 'info',
  // @ts-expect-error {a} is {b} in English
  messages: { ru: { found: 'Да {a}' }, en: { found: 'Yes {b}' } },
  check: () => {},
});
