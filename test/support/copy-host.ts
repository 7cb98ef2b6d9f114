/** A spreadsheet as it was at some moment, to begin from there again and again. */

import type { Host } from '../../src/stand-in/host/host';
import type { Sheet } from '../../src/stand-in/host/model';
import { protectionsOf } from '../../src/stand-in/spreadsheet/protections';
import { hostOf } from './spreadsheet';

/** All that lasts between executions, and nothing of what was counted or asked for. */
export function copyHost(host: Host): Host {
  const sheets = structuredClone(host.workbook.sheets);
  const copyOf = new Map(host.workbook.sheets.map((sheet, index) => [sheet, sheets[index] as Sheet]));
  const { locale, timeZone, scriptTimeZone, user, owner, editors, now, newProtections } = host;
  const copy = hostOf(sheets, { locale, timeZone, scriptTimeZone, user, owner, editors, now, newProtections });
  for (const [sheet, own] of copyOf) {
    protectionsOf(own).push(...structuredClone(protectionsOf(sheet)));
    const size = host.sizes.get(sheet);
    if (size !== undefined) copy.sizes.set(own, { ...size });
    copy.ids.set(own, host.ids.get(sheet) ?? 0);
  }
  for (const [key, value] of host.properties) copy.properties.set(key, value);
  for (const [id, entry] of host.drive) copy.drive.set(id, { ...entry });
  for (const [service, how] of host.switchedOff) copy.switchedOff.set(service, how);
  copy.driveLag = host.driveLag;
  for (const loss of host.conversionLosses) copy.conversionLosses.add(loss);
  copy.triggers.push(...host.triggers);
  copy.mailbox.push(...host.mailbox);
  copy.activeSheet = copyOf.get(host.activeSheet) ?? copy.activeSheet;
  return copy;
}

/** All that lasts between executions, as one text: two hosts of the same text go on alike. */
export function stateOf(host: Host): string {
  const { workbook, properties, drive, triggers, mailbox, ids, sizes } = host;
  const tabs = workbook.sheets.map((sheet) => {
    const { name, rows, cells, merges, columns, conditionalFormats, frozen } = sheet;
    const protections = protectionsOf(sheet).map((entry) => ({ ...entry, editors: [...(entry.editors ?? ['all'])] }));
    return [
      name,
      ids.get(sheet),
      sizes.get(sheet),
      rows,
      [...cells],
      merges,
      columns,
      conditionalFormats,
      frozen,
      protections,
    ];
  });
  const files = [...drive.values()].map(({ bytes, ...entry }) => ({
    ...entry,
    bytes: Buffer.from(bytes).toString('base64'),
  }));
  return JSON.stringify([tabs, [...properties].sort(), files, triggers, mailbox.map(({ to, body }) => [to, body])]);
}
