/** A document's bytes as the add-on's calls take them. */
import type { Messages } from '../../core/i18n/format-message';
import { refusal } from './refuse';

const MB = 1024 * 1024;
/** The add-on takes no longer document; a longer file is not even read. */
const DOCUMENT_BYTES = 5 * MB;

const WORDS = {
  tooLarge: {
    ru: '{path}: файл слишком велик, больше {most} МБ. Уберите из документа картинки или разделите его.',
    en: '{path}: the file is too large, more than {most} MB. Take the pictures out of the document, or split it.',
  },
} as const satisfies Messages;

/** Throws a refusal where the file is longer than the add-on takes. */
export function toBase64(bytes: Uint8Array, path: string): string {
  if (bytes.length > DOCUMENT_BYTES) throw refusal(WORDS.tooLarge, { path, most: DOCUMENT_BYTES / MB });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}
