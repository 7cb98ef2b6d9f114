/** The form that an option names. */
import { existsSync } from 'node:fs';
import type { ReportOptions } from '../../contract/report';
import { findForm } from '../../core/form/form-names';
import { readBytes } from '../../workbook/files';
import { toBase64 } from './to-base64';

/** A document, a common form by its name, or one that the workbook keeps under it. */
export async function readForm(form: string): Promise<ReportOptions['form']> {
  if (existsSync(form) || /[\\/]|\.do[ct][xm]?$/i.test(form)) return { base64: toBase64(await readBytes(form), form) };
  const name = findForm(form);
  return name === null ? { saved: form } : { name };
}
