/** The key in the page's link, kept so that an open page and a bookmark outlive a restart. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const newToken = (): string => randomBytes(24).toString('base64url');

/** Reads the key, or makes one that only its owner can read. Where the disk keeps none, the key holds for this run. */
export async function linkKey(folder: string): Promise<string> {
  const path = join(folder, 'link-key');
  const made = newToken();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const known = await readFile(path, 'utf8').catch(() => '');
    if (known.length === made.length && /^[\w-]+$/.test(known) && ((await stat(path)).mode & 0o077) === 0) return known;
    // One that others could read is a secret no more.
    await writeFile(path, made, { mode: 0o600 });
    await chmod(path, 0o600);
  } catch {
    return made;
  }
  return made;
}
