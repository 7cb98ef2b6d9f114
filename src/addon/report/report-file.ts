/** Under which name the file of a report is remembered in the document's properties, and its proof. */
import type { ReportRequest } from '../../contract/report';
import { fingerprint } from '../../core/text/fingerprint';
import { ownAddress } from '../google/own-address';

/** One a kind of report: no part takes the whole report's place, no draft that of a final one. */
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
  }: Pick<ReportRequest, 'department' | 'sections' | 'stage' | 'format' | 'allPeriods' | 'allPlans' | 'inFolder'>,
): string {
  const named = [department, sections == null ? null : sections.join('\n')];
  const part = named.map((text) => (typeof text === 'string' ? `:${fingerprint(text)}` : '')).join('');
  const kind = `${allPlans ? ':plans' : ''}${allPeriods === null ? '' : ':all'}${stage === 'final' ? ':final' : ''}${format === 'docx' ? ':docx' : ''}`;
  if (inFolder) return `${sheetId}${part}${kind}:part`;
  return `${sheetId}${part}${kind}`;
}

/** The same for this person alone: nobody reaches a file that another's run has made. */
export function ownKey(key: string): string {
  return `${key}@${fingerprint(ownAddress())}`;
}
