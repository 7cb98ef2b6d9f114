/** Wrong rules, none of which may compile: each `@ts-expect-error` fails the type check once its error is gone. Never run. */
import { defineRule } from '../../../src/core/findings/define-rule';

const place = { row: 0, column: 0 };

defineRule({
  id: 'unknown-message',
  severity: 'info',
  messages: { found: { ru: 'Да {a}', en: 'Yes {a}' } },
  // @ts-expect-error there is no message `lost`
  check: (_, report) => report('lost', place, { a: 1 }),
});
defineRule({
  id: 'missing-value',
  severity: 'info',
  messages: { found: { ru: 'Да {a}', en: 'Yes {a}' } },
  // @ts-expect-error the value `a` is missing
  check: (_, report) => report('found', place, {}),
});
defineRule({
  id: 'missing-language',
  severity: 'info',
  // @ts-expect-error English is missing
  messages: { found: { ru: 'Да' } },
  check: () => {},
});
defineRule({
  id: 'missing-translation',
  severity: 'info',
  // @ts-expect-error `other` has no English
  messages: { found: { ru: 'Да', en: 'Yes' }, other: { ru: 'Нет' } },
  check: () => {},
});
defineRule({
  id: 'surplus-translation',
  severity: 'info',
  // @ts-expect-error `other` has no Russian
  messages: { found: { ru: 'Да', en: 'Yes' }, other: { en: 'No' } },
  check: () => {},
});
defineRule({
  id: 'differing-placeholders',
  severity: 'info',
  // @ts-expect-error {a} is {b} in English
  messages: { found: { ru: 'Да {a}', en: 'Yes {b}' } },
  check: () => {},
});
