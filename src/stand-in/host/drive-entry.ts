/** A file as Drive keeps it. */

export interface DriveEntry {
  readonly id: string;
  /** Address of who made it: nobody else's `drive.file` reaches it. */
  readonly owner: string;
  name: string;
  mimeType: string;
  appProperties: Readonly<Record<string, string>>;
  trashed: boolean;
  /** Ids of the folder that holds it; missing beside all others. */
  parents?: readonly string[];
  bytes: Uint8Array;
  /** How often the contents were replaced. */
  revision: number;
  comments: number;
  /** Text of a suggestion that somebody has left open in a Doc; missing where there is none. */
  suggestion?: string;
  /** Name of the shared drive that it was moved to; missing where it was not. */
  sharedDrive?: string;
  /** Whether who edits it there has no say over the bin. */
  binClosed?: boolean;
  /** What the list shows of it from when on, in milliseconds: it lags behind by `driveLag`. */
  listed: readonly ListedFile[];
}

interface ListedFile {
  readonly from: number;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly trashed: boolean;
}
