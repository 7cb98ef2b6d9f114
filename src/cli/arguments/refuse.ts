/** A message as the one line that a refusal is. */
import { fillTemplate, type Message, type MessageValues } from '../../core/i18n/format-message';
import { InputError } from '../../workbook/input-error';

export function refusal(message: Message, values: MessageValues = {}, cause?: unknown): InputError {
  const texts = { ru: fillTemplate(message.ru, values, 'ru'), en: fillTemplate(message.en, values, 'en') };
  return new InputError(texts, cause);
}
