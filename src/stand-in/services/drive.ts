/** Drive's advanced service, version 3, over files kept in memory: everybody reaches only those that they made. */
import { type Execution, hostError, strict } from '../execution/execution';
import type { DriveEntry } from '../host/drive-entry';
import type { Host } from '../host/host';
import { bytesOfBlob } from './utilities';

type Blob = GoogleAppsScript.Base.Blob;

/** What a script says of a file. */
interface FileResource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly trashed?: boolean;
  /** developers.google.com/workspace/drive/api/reference/rest/v3/files: a file has exactly one parent folder. */
  readonly parents?: readonly string[];
}

type FileAnswer = Readonly<Record<string, unknown>>;

interface Asked {
  readonly fields?: string;
  /** Without it files of shared drives are not found: developers.google.com/workspace/drive/api/guides/enable-shareddrives. */
  readonly supportsAllDrives?: boolean;
}

const RESOURCE_KEYS = new Set(['name', 'mimeType', 'appProperties', 'trashed', 'parents']);

/** The one shape of a search: files of the script's own that carry a property, outside the bin. */
const SEARCH = /^appProperties has \{ key='((?:[^'\\]|\\.)*)' and value='((?:[^'\\]|\\.)*)' \} and trashed = false$/;

/** developers.google.com/workspace/drive/api/guides/search-files: a quote and a backslash stand behind a backslash. */
const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');

/** What version 3 answers unasked: developers.google.com/workspace/drive/api/guides/fields-parameter. */
const UNASKED = 'id,name,mimeType';

/** Files of the account; each method answers the fields asked for. */
class FilesStandIn {
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  create(resource: FileResource, blob?: Blob | null, asked: Asked = {}): FileAnswer {
    const { host, user } = this.#execution;
    const { name = 'Untitled', mimeType = '', appProperties = {}, parents = [] } = this.#check(resource);
    for (const parent of parents) findFile(this.#execution, 'files.create', parent, asked.supportsAllDrives);
    const entry: DriveEntry = {
      id: nextId(host),
      owner: user.email,
      name,
      mimeType,
      appProperties,
      parents,
      trashed: false,
      bytes: bytesOf(blob),
      revision: blob === undefined || blob === null ? 0 : 1,
      comments: 0,
      listed: [],
    };
    const answer = this.#show('files.create', entry, asked.fields);
    this.#list(entry);
    host.drive.set(entry.id, entry);
    return answer;
  }

  /** Keeps id, link and sharing; works in the bin, too, and says nothing of it unless asked. */
  update(resource: FileResource, id: string, blob?: Blob | null, asked: Asked = {}): FileAnswer {
    const entry = findFile(this.#execution, 'files.update', id, asked.supportsAllDrives);
    const { name, appProperties, trashed } = this.#check(resource);
    if (trashed !== undefined && entry.binClosed === true)
      throw driveError(this.#execution, 'files.update', 'The user does not have sufficient permissions for this file.');
    // A wrong selection is refused before anything changes.
    this.#show('files.update', entry, asked.fields);
    if (name !== undefined) entry.name = name;
    if (appProperties !== undefined) entry.appProperties = { ...entry.appProperties, ...appProperties };
    if (trashed !== undefined) entry.trashed = trashed;
    if (blob !== undefined && blob !== null) {
      entry.bytes = bytesOf(blob);
      entry.revision += 1;
    }
    this.#list(entry);
    return this.#show('files.update', entry, asked.fields);
  }

  /** The list comes to know of a change `driveLag` later. */
  #list(entry: DriveEntry): void {
    const { appProperties, trashed } = entry;
    const from = this.#execution.host.now().getTime() + this.#execution.host.driveLag;
    entry.listed = [...entry.listed, { from, appProperties, trashed }];
  }

  get(id: string, asked: Asked = {}): FileAnswer {
    return this.#show('files.get', findFile(this.#execution, 'files.get', id, asked.supportsAllDrives), asked.fields);
  }

  list(asked: Asked & { readonly q?: string; readonly pageSize?: number } = {}): FileAnswer {
    const { host, user } = this.#execution;
    const [, key, value] = SEARCH.exec(asked.q ?? '') ?? [];
    if (key === undefined || value === undefined)
      throw hostError(this.#execution, `not modelled: Files.list of ${String(asked.q)}`);
    const fields = /^files\((.+)\)$/.exec(asked.fields ?? '')?.[1];
    if (fields === undefined) throw hostError(this.#execution, `not modelled: Files.list with ${String(asked.fields)}`);
    const now = host.now().getTime();
    const found = [...host.drive.values()].filter(({ owner, listed }) => {
      const shown = listed.filter(({ from }) => from <= now).at(-1);
      return (
        owner === user.email && shown?.trashed === false && shown.appProperties[unescaped(key)] === unescaped(value)
      );
    });
    return { files: found.slice(0, asked.pageSize ?? 100).map((entry) => this.#show('files.list', entry, fields)) };
  }

  #check(resource: FileResource): FileResource {
    const unknown = Object.keys(resource).find((key) => !RESOURCE_KEYS.has(key));
    if (unknown !== undefined) throw hostError(this.#execution, `not modelled: a file's ${unknown}`);
    return resource;
  }

  #show(method: string, entry: DriveEntry, fields = UNASKED): FileAnswer {
    const whole: FileAnswer = {
      id: entry.id,
      name: entry.name,
      mimeType: entry.mimeType,
      webViewLink: this.#execution.host.linkOf(entry.id),
      trashed: entry.trashed,
      appProperties: { ...entry.appProperties },
    };
    return Object.fromEntries(
      fields.split(',').map((field) => {
        const key = field.trim();
        if (!(key in whole)) throw driveError(this.#execution, method, `Invalid field selection ${key}`);
        return [key, whole[key]];
      }),
    );
  }
}

/** The global Drive, as the manifest names it. */
export function drive(execution: Execution): object {
  const comments = {
    list: (id: string): FileAnswer => {
      const { comments: count } = findFile(execution, 'comments.list', id, true);
      return { comments: Array.from({ length: count }, (_none, index) => ({ id: String(index) })) };
    },
  };
  return strict<object>(execution, 'Drive', {
    Files: strict(execution, 'Files', new FilesStandIn(execution)),
    Comments: strict(execution, 'Comments', comments),
  });
}

const driveError = (execution: Execution, method: string, words: string): Error =>
  hostError(execution, `API call to drive.${method} failed with error: ${words}`);

/** Google's words tell a missing file from one that this account may not see: not at all. */
function findFile(execution: Execution, method: string, id: string, everywhere = false): DriveEntry {
  const entry = execution.host.drive.get(id);
  const isNear = entry?.sharedDrive === undefined || everywhere;
  if (entry !== undefined && entry.owner === execution.user.email && isNear) return entry;
  throw driveError(execution, method, `File not found: ${id}.`);
}

const bytesOf = (blob: Blob | null | undefined): Uint8Array =>
  blob === undefined || blob === null ? new Uint8Array() : bytesOfBlob(blob);

const made = new WeakMap<Host, number>();

/** Never the id of a file that there once was. */
function nextId(host: Host): string {
  const number = 1 + (made.get(host) ?? host.drive.size);
  made.set(host, number);
  return `file-${number}`;
}
