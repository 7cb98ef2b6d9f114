/** Puts bytes in a file's place: whole or not at all, through links, with the file's own rights, and never over what somebody else wrote meanwhile. */
import { randomBytes } from 'node:crypto';
import * as node from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from './input-error';

/** The few calls to the disk that a save makes; a test may have any of them fail. */
export type Disk = Pick<
  typeof node,
  'link' | 'lstat' | 'open' | 'readdir' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

export interface Replacing {
  /** "new": nothing may be there yet. "any": whatever is there goes. Bytes: the file must still hold them. */
  readonly over: 'new' | 'any' | Uint8Array;
  /** Done when nothing stands in the way any more, right before the old file goes. */
  readonly first?: () => Promise<void>;
  readonly disk?: Disk;
}

/** Throws FileChanged where the file holds something else than it should, InputError where it cannot be written; it is then as it was. */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { over, first, disk = node }: Replacing,
): Promise<void> {
  const target = await followLinks(path, disk);
  const rights = await readRights(path, target, disk);
  if (over === 'new' && rights !== null) throw alreadyThere(path);
  if (rights !== null) await refuseHeld(path, target, disk);
  await clearLeftovers(target, disk);
  const aside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeAside(aside, bytes, rights, disk);
    if (over instanceof Uint8Array) await refuseChanged(path, target, over, disk);
    await first?.();
    if (over === 'new') await moveToFree(aside, target, path, disk);
    else await disk.rename(aside, target);
    await syncFolder(dirname(target), disk);
  } catch (error) {
    await disk.rm(aside, { force: true }).catch(() => undefined);
    if (error instanceof InputError) throw error;
    throw notWritten(path, error);
  }
}

/** Somebody else wrote into the file since it was read. */
export class FileChanged extends InputError {}

/** What a link points to, a link to nothing too; the path itself where it is none. */
async function followLinks(path: string, disk: Disk): Promise<string> {
  const found = await disk.realpath(path).catch(() => null);
  if (found !== null) return found;
  const link = await disk.readlink(path).catch(() => null);
  return link === null ? path : resolve(dirname(path), link);
}

interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Null where there is nothing yet. Throws InputError for what is no file, or is not to be written into. */
async function readRights(path: string, target: string, disk: Disk): Promise<Rights | null> {
  const found = await disk.stat(target).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw notWritten(path, error);
  });
  if (found === null) return null;
  if (!found.isFile()) {
    throw new InputError({
      ru: `${path} — не файл, а папка или устройство: туда не записать. Укажите имя файла.`,
      en: `${path} is no file but a folder or a device, and nothing is written there. Name a file.`,
    });
  }
  if ((found.mode & 0o222) === 0) {
    throw new InputError({
      ru: `Файл ${path} только для чтения. Запишите под другим именем или снимите запрет.`,
      en: `The file ${path} is read-only. Write under another name, or lift that.`,
    });
  }
  return { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid };
}

/** LibreOffice and Excel put a small file beside one that is open in them. */
async function refuseHeld(path: string, target: string, disk: Disk): Promise<void> {
  const name = basename(target);
  for (const sign of [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(2)}`]) {
    if ((await disk.lstat(join(dirname(target), sign)).catch(() => null)) === null) continue;
    throw new InputError({
      ru: `Файл ${path} открыт в другой программе. Закройте его там и повторите; если он закрыт, удалите оставшийся рядом ${sign}.`,
      en: `The file ${path} is open in another program. Close it there and try again; if it is closed, remove ${sign}, which was left beside it.`,
    });
  }
}

const HOUR = 3_600_000;

/** What a save of this file that was killed has left beside it. A younger one may belong to a save that is under way; whatever does not let itself be removed stays. */
async function clearLeftovers(target: string, disk: Disk): Promise<void> {
  const folder = dirname(target);
  const [start, end] = [`.${basename(target)}.`, /^[0-9a-f]{12}\.tmp$/];
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(start) && end.test(each.slice(start.length)))) {
    const left = join(folder, name);
    const found = await disk.lstat(left).catch(() => null);
    if (found?.isFile() !== true || Date.now() - found.mtimeMs < HOUR) continue;
    await disk.rm(left, { force: true }).catch(() => undefined);
  }
}

async function writeAside(aside: string, bytes: Uint8Array, rights: Rights | null, disk: Disk): Promise<void> {
  const file = await disk.open(aside, 'wx', rights === null ? 0o666 : rights.mode & 0o777);
  try {
    await file.writeFile(bytes);
    if (rights !== null) {
      const { uid, gid } = await file.stat();
      if (uid !== rights.uid || gid !== rights.gid) await file.chown(rights.uid, rights.gid);
      await file.chmod(rights.mode);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Last of all, so that little time is left for another program. */
export async function refuseChanged(
  path: string,
  target: string,
  expected: Uint8Array,
  disk: Disk = node,
): Promise<void> {
  const now = await disk.readFile(target).catch((error: unknown) => {
    // Where the file is gone, nothing of anybody's is written over.
    if ((error as { code?: unknown }).code === 'ENOENT') return expected;
    throw error;
  });
  if (Buffer.compare(now, expected) === 0) return;
  throw new FileChanged({
    ru: `Файл ${path} тем временем изменила другая программа. Он не тронут.`,
    en: `Another program has changed ${path} meanwhile. It was left alone.`,
  });
}

/** A link is only ever made where nothing is; not every disk knows links. */
async function moveToFree(aside: string, target: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(aside, target);
    await disk.rm(aside, { force: true });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') throw alreadyThere(path);
    if ((await disk.lstat(target).catch(() => null)) !== null) throw alreadyThere(path);
    await disk.rename(aside, target);
  }
}

/** So that the new name, too, outlives a power cut. Some disks do not let a folder be synced: the file itself is safe by then. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const opened = await disk.open(folder, 'r').catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close().catch(() => undefined);
}

function alreadyThere(path: string): InputError {
  return new InputError({
    ru: `Файл ${path} уже есть. Назовите другое имя или добавьте --force, чтобы заменить его.`,
    en: `The file ${path} is there already. Give another name, or add --force to replace it.`,
  });
}

function notWritten(path: string, error: unknown): InputError {
  const { ru, en } = reasonOf(error);
  return new InputError(
    {
      ru: `Записать ${path} не удалось: ${ru}. Выберите другое место.`,
      en: `${path} could not be written: ${en}. Choose another place.`,
    },
    error,
  );
}

const REASONS: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  ENOENT: { ru: 'такой папки нет', en: 'there is no such folder' },
  ENOTDIR: { ru: 'такой папки нет', en: 'there is no such folder' },
  EISDIR: { ru: 'это папка', en: 'it is a folder' },
  EACCES: { ru: 'нет прав на запись', en: 'permission is missing' },
  EPERM: { ru: 'нет прав на запись', en: 'permission is missing' },
  EBUSY: { ru: 'файл занят другой программой', en: 'another program holds the file' },
  EROFS: { ru: 'диск только для чтения', en: 'the disk is read-only' },
  ENOSPC: { ru: 'на диске нет места', en: 'the disk is full' },
};

function reasonOf(error: unknown): { readonly ru: string; readonly en: string } {
  const code = String((error as { code?: unknown }).code ?? error);
  return REASONS[code] ?? { ru: code, en: code };
}
