/** Drive's advanced service, version 3, over files kept in memory. */
import type { DriveFile, DriveService } from '../../addon/drive';
import { type Execution, hostError, strict } from './execution';
import type { DriveEntry } from './host';
import { bytesOfBlob } from './services';

/** The global Drive, as the manifest names it. */
export function driveFace(execution: Execution): DriveService {
  const { drive, linkOf } = execution.host;
  const find = (id: string): DriveEntry => {
    const entry = drive.get(id);
    // In Google's words, which tell a missing file from one that this account may not see: not at all.
    if (entry === undefined)
      throw hostError(execution, `API call to drive.files.get failed with error: File not found: ${id}.`);
    return entry;
  };
  const shown = (entry: DriveEntry): DriveFile => ({
    id: entry.id,
    webViewLink: linkOf(entry.id),
  });
  const files: DriveService['Files'] = {
    create: (resource, blob) => {
      const id = `file-${drive.size + 1}`;
      const entry = {
        id,
        name: resource.name ?? '',
        mimeType: resource.mimeType ?? '',
        bytes: bytesOfBlob(blob),
        revision: 1,
        comments: 0,
      };
      drive.set(id, entry);
      return shown(entry);
    },
    update: (_resource, id, blob) => {
      const entry = find(id);
      entry.bytes = bytesOfBlob(blob);
      entry.revision += 1;
      return shown(entry);
    },
  };
  const comments: DriveService['Comments'] = {
    list: (id) => ({ comments: Array.from({ length: find(id).comments }, (_none, index) => ({ id: String(index) })) }),
  };
  return strict<DriveService>(execution, 'Drive', {
    Files: strict(execution, 'Files', files),
    Comments: strict(execution, 'Comments', comments),
  });
}
