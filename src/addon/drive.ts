/** The Drive advanced service, as far as the report needs it; its own types are far wider. */

/** Google's name for it in the manifest is `Drive`, version v3. */
export interface DriveService {
  readonly Files: {
    create(resource: DriveFile, blob: GoogleAppsScript.Base.Blob, options: { fields: string }): DriveFile;
    update(resource: DriveFile, id: string, blob: GoogleAppsScript.Base.Blob, options: { fields: string }): DriveFile;
  };
  readonly Comments: {
    list(id: string, options: { fields: string; pageSize: number }): { comments?: readonly { id?: string }[] };
  };
}

export interface DriveFile {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly webViewLink?: string;
}

declare const Drive: DriveService;

export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The service itself; a function, because nothing may be touched while the script is loaded. */
export function driveService(): DriveService {
  return Drive;
}
