import { readFile } from 'node:fs/promises';
import { openXlsx, type RoundtripWorkbook } from 'hucre/xlsx';
export async function readWorkbook(path: string): Promise<RoundtripWorkbook> {
  return await openXlsx(await readFile(path), { readStyles: true });
}
