/** Drive's advanced service, version 3, over files kept in memory: everybody reaches only those that they made. */
import { type Execution, hostError, strict } from '../execution';
import type { DriveEntry, Host } from '../host';
import { bytesOfBlob } from './services';

type Blob = GoogleAppsScript.Base.Blob;

/** What a script says of a file. */
interface FileResource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly trashed?: boolean;
}

type FileAnswer = Readonly<Record<string, unknown>>;

interface Asked {
  readonly fields?: string;
}

const RESOURCE_KEYS = new Set(['name', 'mimeType', 'appProperties', 'trashed']);

/** The one shape of a search: files of the script's own that carry a property, outside the bin. */
const SEARCH = /^appProperties has \{ key='((?:[^'\\]|\\.)*)' and value='((?:[^'\\]|\\.)*)' \} and trashed = false$/;

/** developers.google.com/workspace/drive/api/guides/search-files: a quote and a backslash stand behind a backslash. */
const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');

/** What version 3 answers unasked: developers.google.com/workspace/drive/api/guides/fields-parameter. */
const UNASKED = 'id,name,mimeType';

/** The global Drive, as the manifest names it. */
export function driveFace(execution: Execution): object {
  const { host, user } = execution;
  const failure = (method: string, words: string): Error =>
    hostError(execution, `API call to drive.${method} failed with error: ${words}`);
  /** Google's words tell a missing file from one that this account may not see: not at all. */
  const find = (method: string, id: string): DriveEntry => {
    const entry = host.drive.get(id);
    if (entry === undefined || entry.owner !== user.email) throw failure(method, `File not found: ${id}.`);
    return entry;
  };
  const shown = (method: string, entry: DriveEntry, fields = UNASKED): FileAnswer => {
    const whole: FileAnswer = {
      id: entry.id,
      name: entry.name,
      mimeType: entry.mimeType,
      webViewLink: host.linkOf(entry.id),
      trashed: entry.trashed,
      appProperties: { ...entry.appProperties },
    };
    return Object.fromEntries(
      fields.split(',').map((field) => {
        const key = field.trim();
        if (!(key in whole)) throw failure(method, `Invalid field selection ${key}`);
        return [key, whole[key]];
      }),
    );
  };
  const checkResource = (resource: FileResource): FileResource => {
    const unknown = Object.keys(resource).find((key) => !RESOURCE_KEYS.has(key));
    if (unknown !== undefined) throw hostError(execution, `not modelled: a file's ${unknown}`);
    return resource;
  };
  const files = {
    create: (resource: FileResource, blob?: Blob | null, asked: Asked = {}): FileAnswer => {
      const { name = 'Untitled', mimeType = '', appProperties = {} } = checkResource(resource);
      const entry: DriveEntry = {
        id: nextId(host),
        owner: user.email,
        name,
        mimeType,
        appProperties,
        trashed: false,
        bytes: bytesOf(blob),
        revision: 1,
        comments: 0,
      };
      const answer = shown('files.create', entry, asked.fields);
      host.drive.set(entry.id, entry);
      return answer;
    },
    /** Keeps id, link and sharing; works in the bin, too, and says nothing of it unless asked. */
    update: (resource: FileResource, id: string, blob?: Blob | null, asked: Asked = {}): FileAnswer => {
      const entry = find('files.update', id);
      const { name, appProperties, trashed } = checkResource(resource);
      const answer = (): FileAnswer => shown('files.update', entry, asked.fields);
      // A wrong selection is refused before anything changes.
      answer();
      if (name !== undefined) entry.name = name;
      if (appProperties !== undefined) entry.appProperties = { ...entry.appProperties, ...appProperties };
      if (trashed !== undefined) entry.trashed = trashed;
      if (blob !== undefined && blob !== null) {
        entry.bytes = bytesOf(blob);
        entry.revision += 1;
      }
      return answer();
    },
    get: (id: string, asked: Asked = {}): FileAnswer => shown('files.get', find('files.get', id), asked.fields),
    list: (asked: Asked & { readonly q?: string; readonly pageSize?: number } = {}): FileAnswer => {
      const [, key, value] = SEARCH.exec(asked.q ?? '') ?? [];
      if (key === undefined || value === undefined)
        throw hostError(execution, `not modelled: Files.list of ${String(asked.q)}`);
      const fields = /^files\((.+)\)$/.exec(asked.fields ?? '')?.[1];
      if (fields === undefined) throw hostError(execution, `not modelled: Files.list with ${String(asked.fields)}`);
      const found = [...host.drive.values()].filter(
        ({ owner, trashed, appProperties }) =>
          owner === user.email && !trashed && appProperties[unescaped(key)] === unescaped(value),
      );
      return { files: found.slice(0, asked.pageSize ?? 100).map((entry) => shown('files.list', entry, fields)) };
    },
  };
  const comments = {
    list: (id: string): FileAnswer => {
      const { comments: count } = find('comments.list', id);
      return { comments: Array.from({ length: count }, (_none, index) => ({ id: String(index) })) };
    },
  };
  return strict<object>(execution, 'Drive', {
    Files: strict(execution, 'Files', files),
    Comments: strict(execution, 'Comments', comments),
  });
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
