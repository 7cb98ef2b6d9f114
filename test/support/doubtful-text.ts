/** An entry that is asked about: the example that its rule gives. The reader that asks learns anew from every labelled text, so one place names it. */
import { documentation } from '../../src/core/rules/doubtful-entry';

export const DOUBTFUL = /«(.+?)»/.exec(documentation.trigger.ru)?.[1] ?? '';
