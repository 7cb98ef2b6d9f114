/** Findings and suggestions in words: each rule brings its own. */
import type { Finding, Suggestion } from '../../core/findings/finding';
import { CRASHED_MESSAGE, CRASHED_RULE } from '../../core/findings/run-rules';
import { formatMessage, type Message } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import { RULES } from '../../core/rules';

export function describeFinding(finding: Finding, locale: Locale): string {
  return formatMessage(messageOf(finding.rule, finding.message), finding.values, locale);
}

export function describeSuggestion(rule: string, { message, values }: Suggestion, locale: Locale): string {
  return formatMessage(messageOf(rule, message), values, locale);
}

function messageOf(rule: string, id: string): Message {
  if (rule === CRASHED_RULE) return CRASHED_MESSAGE;
  return RULES.find((each) => each.id === rule)?.messages[id] ?? { ru: id, en: id };
}
