/** The raw text in the cell's editor: what the library makes of it has lost "01.02.2026". */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type DocumentDataModel, IUniverInstanceService } from '@univerjs/core';
import type { Started } from './start-univer';

export function textBeingTyped({ univer }: Started): string | null {
  const units = univer.__getInjector().get(IUniverInstanceService);
  return units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? null;
}
