/** Under which name the file of a report is remembered in the document's properties, and its proof. */
import type { ReportRequest } from '../../contract/report';
import { fingerprint } from '../../core/text/fingerprint';
import { normalise } from '../../core/text/normalise';
import { ownAddress } from '../google/own-address';

/** One a kind of report: no part takes the whole report's place, no draft that of a final one, no form that of another. */
export function fileKey(
  sheetId: number,
  {
    department,
    sections,
    stage,
    format,
    allPeriods = null,
    allPlans = false,
    inFolder = false,
    form = null,
  }: Pick<
    ReportRequest,
    'department' | 'sections' | 'stage' | 'format' | 'allPeriods' | 'allPlans' | 'inFolder' | 'form'
  >,
): string {
  const named = [department, sections == null ? null : sections.join('\n')];
  const part = named.map((text) => (typeof text === 'string' ? `:${fingerprint(text)}` : '')).join('');
  const kind = `${allPlans ? ':plans' : ''}${allPeriods === null ? '' : ':all'}${stage === 'final' ? ':final' : ''}${format === 'docx' ? ':docx' : ''}`;
  return `${sheetId}${part}${kind}${formKey({ form })}${inFolder ? ':part' : ''}`;
}

function formKey(request: Pick<ReportRequest, 'form'>): string {
  const name = formName(request);
  return name === undefined ? '' : `:form-${fingerprint(normalise(name).text)}`;
}

/** Of the form that a report is in: its name, or what tells a document from others; undefined for the usual one. */
export function formName({ form }: Pick<ReportRequest, 'form'>): string | undefined {
  if (form == null) return undefined;
  return 'name' in form ? form.name : 'saved' in form ? form.saved : `#${fingerprint(form.base64)}`;
}

/** The same for this person alone: nobody reaches a file that another's run has made. */
export function ownKey(key: string): string {
  return `${key}@${fingerprint(ownAddress())}`;
}
