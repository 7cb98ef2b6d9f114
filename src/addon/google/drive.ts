/** The Drive advanced service, as far as the report and the self-check need it; its own types are far wider. */

type Blob = GoogleAppsScript.Base.Blob;

/** Google's name for it in the manifest is `Drive`, version v3. */
export interface DriveService {
  readonly Files: {
    /** Without a blob the file is blank. */
    create(resource: DriveFile, blob: Blob | null, options: { fields: string }): DriveFile;
    /** Without a blob only what `resource` names changes. */
    update(
      resource: DriveFile,
      id: string,
      blob: Blob | null,
      options: { fields: string; supportsAllDrives?: boolean },
    ): DriveFile;
    get(id: string, options: { fields: string; supportsAllDrives?: boolean }): DriveFile;
    list(options: { q: string; fields: string; pageSize: number }): { files?: readonly DriveFile[] };
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
  readonly trashed?: boolean;
  /** Folders that hold it: at most one. */
  readonly parents?: readonly string[];
  /** Seen by this script alone. */
  readonly appProperties?: Readonly<Record<string, string>>;
}

declare const Drive: DriveService;

export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The service itself; a function, because nothing may be touched while the script is loaded. */
export function driveService(): DriveService {
  return Drive;
}
