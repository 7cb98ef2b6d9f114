import { writeFile } from 'node:fs/promises';
import { type RoundtripWorkbook, saveXlsx } from 'hucre/xlsx';
export async function writeWorkbook(workbook: RoundtripWorkbook, path: string): Promise<void> {
  await writeFile(path, await saveXlsx(workbook));
}
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes);
}
