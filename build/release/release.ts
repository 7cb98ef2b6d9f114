/** `npm run release`: one archive for those who have no command line, with the files to paste into Extensions → Apps Script and the guide how. The same bytes from the same sources. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { bundle } from '../bundle';
import { guideText, SCRIPT_FILES } from './guide';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDE = 'Начните отсюда.html';
/** As `build/out` calls what the editor calls a script. */
const builtName = (archived: string): string => archived.replace(/\.gs$/, '.js');

/** Any fixed moment: the archive tells no time. */
const MOMENT = new Date(2000, 0, 1);

/** With a DOS archive, unzip on Linux and macOS spoils a Russian name, whatever its flag says. */
const UNIX = { os: 3, attrs: 0o100644 << 16 };

/** What the archive holds, of what is built. */
export async function archiveFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const files: Record<string, Uint8Array> = { [GUIDE]: strToU8(guideText(version)) };
  for (const { archived } of Object.values(SCRIPT_FILES))
    files[archived] = await readFile(join(ROOT, 'build/out', builtName(archived)));
  return files;
}

export const packArchive = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { level: 9, mtime: MOMENT, ...UNIX });

/** Builds, writes the archive and gives its path. */
async function release(): Promise<string> {
  await bundle();
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const path = join(ROOT, `build/local/vekha-${version}.zip`);
  await mkdir(join(ROOT, 'build/local'), { recursive: true });
  await writeFile(path, packArchive(await archiveFiles()));
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`Архив: ${await release()}\nРаспакуйте его и откройте «${GUIDE}».\n`);
