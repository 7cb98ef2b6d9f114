/** The copy of a tab may have rules and lists that only the first keeps as its file has them: no save could write them, so they are left out, and told of. */
import { formatMessage, type Messages } from '../core/i18n/format-message';
import type { Locale } from '../core/locale';
import type { Sheet } from '../stand-in/host/model';
import { toRule, toValidation } from './find-changes';
import { SaveRefusal } from './package/save-refusal';

const WORDS = {
  left: {
    ru: 'На новый лист не перенесено (в файле оно остаётся на прежнем листе): {left|}.',
    en: 'Not carried to the new tab (in the file it stays with the tab before): {left|}.',
  },
  rule: { ru: 'условное форматирование {area}', en: 'the conditional format of {area}' },
  list: { ru: 'проверка данных {area}', en: 'the data validation of {area}' },
} as const satisfies Messages;

/** Takes out of a tab that was made here what no patch knows how to write; what that was, in a sentence, or none. */
export function leaveUnwritable(sheet: Sheet, locale: Locale): string[] {
  const left: string[] = [];
  const isWritable = (what: 'rule' | 'list', area: string, write: () => unknown): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      if (!(error instanceof SaveRefusal)) throw error;
      left.push(formatMessage(WORDS[what], { area }, locale));
      return false;
    }
  };
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) =>
    isWritable('rule', rule.range, () => toRule(rule)),
  );
  sheet.validations = sheet.validations.filter((rule) => isWritable('list', rule.range, () => toValidation(rule)));
  return left.length === 0 ? [] : [formatMessage(WORDS.left, { left: left.join('; ') }, locale)];
}
